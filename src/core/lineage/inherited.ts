import type { Day } from "../dates.ts";
import { isList, isMap, type Json } from "../json.ts";
import { canonicalJson } from "../digest.ts";
import { foldRecords, recordId } from "../facts/fold.ts";
import { kindOf, type RecordKind } from "../records.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";
import { versionKey, type How, type Lineage } from "./graph.ts";

/** What a version has from another one of the workspace without having earned it: shown, and never counted as evidence. */
export interface Inherited {
  /** `support-base@1.0.0`. */
  readonly from: string;
  /** The version it is derived from, at whatever distance; or the one whose file it was started from. */
  readonly as: "base" | "predecessor";
  /** Ids of the records that measured or tested that other version. */
  readonly records: readonly { readonly id: string; readonly kind: RecordKind; readonly file: string }[];
  /** Datasheets of the data it was made with, of another model: dataset and file. */
  readonly datasheets: readonly { readonly dataset: string; readonly file: string }[];
  /** Keys of the version file that say the same as that version's file. */
  readonly facts: readonly string[];
  /** The day on which the version file was last said to be true; undefined where nobody has since it was started. */
  readonly confirmed: Day | undefined;
}

/** What a version inherits, nearest first. Its own records alone are evidence for its weights. */
export function inheritedBy(
  workspace: Workspace,
  lineage: Lineage,
  model: string,
  version: string,
  asOf: Day,
): readonly Inherited[] {
  const own = fileOf(workspace, model, version);
  if (own === undefined) return [];
  const bases = basesOf(lineage, versionKey(model, version));
  const { baseline } = own.document.value;
  const before = baseline?.name === model ? baseline.version : undefined;
  const all = [
    ...bases.map((key) => ({ key, as: "base" as const })),
    ...(before === undefined ? [] : [{ key: versionKey(model, before), as: "predecessor" as const }]),
  ];
  return all
    .filter(({ key }, at) => all.findIndex((each) => each.key === key) === at)
    .flatMap(({ key, as }): readonly Inherited[] => {
      const node = lineage.nodes.get(key);
      if (node?.kind !== "version") return [];
      const base = fileOf(workspace, node.model, node.version);
      if (base === undefined) return [];
      const facts = as === "predecessor" ? takenOver(own.document.value, base.document.value) : [];
      const records = evidenceOf(base.files, node.version, asOf);
      const datasheets = node.model === model ? [] : datasheetsOf(base);
      if (as === "predecessor" && facts.length === 0) return [];
      const confirmed = own.document.value.confirmed_on;
      return [{ from: node.name, as, records, datasheets, facts, confirmed }];
    });
}

/** Versions of the workspace that a version is made from, nearest first. Data is no base: what was measured on it is not shared. */
function basesOf(lineage: Lineage, start: string): readonly string[] {
  const seen = new Set([start]);
  for (const key of seen) {
    for (const { from, how, certain } of lineage.into(key)) if (certain && derived.has(how)) seen.add(from);
  }
  // A version with the very same weights is no base of it.
  const twins = new Set([start]);
  for (const key of twins) {
    for (const { from, how, certain } of lineage.into(key)) if (certain && how === "same") twins.add(from);
  }
  return [...seen].filter((key) => !twins.has(key) && lineage.nodes.get(key)?.kind === "version");
}

const derived: ReadonlySet<How> = new Set(["same", "base", "hosted", "part"]);

interface Placed {
  readonly files: ModelFiles;
  readonly document: ModelFiles["versions"][number];
}

function fileOf({ models }: Workspace, model: string, version: string): Placed | undefined {
  const files = models.find(({ id }) => id === model);
  const document = files?.versions.find(({ value }) => value.version === version);
  return files === undefined || document === undefined ? undefined : { files, document };
}

const measuring: ReadonlySet<RecordKind> = new Set(["evaluation", "red-team", "reproduction", "review"]);

function evidenceOf(files: ModelFiles, version: string, asOf: Day): Inherited["records"] {
  return foldRecords(
    files.records,
    asOf,
    ({ value }) => value.version === version && measuring.has(kindOf(value)),
  ).records.map((record) => ({ id: recordId(record), kind: kindOf(record.value), file: record.file }));
}

function datasheetsOf({ files, document }: Placed): Inherited["datasheets"] {
  const used = new Set((document.value.data ?? []).map(({ dataset }) => dataset));
  return files.datasheets.flatMap(({ file }) => {
    const dataset = file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
    return used.has(dataset) ? [{ dataset, file }] : [];
  });
}

/** Keys that say something and say the same in both files. */
function takenOver(own: object, before: object): readonly string[] {
  const says = (value: Json | undefined): boolean =>
    isList(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0;
  return Object.entries(own as Readonly<Record<string, Json>>)
    .filter(([key, value]) => {
      const old = (before as Readonly<Record<string, Json>>)[key];
      return key !== "baseline" && says(value) && old !== undefined && canonicalJson(old) === canonicalJson(value);
    })
    .map(([key]) => key);
}
