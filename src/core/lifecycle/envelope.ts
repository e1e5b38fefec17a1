import type { Facts } from "../facts/facts.ts";
import { isMap, type JsonMap } from "../json.ts";

/**
 * Whether the version was made by an automated update inside the agreed envelope: its newest `update` record is of the
 * current weights, says that quality, fairness and safety passed the automatic gates and that nobody had to step in, and was
 * not taken back. The envelope itself must be agreed on: GOV-09 passes, so somebody other than the data scientist approved it.
 */
export function insideEnvelope(
  facts: Facts,
  rows: readonly { readonly id: string; readonly status: string }[],
): boolean {
  if (!rows.some((row) => row.id === "GOV-09" && row.status === "pass")) return false;
  const update = facts.records.filter((each) => each.value.schema === "mlc.update/v1").at(-1);
  if (update === undefined || facts.subject === undefined || update.value.subject.weights !== facts.subject)
    return false;
  const { gate, pipeline, rolled_back_at: takenBack } = update.value as unknown as JsonMap;
  if (takenBack !== undefined || !isMap(gate) || !isMap(pipeline)) return false;
  const passed = ["performance", "fairness", "safety"].every((each) => gate[each] === "pass");
  return passed && gate["decision"] === "go" && pipeline["manual_steps"] === 0;
}
