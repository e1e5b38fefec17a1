import { shipped } from "../../generated/data.ts";
import type { Criterion } from "../../generated/types.ts";
import { didYouMean } from "../did-you-mean.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isPlaceholder } from "../placeholders.ts";
import { isHeavier } from "../scoring/policy.ts";
import { boundFindings } from "./rules-bounds.ts";
import { ownCriteria } from "./rules-criteria.ts";
import type { ModelSetting } from "./rules-setting.ts";

/** Targets, objectives, weights, own, disabled and raised criteria of scorecard.yaml. */
export function scorecardFindings({ files: { scorecard } }: ModelSetting): readonly Finding[] {
  if (scorecard === undefined) return [];
  const { file, value } = scorecard;
  return [
    ...(value.targets ?? []).flatMap((rule, index) => boundFindings(rule, { file, path: ["targets", index] })),
    ...(value.slos ?? []).flatMap((rule, index) => boundFindings(rule, { file, path: ["slos", index] })),
    ...weightFindings(value.dimension_weights, file),
    ...ownCriteria(value.criteria ?? [], file),
    ...disabledCriteria(value.disabled ?? [], file),
    ...raisedCriteria(value.raised ?? [], file),
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

function disabledCriteria(
  disabled: readonly { readonly id: string; readonly reason: string }[],
  file: string,
): readonly Finding[] {
  return namedOnce(disabled, file, "disabled", ({ id, reason }, index) => {
    if (id.startsWith("X-"))
      return [finding("own-criterion-disabled", { id }, { file, path: ["disabled", index, "id"] })];
    const at = { file, path: ["disabled", index, "reason"] };
    return isPlaceholder(reason) ? [finding("disabled-without-reason", { id, reason }, at)] : [];
  });
}

function raisedCriteria(
  raised: readonly { readonly id: string; readonly severity: Criterion["severity"] }[],
  file: string,
): readonly Finding[] {
  return namedOnce(raised, file, "raised", ({ id, severity: to }, index) => {
    if (id.startsWith("X-")) return [finding("own-criterion-raised", { id }, { file, path: ["raised", index, "id"] })];
    const from = shipped.criteria.find((each) => each.id === id)?.severity;
    const at = { file, path: ["raised", index, "severity"] };
    return from === undefined || isHeavier(to, from) ? [] : [finding("severity-not-raised", { id, from, to }, at)];
  });
}

/** Entries of a list under `key` that name criteria: each of them once, and shipped, or refused by `judged` as an own one. */
function namedOnce<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  file: string,
  key: string,
  judged: (entry: Entry, index: number) => readonly Finding[],
): readonly Finding[] {
  const known = shipped.criteria.map((criterion) => criterion.id);
  const seen = new Set<string>();
  return entries.flatMap((entry, index): readonly Finding[] => {
    const { id } = entry;
    const at = { file, path: [key, index, "id"] };
    if (seen.has(id)) return [finding("duplicate-criterion", { id }, at)];
    seen.add(id);
    if (id.startsWith("X-") || known.includes(id)) return judged(entry, index);
    return [finding("unknown-criterion", { id, meant: didYouMean(id, known) }, at)];
  });
}
