/**
 * Generated honest histories and single mutations of them: `npm run test:histories [-- COUNT=1000] [FIRST SEED=1]`, or of one
 * seed in full: `npm run test:histories -- --seed N`. Replays each history, in which nothing may be found, then the
 * same history with one record, line, author or merge tampered with, which has to be found. Prints what happened in the histories,
 * what became of the mutations, every miss with its reason, and, last, `N passed, N failed`.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cpus } from "node:os";
import { historyOf, trial } from "../support/histories/trial.ts";
import type { History } from "../support/histories/graph.ts";
import { judge } from "../support/histories/judge.ts";
import { emptyTally, report, type Line } from "./support/histories-report.ts";

const [first = "", second = ""] = process.argv.slice(2);
if (first === "--seed") await show(Number(second));
else if (first === "--part") await part(JSON.parse(second) as readonly number[]);
else await all(Number(first === "" ? 1000 : first), Number(second === "" ? 1 : second));

async function all(count: number, from: number): Promise<void> {
  const seeds = Array.from({ length: count }, (_each, at) => from + at);
  const workers = Math.min(cpus().length, 2, count);
  const tally = emptyTally();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: workers }, async (_each, at) => {
      const own = seeds.filter((_seed, index) => index % workers === at);
      const args = [...process.execArgv, import.meta.filename, "--part", JSON.stringify(own)];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
      let rest = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) tally.add(JSON.parse(line) as Line);
      });
      await new Promise((resolve) => child.on("close", resolve));
    }),
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  const { lines, failed, passed } = report(tally, count);
  console.log([...lines, `${String(seconds)} s`, `${String(passed)} passed, ${String(failed)} failed`].join("\n"));
  process.exitCode = failed === 0 ? 0 : 1;
}

/** One line of JSON for each seed. */
async function part(seeds: readonly number[]): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "mlc-histories-"));
  for (const seed of seeds) {
    const { history, honest, tampered } = await trial(dir, seed);
    const line: Line = {
      seed,
      shapes: [...history.commits.map((each) => each.what), ...circumstances(history)],
      commits: history.commits.length,
      found: [...honest.errors, ...honest.warnings],
      notes: honest.notes,
      said: honest.said.filter((each) => !each.startsWith("note")),
      ...(tampered === undefined ? {} : { tampered }),
    };
    console.log(JSON.stringify(line));
  }
  rmSync(dir, { recursive: true, force: true });
}

/** What is worth counting beside what each commit was. */
function circumstances({ commits, prefix }: History): readonly string[] {
  const authors = new Set(commits.map((each) => each.author));
  const beside = (is: (seconds: number) => boolean): boolean =>
    commits.some(({ parents, committed }) =>
      parents.some((each) => is(committed - (commits[each]?.committed ?? committed))),
    );
  return [
    ...(prefix === "" ? [] : ["in a subdirectory"]),
    ...(authors.size === 1 ? ["by one person alone"] : []),
    ...(beside((seconds) => seconds === 0) ? ["in the same second"] : []),
    ...(beside((seconds) => seconds < 0) ? ["by a clock that is behind"] : []),
  ];
}

/** The history of a seed, commit by commit, what replay says, and where its repository is left. */
async function show(seed: number): Promise<void> {
  const history = await historyOf(seed);
  for (const [number, { parents, author, committer, committed, what, message }] of history.commits.entries()) {
    const when = new Date(committed * 1000).toISOString().slice(0, 19);
    const who = author === committer ? author : `${author} by ${committer}`;
    console.log(`${String(number)} <- ${parents.join("+")}  ${when} ${who}  ${what}: ${message.split("\n")[0] ?? ""}`);
  }
  const dir = mkdtempSync(join(tmpdir(), `mlc-history-${String(seed)}-`));
  const { verdict, said } = await judge(join(dir, "repository"), history);
  console.log([verdict, ...said, dir].join("\n"));
}
