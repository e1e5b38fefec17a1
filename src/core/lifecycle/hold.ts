import { factAt } from "../facts/path.ts";
import { calledBy, type Facts } from "../facts/facts.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isList, isMap, scalarText } from "../json.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { obligationsOf, type Obligation } from "./obligations.ts";

/**
 * Why a version is on hold; empty where it is not. An overdue obligation, or an open critical incident of the model. A
 * hotfix is not held by the incident that it may be the answer to.
 */
export function holdReasons(facts: Facts, lifecycle: Lifecycle, move?: string): readonly Finding[] {
  const overdue = obligationsOf(facts, lifecycle).filter((each) => each.state === "overdue");
  return [...overdue.map(obligationFinding), ...(move === "hotfix" ? [] : criticalIncidents(facts))];
}

/** An obligation that is not closed, said with the command that closes it. */
export function obligationFinding(owed: Obligation): Finding {
  const { id, text, due, close, at } = owed;
  const args = { id, text, due, command: ["mlc", ...close].join(" ") };
  return finding(owed.state === "overdue" ? "obligation-overdue" : "obligation-open", args, at, [
    { run: ["mlc", ...close] },
  ]);
}

function criticalIncidents(facts: Facts): readonly Finding[] {
  const incidents = factAt(facts.values, ["incidents"]);
  const list = isList(incidents) ? incidents : incidents === undefined ? [] : [incidents];
  return list.filter(isMap).flatMap((incident, index) => {
    if (incident["severity"] !== "critical" || incident["status"] !== "open") return [];
    const file = facts.recordLists["incidents"]?.[index]?.file;
    const key = scalarText(incident["key"] ?? "");
    return [finding("incident-open", { key, model: calledBy(facts) }, file === undefined ? undefined : { file })];
  });
}
