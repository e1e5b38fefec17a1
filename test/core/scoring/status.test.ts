import { describe, expect, it } from "vitest";
import { shipped } from "../../../src/generated/data.ts";
import { addDays } from "../../../src/core/dates.ts";
import type { Json } from "../../../src/core/json.ts";
import { completeAll } from "../../support/complete-all.ts";
import { criterion, judged, judgedAs, statusOf } from "../../support/criterion.ts";
import { assessed, edited, editedAll, passing, today, withRecord, type Evidence } from "../../support/facts.ts";

const scoped = (scope: Json): Evidence => edited(passing(), "model.scope", scope);
const status = (of: Evidence, id: string): string | undefined => assessed(of).rows.find((row) => row.id === id)?.status;
const declared = passing().model["scope"] as Record<string, Json>;

describe("the complete model", () => {
  it("passes every criterion of levels 1 and 2, so that each test below breaks one thing", () => {
    const { rows, level } = assessed(passing());
    const asked = rows.filter((row) => row.level <= 2);
    expect(asked.filter((row) => row.status !== "pass").map((row) => row.id)).toEqual([]);
    expect([asked.length, level]).toEqual([23, 2]);
  });

  it("and the one in production those of all levels", () => {
    const { rows, level, score } = assessed(completeAll);
    const open = rows.filter((row) => row.status !== "pass").map((row) => [row.id, row.status]);
    expect(open).toEqual([["DOC-06", "not-applicable"]]);
    expect([rows.length, level, score.score]).toEqual([63, 5, { n: 100n, d: 1n }]);
  });

  it.each(shipped.criteria.map((each) => each.id))("%s holds up to and including the day it names", (id) => {
    const of = id === "DOC-06" ? edited(completeAll, "model.scope.eu_role", "gpai-provider") : completeAll;
    const on = (day: string) => judgedAs(id, of, day);
    const row = on(today);
    expect(row.status).toBe("pass");
    if (row.until === undefined) {
      expect(on("2036-11-22").status).toBe("pass");
    } else {
      expect(on(row.until).status).toBe("pass");
      expect(on(addDays(row.until, 1)).status).not.toBe("pass");
    }
  });

  it("is valid until the first thing its level rests on has aged", () => {
    expect(assessed(passing()).validUntil).toEqual({ day: "2027-02-13", criterion: "MON-02" });
    expect([assessed(passing(), "2027-02-13").level, assessed(passing(), "2027-02-14").level]).toEqual([2, 1]);
  });
});

describe("a criterion applies", () => {
  const when = { eq: ["scope.generative", true] } as const;

  it("where its condition holds by declared scope", () => {
    expect(statusOf({ present: "model.zzz" }, { when: { ...when, eq: ["scope.generative", true] } })).toBe("unknown");
    const not = scoped({ ...declared, generative: false });
    expect(statusOf({ present: "model.zzz" }, { of: not, when: { eq: ["scope.generative", true] } })).toBe(
      "not-applicable",
    );
  });

  it.each<[string, string, Json]>([
    ["generative", "SAFE-01", false],
    ["personal_data", "PRIV-02", "none"],
    ["adaptation", "REP-02", "none"],
  ])("where %s is not declared: it counts as its most demanding value", (key, id, off) => {
    const { [key]: _left, ...rest } = declared;
    expect(status(scoped({ ...rest, [key]: off }), id)).toBe("not-applicable");
    expect(status(scoped(rest), id)).toBe("pass");
    expect(assessed(scoped(rest)).facts.undeclared).toEqual([key]);
  });

  it("not by an absence form or null: they declare nothing", () => {
    for (const answer of [{ unknown: "ask Rosa" }, null]) {
      expect(status(scoped({ ...declared, personal_data: answer }), "PRIV-02")).toBe("pass");
    }
  });

  it("to training and data only where something is trained", () => {
    const hosted = scoped({ ...declared, adaptation: "prompt" });
    expect(["REP-01", "DOC-03", "REP-03", "PRIV-02"].map((id) => status(hosted, id))).toEqual([
      "not-applicable",
      "not-applicable",
      "not-applicable",
      "not-applicable",
    ]);
    const retrieval = scoped({ ...declared, adaptation: "rag" });
    expect(["REP-01", "DOC-03", "REP-03"].map((id) => status(retrieval, id))).toEqual([
      "not-applicable",
      "pass",
      "not-applicable",
    ]);
  });
});

