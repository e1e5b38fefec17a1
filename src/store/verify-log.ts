import type { FileChange, Leaf, WalkedCommit } from "../core/verify/commits.ts";
import { cannot } from "../errors.ts";
import type { Repository } from "./git.ts";
import { streamed } from "./git-stream.ts";
import { plainPaths, rawLog } from "./git-run.ts";

/**
 * Every commit behind a revision, a parent before its children, with what it did to each file below the workspace against
 * each of its parents: one `git log`, never limited to paths, since that would leave out the merges that drop a record. Whoever
 * listens is told as soon as something is known.
 */
export async function walkedCommits(
  repo: Repository,
  head: string,
  told: Listener,
  stop: AbortSignal,
): Promise<readonly WalkedCommit[]> {
  const walk = new Walk(repo.prefix, told);
  await streamed(
    repo,
    [...plainPaths, ...logArguments, "--end-of-options", head, "--"],
    (token) => {
      walk.take(token);
    },
    stop,
  );
  return walk.done();
}

/** Listens to a walk. */
export interface Listener {
  /** What stood at a path that may be one of ours. */
  readonly see?: (file: string, leaf: Leaf) => void;
  /** How many commits git has said. */
  readonly count?: (commits: number) => void;
}

const logArguments: readonly string[] = [
  "-c",
  "core.commitGraph=false",
  // Without it a hint about our own GIT_GRAFT_FILE stands where the cause of a failure is looked for.
  "-c",
  "advice.graftFileDeprecated=false",
  ...rawLog,
  "--no-mailmap",
  "--topo-order",
  "--reverse",
  "--diff-merges=separate",
  "--no-ext-diff",
  "--ignore-submodules=none",
  "--format=%x01%H %T %at %ct %P%x02%ae%x02%ce",
];

interface Growing {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly email: string;
  readonly committer: string;
  readonly authoredAt: number;
  readonly committedAt: number;
  /** One list for each parent that git showed a difference from; a single empty one where it showed none. */
  readonly shown: FileChange[][];
  /** True once a difference was shown, be it outside the workspace. */
  differs: boolean;
}

/** Puts the words of `git log --raw -z` together; a merge is said once for each parent that it differs from. */
class Walk {
  private readonly all: Growing[] = [];
  private readonly prefix: string;
  private change: string | undefined;

  private readonly told: Listener;

  constructor(prefix: string, told: Listener) {
    this.prefix = prefix;
    this.told = told;
  }

  take(token: string): void {
    if (this.change !== undefined) {
      this.enter(this.change, token);
      this.change = undefined;
      return;
    }
    const start = token.startsWith("\n") ? 1 : 0;
    const first = token.charCodeAt(start);
    if (first === COLON) this.change = start === 0 ? token : token.slice(1);
    else if (first === HEAD_MARK) this.begin(token.slice(start + 1));
  }

  /** The commits, with an empty list for each parent that nothing differs from. */
  done(): readonly WalkedCommit[] {
    const trees = new Map(this.all.map((each) => [each.id, each.tree]));
    return this.all.map(({ tree, shown: lists, differs, ...commit }) => {
      const { parents } = commit;
      const shown = differs ? lists : [];
      if (parents.length === 0) return { ...commit, changes: [shown[0] ?? none] };
      let at = 0;
      // Without a difference git says nothing about a parent; which one that was, its tree tells.
      const exact = shown.length === parents.length;
      const changes = parents.map((parent) => (exact || trees.get(parent) !== tree ? (shown[at++] ?? none) : none));
      if (at < shown.length)
        throw cannot("git-failed", { command: "log", output: `merge ${commit.id} was not shown whole` });
      return { ...commit, changes };
    });
  }

  private begin(line: string): void {
    const cut = line.indexOf("\u0002");
    const [id = "", tree = "", at = "0", ct = "0", ...parents] = line.slice(0, cut).trimEnd().split(" ");
    const last = this.all.at(-1);
    if (last?.id === id) {
      last.shown.push([]);
      return;
    }
    const [email = "", committer = ""] = line.slice(cut + 1).split("\u0002");
    const [authoredAt, committedAt] = [Number(at), Number(ct)];
    this.all.push({ id, tree, parents, email, committer, authoredAt, committedAt, shown: [[]], differs: false });
    this.told.count?.(this.all.length);
  }

  private enter(change: string, path: string): void {
    const commit = this.all.at(-1);
    if (commit === undefined) return;
    commit.differs = true;
    if (!path.startsWith(this.prefix)) return;
    const file = this.prefix === "" ? path : path.slice(this.prefix.length);
    const found = MAY_BE_OURS.test(file) ? this.seen(fileChange(file, change)) : otherChange(file, change);
    if (found !== undefined) commit.shown.at(-1)?.push(found);
  }

  private seen(change: FileChange): FileChange {
    const { file, before, after } = change;
    if (before !== undefined) this.told.see?.(file, before);
    if (after !== undefined) this.told.see?.(file, after);
    return change;
  }
}

const COLON = 0x3a;
const HEAD_MARK = 0x01;
const none: readonly never[] = [];

/** Documents, records and the signatures beside them; of everything else only the path matters. */
const MAY_BE_OURS = /\.(?:yaml|yml|sig)$/;

function fileChange(file: string, change: string): FileChange {
  const [oldMode = "", newMode = "", oldBlob = "", newBlob = ""] = change.slice(1).split(" ", 4);
  return { file, before: leaf(oldMode, oldBlob), after: leaf(newMode, newBlob) };
}

function leaf(mode: string, blob: string): Leaf | undefined {
  return mode === ABSENT ? undefined : { mode, blob };
}

/** `:<old mode> <new mode> …`, read without taking it apart: most of a history is such files, of which only the path matters. */
function otherChange(file: string, change: string): FileChange | undefined {
  if (change.startsWith(ABSENT, 1)) return { file, before: undefined, after: OTHER };
  return change.startsWith(ABSENT, 8) ? { file, before: OTHER, after: undefined } : undefined;
}

/** Some content that nobody asks for. */
const OTHER: Leaf = { mode: "", blob: "" };

const ABSENT = "000000";
