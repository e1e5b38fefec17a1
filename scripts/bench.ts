import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureLog } from "./bench/log.ts";
import { measureReport } from "./bench/report.ts";
import { measureVerify } from "./bench/verify.ts";
import { writeWorkspace } from "./bench/workspace.ts";

// `npm run bench`: what mlc costs beside a bare node, measured side by side in one run. A ratio says the same on a slow
// machine as on a fast one, so it can be a budget. Fails when a row is over; with --report it only prints.

const root = join(import.meta.dirname, "..");
const mlc = join(root, "bin/mlc.cjs");
const pairs = 25;

interface Row {
  readonly name: string;
  readonly budget: number;
  readonly args: readonly string[];
}

execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
const workspace = mkdtempSync(join(tmpdir(), "mlc-bench-"));
const report = process.argv.includes("--report");
try {
  const files = writeWorkspace(workspace);
  const hasScore = existsSync(join(root, "src/commands/score.ts"));
  const rows: readonly Row[] = [
    { name: "mlc --version", budget: 1.2, args: ["--version"] },
    { name: "mlc completion bash", budget: 1.2, args: ["completion", "bash"] },
    { name: "what a key press asks", budget: 1.5, args: ["completion", "--line", "mlc score s"] },
    { name: "mlc explain CODE --json", budget: 2.2, args: ["explain", "no-workspace", "--json"] },
    ...(hasScore
      ? [{ name: `mlc score --json, 1 model, ${files} files`, budget: 2.2, args: ["score", "--json"] }]
      : []),
    ...(hasScore ? [{ name: "mlc score, colour", budget: 2.6, args: ["score", "--color", "always"] }] : []),
  ];
  const long = [...measureLog(mlc), ...measureVerify(mlc), ...measureReport(mlc)];
  const over = [...rows.map(measure), ...long].filter((fits) => !fits).length;
  if (!hasScore) console.log("mlc score is not there yet: its rows are left out");
  if (over > 0) console.log(`${over} rows over budget`);
  process.exitCode = over > 0 && !report ? 1 : 0;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}

/** Prints one row; true where it is within its budget. */
function measure({ name, budget, args }: Row): boolean {
  const failed = once(args).status;
  if (failed !== 0 && failed !== 1) throw new Error(`mlc ${args.join(" ")} exited with ${String(failed)}`);
  const node: number[] = [];
  const ours: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    node.push(timed(() => run(["-e", "0"])));
    ours.push(timed(() => once(args)));
  }
  // Pair by pair, then the median: a burst of other work on the machine hits both sides of a pair.
  const ratio = median(ours.map((ms, at) => ms / (node[at] ?? ms)));
  const fits = ratio <= budget;
  const figures = `${ratio.toFixed(2)} x node -e 0 (${median(ours).toFixed(0)} / ${median(node).toFixed(0)} ms)`;
  console.log(`${fits ? "ok  " : "OVER"} ${name.padEnd(38)} ${figures}, budget ${budget}`);
  return fits;
}

function once(args: readonly string[]) {
  return run([mlc, ...args]);
}

function run(args: readonly string[]) {
  // NODE_EXTRA_CA_CERTS costs Node 20 some 40 ms a start and would flatter every ratio.
  const { NODE_EXTRA_CA_CERTS: _left, ...env } = process.env;
  return spawnSync(process.execPath, args, { cwd: workspace, env, stdio: ["ignore", "pipe", "pipe"] });
}

function timed(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
