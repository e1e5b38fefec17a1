import { Cancelled } from "../../src/errors.ts";
import type { Question, Sink, World } from "../../src/world.ts";

/** A world of a test: what it is handed, and what was written into it. */
export interface TestWorld extends World {
  readonly written: { out: string; err: string };
  /** Every question that was asked, in order. */
  readonly asked: Question[];
  /** Every text that went through the pager, in order; it is among what was written, too. */
  readonly paged: string[];
  /** What was added to each file that the environment names. */
  readonly appended: Map<string, string>;
}

/** What a test may say about its world; the rest is a pipe in UTF-8 on 2026-11-22 at nine, with nobody to ask. */
export interface Circumstances {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Input, output and errors are one terminal of 80 columns. */
  readonly tty?: boolean;
  readonly columns?: number;
  readonly stdin?: string;
  readonly now?: string;
  /** What the person answers, in order; a missing answer is Ctrl-C. */
  readonly answers?: readonly (string | boolean)[];
}

/** A world that writes into memory. Its random digits count up: 000000000001, 000000000002, … */
export function testWorld(given: Circumstances = {}): TestWorld {
  const tty = given.tty ?? false;
  const written = { out: "", err: "" };
  const asked: Question[] = [];
  const paged: string[] = [];
  const appended = new Map<string, string>();
  const answers = [...(given.answers ?? [])];
  let drawn = 0;
  const sink = (name: "out" | "err"): Sink => ({
    write: (text) => {
      written[name] += text;
    },
    isTTY: tty,
    columns: given.columns ?? 80,
  });
  return {
    written,
    asked,
    paged,
    appended,
    append: (file, text) => {
      appended.set(file, (appended.get(file) ?? "") + text);
    },
    cwd: given.cwd ?? process.cwd(),
    env: { LANG: "C.UTF-8", ...given.env },
    out: sink("out"),
    err: sink("err"),
    stdinIsTTY: tty,
    stdin: () => Promise.resolve(new TextEncoder().encode(given.stdin ?? "")),
    now: () => new Date(given.now ?? "2026-11-22T09:00:00Z"),
    ask: (questions) => {
      asked.push(...questions);
      const given = questions.map(() => answers.shift());
      const full = given.filter((answer) => answer !== undefined);
      return full.length === questions.length ? Promise.resolve(full) : Promise.reject(new Cancelled());
    },
    page: (text) => {
      paged.push(text);
      written.out += text;
      return true;
    },
    randomHex: () => (drawn += 1).toString(16).padStart(12, "0"),
  };
}
