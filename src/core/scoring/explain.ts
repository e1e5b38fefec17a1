import type { Criterion, OutAsked, OutCriterion, OutNode, Predicate } from "../../generated/types.ts";
import { evaluate } from "../criteria/evaluate.ts";
import type { Context, Node } from "../criteria/node.ts";
import type { Facts } from "../facts/facts.ts";
import { originOf } from "../facts/origin.ts";
import { pathText } from "../facts/path.ts";
import { declaredTier, effectiveScope } from "../facts/scope.ts";
import type { Path } from "../json.ts";
import { say } from "../findings/catalogue.ts";
import { askedOf, type Asked, type Held } from "./asked.ts";
import type { Assessment } from "./assess.ts";
import type { Locate } from "../findings/out.ts";
import { windowOf, type Judged } from "./status.ts";

/** What `mlc score --explain` adds to a criterion: its whole evaluated check, who asks for it, how long evidence counts. */
export type Explanation = Pick<
  OutCriterion,
  "check" | "when" | "asked_by" | "freshness" | "raised_from" | "controls" | "fix"
>;

/** The explanation of one judged criterion: every step of its check with values, places, thresholds and who set them. */
export function explanationOf(row: Judged, assessment: Assessment, locate: Locate): Explanation {
  const { criterion } = row;
  const { facts } = assessment;
  const raised = assessment.policy.raised.find((each) => each.id === row.id);
  const context = contextOf(criterion, assessment);
  // A criterion that does not apply was not checked; the condition says why.
  const checked = row.status !== "not-applicable";
  return {
    ...(criterion.when === undefined ? {} : { when: whenNode(criterion.when, context, locate) }),
    ...(checked ? { check: outNode(row.node, askedOf(criterion.check, row.node, context), facts, locate) } : {}),
    asked_by: askedBy(criterion, assessment, locate),
    freshness: {
      days: windowOf(criterion, facts),
      catalogue_days: criterion.fresh.days,
      risk_tier: declaredTier(facts.values["scope"]) ?? "not declared, counted as critical",
      bind: criterion.fresh.bind,
      ...(criterion.fresh.since === undefined ? {} : { since: criterion.fresh.since }),
    },
    ...(raised === undefined ? {} : { raised_from: raised.from }),
    fix: criterion.fix,
    controls: criterion.controls ?? {},
  };
}

function outNode(node: Node, asked: Asked | undefined, facts: Facts, locate: Locate): OutNode {
  const asks = (asked?.held ?? []).map((held) => outAsked(held, locate));
  const parts = node.parts.map((part, at) => outNode(part, asked?.parts[at], facts, locate));
  return {
    predicate: node.predicate,
    truth: node.truth,
    ...(asked?.entry === undefined ? {} : { entry: outEntry(asked.entry, facts, locate) }),
    ...(asks.length === 0 ? {} : { asks }),
    ...(node.share === undefined ? {} : { met: `${String(node.share.met)}/${String(node.share.of)}` }),
    ...(node.until === undefined ? {} : { valid_until: node.until }),
    ...(node.records.length === 0 ? {} : { records: [...new Set(node.records)].sort() }),
    ...(node.truth === "true" ? {} : { because: node.reasons.map(say) }),
    ...(node.reads.length === 0 || node.parts.length > 0
      ? {}
      : { reads: node.reads.map((read) => outRead(read, locate)) }),
    ...(parts.length === 0 ? {} : { parts }),
  };
}

function outRead(read: Node["reads"][number], locate: Locate): NonNullable<OutNode["reads"]>[number] {
  const value = read.value === undefined ? {} : { value: read.value as unknown as Record<string, unknown> };
  if (read.at === undefined) return { path: read.path, ...value };
  const at = locate(read.at);
  return {
    path: read.path,
    ...value,
    file: read.at.file,
    ...(at.line === undefined ? {} : { line: at.line }),
    ...(at.column === undefined ? {} : { column: at.column }),
  };
}

function outEntry(path: Path, facts: Facts, locate: Locate): NonNullable<OutNode["entry"]> {
  const at = originOf(facts, path);
  return outRead(
    { path: pathText(path), ...(at === undefined ? {} : { at: { file: at.file, path: at.path ?? [] } }) },
    locate,
  );
}

function outAsked({ at, ...held }: Held, locate: Locate): OutAsked {
  const place = at === undefined ? undefined : locate(at);
  return {
    ...held,
    ...(place === undefined ? {} : { file: place.file }),
    ...(place?.line === undefined ? {} : { line: place.line }),
  };
}

function askedBy(
  { id }: Criterion,
  { facts, files, policy }: Assessment,
  locate: Locate,
): NonNullable<OutCriterion["asked_by"]> {
  const { scorecard } = files;
  const index = (scorecard?.value.criteria ?? []).findIndex((each) => each.id === id);
  if (scorecard === undefined || index < 0 || !policy.own.includes(id)) {
    const { id: name, version } = facts.rules.catalogue;
    return { source: "catalogue", name: `${name}@${version.split(".")[0] ?? version}` };
  }
  const { line } = locate({ file: scorecard.file, path: ["criteria", index] });
  return { source: "scorecard", name: scorecard.file, ...(line === undefined ? {} : { line }) };
}

/** The condition of scope as it is judged: what is not declared at its most demanding value. */
function whenNode(when: Predicate, context: Context, locate: Locate): OutNode {
  const { facts } = context;
  const scope = effectiveScope(facts.values["scope"]);
  const node = evaluate(when, { ...context, window: 0, facts: { ...facts, values: { ...facts.values, scope } } });
  return outNode(node, askedOf(when, node, context), facts, locate);
}

function contextOf(criterion: Criterion, { facts, setting, lifecycle }: Assessment): Context {
  return {
    facts,
    criterion,
    lifecycle,
    separation: setting.separation,
    window: windowOf(criterion, facts),
    ...(setting.promoter === undefined ? {} : { promoter: setting.promoter }),
  };
}
