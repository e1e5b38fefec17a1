import { describe, expect, it } from "vitest";
import type {
  ExceptionRecord,
  IncidentRecord,
  MonitoringRecord,
  RedTeamRecord,
  ReproductionRecord,
  UpdateRecord,
} from "../../../src/generated/types.ts";
import { deployment, evaluation, finds, note, noteId, operations, review } from "./parts.ts";
import { doc, dir, found, head, record, version } from "./workspace-of.ts";

const day = "2026-10-05";
const hex = "0123456789ab";
const file = (kind: string): string => `records/2026/${day}-${kind}-${hex}.yaml`;
const evaluationId = "2026-10-05-evaluation-aaaaaaaaaaaa";

const monitoring = (more: Partial<MonitoringRecord> = {}) =>
  record(`${day}-monitoring-${hex}`, {
    ...head,
    schema: "mlc.monitoring/v1",
    window: { from: "2026-09-05", to: "2026-10-05" },
    metrics: [{ id: "psi", value: 0.05, with: { n_ref: 5000, n_cur: 5000, bins: 10 } }],
    ...more,
  });
const incident = (more: Partial<IncidentRecord> = {}) =>
  record(`${day}-incident-${hex}`, {
    ...head,
    schema: "mlc.incident/v1",
    key: "INC-7",
    severity: "high",
    status: "open",
    ...more,
  });
const redTeam = (findings: RedTeamRecord["findings"]) =>
  record(`${day}-red-team-${hex}`, { ...head, schema: "mlc.red-team/v1", scope: "jailbreaks", findings });
const reproduction = (more: Partial<ReproductionRecord> = {}) =>
  record(`${day}-reproduction-${hex}`, { ...head, schema: "mlc.reproduction/v1", metric: "accuracy", ...more });
const update = (more: Partial<UpdateRecord> = {}) =>
  record(`${day}-update-${hex}`, { ...head, schema: "mlc.update/v1", ...more });
const exception = (more: Partial<ExceptionRecord> = {}) =>
  record(`${day}-exception-${hex}`, {
    ...head,
    schema: "mlc.exception/v1",
    criterion: "FAIR-02",
    effect: "not-applicable",
    reason: "Drafts go to one trained agent, no decision is about a group.",
    through: "2026-12-01",
    ...more,
  });

describe("the rules on monitoring records", () => {
  finds([
    [
      "one that does not say when",
      { records: [record(`${day}-monitoring-${hex}`, { ...head, schema: "mlc.monitoring/v1", metrics: [] })] },
      `window-missing ${file("monitoring")}`,
    ],
    [
      "a window that ends before it begins",
      { records: [monitoring({ window: { from: "2026-10-05T10:00Z", to: "2026-10-05T09:00Z" } })] },
      `window-inverted ${file("monitoring")} window.to`,
    ],
    [
      "a window that ends after the record",
      { records: [monitoring({ window: { from: "2026-09-05", to: "2026-10-06" } })] },
      `window-ends-later ${file("monitoring")} window.to`,
    ],
    [
      "a value out of its range",
      { records: [monitoring({ metrics: [{ id: "availability", value: 99.95, with: { window_days: 30 } }] })] },
      `metric-out-of-range ${file("monitoring")} metrics.0.value`,
    ],
    [
      "a metric that is misspelt",
      { records: [monitoring({ metrics: [{ id: "latency_p95", value: 700 }] })] },
      `metric-not-in-catalogue ${file("monitoring")} metrics.0.id`,
    ],
    [
      "an environment that no deployment names",
      { records: [deployment(), monitoring({ environment: "prodution" })] },
      `unknown-environment ${file("monitoring")} environment`,
    ],
  ]);

  it("take any environment before the first deployment, and one that lasts the whole day of the record", () => {
    expect(found({ records: [monitoring({ environment: "prodution" })] })).toEqual([]);
    expect(found({ records: [monitoring({ window: { from: "2026-10-05", to: "2026-10-05T23:59Z" } })] })).toEqual([]);
  });
});

