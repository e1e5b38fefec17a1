/**
 * Faults at every step of a write: `npm run test:writes [-- NAME]`. mlc or its `git commit` is killed or refused at each system
 * call that touches a file, disks are full or read-only, signals come during hooks, processes and people write at the
 * same time. After each: the person's bytes, the repository, the files of mlc, and the next command. Prints a table and, last,
 * `N passed, N failed`. Needs Linux, strace and root for mounts; where a machine lacks one of them, the rows that were left
 * out are named.
 */
import { spawn } from "node:child_process";
import { cpus } from "node:os";
import { crowd, personBeside, signalInHook } from "./support/crowd.ts";
import { fullDisk, readOnlyDisk, withoutPermission } from "./support/disks.ts";
import { prepareGround, ran } from "./support/ground.ts";
import { faultAt, nameOf, type Fault, type Point } from "./support/strace.ts";

/** A row of the table, and how its points are made. */
interface Row {
  readonly name: string;
  /** What the machine must be able to do; anything unless given. */
  readonly needs?: "strace" | "root";
  readonly points: (ground: string) => Promise<readonly Point[]>;
}

const kills = ["fsync", "rename", "link", "unlink", "mkdir", "fchmod"];
const faults: readonly Fault[] = [
  ...kills.map((call): Fault => ({ where: "mlc", call, what: "signal=KILL", from: 1, step: 1 })),
  { where: "mlc", call: "write", what: "signal=KILL", from: 1, step: 3 },
  ...["fsync", "rename", "link", "unlink"].map((call): Fault => ({
    where: "mlc",
    call,
    what: "error=EIO",
    from: 1,
    step: 1,
  })),
  { where: "mlc", call: "link", what: "error=EPERM", from: 1, step: 1 },
  { where: "mlc", call: "rename", what: "error=EXDEV", from: 1, step: 1 },
  { where: "mlc", call: "mkdir", what: "error=ENOSPC", from: 1, step: 1 },
  { where: "mlc", call: "fchmod", what: "error=EPERM", from: 1, step: 1 },
  // No errors of `write` in mlc: strace cannot tell its files from the pipes and events of Node; full disks can.
  { where: "mlc", call: "openat", what: "error=EMFILE", from: 20, step: 9 },
  { where: "mlc", call: "openat", what: "error=EACCES", from: 24, step: 9 },
  ...["fsync", "rename", "link", "unlink", "mkdir", "write"].map((call): Fault => ({
    where: "git",
    call,
    what: "signal=KILL",
    from: 1,
    step: 1,
  })),
  { where: "git", call: "write", what: "error=ENOSPC", from: 2, step: 2 },
  { where: "git", call: "fsync", what: "error=EIO", from: 2, step: 2 },
  { where: "git", call: "rename", what: "error=EACCES", from: 1, step: 1 },
  { where: "git", call: "link", what: "error=EPERM", from: 2, step: 2 },
  { where: "git", call: "unlink", what: "error=EACCES", from: 2, step: 2 },
  { where: "git", call: "mkdir", what: "error=ENOSPC", from: 2, step: 2 },
  { where: "git", call: "openat", what: "error=EIO", from: 3, step: 12 },
];

const rows: readonly Row[] = [
  { name: "8 processes x 20 operations", points: async (ground) => [await crowd(ground, 8, 20)] },
  { name: "mlc beside a person", points: async (ground) => [await personBeside(ground, 25)] },
  ...faults.map((fault): Row => ({
    name: nameOf(fault),
    needs: "strace",
    points: (ground) => Promise.resolve(allOf(ground, fault)),
  })),
  {
    name: "full disk",
    needs: "root",
    points: (ground) =>
      Promise.resolve([0, 1, 2, 4, 8, 12, 16, 24, 32, 40, 48, 64].map((kib) => fullDisk(ground, kib))),
  },
  { name: "read-only disk", needs: "root", points: (ground) => Promise.resolve([readOnlyDisk(ground)]) },
  {
    name: "no permission",
    needs: "root",
    points: (ground) =>
      Promise.resolve(
        [
          ".git",
          ".git/objects",
          ".git/refs/heads",
          "models/support-llm/versions",
          "models/support-llm/records/2026",
        ].map((where) => withoutPermission(ground, where)),
      ),
  },
  {
    name: "signal during a hook",
    points: async (ground) => {
      const points: Point[] = [];
      for (const hook of ["pre-commit", "commit-msg"]) {
        for (const signal of ["SIGINT", "SIGTERM"] as const) points.push(await signalInHook(ground, hook, signal));
      }
      return points;
    },
  },
];

function allOf(ground: string, fault: Fault): readonly Point[] {
  const points: Point[] = [];
  for (let n = fault.from; ; n += fault.step) {
    const point = faultAt(ground, fault, n);
    if (point === undefined) return points;
    points.push(point);
  }
}

async function part(names: readonly string[]): Promise<void> {
  const ground = await prepareGround();
  for (const row of rows.filter(({ name }) => names.includes(name))) {
    const points = await row
      .points(ground)
      .catch((error: unknown): readonly Point[] => [{ name: row.name, troubles: [String(error)] }]);
    console.log(JSON.stringify({ row: row.name, points }));
  }
  ran("rm", ["-rf", ground], "/");
}

/** Every second row to the other process: most of the time goes into waiting for a disk. */
async function all(only: string | undefined): Promise<void> {
  const can = {
    strace: ran("strace", ["-qq", "-o", "/dev/null", "-e", "inject=rename:error=EIO:when=1", "true"], "/").status === 0,
    root: process.getuid?.() === 0,
  };
  const wanted = rows.filter(({ name }) => only === undefined || name.includes(only));
  const chosen = wanted.filter(({ needs }) => needs === undefined || can[needs]).map(({ name }) => name);
  const workers = Math.min(cpus().length, 2, chosen.length);
  let [passed, failed] = [0, 0];
  console.log(`${"fault".padEnd(34)} points   kept and mended`);
  await Promise.all(
    Array.from({ length: workers }, async (_each, at) => {
      const names = chosen.filter((_name, index) => index % workers === at);
      const child = spawn(
        process.execPath,
        [...process.execArgv, import.meta.filename, "--rows", JSON.stringify(names)],
        {
          stdio: ["ignore", "pipe", "inherit"],
        },
      );
      let rest = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) {
          const { row, points } = JSON.parse(line) as { row: string; points: readonly Point[] };
          const bad = points.filter(({ troubles }) => troubles.length > 0);
          passed += points.length - bad.length;
          // A row without a point looked at nothing.
          failed += bad.length + (points.length === 0 ? 1 : 0);
          console.log(
            `${row.padEnd(34)} ${String(points.length).padStart(6)}   ${String(points.length - bad.length).padStart(6)}`,
          );
          for (const { name, troubles } of bad) console.log(`  ${name}\n    ${troubles.join("\n    ")}`);
        }
      });
      const exit = await new Promise((resolve) => child.on("close", resolve));
      if (exit !== 0) failed += 1;
    }),
  );
  for (const { name, needs } of wanted.filter((row) => !chosen.includes(row.name)))
    console.log(`LEFT OUT, this machine has no ${String(needs)}: ${name}`);
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

const at = process.argv.indexOf("--rows");
if (at === -1) await all(process.argv[2]);
else await part(JSON.parse(process.argv[at + 1] ?? "[]") as readonly string[]);
