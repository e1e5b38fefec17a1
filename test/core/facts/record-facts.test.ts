import { describe, expect, it } from "vitest";
import { fact } from "../../../src/core/facts/facts.ts";
import { originOf } from "../../../src/core/facts/origin.ts";
import { parsePath } from "../../../src/core/facts/path.ts";
import type { Json, JsonMap } from "../../../src/core/json.ts";
import { assessed, dir, edited, factsOf, passing, withRecord, type Evidence } from "../../support/facts.ts";

type Said = readonly (readonly [id: string, fields: JsonMap])[];

const evidence = (said: Said): Evidence =>
  said.reduce((before, [id, fields]) => withRecord(before, id, { ...kindOf(id), ...fields }), passing());
// The kind in the id of a red-team record has two words.
const kindOf = (id: string): JsonMap => (id.includes("-red-team-") ? { schema: "mlc.red-team/v1" } : {});
const read = (path: string, said: Said, asOf?: string): Json | undefined =>
  fact(factsOf(evidence(said), asOf), parsePath(path));
const placeOf = (path: string, said: Said): string => {
  const at = originOf(factsOf(evidence(said)), parsePath(path));
  return `${at?.file.replace(`${dir}/records/2026/`, "") ?? ""} ${(at?.path ?? []).join(".")}`;
};

const opened: Said[number] = [
  "2026-11-04-incident-0000000000a1",
  { key: "INC-7", severity: "critical", status: "open", due_on: "2026-11-20", title: "Prices made up" },
];
const contained: Said[number] = [
  "2026-11-06-incident-0000000000a2",
  { key: "INC-7", severity: "high", status: "contained", cause: "a stale price list" },
];
const closed: Said[number] = ["2026-11-09-incident-0000000000a3", { key: "INC-7", severity: "high", status: "closed" }];
const other: Said[number] = ["2026-11-05-incident-0000000000b1", { key: "INC-8", severity: "low", status: "open" }];

describe("incidents", () => {
  it("are none where none is recorded, which is an answer", () => {
    expect(read("incidents", [])).toEqual([]);
  });

  it("have one entry for each key, as its newest record leaves it", () => {
    const all = [closed, opened, other, contained];
    expect(read("incidents.key", all)).toEqual(["INC-8", "INC-7"]);
    expect(read("incidents[1]", all)).toMatchObject({
      status: "closed",
      severity: "high",
      title: "Prices made up",
      cause: "a stale price list",
      due_on: "2026-11-20",
      observed_at: "2026-11-09",
    });
  });

  it("keep the day by which they are due when a later record does not repeat it", () => {
    expect(read("incidents[0].due_on", [opened, contained])).toBe("2026-11-20");
    const moved: Said[number] = [contained[0], { ...contained[1], due_on: "2026-12-01" }];
    expect(read("incidents[0].due_on", [opened, moved])).toBe("2026-12-01");
  });

  it("stand as they stood on the day that is asked for", () => {
    const all = [opened, contained, closed];
    expect(["2026-11-03", "2026-11-05", "2026-11-08"].map((day) => read("incidents.status", all, day))).toEqual([
      undefined,
      "open",
      "contained",
    ]);
    expect(factsOf(evidence(all), "2026-11-05").later - factsOf(passing(), "2026-11-05").later).toBe(2);
  });

  it("belong to the model: one of the version before is still open for this one", () => {
    const before: Said[number] = [opened[0], { ...opened[1], version: "1.1.0" }];
    expect(read("incidents.status", [before])).toBe("open");
    expect(read("incidents.status", [before, closed])).toBe("closed");
    expect(factsOf(evidence([before])).records).toHaveLength(factsOf(passing()).records.length);
  });

  it("are told apart from their correction", () => {
    const wrong: Said[number] = [
      "2026-11-07-incident-0000000000a4",
      { ...opened[1], supersedes: opened[0], reason: "it was contained", status: "contained", severity: "low" },
    ];
    expect(read("incidents[0].severity", [opened, wrong])).toBe("low");
    const then: Said[number] = [closed[0], closed[1]];
    expect(read("incidents[0]", [opened, wrong, then])).not.toHaveProperty("supersedes");
  });

  it("have each field where the newest record that says it stands", () => {
    const all = [opened, other, contained, closed];
    expect(placeOf("incidents[1].status", all)).toBe("2026-11-09-incident-0000000000a3.yaml status");
    expect(placeOf("incidents[1].cause", all)).toBe("2026-11-06-incident-0000000000a2.yaml cause");
    expect(placeOf("incidents[1].due_on", all)).toBe("2026-11-04-incident-0000000000a1.yaml due_on");
    expect(placeOf("incidents[1].corrective_action", all)).toBe(
      "2026-11-09-incident-0000000000a3.yaml corrective_action",
    );
    expect(placeOf("incidents[0]", all)).toBe("2026-11-05-incident-0000000000b1.yaml ");
  });
});

