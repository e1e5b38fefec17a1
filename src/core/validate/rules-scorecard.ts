import { shipped } from "../../generated/data.ts";
import { didYouMean } from "../did-you-mean.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { boundFindings } from "./rules-bounds.ts";
import { ownCriteria } from "./rules-criteria.ts";
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
