import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { builtProgram } from "../support/built.ts";
import { colourCases } from "../support/colour-cases.ts";
import { atWork, supportRepo } from "../support/model.ts";
import { gitRepo, tempDir, type TestRepository } from "../support/repo.ts";
import { terminal } from "./support/terminal.ts";

// What depends on the streams of a process: whether a person is asked, colour, symbols, and that nothing is lost in a pipe.

let mlc = "";
let model: TestRepository;
beforeAll(async () => {
  mlc = `${process.execPath} ${await builtProgram()}`;
  model = supportRepo();
  const work = atWork(model);
  await work("ana", "review retirement --as accountable_owner --decision approved");
  await work("rosa", "review retention --as compliance_officer --decision approved");
}, 120_000);

/** A shell command at a terminal that nobody sits at, or in pipes. */
function shell(line: string, more: Readonly<Record<string, string>> = {}, tty = false) {
  const args = tty ? ["script", "-qefc", line, "/dev/null"] : ["bash", "-c", line];
  const { status, stdout, stderr } = spawnSync(args[0] ?? "", args.slice(1), {
    cwd: model.dir,
    env: { ...model.env("ben"), LANG: "C.UTF-8", SHELL: "/bin/bash", MLC_NOW: "2026-11-22T12:00:00Z", ...more },
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { exit: status, out: stdout, err: stderr };
}

describe("a person is asked", () => {
  const told = "--data-disposition deleted --user-notice mailed";
  const flags = ["--id", "--stage", "--owner"];
  test.each([
    ["", "", {}, true],
    ["> out", "", {}, true],
    ["2> err", "", {}, false],
    ["> out 2> err", "", {}, false],
    ["< /dev/null", "", {}, false],
    ["< /dev/null > out", "", {}, false],
    ["< /dev/null 2> err", "", {}, false],
    ["< /dev/null > out 2> err", "", {}, false],
    ["", "", { CI: "1" }, false],
    ["", "", { CI: "True" }, false],
    ["", "", { CI: "false" }, true],
    ["", "--no-input", {}, false],
  ])("on a terminal with `%s` and `%s` %o: %s", async (redirected, option, env, asked) => {
    const repo = gitRepo({ "README.md": "# Support LLM\n", ".gitignore": "out\nerr\n" });
    const person = terminal(`${mlc} init ${option} ${redirected}`, {
      cwd: repo.dir,
      env: { ...repo.env("ana"), LANG: "C.UTF-8", ...env },
    });
    if (asked) {
      await person.sees("? Model id");
      person.press("C-c");
    }
    const left = await person.ended();
    const told = existsSync(join(repo.dir, "err")) ? repo.read("err") : left.screen;
    expect([left.exit, left.changed, repo.git("status", "--porcelain")]).toEqual([asked ? 130 : 2, [], ""]);
    if (!asked) for (const flag of flags) expect(told).toContain(flag);
    if (redirected.includes("> out")) expect(repo.read("out")).toBe("");
  });

  test("not with --yes, which takes what was detected", async () => {
    const repo = gitRepo({ "README.md": "# Support LLM\n" });
    const person = terminal(`${mlc} init --yes`, { cwd: repo.dir, env: { ...repo.env("ana"), LANG: "C.UTF-8" } });
    const left = await person.ended();
    expect([left.exit, left.screen.includes("? ")]).toEqual([0, false]);
    expect(repo.git("log", "-1", "--format=%s")).toContain("mlc: init");
  });

  test("on standard error: what goes into a pipe is the document alone", async () => {
    const repo = supportRepo();
    const person = terminal(`${mlc} promote --to data --json | cat > ../out.json`, {
      cwd: repo.dir,
      env: { ...repo.env("ben"), LANG: "C", MLC_NOW: "2026-11-22T12:00:00Z" },
    });
    await person.sees("Why does support-llm go back");
    expect(person.screen()).toContain("arrow keys navigate");
    person.press("Enter");
    await person.sees("Promote support-llm to data?");
    person.press("Enter");
    const left = await person.ended();
    expect(left.screen).toMatch(/^[\x20-\x7e\n]*$/);
    const file = join(repo.dir, "../out.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ schema: "mlc.out.promote/v1", ok: true });
  });

  test.each([
    ["init -C ..", "--id"],
    ["set", "PATH=VALUE"],
    ["record", "KIND"],
    ["record note", "text=VALUE"],
    ["import", "SOURCE"],
    ["review", "CHECKPOINT"],
    ["waive", "CRITERION"],
    ["waive MON-03", "--through"],
    ["waive MON-03 --through 2026-12-31", "--reason"],
    ["new", "WHAT"],
    ["promote --to data", "--reason"],
    [`retire ${told}`, "--reason"],
    [`retire ${told} --reason cost`, "--successor"],
    [`retire ${told} --reason cost --successor none`, "--sunset"],
    [`retire ${told} --reason cost --successor none --sunset 2026-12-31`, "--yes"],
  ])("nowhere else: `mlc %s` in a pipe names %s", (line, flag) => {
    const plain = shell(`${mlc} ${line} < /dev/null`);
    expect([plain.exit, plain.out]).toEqual([2, ""]);
    expect(plain.err).toContain(flag);
    const json = shell(`${mlc} ${line} --json < /dev/null`);
    expect([json.exit, json.out]).toEqual([2, ""]);
    const { code, fix } = JSON.parse(json.err) as { code: string; fix: string };
    expect(code).toMatch(/input-needed$/);
    expect(fix).toContain(flag);
  });
});

describe("colour", () => {
  test.each(colourCases)("--color=%s with %o, terminal %s: %s", (choice, env, tty, colour) => {
    const option = choice === "auto" ? "" : `--color ${choice}`;
    const known = { TERM: "xterm", NODE_NO_WARNINGS: "1", ...env };
    for (const word of ["no-workspace", "no-such-word"]) {
      const { out, err } = shell(`${mlc} explain ${word} ${option}`, known, tty);
      expect([word, (out + err).includes("\u001b[")]).toEqual([word, colour]);
    }
  });

  test("is decided for each stream by itself", () => {
    const dir = tempDir();
    const env = { TERM: "xterm" };
    const outside = shell(`${mlc} explain no-workspace > ${dir}/out; ${mlc} explain nothing 2> ${dir}/err`, env, true);
    expect(outside.out).toBe("");
    for (const name of ["out", "err"]) expect(readFileSync(join(dir, name), "utf8")).not.toContain("\u001b");
    expect(shell(`${mlc} explain nothing > ${dir}/out`, env, true).out).toContain("\u001b[");
    expect(shell(`${mlc} explain no-workspace 2> ${dir}/err`, env, true).out).toContain("\u001b[");
  });
});

describe("a pipe", () => {
  test("gets every byte of a document that is larger than it holds, however slow its reader", () => {
    const whole = shell(`${mlc} explain --json`).out;
    expect(whole.length).toBeGreaterThan(2 * 65_536);
    const bytes = shell(`${mlc} explain --json | (sleep 1; wc -c)`).out.trim();
    expect(Number(bytes)).toBe(Buffer.byteLength(whole));
  });

  test("whose reader leaves early changes neither the answer nor says a word", () => {
    for (const [line, exit] of [
      ["explain --json", "0"],
      ["score --json --min-level 5", "1"],
      ["schema model", "0"],
    ]) {
      const { out, err } = shell(`${mlc} ${line ?? ""} | head -c 1; echo " \${PIPESTATUS[0]}"`);
      expect([line, out.slice(1), err]).toEqual([line, ` ${exit ?? ""}\n`, ""]);
    }
  });

  test.each(["--version", "help", "explain --json", "schema model", "status", "score --json", "log", "card", "show"])(
    "that is full is an error: mlc %s",
    (line) => {
      const { exit, err } = shell(`${mlc} ${line} > /dev/full`);
      expect([exit, /\n\s+at /.test(err)]).toEqual([2, false]);
      expect(err).toContain("output-failed");
      expect(err).toContain("ENOSPC");
      // Where not even that can be said, the exit code still says it.
      expect(shell(`${mlc} ${line} > /dev/full 2> /dev/full`).exit).toBe(2);
    },
  );
});

describe("symbols", () => {
  const lines = ["--help", "status", "score", "score --explain PERF-01", "log", "card", "show", "validate", "verify"];
  test.each([...lines, "promote --to evaluation", "explain lifecycle", "diff HEAD HEAD", "audit --stage finetuning"])(
    "are ASCII outside of UTF-8: mlc %s",
    (line) => {
      for (const env of [{ LANG: "C" }, { LANG: "C.UTF-8", MLC_ASCII: "1" }, { LANG: "C.UTF-8", LC_ALL: "POSIX" }]) {
        const { out } = shell(`${mlc} ${line} --color never`, { PAGER: "cat", TERM: "xterm", ...env }, true);
        expect(out.length).toBeGreaterThan(0);
        expect(out).toMatch(/^[\x20-\x7e\r\n]*$/);
      }
    },
  );
});