const first: Said[number] = [
  "2026-11-04-red-team-0000000000c1",
  {
    scope: "jailbreaks",
    method: "by hand, two days",
    findings: [
      { id: "F-1", severity: "critical", status: "open", title: "Writes refunds" },
      { id: "F-2", severity: "low", status: "open" },
    ],
  },
];
const second: Said[number] = [
  "2026-11-10-red-team-0000000000c2",
  { scope: "jailbreaks", method: "garak", findings: [{ id: "F-1", severity: "critical", status: "fixed" }] },
];

describe("findings of red teams", () => {
  it("are not there without an exercise, and none where an exercise found nothing", () => {
    expect(read("red_team.findings", [])).toBeUndefined();
    expect(read("red_team[0].findings", [["2026-11-04-red-team-0000000000c1", { findings: [] }]])).toEqual([]);
  });

  it("stand once, in the exercise that told of them last", () => {
    const both = [second, first];
    expect(read("red_team[0].findings", both)).toEqual([{ id: "F-2", severity: "low", status: "open" }]);
    expect(read("red_team[1].findings", both)).toEqual([
      { id: "F-1", severity: "critical", status: "fixed", title: "Writes refunds" },
    ]);
    expect(read("red_team[0].findings[0].status", both, "2026-11-09")).toBe("open");
    expect(read("red_team.scope", both)).toEqual(["jailbreaks", "jailbreaks"]);
  });

  it("of another version are not those of this one", () => {
    expect(read("red_team", [[first[0], { ...first[1], version: "1.1.0" }]])).toBeUndefined();
  });

  it("have each field where the newest record that says it stands", () => {
    const both = [first, second];
    expect(placeOf("red_team[0].findings[0].status", both)).toBe(
      "2026-11-04-red-team-0000000000c1.yaml findings.1.status",
    );
    expect(placeOf("red_team[1].findings[0].status", both)).toBe(
      "2026-11-10-red-team-0000000000c2.yaml findings.0.status",
    );
    expect(placeOf("red_team[1].findings[0].title", both)).toBe(
      "2026-11-04-red-team-0000000000c1.yaml findings.0.title",
    );
    expect(placeOf("red_team[1].scope", both)).toBe("2026-11-10-red-team-0000000000c2.yaml scope");
  });
});

describe("what several records tell of", () => {
  const plan = {
    plan: "docs/incidents.md",
    severities: ["critical", "high"],
    authority_reporting: "Rosa Diaz within 15 days",
    last_drill_on: "2026-10-01",
  };
  const rowOf = (id: string, said: Said) =>
    assessed(edited(evidence(said), "operations.incident_response", plan)).rows.find((row) => row.id === id);
  const status = (id: string, said: Said) => rowOf(id, said)?.status;
  const early = (fields: JsonMap): Said[number] => ["2026-04-01-red-team-0000000000c0", { ...first[1], ...fields }];
  const none: Said[number] = ["2026-11-10-red-team-0000000000c2", { ...second[1], findings: [] }];
  const low = { findings: [{ id: "F-2", severity: "low", status: "open" }] };
  const critical = { findings: [{ id: "F-1", severity: "critical", status: "open" }] };

  it("stands until a record says otherwise: only the exercise grows old", () => {
    expect(status("SAFE-03", [early(low), none])).toBe("pass");
    expect(status("SAFE-03", [early(critical), none])).toBe("fail");
    expect(status("SAFE-03", [early(low)])).toBe("stale");
    expect(status("SAFE-03", [early(critical), none, second])).toBe("pass");
  });

  it("is open for every later version, until a record of the same key closes it", () => {
    const before: Said[number] = [opened[0], { ...opened[1], version: "1.1.0" }];
    expect(status("SAFE-04", [before])).toBe("fail");
    expect(rowOf("SAFE-04", [before])?.node.reasons.map((each) => `${each.code} ${each.at?.file ?? ""}`)).toContain(
      `must-be-none ${dir}/records/2026/${opened[0]}.yaml`,
    );
    expect(status("SAFE-04", [before, closed])).toBe("pass");
    expect(status("SAFE-04", [])).toBe("pass");
  });
});

