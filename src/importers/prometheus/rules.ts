import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { mapMetric } from "../../core/metrics/catalogue.ts";
import type { ProposedFact, SourceFile } from "../importer.ts";
import { publicLabel } from "../public-text.ts";
import { publicPath } from "../source.ts";
import { namesOf, publicQuery } from "./promql.ts";

/** The alerts of a rule file (`groups[].rules[].alert`), undefined where a mapping is no rule file. Every scalar is text. */
export function alertsOf(value: JsonMap): readonly JsonMap[] | undefined {
  const { groups } = value;
  if (!isList(groups)) return undefined;
  const rules = groups.filter(isMap).flatMap((group) => (isList(group["rules"]) ? group["rules"].filter(isMap) : []));
  const own = rules.filter(
    (rule) => typeof rule["expr"] === "string" && (isText(rule["alert"]) || isText(rule["record"])),
  );
  return own.length === 0 ? undefined : own.filter((rule) => isText(rule["alert"]));
}

/**
 * Monitors that the alerts offer for operations.yaml. Neither owner nor status: a rule file says what would alert, not that
 * somebody runs it and answers.
 */
export function monitorsOf(file: SourceFile, alerts: readonly JsonMap[]): readonly ProposedFact[] {
  const monitors = alerts.flatMap(monitorOf);
  if (monitors.length === 0) return [];
  return [{ path: "monitors", value: monitors, from: publicPath(file.path) }];
}

function monitorOf({ alert, expr, for: lasting }: JsonMap): readonly Json[] {
  const id = publicLabel(alert);
  const query = typeof expr === "string" ? publicQuery(expr) : undefined;
  if (id === undefined || !/^[A-Za-z0-9][\w.:-]{0,99}$/.test(id) || query === undefined) return [];
  const [, asked = query] = /^(.*?)\s*(?:[<>]=?|[!=]=)\s*[\d.eE+-]+$/.exec(query) ?? [];
  const names = namesOf(asked);
  const context = names.quantile === undefined ? {} : { quantile: names.quantile };
  const metric = names.name === undefined ? undefined : mapMetric(names.name, "prometheus", context)?.id;
  const threshold = typeof lasting === "string" && /^\w{1,20}$/.test(lasting) ? `${query} for ${lasting}` : query;
  return [
    {
      id,
      ...(metric === undefined ? {} : { kind: "health", metrics: [metric] }),
      ...(threshold.length > 300 ? {} : { alert: { threshold } }),
      source: "Prometheus alert rule",
    },
  ];
}

function isText(value: Json | undefined): value is string {
  return typeof value === "string" && value !== "";
}
