import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";

// Completion as people meet it: real shells, a key press, and what then stands on the line. Any other call of mlc prints
// the words that the shell handed over. PowerShell has no Debian package: its script is printed, and run by nobody here.
const root = join(import.meta.dirname, "../..");
const bashCompletion = "/usr/share/bash-completion/bash_completion";
let base = "";
let workspace = "";
let env: Record<string, string> = {};

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "mlc-completion-"));
  workspace = join(base, "workspace");
  const bin = join(base, "path");
  for (const dir of [bin, join(base, "installed"), join(base, "home/.zfunc")]) mkdirSync(dir, { recursive: true });
  cpSync(join(root, "bin"), join(base, "installed/bin"), { recursive: true });
  cpSync(join(root, "package.json"), join(base, "installed/package.json"));
  await build(join(base, "installed/dist"));
  cpSync(join(root, "examples/support-llm"), workspace, { recursive: true });
  const mlc = `"${process.execPath}" "${join(base, "installed/bin/mlc.cjs")}"`;
  writeFileSync(
    join(bin, "mlc"),
    `#!/bin/sh\nif [ "$1" = completion ]; then exec ${mlc} "$@"; fi\nprintf 'TYPED'; printf '<%s>' "$@"; printf '\\n'\n`,
  );
  chmodSync(join(bin, "mlc"), 0o755);
  symlinkSync("mlc", join(bin, "model-lifecycle"));
  env = {
    PATH: `${bin}:${process.env["PATH"] ?? ""}`,
    HOME: join(base, "home"),
    TERM: "xterm",
    LANG: "C.UTF-8",
    COLUMNS: "200",
  };
}, 120_000);

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

/** True where a shell is installed; a missing one is told of, and `.ci/run` installs it. */
function has(shell: string): boolean {
  const found = spawnSync(shell, ["--version"], { stdio: "ignore" }).error === undefined;
  if (!found) console.warn(`\n!!! ${shell} is not installed: its completion is NOT tested here\n`);
  return found;
}

/** What a person types, and what tells that the shell has answered. */
type Step = readonly [keys: string, answered: RegExp];

/** A shell on a terminal, its prompt READY, that is typed into step by step; what was shown after each step. */
async function onTerminal(shell: string, steps: readonly Step[]): Promise<readonly string[]> {
  const child = spawn("script", ["-qec", shell, "/dev/null"], {
    cwd: workspace,
    env,
    stdio: ["pipe", "pipe", "ignore"],
  });
  let shown = "";
  child.stdout.on("data", (bytes: Buffer) => {
    shown += bytes.toString("utf8");
  });
  const until = async (sign: RegExp): Promise<string> => {
    for (const end = Date.now() + 30_000; !sign.test(shown) && Date.now() < end;) await sleep(20);
    // What is still on its way belongs to this step.
    await sleep(150);
    return shown;
  };
  const all: string[] = [];
  try {
    await until(/READY/);
    for (const [keys, sign] of steps) {
      shown = "";
      // Ctrl-U: whatever the last step left on the line.
      child.stdin.write(`\u0015${keys}`);
      all.push(await until(sign));
    }
  } finally {
    child.kill("SIGKILL");
  }
  return all;
}

/** A line with a tab in it that is then run, and the words that must reach mlc. */
const lines: readonly (readonly [line: string, words: string])[] = [
  ["mlc sco\t", "<score>"],
  ["mlc score sup\t", "<score><support-llm>"],
  ["mlc score support-llm@1.2\t", "<score><support-llm@1.2.0>"],
  ["mlc score --format=js\t", "<score><--format=json>"],
  ["mlc score --format js\t", "<score><--format><json>"],
  ["mlc promote support-llm --to evalua\t", "<promote><support-llm><--to><evaluation>"],
  ["mlc review support-llm exception:\t", "<review><support-llm><exception:2026-09-14-exception-d88ea7e16905>"],
  ["mlc set scope.risk\thigh", "<set><scope.risk_tier=high>"],
  ["mlc import mlc.y\t", "<import><mlc.yaml>"],
  ["mlc validate --as-of x mlc.y\t", "<validate><--as-of><x><mlc.yaml>"],
  ["mlc import --map-file=mlc.y\t", "<import><--map-file=mlc.yaml>"],
  ["mlc init mod\t", "<init><models>"],
  ["model-lifecycle sco\t", "<score>"],
];

async function typesAll(shell: string): Promise<void> {
  const steps = lines.map(([line]): Step => [`${line}\r`, /TYPED(?:<[^>]*>)+/]);
  const shown = await onTerminal(shell, steps);
  // zsh takes the slash of a directory away again when the line is run.
  const words = shown.map((text) => /TYPED((?:<[^>]*>)+)/.exec(text)?.[1]?.replace("/>", ">") ?? text);
  expect(words).toEqual(lines.map(([, typed]) => typed));
}