describe("records of other kinds", () => {
  const watched: Said[number] = [
    "2026-11-12-monitoring-0000000000d1",
    { window: { from: "2026-10-13", to: "2026-11-12" }, metrics: [{ id: "accuracy", value: 0.9, sample_size: 900 }] },
  ];

  it("are lists of the version that are not there while they are empty", () => {
    const roots = ["monitoring", "reproductions", "updates", "exceptions", "red_team"];
    expect(roots.map((root) => read(root, []))).toEqual(Array(5).fill(undefined));
    expect(read("monitoring[0].metrics[0].id", [watched])).toBe("accuracy");
    expect(read("monitoring", [[watched[0], { ...watched[1], version: "1.1.0" }]])).toBeUndefined();
    const again: Said[number] = [
      "2026-11-12-reproduction-0000000000d2",
      { metric: "accuracy", within_tolerance: true },
    ];
    expect(read("reproductions[0].within_tolerance", [again])).toBe(true);
    const asked: Said[number] = [
      "2026-11-12-exception-0000000000d3",
      {
        criterion: "USE-02",
        effect: "waive",
        reason: "The public form opens with version 1.3.0.",
        through: "2026-12-01",
      },
    ];
    expect(read("exceptions[0].criterion", [asked])).toBe("USE-02");
  });

  it("say when a monitor last reported", () => {
    const quality = { ...watched[1], metrics: [{ id: "quality_drop", value: 0.01 }] };
    const watching = (metrics: readonly string[], asOf = "2026-11-22"): Json | undefined => {
      const { operations, ...rest } = evidence([[watched[0], quality]]);
      const monitors = [{ id: "quality", metrics: [...metrics] }];
      const facts = factsOf({ ...rest, operations: { ...operations, monitors } }, asOf);
      return fact(facts, parsePath("monitors[0].last_reported_at"));
    };
    expect(watching(["psi", "quality_drop"])).toBe("2026-11-12");
    expect(watching(["quality_drop"], "2026-11-11")).toBeUndefined();
    expect(watching(["psi"])).toBeUndefined();
  });

  it("say when a deployment ended: by the next one of another version, too", () => {
    const served = (id: string, version: string, kind: string): Said[number] => [
      id,
      { version, environment: "production", exposure: { kind } },
    ];
    const mine = served("2026-11-07-deployment-0000000000f1", "1.2.0", "production");
    const next = served("2026-11-15-deployment-0000000000f2", "1.3.0", "production");
    const end = (said: Said, asOf?: string): Json | undefined => read("deployments[1].ended_at", said, asOf);
    expect(end([mine])).toBeUndefined();
    expect(end([mine, next])).toBe("2026-11-15");
    expect(end([mine, next], "2026-11-14")).toBeUndefined();
    expect(end([mine, served("2026-11-20-deployment-0000000000f3", "1.2.0", "none")])).toBe("2026-11-20");
  });

  it("are updates of the whole model, in the order of the days", () => {
    const update = (id: string, version: string): Said[number] => [id, { version, released_at: id.slice(0, 10) }];
    const all = [
      update("2026-11-11-update-0000000000e2", "1.1.0"),
      update("2026-10-10-update-0000000000e1", "1.2.0"),
      update("2026-11-12-update-0000000000e3", "1.2.0"),
    ];
    expect(read("updates.version", all)).toEqual(["1.2.0", "1.1.0", "1.2.0"]);
  });

  it("that named the wrong version leave it when a record of the right one corrects them", () => {
    const wrong = watched;
    const right: Said[number] = [
      "2026-11-13-monitoring-0000000000d9",
      { ...watched[1], version: "1.1.0", supersedes: watched[0], reason: "measured on 1.1.0" },
    ];
    expect(read("monitoring", [wrong, right])).toBeUndefined();
  });
});
