import { calledBy, type Facts } from "../facts/facts.ts";
import { addDays } from "../dates.ts";
import type { JsonMap } from "../json.ts";
import { assignmentsOf } from "./assignments.ts";
import { exampleMeasurement } from "./measuring.ts";

/** The command that records something of a kind by hand; values are examples, `corrects` is the record it stands in for. */
export function recordCommand(kind: string, criterion: string, facts: Facts, corrects?: string): readonly string[] {
  const model = calledBy(facts);
  if (kind === "evaluation") return ["mlc", "import", "RESULTS", "--model", model];
  const corrected = corrects === undefined ? {} : { supersedes: corrects, reason: "what was missing is known now" };
  return ["mlc", "record", model, kind, ...assignmentsOf({ ...corrected, ...fieldsOf(kind, criterion, facts) })];
}

/** The command that records live values by hand; most teams import them. */
export function monitoringCommand(metrics: readonly JsonMap[], facts: Facts): readonly string[] {
  const window = { from: addDays(facts.asOf, -31), to: addDays(facts.asOf, -1) };
  return ["mlc", "record", calledBy(facts), "monitoring", ...assignmentsOf({ window, metrics })];
}

/** Metrics that live monitoring gives, as one list. */
export function liveMetrics(ids: readonly string[], facts: Facts): readonly JsonMap[] {
  return ids.map((id) => exampleMeasurement(id, facts));
}

function fieldsOf(kind: string, criterion: string, facts: Facts): JsonMap {
  const yesterday = addDays(facts.asOf, -1);
  const digest = `sha256:${"0".repeat(64)}`;
  const commit = "0".repeat(40);
  switch (kind) {
    case "training":
      return {
        run_id: "run-42",
        tracker: "mlflow",
        config_digest: digest,
        hyperparameters: { learning_rate: 0.0002 },
        code: { repo: "https://git.example/acme/support-llm", commit, dirty: false },
        started_at: "2026-10-04T08:00:00Z",
        ended_at: "2026-10-04T20:00:00Z",
      };
    case "deployment":
      return criterion === "MON-04"
        ? { environment: "production", exposure: { kind: "production", limit: "all customers" }, started_at: yesterday }
        : { environment: "pilot", exposure: { kind: "pilot", limit: "5% of traffic" }, started_at: yesterday };
    case "red-team":
      return { scope: "prompt attacks", method: "a tool and by hand", findings: [] };
    case "reproduction":
      return { metric: "exact_match", original: 0.66, reproduced: 0.655, tolerance: 0.01 };
    case "incident":
      return { key: "INC-1", severity: "high", status: "closed", cause: "found", corrective_action: "done" };
    case "update":
      return {
        released_at: yesterday,
        data_window: { from: addDays(yesterday, -30), to: yesterday },
        pipeline: { id: "retrain", run_id: "run-42", commit, manual_steps: 0 },
        evaluations: evaluationsOf(facts),
        gate: { performance: "pass", fairness: "pass", safety: "pass", decision: "go" },
      };
    default:
      return {};
  }
}

/** The evaluations of the version, as an update names what it rests on. */
function evaluationsOf(facts: Facts): readonly string[] {
  return (facts.recordLists["evaluations"] ?? []).map((each) => each.file.replace(/^.*\//, "").replace(/\.yaml$/, ""));
}
