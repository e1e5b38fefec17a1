import { describe, expect, test } from "vitest";
import { showsUnicode, wantsColour } from "../../src/reporters/colour.ts";

type Case = readonly [choice: "auto" | "always" | "never", env: Record<string, string>, tty: boolean, colour: boolean];

/** `--color` > NO_COLOR > FORCE_COLOR > CLICOLOR_FORCE > CLICOLOR > TERM=dumb > is a terminal. */
const cases: readonly Case[] = [
  ["auto", {}, true, true],
  ["auto", {}, false, false],
  ["always", {}, false, true],
  ["always", { NO_COLOR: "1" }, false, true],
  ["always", { TERM: "dumb" }, true, true],
  ["never", {}, true, false],
  ["never", { FORCE_COLOR: "1" }, true, false],
  ["never", { CLICOLOR_FORCE: "1" }, true, false],
  ["auto", { NO_COLOR: "1" }, true, false],
  ["auto", { NO_COLOR: "" }, true, true],
  ["auto", { NO_COLOR: "0" }, true, false],
  ["auto", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  ["auto", { FORCE_COLOR: "1" }, false, true],
  ["auto", { FORCE_COLOR: "" }, false, true],
  ["auto", { FORCE_COLOR: "0" }, true, false],
  ["auto", { FORCE_COLOR: "false" }, true, false],
  ["auto", { FORCE_COLOR: "0", CLICOLOR_FORCE: "1" }, true, false],
  ["auto", { FORCE_COLOR: "3", TERM: "dumb" }, false, true],
  ["auto", { CLICOLOR_FORCE: "1" }, false, true],
  ["auto", { CLICOLOR_FORCE: "0" }, false, false],
  ["auto", { CLICOLOR_FORCE: "1", CLICOLOR: "0" }, false, true],
  ["auto", { CLICOLOR: "0" }, true, false],
  ["auto", { CLICOLOR: "1" }, false, false],
  ["auto", { TERM: "dumb" }, true, false],
];

describe("colour", () => {
  test.each(cases)("--color=%s with %o, terminal %s: %s", (choice, env, tty, colour) => {
    expect(wantsColour(choice, env, tty)).toBe(colour);
  });
});

describe("symbols", () => {
  test.each([
    [{}, false],
    [{ LANG: "C" }, false],
    [{ LANG: "en_US.UTF-8" }, true],
    [{ LANG: "de_DE.utf8" }, true],
    [{ LANG: "en_US.UTF-8", LC_ALL: "C" }, false],
    [{ LANG: "C", LC_CTYPE: "C.UTF-8" }, true],
    [{ LANG: "C.UTF-8", LC_ALL: "" }, true],
    [{ LANG: "C.UTF-8", MLC_ASCII: "1" }, false],
    [{ OS: "Windows_NT" }, true],
  ])("outside ASCII under %o: %s", (env, unicode) => {
    expect(showsUnicode(env)).toBe(unicode);
  });
});
