import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { tellNode20 } from "./node-20.ts";

/**
 * Starts threads on a work, at most `most`: one for each processor but this one's, or, to do `all` of it, for this one's too; none
 * where there is but one. What each gives, or why it gave nothing.
 */
export function startThreads(work: unknown, most: number, all: boolean): readonly Promise<unknown>[] {
  const others = availableParallelism() - 1;
  const count = Math.min(most, all && others > 0 ? others + 1 : others);
  // What a part leaves behind is cleared away before the heap has doubled: a third of the memory less, in the same time.
  tellNode20("--heap-growing-percent=40");
  return Array.from({ length: count }, () => inThread(work));
}

function inThread(work: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // What is read of a few models is soon let go: a small room for it saves tens of megabytes and costs no time.
    const resourceLimits = { maxYoungGenerationSizeMb: 6 };
    const worker = new Worker(join(import.meta.dirname, "thread.cjs"), { workerData: work, resourceLimits });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      reject(new Error("a thread ended without an answer"));
    });
  });
}