describe.skipIf(!has("bash"))("bash", () => {
  test.each([
    ["without bash-completion", `. <(mlc completion bash)`],
    ["where `=`, `:` and `@` break no words", `COMP_WORDBREAKS=$' \\t\\n'; . <(mlc completion bash)`],
  ])("%s completes what is typed on a terminal", async (_case, setup) => {
    writeFileSync(join(base, "bashrc"), `PS1=READY\n${setup}\n`);
    await typesAll(`bash --noprofile --rcfile ${join(base, "bashrc")} -i`);
  });

  test.skipIf(!existsSync(bashCompletion))(
    "with bash-completion, which loads the script when it is needed",
    async () => {
      const folder = join(base, "home/.local/share/bash-completion/completions");
      mkdirSync(folder, { recursive: true });
      const script = scriptFor("bash");
      for (const name of ["mlc", "model-lifecycle"]) writeFileSync(join(folder, name), script);
      writeFileSync(join(base, "bashrc"), `PS1=READY\n. ${bashCompletion}\n`);
      await typesAll(`bash --noprofile --rcfile ${join(base, "bashrc")} -i`);
    },
  );

  test("lists what is ambiguous", async () => {
    writeFileSync(join(base, "bashrc"), `PS1=READY\n. <(mlc completion bash)\n`);
    const [shown = ""] = await onTerminal(`bash --noprofile --rcfile ${join(base, "bashrc")} -i`, [
      ["mlc score support-llm@\t\t\t", /1\.1\.0\s+@?1\.2\.0/],
    ]);
    expect(shown).toMatch(/1\.1\.0\s+@?1\.2\.0/);
  });

  test("says nothing where mlc cannot be started", () => {
    const script = `. <(mlc completion bash); mkdir -p gone; PATH=/usr/bin:/bin; COMP_LINE='mlc sc' COMP_POINT=6 COMP_WORDS=(mlc sc) COMP_CWORD=1; _mlc mlc sc mlc; echo "\${#COMPREPLY[@]}"`;
    const ran = spawnSync("bash", ["--norc", "-c", script.replaceAll("\\$", "$")], {
      cwd: workspace,
      env,
      encoding: "utf8",
    });
    expect([ran.stdout, ran.stderr]).toEqual(["0\n", ""]);
  });
});

describe.skipIf(!has("zsh"))("zsh", () => {
  const zsh = (): string => `env ZDOTDIR=${join(base, "home")} zsh -i`;

  test.each([
    ["from a directory of fpath", "fpath=(~/.zfunc $fpath)\nautoload -Uz compinit\ncompinit -u"],
    ["from .zshrc, behind compinit", "autoload -Uz compinit\ncompinit -u\nsource <(mlc completion zsh)"],
  ])("%s completes what is typed on a terminal", async (_case, setup) => {
    writeFileSync(join(base, "home/.zfunc/_mlc"), scriptFor("zsh"));
    rmSync(join(base, "home/.zcompdump"), { force: true });
    writeFileSync(join(base, "home/.zshrc"), `unsetopt global_rcs\nPS1=READY\n${setup}\n`);
    await typesAll(zsh());
  });

  test("lists candidates with what they mean", async () => {
    writeFileSync(
      join(base, "home/.zshrc"),
      "PS1=READY\nautoload -Uz compinit\ncompinit -u\nsource <(mlc completion zsh)\n",
    );
    const [shown = ""] = await onTerminal(zsh(), [["mlc sc\t", /schema\s+-- print/]]);
    expect(shown).toMatch(/score\s+-- level, score, what changed/);
  });

  test("that has not loaded its completions yet starts without a word", () => {
    const ran = spawnSync("zsh", ["-f", "-c", "source <(mlc completion zsh)"], {
      cwd: workspace,
      env,
      encoding: "utf8",
    });
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, "", ""]);
  });
});

describe.skipIf(!has("fish"))("fish", () => {
  /** The candidates of fish, each with what it means behind a tab. */
  function offered(line: string): readonly string[] {
    const script = `mlc completion fish | source; complete -C ${JSON.stringify(line)}`;
    const ran = spawnSync("fish", ["--no-config", "-c", script], { cwd: workspace, env, encoding: "utf8" });
    expect(ran.stderr).toBe("");
    return ran.stdout.split("\n").slice(0, -1);
  }

  test.each([
    ["mlc score ", ["support-llm\tmodel"]],
    ["mlc score support-llm@1.", ["support-llm@1.1.0\tretired", "support-llm@1.2.0\tmonitoring"]],
    ["mlc score --format=js", ["--format=json"]],
    ["mlc promote support-llm --to evalua", ["evaluation\tEvaluation"]],
    ["mlc review support-llm exception:", ["exception:2026-09-14-exception-d88ea7e16905\texception"]],
    ["mlc set scope.risk", ["scope.risk_tier=\tmodel"]],
    ["mlc import mlc.y", ["mlc.yaml"]],
    ["mlc import --map-file=mlc.y", ["--map-file=mlc.yaml"]],
    ["mlc init mod", ["models/\tDirectory"]],
    ["model-lifecycle sco", ["score\tlevel, score, what changed, next steps"]],
  ])("offers for `%s` what mlc says", (line, words) => {
    expect(offered(line)).toEqual(words);
  });
});

function scriptFor(shell: string): string {
  return spawnSync("mlc", ["completion", shell], { cwd: workspace, env, encoding: "utf8" }).stdout;
}
