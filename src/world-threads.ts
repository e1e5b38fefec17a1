import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Starts threads on a work, one for each processor but this one's, at most `most`: what each gives, or why it gave nothing. */
export function startThreads(work: unknown, most: number): readonly Promise<unknown>[] {
  const count = Math.min(most, availableParallelism() - 1);
  return Array.from({ length: count }, () => inThread(work));
}

function inThread(work: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // What is read of a few models is soon let go: a small room for it saves tens of megabytes and costs no time.
    const resourceLimits = { maxYoungGenerationSizeMb: 4 };
    const worker = new Worker(join(import.meta.dirname, "thread.cjs"), { workerData: work, resourceLimits });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      reject(new Error("a thread ended without an answer"));
    });
  });
}
