import type { Finding } from "../core/findings/finding.ts";
import type { Plan } from "../core/plan.ts";
import type { Signals } from "./apply-signals.ts";
import type { Identity, Repository } from "./git.ts";
import type { Environment } from "./git-env.ts";
import type { Lock } from "./lock.ts";

/** How a plan is carried out. */
export interface ApplyOptions {
  readonly env: Environment;
  /** False writes the files and leaves the commit to the person. */
  readonly commit: boolean;
  /** `-S`: sign, whatever the configuration says. */
  readonly sign?: boolean;
  readonly signoff?: boolean;
  /** `-m`: takes the place of the plan's subject. */
  readonly message?: string;
  readonly allowDetached?: boolean;
  /** The directory the person stands in, for commands shown to them; the workspace root unless given. */
  readonly cwd?: string;
  /** Makes the plan again from what is on disk now, with the same clock and the same random digits; called while nobody else writes. */
  readonly replan?: () => Promise<Plan>;
  /** HEAD when the plan was made. While no commit since has touched what it read, a plan on committed facts need not be made again. */
  readonly plannedAt?: string;
  /** The repository as found from the workspace root, when the caller has asked already: one process less. */
  readonly repo?: Repository;
  /** What `identity` said, when the caller has asked already: mostly one process less. */
  readonly author?: Identity;
  /** How long another mlc or git is waited for: 5000. */
  readonly waitMs?: number;
  /** How long a hook or signing program may be silent: 120 000. */
  readonly silenceMs?: number;
  /** Called after each step; what it throws is an error at that point. For tests of interruption. */
  readonly onStep?: (step: Step) => void;
}

/** The steps of a write, in order. */
export type Step = "locked" | "recovered" | "checked" | "noted" | `written ${number}` | "added" | "committed";

/** What was done. */
export interface Applied {
  /** Workspace-relative. */
  readonly files: readonly string[];
  readonly commit?: { readonly id: string; readonly branch?: string; readonly author: string };
  readonly notes: readonly Finding[];
}

/** One file to write. */
export interface Target {
  /** Relative to the workspace root, as in the plan. */
  readonly file: string;
  /** Relative to the repository's root. */
  readonly path: string;
  readonly absolute: string;
  readonly before: Buffer | null;
  readonly after: Buffer;
}

/** What the steps of one run share. */
export interface Run {
  readonly repo: Repository;
  readonly root: string;
  readonly options: ApplyOptions;
  readonly signals: Signals;
  readonly lock: Lock;
  readonly progress: {
    /** git has been told to change the index: only then does undoing need the index. */
    indexTouched: boolean;
    /** Something is left to do that only the next writing command can do. */
    journalStays: boolean;
  };
}