describe("the rules on incidents", () => {
  finds([
    [
      "one that is due before it began",
      { records: [incident({ started_at: "2026-10-04T10:00:00Z", due_on: "2026-10-03" })] },
      `due-before-start ${file("incident")} due_on`,
    ],
    [
      "one that began next year",
      { records: [incident({ started_at: "2027-01-01" })] },
      `date-in-future ${file("incident")} started_at`,
    ],
    [
      "a token in what happened",
      { records: [incident({ detail: `it logged ghp_${"a1B2c3D4".repeat(4)}e5F6` })] },
      `secret-found ${file("incident")} detail`,
    ],
    [
      "an environment that no deployment names",
      { records: [deployment(), incident({ environment: "pilot" })] },
      `unknown-environment ${file("incident")} environment`,
    ],
    ["an author nobody knows", { records: [incident({ by: "bem" })] }, `unknown-person ${file("incident")} by`],
  ]);

  it("let a due date lie ahead, on the day it began too", () => {
    expect(found({ records: [incident({ started_at: "2026-10-04T10:00Z", due_on: "2026-12-04" })] })).toEqual([]);
    expect(found({ records: [incident({ started_at: "2026-10-04T10:00Z", due_on: "2026-10-04" })] })).toEqual([]);
  });
});

describe("the rules on red-team records", () => {
  const open = { severity: "low", status: "open" } as const;
  finds([
    [
      "a finding that stands twice",
      {
        records: [
          redTeam([
            { id: "F-1", ...open },
            { id: "F-2", ...open },
            { id: "F-1", ...open },
          ]),
        ],
      },
      `duplicate-finding ${file("red-team")} findings.2.id`,
    ],
  ]);
});

describe("the rules on reproductions", () => {
  const close = { original: 0.8, reproduced: 0.79, tolerance: 0.01, within_tolerance: true };
  finds([
    [
      "one that says within where it is not",
      { records: [reproduction({ ...close, tolerance: 0.005 })] },
      `tolerance-contradicted ${file("reproduction")} within_tolerance`,
    ],
    [
      "one that says not within where it is",
      { records: [reproduction({ ...close, within_tolerance: false })] },
      `tolerance-contradicted ${file("reproduction")} within_tolerance`,
    ],
    [
      "a metric that is misspelt",
      { records: [reproduction({ metric: "acuracy" })] },
      `metric-not-in-catalogue ${file("reproduction")} metric`,
    ],
    [
      "a value in percent",
      { records: [reproduction({ ...close, reproduced: 79, within_tolerance: false })] },
      `metric-out-of-range ${file("reproduction")} reproduced`,
    ],
    [
      "a result that is not there",
      { records: [reproduction({ reproduces: "2026-10-05-evaluation-aaaaaaaaaaab" })] },
      `unknown-record ${file("reproduction")} reproduces`,
    ],
    [
      "a metric that the record reproduced does not hold",
      { records: [evaluation(), reproduction({ metric: "f1", reproduces: evaluationId })] },
      `metric-not-in-record ${file("reproduction")} metric`,
    ],
    [
      "an original that is not the recorded one",
      { records: [evaluation(), reproduction({ original: 0.81, reproduces: evaluationId })] },
      `original-differs ${file("reproduction")} original`,
    ],
  ]);

  it("compare decimals, not floats, and only where one value can be meant", () => {
    expect(0.3 - 0.1 <= 0.2 && 0.66 - 0.64 <= 0.02).toBe(false);
    for (const [original, reproduced, tolerance] of [
      [0.3, 0.1, 0.2],
      [0.66, 0.64, 0.02],
    ] as const) {
      expect(found({ records: [reproduction({ ...close, original, reproduced, tolerance })] })).toEqual([]);
    }
    const two = [
      { id: "accuracy", value: 0.8, split: "test" },
      { id: "accuracy", value: 0.7, split: "dev" },
    ];
    const both = [evaluation({ metrics: two }), reproduction({ original: 0.75, reproduces: evaluationId })];
    expect(found({ records: both })).toEqual([]);
  });
});

