import type { Json, Path } from "../json.ts";
import type { ArgsOf, Code } from "./catalogue.ts";

/** How much a finding matters: an error makes the answer "no", a warning is shown, a note is said. */
export type Severity = "error" | "warning" | "note";

/** A place in a file, repository-relative POSIX path. Line and column are 1-based; `path` is the place in the document. */
export interface Location {
  readonly file: string;
  readonly path?: Path;
  /** Point at the key of the last step, not at its value (an unknown key, a duplicate key). */
  readonly atKey?: boolean;
  readonly line?: number;
  readonly column?: number;
}

/** What a person can do about a finding: run a command as it stands, or edit a file at a path with an example value. */
export type Action =
  | { readonly run: readonly string[] }
  | { readonly edit: { readonly file: string; readonly path: Path; readonly example: Json } };

/** A fact that somebody may have to act on. Data, never prose; the words stand in the catalogue under its code. */
export interface Finding<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly args: ArgsOf<C>;
  readonly at?: Location;
  readonly do?: readonly Action[];
}
