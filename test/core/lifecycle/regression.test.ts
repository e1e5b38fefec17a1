import { describe, expect, it } from "vitest";
import { insideEnvelope } from "../../../src/core/lifecycle/envelope.ts";
import { regressions } from "../../../src/core/lifecycle/regression.ts";
import { composeFacts } from "../../../src/core/facts/compose.ts";
import type { Json, JsonMap } from "../../../src/core/json.ts";
import { completeAll } from "../../support/complete-all.ts";
import {
  docOf,
  edited,
  factsOf,
  passing,
  recordOf,
  today,
  weights,
  workspaceOf,
  type Evidence,
} from "../../support/facts.ts";

const before = `sha256:${"a".repeat(64)}`;
const faq = { dataset: { id: "faq" }, split: "test", sample_size: 500 };

/** What is worse in the complete 1.2.0 than in 1.1.0, which is in production with these results. */
function worse(served: readonly JsonMap[], e: Evidence = passing(), exposure = "production") {
  const workspace = workspaceOf(e);
  const [model] = workspace.models;
  const document = docOf("models/support-llm/versions/1.1.0.yaml", {
    schema: "mlc.version/v1",
    version: "1.1.0",
    stage: "monitoring",
    transition: "none",
    weights: { digest: before },
  });
  const about = { version: "1.1.0", subject: { weights: before } };
  const more = {
    "2026-08-01-evaluation-0000000000e1": { ...about, run_status: "complete", metrics: [...served] as Json },
    "2026-08-02-deployment-0000000000e2": { ...about, environment: "production", exposure: { kind: exposure } },
  };
  const records = Object.entries(more).map(([id, fields]) =>
    docOf(`models/support-llm/records/2026/${id}.yaml`, recordOf(id, fields)),
  );
  if (model === undefined) throw new Error("no model");
  const [version] = model.versions;
  if (version === undefined) throw new Error("no version");
  const files = {
    ...model,
    versions: [...model.versions, document as typeof version],
    records: [...model.records, ...(records as unknown as typeof model.records)],
  };
  const facts = composeFacts(workspace, files, version, today);
  return regressions(workspace, facts).map(({ kind, metric, before: was, now }) => [kind, metric, was, now]);
}

describe("a target metric is no worse than in the version that is replaced in production", () => {
  it("where it is better or equal", () => {
    expect(worse([{ id: "accuracy", value: 0.84, ...faq }])).toEqual([]);
    expect(worse([{ id: "accuracy", value: 0.7, ...faq }])).toEqual([]);
  });

  it("and is a regression in the sense of its target, on the same series", () => {
    expect(worse([{ id: "accuracy", value: 0.86, ...faq }])).toEqual([["worse", "accuracy on faq (test)", 0.86, 0.84]]);
    const attacked = { dataset: { id: "attacks" }, split: "test", sample_size: 400 };
    const classifier = { with: { classifier: "detoxify", threshold: 0.5 } };
    expect(worse([{ id: "toxicity_rate", value: 0.001, ...attacked, ...classifier }])).toMatchObject([
      ["worse", "toxicity_rate on attacks (test)", 0.001, 0.004],
    ]);
  });

  it("within its tolerance, compared exactly", () => {
    const tolerant = (tolerance: number) => edited(passing(), "scorecard.targets[0].tolerance", tolerance);
    expect(worse([{ id: "accuracy", value: 0.86, ...faq }], tolerant(0.02))).toEqual([]);
    expect(worse([{ id: "accuracy", value: 0.86, ...faq }], tolerant(0.019))).toHaveLength(1);
  });

  it("where nobody is served with another version in production, nothing is compared", () => {
    const better = [{ id: "accuracy", value: 0.99, ...faq }];
    expect([worse(better, passing(), "pilot"), worse(better, passing(), "canary"), worse([])]).toEqual([[], [], []]);
  });

  it("and is left open where the two were not measured alike", () => {
    const elsewhere = { id: "accuracy", value: 0.5, dataset: { id: "old-faq" }, split: "test", sample_size: 500 };
    expect(worse([elsewhere])).toEqual([["not-compared", "accuracy on old-faq (test)", 0.5, undefined]]);
    expect(worse([elsewhere, { id: "accuracy", value: 0.84, ...faq }])).toEqual([]);
  });
});

describe("an update inside the agreed envelope", () => {
  const agreed = [{ id: "GOV-09", status: "pass" }];
  const inside = (e: Evidence, rows = agreed) => insideEnvelope(factsOf(e), rows);
  const update = Object.keys(completeAll.records).find((id) => id.startsWith("2026-11-08-update")) ?? "";

  it("is one whose automatic gates passed on these weights, in an envelope somebody else agreed to", () => {
    expect(inside(completeAll)).toBe(true);
    expect(inside(completeAll, [{ id: "GOV-09", status: "stale" }])).toBe(false);
    expect(inside(passing())).toBe(false);
  });

  it.each<[string, string, Json]>([
    ["on other weights", "subject.weights", before],
    ["that failed on fairness", "gate.fairness", "fail"],
    ["whose gate said no", "gate.decision", "no-go"],
    ["in which somebody stepped in", "pipeline.manual_steps", 1],
    ["that was taken back", "rolled_back_at", "2026-11-20T00:00:00Z"],
  ])("is none %s", (_what, path, value) => {
    expect(weights).not.toBe(before);
    expect(inside(edited(completeAll, `records.${update}.${path}`, value))).toBe(false);
  });
});
