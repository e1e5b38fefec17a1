import { benchOf, type Bench, type Deed } from "./bench.ts";
import { commitAt, type Author, type Commit, type History } from "./graph.ts";
import type { Files } from "./files.ts";
import type { Setting } from "./material.ts";

/** A line of work: its tip, and what is done on it. */
export interface Line {
  tip: number;
  /** Where it parted from the main line; undefined for the main line itself. */
  readonly base: number | undefined;
}

/** How a commit is made beside what it holds. */
export interface Made {
  readonly parents: readonly number[];
  readonly author: Author;
  readonly committer?: Author;
  readonly authored?: number;
  readonly message: string;
  readonly what: string;
}

/** A repository as it grows: commits, lines of work, and the clock. */
export interface Timeline {
  readonly commits: Commit[];
  readonly main: Line;
  readonly branches: Line[];
  /** The line that is worked on. */
  here: Line;
  readonly setting: Setting;
  bench(): Promise<Bench>;
  /** Seconds since 1970, by the clock of the repository. */
  now(): number;
  /** Seconds go by; negative for somebody whose clock is behind, once. */
  wait(seconds: number): void;
  /** Commits what somebody did on the line that is worked on; false where there is nothing. */
  add(deed: Deed | undefined): Promise<boolean>;
  /** A commit of any shape on a line. */
  commit(line: Line, files: Files, made: Made): void;
  history(prefix: string): History;
}

/** An empty repository on the morning of 2026-11-21. Record digits count up from the seed of the history. */
export function timelineOf(setting: Setting, salt: number): Timeline {
  const commits: Commit[] = [];
  const main: Line = { tip: -1, base: undefined };
  let clock = Date.parse("2026-11-21T06:00:00Z") / 1000;
  let [drawn, skew, moment] = [0, 0, 0];
  const hex = (): string => ((salt % 0xffff) * 0x100000 + (drawn += 1)).toString(16).padStart(12, "0");
  const timeline: Timeline = {
    commits,
    main,
    branches: [],
    here: main,
    setting,
    bench() {
      const { tip } = timeline.here;
      moment = (moment + 7) % 1000;
      const at = new Date((clock + skew) * 1000 + moment).toISOString();
      return benchOf(tip < 0 ? new Map<string, string>() : commitAt(commits, tip).files, at, hex, setting.alone);
    },
    now: () => clock,
    wait(seconds) {
      skew = Math.min(0, seconds);
      clock += Math.max(0, seconds);
    },
    add(deed) {
      const { here } = timeline;
      if (deed === undefined) return Promise.resolve(false);
      const { files, message, what } = deed.done;
      timeline.commit(here, files, { parents: here.tip < 0 ? [] : [here.tip], author: deed.by, message, what });
      return Promise.resolve(true);
    },
    commit(line, files, { parents, author, committer = author, authored, message, what }) {
      const committed = clock + skew;
      commits.push({ parents, files, author, committer, authored: authored ?? committed, committed, message, what });
      line.tip = commits.length - 1;
    },
    history: (prefix) => ({ commits, tip: main.tip, prefix }),
  };
  return timeline;
}
