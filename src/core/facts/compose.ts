import { controlsOf } from "../controls.ts";
import { dayOf, type Day } from "../dates.ts";
import { canonicalJson, sha256 } from "../digest.ts";
import { isMap, type Json, type JsonMap } from "../json.ts";
import { holders, person, roles } from "../people.ts";
import { rulesOf } from "../rules.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import type { VersionDocument } from "../../generated/types.ts";
import { artifactsOf } from "./artifacts.ts";
import { brokenRoots } from "./broken-roots.ts";
import type { Facts } from "./facts.ts";
import { ofKind, type RecordDoc } from "./fold.ts";
import { recordFacts, type RecordFacts } from "./record-facts.ts";
import { undeclaredScope } from "./scope.ts";

/** The facts of one version on one day, from files that are already read. Pure: the same files and day give the same facts. */
export function composeFacts(
  workspace: Workspace,
  files: ModelFiles,
  document: Doc<VersionDocument>,
  asOf: Day,
): Facts {
  const version = document.value.version;
  const said = recordFacts(files, version, asOf);
  const data = (document.value.data ?? []) as readonly JsonMap[];
  return {
    model: files.id,
    version,
    asOf,
    rules: rulesOf(workspace),
    files,
    document,
    values: composedValues(workspace, files, document, said),
    subject: subjectOf(document.value),
    data: data.map((each) => textAt(each["snapshot"], "digest")).filter((digest) => digest !== undefined),
    records: said.records,
    recordLists: said.lists,
    told: said.told,
    later: said.later,
    broken: brokenRoots(files, version),
    undeclared: undeclaredScope(files.model?.value.scope),
    confirmed: confirmedDays(files, document, said.records),
    resolves: workspace.exists,
  };
}

/** The digest that evidence is bound to: `weights.digest`, else sha256 over what names the hosted model. */
export function subjectOf(version: VersionDocument): string | undefined {
  const weights = textAt(version.weights as Json | undefined, "digest");
  if (weights !== undefined) return weights;
  const hosted = version.hosted as Json | undefined;
  if (!isMap(hosted)) return undefined;
  const { provider = null, model_id = null, revision = null, config_digest = null } = hosted;
  return sha256(canonicalJson({ provider, model_id, revision, config_digest }));
}

function composedValues(
  workspace: Workspace,
  files: ModelFiles,
  document: Doc<VersionDocument>,
  said: RecordFacts,
): JsonMap {
  const { said: shared, model, owners, scope, problem, card, controls } = modelFacts(workspace, files);
  const { schema: _version, ...version } = document.value as unknown as JsonMap;
  const values: Record<string, Json> = { ...shared, ...version, model, owners };
  if (scope !== undefined) values["scope"] = scope;
  if (problem !== undefined) values["problem"] = problem;
  const subject = subjectOf(document.value);
  if (subject !== undefined) values["subject"] = subject;
  if (card !== undefined) values["card"] = card;
  for (const key of ["targets", "slos"] as const) {
    const list = files.scorecard?.value[key] as Json | undefined;
    if (list !== undefined) values[key] = list;
  }
  if (document.value.data !== undefined) values["datasets"] = datasetsOf(files, document);
  const artifacts = artifactsOf(version);
  if (artifacts.length > 0) values["artifacts"] = artifacts;
  const { frameworks } = workspace.config.value;
  if (frameworks !== undefined) {
    values["frameworks"] = frameworks;
    values["controls"] = controls;
  }
  Object.assign(values, said.values);
  if (Array.isArray(values["monitors"])) {
    values["monitors"] = monitorsOf(values["monitors"], said.lists["monitoring"] ?? []);
  }
  return values;
}

/** What the documents of a model say of all its versions alike. */
interface ModelFacts {
  /** Of governance.yaml and operations.yaml, key by key; exceptions from controls stand among the controls. */
  readonly said: JsonMap;
  readonly model: JsonMap;
  readonly owners: JsonMap;
  readonly scope: Json | undefined;
  readonly problem: Json | undefined;
  readonly card: JsonMap | undefined;
  /** The controls asked of it. */
  readonly controls: readonly Json[];
}

