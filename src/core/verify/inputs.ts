import type { VersionDocument } from "../../generated/types.ts";
import { periodOf } from "../dates.ts";
import { fileDigest } from "../digest.ts";
import type { RecordOf } from "../facts/fold.ts";
import type { Doc } from "../workspace.ts";
import type { Leaf } from "./commits.ts";
import type { Documents, ReadText } from "./documents.ts";
import { at, entries } from "./persistent.ts";
import type { State } from "./state.ts";

/** A transition record with its file. */
export type Transition = RecordOf<"transition">;

/** The files that a decision lists, as far as replay can find them. */
export interface FoundInputs {
  /** Those with the digest that is listed. */
  readonly docs: readonly Doc<unknown>[];
  /** Those of which no content with that digest is known. */
  readonly missing: readonly string[];
  /** Those that were found only in the history before: the decision was made on an older tree. */
  readonly older: readonly string[];
  /** Files that the parent holds of the model, and that are not listed. */
  readonly left: readonly string[];
  /** Of the older and the left ones, those where what the parent holds came in after the decision was made. */
  readonly later: ReadonlySet<string>;
  /** True where a content that may be one of them is missing from this clone: then nothing can be said about them. */
  readonly unknown: boolean;
  /** True where they are exactly what the parent holds: the decision was made on that tree. */
  readonly exact: boolean;
}

/** Where to look for what a decision read. */
export interface Trees {
  /** The commit's parent; the commit itself where it has none. */
  readonly before: State;
  readonly after: State;
  readonly documents: Documents;
  /** The contents that a path ever had, up to this commit, with when each came in, in seconds since 1970. */
  readonly history: (file: string) => ReadonlyMap<string, number>;
}

/**
 * The files that a decision lists. A decision reads the tree before its own record and the version's two new lines are
 * written, so each is looked for in the parent first, then in the commit (a squash brings evidence and decision together; there
 * the two lines are turned back), then in everything that ever stood at the path (a branch that began earlier).
 */
export function foundInputs(dir: string, transition: Transition, trees: Trees): FoundInputs {
  const { before, after, documents, history } = trees;
  const docs: Doc<unknown>[] = [];
  const missing: string[] = [];
  const older: string[] = [];
  let inParent = 0;
  const listed = transition.value.inputs ?? [];
  for (const { path, sha256 } of listed) {
    const wanted = `sha256:${sha256}`;
    const is = (doc: Doc<unknown> | undefined): doc is Doc<unknown> => doc?.digest === wanted;
    const old = documentIn(before, dir, path, documents);
    const now = documentIn(after, dir, path, documents);
    const turned = documents.place(path)?.part === "version" ? turnedBack(now, transition) : undefined;
    if (is(old)) {
      docs.push(old);
      inParent += 1;
    } else if (is(now)) docs.push(now);
    else if (is(turned)) docs.push(turned);
    else {
      const past = [...history(path).keys()].map((blob) => documents.read(path, blob));
      const found = past.find((each) => each.kind === "read" && is(each.doc));
      if (found?.kind !== "read") missing.push(path);
      else {
        docs.push(found.doc);
        older.push(path);
      }
    }
  }
  const names = new Set(listed.map((each) => each.path));
  const model = at(before.models, dir);
  const held = model === undefined ? [] : [...entries(model.files)].map(([file]) => file);
  const left = [...held, ...(at(before.shared, "mlc.yaml") === undefined ? [] : ["mlc.yaml"])].filter(
    (file) => !names.has(file) && isReadable(before, dir, file, documents),
  );
  const unknown = [...held, ...names].some((file) =>
    [...history(file).keys()].some((blob) => documents.read(file, blob).kind === "missing"),
  );
  const made = (periodOf(transition.value.observed_at)?.end ?? Infinity) / 1000;
  const later = [...older, ...left].filter((file) => {
    const leaf = leafIn(before, dir, file);
    return leaf !== undefined && (history(file).get(leaf.blob) ?? 0) > made;
  });
  return {
    docs,
    missing,
    older,
    left,
    later: new Set(later),
    unknown,
    exact: left.length === 0 && inParent === listed.length,
  };
}

function documentIn(state: State, dir: string, file: string, documents: Documents): ReadText | undefined {
  const leaf = leafIn(state, dir, file);
  const read = leaf?.mode.startsWith("100") === true ? documents.read(file, leaf.blob) : undefined;
  return read?.kind === "read" ? read.doc : undefined;
}

function leafIn(state: State, dir: string, file: string): Leaf | undefined {
  const model = at(state.models, dir);
  return (model === undefined ? undefined : at(model.files, file)) ?? at(state.shared, file);
}

function isReadable(state: State, dir: string, file: string, documents: Documents): boolean {
  return documentIn(state, dir, file, documents) !== undefined;
}

/** The version file as it was before the transition, where nothing but its two lines is different. */
function turnedBack(now: ReadText | undefined, { value }: Transition): Doc<unknown> | undefined {
  const version = now?.value as VersionDocument | undefined;
  const { from, prev } = value;
  if (now === undefined || from === null || prev === null || version?.version !== value.version) return undefined;
  const text = now.text
    .replace(
      lineOf("stage"),
      (_line, key: string, quote: string, rest: string) => `${key}${quote}${from}${quote}${rest}`,
    )
    .replace(
      lineOf("transition"),
      (_line, key: string, quote: string, rest: string) => `${key}${quote}${prev.id}${quote}${rest}`,
    );
  const document = { ...version, stage: from, transition: prev.id };
  return { file: now.file, value: document, digest: fileDigest(text), locate: now.locate };
}

function lineOf(key: string): RegExp {
  return new RegExp(`^(${key}:[ \\t]*)(["']?)[^\\s"'#]+\\2([^\\r\\n]*)`, "m");
}
