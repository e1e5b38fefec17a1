import type { Edit } from "../core/plan.ts";
import type { Facts } from "../core/facts/facts.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Json } from "../core/json.ts";

/** What a format needs to write into a file: its name for messages, and how YAML is edited and made (store/yaml). */
export interface WriteOptions {
  readonly file: string;
  /** Put the markers at the end of a file that has none, instead of refusing. */
  readonly insertMarkers: boolean;
  /** The text with exactly the edited bytes changed; throws CannotRun where an edit has no place. */
  readonly edit: (text: string, edits: readonly Edit[], file: string) => string;
  /** A new YAML document that YAML 1.1 readers understand alike; ends with a line end. */
  readonly emit: (value: Json) => string;
}

/** The whole new text of a file with what is worth knowing about it, or why it is left alone. */
export type Written = { readonly text: string; readonly notes: readonly Finding[] } | { readonly refused: Finding };

/** The parts of a file that do not say what the facts say, empty where it is up to date; or why it cannot be told. */
export type Checked = { readonly differs: readonly string[] } | { readonly refused: Finding };

/** A form in which a model card is written. */
export interface CardFormat {
  /** The word after `--to`. */
  readonly id: "hf" | "md";
  readonly title: string;
  /** The new text of a file; `existing` is its text now, undefined where there is none. */
  readonly write: (facts: Facts, existing: string | undefined, options: WriteOptions) => Written;
  /** Compares a file with what `write` would make of it; never adds markers. */
  readonly check: (facts: Facts, existing: string | undefined, options: WriteOptions) => Checked;
}
