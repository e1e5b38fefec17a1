import { Cancelled } from "../errors.ts";

/** Ctrl-C and its like, held back while files are being written. */
export interface Signals {
  /** Aborts with the first signal. */
  readonly stop: AbortSignal;
  /** Lets a signal that came during synchronous work arrive, then throws Cancelled if there was one. */
  check(): Promise<void>;
  /** Gives the signals back to their default. */
  end(): void;
}

/** From here to `end()` SIGINT, SIGTERM and SIGHUP do not end the process: the work is finished or undone first. */
export function holdSignals(): Signals {
  const stopped = new AbortController();
  const hold = (): void => {
    stopped.abort();
  };
  for (const name of names) process.on(name, hold);
  return {
    stop: stopped.signal,
    async check() {
      await new Promise((resolve) => setImmediate(resolve));
      if (stopped.signal.aborted) throw new Cancelled();
    },
    end() {
      for (const name of names) process.off(name, hold);
    },
  };
}

const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
