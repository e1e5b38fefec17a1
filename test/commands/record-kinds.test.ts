import { describe, expect, test } from "vitest";
import type { OutRecord, OutShow, OutValidate } from "../../src/generated/types.ts";
import { atWork, dir, supportRepo, weights } from "../support/model.ts";

const day = "2026-11-22";
const drift = JSON.stringify({ n_ref: 5000, n_cur: 5000, bins: 10 });
const released = JSON.stringify({ from: "2026-10-01", to: "2026-11-01" });

/** Each kind by hand, with what its record then says beside its head. */
const byHand: readonly (readonly [kind: string, fields: string, says: string])[] = [
  [
    "monitoring",
    `window.from=2026-10-22 window.to=2026-11-21 environment=pilot metric=psi value=0.05 with='${drift}'`,
    "run_status: complete",
  ],
  ["incident", "key=INC-7 severity=critical status=open due_on=2026-12-01 title='Prices made up'", "due_on:"],
  ["incident", "key=INC-7 severity=high status=contained", "status: contained"],
  [
    "red-team",
    "scope=jailbreaks method='by hand, two days' findings[0].id=F-1 findings[0].severity=low findings[0].status=open",
    "id: F-1",
  ],
  ["red-team", "scope=jailbreaks method=garak findings=[]", "findings: []"],
  [
    "reproduction",
    "metric=exact_match reproduces=2026-10-06-evaluation-0000000000e1 original=0.66 reproduced=0.655 tolerance=0.01",
    "within_tolerance: true",
  ],
  [
    "update",
    `released_at=2026-11-20 data_window='${released}' pipeline.run_id=r7 pipeline.manual_steps=0 gate.decision=go`,
    "manual_steps: 0",
  ],
];

describe("mlc record", () => {
  test("writes every kind but decisions by hand, and the facts fold them with the line they stand on", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    for (const [kind, fields, says] of byHand) {
      const { record, changes } = JSON.parse(
        (await work("chloe", `record support-llm ${kind} ${fields} --json`)).out,
      ) as OutRecord;
      expect(record).toMatch(new RegExp(`^${day}-${kind}-[0-9a-f]{12}$`));
      const text = repo.read(changes[0]?.file ?? "");
      expect(text).toContain(says);
      expect(text).toContain(weights);
    }
    const shown = async (path: string) =>
      (JSON.parse((await work("ana", `show support-llm '${path}' --json`)).out) as OutShow).facts;
    expect(await shown("incidents[0].status")).toMatchObject([
      { value: "contained", line: expect.any(Number) as number },
    ]);
    const [due] = await shown("incidents[0].due_on");
    expect(due).toMatchObject({ value: "2026-12-01" });
    const at = repo.read(due?.file ?? "").split("\n")[(due?.line ?? 0) - 1];
    expect(at).toContain("due_on:");
    expect((await shown("red_team[0].findings[0].status"))[0]?.value).toBe("open");
    expect((await shown("updates[0].gate.decision"))[0]?.value).toBe("go");
    expect((await shown("monitoring[0].metrics[0].id"))[0]?.value).toBe("psi");
    const { findings } = JSON.parse((await work("ana", "validate --json")).out) as OutValidate;
    expect(findings.filter((each) => each.severity !== "note" && each.file?.includes("/records/"))).toEqual([]);
  }, 30_000);

  test.each([
    ["a kind that is decided with a command of its own", "exception criterion=GOV-01", "decision-by-hand"],
    ["a kind that is misspelt", "incidnet key=INC-7", "unknown-choice"],
    ["a field that the kind needs", "red-team scope=jailbreaks", "missing-key"],
    ["a field that is misspelt", "incident key=INC-7 severity=low status=open due=2026-12-01", "unknown-key"],
    ["a state that there is not", "incident key=INC-7 severity=low status=resolved", "unknown-value"],
    [
      "a record that is not there",
      "reproduction metric=exact_match reproduces=2026-10-06-evaluation-0000000000e2",
      "unknown-record",
    ],
    [
      "a value that cannot be",
      "monitoring window.from=2026-11-01 window.to=2026-11-02 metric=availability value=99.95",
      "metric-out-of-range",
    ],
    [
      "a time that runs backwards",
      "monitoring window.from=2026-11-02 window.to=2026-11-01 metrics=[]",
      "window-inverted",
    ],
    ["a day that does not exist", "incident key=INC-7 severity=low status=open due_on=2026-02-30", "bad-format"],
    [
      "a secret",
      `incident key=INC-7 severity=low status=open detail='logged ghp_${"a1B2c3D4".repeat(4)}e5F6'`,
      "secret-found",
    ],
  ])("refuses %s, and writes nothing", async (_, words, code) => {
    const repo = supportRepo();
    const { err } = await atWork(repo)("ben", `record support-llm ${words} --json`, 2);
    expect(JSON.parse(err)).toMatchObject({ code });
    expect(repo.git("status", "--porcelain")).toBe("");
  });
});

test("mlc validate names line and column in the records of every kind", async () => {
  const about = ["model: support-llm", 'version: "1.0.0"', 'observed_at: "2026-10-10"', "by: ben", "subject: {}"];
  const file = (kind: string) => `${dir}/records/2026/2026-10-10-${kind}-0123456789ab.yaml`;
  const text = (kind: string, ...lines: readonly string[]) =>
    [`schema: mlc.${kind}/v1`, ...about, ...lines, ""].join("\n");
  const repo = supportRepo({
    [file("monitoring")]: text("monitoring", "window: {from: 2026-10-02, to: 2026-10-01}", "metrics: []"),
    [file("incident")]: text("incident", "key: INC-7", "severity: high", "status: opne"),
    [file("red-team")]: text(
      "red-team",
      "findings:",
      "  - {id: F-1, severity: low, status: open}",
      "  - {id: F-1, severity: low, status: fixed}",
    ),
    [file("reproduction")]: text("reproduction", "metric: exact_match", "  # as of October", "tolerance: -1"),
    [file("update")]: text("update", "gate:", "    decision: go", "evaluations: [2026-10-06-evaluation-0000000000e2]"),
    [file("exception")]: text(
      "exception",
      "criterion: GOV-1x",
      "effect: waive",
      "reason: The public form opens with version 1.3.0.",
      'through: "2026-12-01"',
    ),
  });
  const { out } = await atWork(repo)("ana", "validate --json", 1);
  const { findings } = JSON.parse(out) as OutValidate;
  const places = findings.flatMap(({ code, file: where = "", line, column, severity }) =>
    severity === "error"
      ? [`${where.slice(where.indexOf("2026-10-10-"))}:${String(line)}:${String(column)} ${code}`]
      : [],
  );
  expect(places.sort()).toEqual([
    "2026-10-10-exception-0123456789ab.yaml:7:12 bad-format",
    "2026-10-10-incident-0123456789ab.yaml:9:9 unknown-value",
    "2026-10-10-monitoring-0123456789ab.yaml:7:32 window-inverted",
    "2026-10-10-red-team-0123456789ab.yaml:9:10 duplicate-finding",
    "2026-10-10-reproduction-0123456789ab.yaml:9:12 out-of-range",
    "2026-10-10-update-0123456789ab.yaml:9:15 unknown-record",
  ]);
}, 20_000);
