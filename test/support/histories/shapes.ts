import { cast, type Person } from "../../../scripts/cast.ts";
import { errorsOf } from "./desk.ts";
import { ancestors, commitAt, introducedRecords, mergeBase, mergedTrees, picked, since, type Author } from "./graph.ts";
import { changesBetween, type Files } from "./files.ts";
import type { Line, Timeline } from "./timeline.ts";

/** A way in which work comes from one line to another; false where an honest person would stop. */
export type Shape = (timeline: Timeline, branch: Line, pick: number) => Promise<boolean>;

/** How branches come together. */
export const shapes = {
  /** A merge commit on the main line, by whoever merges or by the forge on their behalf. */
  merge: async (timeline, branch, pick) => {
    const { main, commits } = timeline;
    const files = mergedTrees(commits, main.tip, branch.tip);
    if (files === undefined || !(await isSound(files))) return false;
    const [author, committer] = merger(timeline, pick);
    const parents = [main.tip, branch.tip];
    timeline.commit(main, files, { parents, author, committer, message: "Merge branch", what: "merge" });
    return closed(timeline, branch);
  },

  /** What the main line has by now, merged into the branch. */
  update: async (timeline, branch) => {
    const { main, commits } = timeline;
    if (ancestors(commits, branch.tip).has(main.tip)) return false;
    const files = mergedTrees(commits, branch.tip, main.tip);
    if (files === undefined || !(await isSound(files))) return false;
    const parents = [branch.tip, main.tip];
    timeline.commit(branch, files, {
      parents,
      author: lastAuthor(timeline, branch),
      message: "Merge main",
      what: "update",
    });
    return true;
  },

  /** Nothing happened on the main line since: it moves on to the tip of the branch. */
  "fast-forward": (timeline, branch) => {
    const { main, commits } = timeline;
    if (!ancestors(commits, branch.tip).has(main.tip)) return Promise.resolve(false);
    main.tip = branch.tip;
    return Promise.resolve(closed(timeline, branch));
  },

  /**
   * The whole branch as one commit: by its author where it is the work of one person, else by whoever merges. A single decision
   * that waited for days is squashed by the forge: by the author alone it cannot be told from one with a date made up.
   */
  squash: async (timeline, branch, pick) => {
    const { main, commits } = timeline;
    const base = mergeBase(commits, main.tip, branch.tip);
    const files = mergedTrees(commits, main.tip, branch.tip);
    if (base === undefined || files === undefined || !(await isSound(files))) return false;
    const all = since(commits, branch.tip, main.tip);
    const people = authorsBetween(commitAt(commits, main.tip).files, files);
    // Policy stands in a commit of its own, by whom it is for: nobody squashes it together with other work.
    if (all.length > 1 && all.some((each) => changesPolicy(timeline, each))) return false;
    const [only] = people.length === 0 ? [lastAuthor(timeline, branch)] : people;
    const author = people.length < 2 && only !== undefined ? only : merger(timeline, pick)[0];
    const waited = all.some((each) => commitAt(commits, each).authored < timeline.now() - 80_000);
    const committer = pick % 2 === 0 || waited ? "forge" : author;
    const message = [
      "Squash",
      "",
      ...all.map((each) => `* ${commitAt(commits, each).message.split("\n")[0] ?? ""}`),
    ].join("\n");
    timeline.commit(main, files, { parents: [main.tip], author, committer, message, what: "squash" });
    return closed(timeline, branch);
  },

  /** The commits of the branch once more on top of the main line, then the main line moves on to them. */
  rebase: async (timeline, branch, pick) => {
    const { main, commits } = timeline;
    const all = since(commits, branch.tip, main.tip);
    if (ancestors(commits, branch.tip).has(main.tip) || all.some((each) => commitAt(commits, each).parents.length > 1))
      return false;
    const trees: Files[] = [];
    for (const number of all) {
      const files = picked(commits, number, trees.at(-1) ?? commitAt(commits, main.tip).files);
      if (files === undefined) return false;
      trees.push(files);
    }
    const [last] = trees.slice(-1);
    if (last === undefined || !(await isSound(last))) return false;
    const rebaser = pick % 3 === 0 ? "forge" : lastAuthor(timeline, branch);
    for (const [at, number] of all.entries()) {
      const { author, authored, message } = commitAt(commits, number);
      const files = trees[at] ?? last;
      timeline.commit(main, files, {
        parents: [main.tip],
        author,
        authored,
        committer: rebaser,
        message,
        what: "rebase",
      });
    }
    return closed(timeline, branch);
  },

  /** One commit of the branch on the main line, ahead of the others. */
  "cherry-pick": async (timeline, branch, pick) => {
    const { main, commits } = timeline;
    const all = since(commits, branch.tip, main.tip);
    const number = all[pick % Math.max(1, all.length)];
    if (number === undefined) return false;
    const files = picked(commits, number, commitAt(commits, main.tip).files);
    if (files === undefined || !(await isSound(files)) || !holdsInputs(timeline, number, files)) return false;
    const { author, authored, message } = commitAt(commits, number);
    const committer = merger(timeline, pick)[0];
    timeline.commit(main, files, { parents: [main.tip], author, authored, committer, message, what: "cherry-pick" });
    return true;
  },
} satisfies Readonly<Record<string, Shape>>;

/** One of them. */
export type ShapeName = keyof typeof shapes;

/** A decision is picked only together with what it was made on: nobody picks a promotion without its evidence. */
function holdsInputs({ commits }: Timeline, number: number, files: Files): boolean {
  const added = introducedRecords(commits, number).map((path) => commitAt(commits, number).files.get(path) ?? "");
  const listed = added.flatMap((text) => [...text.matchAll(/path: ([^,}\s]+)/g)].map((match) => match[1] ?? ""));
  const before = commitAt(commits, commitAt(commits, number).parents[0] ?? 0).files;
  return listed.every((path) => files.has(path) || !before.has(path));
}

/** What a pull request asks before it is merged: `mlc validate` finds nothing wrong with the result. */
async function isSound(files: Files): Promise<boolean> {
  return (await errorsOf(files, "2027-01-31")).length === 0;
}

function closed({ branches }: Timeline, branch: Line): true {
  branches.splice(branches.indexOf(branch), 1);
  return true;
}

/** Who merges: somebody of the team by hand, or by a button of the forge. */
function merger({ setting }: Timeline, pick: number): readonly [Author, Author] {
  const person = setting.alone || pick % 3 === 0 ? "ana" : pick % 3 === 1 ? "chloe" : "ben";
  return [person, pick % 2 === 0 ? "forge" : person];
}

function lastAuthor({ commits }: Timeline, branch: Line): Author {
  return commitAt(commits, branch.tip).author;
}

/** True where a commit changes what models are judged by. */
function changesPolicy({ commits }: Timeline, number: number): boolean {
  const { files, parents } = commitAt(commits, number);
  const before = commitAt(commits, parents[0] ?? number).files;
  return [...changesBetween(before, files).keys()].some((path) => /(^mlc|\/scorecard)\.yaml$/.test(path));
}

/** The listed people whose records are new. */
function authorsBetween(before: Files, after: Files): readonly Author[] {
  const texts = [...changesBetween(before, after)].flatMap(([path, text]) =>
    path.includes("/records/") ? [text ?? ""] : [],
  );
  const named = new Set(texts.map((text) => /^by: *"?([a-z]+)/m.exec(text)?.[1]));
  return (Object.keys(cast) as Person[]).filter((person) => named.has(person));
}
