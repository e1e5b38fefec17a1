import { dayOf, type Day } from "../dates.ts";
import { canonicalJson, sha256 } from "../digest.ts";
import type { Location } from "../findings/finding.ts";
import { isMap, type Json, type JsonMap } from "../json.ts";
import { holders, person, roles } from "../people.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import type { VersionDocument } from "../../generated/types.ts";
import type { Facts } from "./facts.ts";
import { foldRecords, ofKind, type RecordDoc } from "./fold.ts";
import { undeclaredScope } from "./scope.ts";

/** The facts of one version on one day, from files that are already read. Pure: the same files and day give the same facts. */
export function composeFacts(
  workspace: Workspace,
  files: ModelFiles,
  document: Doc<VersionDocument>,
  asOf: Day,
): Facts {
  const version = document.value.version;
  const folded = foldRecords(
    files.records.filter((record) => record.value.version === version),
    asOf,
  );
  const lists = recordLists(files, version, folded.records, asOf);
  const data = (document.value.data ?? []) as readonly JsonMap[];
  return {
    model: files.id,
    version,
    asOf,
    files,
    document,
    values: composedValues(workspace, files, document, lists),
    subject: subjectOf(document.value),
    data: data.map((each) => textAt(each["snapshot"], "digest")).filter((digest) => digest !== undefined),
    records: folded.records,
    recordLists: lists,
    later: folded.later,
    broken: brokenRoots(files, version),
    undeclared: undeclaredScope(files.model?.value.scope),
    confirmed: confirmedDays(files, document, folded.records),
    resolves: workspace.exists,
  };
}

/** The digest that evidence is bound to: `weights.digest`, else sha256 over what names the hosted model. */
export function subjectOf(version: VersionDocument): string | undefined {
  const weights = textAt(version.weights, "digest");
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
  lists: Facts["recordLists"],
): JsonMap {
  const { owners: _owners, scope, problem, schema: _schema, ...model } = (files.model?.value ?? {}) as JsonMap;
  const { schema: _version, ...version } = document.value as unknown as JsonMap;
  const values: Record<string, Json> = {
    ...keysOf(files.governance),
    ...keysOf(files.operations),
    ...version,
    model,
    owners: ownersOf(workspace, files),
  };
  if (scope !== undefined) values["scope"] = scope;
  if (problem !== undefined) values["problem"] = problem;
  const subject = subjectOf(document.value);
  if (subject !== undefined) values["subject"] = subject;
  if (files.card !== undefined) values["card"] = keysOf(files.card);
  for (const key of ["targets", "slos"] as const) {
    const list = files.scorecard?.value[key] as Json | undefined;
    if (list !== undefined) values[key] = list;
  }
  if (document.value.data !== undefined) values["datasets"] = datasetsOf(files, document);
  values["artifacts"] = artifactsOf(version);
  values["training"] = { runs: (lists["training"] ?? []).map(valueOf) };
  for (const [root, records] of Object.entries(lists)) {
    if (root !== "training" && records.length > 0) values[root] = records.map(valueOf);
  }
  if ((lists["training"] ?? []).length === 0) delete values["training"];
  if (values["artifacts"].length === 0) delete values["artifacts"];
  if (Array.isArray(values["monitors"])) values["monitors"] = monitorsOf(values["monitors"], lists["monitoring"] ?? []);
  return values;
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

/** The version's weights as the artifact named weights, and its other artifacts. */
function artifactsOf(version: JsonMap): readonly Json[] {
  const weights = isMap(version["weights"]) ? [{ name: "weights", ...version["weights"] }] : [];
  return [...weights, ...(Array.isArray(version["artifacts"]) ? (version["artifacts"] as Json[]) : [])];
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

/** The records behind each root that is a list of records. */
function recordLists(
  files: ModelFiles,
  version: string,
  records: readonly RecordDoc[],
  asOf: Day,
): Readonly<Record<string, readonly RecordDoc[]>> {
  const evaluations = ofKind(records, "evaluation");
  const document = files.versions.find((each) => each.value.version === version);
  const baseline = document?.value.baseline;
  const ofBaseline =
    baseline?.name === files.id && typeof baseline.version === "string"
      ? ofKind(
          foldRecords(
            files.records.filter((record) => record.value.version === baseline.version),
            asOf,
          ).records,
          "evaluation",
        ).filter((each) => each.value.of === undefined)
      : [];
  return {
    training: ofKind(records, "training"),
    evaluations: evaluations.filter((each) => each.value.of === undefined),
    baseline_evaluations: [...ofBaseline, ...evaluations.filter((each) => each.value.of === "baseline")],
    reviews: ofKind(records, "review"),
    transitions: ofKind(records, "transition"),
    deployments: ofKind(records, "deployment"),
    notes: ofKind(records, "note"),
  };
}

const ROOTS_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  training: ["training"],
  evaluation: ["evaluations", "baseline_evaluations"],
  review: ["reviews"],
  transition: ["transitions"],
  deployment: ["deployments"],
};

const ROOTS_OF_DOCUMENT: Readonly<Record<string, readonly string[]>> = {
  "model.yaml": ["model", "owners", "scope", "problem"],
  "card.yaml": ["card"],
  "scorecard.yaml": ["targets", "slos"],
  "governance.yaml": [
    "risks",
    "controls",
    "dpia",
    "oversight",
    "transparency",
    "retirement",
    "fairness",
    "explainability",
    "gpai",
  ],
  "operations.yaml": [
    "monitors",
    "guardrails",
    "rollback",
    "incident_response",
    "pipelines",
    "feedback",
    "budget",
    "usage",
    "security",
    "resilience",
    "continual",
  ],
};

/** Which roots a broken file should have filled. A broken record counts for every version: nobody can read whose it is. */
function brokenRoots(files: ModelFiles, version: string): ReadonlyMap<string, Location> {
  const roots = new Map<string, Location>();
  for (const { file, findings } of files.broken) {
    const at = findings[0]?.at ?? { file };
    for (const root of rootsOf(files.dir, file, version)) roots.set(root, at);
  }
  return roots;
}

function rootsOf(dir: string, file: string, version: string): readonly string[] {
  const inside = file.slice(dir.length + 1);
  if (inside.startsWith("datasheets/")) return ["datasets"];
  if (inside.startsWith("versions/")) return stem(file) === version ? ["version"] : [];
  if (inside.startsWith("records/")) {
    const kind = /^\d{4}-\d{2}-\d{2}-([a-z-]+)-[0-9a-f]+$/.exec(stem(file))?.[1];
    return kind === undefined ? Object.values(ROOTS_OF_KIND).flat() : (ROOTS_OF_KIND[kind] ?? []);
  }
  return ROOTS_OF_DOCUMENT[inside] ?? [];
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

function valueOf(record: RecordDoc): Json {
  return record.value as unknown as Json;
}

function textAt(value: Json | undefined, key: string): string | undefined {
  const text = isMap(value) ? value[key] : undefined;
  return typeof text === "string" ? text : undefined;
}

function stem(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
}
