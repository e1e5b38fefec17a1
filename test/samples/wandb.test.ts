import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportInput } from "../../src/importers/importer.ts";
import { metricsIn, training } from "../importers/fixtures.ts";

const root = join(import.meta.dirname, "../../../shared/samples/imports");
const present = existsSync(root);
if (!present) console.warn(`SKIPPED: no samples at ${root}`);

/** The lines of FACTS.md about summaries: file, and what it says of it. */
function known(): readonly { readonly path: string; readonly says: string }[] {
  const facts = present ? readFileSync(join(root, "FACTS.md"), "utf8") : "";
  const section = facts.split(/^## /m).find((part) => part.startsWith("wandb\n")) ?? "";
  return [...section.matchAll(/^- `([^`]+)`: (.*)$/gm)].map(([, path = "", says = ""]) => ({ path, says }));
}

/** The run around a summary. */
function directory(summary: string): ImportInput {
  const path = summary.replace(/\/wandb-summary\.json$/, "");
  const files = readdirSync(join(root, path)).map((name) => ({
    path: `${path}/${name}`,
    bytes: readFileSync(join(root, path, name)),
  }));
  return { directory: path, files };
}

describe.skipIf(!present)("wandb samples", () => {
  it("are three", () => {
    expect(known()).toHaveLength(3);
  });

  it.each(known())("$path gives what is known of it", ({ path, says }) => {
    const result = importFrom(directory(path));
    const numeric = /numeric=\{(.*?)\}/.exec(says)?.[1] ?? "";
    const expected = [...numeric.matchAll(/'([^']+)': ([\d.e-]+)/g)].map(([, raw = "", value]) => [raw, Number(value)]);
    const found = result.records.flatMap((draft) => metricsIn(draft).map(({ raw, value }) => [raw, value] as const));
    expect(new Map(found)).toEqual(new Map(expected as [string, number][]));
    expect(found).toHaveLength(expected.length);
    const step = Number(/_step=(\d+)/.exec(says)?.[1]);
    for (const draft of result.records) {
      for (const metric of metricsIn(draft)) expect(metric.step).toBe(step);
    }
    const seconds = Number(/_timestamp=([\d.]+)/.exec(says)?.[1]);
    expect(training(result).observed.at).toBe(new Date(Math.floor(seconds * 1000)).toISOString());
    expect(training(result).run_id).toBe(/run-\d+_\d+-([^/]+)\//.exec(path)?.[1]);
  });

  it("say which client wrote them", () => {
    const versions = known().map(({ path }) => training(importFrom(directory(path))).tool_version);
    expect(versions).toEqual(["0.24.2", "0.13.7", "0.16.6"]);
  });

  it("bring no mail address, host, home directory or prompt along", () => {
    for (const { path } of known()) {
      const records = importFrom(directory(path), { all: true }).records.map(({ source: _, ...rest }) => rest);
      expect(JSON.stringify(records)).not.toMatch(/@|hqh|ee5346fae977|\/home|~\/|GPU-|CORDELIA|org-HjCd|--lr/);
    }
  });
});
