import { readFileSync } from "node:fs";
import type { Plan } from "../../src/core/plan.ts";
import { Cancelled, CannotRun } from "../../src/errors.ts";
import { applyPlan } from "../../src/store/apply.ts";

/** What a child process does: carries out plans one after the other in `dir`, and gets a signal at a step if one is named. */
export interface ChildWork {
  readonly dir: string;
  readonly plans: readonly Plan[];
  readonly dieAt?: string;
  /** The signal it sends itself there: SIGKILL unless given. */
  readonly dieBy?: NodeJS.Signals;
  readonly waitMs?: number;
}

/** One line on standard output for each plan: `done`, `cancelled`, or the code of the refusal. */
async function work({ plans, ...rest }: ChildWork): Promise<void> {
  for (const plan of plans) {
    process.stdout.write(`${await attempt(plan, rest)}\n`);
  }
}

async function attempt(plan: Plan, work: Omit<ChildWork, "plans">): Promise<string> {
  const { dir, dieAt, dieBy = "SIGKILL", waitMs = 20_000 } = work;
  try {
    await applyPlan(plan, dir, {
      env: process.env,
      commit: true,
      waitMs,
      onStep: (step) => {
        if (step === dieAt) process.kill(process.pid, dieBy);
      },
    });
    return "done";
  } catch (error) {
    if (error instanceof Cancelled) return "cancelled";
    return error instanceof CannotRun ? error.finding.code : `bug: ${String(error)}`;
  }
}

void work(JSON.parse(readFileSync(0, "utf8")) as ChildWork);
