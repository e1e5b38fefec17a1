import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ajvFor } from "../../scripts/generate/ajv.ts";
import { readSchemas } from "../../scripts/generate/sources.ts";
import { visible } from "../../src/core/visible.ts";
import { csv } from "../../src/documents/export-csv.ts";
import { exportFormats, rowsFormats } from "../../src/documents/exports.ts";
import { flatColumns, flatKinds, headColumns, type FlatKind } from "../../src/documents/flat-columns.ts";
import type { OutExport } from "../../src/generated/types.ts";
import { deployment, digest, lineageFiles } from "../support/lineage.ts";
import { fc } from "../support/fast-check.ts";
import { supportRepo } from "../support/model.ts";
import { directoryRepo, gitRepo, tempDir } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

/** RFC 4180 and nothing else: CRLF, quotes doubled. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const row = rows.at(-1) ?? [];
    const [whole, quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/.exec(text.slice(at)) ?? [""];
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (text[at] === ",") at += 1;
    else if (text.startsWith("\r\n", at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else throw new Error(`neither a comma nor a line end at ${String(at)}`);
  }
  return rows;
}

/** The documented way back: one apostrophe less where one was put in front. */
function unescaped(cell: string): string {
  return /^'+\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u.test(cell) ? cell.slice(1) : cell;
}

const CELLS = ["workspace", "as_of", "model", "version", "record", "by", "environment", "track", "exposure", "limit"];

function written(cells: Readonly<Record<string, string | number | boolean | undefined>>): readonly string[] {
  return parsed(csv.write({ kind: "deployment", cells }).text)[0] ?? [];
}

