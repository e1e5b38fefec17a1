import { shipped } from "../generated/data.ts";
import type { Checkpoint, Criterion, LifecycleFile, Metric, MetricRule, Stage } from "../generated/types.ts";
import { findingTopics } from "./explain-findings.ts";
import { topic, type Topic } from "./explain-topic.ts";

/** Everything that ships with mlc and has a name, by kind, in the order of its own file. */
export function allTopics(): readonly Topic[] {
  return [...findingTopics(), ...judgingTopics(() => true)];
}

/** All of them but findings; only those that are asked for by name, or by another tool's name, are put into words. */
export function judgingTopics(asked: (name: string, alsoCalled: readonly string[]) => boolean): readonly Topic[] {
  const lifecycles = Object.entries(shipped.lifecycles);
  return [
    ...shipped.criteria.filter((one) => asked(one.id, [])).map(criterionTopic),
    ...lifecycles.filter(([pin]) => asked(pin, [])).map(([pin, file]) => lifecycleTopic(pin, file)),
    ...lifecycles.flatMap(([pin, file]) =>
      file.stages.filter((stage) => asked(stage.id, [])).map((stage) => stageTopic(pin, file, stage)),
    ),
    ...[retired].filter((one) => asked(one.name, [])),
    ...shipped.metrics.metrics.filter((one) => asked(one.id, namesOf(one))).map(metricTopic),
    ...Object.entries(shipped.checkpoints.checkpoints)
      .filter(([id]) => asked(id, []))
      .map(([id, one]) => checkpointTopic(id, one)),
  ];
}

/** A criterion, shipped or a team's own: what it asks, what it weighs, and how to meet it. */
export function criterionTopic(one: Criterion): Topic {
  const windows =
    one.fresh.days === 0 ? ", counts without limit" : `, counts for ${one.fresh.days} days at medium risk`;
  return topic(
    "criterion",
    one.id,
    one.title,
    [one.fix],
    [
      [
        "level",
        `${one.level}, ${one.req === "must" ? "must: the level needs it" : "should: only the score counts it"}`,
      ],
      ["dimension", one.dimension],
      [
        "severity",
        one.severity + (one.veto === true ? ", veto: its failure closes every gate into serve and observe" : ""),
      ],
      ["phases", one.phases.join(", ")],
      ["rule", rule(one.check)],
      ...(one.when === undefined ? [] : [["applies where", rule(one.when)] as const]),
      ["evidence", `bound to ${one.fresh.bind === "none" ? "nothing" : `the ${one.fresh.bind}`}${windows}`],
      ["waiver", one.waivable === true ? "can be waived for a gate" : "cannot be waived"],
      ["not applicable", one.na === true ? "can be declared, with a reason" : "cannot be declared"],
      ...Object.entries(one.controls ?? {}).map(([framework, ids]) => [framework, ids.join(", ")] as const),
    ],
  );
}

function lifecycleTopic(pin: string, file: LifecycleFile): Topic {
  const stages = file.stages.map((stage) => `${stage.id} (${stage.phases.join(", ")})`);
  const text = `\`mlc explain lifecycle ${pin}\` says what each of its gates asks for; \`lifecycle: ${pin}\` in mlc.yaml follows it.`;
  return topic("lifecycle", pin, file.title, [text], [["stages", stages.join(", ")]]);
}

function stageTopic(pin: string, file: LifecycleFile, stage: Stage): Topic {
  const on = file.edges.filter((edge) => edge.from === stage.id);
  const moves = on.map((edge) => (edge.skips === undefined ? edge.to : `${edge.to} (skips ${edge.skips.join(", ")})`));
  return topic(
    "stage",
    stage.id,
    stage.title ?? stage.id,
    [],
    [
      ["lifecycle", pin],
      ["phases", stage.phases.join(", ")],
      ["goes on to", moves.length === 0 ? "retired only" : moves.join(", ")],
    ],
  );
}

const retired: Topic = topic(
  "stage",
  "retired",
  "End of life",
  ["Built into every lifecycle: reached from any stage, with a reason and a successor or none, and never left."],
  [],
);

function metricTopic(one: Metric): Topic {
  const [low, high] = one.range;
  const better = {
    higher: "higher is better",
    lower: "lower is better",
    band: "best inside a band",
    none: "recorded, never judged",
  };
  const bar =
    one.default === undefined ? "none; the project declares a target" : `${comparison(one.default)} (${one.basis})`;
  const names = namesOf(one);
  return {
    ...topic("metric", one.id, `${one.family}, in ${one.unit}`, one.note === undefined ? [] : [one.note], [
      ["range", `${low ?? "unbounded"} to ${high ?? "unbounded"}`],
      ["direction", better[one.direction]],
      ["shipped rule", bar],
      ["needs", one.needs === undefined || one.needs.length === 0 ? "nothing beside the value" : one.needs.join(", ")],
      ...(one.adequate === undefined ? [] : [["adequate", one.adequate] as const]),
      ...(names.length === 0 ? [] : [["also called", names.join(", ")] as const]),
      ...(one.source === undefined ? [] : [["source", one.source] as const]),
    ]),
    alsoCalled: names,
  };
}

function namesOf(one: Metric): readonly string[] {
  return one.alias?.map((name) => (typeof name === "string" ? name : name.name)) ?? [];
}

function comparison(bar: MetricRule): string {
  return bar.op === "between" ? `between ${bar.lo ?? ""} and ${bar.hi ?? ""}` : `${bar.op} ${bar.value ?? ""}`;
}

function checkpointTopic(id: string, one: Checkpoint): Topic {
  const { gates, hotfix, retire } = shipped.gates;
  const asking = Object.entries({ ...gates, hotfix, retire }).flatMap(([name, gate]) =>
    gate.reviews.some((review) => review.checkpoint === id) ? [name] : [],
  );
  return topic(
    "checkpoint",
    id,
    one.ethics === true ? "an ethics review" : "a review",
    [
      `A decision of a person: \`mlc review MODEL ${id} --decision approved --as ${one.roles[0] ?? "ROLE"}\`. It counts until what it covers changes.`,
    ],
    [
      ["decided by", one.roles.join(" and ")],
      ["covers", one.covers.join(", ")],
      ...(one.after === undefined ? [] : [["given after", `the work of ${one.after}`] as const]),
      ["asked for by", asking.length === 0 ? "no gate" : `the gate of ${asking.join(", ")}`],
    ],
  );
}

/** A predicate as it stands in the catalogue, on one line and without the quotes. */
function rule(predicate: object): string {
  return JSON.stringify(predicate)
    .replaceAll(/"([\w.*\[\]-]+)"/g, "$1")
    .replaceAll(/([:,])(?! )/g, "$1 ");
}
