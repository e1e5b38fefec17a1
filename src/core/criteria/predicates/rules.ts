import { metricsUnder } from "../../rules.ts";
import type { Rule } from "../evidence.ts";
import type { Context } from "../node.ts";
import { slosOf } from "./slos.ts";
import { targetsOf, type Target } from "./targets.ts";

/** What a value of a metric is held against, and who says so. */
export type DeclaredRule =
  { readonly kind: "target"; readonly target: Target } | { readonly kind: "slo" | "default"; readonly rule: Rule };

/** The rules declared for a metric: the project's targets that are meant, else its SLOs, else the catalogue's default. */
export function declaredRules(
  metric: string,
  context: Context,
  meant: (target: Target) => boolean,
): readonly DeclaredRule[] {
  const targets = targetsOf(context).filter((target) => target.metric === metric && meant(target));
  if (targets.length > 0) return targets.map((target) => ({ kind: "target", target }));
  const slos = slosOf(context).filter((slo) => slo.metric === metric);
  if (slos.length > 0) return slos.map((rule) => ({ kind: "slo", rule }));
  const rule = metricsUnder(context.facts.rules).metricOf(metric)?.default;
  return rule === undefined ? [] : [{ kind: "default", rule }];
}
