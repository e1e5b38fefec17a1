import { shipped } from "../../src/generated/data.ts";
import type { VersionDocument } from "../../src/generated/types.ts";
import { canonicalJson, sha256 } from "../../src/core/digest.ts";
import { composeFacts } from "../../src/core/facts/compose.ts";
import type { Facts } from "../../src/core/facts/facts.ts";
import { parsePath } from "../../src/core/facts/path.ts";
import { isList, scalarText, valueAt, type Json, type JsonMap, type Path } from "../../src/core/json.ts";
import { assess, type Assessment } from "../../src/core/scoring/assess.ts";
import type { Broken, Doc, ModelFiles, Workspace } from "../../src/core/workspace.ts";
import { complete } from "./complete.ts";

/** The day on which the tests stand. */
export const today = "2026-11-22";

/** The directory of the one model. */
export const dir = "models/support-llm";

/** All files of a workspace with one model, as values. A record's key is its id, a datasheet's and a version's its stem. */
export interface Evidence {
  readonly config: JsonMap;
  readonly model: JsonMap;
  readonly card: JsonMap;
  readonly scorecard: JsonMap;
  readonly governance: JsonMap;
  readonly operations: JsonMap;
  readonly version: JsonMap;
  readonly datasheets: Readonly<Record<string, JsonMap>>;
  readonly records: Readonly<Record<string, JsonMap>>;
  /** Files of the model that are there and cannot be read. */
  readonly broken?: readonly string[];
}

/** A model that passes every shipped criterion of levels 1 and 2 on `today`; its version stands at evaluation. */
export function passing(): Evidence {
  return complete;
}

/**
 * The evidence with the value at `document.path` set, or taken away where it is undefined; `records` and `datasheets` by
 * key. What it stands in must be there, so that no test edits nothing.
 */
export function edited(evidence: Evidence, path: string, value: Json | undefined): Evidence {
  const steps = parsePath(path);
  if (valueAt(evidence, steps.slice(0, -1)) === undefined) throw new Error(`there is nothing to hold ${path}`);
  return assigned(evidence as unknown as Json, steps, value) as unknown as Evidence;
}

/** The same, and nothing where nothing is there to be edited: for edits that follow on others by chance. */
export function editedIfThere(evidence: Evidence, path: string, value: Json | undefined): Evidence {
  return valueAt(evidence, parsePath(path).slice(0, -1)) === undefined ? evidence : edited(evidence, path, value);
}

/** Several edits, one after the other. */
export function editedAll(evidence: Evidence, edits: Readonly<Record<string, Json | undefined>>): Evidence {
  return Object.entries(edits).reduce((before, [path, value]) => edited(before, path, value), evidence);
}

/** The evidence with one more record; its kind and date follow from its id. */
export function withRecord(evidence: Evidence, id: string, fields: JsonMap): Evidence {
  return { ...evidence, records: { ...evidence.records, [id]: recordOf(id, fields) } };
}

/** The evidence without the records of a kind, or without those that a test picks. */
export function withoutRecords(evidence: Evidence, gone: (id: string, record: JsonMap) => boolean): Evidence {
  return {
    ...evidence,
    records: Object.fromEntries(Object.entries(evidence.records).filter(([id, record]) => !gone(id, record))),
  };
}

/** A record from its id `<date>-<kind>-<hex>`: on that day, by Ben, on the current weights, unless a field says otherwise. */
export function recordOf(id: string, fields: JsonMap): JsonMap {
  const [, date = "", kind = ""] = /^(\d{4}-\d\d-\d\d)-([a-z]+)-/.exec(id) ?? [];
  const head = { schema: `mlc.${kind}/v1`, model: "support-llm", version: "1.2.0", observed_at: date, by: "ben" };
  return { ...head, subject: { weights }, ...fields };
}

/** The digest of the weights that the version has. */
export const weights = `sha256:${"9c1e".repeat(16)}`;

/** The workspace that the evidence is, as the store would have read it. Every path exists. */
export function workspaceOf(evidence: Evidence): Workspace {
  const lifecycle = evidence.config["lifecycle"] as string;
  return {
    config: docOf("mlc.yaml", evidence.config),
    lifecycle: shipped.lifecycles[lifecycle] as Workspace["lifecycle"],
    lifecycleSource: lifecycle,
    models: [filesOf(evidence)],
    exists: () => true,
    findings: [],
  };
}

/** The files of the model. */
export function filesOf(evidence: Evidence): ModelFiles {
  const broken: readonly Broken[] = (evidence.broken ?? []).map((file) => ({ file: `${dir}/${file}`, findings: [] }));
  const readable = <T>(name: string, value: JsonMap): Doc<T> | undefined =>
    evidence.broken?.includes(name) === true ? undefined : docOf<T>(`${dir}/${name}`, value);
  const each = <T>(folder: string, values: Readonly<Record<string, JsonMap>>): readonly Doc<T>[] =>
    Object.entries(values).flatMap(([stem, value]) => readable<T>(`${folder}/${stem}.yaml`, value) ?? []);
  return {
    id: "support-llm",
    dir,
    model: readable("model.yaml", evidence.model),
    card: readable("card.yaml", evidence.card),
    scorecard: readable("scorecard.yaml", evidence.scorecard),
    governance: readable("governance.yaml", evidence.governance),
    operations: readable("operations.yaml", evidence.operations),
    datasheets: each("datasheets", evidence.datasheets),
    versions: [versionOf(evidence)],
    records: Object.entries(evidence.records).flatMap(
      ([id, value]) => readable(`records/${id.slice(0, 4)}/${id}.yaml`, value) ?? [],
    ),
    broken,
  };
}

/** The facts of the version on a day. */
export function factsOf(evidence: Evidence, asOf = today): Facts {
  return composeFacts(workspaceOf(evidence), filesOf(evidence), versionOf(evidence), asOf);
}

/** The version judged on a day, for a promoter where there is one. */
export function assessed(evidence: Evidence, asOf = today, promoter?: string): Assessment {
  return assess(workspaceOf(evidence), filesOf(evidence), versionOf(evidence), asOf, promoter);
}

/** A value as the document of a file; its digest changes with any change of the value. */
export function docOf<T>(file: string, value: unknown): Doc<T> {
  return {
    file,
    value: value as T,
    digest: digestOf(value as JsonMap),
    locate: () => ({ line: 1, column: 1 }),
  };
}

/** Values never change, and most of them stand in many generated models. */
const digests = new WeakMap<object, string>();

function digestOf(value: JsonMap): string {
  const digest = digests.get(value) ?? sha256(canonicalJson(value));
  digests.set(value, digest);
  return digest;
}

function versionOf(evidence: Evidence): Doc<VersionDocument> {
  return docOf(`${dir}/versions/${scalarText(evidence.version["version"] ?? "")}.yaml`, evidence.version);
}

function assigned(here: Json | undefined, [step, ...rest]: Path, value: Json | undefined): Json | undefined {
  if (step === undefined) return value;
  if (typeof step === "number") {
    const list = isList(here) ? [...here] : [];
    const next = assigned(list[step], rest, value);
    return next === undefined ? list.filter((_each, at) => at !== step) : Object.assign(list, { [step]: next });
  }
  const { [step]: old, ...others } = here as JsonMap;
  const next = assigned(old, rest, value);
  return next === undefined ? others : { ...(here as JsonMap), [step]: next };
}
