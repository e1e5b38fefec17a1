import { describe, expect, test } from "vitest";
import { showsUnicode, wantsColour } from "../../src/reporters/colour.ts";
import { colourCases } from "../support/colour-cases.ts";

describe("colour", () => {
  test.each(colourCases)("--color=%s with %o, terminal %s: %s", (choice, env, tty, colour) => {
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
