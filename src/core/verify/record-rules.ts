import { appendOnlyFindings } from "../compare/append-only.ts";
import { periodOf } from "../dates.ts";
import { recordId, type RecordDoc } from "../facts/fold.ts";
import { finding, weighing } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { personByEmail } from "../people.ts";
import { decisionKinds, kindOf } from "../records.ts";
import { recordFindings } from "../validate/rules-records.ts";
import type { Proof } from "../verify-signatures/replay-rules.ts";
import type { FileChange, Leaf, WalkedCommit } from "./commits.ts";
import type { Documents } from "./documents.ts";
import type { ModelState } from "./model-state.ts";
import type { Settings } from "./settings.ts";

/** A record that a commit brings in, and the model it lies in. */
export interface Introduced {
  readonly record: RecordDoc;
  readonly model: ModelState;
}

/**
 * Records between a commit and its only parent: each that was there is there, with the same content. `firstOf` gives the
 * content that a record came in with: to write that back mends what an earlier commit is blamed for.
 */
export function removedFindings(
  changes: readonly FileChange[],
  documents: Documents,
  firstOf: (file: string) => string | undefined,
): readonly Finding[] {
  const records = changes.filter(({ file }) => documents.place(file)?.part === "record");
  if (records.every(({ before }) => before === undefined)) return [];
  const side = (which: "before" | "after"): ReadonlyMap<string, string> =>
    new Map(
      records.flatMap(({ file, [which]: leaf }): [string, string][] =>
        leaf === undefined ? [] : [[file, contentOf(file, leaf, documents)]],
      ),
    );
  const mended = new Set(
    records.filter(({ file, after }) => after !== undefined && after.blob === firstOf(file)).map(({ file }) => file),
  );
  return appendOnlyFindings(side("before"), side("after")).map((each) => {
    const file = each.at?.file ?? "";
    if (each.code !== "record-changed" || !mended.has(file)) return each;
    return finding("record-brought-back", { file }, { file });
  });
}

/** What content a file has: line ends and byte order marks aside where it can be read. */
export function contentOf(file: string, leaf: Leaf, documents: Documents): string {
  const read = documents.read(file, leaf.blob);
  return read.kind === "read" ? read.doc.digest : leaf.blob;
}

/** Files that a commit stores as anything but plain files. */
export function modeFindings(changes: readonly FileChange[], documents: Documents): readonly Finding[] {
  return changes.flatMap(({ file, before, after }) => {
    if (after === undefined || after.mode === PLAIN || after.mode === before?.mode) return [];
    if (documents.place(file) === undefined) return [];
    return [finding("record-mode-changed", { file, mode: after.mode }, { file })];
  });
}

/** What could not be read in a commit, though it is there. */
export function unreadFindings(changes: readonly FileChange[], documents: Documents): readonly Finding[] {
  return changes.flatMap(({ file, before, after }) => {
    if (after === undefined || after.blob === before?.blob || !after.mode.startsWith("100")) return [];
    if (documents.place(file) === undefined) return [];
    const read = documents.read(file, after.blob);
    return read.kind === "broken" ? read.findings.filter((each) => each.severity === "error").slice(0, 1) : [];
  });
}

/** Whether new records lie where their content says, name a version that is there and people who are listed. */
export function placeFindings(introduced: readonly Introduced[], settings: Settings): readonly Finding[] {
  const people = settings.config.value.people ?? {};
  return introduced.flatMap(({ record, model }) => {
    const versions = [...model.versions.map((each) => recordId(each)), ...model.unreadable];
    const files = { id: model.id, dir: model.dir, records: [record] };
    const { by } = record.value;
    const kind = kindOf(record.value);
    const at = { file: record.file, path: ["by"] };
    return [
      ...recordFindings({ files, versions }),
      ...(by === "unlisted" && decisionKinds.has(kind) ? [finding("unlisted-by", { kind }, at)] : []),
      ...(by !== "unlisted" && !Object.hasOwn(people, by)
        ? [finding("unknown-person", { id: by, meant: undefined }, at)]
        : []),
    ];
  });
}

/**
 * Whether the author of a commit is who its records say. A commit with the records of several people proves none of them
 * but the author's own, and those that a signature proves.
 */
export function authorFindings(
  commit: WalkedCommit,
  introduced: readonly Introduced[],
  settings: readonly (Settings | undefined)[],
  { proven, asked }: Pick<Proof, "proven" | "asked">,
): readonly Finding[] {
  const listed = introduced.filter(({ record }) => record.value.by !== "unlisted");
  const people = new Set(listed.map(({ record }) => record.value.by));
  const author = personOf(commit, settings);
  return listed.flatMap(({ record }): readonly Finding[] => {
    const { by } = record.value;
    const at = { file: record.file, path: ["by"] };
    if (author === by || proven.has(record.file)) return [];
    const args = { id: recordId(record), by };
    if (people.size > 1) {
      const unproven = finding("author-unproven", { ...args, people: people.size }, at);
      return [weighing(unproven, UNPROVEN[asked.get(record.file) ?? "none"])];
    }
    if (author === undefined) return [finding("author-unknown", { ...args, email: commit.email }, at)];
    return [finding("author-differs", { ...args, author }, at)];
  });
}

/** The person that mlc.yaml lists with the e-mail address of a commit's author: by the parent's first, then by its own. */
export function personOf(commit: WalkedCommit, settings: readonly (Settings | undefined)[]): string | undefined {
  for (const each of settings) {
    const person = each === undefined ? undefined : personByEmail(each.config.value, commit.email);
    if (person !== undefined) return person;
  }
  return undefined;
}

/**
 * Whether the moments that records name fit their commit. A decision, or a request for one, is made when it is committed; a commit that
 * brings several records may be a squash, which is made later than they were.
 */
export function dateFindings(commit: WalkedCommit, introduced: readonly Introduced[]): readonly Finding[] {
  return introduced.flatMap(({ record }) => {
    const { observed_at: observed } = record.value;
    const period = periodOf(observed);
    if (period === undefined) return [];
    const authored = commit.authoredAt * 1000;
    const decision = decisionKinds.has(kindOf(record.value));
    const late = period.start > authored + DAY_MS;
    const early = decision && introduced.length === 1 && period.end < authored - DAY_MS;
    if (!late && !early) return [];
    const args = { id: recordId(record), observed, authored: iso(commit.authoredAt) };
    const found = finding("record-date-implausible", args, { file: record.file, path: ["observed_at"] });
    // A forge that squashes a single decision dates it by the merge, however long its branch was open.
    const byAnother = commit.committer.toLowerCase() !== commit.email.toLowerCase();
    return [late || !byAnother ? found : weighing(found, "note")];
  });
}

/** A moment in seconds since 1970 as text. */
export function iso(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().replace(".000Z", "Z");
}

/** How bad it is that nobody is proven to have written a record, by whether policy asks for a signature. */
const UNPROVEN = { none: "note", warn: "warning", require: "error" } as const;

const PLAIN = "100644";
const DAY_MS = 86_400_000;
