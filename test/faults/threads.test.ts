import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writePortfolio } from "../../scripts/bench/portfolio.ts";
import { builtProgram } from "../support/built.ts";
import { tempDir } from "../support/repo.ts";
import { mlc } from "../support/run.ts";

// The built program judges so many files on threads of its own; a world of the tests has none.
let program = "";
let dir = "";

beforeAll(async () => {
  program = await builtProgram();
  dir = tempDir();
  writePortfolio(dir, 48);
  spoil(dir);
}, 60_000);

/** A file that is no YAML, one that lacks its shape, a key that is none, a model without its file. */
function spoil(root: string): void {
  const models = readdirSync(join(root, "models")).map((id) => join(root, "models", id));
  const [first = "", second = "", third = "", fourth = ""] = [models[7], models[19], models[30], models[41]];
  writeFileSync(join(first, "card.yaml"), "schema: [1\n");
  mkdirSync(join(second, "versions"), { recursive: true });
  writeFileSync(join(second, "versions/9.0.0.yaml"), 'schema: mlc.version/v1\nversion: "9.0.0"\n');
  writeFileSync(join(third, "scorecard.yaml"), "schema: mlc.scorecard/v1\noops: 1\n");
  rmSync(join(fourth, "model.yaml"));
}

describe("a portfolio of two thousand files", () => {
  it.each([
    "score",
    "score --min-level 3 --fail-on gate",
    "status --json",
    "status --sort due --format tsv",
    "validate",
    "validate --json",
  ])("is told by `mlc %s` as one thread tells it", async (line) => {
    const env = { PATH: process.env["PATH"], LANG: "C.UTF-8", MLC_NOW: "2026-11-22T09:00:00Z" };
    const ran = spawnSync(process.execPath, [program, ...line.split(" ")], { cwd: dir, env, encoding: "utf8" });
    const alone = await mlc(dir, line);
    expect({ exit: ran.status, out: ran.stdout, err: ran.stderr }).toEqual(alone);
  });

  it("is judged by a thread for each processor that is free, at most one for eight hundred files", () => {
    expect(endedThreads(dir)).toBe("0 1\n".repeat(Math.min(2, availableParallelism() - 1)));
  });
});

describe("a portfolio of more than eight thousand files", () => {
  it("is judged by threads alone, one for each processor", () => {
    const large = tempDir();
    writePortfolio(large, 206);
    const processors = availableParallelism();
    expect(endedThreads(large)).toBe("0 1\n".repeat(processors === 1 ? 0 : Math.min(10, processors)));
  });
});

/** A line for each thread that `mlc score` had: its exit code, and whether it judged. */
function endedThreads(root: string): string {
  const spied = join(tempDir(), "threads");
  const spy = `${spied}.cjs`;
  writeFileSync(
    spy,
    `const { isMainThread } = require("node:worker_threads");
       const loaded = () => Object.keys(require.cache).filter((file) => file.includes("score-parts")).length;
       if (!isMainThread) process.on("exit", (code) =>
         require("node:fs").appendFileSync(${JSON.stringify(spied)}, \`\${code} \${loaded()}\\n\`));`,
  );
  const env = { PATH: process.env["PATH"], NODE_OPTIONS: `--require=${spy}` };
  spawnSync(process.execPath, [program, "score"], { cwd: root, env });
  return existsSync(spied) ? readFileSync(spied, "utf8") : "";
}
