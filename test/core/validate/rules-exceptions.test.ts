import { describe, expect, it } from "vitest";
import type { ExceptionRecord, ReviewRecord, WorkspaceDocument } from "../../../src/generated/types.ts";
import { workspaceFindings } from "../../../src/core/validate/rules.ts";
import { finds, review } from "./parts.ts";
import { config, found, head, line, record, today, workspaceOf, type Parts } from "./workspace-of.ts";

/** Risk tier low: a waiver holds at most 90 days. */
const scope = { adaptation: "none", personal_data: "none", risk_tier: "low" } as const;
const people: WorkspaceDocument["people"] = {
  ...config.people,
  chloe: { name: "Chloe Lang", emails: ["chloe@acme.example"] },
  rosa: { name: "Rosa Diaz", emails: ["rosa@acme.example"] },
};
const team: WorkspaceDocument = { ...config, people, roles: { compliance_officer: ["rosa", "chloe"] } };
const hex = (n: number): string => String(n).padStart(12, "0");
const idOf = (n: number, on: string): string => `${on}-exception-${hex(n)}`;

/** Chloe's n-th request, as nobody but a person with an editor writes it. */
function request(n: number, more: Partial<ExceptionRecord> = {}, on = "2026-10-10") {
  return record<ExceptionRecord>(idOf(n, on), {
    ...head,
    schema: "mlc.exception/v1",
    by: "chloe",
    observed_at: `${on}T08:00:00Z`,
    criterion: "DOC-02",
    effect: "waive",
    reason: "The pilot has forty internal users; the public form opens in January.",
    controls: ["weekly interview with all pilot users"],
    through: "2026-12-31",
    ...more,
  });
}

/** A request and its approval by Rosa. */
function approved(n: number, more: Partial<ExceptionRecord> = {}, on = "2026-10-10", by = "rosa") {
  const { checkpoint: _checkpoint, ...given } = review({}, "2026-10-05-review-bbbbbbbbbbbb").value as ReviewRecord;
  const approval = record<ReviewRecord>(`${on}-review-${hex(n)}`, {
    ...given,
    by,
    role: "compliance_officer",
    exception: idOf(n, on),
    observed_at: `${on}T09:00:00Z`,
  });
  return [request(n, more, on), approval];
}

const file = (n: number, on = "2026-10-10"): string => `records/2026/${idOf(n, on)}.yaml`;
const of = (...records: readonly ReturnType<typeof request>[] | ReturnType<typeof approved>): Parts => ({
  config: team,
  model: { scope },
  records,
});

describe("the rules on exceptions written by hand", () => {
  finds([
    ["a waiver of 91 days", of(request(1, { through: "2027-01-09" })), `exception-too-long ${file(1)} through`],
    [
      "of more than 14 days where no risk tier is declared",
      { ...of(request(1)), model: {} },
      `exception-too-long ${file(1)} through`,
    ],
    [
      "one that ends before it was asked for",
      of(request(1, { through: "2026-10-09" })),
      `exception-ended-before ${file(1)} through`,
    ],
    [
      "a criterion that may not be waived",
      of(request(1, { criterion: "GOV-01" })),
      `exception-not-waivable ${file(1)} criterion`,
    ],
    [
      "a not-applicable where the criterion allows none",
      of(request(1, { effect: "not-applicable" })),
      `exception-not-declarable ${file(1)} effect`,
    ],
    [
      "a reason of a few words",
      of(request(1, { reason: "no time before the release" })),
      `exception-reason-short ${file(1)} reason`,
    ],
    ["one without controls", of(request(1, { controls: [] })), `exception-controls-missing ${file(1)} controls`],
    [
      "a third renewal",
      of(
        ...[["2026-10-02"], ["2026-10-07"], ["2026-10-12"], ["2026-10-17"]].flatMap(([on], n) =>
          approved(n + 1, {}, on),
        ),
      ),
      `exception-renewed-too-often ${file(4, "2026-10-17")} criterion`,
    ],
    [
      "a fourth active one",
      of(
        ...["DOC-02", "DOC-03", "REP-01", "PERF-02"].flatMap((criterion, n) =>
          approved(n + 1, { criterion }, `2026-10-1${String(n)}`),
        ),
      ),
      `exception-over-limit ${file(4, "2026-10-13")} criterion`,
    ],
    [
      "an approval by the requester",
      of(...approved(1, {}, "2026-10-10", "chloe")),
      `exception-as-self records/2026/2026-10-10-review-${hex(1)}.yaml`,
    ],
    [
      "an approval by the requester where separation of duties is required",
      {
        ...of(...approved(1, {}, "2026-10-10", "chloe")),
        config: { ...team, policy: { separation_of_duties: "require" } },
      },
      `exception-not-counted records/2026/2026-10-10-review-${hex(1)}.yaml`,
    ],
  ]);

  it("find nothing wrong with one of ninety days, nor with one that has ended or waits for its approval", () => {
    expect(found(of(...approved(1, { through: "2027-01-08" })))).toEqual([]);
    expect(workspaceFindings(workspaceOf(of(...approved(1, { through: "2026-11-01" }))), today).map(line)).toEqual([]);
    expect(found(of(request(1)))).toEqual([]);
  });
});