describe("an error", () => {
  it.each([
    ["model.yaml", ["GOV-01", "GOV-02", "DOC-01", "DOC-02", "GOV-03", "PRIV-01", "GOV-04"]],
    ["card.yaml", ["DOC-02"]],
    ["scorecard.yaml", ["PERF-01", "PERF-03", "PERF-04", "SAFE-01", "EFF-01"]],
    ["governance.yaml", ["GOV-02"]],
    ["operations.yaml", ["MON-02", "MON-03", "USE-01"]],
    ["datasheets/support-chats.yaml", ["DOC-03", "REP-02", "REP-03", "PRIV-01", "PRIV-02"]],
    ["records/2026/2026-10-10-training-00000000000b.yaml", ["REP-01"]],
    ["records/2026/2026-11-03-deployment-00000000000f.yaml", ["MON-01"]],
    ["records/2026/2026-11-05-review-00000000000a.yaml", ["GOV-04"]],
    ["records/2026/2026-11-01-evaluation-00000000000c.yaml", ["PERF-02", "PERF-03", "PERF-04", "EFF-01", "SAFE-01"]],
  ])("is what reads %s when it is broken, and nothing else", (file, ids) => {
    const { rows } = assessed({ ...passing(), broken: [file] });
    expect(
      rows
        .filter((row) => row.level <= 2 && row.status === "error")
        .map((row) => row.id)
        .sort(),
    ).toEqual([...ids].sort());
  });

  it("is everything where the version's own file is broken", () => {
    const path = "versions/1.2.0.yaml";
    const { rows } = assessed({ ...passing(), broken: [path] });
    expect(rows.every((row) => row.status === "error")).toBe(true);
  });

  it("is a result out of its range, and only for what reads it", () => {
    const path = "records.2026-11-01-evaluation-00000000000c.metrics[0].value";
    const { rows } = assessed(edited(passing(), path, 84));
    const wrong = rows.filter((row) => row.status === "error").map((row) => row.id);
    expect(wrong).toContain("PERF-04");
    expect(wrong).not.toContain("SAFE-01");
  });

  it("is never turned into not-applicable by scope", () => {
    const of = { ...scoped({ ...declared, generative: false }), broken: ["model.yaml"] };
    expect(judged({ present: "model.purpose" }, { of, when: { eq: ["scope.generative", true] } }).status).toBe("error");
  });
});

describe("one's own criteria", () => {
  const own = (level: number, check: Json, id = `X-0${String(level)}`): Json =>
    ({ ...criterion({ present: "model.purpose" }), id, level, check }) as unknown as Json;
  const withOwn = (e: Evidence, ...criteria: readonly Json[]): Evidence =>
    edited(e, "scorecard.criteria", [...criteria]);

  it("stand beside the shipped ones and may hold a level back", () => {
    const open = withOwn(passing(), own(1, { present: "model.problem.value" }));
    const { rows, level } = assessed(open);
    expect([rows.length, level, rows.at(-1)?.status]).toEqual([shipped.criteria.length + 1, 0, "unknown"]);
  });

  it("of a higher level are reached only without what is met as self", () => {
    const third = withOwn(completeAll, own(3, { present: "model.purpose" }));
    expect(assessed(third).level).toBe(5);
    const self = edited(third, "model.owners.ethics_reviewer", "ben");
    const { level, rows } = assessed(self);
    expect([level, rows.filter((row) => row.self === true).map((row) => row.id)]).toEqual([2, ["GOV-03"]]);
  });

  it("do not make a shipped one go away: that takes a reason, which is kept", () => {
    const off = editedAll(passing(), {
      "scorecard.disabled": [{ id: "USE-01", reason: "usage is logged by the platform" }],
      "operations.usage": undefined,
    });
    const { rows, policy, level } = assessed(off);
    expect([rows.some((row) => row.id === "USE-01"), policy.disabled, level]).toEqual([
      false,
      [{ id: "USE-01", reason: "usage is logged by the platform" }],
      2,
    ]);
  });
});

describe("records observed later", () => {
  it("are left out and counted", () => {
    const later = withRecord(passing(), "2026-12-01-evaluation-0000000000aa", { metrics: [] });
    expect([assessed(later).facts.later, assessed(later, "2026-12-01").facts.later]).toEqual([1, 0]);
  });
});