describe("the rules on updates", () => {
  const pipelines = operations({ pipelines: [{ id: "retrain", kind: "retraining" }] });
  finds([
    [
      "data that is younger than the release",
      { records: [update({ data_window: { from: "2026-09-01", to: "2026-10-02" }, released_at: "2026-10-01" })] },
      `window-ends-later ${file("update")} data_window.to`,
    ],
    [
      "an update taken back before it was released",
      { records: [update({ released_at: "2026-10-02", rolled_back_at: "2026-10-01" })] },
      `rolled-back-before-release ${file("update")} rolled_back_at`,
    ],
    [
      "an update that follows itself",
      { records: [update({ previous: "1.0.0" })] },
      `update-follows-itself ${file("update")} previous`,
    ],
    [
      "a version before it that is not there",
      { records: [update({ previous: "1.0.1" })] },
      `version-not-found ${file("update")} previous`,
    ],
    [
      "a pipeline that is misspelt",
      { ...pipelines, records: [update({ pipeline: { id: "retrian" } })] },
      `unknown-pipeline ${file("update")} pipeline.id`,
    ],
    [
      "an evaluation that is not there",
      { records: [update({ evaluations: ["2026-10-05-evaluation-aaaaaaaaaaab"] })] },
      `unknown-record ${file("update")} evaluations.0`,
    ],
    [
      "an evaluation that is none",
      { records: [note(noteId), update({ evaluations: [noteId] })] },
      `record-kind-unexpected ${file("update")} evaluations.0`,
    ],
  ]);

  it("want evaluations of the version that the update made", () => {
    const parts = (of: string) => ({
      records: [evaluation(), update({ version: of, evaluations: [evaluationId] })],
      files: { versions: [version, { ...version, version: "1.1.0" }].map((each) => versionDoc(each.version, each)) },
    });
    expect(found(parts("1.0.0")).filter((each) => each.includes("-update-"))).toEqual([]);
    expect(found(parts("1.1.0")).filter((each) => each.includes("-update-"))).toEqual([
      `record-of-other-version ${file("update")} evaluations.0`,
    ]);
  });
});

const versionDoc = (id: string, value: typeof version) => doc(`${dir}/versions/${id}.yaml`, value);

describe("the rules on exceptions", () => {
  const id = `${day}-exception-${hex}`;
  finds([
    [
      "a criterion that is misspelt",
      { records: [exception({ criterion: "GVO-01" })] },
      `unknown-criterion ${file("exception")} criterion`,
    ],
    [
      "a gate from a stage that is none",
      { records: [exception({ gate: { from: "evaluaton", to: "alignment" } })] },
      `unknown-stage ${file("exception")} gate.from`,
    ],
    [
      "a renewal of what is none",
      { records: [note(noteId), exception({ renews: noteId })] },
      `record-kind-unexpected ${file("exception")} renews`,
    ],
    [
      "one by somebody who is not listed",
      { records: [exception({ by: "unlisted" })] },
      `unlisted-by ${file("exception")} by`,
    ],
    [
      "a review of an exception that is none",
      { records: [note(noteId), review({ checkpoint: undefined, exception: noteId } as object)] },
      "record-kind-unexpected records/2026/2026-10-05-review-bbbbbbbbbbbb.yaml exception",
    ],
  ]);

  it("accept one, its review, one of an own criterion, and what has expired", () => {
    const decided = review({ checkpoint: undefined, exception: id } as object);
    expect(found({ records: [exception(), decided] })).toEqual([]);
    expect(found({ records: [exception({ criterion: "GVO-01", through: "2026-11-21" })] })).toEqual([]);
  });
});