describe("a cell of CSV", () => {
  test("reads back as what was written, whatever it holds", () => {
    const nasty = fc.constantFrom("=", "+", "-", "@", "'", "\t", "\n", '"', ",", ";", " ", "＝", "a", "1", "\u202e");
    const texts = fc.oneof(
      fc.string(),
      fc.array(nasty, { maxLength: 8 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(fc.array(texts, { minLength: CELLS.length, maxLength: CELLS.length }), (given) => {
        const cells = Object.fromEntries(CELLS.map((name, at) => [name, given[at]]));
        const read = written(cells).slice(0, CELLS.length);
        expect(read.map(unescaped)).toEqual(given.map(visible));
        expect(read.filter((cell) => /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u.test(cell))).toEqual([]);
      }),
    );
  });

  test("is no formula, stays in its cell, and a number stays one", () => {
    const hostile = '=HYPERLINK("http://evil.example","x")';
    expect(written({ limit: hostile, track: "@SUM(1)", record: "-2+3", by: "a;=1" })).toEqual(
      expect.arrayContaining([`'${hostile}`, "'@SUM(1)", "'-2+3", "a;=1"]),
    );
    const line = csv.write({ kind: "deployment", cells: { by: "a;=1" } }).text;
    expect(line).toContain('"a;=1"');
    expect(csv.write({ kind: "metric", cells: { value: -0.5 } }).text).toContain(",-0.5,");
  });
});

describe("mlc export --to csv", () => {
  test("writes a file for each table with the columns in their order, and is the same twice", async () => {
    const repo = supportRepo();
    const first = await mlcJson<OutExport>(repo.dir, "export --to csv --out out --as-of 2026-11-22");
    expect(first.body.files.map(({ path }) => path)).toEqual([
      ...["versions.csv", "criteria.csv", "metrics.csv", "deployments.csv", "transitions.csv", "reviews.csv"],
    ]);
    for (const [at, kind] of flatKinds.entries()) {
      const [head = [], ...rows] = parsed(repo.read(`out/${first.body.files[at]?.path ?? ""}`));
      expect(head).toEqual([...headColumns, ...flatColumns[kind]]);
      expect(rows.every((row) => row.length === head.length)).toBe(true);
    }
    const [, metric] = parsed(repo.read("out/metrics.csv"));
    expect(metric?.slice(1, 5)).toEqual(["2026-11-22", "support-llm", "1.0.0", "2026-10-06-evaluation-0000000000e1"]);
    expect(repo.read("out/versions.csv")).not.toContain("\ufeff");
    const again = await mlcJson<OutExport>(repo.dir, "export --to csv --out out --as-of 2026-11-22");
    expect(again.body.files.some(({ changed }) => changed === true)).toBe(false);
    const before = await mlcJson<OutExport>(repo.dir, "export --to csv --out out --as-of 2026-10-05 -n");
    expect(before.body.files.filter(({ changed }) => changed === true).map(({ path }) => path)).toContain(
      "metrics.csv",
    );
    expect(repo.read("out/metrics.csv")).toContain("2026-11-22");
  });

  test("prints one table, and asks which", async () => {
    const { dir: cwd } = supportRepo();
    expect((await mlc(cwd, "export --to csv --out -")).err).toContain("table-needed");
    const { out } = await mlc(cwd, "export --to csv --table transition --out -");
    expect(parsed(out)).toHaveLength(2);
    expect((await mlc(cwd, "export --to csv --table revue --out -")).err).toContain("did you mean");
  });

  test.each(["version", "metric", "transition"])("prints the table that stands here: %s", async (kind) => {
    const line = `export --to csv --table ${kind} --workspace acme=. --as-of 2026-11-21 --out -`;
    const golden = readFileSync(join(import.meta.dirname, `../fixtures/export/${kind}.csv`), "utf8");
    expect((await mlc(supportRepo().dir, line)).out).toBe(golden);
  });
});

describe("mlc export --to ndjson", () => {
  const model = (name: string): Readonly<Record<string, string>> =>
    lineageFiles(
      [{ model: name, version: "1.0.0", stage: "deployment", lines: [`weights: {digest: "${digest(1)}"}`] }],
      {},
      deployment(name, "1.0.0", "pilot", 1),
    );

  test("holds rows of several workspaces as their schema says, and tells of what cannot be read", async () => {
    const here = directoryRepo(tempDir());
    for (const team of ["a", "b"]) {
      for (const [file, text] of Object.entries(model(team === "a" ? "support-llm" : "fraud-scorer"))) {
        here.write(`${team}/${file}`, text);
      }
    }
    here.write("c/mlc.yaml", "schema: nothing\n");
    here.write("b/models/fraud-scorer/versions/2.0.0.yaml", "version: [\n");
    const line = "export --to ndjson --workspace a --workspace team-b=b --workspace c --workspace d --out -";
    const ran = await mlcJson<OutExport>(here.dir, line);
    expect(ran.exit).toBe(1);
    expect(ran.body.findings.filter(({ code }) => code === "workspace-left-out")).toHaveLength(2);
    expect(ran.body.findings.map(({ file }) => file)).toContain("b/models/fraud-scorer/versions/2.0.0.yaml");
    const rows = (ran.body.text ?? "")
      .trimEnd()
      .split("\n")
      .map((row) => JSON.parse(row) as Record<string, unknown>);
    const ajv = ajvFor(readSchemas());
    for (const row of rows) expect(ajv.validate("mlc:flat/v1", row), ajv.errorsText()).toBe(true);
    const versions = rows.filter(({ kind }) => kind === "version");
    expect(versions.map(({ workspace, model: id, served }) => [workspace, id, served])).toEqual([
      ["a", "support-llm", "eu:pilot"],
      ["team-b", "fraud-scorer", "eu:pilot"],
    ]);
    const printed = await mlc(here.dir, line);
    expect(printed.out).toBe(ran.body.text);
    expect(printed.err).toContain("workspace-left-out");
  });

  test("refuses two workspaces of one name, models beside workspaces, and names that nobody has", async () => {
    const repo = gitRepo(model("support-llm"));
    const refused = async (line: string): Promise<string> =>
      (await mlc(repo.dir, `export --to ndjson --out - ${line}`)).err;
    expect(await refused("--workspace . --workspace models")).toContain("workspaces-named-alike");
    expect(await refused("support-llm --workspace .")).toContain("models-of-which-workspace");
    expect(await refused("suport-llm")).toContain("did you mean `support-llm`");
    expect(await refused("support-llm@1.0.1")).toContain("no-such-version");
    expect((await mlc(repo.dir, "export --to cyclonedx --out - --as-of 2026-11-22")).err).toContain("rows-only");
  });

  test("has in its schema exactly the columns that there are", () => {
    const { schema } = readSchemas().find(({ name }) => name === "flat") ?? {};
    const columns = new Set([...headColumns, ...flatKinds.flatMap((kind: FlatKind) => flatColumns[kind])]);
    expect(Object.keys(schema?.properties ?? {}).sort()).toEqual(["kind", "schema", ...columns].sort());
    expect(schema?.properties?.["kind"]?.enum).toEqual(flatKinds);
  });

  test("says what stands in a record, at its value", async () => {
    const { out } = await mlc(supportRepo().dir, "export support-llm@1.0.0 --to ndjson --table metric --out -");
    expect(JSON.parse(out)).toMatchObject({
      schema: "mlc.flat/v1",
      kind: "metric",
      metric: "exact_match",
      value: 0.66,
      sample_size: 2000,
      dataset: "held-out-tickets",
      bound: true,
      record: "2026-10-06-evaluation-0000000000e1",
    });
  });
});

test("every form has a word of its own", () => {
  const words = [...exportFormats, ...rowsFormats].map(({ id }) => id);
  expect(new Set(words).size).toBe(words.length);
});
