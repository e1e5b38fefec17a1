import { subjectOf } from "../../../src/core/facts/compose.ts";
import { ofKind } from "../../../src/core/facts/fold.ts";
import { exposes, lifecycleOf, phasesOf, type Lifecycle } from "../../../src/core/lifecycle/lifecycle.ts";
import type { Decided } from "../../../src/core/lifecycle/hotfix.ts";
import { kindOf } from "../../../src/core/records.ts";
import type { Json, JsonMap } from "../../../src/core/json.ts";
import { servedAt } from "../../../src/core/deployments.ts";
import { by, type Bench, type Deed, type Step } from "./bench.ts";
import { factsAt, todayAt, type Version } from "./desk.ts";
import { confirm, newWeights, set } from "./documents.ts";
import { aheadOf, hotfix, hotfixAhead, lives, promote, retire, retirementOf } from "./moves.ts";
import { evidence } from "./material.ts";
import { deploy, record, review } from "./records.ts";

/** The next thing that brings a version on: the work of its stage, a review that is asked for, or the move itself. */
export const advance: Step = async (bench, version, pick) => {
  if (!lives(version)) return undefined;
  const first = await prepare(bench, version, pick);
  if (first !== undefined) return first;
  if (aheadOf(bench.desk("ana"), version)?.goes !== true) return undefined;
  // Who wrote the evidence may promote too, as far as the reviews do not ask for somebody else.
  const other = pick % 4 === 0 ? await by(bench, "ben", (desk) => promote(desk, [version])) : undefined;
  return other ?? by(bench, "ana", (desk) => promote(desk, [version]));
};

/** What the next move waits for, as long as somebody can do something about it: work or a review. */
export const prepare: Step = async (bench, version) => {
  const worked = await work(bench, version);
  if (worked !== undefined) return worked;
  const desk = bench.desk("ana");
  const open = aheadOf(desk, version, "");
  if (open === undefined) return undefined;
  const reviewed = open.goes ? undefined : await missingReview(bench, version, open.move);
  if (reviewed !== undefined) return reviewed;
  const ahead = aheadOf(desk, version);
  return ahead === undefined || ahead.goes ? undefined : missingReview(bench, version, ahead.move);
};

/** A hotfix, step by step: the review that even it waits for, then the move. */
export const urgent: Step = async (bench, version) => {
  const decision = hotfixAhead(bench.desk("ana"), version);
  if (decision === undefined) return undefined;
  const reviewed = await missingReview(bench, version, decision);
  return reviewed ?? by(bench, "ana", (desk) => hotfix(desk, version));
};

/** New weights, as long as nobody is served with the old ones; the training that made them comes next. */
export const retrain: Step = async (bench, version) => {
  const lifecycle = lifecycleAt(bench);
  const { stage } = version.document.value;
  const trains = phasesOf(lifecycle, stage).some((phase) => ["train", "adapt", "align"].includes(phase));
  if (!trains) return undefined;
  return by(bench, "ben", (desk) =>
    set(desk, version, { "weights.digest": newWeights(desk), "weights.format": "safetensors" }, "new weights"),
  );
};

/** The end of a version, step by step: nobody is served, the reviews are given, then it ends. */
export const end: Step = async (bench, version) => {
  const decision = retirementOf(bench.desk("ana"), version);
  if (decision === undefined) return undefined;
  const name = version.document.value.version;
  const [served] = servedAt(version.files.records, todayAt(bench.desk("ana"))).filter((each) => each.version === name);
  if (served !== undefined)
    return by(bench, "chloe", (desk) => deploy(desk, version, served.environment, { kind: "none" }));
  const reviewed = await missingReview(bench, version, decision);
  return reviewed ?? by(bench, "ana", (desk) => retire(desk, version));
};

/** Serves a version to everybody, once it stands where it may be served. */
export const serve: Step = async (bench, version) => {
  const lifecycle = lifecycleAt(bench);
  if (!exposes(lifecycle, version.document.value.stage)) return undefined;
  return by(bench, "chloe", (desk) => deploy(desk, version, "production", { kind: "production", limit: "all" }));
};

function lifecycleAt(bench: Bench): Lifecycle {
  const { workspace } = bench.desk("ana");
  return lifecycleOf(workspace.lifecycle, workspace.lifecycleSource);
}

