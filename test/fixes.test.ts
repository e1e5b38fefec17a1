import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCall } from "../src/commands/call.ts";
import { CannotRun } from "../src/errors.ts";
import { shipped } from "../src/generated/data.ts";
import { words } from "./support/run.ts";

const folder = join(import.meta.dirname, "../src/core/findings/catalogue");

/** Every `mlc …` that a finding or a criterion tells somebody to run; what is filled in later stands as `x`. */
const told: readonly string[] = [
  ...readdirSync(folder).flatMap((file) => calls(readFileSync(join(folder, file), "utf8").replaceAll("\\`", "`"))),
  ...shipped.criteria.flatMap((criterion) => calls(criterion.fix)),
];

function calls(text: string): readonly string[] {
  const filled = text.replaceAll(/\$\{[^{}]*\}/g, "x");
  const found = [...filled.matchAll(/`mlc ([^`]*)`/g)].map((match) => match[1] ?? "");
  // Where the command itself is filled in, or a list is, nothing can be said without a case at hand.
  return found
    .filter((line) => !/^x( |$)|\$\{/.test(line))
    .map((line) => (line.split(/ [|>] /)[0] ?? "").replace(/ …$/, ""));
}

describe("a fix", () => {
  test("names commands to run", () => {
    expect(told.length).toBeGreaterThan(20);
  });

  test.each([...new Set(told)].sort())("that says `mlc %s` is understood by mlc", async (line) => {
    const refused = await readCall(words(line)).catch((error: unknown) => {
      if (error instanceof CannotRun) return error.finding;
      throw error;
    });
    // A value that is filled in later need not be one of the choices; a command that is only mentioned lacks its operands.
    const filled = "code" in refused && refused.code === "unknown-choice" && /\bx\b/.test(JSON.stringify(refused.args));
    const mentioned = "code" in refused && refused.code.startsWith("missing-") && words(line).length <= 2;
    const known = "kind" in refused || filled || mentioned;
    expect(known ? undefined : refused).toBeUndefined();
  });
});
