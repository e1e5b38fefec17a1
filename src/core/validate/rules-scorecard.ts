import { shipped } from "../../generated/data.ts";
import { didYouMean } from "../did-you-mean.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isList, isMap, type Json } from "../json.ts";
import { boundFindings } from "./rules-bounds.ts";
import type { ModelSetting } from "./rules-setting.ts";

/** Targets, objectives, weights, own and disabled criteria of scorecard.yaml. */
export function scorecardFindings({ files: { scorecard } }: ModelSetting): readonly Finding[] {
  if (scorecard === undefined) return [];
  const { file, value } = scorecard;
  return [
    ...(value.targets ?? []).flatMap((rule, index) => boundFindings(rule, { file, path: ["targets", index] })),
    ...(value.slos ?? []).flatMap((rule, index) => boundFindings(rule, { file, path: ["slos", index] })),
    ...weightFindings(value.dimension_weights, file),
    ...ownCriteria(value.criteria ?? [], file),
    ...disabledCriteria(value.disabled ?? [], file),
  ];
}

function weightFindings(weights: Readonly<Record<string, number>> | undefined, file: string): readonly Finding[] {
  if (weights === undefined) return [];
  const given = Object.entries(weights).filter(([dimension]) => !dimension.startsWith("x-"));
  const unusable = given
    .filter(([, weight]) => !Number.isFinite(weight) || weight < 0)
    .map(([dimension, weight]) =>
      finding(
        "weight-not-usable",
        { dimension, weight: String(weight) },
        { file, path: ["dimension_weights", dimension] },
      ),
    );
  if (unusable.length > 0 || given.some(([, weight]) => weight > 0)) return unusable;
  return [finding("weights-all-zero", {}, { file, path: ["dimension_weights"] })];
}

type Criteria = NonNullable<NonNullable<ModelSetting["files"]["scorecard"]>["value"]["criteria"]>;

/** Depth and size of a check (02-scoring.md, "Custom criteria"). */
const LEVELS = 8;
const NODES = 200;

function ownCriteria(criteria: Criteria, file: string): readonly Finding[] {
  const seen = new Set<string>();
  return criteria.flatMap(({ id, check, when }, index) => {
    const at = (key: string) => ({ file, path: ["criteria", index, key] });
    const found: Finding[] = [];
    if (!id.startsWith("X-")) found.push(finding("criterion-id-not-own", { id }, at("id")));
    if (seen.has(id)) found.push(finding("duplicate-criterion", { id }, at("id")));
    seen.add(id);
    for (const [key, predicate] of [
      ["check", check],
      ["when", when],
    ] as const) {
      const { levels, nodes } = sizeOf(predicate as Json | undefined);
      if (levels > LEVELS) found.push(finding("criterion-too-large", { id, what: "levels", limit: LEVELS }, at(key)));
      if (nodes > NODES) found.push(finding("criterion-too-large", { id, what: "nodes", limit: NODES }, at(key)));
    }
    return found;
  });
}

/** A node is one predicate: a mapping directly in a list of them or under `not`, `where` and the like. */
function sizeOf(value: Json | undefined): { levels: number; nodes: number } {
  if (value === undefined || typeof value !== "object" || value === null) return { levels: 0, nodes: 0 };
  const inner = (isList(value) ? value : Object.values(value)).map(sizeOf);
  const own = isMap(value) ? 1 : 0;
  return {
    levels: own + Math.max(0, ...inner.map((each) => each.levels)),
    nodes: own + inner.reduce((sum, each) => sum + each.nodes, 0),
  };
}

function disabledCriteria(disabled: readonly { readonly id: string }[], file: string): readonly Finding[] {
  const known = shipped.criteria.map((criterion) => criterion.id);
  const seen = new Set<string>();
  return disabled.flatMap(({ id }, index): readonly Finding[] => {
    const at = { file, path: ["disabled", index, "id"] };
    if (seen.has(id)) return [finding("duplicate-criterion", { id }, at)];
    seen.add(id);
    if (id.startsWith("X-")) return [finding("own-criterion-disabled", { id }, at)];
    return known.includes(id) ? [] : [finding("unknown-criterion", { id, meant: didYouMean(id, known) }, at)];
  });
}