async function missingReview(
  bench: Bench,
  version: Version,
  { verdicts, findings }: Decided,
): Promise<Deed | undefined> {
  for (const { state, required } of verdicts) {
    if (state === "approved" || state === "conditions") continue;
    const { role, checkpoint } = required;
    const given = await by(bench, bench.holder(role), (desk) =>
      review(desk, version, checkpoint, { role, decision: "approved" }),
    );
    if (given !== undefined) return given;
  }
  return owedReview(bench, version, findings);
}

/** A checkpoint that was passed without mlc is reviewed later, where a criterion asks for it. */
async function owedReview(bench: Bench, version: Version, findings: Decided["findings"]): Promise<Deed | undefined> {
  for (const { args } of findings) {
    const { fix = "" } = args as { readonly fix?: string };
    const [, at, role] = /mlc review \S+ (\S+) --as (\S+) --decision approved/.exec(fix) ?? [];
    if (at === undefined || role === undefined) continue;
    const given = await by(bench, bench.holder(role), (desk) =>
      review(desk, version, at, { role, decision: "approved" }),
    );
    if (given !== undefined) return given;
  }
  return undefined;
}

/** What the phases of the stage ask for and nobody has done yet on the weights there are. */
async function work(bench: Bench, version: Version): Promise<Deed | undefined> {
  const lifecycle = lifecycleAt(bench);
  const facts = factsAt(bench.desk("ben"), version);
  const phases: readonly string[] = phasesOf(lifecycle, version.document.value.stage);
  const weights = subjectOf(version.document.value);
  const adaptation = (facts.values["scope"] as JsonMap | undefined)?.["adaptation"];
  const trains = phases.includes("train") || (adaptation === "lora" && phases.some((each) => /adapt|align/.test(each)));
  const has = (kind: string, more: (value: JsonMap) => boolean = () => true): boolean =>
    facts.records.some(({ value }) => {
      const bound = value.subject.weights === weights || kind === "deployment";
      return kindOf(value) === kind && bound && more(value as unknown as JsonMap);
    });
  const doing = (
    kind: "training" | "evaluation" | "red-team" | "reproduction" | "monitoring",
    who: "ben" | "chloe" | "ivo",
    fields: JsonMap = evidence[kind],
  ) => by(bench, who, (desk) => record(desk, version, kind, fields));
  if (trains && weights === undefined) return retrain(bench, version, 0);
  if (adaptation === "lora" && weights !== undefined && !has("training")) return doing("training", "ben");
  const trained = ofKind(facts.records, "training").at(-1)?.value.observed_at.slice(0, 10);
  const looked = weights === undefined || trained === undefined ? undefined : await lookAgain(bench, version, trained);
  if (looked !== undefined) return looked;
  if (trains || phases.some((each) => /evaluate|align|serve|observe/.test(each))) {
    if (!has("evaluation")) return doing("evaluation", "ben");
    if (!has("evaluation", (value) => value["of"] === "baseline")) return doing("evaluation", "ben", evidence.baseline);
    if (!has("red-team")) return doing("red-team", "ivo");
    if (!has("reproduction")) return doing("reproduction", "chloe");
  }
  const exposed = (kind: string): boolean =>
    has("deployment", (value) => (value["exposure"] as JsonMap)["kind"] === kind);
  if (phases.includes("serve") && !exposed("pilot"))
    return by(bench, "chloe", (desk) => deploy(desk, version, "pilot", { kind: "pilot", limit: "20 agents" }));
  if (phases.includes("observe") && !exposed("production")) return serve(bench, version, 0);
  if ((phases.includes("serve") || phases.includes("observe")) && !has("monitoring"))
    return doing("monitoring", "chloe");
  return undefined;
}

const confirmed = ["model", "card", "governance", "operations"] as const;

/** Documents describe weights only once they were looked at after the training; the scorecard is its owner's to look at. */
async function lookAgain(bench: Bench, version: Version, trained: string): Promise<Deed | undefined> {
  const { files, document } = version;
  const old = (doc: { readonly value: unknown } | undefined): boolean => (confirmedOn(doc?.value) ?? trained) < trained;
  if ([document, ...confirmed.map((name) => files[name])].some(old))
    return by(bench, "ben", (desk) => confirm(desk, version, [...confirmed, `versions/${document.value.version}`]));
  return old(files.scorecard) ? by(bench, "ana", (desk) => confirm(desk, version, ["scorecard"])) : undefined;
}

function confirmedOn(value: unknown): string | undefined {
  const day = (value as { readonly confirmed_on?: Json } | undefined)?.confirmed_on;
  return typeof day === "string" ? day : undefined;
}
