import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { progressLine } from "../../src/commands/progress.ts";
import { findRepository } from "../../src/store/git.ts";
import { verifyHistory } from "../../src/store/verify.ts";
import { supportRepo } from "../support/model.ts";
import { testEnv } from "../support/repo.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function counted(isTTY: boolean, quiet: boolean): string {
  let text = "";
  const err = { isTTY, columns: 80, write: (part: string) => void (text += part) };
  const line = progressLine({ err, now: () => new Date() }, "replaying commits", quiet);
  line.count(0, 1000);
  vi.advanceTimersByTime(501);
  line.count(640, 1000);
  // Shown a moment ago, and not a round number: neither is worth a write.
  line.count(704, 1000);
  vi.advanceTimersByTime(101);
  line.count(705, 1000);
  line.count(768);
  line.end();
  line.end();
  return text;
}

test("work that takes long is counted on a terminal, and leaves nothing there", () => {
  const first = "replaying commits 640 of 1000";
  const second = "replaying commits 768".padEnd(first.length);
  expect(counted(true, false)).toBe(`\r${first}\r${second}\r${" ".repeat("replaying commits 768".length)}\r`);
});

test.each([
  ["where nobody looks on", false, false],
  ["with -q", true, true],
])("nothing is counted %s", (_where, isTTY, quiet) => {
  expect(counted(isTTY, quiet)).toBe("");
});

test("a replay says each commit as git tells of it, and again as it is replayed", async () => {
  const repo = supportRepo();
  for (const name of ["one", "two", "three"]) repo.git("commit", "-q", "--allow-empty", "-m", name);
  const commits = Number(repo.git("rev-list", "--count", "HEAD"));
  const found = findRepository(repo.dir, testEnv());
  if (found === undefined) throw new Error("no repository");
  const [read, replayed]: [number[], string[]] = [[], []];
  await verifyHistory(found, {
    now: new Date(),
    reading: (done) => void read.push(done),
    progress: (done, total) => void replayed.push(`${String(done)} of ${String(total)}`),
  });
  const each = Array.from({ length: commits }, (_, at) => at + 1);
  expect(read).toEqual(each);
  expect(replayed).toEqual(each.map((done) => `${String(done)} of ${String(commits)}`));
});
