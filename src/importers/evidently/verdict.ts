/**
 * Whether a drift score means drift, by Evidently's own table: src/evidently/legacy/calculations/stattests at a4aa4c2b.
 * `method` is the short name (`ks`) or the display name (`K-S p_value`). Undefined for a method that is not listed, for
 * `perc_text_content_drift` (it compares with a bootstrap percentile that no report holds), and for what is no number.
 */
export function driftVerdict(
  method: string | undefined,
  score: number | undefined,
  threshold: number | undefined,
): boolean | undefined {
  const rule = method === undefined ? undefined : RULES.get(SHORT.get(method) ?? method);
  if (rule === undefined || score === undefined || threshold === undefined) return undefined;
  switch (rule) {
    case "<":
      return score < threshold;
    case "<=":
      return score <= threshold;
    case ">":
      return score > threshold;
    case ">=":
      return score >= threshold;
  }
}

/** The short name of a method by either of its names; as it is where the table has neither. */
export function shortMethod(method: string): string {
  return SHORT.get(method) ?? method;
}

/** When a score means drift: p-values at or below the bound, distances at or above it, text by its ROC AUC above it. */
const RULES: ReadonlyMap<string, "<" | "<=" | ">" | ">="> = new Map([
  ["anderson", "<"],
  ["chisquare", "<"],
  ["es", "<"],
  ["fisher_exact", "<"],
  ["g_test", "<"],
  ["mannw", "<"],
  ["empirical_mmd", "<"],
  ["t_test", "<"],
  // Named after a distance, but what it writes is the p-value of a permutation test.
  ["TVD", "<"],
  ["z", "<"],
  ["ks", "<="],
  ["cramer_von_mises", "<="],
  ["hellinger", ">="],
  ["jensenshannon", ">="],
  ["kl_div", ">="],
  ["psi", ">="],
  ["wasserstein", ">="],
  ["ed", ">"],
  ["abs_text_content_drift", ">"],
]);

/** Display names that differ from the short ones. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["Anderson-Darling", "anderson"],
  ["chi-square p_value", "chisquare"],
  ["Cramer-von Mises", "cramer_von_mises"],
  ["Energy-distance", "ed"],
  ["Epps-Singleton", "es"],
  ["Fisher's Exact test", "fisher_exact"],
  ["Hellinger distance", "hellinger"],
  ["Jensen-Shannon distance", "jensenshannon"],
  ["Kullback-Leibler divergence", "kl_div"],
  ["K-S p_value", "ks"],
  ["Mann-Whitney U-rank test", "mannw"],
  ["PSI", "psi"],
  ["Total-Variation-Distance", "TVD"],
  ["Wasserstein distance (normed)", "wasserstein"],
  ["Z-test p_value", "z"],
  ["Absolute text content drift", "abs_text_content_drift"],
  ["Percentile text content drift", "perc_text_content_drift"],
]);
