import { describe, expect, test } from "vitest";
import type { CommandModule, Input } from "../../src/commands/command.ts";
import { commanderInput } from "../../src/commands/commander-line.ts";
import { declarations } from "../../src/commands/declare.ts";
import {
  canAsk,
  declareAll,
  needsFlag,
  readGlobals,
  readWriterOptions,
  recordWriterOptions,
} from "../../src/commands/options.ts";
import { plainInput } from "../../src/commands/plain-line.ts";
import { testWorld } from "../support/world.ts";

const writer: CommandModule = {
  name: "write",
  summary: "write",
  group: "Tools",
  examples: [],
  configure: recordWriterOptions,
  run: () => Promise.reject(new Error("only its options are read here")),
};

function typed(line: string): Input {
  return typedWords(line === "" ? [] : line.split(" "));
}

function typedWords(words: readonly string[]): Input {
  const plain = plainInput(declarations(declareAll(writer)), words);
  const read = commanderInput("mlc write", writer, words);
  if (typeof read === "string") throw new Error(read);
  if (plain !== undefined) expect(plain).toEqual(read);
  return read;
}

describe("a person can be asked", () => {
  test.each([
    ["on a terminal", {}, "", true],
    ["not with --no-input", {}, "--no-input", false],
    ["not with --yes, which takes the defaults", {}, "-y", false],
    ["not in CI", { CI: "1" }, "", false],
    ["not in CI, spelled in any case", { CI: "TRUE" }, "", false],
    ["where CI says no", { CI: "false" }, "", true],
    ["where CI is empty", { CI: "" }, "", true],
  ])("%s", (_when, env, line, can) => {
    expect(canAsk(testWorld({ tty: true, env }), typed(line))).toBe(can);
    expect(canAsk(testWorld({ tty: false, env }), typed(line))).toBe(false);
  });

  test("only where both the question is seen and the answer can be typed", () => {
    const world = testWorld({ tty: true });
    expect(canAsk({ ...world, stdinIsTTY: false }, typed(""))).toBe(false);
    expect(canAsk({ ...world, err: { ...world.err, isTTY: false } }, typed(""))).toBe(false);
    expect(canAsk({ ...world, out: { ...world.out, isTTY: false } }, typed(""))).toBe(true);
  });

  test("otherwise the missing option is named, as a call that can be copied", () => {
    const { finding } = needsFlag("--id ID", "init");
    expect(finding).toMatchObject({ code: "input-needed", args: { flag: "--id ID", command: "init" } });
    expect(needsFlag("--id ID", "init").message).toContain("`--id ID`");
  });
});

describe("options of every command", () => {
  test("have their defaults", () => {
    expect(readGlobals(typed(""))).toEqual({ dirs: [], format: "human", color: "auto", quiet: false, verbose: false });
  });

  test("are read back as typed", () => {
    expect(readGlobals(typed("-C a -q --dir=b -v --json --color always"))).toEqual({
      dirs: ["a", "b"],
      format: "json",
      color: "always",
      quiet: true,
      verbose: true,
    });
  });
});

describe("options of a command that writes", () => {
  test("commit by default, and only then", () => {
    expect(readWriterOptions(typed(""))).toEqual({
      dryRun: false,
      commit: true,
      message: undefined,
      signCommit: false,
      signRecords: false,
      signoff: false,
    });
    expect(readWriterOptions(typed("-n --no-commit -m why -S --sign --signoff"))).toEqual({
      dryRun: true,
      commit: false,
      message: "why",
      signCommit: true,
      signRecords: true,
      signoff: true,
    });
  });

  test("take a message that looks like options as a message", () => {
    const words = ["-m", "-q -verified by Ana"];
    const { options } = typedWords(words);
    expect(options).toMatchObject({ message: "-q -verified by Ana" });
    expect(options).not.toHaveProperty("quiet");
  });
});
