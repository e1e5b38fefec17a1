import { addDays } from "../../src/core/dates.ts";
import { levelNames } from "../../src/core/scoring/level.ts";
import { defaultWeights } from "../../src/core/scoring/policy.ts";
import { shipped } from "../../src/generated/data.ts";
import type { OutCriterion, OutGate, OutVersionScore } from "../../src/generated/types.ts";
import type { Report, ReportModel, ReportPoint } from "../../src/report/report.ts";

const AS_OF = "2026-11-21";
const PEOPLE = ["ana", "ben", "chloe", "mei", "rosa"] as const;
const NAMES = ["support-llm", "fraud-scorer", "policy-rag", "pythia-6.9b"] as const;
const TAGS = ["text", "tabular", "rag", "de", "customer facing", "internal"] as const;
const DAYS = ["2026-06-21", "2026-07-21", "2026-08-21", "2026-09-21", "2026-10-21", AS_OF] as const;
const STAGES = (shipped.lifecycles["genai@1"]?.stages ?? []).map(({ id, title = id }) => ({ id, title }));

/** A report of so many versions that is the same every time: every status, decision and mark comes up in two hundred. */
export function portfolio(count: number): Report {
  const models = Array.from({ length: count }, (_none, at) => version(at));
  return {
    title: "Models of Acme",
    asOf: AS_OF,
    stages: [...STAGES, { id: "retired", title: "Retired" }],
    models,
    calendar: models.flatMap(due).sort((a, b) => (a.day < b.day ? -1 : 1)),
    environments: models
      .filter((each) => each.score.stage === "monitoring")
      .map(({ score }, at) => ({
        environment: at % 3 === 0 ? "staging" : "production",
        track: at % 5 === 0 ? "canary" : "main",
        model: score.model,
        version: score.version,
        exposure: at % 5 === 0 ? "5 %" : "100 %",
        since: addDays(AS_OF, -at - 10),
      })),
    unread: count > 100 ? ["models/old-llm/model.yaml:3: not a key of this document"] : [],
  };
}

function version(at: number): ReportModel {
  const next = random(at + 1);
  const name = NAMES[at % NAMES.length] ?? "support-llm";
  const model = at < NAMES.length ? name : `${name}-${String(at)}`;
  const level = Math.floor(next() * 6);
  const stage = STAGES[Math.floor(next() * STAGES.length)]?.id ?? "data";
  const score = scored(model, at, level, stage, next);
  return {
    id: `${model}@${score.version}`,
    name: `${name.replaceAll("-", " ")} ${String(at)}`,
    purpose: "Draft answers to customer tickets for a human agent to send.",
    owner: at % 17 === 0 ? undefined : PEOPLE[at % PEOPLE.length],
    tags: TAGS.filter(() => next() < 0.3),
    score,
    trend: DAYS.map((day, point): ReportPoint => {
      const last = point === DAYS.length - 1;
      const past = Math.max(0, score.score.value - Math.floor(next() * 12 - 2));
      const climbed = Math.min(5, Math.max(0, level - (DAYS.length - point > 3 ? 1 : 0) + (at % 23 === 0 ? 1 : 0)));
      return { day, stage, level: last ? level : climbed, score: last ? score.score.value : Math.min(100, past) };
    }),
    history: Array.from({ length: 6 }, (_none, past) => ({
      day: addDays(AS_OF, -past * 9),
      kind: ["transition", "evaluation", "review", "training", "monitoring", "deployment"][past] ?? "review",
      by: PEOPLE[past % PEOPLE.length] ?? "ana",
      text: "Accuracy 0.94 on support-test, measured on 1000 tickets",
      file: `models/${model}/records/2026/2026-10-0${String(past + 1)}-evaluation-5be01c77a1b2.yaml`,
    })),
    card: card(name),
  };
}

