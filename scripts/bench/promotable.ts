import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { output } from "./children.ts";
import type { Bench } from "./places.ts";
import { writePortfolio } from "./portfolio.ts";
import { mlc } from "./trials/mlc.ts";
import { model, workspaceFiles } from "./workspace.ts";

/** A repository whose models may all take their next stage. */
export interface Promotable {
  readonly dir: string;
  readonly models: readonly string[];
  readonly git: (...args: readonly string[]) => string;
  /** Takes back what was committed and written since it was made. */
  readonly reset: () => void;
}

/** Makes it in an empty directory: so many models, each with an acceptance target and signed off by its owner. */
export function writePromotable(bench: Bench, dir: string, count: number): Promotable {
  const git = (...args: readonly string[]): string => output(dir, ["git", ...args]).trim();
  writePortfolio(dir, count, { ...workspaceFiles(), ...targets });
  git("init", "-q", "-b", "main", "--template=");
  git("config", "gc.auto", "0");
  git("add", "-A");
  git("commit", "-q", "-m", "Adopt the models");
  const models = output(dir, ["ls", "models"]).trim().split("\n");
  for (const id of models) {
    const args = ["review", `${id}@1.2.0`, "problem-signoff", "--as", "accountable_owner", "--decision", "approved"];
    output(dir, mlc(bench, args));
  }
  const start = git("rev-parse", "HEAD");
  return {
    dir,
    models,
    git,
    reset() {
      git("reset", "-q", "--hard", start);
      git("clean", "-fdq");
    },
  };
}

/** Changes a file, as somebody does before they commit with git alone; gives its path. */
export function edited({ dir, models }: Promotable): string {
  const file = `models/${models[0] ?? ""}/card.yaml`;
  appendFileSync(join(dir, file), "tags: [support]\n");
  return file;
}

const targets: Readonly<Record<string, string>> = {
  [`${model}/scorecard.yaml`]: `schema: mlc.scorecard/v1
confirmed_on: "2026-11-01"
targets:
  - {metric: accuracy, op: ">=", value: 0.6, rationale: the old macros reached it, declared_on: "2026-08-01"}
`,
};
