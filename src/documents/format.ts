import type { Edit } from "../core/plan.ts";
import type { Facts } from "../core/facts/facts.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Json } from "../core/json.ts";

/** The word after `--to`. */
export type CardForm = "md" | "hf" | "html" | "json" | "cyclonedx";

/**
 * What a format needs to write into a file: its name for messages, how YAML is edited and made (store/yaml), and what
 * single formats ask for. The facts that a writer is handed hold what the audience may see and nothing else.
 */
export interface WriteOptions {
  readonly file: string;
  /** Put the markers at the end of a file that has none, instead of refusing. */
  readonly insertMarkers: boolean;
  /** The text with exactly the edited bytes changed; throws CannotRun where an edit has no place. */
  readonly edit: (text: string, edits: readonly Edit[], file: string) => string;
  /** A new YAML document that YAML 1.1 readers understand alike; ends with a line end. */
  readonly emit: (value: Json) => string;
  /** The version of the target's own specification, for a format with `specVersions`. */
  readonly specVersion?: string;
}

/** A fact that the target has no field for. */
export interface Loss {
  /** The fact path without indices: `model.out_of_scope_use`. */
  readonly path: string;
  /** What it stands as in the target instead; absent where it is not there at all. */
  readonly carried_as?: string;
}

/** The whole new text of a file with what is worth knowing about it, or why it is left alone. */
export type Written =
  | { readonly text: string; readonly notes: readonly Finding[]; readonly losses?: readonly Loss[] }
  | { readonly refused: Finding };

/** The parts of a file that do not say what the facts say, empty where it is up to date; or why it cannot be told. */
export type Checked = { readonly differs: readonly string[] } | { readonly refused: Finding };

/** How a model card is written in one form. */
export interface CardWriter {
  /** The new text of a file; `existing` is its text now, undefined where there is none. */
  readonly write: (facts: Facts, existing: string | undefined, options: WriteOptions) => Written;
  /** Compares a file with what `write` would make of it; never adds markers. */
  readonly check: (facts: Facts, existing: string | undefined, options: WriteOptions) => Checked;
}

/** A form in which a model card is written; its writer is loaded when it is asked for. */
export interface CardFormat {
  readonly id: CardForm;
  readonly title: string;
  readonly load: () => Promise<CardWriter>;
  /** There is YAML in it: `edit` and `emit` are at hand. */
  readonly yaml?: true;
  /** The versions of the target's own specification that can be asked for, the default first. */
  readonly specVersions?: readonly string[];
}
