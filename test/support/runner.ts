import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { parse } from "yaml";
import { tempDir, type TestRepository } from "./repo.ts";

/** One step of a workflow or of a composite action, as far as the runner of GitHub Actions looks at it here. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly "working-directory"?: string;
}

/** A file of YAML as the runner parses it. */
export function workflowFile<Shape>(text: string): Shape {
  return parse(text) as Shape;
}

/** What came of the shell steps of a job. */
export interface JobRun {
  readonly steps: readonly { readonly name: string; readonly exit: number; readonly log: string }[];
  /** $GITHUB_STEP_SUMMARY of all steps, one after the other. */
  readonly summary: string;
  /** Outputs by step id. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What npm was called with. */
  readonly installed: readonly string[];
  /** success or failure, as the job would end. */
  readonly conclusion: "success" | "failure";
}

/**
 * Runs the shell steps of a job on a repository as the runner does: expressions only where they stand in `env`, `if` and
 * `working-directory`, a script file each, `bash --noprofile --norc -eo pipefail`, fresh environment files for every step.
 * Steps that use other actions are passed over. `expressions` gives the value of each expression by its text.
 */
export async function runJob(
  repo: TestRepository,
  job: {
    readonly steps: readonly Step[];
    readonly env?: Readonly<Record<string, string>>;
    readonly directory?: string;
  },
  expressions: Readonly<Record<string, string>>,
): Promise<JobRun> {
  const dir = tempDir();
  bundled ??= programs();
  const bin = await bundled;
  const ran: { name: string; exit: number; log: string }[] = [];
  const outputs: Record<string, Record<string, string>> = {};
  const calls = join(dir, "npm.log");
  let summary = "";
  const value = (text: string): string =>
    text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_whole, expression: string) => known(expressions, expression));
  for (const [at, step] of job.steps.entries()) {
    if (
      step.run === undefined ||
      !wanted(
        step.if,
        ran.some(({ exit }) => exit !== 0),
        expressions,
      )
    )
      continue;
    if (step.run.includes("${{")) throw new Error(`an expression inside a script: ${step.run}`);
    const files = Object.fromEntries(
      ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH"].map((name) => {
        const file = join(dir, `${name}-${String(at)}`);
        writeFileSync(file, "");
        return [name, file];
      }),
    );
    const script = join(dir, `step-${String(at)}.sh`);
    writeFileSync(script, step.run);
    const env = Object.entries({ ...job.env, ...step.env }).map(([name, text]) => [name, value(text)]);
    const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
      cwd: join(repo.dir, value(step["working-directory"] ?? job.directory ?? ".")),
      env: {
        ...repo.env("ana"),
        ...{
          PATH: `${bin}:${process.env["PATH"] ?? ""}`,
          CI: "true",
          GITHUB_ACTIONS: "true",
          HOME: dir,
          // Git dates the commits of a test by the clock of the machine: a day of its own would have them made in the future.
          MLC_NOW: new Date().toISOString(),
          NPM_CALLS: calls,
        },
        ...files,
        ...Object.fromEntries(env),
      },
      encoding: "utf8",
    });
    ran.push({ name: step.name ?? step.id ?? step.run, exit: status ?? -1, log: stdout + stderr });
    summary += readFileSync(files["GITHUB_STEP_SUMMARY"] ?? "", "utf8");
    if (step.id !== undefined) outputs[step.id] = outputsIn(readFileSync(files["GITHUB_OUTPUT"] ?? "", "utf8"));
  }
  return {
    steps: ran,
    summary,
    outputs,
    installed: existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n") : [],
    conclusion: ran.every(({ exit }) => exit === 0) ? "success" : "failure",
  };
}

/** `if` of a step: the job goes on after a failure only where that is asked for. */
function wanted(
  condition: string | undefined,
  failed: boolean,
  expressions: Readonly<Record<string, string>>,
): boolean {
  const text = (condition ?? "success()").replace(
    /(?:inputs|github)\.[\w.-]+/g,
    (name) => `'${known(expressions, name)}'`,
  );
  const parts = text.split("&&").map((part) => part.trim().replace(/^\((.*)\)$/, "$1"));
  const checksStatus = /\b(?:success|failure|always)\(\)/.test(text);
  return (
    (checksStatus || !failed) &&
    parts.every((part) => {
      if (part === "success() || failure()") return true;
      if (part === "success()") return !failed;
      const [, left, sign, right] = /^'([^']*)' (==|!=) '([^']*)'$/.exec(part) ?? [];
      if (sign === undefined) throw new Error(`a condition this runner does not know: ${part}`);
      return (left === right) === (sign === "==");
    })
  );
}

function known(expressions: Readonly<Record<string, string>>, text: string): string {
  const found = expressions[text];
  if (found === undefined) throw new Error(`an expression this runner does not know: ${text}`);
  return found;
}

/** `name=value`, or `name<<END`, lines, `END`: "Workflow commands for GitHub Actions". */
function outputsIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const [, name = "", end] = /^([\w-]+)<<(.+)$/.exec(line) ?? [];
    if (end !== undefined) {
      const last = lines.indexOf(end, at);
      found[name] = lines.slice(at + 1, last).join("\n");
      at = last;
    } else if (line.includes("=")) found[line.slice(0, line.indexOf("="))] = line.slice(line.indexOf("=") + 1);
  }
  return found;
}

/** A directory with the mlc of this source tree, bundled, and an npm that only writes down what it was asked for. */
export async function programs(): Promise<string> {
  const bin = tempDir();
  const built = await rolldown({ input: { mlc: join(import.meta.dirname, "../../scripts/dev.ts") }, platform: "node" });
  await built.write({ dir: join(bin, "lib"), format: "esm", entryFileNames: "[name].mjs" });
  await built.close();
  const all = {
    mlc: `exec "${process.execPath}" "${join(bin, "lib/mlc.mjs")}" "$@"`,
    npm: `echo "$@" >> "$NPM_CALLS"`,
  };
  for (const [name, script] of Object.entries(all)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
}

/** Bundled once: a loader would take a second for every call. */
let bundled: Promise<string> | undefined;
