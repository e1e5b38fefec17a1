import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OutScore } from "../../src/generated/types.ts";
import { atWork, evaluationFile, supportRepo, versionFile } from "../support/model.ts";
import type { TestRepository } from "../support/repo.ts";

let repo: TestRepository;
let record: string;
let honest: string;

/** A branch that promotes honestly, from a main of the day before. */
beforeAll(async () => {
  repo = supportRepo();
  commitAnew("2026-11-21T10:00:00Z");
  repo.git("switch", "-q", "-c", "change");
  const work = atWork(repo);
  await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
  await work("ben", "promote --to evaluation");
  const id = /^transition: '?([^\s']+)/m.exec(repo.read(versionFile))?.[1] ?? "";
  record = `models/support-llm/records/2026/${id}.yaml`;
  honest = repo.head();
}, 60_000);

beforeEach(() => {
  repo.git("switch", "-q", "-C", "change", honest);
});

/** The promotion's commit made anew with another record, as if it had always been so. */
function rewrite(change: (text: string) => string): void {
  const text = repo.read(record);
  const other = change(text);
  expect(other).not.toBe(text);
  repo.write(record, other);
  commitAnew("2026-11-22T10:00:00Z");
}

function commitAnew(when: string): void {
  const dates = { GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when };
  repo.gitWith({ ...repo.env("ben"), ...dates }, "commit", "-q", "-a", "--amend", "--reset-author", "--no-edit");
}

async function compared(exit: number): Promise<OutScore> {
  return JSON.parse((await atWork(repo)("ben", "score --base main --json", exit)).out) as OutScore;
}

describe("a move whose gate holds, and whose record was written by hand", () => {
  test("is an error of the range, which names every field", async () => {
    expect((await compared(0)).findings).toEqual([]);
    rewrite((text) =>
      text
        .replace(/^decision: .*$/m, "decision: go-with-conditions")
        .replace(/^(policy:\n?.*sha256:)[0-9a-f]{8}/m, "$100000000")
        .replace(/^attempt: 1$/m, "attempt: 2"),
    );
    const { findings } = await compared(1);
    expect(findings.map(({ code, file, severity }) => [code, file, severity])).toEqual([
      ["decision-differs", record, "error"],
    ]);
    expect(findings[0]?.message).toContain(": attempt, decision, policy");
    expect(findings[0]?.line).toBeGreaterThan(1);
  });

  test("is a warning where only what a criterion was counted as differs", async () => {
    rewrite((text) => text.replace(/status: pass\b/, "status: not-applicable"));
    const { findings } = await compared(0);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["decision-differs", "warning"]]);
  });

  test("is an error where what it read is none of what there was", async () => {
    const input = new RegExp(`(path: ${evaluationFile}\\n\\s+sha256: "?)[0-9a-f]{8}`);
    rewrite((text) => text.replace(input, "$100000000"));
    expect((await compared(1)).findings.map(({ code }) => code)).toEqual(["replay-inputs-differ"]);
  });

  test("is an error where something is left out of what it read", async () => {
    rewrite((text) => text.replace(/\s+- path: models\/support-llm\/card.yaml\n\s+sha256: .*/, ""));
    expect((await compared(1)).findings.map(({ code }) => code)).toEqual(["transition-without-inputs"]);
  });

  test("is an error where a later commit of the range says otherwise", async () => {
    repo.write(record, repo.read(record).replace(/^decision: .*$/m, "decision: go-with-conditions"));
    repo.commit("ben", "Say more");
    expect((await compared(1)).findings.map(({ code }) => code)).toEqual(["record-changed"]);
  });
});

describe("an honest move", () => {
  test("stays one after a merge of main, a rebase and a squash", async () => {
    const card = "models/support-llm/card.yaml";
    const errors = async (): Promise<readonly string[]> =>
      (await compared(0)).findings.flatMap(({ code, severity }) => (severity === "error" ? [code] : []));
    repo.git("switch", "-q", "main");
    repo.write(card, `${repo.read(card)}summary: Drafts.\n`);
    repo.commit("ana", "A summary");
    repo.git("switch", "-q", "change");
    expect(await errors()).toEqual([]);
    repo.gitAs("ben", "merge", "-q", "--no-edit", "main");
    expect(await errors()).toEqual([]);
    repo.git("reset", "-q", "--hard", honest);
    repo.gitAs("ben", "rebase", "-q", "main");
    expect(await errors()).toEqual([]);
    repo.git("reset", "-q", "--soft", "main");
    repo.commit("ben", "All of it");
    expect(await errors()).toEqual([]);
  });
});
