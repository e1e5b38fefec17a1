import { fc } from "../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { shapeErrors } from "../../src/generated/validators.ts";
import { importers, importFrom } from "../../src/importers/index.ts";
import type { ImportResult } from "../../src/importers/importer.ts";
import { recordOf } from "../../src/importers/record.ts";
import { directory, fixture, input, metricsIn } from "./fixtures.ts";

const head = {
  ...{ model: "support-llm", version: "1.2.0", observed_at: "2026-11-02T10:00:00Z", by: "ben" },
  subject: { weights: `sha256:${"9c".repeat(32)}` },
};

/** Every number in the value of a metric of the result. */
function values(result: ImportResult): readonly number[] {
  return result.records.flatMap((draft) =>
    metricsIn(draft).flatMap(({ value }) => (value === undefined ? [] : [value])),
  );
}

/** Every number anywhere in a JSON value, also those written as text. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) return [Number(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** The keys that importers recognise their tools by, and the parts of their paths. */
const signatures = importers.flatMap(({ detects }) =>
  [...detects.matchAll(/`(\w[^`]*)`/g)].flatMap(([, word = ""]) => word.split(/[^\w-]+/).filter((part) => part !== "")),
);

const name = fc.oneof(
  fc.constantFrom(...new Set(signatures)),
  fc.constantFrom(
    "acc,none",
    "acc",
    "eval_loss",
    "eval_runtime",
    "f1",
    "alias",
    " ",
    "samples",
    "__proto__",
    "constructor",
  ),
  fc.constantFrom(
    "results",
    "versions",
    "config",
    "configs",
    "groups",
    "group_subtasks",
    "n-samples",
    "higher_is_better",
  ),
  fc.constantFrom(
    "log_history",
    "global_step",
    "best_metric",
    "best_model_checkpoint",
    "step",
    "peft_type",
    "model_type",
  ),
  fc.constantFrom("metric", "value", "sample_size", "with", "slice_x", "dataset", "n_per_group", "date", "limit"),
  fc.string({ maxLength: 12 }),
);
const leaf = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(null, true, "NaN", "0.5", "N/A", "x", "checkpoint-3", "a=b,pretrained=c/d", [], {}),
);
const tree = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.array(tie("node"), { maxLength: 4 }),
    fc.array(fc.tuple(name, tie("node")), { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs)),
  ),
})).node;

describe("any JSON", () => {
  it("is read or refused by every importer, without a crash and without a number that is not in it", () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, ...importers.map(({ id }) => id)), (value, forced) => {
        const result = importFrom(input(JSON.stringify(value)), { all: true, allowPartial: true }, forced);
        const known = new Set(numbersIn(JSON.parse(JSON.stringify(value))));
        for (const each of values(result)) expect(known).toContain(each);
        expect(result.records.length + result.facts.length + result.notes.length).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });

  it("gives records that have the shape of their schema wherever nothing is refused", () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(...importers.map(({ id }) => id)), (value, forced) => {
        const result = importFrom(input(JSON.stringify(value)), { all: true }, forced);
        if (result.notes.some(({ severity }) => severity === "error")) return;
        for (const draft of result.records) expect(shapeErrors(draft.kind, recordOf(draft, head))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("has no two values of one series in a record", () => {
    const rows = fc.array(
      fc.record({ metric: fc.constantFrom("acc", "accuracy", "x", "x 2", "x-2"), value: fc.double() }),
    );
    fc.assert(
      fc.property(rows, (value) => {
        for (const draft of importFrom(input(JSON.stringify(value)), { all: true }).records) {
          const metrics = metricsIn(draft);
          expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
        }
      }),
    );
  });
});

describe("garbage", () => {
  const paths = fc.constantFrom(
    "a.json",
    "a.csv",
    "README.md",
    "dvc.lock",
    "MLmodel",
    "config.pbtxt",
    "meta.yaml",
    "x.jsonl",
  );
  const ids = importers.map(({ id }) => id);
  /** Text of the kinds that tools write, put together at random. */
  const text = fc
    .array(
      fc.oneof(
        name,
        fc.constantFrom(
          "\n",
          "\r\n",
          ": ",
          "- ",
          ",",
          "  ",
          "{",
          "}",
          "[",
          "]",
          '"',
          "#",
          "---\n",
          "&a ",
          "*a",
          "!!x ",
        ),
        fc.constantFrom(
          "1795000000000 0.9 0",
          "NaN",
          "0.5",
          "# TYPE x gauge\nx 1",
          '{"entry_type": "eval"}',
          "PK\u0003\u0004",
        ),
      ),
      { maxLength: 30 },
    )
    .map((parts) => new TextEncoder().encode(parts.join("")));
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), text);

  it("gives findings, never an exception", () => {
    fc.assert(
      fc.property(bytes, paths, fc.constantFrom(undefined, ...ids), (content, path, forced) => {
        const result = importFrom(input(content, path), {}, forced);
        expect(result.records.length + result.facts.length + result.notes.length).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });

  it("is never recorded, however it is cut into pieces or put into directories", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.uint8Array({ maxLength: 60 }), paths), { minLength: 1, maxLength: 4 }),
        (all) => {
          const rest = { size: 9e9, sha256: "0".repeat(64), pieces: () => all.map(([piece]) => piece) };
          const streamed = all.slice(0, 1).map(([content, path]) => ({ path, bytes: content, rest }));
          const files = all.map(([content, path], at) => ({ path: `d/${String(at)}/${path}`, bytes: content }));
          for (const given of [{ files: streamed }, { files, directory: "d" }]) {
            const result = importFrom(given, { all: true, allowPartial: true });
            expect(result.records).toEqual([]);
            for (const id of ids) importFrom(given, { all: true, allowPartial: true }, id);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("every fixture", () => {
  const files = ["0.3", "0.4.1-groups", "0.4.5", "0.4.12"].map((each) => fixture(`lm-eval/${each}.json`));
  const all = [
    ...files,
    fixture("json/rows.json"),
    fixture("csv/rows.csv"),
    directory("hf/run"),
    directory("hf/checkpoints"),
  ];

  it("gives records with the shape of their schema", () => {
    for (const each of all) {
      const { records } = importFrom(each, { all: true, allowPartial: true });
      expect(records.length).toBeGreaterThan(0);
      for (const draft of records) expect(shapeErrors(draft.kind, recordOf(draft, head))).toEqual([]);
    }
  });

  it("gives the same records when read again", () => {
    for (const each of all) expect(importFrom(each)).toEqual(importFrom(each));
  });

  it("lets no text into a record that is not on the list of what is taken", () => {
    const secret = "ana@acme.example /home/ana hf_abcdefghijklmnopqrstuvwx";
    for (const each of all.filter(({ files: [file] }) => file?.path.endsWith(".json") === true)) {
      const poisoned = each.files.map((file) => ({ ...file, bytes: poison(file.bytes, secret) }));
      const text = JSON.stringify(importFrom({ files: poisoned }, { all: true, allowPartial: true }).records);
      for (const word of ["ana@", "/home", "hf_abc"]) expect(text).not.toContain(word);
    }
  });
});

/** The JSON with a secret behind every text and under new keys at every level. */
function poison(bytes: Uint8Array, secret: string): Uint8Array {
  const spoil = (value: unknown): unknown => {
    if (typeof value === "string") return `${value} ${secret}`;
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== "object" || value === null) return value;
    return {
      ...Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spoil(each)])),
      [secret]: 0.25,
      user: secret,
    };
  };
  const text = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(text.startsWith("---") ? text : JSON.stringify(spoil(JSON.parse(text))));
}
