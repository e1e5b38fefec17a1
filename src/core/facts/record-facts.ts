import type { Day } from "../dates.ts";
import { servings } from "../deployments.ts";
import type { Json, JsonMap } from "../json.ts";
import { kindOf, kindsOfModel } from "../records.ts";
import type { ModelFiles } from "../workspace.ts";
import { foldRecords, kindsIn, ofKind, type RecordDoc } from "./fold.ts";
import { pathText } from "./path.ts";
import { sincePurpose } from "./purpose.ts";
import { newestOf, statesBy, type State, type Told } from "./states.ts";

/** What the records of a model say about one version on one day. */
export interface RecordFacts {
  /** The version's own records that count, in (observed_at, id) order. */
  readonly records: readonly RecordDoc[];
  /** For each root that is a list of records, the record behind each entry: for a folded one that which told last. */
  readonly lists: Readonly<Record<string, readonly RecordDoc[]>>;
  /** The values of those roots; one that is empty is not there, except `incidents`, whose absence would be no answer. */
  readonly values: JsonMap;
  /** For each folded entry, by its path: every record that told of it, newest last. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  /** How many records were left out because they were observed after the day. */
  readonly later: number;
}

/** Folds the records of a model for one version on one day; incidents and updates are those of all its versions. */
export function recordFacts(files: ModelFiles, version: string, asOf: Day): RecordFacts {
  const isOwn = (record: RecordDoc): boolean => record.value.version === version;
  const { records: all, later } = foldRecords(
    files.records,
    asOf,
    (record) => isOwn(record) || kindsOfModel.has(kindOf(record.value)),
  );
  const records = sincePurpose(all.filter(isOwn));
  const own = kindsIn(records);
  const evaluations = own("evaluation");
  const incidents = statesBy(
    "key",
    ofKind(all, "incident").map((record) => ({ record, path: [], value: valueOf(record) })),
  );
  const exercises = own("red-team");
  const findings = findingStates(exercises);
  const lists = {
    training: own("training"),
    evaluations: evaluations.filter((each) => each.value.of === undefined),
    baseline_evaluations: [
      ...baselineEvaluations(files, version, asOf),
      ...evaluations.filter((each) => each.value.of === "baseline"),
    ],
    training_costs: evaluations.filter((each) => each.value.of === "training"),
    monitoring: own("monitoring"),
    reviews: own("review"),
    exceptions: own("exception"),
    transitions: own("transition"),
    deployments: own("deployment"),
    incidents: incidents.map((state) => newestOf(state).record),
    red_team: exercises,
    reproductions: own("reproduction"),
    updates: ofKind(all, "update"),
    notes: own("note"),
  };
  const values: Record<string, Json> = {};
  for (const [root, list] of Object.entries(lists)) {
    if (list.length > 0) values[root] = root === "training" ? { runs: list.map(valueOf) } : list.map(valueOf);
  }
  if (lists.deployments.length > 0) values["deployments"] = lists.deployments.map(endedBy(files.records, asOf));
  values["incidents"] = incidents.map((state) => state.value);
  if (exercises.length > 0) {
    values["red_team"] = exercises.map((record) => ({
      ...valueOf(record),
      findings: findings.filter((state) => newestOf(state).record === record).map((state) => state.value),
    }));
  }
  return { records, lists, values, told: toldAt(incidents, exercises, findings), later };
}

/** Adds to a deployment when it ended, where it has: by the next one on its track, or by exposure none. */
function endedBy(records: readonly RecordDoc[], asOf: Day): (record: RecordDoc) => JsonMap {
  const ends = new Map(servings(records, asOf).map((serving) => [serving.record.file, serving.until]));
  return (record) => {
    const until = ends.get(record.file);
    return until === undefined ? valueOf(record) : { ...valueOf(record), ended_at: until };
  };
}

/** One state per finding id over all exercises; it stands in the exercise that told of it last. */
function findingStates(exercises: readonly RecordDoc[]): readonly State[] {
  return statesBy(
    "id",
    exercises.flatMap((record) =>
      ((valueOf(record)["findings"] ?? []) as readonly JsonMap[]).map((value, at) => ({
        record,
        path: ["findings", at],
        value,
      })),
    ),
  );
}

function toldAt(
  incidents: readonly State[],
  exercises: readonly RecordDoc[],
  findings: readonly State[],
): ReadonlyMap<string, readonly Told[]> {
  return new Map([
    ...incidents.map((state, at) => [pathText(["incidents", at]), state.told] as const),
    ...exercises.flatMap((record, at) =>
      findings
        .filter((state) => newestOf(state).record === record)
        .map((state, index) => [pathText(["red_team", at, "findings", index]), state.told] as const),
    ),
  ]);
}

/** Evaluations of the version that this one is compared with, where it is one of the model. */
function baselineEvaluations(files: ModelFiles, version: string, asOf: Day): readonly RecordDoc[] {
  const baseline = files.versions.find((each) => each.value.version === version)?.value.baseline;
  if (baseline?.name !== files.id || typeof baseline.version !== "string") return [];
  const { records } = foldRecords(files.records, asOf, (record) => record.value.version === baseline.version);
  return ofKind(records, "evaluation").filter((each) => each.value.of === undefined);
}

function valueOf(record: RecordDoc): JsonMap {
  return record.value as unknown as JsonMap;
}
