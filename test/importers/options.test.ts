import { describe, expect, it } from "vitest";
import { say, fix } from "../../src/core/findings/catalogue.ts";
import { importFrom } from "../../src/importers/index.ts";
import { parseMapping } from "../../src/importers/mapping.ts";
import { momentFromEpoch, momentFromText } from "../../src/importers/observed.ts";
import { hubName, isPublicLabel, publicName, publicRevision } from "../../src/importers/public-text.ts";
import { recordOf } from "../../src/importers/record.ts";
import { importedRecordHex } from "../../src/importers/record-id.ts";
import { publicPath } from "../../src/importers/source.ts";
import { mayHoldResults } from "../../src/importers/wanted.ts";
import { matchesPattern } from "../../src/importers/wildcard.ts";
import { evaluation, fixture, input } from "./fixtures.ts";

describe("the name of an imported record", () => {
  const draft = evaluation(importFrom(fixture("lm-eval/0.4.5.json")));
  const subject = { weights: `sha256:${"9c".repeat(32)}` };

  it("is the same for the same bytes, options and subject", () => {
    const again = evaluation(importFrom(fixture("lm-eval/0.4.5.json")));
    expect(importedRecordHex(again, {}, subject)).toBe(importedRecordHex(draft, {}, subject));
    expect(importedRecordHex(draft, {}, subject)).toMatch(/^[0-9a-f]{12}$/);
  });

  it("does not depend on the path, or on allowing a partial run", () => {
    const [file] = fixture("lm-eval/0.4.5.json").files;
    const moved = evaluation(importFrom(input(file?.bytes ?? "", "elsewhere/r.json")));
    expect(importedRecordHex(moved, { allowPartial: true }, subject)).toBe(importedRecordHex(draft, {}, subject));
  });

  it("changes with subject, options, part and bytes", () => {
    const [file] = fixture("lm-eval/0.4.5.json").files;
    const changed = evaluation(importFrom(input(`${new TextDecoder().decode(file?.bytes)}\n`)));
    const names = [
      importedRecordHex(draft, {}, subject),
      importedRecordHex(draft, {}, {}),
      importedRecordHex(draft, { all: true }, subject),
      importedRecordHex(draft, { map: { acc: { id: "accuracy" } } }, subject),
      importedRecordHex({ ...draft, part: "training" }, {}, subject),
      importedRecordHex(changed, {}, subject),
    ];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the record of a draft", () => {
  it("begins with its head, ends with the metrics, and keeps a time that had no zone", () => {
    const text = '[{"metric":"accuracy","value":0.5}]';
    const draft = evaluation(importFrom(input(text, "r_2026-10-06T10-00-00.json")));
    const head = { model: "support-llm", version: "1.2.0", observed_at: "2026-10-06", by: "ben", subject: {} };
    const record = recordOf(draft, head);
    expect(Object.keys(record)).toEqual([
      ...["schema", "model", "version", "observed_at", "by", "subject"],
      ...["timestamp_text", "source", "metrics"],
    ]);
    expect(record).toMatchObject({ timestamp_text: "2026-10-06T10:00:00" });
  });
});

describe("--map", () => {
  it("reads an id with companions, and a name that has commas", () => {
    const { mapping, faults } = parseMapping([
      "eval_wer=word_error_rate,divide=100,sample_size=400",
      "gsm8k/exact_match,strict-match=exact_match,variant=strict",
      "*=,dataset=tickets,split=test,average=macro,n_per_group=women:120|men:133,groups=women|men,k=5",
      "x=x-mine,direction=lower",
    ]);
    expect(faults).toEqual([]);
    expect(mapping).toEqual({
      eval_wer: { id: "word_error_rate", divide: 100, sample_size: 400 },
      "gsm8k/exact_match,strict-match": { id: "exact_match", variant: "strict" },
      "*": {
        dataset: "tickets",
        split: "test",
        with: { average: "macro", n_per_group: { women: 120, men: 133 }, groups: ["women", "men"], k: 5 },
      },
      x: { id: "x-mine", direction: "lower" },
    });
  });

  it.each([
    "accuracy",
    "=accuracy",
    "a=",
    "a=Not An Id",
    "a=f1,sample_size=many",
    "a=f1,divide=0",
    "a=f1,direction=up",
    "a=f1,k",
  ])("refuses %s", (text) => {
    expect(parseMapping([text]).faults.map(({ code }) => code)).toEqual(["import-bad-map"]);
  });
});

describe("when something was measured", () => {
  it.each([
    ["2026-10-06", { at: "2026-10-06", zone: "none" }],
    ["2026-10-06T10:00:00Z", { at: "2026-10-06T10:00:00Z", zone: "utc" }],
    ["2026-10-06 01:30:00.123456+0200", { at: "2026-10-05T23:30:00.123Z", zone: "offset" }],
    ["2026-10-06 10:00:00.271663", { at: "2026-10-06", zone: "none", text: "2026-10-06 10:00:00.271663" }],
    ["2026-02-30", undefined],
    ["2026-10-06T25:00:00Z", undefined],
    ["yesterday", undefined],
    [1760000000, undefined],
  ])("%j is %j", (text, expected) => {
    if (expected === undefined) expect(momentFromText(text)).toBeUndefined();
    else expect(momentFromText(text)).toMatchObject(expected);
  });

  it("is never read from a monotonic clock", () => {
    expect(momentFromEpoch(3391296.96)).toBeUndefined();
    expect(momentFromEpoch(1749508083.8317592)?.at).toBe("2025-06-09T22:28:03.831Z");
  });

  it("is what the option says before anything else", () => {
    const result = importFrom(fixture("lm-eval/0.4.5.json"), { observedAt: "2026-01-02" });
    expect(evaluation(result).observed).toEqual({ at: "2026-01-02", zone: "utc", from: "option" });
  });
});

describe("names that may stand in a record", () => {
  it.each([
    ["acme/support-llm", "acme/support-llm"],
    ["gpt2", "gpt2"],
    ["/home/ana/models/support-llm", "support-llm"],
    ["./checkpoint-98000", "checkpoint-98000"],
    ["C:\\Users\\Ana\\support-llm", "support-llm"],
    ["/home/ana", undefined],
    ["ana@acme.example:/models/x", undefined],
    ["https://ana:pw@host.example/x", undefined],
    ["hf_abcdefghijklmnopqrstuvwx", undefined],
    ["10.1.2.3", undefined],
    ["a b", undefined],
    [7, undefined],
  ])("the model %j is %j", (raw, expected) => {
    expect(publicName(raw)).toBe(expected);
  });

  it("tell a dataset on a hub from a file loader", () => {
    expect(["acme/tickets", "gsm8k", "json", "/data/x", "../x/y"].map(hubName)).toEqual([
      "acme/tickets",
      "gsm8k",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("let revisions be branches, tags and commits", () => {
    expect(["step143000", "refs/pr/3", "v1.0+b", "a b", "https://x"].map(publicRevision)).toEqual([
      "step143000",
      "refs/pr/3",
      "v1.0+b",
      undefined,
      undefined,
    ]);
  });

  it("let a metric have signs but no address", () => {
    expect(["pass@1", "mmlu/acc,none", "Точность", "F1 (macro)"].every(isPublicLabel)).toBe(true);
    expect(["a@b.example", "~/x", "file:///x", "", "x".repeat(201), "a\nb", "host 10.0.0.1"].some(isPublicLabel)).toBe(
      false,
    );
  });

  it("keep paths inside the repository", () => {
    expect(
      [
        "reports/r.json",
        "./r.json",
        "../../r.json",
        "/home/ana/r.json",
        "C:\\x\\r.json",
        "a/.git/r.json",
        "a:b?.json",
        "",
      ].map(publicPath),
    ).toEqual(["reports/r.json", "r.json", "r.json", "r.json", "r.json", "r.json", "a_b_.json", "stdin"]);
  });
});

describe("--only", () => {
  it.each([
    ["*", "anything/at all", true],
    ["mmlu*/acc*", "mmlu_stem/acc,none", true],
    ["*a*a*a*b", "a".repeat(5000), false],
    ["m?", "m1", true],
    ["m?", "m", false],
    ["acc", "accuracy", false],
    ["", "", true],
  ])("%s meets %s: %s", (pattern, name, expected) => {
    expect(matchesPattern(pattern, name)).toBe(expected);
  });
});

it("a directory is read for text files of a sensible size only", () => {
  expect(
    ["a.json", "b.CSV", "README.md", "model.safetensors", "training_args.bin"].map((path) => mayHoldResults(path, 10)),
  ).toEqual([true, true, true, false, false]);
  expect(mayHoldResults("a.json", 60 * 1024 * 1024)).toBe(false);
});

it("every finding of an import can be said and mended", () => {
  const results = [
    importFrom(fixture("json/flat.json")),
    importFrom(fixture("lm-eval/0.4.5.json")),
    importFrom(input("[1,")),
    importFrom(input('[{"metric":"a b\'c","value":95},{"metric":"accuracy","value":95}]')),
  ];
  for (const note of results.flatMap(({ notes }) => notes)) {
    expect(say(note)).not.toMatch(/undefined|\[object|\.$/);
    expect(fix(note).length).toBeGreaterThan(10);
  }
});
