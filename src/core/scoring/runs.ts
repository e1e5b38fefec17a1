import { calledBy, type Facts } from "../facts/facts.ts";
import { rootOf } from "../facts/origin.ts";
import { parsePath } from "../facts/path.ts";
import type { Action, Finding } from "../findings/finding.ts";
import { isList, isMap, scalarText, type Json, type JsonMap } from "../json.ts";
import { assignmentsOf } from "./assignments.ts";
import { checkpoint } from "../lifecycle/checkpoints.ts";
import { liveMetrics, monitoringCommand, recordCommand } from "./record-examples.ts";
import { exampleMeasurement, exampleTarget, isLive } from "./measuring.ts";
import { otherPerson } from "./people-actions.ts";
import type { Judged } from "./status.ts";

/** The commands that a reason asks for: what records, confirms, decides or declares. */
export function runFor(reason: Finding, row: Judged, facts: Facts): readonly Action[] {
  const model = calledBy(facts);
  const args = reason.args as Record<string, Json>;
  const text = (name: string): string => scalarText(args[name] ?? "");
  switch (reason.code) {
    case "records-missing":
      return [{ run: recordCommand(text("kind"), row.id, facts) }];
    case "metric-missing":
    case "companions-missing":
    case "sample-inadequate":
    case "target-unmet":
      return [text("metrics").endsWith(" (baseline)") ? ofBaseline(row, facts) : measured(reason, args, facts)];
    case "evidence-unbound":
      return [again(reason, row, facts)];
    case "evidence-old":
    case "evidence-before-training":
    case "evidence-before-snapshot":
      return renewed(reason, row, facts);
    case "fact-missing":
    case "value-unmet":
    case "too-few":
      return recorded(reason, text("path"), row, facts);
    case "must-be-none":
      return resolved(args, row, facts);
    case "update-unmeasured":
    case "metric-regressed":
      return [importing(model), { run: recordCommand("update", row.id, facts) }];
    case "rule-missing": {
      const at = facts.files.scorecard?.value.targets?.length ?? 0;
      const example = exampleTarget(text("metric"), facts.asOf);
      return [{ edit: { file: `${facts.files.dir}/scorecard.yaml`, path: ["targets", at], example } }];
    }
    case "same-person":
      return otherPerson(facts, text("roles").split(" and "));
    case "review-missing":
    case "review-not-counted":
    case "review-stale":
    case "review-rejected":
    case "conditions-overdue":
      return checkpoint(text("checkpoint"), facts.rules) === undefined
        ? []
        : [reviewCommand(model, text("checkpoint"), text("role") || roleOf(row))];
    default:
      return [];
  }
}

/** The command that gives a review. */
export function reviewCommand(model: string, at: string, role: string): Action {
  return { run: ["mlc", "review", model, at, "--as", role, "--decision", "approved"] };
}

function roleOf(row: Judged): string {
  return scalarText(row.criterion.check.review?.role ?? "");
}

/** Live values are recorded as monitoring, the rest is imported from what the tool wrote. */
function measured(reason: Finding, args: Readonly<Record<string, Json>>, facts: Facts): Action {
  const ids = isList(args["ids"]) ? args["ids"].map(scalarText) : [];
  const [live] = ids.filter(isLive);
  const group = isMap(args["group"]) ? args["group"] : undefined;
  if (args["live"] === true)
    return {
      run: monitoringCommand(group === undefined ? liveMetrics(ids, facts) : grouped(ids, group, facts), facts),
    };
  if (reason.at?.file.includes("-monitoring-") === true)
    return { run: monitoringCommand(liveMetrics(ids, facts), facts) };
  return live === undefined
    ? importing(calledBy(facts))
    : { run: monitoringCommand(liveMetrics([live], facts), facts) };
}

