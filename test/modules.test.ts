import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeWorkspace } from "../scripts/bench/workspace.ts";
import { build } from "../scripts/build.ts";
import { catalogue } from "../src/core/findings/catalogue.ts";

// What a command loads is what it costs to start. A stray import of one of these packages or builtins is milliseconds.
const root = join(import.meta.dirname, "..");
let installed = "";
let workspace = "";

beforeAll(async () => {
  installed = mkdtempSync(join(tmpdir(), "mlc-modules-"));
  cpSync(join(root, "bin"), join(installed, "bin"), { recursive: true });
  cpSync(join(root, "package.json"), join(installed, "package.json"));
  await build(join(installed, "dist"));
  workspace = join(installed, "workspace");
  mkdirSync(workspace);
  writeWorkspace(workspace);
  writeFileSync(join(installed, "spy.cjs"), spy);
}, 60_000);

afterAll(() => {
  rmSync(installed, { recursive: true, force: true });
});

/** Says on standard error, when the process ends, which files and which of Node's modules were loaded. */
const spy = `process.on("exit", () => {
  const files = Object.keys(require.cache).filter((file) => !file.endsWith("spy.cjs"));
  const builtins = process.moduleLoadList.filter((name) => name.startsWith("NativeModule "));
  require("fs").writeSync(2, JSON.stringify({ files, builtins: builtins.map((name) => name.slice(13)) }));
});`;

interface Loaded {
  /** Absolute paths of the files of mlc that were loaded. */
  readonly files: readonly string[];
  /** Names of Node's own modules, those of a bare start left out. */
  readonly builtins: readonly string[];
}

function loadedBy(args: readonly string[]): Loaded {
  const bare = spied(["-e", "0"]);
  const ran = spied([join(installed, "bin/mlc.cjs"), ...args]);
  return { files: ran.files, builtins: ran.builtins.filter((name) => !bare.builtins.includes(name)) };
}

function spied(args: readonly string[]): Loaded {
  const { stderr } = spawnSync(process.execPath, ["-r", join(installed, "spy.cjs"), ...args], {
    cwd: workspace,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return JSON.parse(stderr) as Loaded;
}

describe("a start loads no more than it needs:", () => {
  test("`mlc score --json` no package for edits, colours, tables, git or questions", () => {
    const { files } = loadedBy(["score", "--json"]);
    const names = files.map((file) => file.slice(installed.length + 1).replace(/-[\w-]{8}\.cjs$/, ".cjs"));
    expect(names.sort()).toEqual([
      "bin/mlc.cjs",
      "dist/data.cjs",
      "dist/files.cjs",
      "dist/findings-scoring.cjs",

      "dist/judging.cjs",
      "dist/main.cjs",
      "dist/score.cjs",
      "dist/start.cjs",
      "dist/workspace.cjs",
    ]);
  });

  test.each([
    ["yaml", "BLOCK_AS_IMPLICIT_KEY"],
    ["chalk", "bgBlackBright"],
    ["cli-table3", "top-mid"],
    ["simple-git", "unsafe.allowUnsafe"],
    ["inquirer", "No selectable choices"],
    ["commander", "commander.helpDisplayed"],
  ])("`mlc score --json` nothing of %s, whatever file it stands in", (_name, mark) => {
    const { files } = loadedBy(["score", "--json"]);
    const dist = readdirSync(join(installed, "dist")).map((name) => join(installed, "dist", name));
    const marked = dist.filter((file) => readFileSync(file, "utf8").includes(mark));
    expect(marked).not.toEqual([]);
    expect(marked.filter((file) => files.includes(file))).toEqual([]);
  });

  test.each([["score"], ["validate"], ["status"]])(
    "`mlc %s` nothing of ajv: validators are compiled when mlc is built, but for what others publish and `--check` asks",
    (...args) => {
      const dist = readdirSync(join(installed, "dist")).map((name) => join(installed, "dist", name));
      const marked = dist.filter((file) => readFileSync(file, "utf8").includes("Error compiling schema"));
      expect(marked).toHaveLength(1);
      expect(loadedBy(args).files.filter((file) => marked.includes(file))).toEqual([]);
    },
  );

  test("`mlc score --json` none of Node's modules for processes, sockets, terminals, streams or hashes", () => {
    const { builtins } = loadedBy(["score", "--json"]);
    const heavy = builtins.filter((name) =>
      /^(?:child_process|crypto|net|tty|readline|zlib|worker_threads|http|stream|v8)$/.test(name),
    );
    expect(heavy).toEqual([]);
  });

  test("the findings that are loaded one area at a time are all of the catalogue, in its order", () => {
    const { stdout } = spawnSync(process.execPath, [join(installed, "bin/mlc.cjs"), "explain", "--json"], {
      encoding: "utf8",
      maxBuffer: 2 ** 24,
    });
    const { topics } = JSON.parse(stdout) as { topics: { kind: string; name: string }[] };
    const codes = topics.filter(({ kind }) => kind === "finding").map(({ name }) => name);
    expect(codes).toEqual(Object.keys(catalogue));
  });

  test("`mlc --version` only its own bin and package.json", () => {
    const { files } = loadedBy(["--version"]);
    expect(files.map((file) => file.slice(installed.length + 1)).sort()).toEqual(["bin/mlc.cjs", "package.json"]);
  });
});