function modelFacts(workspace: Workspace, files: ModelFiles): ModelFacts {
  const known = modelsKnown.get(files);
  if (known?.workspace === workspace) return known.facts;
  const { owners: _owners, scope, problem, schema: _schema, ...model } = (files.model?.value ?? {}) as JsonMap;
  const { controls: _exceptions, ...governance } = keysOf(files.governance);
  const facts: ModelFacts = {
    said: { ...governance, ...keysOf(files.operations) },
    model,
    owners: ownersOf(workspace, files),
    scope,
    problem,
    card: files.card && keysOf(files.card),
    controls: controlFacts(workspace, files),
  };
  modelsKnown.set(files, { workspace, facts });
  return facts;
}

const modelsKnown = new WeakMap<ModelFiles, { readonly workspace: Workspace; readonly facts: ModelFacts }>();

function controlFacts(workspace: Workspace, files: ModelFiles): readonly Json[] {
  return controlsOf(workspace, files).map(({ title: _title, criteria, ...control }) => ({
    ...control,
    ...(criteria.length === 0 ? {} : { criteria }),
  }));
}

function ownersOf(workspace: Workspace, files: ModelFiles): JsonMap {
  const owners: Record<string, Json> = {};
  for (const role of roles) {
    const people = holders(workspace.config.value, files.model?.value, role).map(
      (id) => person(workspace.config.value, id) as unknown as JsonMap,
    );
    const [first] = people;
    if (first !== undefined) owners[role] = people.length === 1 ? first : people;
  }
  return owners;
}

/** One entry per `data:` line of the version, joined with its datasheet; the datasheet's head is lifted. */
function datasetsOf(files: ModelFiles, document: Doc<VersionDocument>): readonly Json[] {
  return ((document.value.data ?? []) as readonly JsonMap[]).map((line) => {
    const sheet = files.datasheets.find((each) => stem(each.file) === line["dataset"]);
    const { dataset: head, schema: _schema, ...sections } = (sheet?.value ?? {}) as JsonMap;
    return { ...(isMap(head) ? head : {}), ...sections, ...line };
  });
}

function monitorsOf(monitors: readonly Json[], reports: readonly RecordDoc[]): readonly Json[] {
  return monitors.map((monitor) => {
    if (!isMap(monitor) || !Array.isArray(monitor["metrics"])) return monitor;
    const watched = new Set(monitor["metrics"]);
    const reported = reports.filter((report) =>
      (((report.value as unknown as JsonMap)["metrics"] as readonly JsonMap[] | undefined) ?? []).some((each) =>
        watched.has(each["id"]),
      ),
    );
    const newest = reported.at(-1);
    return newest === undefined ? monitor : { ...monitor, last_reported_at: newest.value.observed_at };
  });
}

function confirmedDays(
  files: ModelFiles,
  document: Doc<VersionDocument>,
  records: readonly RecordDoc[],
): Readonly<Record<string, Day | undefined>> {
  const moved = ofKind(records, "transition").at(-1);
  const latest = moved === undefined ? undefined : dayOf(moved.value.observed_at);
  const documents = [
    files.model,
    files.card,
    files.scorecard,
    files.governance,
    files.operations,
    document,
    ...files.datasheets,
  ];
  return Object.fromEntries(
    documents
      .filter((each) => each !== undefined)
      .map((each) => [each.file, (each.value as { confirmed_on?: string }).confirmed_on ?? latest]),
  );
}

function keysOf(doc: Doc<unknown> | undefined): JsonMap {
  const { schema: _schema, confirmed_on: _on, ...keys } = (doc?.value ?? {}) as JsonMap;
  return keys;
}

function textAt(value: Json | undefined, key: string): string | undefined {
  const text = isMap(value) ? value[key] : undefined;
  return typeof text === "string" ? text : undefined;
}

function stem(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
}
