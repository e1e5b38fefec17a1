import { createHash } from "node:crypto";
import type { Person } from "../cast.ts";

/** One thing that somebody does at a moment (UTC): a command of mlc, or files edited by hand and committed. */
export type Step =
  | {
      readonly kind: "mlc";
      readonly by: Person;
      readonly at: string;
      /** The words after `mlc`; or how they follow from a record, found by a part of its text: the newest one counts. */
      readonly line: readonly string[] | ((recordWith: (part: string) => string) => readonly string[]);
      /** 0 unless given. */
      readonly exit?: number;
    }
  | {
      readonly kind: "edit";
      readonly by: Person;
      readonly at: string;
      readonly message: string;
      /** Path to text, or to how the text changes. */
      readonly files: Readonly<Record<string, string | ((text: string) => string)>>;
    };

/** A command that somebody types; exit code 0 unless given. */
export function mlc(by: Person, at: string, line: Extract<Step, { kind: "mlc" }>["line"], exit?: number): Step {
  return { kind: "mlc", by, at, line, ...(exit === undefined ? {} : { exit }) };
}

/** Files that somebody writes by hand and commits. */
export function edit(by: Person, at: string, message: string, files: Extract<Step, { kind: "edit" }>["files"]): Step {
  return { kind: "edit", by, at, message, files };
}

/** `PATH=[…]` for `mlc set`. */
export function list(path: string, values: readonly string[]): string {
  return `${path}=${JSON.stringify(values)}`;
}

/** One entry of `data:` in a version file. */
export function line(dataset: string, role: string, day: string, more: Readonly<Record<string, string | number>>) {
  return { dataset, role, snapshot: snapshot(dataset, day), ...more };
}

/** A dataset as it was on a day. */
export function snapshot(dataset: string, day: string) {
  return { uri: `dvc://data/${dataset}.dvc`, digest: digest(`${dataset} ${day}`), taken_on: day };
}

/** The digest of a text; where no file stands behind it in this invented world, of its name. */
export function digest(name: string): string {
  return `sha256:${createHash("sha256").update(name).digest("hex")}`;
}

/** A commit id, of a name. */
export function commit(name: string): string {
  return createHash("sha1").update(name).digest("hex");
}