function scored(model: string, at: number, level: number, stage: string, next: () => number): OutVersionScore {
  const criteria = shipped.criteria.map((each): OutCriterion => {
    const chance = next();
    const good = each.level <= level || chance < 0.5;
    const status = good
      ? chance < 0.04
        ? "not-applicable"
        : "pass"
      : chance < 0.6
        ? "unknown"
        : chance < 0.8
          ? "fail"
          : "stale";
    return {
      id: each.id,
      title: each.title,
      dimension: each.dimension,
      level: each.level,
      req: each.req,
      severity: each.severity,
      status,
      value: good ? "1" : "0",
      ...(good
        ? { valid_until: addDays(AS_OF, 20 + Math.floor(next() * 300)) }
        : { fix: "Import a result: `mlc import RESULTS`." }),
      reasons: good ? [] : [reason(model, each.id, status === "fail" ? "error" : "warning")],
      records: [],
    };
  });
  const open = criteria.filter((each) => each.status !== "pass" && each.status !== "not-applicable");
  const value = Math.min(100, level * 18 + Math.floor(next() * 90) / 10);
  const pin = { id: "default", version: "1.0.0", digest: `sha256:${"0".repeat(64)}` };
  return {
    model,
    version: `1.${String(at % 7)}.0`,
    file: `models/${model}/versions/1.${String(at % 7)}.0.yaml`,
    stage,
    pins: { catalogue: pin, lifecycle: pin, policy: pin },
    ...(at % 19 === 0 ? { adopted: true } : {}),
    level: {
      value: level,
      name: levelNames[level] ?? "",
      target: 3,
      blocked_by: open.slice(0, 3).map((each) => each.id),
      ...(level > 0 ? { valid_until: addDays(AS_OF, Math.floor(next() * 200)), expires_first: "MON-05" } : {}),
    },
    score: {
      value,
      exact: String(value),
      upper: Math.min(100, value + 15),
      upper_exact: "100",
      coverage: Math.min(100, value + 8),
      coverage_exact: "1",
      target: 3,
      dimensions_scored: 11,
      dimensions_total: 12,
    },
    dimensions: Object.entries(defaultWeights).map(([id, weight]) => ({
      id,
      weight,
      ...(id === "explainability" ? {} : { score: Math.floor(next() * 101), level: Math.min(5, level + 1) }),
      open: open.filter((each) => each.dimension === id).map((each) => each.id),
    })),
    criteria,
    counts: counts(criteria),
    gates: stage === "improvement" ? [] : [gate(model, stage, open, next())],
    next: open.slice(0, 8).map((each) => ({
      criterion: each.id,
      status: each.status,
      text: `nothing says how ${each.id} is met`,
      fix: "Import a result: `mlc import RESULTS`.",
      file: `models/${model}/scorecard.yaml`,
      do: [{ run: ["mlc", "import", "results.json", "--model", model] }],
    })),
    scope_undeclared: at % 13 === 0 ? ["risk_tier"] : [],
    disabled: [],
    later_records: 0,
    ...(at % 29 === 0 ? { on_hold: ["an obligation is overdue"] } : {}),
    ...(at % 11 === 0 ? { exceptions: [exception(at)], obligations: [obligation(at)] } : {}),
  };
}

function counts(criteria: readonly OutCriterion[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { status } of criteria) counted[status] = (counted[status] ?? 0) + 1;
  return counted;
}

function gate(model: string, stage: string, open: readonly OutCriterion[], chance: number): OutGate {
  const decision =
    (["go", "go-with-conditions", "indeterminate", "no-go", "refused"] as const)[Math.floor(chance * 5)] ?? "go";
  const blocking = decision === "go" ? [] : open.slice(0, 5);
  return {
    from: stage,
    to: STAGES[STAGES.findIndex((each) => each.id === stage) + 1]?.id ?? "improvement",
    move: "forward",
    phases: ["evaluate"],
    decision,
    required: blocking.map((each) => each.id),
    reasons: blocking.map((each) => reason(model, each.id, "error")),
    reviews: [],
    coverage: 80,
  };
}

function reason(model: string, id: string, severity: "error" | "warning"): OutGate["reasons"][number] {
  return {
    code: "rule-missing",
    severity,
    message: `${id}: \`mrr\` has no result for the current weights`,
    fix: "run `mlc import RESULTS` with results of these weights",
    file: `models/${model}/scorecard.yaml`,
    line: 12,
  };
}

function exception(at: number): NonNullable<OutVersionScore["exceptions"]>[number] {
  return {
    id: `2026-09-14-exception-${String(at).padStart(12, "0")}`,
    criterion: "USE-02",
    effect: "waive",
    state: at % 2 === 0 ? "active" : "expired",
    through: addDays(AS_OF, at % 2 === 0 ? 20 : -20),
    by: "chloe",
    role: "compliance_officer",
    approved_by: "rosa",
    reason: "Nine reports came in; a rate of nine says nothing yet. There will be enough of them in October.",
    controls: ["Ben reads every report on the day it comes"],
  };
}

function obligation(at: number): NonNullable<OutVersionScore["obligations"]>[number] {
  return {
    id: `review-${String(at)}#1`,
    from: "condition",
    text: "Repeat the red teaming with German prompts",
    due: addDays(AS_OF, at % 3 === 0 ? -5 : 40),
    role: "ethics_reviewer",
    state: at % 3 === 0 ? "overdue" : "open",
  };
}

function due({ id, score }: ReportModel): Report["calendar"][number][] {
  const evidence = score.level.valid_until;
  return [
    ...(evidence === undefined ? [] : [{ day: evidence, model: id, kind: "evidence", text: "MON-05 goes stale" }]),
    ...(score.exceptions ?? []).map((each) => ({
      day: each.through,
      model: id,
      kind: "waiver",
      text: `${each.criterion} is waived until then`,
    })),
    ...(score.obligations ?? []).map((each) => ({ day: each.due, model: id, kind: "obligation", text: each.text })),
  ];
}

function card(name: string): string {
  const paragraph = `<p>${"It drafts answers in English and German for support agents, who read and send them. ".repeat(4)}</p>`;
  const rows = Array.from(
    { length: 8 },
    (_none, at) => `<tr><td>accuracy</td><td>support-test</td><td>0.9${String(at)}</td></tr>`,
  );
  const results = `<table><thead><tr><th>Metric</th><th>Dataset</th><th>Value</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const headings = ["Overview", "Intended use", "Training", "Evaluation", "Limits", "Environment"];
  return headings
    .map((each) => `<h3>${each} of ${name}</h3>\n${paragraph}${each === "Evaluation" ? results : ""}\n`)
    .join("");
}

/** Numbers from 0 to below 1 by a linear congruence: the same for the same start, on every machine. */
function random(start: number): () => number {
  let state = (start * 2_654_435_761) % 4_294_967_296;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
