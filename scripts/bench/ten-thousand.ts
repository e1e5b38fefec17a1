import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { output } from "./children.ts";
import { evaluation, richFiles } from "./documents.ts";
import type { Bench } from "./places.ts";
import { writePortfolio } from "./portfolio.ts";
import { hex } from "./workspace.ts";

/** How many models the ten thousand documents are of. */
export const modelsOfTenThousand = 250;

/**
 * Ten thousand documents of 97 MB in a repository, on a branch that changes ten of them: those of one model, as a pull request
 * does, or one of each of ten models on another branch.
 */
export function tenThousand(bench: Bench): string {
  return bench.place("documents", (dir) => {
    const git = (...args: readonly string[]): string => output(dir, ["git", ...args]);
    writePortfolio(dir, modelsOfTenThousand, richFiles());
    git("init", "-q", "-b", "main", "--template=");
    git("add", "-A");
    git("commit", "-q", "-m", "Adopt the models");
    git("switch", "-q", "-c", "ten-models");
    for (let model = 1; model <= 10; model += 1) confirm(dir, modelDir(model * 20), "scorecard.yaml");
    git("commit", "-q", "-a", "-m", "Confirm ten scorecards");
    git("switch", "-q", "-c", "one-model", "main");
    for (const file of confirmed) confirm(dir, modelDir(100), file);
    for (let at = 0; at < 6; at += 1) addEvaluation(dir, modelDir(100), at);
    git("add", "-A");
    git("commit", "-q", "-m", "Measure model-100 again");
  });
}

/** Where the files of the model of a number stand. */
export function modelDir(model: number): string {
  return `models/model-${String(model).padStart(3, "0")}`;
}

const confirmed = ["model.yaml", "scorecard.yaml", "operations.yaml", "datasheets/support-chats.yaml"] as const;

function confirm(dir: string, model: string, file: string): void {
  const path = join(dir, model, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace('confirmed_on: "2026-11-01"', 'confirmed_on: "2026-11-02"');
  if (after === before) throw new Error(`${path} has no date to renew`);
  writeFileSync(path, after);
}

function addEvaluation(dir: string, model: string, at: number): void {
  const day = `2026-11-${String(at + 10)}`;
  const file = `records/2026/${day}-evaluation-${hex(`added ${String(at)}`)}.yaml`;
  const id = model.slice("models/".length);
  writeFileSync(join(dir, model, file), evaluation(day, at).replaceAll("support-llm", id));
}
