import { describe, expect, test } from "vitest";
import { loadCommand } from "../../src/commands/call.ts";
import type { CommandModule, Input } from "../../src/commands/command.ts";
import { commanderInput } from "../../src/commands/commander-line.ts";
import { declarations, type Declarations } from "../../src/commands/declare.ts";
import { commands } from "../../src/commands/index.ts";
import { declareAll } from "../../src/commands/options.ts";
import { plainInput } from "../../src/commands/plain-line.ts";
import { fc, times } from "../support/fast-check.ts";

describe("a command line that is nothing special", () => {
  test.each(Object.keys(commands))("of %s is read as commander reads it, or declined", async (name) => {
    const command = await loadCommand(name);
    const declared = declarations(declareAll(command));
    fc.assert(
      fc.property(fc.array(words(declared), { maxLength: 5 }), (parts) => {
        const line = parts.flat();
        const plain = plainInput(declared, line);
        if (plain !== undefined) expect(plain).toEqual(byCommander(command, line));
      }),
      { numRuns: times(60) },
    );
  });

  test.each([
    ["score", ""],
    ["score", "--json"],
    ["score", "support-llm fraud-scorer --what-if scope.risk_tier=low --what-if scope.generative=false -q"],
    ["score", "--base=origin/main --format github -C somewhere"],
    ["explain", "no-workspace --json"],
    ["validate", "models/support-llm - --no-input"],
    ["export", "--to csv --out -"],
    ["promote", "support-llm --no-commit -m -why"],
  ])("is not declined: %s %s", async (name, line) => {
    const command = await loadCommand(name);
    const split = line === "" ? [] : line.split(" ");
    const plain = plainInput(declarations(declareAll(command)), split);
    expect(plain).toEqual(byCommander(command, split));
  });

  test.each([
    "--help",
    "-V",
    "-qv",
    "--",
    "--nope",
    "--json=yes",
    "--as-of",
    "--format csv",
    "--json --format json",
    "--base main --explain PERF-02",
  ])("is declined: score %s", async (line) => {
    expect(plainInput(declarations(declareAll(await loadCommand("score"))), line.split(" "))).toBeUndefined();
  });
});

/** Undefined where commander does anything else than reading it. */
function byCommander(command: CommandModule, line: readonly string[]): Input | undefined {
  try {
    const read = commanderInput(`mlc ${command.name}`, command, line);
    return typeof read === "string" ? undefined : read;
  } catch {
    return undefined;
  }
}

/** Flags of the command with and without values, and words that are hard to tell from them. */
function words({ operands, options }: Declarations): fc.Arbitrary<readonly string[]> {
  const flags = options.flatMap(({ term }) => term.match(/(?<=^|, )--?[\w-]+/g) ?? []);
  const choices = [...operands, ...options].flatMap((one) => one.choices ?? []);
  const value = fc.constantFrom("a", "", "-", "--", "-1", "-x", "a=b", "main", "--json", "__proto__", ...choices);
  const flag = fc.constantFrom(...flags, "-h", "-V", "--no", "--nope", "-qv", "-Cdir");
  return fc.oneof(
    value.map((one) => [one]),
    flag.map((one) => [one]),
    fc.tuple(flag, value).map(([one, other]) => [one, other]),
    fc.tuple(flag, value).map(([one, other]) => [`${one}=${other}`]),
  );
}
