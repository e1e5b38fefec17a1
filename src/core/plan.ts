import type { Finding } from "./findings/finding.ts";
import type { Json, Path } from "./json.ts";

/** One change inside a YAML document. `set` replaces or adds, `append` adds to a list (made when absent), `unset` removes. */
export type Edit =
  | { readonly op: "set"; readonly path: Path; readonly value: Json }
  | { readonly op: "append"; readonly path: Path; readonly value: Json }
  | { readonly op: "unset"; readonly path: Path };

/** What a pure planner wants done to one file, before bytes are looked at. Paths are relative to the workspace root, POSIX. */
export type Intent =
  | { readonly kind: "edit"; readonly file: string; readonly edits: readonly Edit[] }
  | { readonly kind: "create"; readonly file: string; readonly value: Json; readonly head?: readonly string[] }
  | { readonly kind: "text"; readonly file: string; readonly text: string };

/** One file before and after, as exact text. `before: null` = the file does not exist yet. */
export interface Change {
  readonly file: string;
  readonly before: string | null;
  readonly after: string;
}

/** What a command intends to do. Printing it is a dry run; applying it is the real thing. */
export interface Plan {
  readonly changes: readonly Change[];
  /** One line, sanitised, without trailing full stop: `mlc: promote support-llm@1.2.0 finetuning -> evaluation`. */
  readonly subject: string;
  /** Lines of the commit body made by mlc (`Mlc-Record: <id>` trailers); never the user's words. */
  readonly body: readonly string[];
  readonly findings: readonly Finding[];
  /** Files the decision was read from; with `committed`, each must equal HEAD before anything is written. */
  readonly reads: readonly string[];
  readonly committed: boolean;
}
