import { expect } from "vitest";
import type { Scene } from "./attack.ts";

/** What `mlc verify` says of a scene: its exit code, and each finding as `code` or, where a commit is blamed, `code @ commit`. */
export interface Verified {
  readonly exit: number;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

interface Said {
  readonly code: string;
  readonly severity: string;
  readonly commit?: string;
}

/** Replays the history, as Ivo would who has a clone of it. */
export async function verified(scene: Scene, flags = ""): Promise<Verified> {
  const ran = await scene.mlc("ivo", `verify --json ${flags}`, "any");
  const { findings } = JSON.parse(ran.out) as { readonly findings: readonly Said[] };
  const of = (...severities: string[]): readonly string[] => {
    const said = findings.filter((each) => severities.includes(each.severity));
    const named = said.map(({ code, commit }) =>
      commit === undefined ? code : `${code} @ ${subjectOf(scene, commit)}`,
    );
    return [...new Set(named)].sort();
  };
  return { exit: ran.exit, errors: of("error", "incomplete"), warnings: of("warning"), notes: of("note") };
}

function subjectOf({ repo }: Scene, commit: string): string {
  return repo.gitWith({ GIT_NO_REPLACE_OBJECTS: "1" }, "log", "-1", "--format=%s", commit);
}

/** Expects just these violations, as `code` or `code @ <what the commit says>`, and the exit code 1. */
export async function expectFlagged(scene: Scene, blamed: readonly string[], flags = ""): Promise<void> {
  const { exit, errors } = await verified(scene, flags);
  expect({ exit, errors }).toEqual({ exit: 1, errors: [...blamed].sort() });
}

/** Expects no violation and no warning: exit code 0, with just these notes. */
export async function expectClean(scene: Scene, notes: readonly string[] = [], flags = ""): Promise<void> {
  const found = await verified(scene, flags);
  const codes = [...new Set(found.notes.map((note) => note.replace(/ @ .*/, "")))];
  expect({ ...found, notes: codes }).toEqual({ exit: 0, errors: [], warnings: [], notes: [...notes].sort() });
}
