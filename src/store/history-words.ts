import { once } from "../core/lazy.ts";
import { Ancestry } from "../core/history/ancestry.ts";
import { factsIn, objectIn, type CommitFacts } from "../core/history/commit-facts.ts";
import type { History, Touched } from "../core/history/commits.ts";
import type { AskedObjects } from "./git-stream.ts";

/**
 * Puts the words of `git log --raw -z` together, newest commit first: what says which commit it is, then
 * `:<modes> <ids> <letter>` and a path for each file. A commit is `\x01<id> <parents>` where git shows every one; where it
 * walks past those that touch nothing, `commit <id> <parents>` and the commit object, in which its own parents stand.
 */
export class HistoryWords {
  private readonly ancestry = new Ancestry();
  private readonly kept: Kept[] = [];
  /** Merges that have more parents than are shown, the first of which may be one that is not. */
  readonly doubts: Doubt[] = [];
  private mending: Kept | undefined;
  private id = "";
  private number = -1;
  /** The commit as git shows it, where it shows the object. */
  private shown: string | undefined;
  private change: string | undefined;
  private readonly prefix: string;
  private readonly cut: ReadonlySet<string>;
  private readonly wanted: (file: string) => boolean;
  private readonly asked: AskedObjects;

  constructor(prefix: string, cut: ReadonlySet<string>, wanted: (file: string) => boolean, asked: AskedObjects) {
    this.prefix = prefix;
    this.cut = cut;
    this.wanted = wanted;
    this.asked = asked;
  }

  take(token: string): void {
    if (this.change !== undefined) {
      this.enter(this.change, token);
      this.change = undefined;
      return;
    }
    const first = token.charCodeAt(0);
    if (first === HEAD_MARK) {
      this.shown = undefined;
      this.begin(token.slice(1), undefined);
    } else if (first === COLON || token.startsWith("\n:")) this.change = token.trim();
    else if (token.startsWith(OBJECT)) this.beginObject(token);
  }

  /**
   * Of a merge before whose first parent nothing of ours ever stood: that it has no first parent here, and what it did, in the
   * words of `git diff-tree -z` against the true one.
   */
  mend(doubt: Doubt, tokens: readonly string[]): void {
    this.ancestry.withoutFirst(doubt.number);
    [this.id, this.number] = [doubt.id, doubt.number];
    doubt.kept.touched.length = 0;
    this.mending = doubt.kept;
    for (const token of tokens) this.take(token);
    this.mending = undefined;
  }

  history(): History {
    const merges = this.ancestry.merges();
    const ids = new Map(this.kept.map((each) => [each.number, each.id]));
    const commits = this.kept.reverse();
    return {
      commits,
      merges: new Map(
        commits.flatMap(({ id, number }) => {
          const merge = ids.get(merges[number] ?? -1);
          return merge === undefined ? [] : [[id, merge] as const];
        }),
      ),
      cut: new Set(commits.flatMap(({ id }) => (this.cut.has(id) ? [id] : []))),
    };
  }

  /** The object is `tree`, `parent` for each, and more; its message is indented, so that no line of it is a change. */
  private beginObject(token: string): void {
    const own: string[] = [];
    let at = token.indexOf("\n");
    const line = token.slice(OBJECT.length, at);
    const object = at + 1;
    for (at = token.indexOf("\n", at + 1); token.startsWith(PARENT, at); at = token.indexOf("\n", at + 1))
      own.push(token.slice(at + PARENT.length, token.indexOf("\n", at + 1)));
    const change = token.lastIndexOf("\n\n:");
    this.shown = token.slice(object, change === -1 ? token.length : change);
    this.begin(line, own);
    if (change !== -1) this.change = token.slice(change + 2);
  }

  /** Cut by hand: there are as many of these as there are commits. `own` are the true parents where the line shows others. */
  private begin(line: string, own: readonly string[] | undefined): void {
    const end = line.indexOf(" ");
    const parents = end === -1 ? "" : line.slice(end + 1).trimEnd();
    this.id = end === -1 ? line : line.slice(0, end);
    const shown = parents === "" ? [] : parents.split(" ");
    const [first, ...others] = shown;
    this.number = this.ancestry.add(this.id, first, others);
    const isMerge = (own ?? shown).length > 1;
    if (!isMerge && !this.cut.has(this.id)) return;
    const kept = this.keep(isMerge);
    const parent = own?.[0];
    if (parent === undefined || first === undefined || shown.length === own?.length || first === parent) return;
    this.doubts.push({ id: this.id, number: this.number, parent, kept });
  }

  private keep(isMerge: boolean): Kept {
    const object = this.shown === undefined ? undefined : objectIn(this.shown);
    const told = object === undefined ? undefined : once(() => factsIn(object));
    const kept: Kept = { id: this.id, number: this.number, isMerge, told, touched: [] };
    this.kept.push(kept);
    return kept;
  }

  private enter(change: string, path: string): void {
    if (!path.startsWith(this.prefix)) return;
    const file = path.slice(this.prefix.length);
    if (!this.wanted(file)) return;
    const [, , old, now] = change.split(" ", 4);
    const [before, after] = [existing(old), existing(now)];
    const how = before === undefined ? "added" : after === undefined ? "removed" : "changed";
    const last = this.mending ?? this.kept.at(-1);
    const commit = last?.number === this.number ? last : this.keep(false);
    commit.touched.push({ file, how, before, after });
    // Now, while git looks for the next one: it is shown with what it brought.
    if (commit.told === undefined) this.asked.ask(commit.id);
    else commit.told();
    if (file.includes("/records/")) return;
    if (before !== undefined) this.asked.ask(before);
    if (after !== undefined) this.asked.ask(after);
  }
}

const HEAD_MARK = 0x01;
const COLON = 0x3a;
const OBJECT = "commit ";
const PARENT = "\nparent ";

/** A merge whose first parent git may have left out. */
export interface Doubt {
  readonly id: string;
  readonly number: number;
  /** Its true first parent. */
  readonly parent: string;
  readonly kept: Kept;
}

interface Kept {
  readonly id: string;
  readonly number: number;
  readonly isMerge: boolean;
  readonly told: (() => CommitFacts) | undefined;
  readonly touched: Touched[];
}

function existing(id: string | undefined): string | undefined {
  return id === undefined || /^0*$/.test(id) ? undefined : id;
}
