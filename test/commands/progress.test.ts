import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { progressLine } from "../../src/commands/progress.ts";

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
