import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cannot, Cancelled } from "../src/errors.ts";
import { failure } from "../src/main-failure.ts";
import { startDirectory } from "../src/main-directory.ts";
import { version } from "../src/version.ts";
import type { Style } from "../src/reporters/style.ts";
import { mlc } from "./support/run.ts";
import { testWorld } from "./support/world.ts";

/** The code of the one-line error document on standard error. */
async function refusal(line: string): Promise<Record<string, unknown>> {
  const ran = await mlc({}, `--json ${line}`);
  expect(ran).toMatchObject({ exit: 2, out: "" });
  expect(ran.err).toMatch(/^\{.*\}\n$/);
  return JSON.parse(ran.err) as Record<string, unknown>;
}

describe("a call", () => {
  test("without a command is answered with a short help and no error", async () => {
    const ran = await mlc({}, "");
    expect(ran).toMatchObject({ exit: 0, err: "" });
    expect(ran.out).toContain("mlc <command>");
  });

  test("gives its version before, behind and without a command", async () => {
    for (const line of ["--version", "-V", "explain -V", "-V explain", "--color never --version"]) {
      expect(await mlc({}, line)).toEqual({ exit: 0, out: `${version}\n`, err: "" });
    }
  });

  test("takes global options before and behind the command", async () => {
    const before = await mlc({}, "--json -q --color never explain no-workspace");
    expect(before.exit).toBe(0);
    expect(await mlc({}, "explain no-workspace --color=never --format json --quiet")).toEqual(before);
  });

  test("gives help wherever --help stands, and whatever is wrong beside it", async () => {
    const help = await mlc({}, "help explain");
    for (const line of ["explain --help", "--help explain", "explain -h", "explain a b c --nope -h"]) {
      expect(await mlc({}, line)).toEqual(help);
    }
  });

  test("in a format says its help in that format", async () => {
    expect(JSON.parse((await mlc({}, "explain --help --json")).out)).toMatchObject({
      schema: "mlc.out.help/v1",
      topic: "explain",
    });
  });

  test.each([
    ["explan x", "unknown-command", "did you mean `mlc explain`?"],
    ["zzzzzzzz", "unknown-command", "run `mlc --help` for the list"],
    ["exp", "unknown-command", "run `mlc --help` for the list"],
    ["explain --colr never", "unknown-option", "did you mean `--color`?"],
    ["explain --quie", "unknown-option", "did you mean `--quiet`?"],
    ["explain --color neverr", "unknown-choice", "did you mean `never`?"],
    ["explain --color purple", "unknown-choice", "use one of `auto`, `always`, `never`"],
    ["explain one two", "excess-argument", "leave it out, or quote a value that holds spaces"],
    ["explain --color", "missing-value", "write it behind the option"],
    ["explain x --format human", "conflicting-options", "leave one of them out"],
    ["explain no-workspce", "unknown-topic", "did you mean `mlc explain no-workspace`?"],
    ["explain -C does/not/exist", "no-such-directory", "check the spelling"],
  ])("`mlc %s` cannot run: %s", async (line, code, fix) => {
    const error = await refusal(line);
    expect(error).toMatchObject({ schema: "mlc.out.error/v1", ok: false, exit: 2, code });
    expect(error["fix"]).toContain(fix);
  });

  test("names the value it has no place for", async () => {
    expect((await refusal("explain one two"))["message"]).toContain("`two`");
  });

  test("that cannot run says so as a frame on standard error", async () => {
    expect(await mlc({}, "explain --jsn")).toEqual({
      exit: 2,
      out: "",
      err: "error[unknown-option]: `--jsn` is not an option of `mlc explain`\n  = help: did you mean `--json`?\n",
    });
  });

  test("keeps control characters of its own words off the terminal", async () => {
    const ran = await mlc({ tty: true, env: { NO_COLOR: "1" } }, ["\u001b[31mred\u202e"]);
    expect(ran.err).toContain("`\\x1b[31mred\\u{202e}`");
    expect(ran.err).not.toMatch(/[^\n\x20-\x7e]/);
  });
});

describe("-C", () => {
  test("starts elsewhere, each relative to the one before", () => {
    const base = mkdtempSync(join(tmpdir(), "mlc-"));
    expect(startDirectory("/", [base, "."])).toBe(base);
    expect(startDirectory(join(base, "x"), [".."])).toBe(base);
    expect(() => startDirectory(base, ["nowhere"])).toThrow(expect.objectContaining({ name: "CannotRun" }));
  });
});

describe("exit codes", () => {
  const plain: Style = { color: false, width: 80, unicode: true, tty: false, verbose: false, quiet: false };
  const told = (error: unknown, json: boolean, debug = false) =>
    failure(error, { json, debug, color: "auto" }, () => plain);

  test("2 where mlc cannot run", async () => {
    const error = cannot(
      "no-workspace",
      { dir: "/srv" },
      { file: "mlc.yaml", line: 3, column: 1, path: ["people", 0] },
    );
    const { exit, text } = await told(error, true);
    expect(exit).toBe(2);
    expect(JSON.parse(text)).toMatchObject({ file: "mlc.yaml", line: 3, column: 1, path: "/people/0" });
    expect(text.indexOf("\n")).toBe(text.length - 1);
    expect((await told(error, false)).text).toContain(" --> mlc.yaml:3:1\n");
  });

  test("130 where the person stopped it, with nothing to explain", async () => {
    expect(await told(new Cancelled(), false)).toEqual({ exit: 130, text: "mlc: cancelled, nothing was written\n" });
    expect(JSON.parse((await told(new Cancelled(), true)).text)).toMatchObject({ exit: 130, code: "cancelled" });
  });

  test("70 for a bug, with the version, and the stack only under --debug", async () => {
    const bug = new TypeError("x is not\u001b[2J a function");
    const short = await told(bug, false);
    expect(short.exit).toBe(70);
    expect(short.text).toContain(`this is a bug in mlc ${version}: TypeError`);
    expect(short.text).not.toMatch(/\n\s+at |\u001b/);
    const long = await told(bug, false, true);
    expect(long.text).toMatch(/\n\s+at /);
    expect(long.text).not.toContain("\u001b");
  });

  test("2 where the output does not arrive, whatever the command said", async () => {
    const full = testWorld();
    const broken = {
      ...full,
      out: {
        ...full.out,
        write: () => {
          throw cannot("output-failed", { reason: "ENOSPC" });
        },
      },
    };
    expect((await mlc(broken, "explain no-workspace")).exit).toBe(2);
    expect(full.written.err).toContain("error[output-failed]");
  });
});
