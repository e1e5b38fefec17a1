import { describe, expect, it } from "vitest";
import type { Action } from "../../../src/core/findings/finding.ts";
import type { Json, JsonMap } from "../../../src/core/json.ts";
import { kindOfSchema, shapeFindings } from "../../../src/core/validate/shape.ts";
import { actionsFor } from "../../../src/core/scoring/actions.ts";
import { completeAll } from "../../support/complete-all.ts";
import { judgedAs } from "../../support/criterion.ts";
import { criteriaWithEvidence, withoutEvidenceOf } from "../../support/evidence-gone.ts";
import { edited, editedAll, factsOf, today, type Evidence } from "../../support/facts.ts";
import { shipped } from "../../../src/generated/data.ts";
import { taken } from "../../support/take.ts";

/** What RESULTS holds: every number that was ever measured for the complete model. */
const results = Object.entries(completeAll.records)
  .filter(([id, record]) => id.includes("-evaluation-") && record["of"] === undefined)
  .flatMap(([, record]) => record["metrics"] as readonly JsonMap[])
  .concat(
    { id: "exact_match", value: 0.66, sample_size: 900 },
    { id: "exact_match", value: 0.6, sample_size: 300, slice: { language: "de" } },
  );

const gpai = edited(completeAll, "model.scope.eu_role", "gpai-provider");

describe("P21 the steps printed for a criterion, taken exactly as they are printed, make it pass", () => {
  it("for every shipped criterion", () => {
    expect([...criteriaWithEvidence].sort()).toEqual(shipped.criteria.map((each) => each.id).sort());
  });

  it.each(criteriaWithEvidence)("%s without any evidence", (id) => {
    const before = withoutEvidenceOf(id === "DOC-06" ? gpai : completeAll, id);
    expect(judgedAs(id, before).status).not.toBe("pass");
    expect(followed(id, before)).toBe("pass");
  });
});

/** For criteria of which something is known and not as it should be: what is wrong, and with which status. */
const wrongs: readonly (readonly [id: string, status: string, edits: Readonly<Record<string, Json>>])[] = [
  ["PRIV-01", "fail", { "datasheets.faq.rights.status": "blocked" }],
  ["GOV-06", "fail", { "governance.risks[0].acceptance": {} }],
  ["GOV-06", "stale", { "governance.risks[0].reviewed_on": "2026-01-01" }],
  ["PRIV-04", "fail", { "version.artifacts[1].format": "pickle" }],
  ["SAFE-03", "fail", { "records.2026-11-04-red-team-0000000000a2.findings[0].severity": "critical" }],
  ["SAFE-04", "fail", { "records.2026-10-25-incident-0000000000a8.status": "open" }],
  ["SAFE-04", "stale", { "operations.incident_response.last_drill_on": "2024-01-01" }],
  ["GOV-05", "fail", { "model.scope.risk_tier": "high", "governance.controls": [] }],
  ["GOV-05", "stale", { "governance.confirmed_on": "2025-01-01" }],
  ["MON-03", "stale", { "operations.rollback.last_exercised_on": "2026-01-01" }],
  ["XAI-02", "stale", { "governance.oversight.last_tested_on": "2026-01-01" }],
  ["XAI-01", "stale", { "governance.confirmed_on": "2026-10-01" }],
  ["REP-01", "fail", { "records.2026-10-10-training-00000000000b.code.dirty": true }],
  ["MON-06", "fail", { "operations.monitors[1].alert": { route: "pager" } }],
  ["MON-07", "stale", { "operations.pipelines[0].last_success_at": "2026-01-01T00:00:00Z" }],
  ["EFF-02", "fail", { "records.2026-11-15-monitoring-0000000000a7.metrics[3].value": 0.9 }],
  ["MON-05", "fail", { "records.2026-11-15-monitoring-0000000000a7.metrics[0].value": 0.3 }],
  ["MON-05", "stale", { "records.2026-11-15-monitoring-0000000000a7.observed_at": "2026-09-15" }],
  ["PERF-04", "fail", { "records.2026-11-01-evaluation-00000000000c.metrics[0].value": 0.5 }],
  ["PERF-04", "stale", { "records.2026-11-01-evaluation-00000000000c.subject.weights": `sha256:${"4".repeat(64)}` }],
  ["DOC-07", "fail", { "datasheets.faq.pipeline": [{ step: "filter", tool: "own rules" }] }],
  ["ROB-02", "fail", { "operations.resilience.tests[0].result": "fail" }],
  ["GOV-03", "fail", { "config.policy": { separation_of_duties: "require" }, "model.owners.ethics_reviewer": "ben" }],
  ["GOV-09", "fail", { "operations.continual.envelope.approved_by": "ben" }],
  [
    "GOV-04",
    "unknown",
    {
      "records.2026-11-06-transition-000000000103.reviews": [],
      "records.2026-11-05-review-00000000000a.decision": "rejected",
    },
  ],
  ["DOC-04", "stale", { "card.summary": "Something else." }],
  ["GOV-08", "unknown", { "config.roles": { independent_assessor: ["rosa"] } }],
  ["REP-05", "fail", { "records.2026-11-08-update-0000000000aa.pipeline.manual_steps": 2 }],
  ["MON-09", "fail", { "records.2026-11-08-update-0000000000aa.gate.decision": "no-go" }],
  ["MON-08", "fail", { "records.2026-10-10-update-0000000000a9.released_at": "2026-01-10" }],
];

describe("P21 what is wrong or old is put right by what is printed for it", () => {
  it.each(wrongs)("%s that is %s, by %j", (id, status, edits) => {
    const before = editedAll(completeAll, edits);
    const separation = status === "fail" && ["GOV-03", "GOV-09"].includes(id) ? "require" : "warn";
    expect(judgedAs(id, before, today, separation).status).toBe(status);
    expect(followed(id, before, separation)).toBe("pass");
  });
});

/** The status after the steps that are printed, and those printed then, until nothing is left or it passes. */
function followed(id: string, start: Evidence, separation: "warn" | "require" = "warn"): string {
  let now = start;
  const done: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    const row = judgedAs(id, now, today, separation);
    if (row.status === "pass") return "pass";
    const steps = actionsFor(row, factsOf(now));
    const before = now;
    now = steps.reduce((e, step) => taken(e, step, { results }), now);
    done.push(...steps.map((step: Action) => JSON.stringify(step)));
    if (steps.length === 0 || JSON.stringify(before) === JSON.stringify(now)) break;
    expect(wrong(now)).toEqual([]);
  }
  const row = judgedAs(id, now, today, separation);
  const open = row.node.reasons.map((each) => `${each.code} ${JSON.stringify(each.args)}`);
  return `${row.status} after\n${done.join("\n")}\nbecause\n${open.join("\n")}`;
}

/** What the schemas say against the files. */
function wrong(e: Evidence): readonly string[] {
  const documents = [e.config, e.model, e.card, e.scorecard, e.governance, e.operations, e.version];
  return [...documents, ...Object.values(e.datasheets), ...Object.values(e.records)].flatMap((document) => {
    const kind = kindOfSchema(document["schema"]);
    if (kind === undefined) return [`no kind: ${JSON.stringify(document["schema"])}`];
    return shapeFindings(kind, document as Json, "file").map((each) => `${each.code} ${JSON.stringify(each.args)}`);
  });
}
