import { describe, expect, it } from "vitest";
import { isMap, type Json, type JsonMap } from "../../src/core/json.ts";
import type { MonitoringDraft } from "../../src/importers/importer.ts";
import { importFrom } from "../../src/importers/index.ts";
import { jsonOf } from "../../src/importers/lenient-json.ts";
import { known, present, sample, samplesBelow, stated } from "./support/imports.ts";

function monitoringIn(path: string): MonitoringDraft {
  const [draft] = importFrom(sample(path), { all: true }).records;
  if (draft?.kind !== "monitoring") throw new Error(`no monitoring record in ${path}`);
  return draft;
}

function document(path: string): Json | undefined {
  const [file] = sample(path).files;
  return file === undefined ? undefined : jsonOf(file);
}

/** Every column with a verdict, wherever the report keeps it. */
function verdictsIn(value: Json | undefined): readonly JsonMap[] {
  if (Array.isArray(value)) return value.flatMap(verdictsIn);
  if (!isMap(value)) return [];
  const below = Object.values(value).flatMap(verdictsIn);
  return typeof value["drift_detected"] === "boolean" ? [value, ...below] : below;
}

describe.skipIf(!present)("evidently samples", () => {
  const files = known("evidently");
  const legacy = files.filter(({ says }) => !says.startsWith("new "));

  it("are all in the list of known files", () => {
    expect(samplesBelow("evidently")).toEqual(files.map(({ path }) => path).sort());
    expect(legacy.length).toBeGreaterThanOrEqual(5);
  });

  it.each(legacy)("$path gives dataset drift, time and version as known", ({ path, says }) => {
    const draft = monitoringIn(path);
    const share = draft.metrics.find(({ id }) => id === "drift_share");
    const drifted = draft.metrics.find(({ id }) => id === "drifted_columns");
    expect(share).toMatchObject({
      value: Number(stated(says, "share")),
      threshold: 0.5,
      passed: stated(says, "dataset_drift") === "False",
      with: { columns: Number(stated(says, "columns")) },
    });
    expect(drifted?.value).toBe(Number(stated(says, "drifted")));
    expect(draft.observed.text).toBe(/timestamp=(\S+ [\d:.]+)/.exec(says)?.[1]);
    expect(draft.observed.at).toBe(draft.observed.text?.slice(0, 10));
    expect(draft.tool_version).toBe(stated(says, "version"));
    const notes = importFrom(sample(path)).notes.map(({ code }) => code);
    expect(notes.includes("import-double-encoded")).toBe(says.includes("DOUBLE-ENCODED"));
  });

  it.each(legacy)("$path: the verdict of every column is the one its score, method and bound give", ({ path }) => {
    const columns = verdictsIn(document(path));
    const metrics = monitoringIn(path).metrics.filter(({ slice }) => slice?.["column"] !== undefined);
    expect(columns.length).toBeGreaterThan(0);
    expect(metrics.map(({ value, passed }) => [value, passed]).sort()).toEqual(
      columns.map((each) => [each["drift_score"], each["drift_detected"] !== true]).sort(),
    );
    expect(importFrom(sample(path)).notes.map(({ code }) => code)).not.toContain("import-verdict-differs");
  });

  it.each(files.filter(({ says }) => says.startsWith("new ")))(
    "$path gives the verdicts that its file does not hold",
    ({ path, says }) => {
      const [, bound, count, share] = /\[\(([\d.]+), \{'count': ([\d.]+), 'share': ([\d.]+)\}\)\]/.exec(says) ?? [];
      const draft = monitoringIn(path);
      const columns = Number(/ValueDrift cols=(\d+)/.exec(says)?.[1]);
      expect(draft.metrics.find(({ id }) => id === "drift_share")).toMatchObject({
        value: Number(share),
        threshold: Number(bound),
        with: { columns },
      });
      expect(draft.metrics.find(({ id }) => id === "drifted_columns")?.value).toBe(Number(count));
      const judged = draft.metrics.filter(({ test }) => test !== undefined);
      expect(judged).toHaveLength(columns);
      const drifted = judged.filter(({ passed }) => passed === false).map(({ slice }) => slice?.["column"]);
      expect(drifted).toEqual(
        [...(/drifted=\d+ \[([^\]]*)\]/.exec(says)?.[1] ?? "").matchAll(/'([^']+)'/g)].map(([, name]) => name),
      );
      expect([...new Set(judged.map(({ test }) => test))].sort()).toEqual(
        [...(/methods=\[(.*?)\];/.exec(says)?.[1] ?? "").matchAll(/'([^']+)'/g)].map(([, name]) => name),
      );
    },
  );
});
