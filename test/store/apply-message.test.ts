import { fc } from "../support/fast-check.ts";
import { expect, it } from "vitest";
import { commitMessage } from "../../src/store/apply-message.ts";
import { commandLine, lastLines, visible } from "../../src/store/git-text.ts";
import { execFileSync } from "node:child_process";

it("a commit message is one short line, an empty one, and mlc's own lines, whatever the words are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.array(fc.string({ unit: "binary" })), (subject, body) => {
      const [first, second, ...rest] = commitMessage(subject, body).split("\n");
      expect(Array.from(first ?? "").length).toBeLessThanOrEqual(100);
      expect(first?.trim()).not.toBe("");
      expect(second).toBe("");
      expect(rest.filter((line) => /^-{3,}\s*$/.test(line))).toEqual([]);

      expect(rest.join("") + (first ?? "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    }),
  );
});

it("what a program printed last is quoted with its control characters written out", () => {
  expect(lastLines("one\ntwo\r\n\n  \u001b[2Jthree\u202e\n", 2)).toBe("two / \\x1b[2Jthree\\u{202e}");
  expect(visible("plain é 中")).toBe("plain é 中");
});

it("a command line means the same words to a shell", () => {
  const word = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const printed = execFileSync("sh", ["-c", `printf '%s\\0' ${commandLine(words)}`], { encoding: "utf8" });
      expect(printed.split("\0").slice(0, -1)).toEqual(words);
    }),
    { numRuns: 25 },
  );
});
