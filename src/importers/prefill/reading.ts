import type { Finding } from "../../core/findings/finding.ts";
import type { Json } from "../../core/json.ts";
import { leftOut } from "../../core/plans/init-left-out.ts";
import type { ProposedFact } from "../importer.ts";
import { publicPath } from "../source.ts";

/** What one file of a repository says about the model in it. */
export interface Reading {
  readonly facts: readonly ProposedFact[];
  /** What was found and not taken, and why. */
  readonly notes: readonly Finding[];
  /** The name of the model, in the words of the file. */
  readonly name?: string;
}

/** Collects a reading: `take` proposes a value where there is one, `leave` says why one is not taken. */
export interface Notebook {
  take(path: string, value: Json | undefined): void;
  leave(path: string, value: Json, because: string): void;
  readonly reading: { readonly facts: ProposedFact[]; readonly notes: Finding[] };
}

/** A notebook on one file; `path` is the file's own. */
export function notebook(path: string): Notebook {
  const from = publicPath(path);
  const facts: ProposedFact[] = [];
  const notes: Finding[] = [];
  return {
    take(path, value) {
      if (value !== undefined) facts.push({ path, value, from });
    },
    leave(path, value, because) {
      notes.push(leftOut(path, from, value, because));
    },
    reading: { facts, notes },
  };
}
