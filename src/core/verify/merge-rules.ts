import { recordId, type RecordDoc } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { FileChange, Leaf, WalkedCommit } from "./commits.ts";
import type { Documents } from "./documents.ts";
import { joinsFork } from "./joins.ts";
import type { ModelState } from "./model-state.ts";
import { at } from "./persistent.ts";
import { contentOf } from "./record-rules.ts";
import type { State } from "./state.ts";

/**
 * What a merge did that none of its parents did: a record that one of them has and it has not, and what it holds of records,
 * stages and transitions that none of them has. Each side's own wrongs were told of on that side.
 */
export function mergeFindings(
  commit: WalkedCommit,
  parents: readonly State[],
  after: State,
  documents: Documents,
): readonly Finding[] {
  const touched = new Set(commit.changes.flatMap((list) => list.map((each) => each.file)));
  return [...touched].sort().flatMap((file): readonly Finding[] => {
    const place = documents.place(file);
    if (place === undefined || !("dir" in place)) return [];
    const leafOf = (state: State): Leaf | undefined => {
      const model = at(state.models, place.dir);
      return model === undefined ? undefined : at(model.files, file);
    };
    const sides = parents.map(leafOf);
    const now = leafOf(after);
    if (place.part === "record") {
      const [model, before] = [at(after.models, place.dir), parents.map((state) => at(state.models, place.dir))];
      const isNew = sides.every((each) => each === undefined);
      if (isNew && model !== undefined && joinsFork(file, model, before)) return [];
      return recordFinding(file, sides, now, parents, documents);
    }
    return place.part === "version" ? lineFinding(file, parents, after, place.dir) : [];
  });
}

function recordFinding(
  file: string,
  sides: readonly (Leaf | undefined)[],
  now: Leaf | undefined,
  parents: readonly State[],
  documents: Documents,
): readonly Finding[] {
  const id = recordId({ file });
  const there = sides.filter((each) => each !== undefined);
  // A record that was taken away or changed on one side is that side's affair; the merge only brings it.
  const before = parents.some((state) => at(state.disturbed, file) === true);
  if (now === undefined) {
    return there.length === 0 || before ? [] : [finding("merge-dropped-record", { id, file }, { file })];
  }
  const content = contentOf(file, now, documents);
  const contents = there.map((each) => contentOf(file, each, documents));
  if (contents.length === 0) return [finding("evil-merge", { what: `the record \`${id}\``, file }, { file })];
  if (!contents.includes(content)) return [finding("record-changed", { id, file }, { file, path: [] })];
  const other = contents.some((each) => each !== content);
  return other && !before ? [finding("merge-dropped-record", { id, file }, { file })] : [];
}

function lineFinding(file: string, parents: readonly State[], after: State, dir: string): readonly Finding[] {
  const lines = (state: State): string | undefined => {
    const version = at(state.models, dir)?.versions.find((each) => each.file === file);
    return version === undefined ? undefined : `${version.value.stage} ${version.value.transition}`;
  };
  const now = lines(after);
  const sides = parents.map(lines);
  if (now === undefined || sides.includes(now)) return [];
  const [stage = "", transition = ""] = now.split(" ");
  const what = `\`stage: ${stage}\` with \`transition: ${transition}\``;
  return [finding("evil-merge", { what, file }, { file, path: ["stage"] })];
}

/** The changes of a merge that none of its parents has: against each of them the file is different. */
export function ownChanges({ changes }: WalkedCommit): readonly FileChange[] {
  const [first = [], ...others] = changes;
  return first.filter(({ file }) => others.every((list) => list.some((each) => each.file === file)));
}

/** A transition that came together in a merge with what it did not know. */
export interface Brought {
  readonly model: ModelState;
  readonly transition: RecordDoc;
  /** The state of the model on a side that holds the transition. */
  readonly side: ModelState;
}

/** The transitions that some of a merge's parents have and others have not, where those others brought something of the model. */
export function broughtTogether(
  { changes }: WalkedCommit,
  parents: readonly State[],
  after: State,
  documents: Documents,
): readonly Brought[] {
  const touched = changes.map((list) => new Set(list.flatMap(({ file }) => dirOf(documents.place(file)) ?? [])));
  return [...new Set(touched.flatMap((dirs) => [...dirs]))].flatMap((dir) => {
    const model = at(after.models, dir);
    // A side from which the merge does not differ is the merge: it met nothing that it did not know.
    if (model === undefined || touched.some((dirs) => !dirs.has(dir))) return [];
    const sides = parents.map((state) => at(state.models, dir));
    return model.chained.flatMap((transition): readonly Brought[] => {
      if (transition.value.schema !== "mlc.transition/v1") return [];
      const holding = sides.filter((each) => each !== undefined && at(each.files, transition.file) !== undefined);
      const [side] = holding;
      return side === undefined || holding.length === sides.length ? [] : [{ model, transition, side }];
    });
  });
}

function dirOf(place: ReturnType<Documents["place"]>): string | undefined {
  return place !== undefined && "dir" in place ? place.dir : undefined;
}
