import { expect } from "vitest";
import type { OutVerify } from "../../src/generated/types.ts";
import type { Scene } from "./attack.ts";

/** What `mlc verify` says of a scene: its exit code, and each finding as `code` or, where a commit is blamed, `code @ commit`. */
export interface Verified {
  readonly exit: number;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/** Replays the history, as Ivo would who has a clone of it. */
export async function verified(scene: Scene, flags = ""): Promise<Verified> {
  const { exit, out } = await scene.mlc("ivo", `verify --json ${flags}`, "any");
  const { findings, commits } = JSON.parse(out) as OutVerify;
  const blamed = commits.flatMap(({ subject, findings: own }) => own.map((each) => ({ ...each, subject })));
  const ofCommits = new Set(blamed.map((each) => JSON.stringify(each.finding)));
  const around = findings.filter((each) => !ofCommits.has(JSON.stringify(each)));
  const of = (severity: string): readonly string[] => {
    const said = [
      ...around.filter((each) => each.severity === severity).map((each) => each.code),
      ...blamed
        .filter((each) => each.finding.severity === severity && each.accepted === undefined)
        .map(({ finding, subject }) => `${finding.code} @ ${subject}`),
    ];
    return [...new Set(said)].sort();
  };
  return { exit, errors: of("error"), warnings: of("warning"), notes: of("note") };
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
