import { appendFileSync, fstatSync, readFileSync, writeSync } from "node:fs";
import { cannot } from "./errors.ts";
import { tellNode20 } from "./node-20.ts";
import type { Sink, World } from "./world.ts";

/**
 * The real outside: this process, its streams, the clock (or MLC_NOW), a person at the terminal. `color` is what the
 * command line says about it.
 */
export function realWorld(color: "auto" | "always" | "never" = "auto"): World {
  return {
    get cwd() {
      return currentDirectory();
    },
    env: process.env,
    out: sink(1),
    err: sink(2),
    get stdinIsTTY() {
      return isTerminal(0);
    },
    stdin: () => Promise.resolve(readFileSync(0)),
    now: () => now(process.env["MLC_NOW"]),
    ask: async (questions) => {
      const { askOnTerminal } = await import("./world-ask.ts");
      return askOnTerminal(questions, color, process.env);
    },
    page,
    append,
    randomHex: () => process.getBuiltinModule("node:crypto").randomBytes(6).toString("hex"),
    compileLater,
    threads: async (work, most, all) => (await import("./world-threads.ts")).startThreads(work, most, all),
  };
}

/**
 * In a run of a second the optimizing compiler of Node 20 costs more than it gives: a third of all the time of the processor,
 * beside a git that needs the other one. With seven times the default budget only what stays hot is compiled.
 */
function compileLater(): void {
  tellNode20("--interrupt-budget=1000000");
}

/** Only asked for where a command needs it: in a directory that is gone, `mlc help` still helps. */
function currentDirectory(): string {
  try {
    return process.cwd();
  } catch {
    throw cannot("no-current-directory", {});
  }
}

/**
 * A stream written at once and completely: a pipe that is full is waited for, a reader that has gone is no error and
 * ends the output, any other failure is CannotRun. (process.stdout would cost 2 ms at start and lose what is
 * still buffered when a process ends.)
 */
function sink(fd: 1 | 2): Sink {
  let gone = false;
  return {
    write(text) {
      if (gone || text === "") return;
      try {
        writeAll(fd, Buffer.from(text, "utf8"));
      } catch (error) {
        gone = true;
        const code = (error as NodeJS.ErrnoException).code;
        if (code !== "EPIPE") throw cannot("output-failed", { reason: code ?? String(error) });
      }
    },
    get isTTY() {
      return isTerminal(fd);
    },
    get columns() {
      const width = Number(process.env["COLUMNS"] ?? "") || (isTerminal(fd) ? terminalColumns(fd) : 0);
      return width > 0 ? width : 80;
    },
  };
}

function writeAll(fd: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      // The other end made the pipe non-blocking and is slow: sleep 5 ms instead of spinning.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** node:tty costs 4 ms, so it is asked only where the stream is a character device (a terminal, or /dev/null). */
function isTerminal(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice() && process.getBuiltinModule("node:tty").isatty(fd);
  } catch {
    // A closed stream (`mlc >&-`) is not a terminal.
    return false;
  }
}

function terminalColumns(fd: 1 | 2): number {
  return (fd === 1 ? process.stdout : process.stderr).columns;
}

function now(given: string | undefined): Date {
  if (given === undefined || given === "") return new Date();
  const form = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/;
  const date = new Date(form.test(given) ? given : Number.NaN);
  if (Number.isNaN(date.getTime())) throw cannot("bad-clock", { value: given });
  return date;
}

/** The runner's environment files, such as $GITHUB_OUTPUT. */
function append(file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw cannot("output-failed", { reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

/**
 * As git does it (git-config(1), `core.pager`): GIT_PAGER, then PAGER, then less; none where that is empty or `cat`.
 * less is told to leave a text of one screen where it is, and to let colours through.
 */
function page(text: string): boolean {
  const pager = process.env["GIT_PAGER"] ?? process.env["PAGER"] ?? "less";
  if (pager.trim() === "" || pager.trim() === "cat") return false;
  // Ctrl-C belongs to the pager: without a listener it would end mlc and leave the terminal to both.
  const ignore = (): void => undefined;
  process.on("SIGINT", ignore);
  try {
    const { spawnSync } = process.getBuiltinModule("node:child_process");
    const { status } = spawnSync("sh", ["-c", pager], {
      input: text,
      stdio: ["pipe", "inherit", "inherit"],
      env: { LESS: "FRX", LV: "-c", ...process.env },
    });
    // A shell says 126 or 127 for a program it cannot start; whoever leaves early has still seen the text.
    return status !== null && status !== 126 && status !== 127;
  } finally {
    process.off("SIGINT", ignore);
  }
}
