import { statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Plan } from "../../src/core/plan.ts";
import { applyPlan } from "../../src/store/apply.ts";
import type { Applied, ApplyOptions } from "../../src/store/apply-run.ts";
import { CannotRun } from "../../src/errors.ts";
import { gitRepo, type TestRepository } from "./repo.ts";

/** The version file of the sample workspace, as committed. */
export const versionFile = "models/support-llm/versions/1.0.0.yaml";

/** The record that the sample plan adds. */
export const recordFile = "models/support-llm/records/2026/2026-11-22-transition-5be01c77a1b2.yaml";

/** Before and after of the version file. */
export const stages = {
  before: '# where it is\nversion: "1.0.0"\nstage: finetuning\ntransition: null\n',
  after: '# where it is\nversion: "1.0.0"\nstage: evaluation\ntransition: 2026-11-22-transition-5be01c77a1b2\n',
} as const;

/** A small workspace in a repository, committed by Ana. */
export function workspace(more: Readonly<Record<string, string>> = {}): TestRepository {
  return gitRepo({
    "mlc.yaml": "schema: mlc.workspace/v1\n",
    "models/support-llm/model.yaml": "schema: mlc.model/v1\nid: support-llm\n",
    [versionFile]: stages.before,
    "notes.txt": "one\n",
    ...more,
  });
}

/** What a promote plans: one edited file, one new one. */
export function promotion(change: Partial<Plan> = {}): Plan {
  return {
    changes: [
      { file: versionFile, before: stages.before, after: stages.after },
      { file: recordFile, before: null, after: "schema: mlc.transition/v1\nto: evaluation\n" },
    ],
    subject: "mlc: promote support-llm@1.0.0 finetuning -> evaluation",
    body: ["Mlc-Record: 2026-11-22-transition-5be01c77a1b2"],
    findings: [],
    reads: ["mlc.yaml", "models/support-llm"],
    committed: true,
    ...change,
  };
}

/** Carries the plan out as Ana, with a short patience. */
export async function apply(
  repo: TestRepository,
  plan: Plan = promotion(),
  options: Partial<ApplyOptions> = {},
): Promise<Applied> {
  return await applyPlan(plan, repo.dir, { env: repo.env("ana"), commit: true, waitMs: 300, ...options });
}

/** The code of the finding with which a call refuses; fails when it does not. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  return (await refused(call)).finding.code;
}

/** The error with which a call refuses; fails when it does not, or throws anything else. */
export async function refused(call: Promise<unknown>): Promise<CannotRun> {
  try {
    await call;
  } catch (error) {
    if (error instanceof CannotRun) return error;
    throw error;
  }
  throw new Error("it was carried out");
}

/** All a person could lose: commit, index, and every file below the repository with its content. */
export function everything(repo: TestRepository): string {
  const files = repo
    .git("ls-files", "-z", "--cached", "--others")
    .split("\0")
    .filter((file) => file !== "" && statSync(join(repo.dir, file), { throwIfNoEntry: false })?.isFile());
  const contents = files.map((file) => `${file}: ${JSON.stringify(repo.read(file))}`);
  return [repo.git("rev-parse", "--verify", "-q", "HEAD"), repo.git("ls-files", "-s", "-v"), ...contents].join("\n");
}

/** Refuses with the code, and nothing a person could lose is different afterwards. */
export async function refusesUntouched(
  repo: TestRepository,
  code: string,
  call: () => Promise<unknown>,
): Promise<void> {
  const before = everything(repo);
  expect(await refusal(call())).toBe(code);
  expect(everything(repo)).toBe(before);
}
