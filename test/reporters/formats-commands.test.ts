import { expect, test } from "vitest";
import { ajvFor } from "../../scripts/generate/ajv.ts";
import { readSchemas } from "../../scripts/generate/sources.ts";
import type { OutLog, OutScore } from "../../src/generated/types.ts";
import type { Outcome } from "../../src/outcome.ts";
import { report as badge } from "../../src/reporters/badge.ts";
import { report as gitlab } from "../../src/reporters/gitlab.ts";
import { report as junit } from "../../src/reporters/junit.ts";
import { report as sarif } from "../../src/reporters/sarif.ts";
import { atWork, supportRepo } from "../support/model.ts";
import { gitlabFaults, junitFaults, sarifFaults } from "../support/published.ts";

test("every check prints every format, each as its schema says", async () => {
  const work = atWork(supportRepo());
  const ajv = ajvFor(readSchemas());
  const reports: string[] = [];
  for (const line of ["score", "verify", "status", "score --base main"]) {
    const printed = async (format: string): Promise<string> => (await work("ana", `${line} --format ${format}`)).out;
    expect(sarifFaults(await printed("sarif")), line).toEqual([]);
    expect(gitlabFaults(await printed("gitlab")), line).toEqual([]);
    reports.push(await printed("junit"));
    expect(await printed("md"), line).toMatch(/^<!-- mlc:\w+ -->\n### mlc/);
    const rows = (await printed("tsv")).replace(/\n$/, "").split("\n");
    expect(new Set(rows.map((row) => row.split("\t").length)).size, line).toBe(1);
    // The lines together are the document.
    const document: Record<string, unknown[]> = { findings: [], models: [], commits: [], versions: [] };
    const [head = "", ...others] = (await printed("ndjson")).trimEnd().split("\n");
    for (const each of others) {
      const { kind, ...rest } = JSON.parse(each) as { kind: string };
      document[`${kind}s`]?.push(rest);
    }
    const { kind: _kind, base, ...body } = JSON.parse(head) as { kind: string; schema: string; base?: object };
    const whole = {
      ...body,
      findings: document["findings"],
      ...(/score|status/.test(body.schema) ? { models: document["models"] } : {}),
      ...(body.schema.includes("verify") ? { commits: document["commits"] } : {}),
      ...(base === undefined ? {} : { base: { ...base, versions: document["versions"] } }),
    };
    expect(whole, line).toEqual(JSON.parse((await work("ana", `${line} --json`)).out));
    expect(ajv.validate(`mlc:${body.schema.slice("mlc.".length)}`, whole), line).toBe(true);
  }
  expect(await junitFaults(reports)).toEqual([]);
}, 60_000);

test("a log is rows and lines, too: the lines together are the document", async () => {
  const work = atWork(supportRepo());
  const document = JSON.parse((await work("ana", "log --json")).out) as OutLog;
  const rows = (await work("ana", "log --format tsv")).out.trimEnd().split("\n");
  expect(rows[0]).toBe(
    ["at", "event", "kind", "model", "version", "stage", "from", "to", "decision"]
      .concat(["by", "record", "file", "commit", "marks", "what", "why"])
      .join("\t"),
  );
  expect(rows.map((row) => row.split("\t").length)).toEqual([16, ...document.entries.map(() => 16)]);
  const lines = (await work("ana", "log --format ndjson")).out.trimEnd().split("\n");
  const [{ kind, ...head } = {}, ...entries] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(kind).toBe("head");
  expect(entries.map((each) => each["kind"])).toEqual(document.entries.map(() => "entry"));
  const whole = entries.map(({ of, kind: _kind, ...entry }) => ({ ...entry, kind: of }));
  expect({ ...head, findings: [], entries: whole }).toEqual(document);
});

test("an approved waiver is a suppression, a skipped case, and no code quality issue", async () => {
  const body = JSON.parse((await atWork(supportRepo())("ana", "score --json")).out) as OutScore;
  const [model] = body.models;
  const open = model?.criteria.find((each) => each.req === "must" && each.status === "unknown" && each.level <= 2);
  if (model === undefined || open === undefined) throw new Error("nothing is open");
  const exception = {
    ...({ id: "2026-11-01-exception-0000000000f1", criterion: open.id, effect: "waive", state: "active" } as const),
    ...{ through: "2026-12-31", by: "ben", role: "compliance_officer", approved_by: "rosa" },
    ...{ reason: "Measured in December with the new load test.", controls: ["a weekly look"] },
  };
  const outcome = (models: OutScore["models"]): Outcome => ({
    exit: 0,
    body: { ...body, models },
    findings: [],
    sourceLine: () => undefined,
  });
  const waived = outcome([{ ...model, exceptions: [exception] }]);
  const suppressed = (text: string): number => text.match(/"status": "accepted"/g)?.length ?? 0;
  expect([suppressed(sarif(outcome([model])).out), suppressed(sarif(waived).out)]).toEqual([0, 1]);
  expect(sarifFaults(sarif(waived).out)).toEqual([]);
  expect(junit(waived).out).toContain("<skipped>waived through 2026-12-31, approved by rosa");
  const issues = (from: Outcome): number => (JSON.parse(gitlab(from).out) as unknown[]).length;
  expect(issues(waived)).toBe(issues(outcome([model])) - 1);
});

test("a badge says level, target and score, and is grey on little evidence", async () => {
  const body = JSON.parse((await atWork(supportRepo())("ana", "score --json")).out) as OutScore;
  const shown = (models: OutScore["models"]): Record<string, unknown> =>
    JSON.parse(badge({ exit: 0, body: { ...body, models }, findings: [], sourceLine: () => undefined }).out) as Record<
      string,
      unknown
    >;
  const [model] = body.models;
  if (model === undefined) throw new Error("no model");
  const covered = { ...model, score: { ...model.score, coverage: 80 } };
  expect(shown([covered])).toEqual({
    schemaVersion: 1,
    label: "mlc",
    message: "level 1 of 2, 48.4",
    color: "yellow",
  });
  expect(shown([{ ...model, score: { ...model.score, coverage: 49.9 } }])["color"]).toBe("lightgrey");
  expect(shown([])["message"]).toBe("no version");
});
