import { readFileSync } from "node:fs";
import type { Plan } from "../../src/core/plan.ts";
import { Cancelled, CannotRun } from "../../src/errors.ts";
import { applyPlan } from "../../src/store/apply.ts";

/** What a child process does: carries out plans one after the other in `dir`, and dies at a step if one is named. */
export interface ChildWork {
  readonly dir: string;
  readonly plans: readonly Plan[];
  readonly dieAt?: string;
  readonly waitMs?: number;
}

/** One line on standard output for each plan: `done`, `cancelled`, or the code of the refusal. */
async function work({ dir, plans, dieAt, waitMs }: ChildWork): Promise<void> {
  for (const plan of plans) {
    process.stdout.write(`${await attempt(plan, dir, dieAt, waitMs)}\n`);
  }
}

async function attempt(plan: Plan, dir: string, dieAt?: string, waitMs = 20_000): Promise<string> {
  try {
    await applyPlan(plan, dir, {
      env: process.env,
      commit: true,
      waitMs,
      onStep: (step) => {
        if (step === dieAt) process.kill(process.pid, "SIGKILL");
      },
    });
    return "done";
  } catch (error) {
    if (error instanceof Cancelled) return "cancelled";
    return error instanceof CannotRun ? error.finding.code : `bug: ${String(error)}`;
  }
}

void work(JSON.parse(readFileSync(0, "utf8")) as ChildWork);
