import { parentPort, workerData } from "node:worker_threads";
import type { ThreadWork } from "./commands/parts.ts";

// What a thread of mlc runs: the parts of a workspace that it takes, then their results in one message. A throw ends it, and
// whoever started it does what it has not done.
void import("./commands/part-thread.ts")
  .then(({ foundHere }) => foundHere(workerData as ThreadWork))
  .then((found) => parentPort?.postMessage(found));