/** What the baseline is worth, for every target that lacks it: one record. */
function ofBaseline(row: Judged, facts: Facts): Action {
  const wanted = new Set(row.node.reasons.map((each) => (each.args as { metrics?: string }).metrics));
  const targets = isList(facts.values["targets"]) ? facts.values["targets"].filter(isMap) : [];
  const metrics = targets
    .filter((each) => wanted.has(`${scalarText(each["metric"] ?? "")} (baseline)`))
    .map((each) => {
      const slice = isMap(each["slice"]) ? each["slice"] : undefined;
      return exampleMeasurement(scalarText(each["metric"] ?? ""), facts, slice);
    });
  return { run: ["mlc", "record", calledBy(facts), "evaluation", ...assignmentsOf({ of: "baseline", metrics })] };
}

function grouped(ids: readonly string[], slice: JsonMap, facts: Facts): readonly JsonMap[] {
  return ids.map((id) => {
    const metric = exampleMeasurement(id, facts, slice);
    const value = Number(metric["value"]);
    return { ...metric, ci: { level: 0.95, low: value, high: value } };
  });
}

function importing(model: string): Action {
  return { run: ["mlc", "import", "RESULTS", "--model", model] };
}

/** Evidence of a record that is old or of other weights: the same again. */
function again(reason: Finding, row: Judged, facts: Facts): Action {
  const kind = kindOf(reason.at?.file);
  const review = row.criterion.check.review;
  if (kind === "review" && review?.checkpoint !== undefined)
    return reviewCommand(calledBy(facts), review.checkpoint, roleOf(row));
  if (kind === undefined || kind === "evaluation" || kind === "review") return importing(calledBy(facts));
  if (kind === "monitoring") {
    const what = scalarText((reason.args as { what?: Json }).what ?? "").replace(/^the result for /, "");
    return { run: monitoringCommand(liveMetrics([/^\w+/.exec(what)?.[0] ?? what], facts), facts) };
  }
  return { run: recordCommand(kind, row.id, facts) };
}

function renewed(reason: Finding, row: Judged, facts: Facts): readonly Action[] {
  const file = reason.at?.file;
  if (file === undefined) return [];
  if (kindOf(file) === undefined) return [{ run: ["mlc", "set", calledBy(facts), "--confirm", file] }];
  return [again(reason, row, facts)];
}

function kindOf(file: string | undefined): string | undefined {
  return /\/records\/\d{4}\/\d{4}-\d{2}-\d{2}-([a-z-]+)-[0-9a-f]+\.yaml$/.exec(file ?? "")?.[1];
}

/** What a record should have said: a new one; where every record has to say it, one that stands in for the old. */
function recorded(reason: Finding, path: string, row: Judged, facts: Facts): readonly Action[] {
  const root = rootOf(parsePath(path));
  if (root.document !== "record" || root.kind === undefined) return [];
  const { each, every } = row.criterion.check;
  const old = /\/([^/]+)\.yaml$/.exec(reason.at?.file ?? "")?.[1];
  const corrects = each === undefined && every === undefined ? undefined : old;
  return [{ run: recordCommand(root.kind, row.id, facts, corrects) }];
}

/** Entries that must not be as they are and stand in records, or among the controls. */
function resolved(args: Readonly<Record<string, Json>>, row: Judged, facts: Facts): readonly Action[] {
  const hits = isList(args["hits"]) ? args["hits"].map(scalarText) : [];
  const names = isList(args["names"]) ? args["names"].map(scalarText) : [];
  const root = hits[0]?.split(/[.[]/, 1)[0];
  switch (root) {
    case "controls": {
      const now = (facts.files.governance?.value.controls ?? []) as unknown as readonly Json[];
      const more = names.map((id) => ({ id, status: "partly", owner: "rosa", reason: "one sentence" }));
      const file = `${facts.files.dir}/governance.yaml`;
      return [{ edit: { file, path: ["controls"], example: [...now, ...more] } }];
    }
    case "incidents":
      return names.map((key) => ({
        run: [
          "mlc",
          "record",
          calledBy(facts),
          "incident",
          `key=${key}`,
          "severity=high",
          "status=closed",
          "cause=found",
        ],
      }));
    case "red_team":
      return [
        {
          run: [
            ...recordCommand("red-team", row.id, facts).filter((word) => !word.startsWith("findings=")),
            `findings=${JSON.stringify(names.map((id) => ({ id, severity: "critical", status: "fixed", mitigation: "one sentence" })))}`,
          ],
        },
      ];
    default:
      return [];
  }
}
