import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Line } from "./bench/figures.ts";
import { machine, machineWords, type Machine } from "./bench/machine.ts";
import { isAsked, optionsOf, type Options } from "./bench/options.ts";
import { installedPeers, installPeers } from "./bench/peers.ts";
import { places, type Bench } from "./bench/places.ts";
import { markdownTable, plainTable, replacedBetween } from "./bench/table.ts";
import { lines, type Trial } from "./bench/trial.ts";
import { base } from "./bench/trials/base.ts";
import { documents } from "./bench/trials/documents.ts";
import { floors } from "./bench/trials/floors.ts";
import { growths, manyRecords } from "./bench/trials/growth.ts";
import { logs, verify } from "./bench/trials/history.ts";
import { memory } from "./bench/trials/memory.ts";
import { packed } from "./bench/trials/package.ts";
import { peers } from "./bench/trials/peers.ts";
import { portfolios, report } from "./bench/trials/portfolio.ts";
import { parallelPromotes, promote } from "./bench/trials/promote.ts";
import { startUps } from "./bench/trials/start-up.ts";

// `npm run bench`: what mlc costs beside what the same work costs at least, or costs others, measured in turn in one run. A ratio
// says the same on a slow machine as on a fast one, so it can be a budget. docs/performance.md says how to run and read it.

/** In the order of their rows. */
const trials: readonly Trial[] = [
  ...startUps,
  manyRecords,
  promote,
  documents,
  ...portfolios,
  base,
  ...logs,
  verify,
  peers,
  parallelPromotes,
  ...memory,
  report,
  packed,
  ...growths,
  ...floors,
];

const options = asked();
if (options === undefined) {
  process.exitCode = 2;
} else if (options.list) {
  for (const { rows } of trials)
    for (const { number, name } of rows) console.log(`${String(number).padStart(2)}  ${name}`);
} else {
  await run(options);
}

/** What is asked for; undefined, once it is said, where that is not understood. */
function asked(): Options | undefined {
  try {
    return optionsOf(process.argv.slice(2));
  } catch (error) {
    const [what = ""] = (error instanceof Error ? error.message : String(error)).split(". ");
    console.error(`${what}\n\nOptions are listed in docs/performance.md, "Running it".`);
    return undefined;
  }
}

async function run(options: Options): Promise<void> {
  const { bin, report: never, json, markdown } = options;
  if (markdown !== undefined && replacedBetween(readFileSync(markdown, "utf8"), "") === undefined) {
    throw new Error(`${markdown} has no two markers to put the table between`);
  }
  if (options.peers) installPeers();
  const root = join(import.meta.dirname, "..");
  if (bin === undefined)
    execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const mlc = bin === undefined ? join(root, "bin/mlc.cjs") : resolve(bin);
  if (!existsSync(mlc)) throw new Error(`there is no ${mlc}`);
  const { place, clear } = places();
  // A bench that is stopped half-way leaves nothing behind either.
  process.once("SIGINT", () => {
    clear();
    process.exit(130);
  });
  try {
    const bench: Bench = { mlc, root: dirname(dirname(mlc)), place, peers: installedPeers() };
    const found = await measure(bench, options);
    const on = machine(bench);
    const said = machineWords(on, options.rounds);
    process.stdout.write(`\n${said}\n\n${plainTable(found)}`);
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(document(on, found), null, 2)}\n`);
    if (markdown !== undefined) {
      const text = readFileSync(markdown, "utf8");
      writeFileSync(markdown, replacedBetween(text, markdownTable(said, found)) ?? text);
    }
    const over = found.filter(({ verdict }) => verdict === "over" || verdict === "failed").length;
    if (over > 0) console.log(`\n${over} rows over budget`);
    process.exitCode = over > 0 && !never ? 1 : 0;
  } finally {
    clear();
  }
}

/** Every row asked for, in the order of the trials; what is under way is told beside the table. */
async function measure(bench: Bench, options: Options): Promise<readonly Line[]> {
  const found: Line[] = [];
  for (const trial of trials) {
    const rows = trial.rows.filter(({ number, name }) => isAsked(options, number, name));
    if (rows.length === 0 || (options.quick && trial.long === true)) continue;
    for (const line of await lines(trial, rows, bench, trial.long === true ? options.rounds : undefined)) {
      process.stderr.write(`${line.name}: ${"ratio" in line ? line.ratio.toFixed(2) : line.note}\n`);
      found.push(line);
    }
  }
  return found;
}

/** The results for other programs: every round of every row, in milliseconds or megabytes. */
function document(on: Machine, rows: readonly Line[]) {
  return { schema: "mlc.bench/v1", ...on, rows };
}
