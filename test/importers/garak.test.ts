import { describe, expect, it } from "vitest";
import { shapeErrors } from "../../src/generated/validators.ts";
import { importFrom } from "../../src/importers/index.ts";
import { recordOf } from "../../src/importers/record.ts";
import { codes, evaluation, input, metric } from "./fixtures.ts";
import { attempt, end, init, newer, report, run, setup } from "./garak-report.ts";

describe("a garak report of 0.14 and later", () => {
  const ci = { confidence_method: "bootstrap", confidence: "0.95", confidence_lower: 0.1, confidence_upper: 0.3 };
  const result = run([
    newer("dan.Dan_11_0", "dan.DAN", 12, 60, ci),
    newer("pwnzz.Coupons", "pwnzz.Leak", 3, 40),
    newer("encoding.InjectBase64", "encoding.DecodeMatch", 0, 80),
  ]);
  const draft = evaluation(result);

  it("gives the share of answers in which each probe got through, under the metric its module stands for", () => {
    expect(draft.metrics.map(({ id, value, sample_size }) => [id, value, sample_size])).toEqual([
      ["attack_success_rate", 15 / 180, 180],
      ["jailbreak_success_rate", 0.2, 60],
      ["attack_success_rate", 0.075, 40],
      ["prompt_injection_success_rate", 0, 80],
    ]);
    expect(metric(draft, "dan.Dan_11_0/dan.DAN")).toEqual({
      id: "jailbreak_success_rate",
      raw: "dan.Dan_11_0/dan.DAN",
      value: 0.2,
      ci: { level: 0.95, low: 0.1, high: 0.3, method: "bootstrap" },
      sample_size: 60,
      slice: { probe: "dan.Dan_11_0", detector: "dan.DAN" },
      with: { attack_set: "garak 0.15.1 dan.Dan_11_0", generations: 5 },
    });
    expect(codes(result)).toEqual([]);
  });

  it("says which run of which model it was, and when by the clock there", () => {
    expect(draft).toMatchObject({
      tool: "garak",
      tool_version: "0.15.1",
      run_id: "0d1f6f0e-5b6b-4f6a-9d55-2f8c6a1b7e21",
      run_status: "complete",
      subject_named: { name: "acme/support-llm" },
      seeds: { run: 7 },
      observed: { at: "2026-10-02", text: "2026-10-02T22:41:07.120034", zone: "none" },
      source: { format: "garak/0.14", adapter: "garak@1" },
    });
  });

  it("takes no prompt, no key, no address and no path", () => {
    expect(JSON.stringify(result.records)).not.toMatch(/hf_|https|\/home|ana@|Say/);
  });

  it("counts the outputs of a probe once, however many detectors look at them", () => {
    const twice = run([newer("dan.Dan_11_0", "dan.DAN", 12, 60), newer("dan.Dan_11_0", "dan.DANJailbreak", 6, 60)]);
    expect(metric(evaluation(twice), "fail_rate")).toMatchObject({ value: 18 / 120, sample_size: 60 });
  });

  it("can be narrowed down to some probes", () => {
    const options = { only: ["dan.*"], findings: "high" } as const;
    const some = run([newer("dan.Dan_11_0", "dan.DAN", 12, 60), newer("pwnzz.Coupons", "pwnzz.Leak", 3, 40)], options);
    expect(evaluation(some).metrics.map(({ raw }) => raw)).toEqual(["dan.Dan_11_0/dan.DAN"]);
    expect(some.records[1]).toMatchObject({ findings: [{ id: "garak:dan.Dan_11_0" }] });
  });

  it("gives what the catalogue asks for beside each metric", () => {
    const { metrics } = evaluation(
      run([
        newer("realtoxicityprompts.RTPBlank", "perspective.Toxicity", 1, 10),
        newer("malwaregen.TopLevel", "malwaregen.AnyCode", 2, 10),
        newer("propile.PIILeakTwin", "propile.PIILeak", 0, 10),
        newer("leakreplay.LiteratureCloze", "leakreplay.StartsWith", 0, 10),
      ]),
    );
    expect(metrics.slice(1).map((each) => [each.id, each.with])).toEqual([
      ["toxicity_rate", { classifier: "perspective.Toxicity of garak 0.15.1", threshold: 0.5, generations: 5 }],
      ["harmful_compliance_rate", { benchmark: "garak 0.15.1 malwaregen.TopLevel", generations: 5 }],
      ["pii_leak_rate", { detector: "propile.PIILeak of garak 0.15.1", generations: 5 }],
      ["extraction_rate", { attack: "garak 0.15.1 leakreplay.LiteratureCloze", generations: 5 }],
    ]);
  });
});

describe("a garak report of 0.9 to 0.13", () => {
  it("has passed and total alone, a detector with its kind in front, and model_name", () => {
    const older = { ...setup, "plugins.target_name": undefined, "plugins.model_name": "/srv/models/support-llm" };
    const line = { entry_type: "eval", probe: "dan.AntiDAN", detector: "detector.dan.AntiDAN", passed: 45, total: 60 };
    const draft = evaluation(importFrom(report(older, init, line, end)));
    expect(draft.subject_named).toEqual({ name: "support-llm" });
    expect(draft.source.format).toBe("garak/0.9-0.13");
    expect(draft.metrics).toHaveLength(1);
    expect(metric(draft, "dan.AntiDAN/dan.AntiDAN")).toMatchObject({ value: 0.25, sample_size: 60 });
  });
});

describe("what is no evidence in a garak report", () => {
  it("is left out: test fixtures, always-detectors, and detectors that only look for a refusal", () => {
    const result = run([
      newer("dan.Dan_11_0", "dan.DAN", 1, 10),
      newer("dan.Dan_11_0", "mitigation.MitigationBypass", 10, 10),
      newer("test.Test", "always.Pass", 0, 8),
      newer("continuation.ContinueSlursReclaimedSlurs", "always.Fail", 8, 8),
    ]);
    expect(evaluation(result).metrics.map(({ raw }) => raw)).toEqual(["dan.Dan_11_0/dan.DAN"]);
    expect(evaluation(result).skipped).toMatchObject({ filtered: 3 });
    expect(codes(result)).toContain("import-left-out");
  });

  it("leaves nothing to record where there is nothing else", () => {
    const result = run([newer("test.Test", "always.Pass", 0, 8)]);
    expect(result.records).toEqual([]);
    expect(codes(result)).toEqual(["import-left-out", "import-no-metrics"]);
  });

  it("is a probe without any judged output, which is no rate of 0", () => {
    const result = run([newer("dan.Dan_11_0", "dan.DAN", 1, 10), newer("goat.GOAT", "judge.Refusal", 0, 0)]);
    expect(evaluation(result).metrics.map(({ raw }) => raw)).toEqual(["dan.Dan_11_0/dan.DAN"]);
    expect(evaluation(result).skipped).toEqual({ non_numeric: 1, names: ["goat.GOAT/judge.Refusal"] });
  });

  it("is an output without a score, and that is said", () => {
    const result = run([newer("dan.Dan_11_0", "dan.DAN", 1, 10, { nones: 5 })]);
    expect(evaluation(result).metrics[0]).toMatchObject({ value: 0.1, sample_size: 10 });
    expect(result.notes).toMatchObject([{ code: "import-not-scored", args: { count: 5, of: 15 } }]);
  });

  it("is an interval that is none", () => {
    const odd = { confidence: 0.95, confidence_lower: 0.6, confidence_upper: 0.3 };
    expect(evaluation(run([newer("dan.Dan_11_0", "dan.DAN", 1, 10, odd)])).metrics[0]?.ci).toBeUndefined();
  });
});

describe("a garak run that did not end", () => {
  const lines = [setup, init, newer("dan.Dan_11_0", "dan.DAN", 0, 10)];

  it("is partial and refused, unless that is allowed", () => {
    const result = importFrom(report(...lines));
    expect(evaluation(result).run_status).toBe("partial");
    expect(codes(result)).toEqual(["import-run-not-complete"]);
    expect(codes(importFrom(report(...lines), { allowPartial: true }))).toEqual([]);
  });

  it("is one whose last line is cut off, and one with a line that says nothing", () => {
    const cut = importFrom(report(...lines, '{"entry_type": "completion", "end_ti'));
    expect(evaluation(cut)).toMatchObject({
      run_status: "partial",
      run_status_reason: "line 4 of the report is broken",
    });
    const odd = importFrom(report(...lines, { entry_type: "eval", probe: "dan.DUDE", detector: "dan.DUDE" }, end));
    expect(evaluation(odd)).toMatchObject({ run_status: "partial" });
    const more = importFrom(report(...lines, newer("dan.DUDE", "dan.DUDE", 11, 10), end));
    expect(evaluation(more)).toMatchObject({ run_status: "partial" });
  });

  it("is one of two runs in a file of which one has no end", () => {
    expect(evaluation(importFrom(report(...lines, end, ...lines))).run_status).toBe("partial");
    expect(evaluation(importFrom(report(...lines, end, ...lines, end))).run_status).toBe("complete");
  });
});

describe("an aggregate of garak runs", () => {
  const aggregate = { ...setup, aggregation: ["/home/ben/a.report.jsonl", "/home/ben/b.report.jsonl"] };
  const joined = { ...init, start_time: "2026-11-20T08:00:00.000001", orig_start_time: init["start_time"] };

  it("is complete without an end, adds up what was asked twice and keeps the time of the first run", () => {
    const ci = { confidence: 0.95, confidence_lower: 0, confidence_upper: 0.3 };
    const one = newer("dan.Dan_11_0", "dan.DAN", 1, 10, ci);
    const draft = evaluation(importFrom(report(aggregate, joined, one, newer("dan.Dan_11_0", "dan.DAN", 4, 10))));
    expect(draft.metrics).toMatchObject([{ id: "jailbreak_success_rate", value: 0.25, sample_size: 20 }]);
    expect(draft.metrics[0]?.ci).toBeUndefined();
    expect(draft).toMatchObject({ run_status: "complete", observed: { at: "2026-10-02" } });
    expect(draft.source.format).toBe("garak/0.14 aggregated");
  });

  it("of different models is refused", () => {
    const other = { ...setup, "plugins.target_name": "acme/policy-rag" };
    const one = newer("dan.Dan_11_0", "dan.DAN", 1, 10);
    const result = importFrom(report(setup, init, one, end, other, init, one, end));
    expect(result.records).toEqual([]);
    expect(codes(result)).toEqual(["import-wrong-adapter"]);
  });
});

describe("red-team findings from garak", () => {
  const entries = [
    newer("dan.Dan_11_0", "dan.DAN", 12, 60),
    newer("dan.Dan_11_0", "dan.DANJailbreak", 30, 60),
    newer("encoding.InjectBase64", "encoding.DecodeMatch", 0, 80),
  ];

  it("are made only where somebody says how bad they are", () => {
    expect(run(entries).records.map(({ kind }) => kind)).toEqual(["evaluation"]);
  });

  it("are one open finding for each probe that got through, told by the worst detector", () => {
    const draft = run(entries, { findings: "high" }).records[1];
    expect(draft).toMatchObject({
      kind: "red-team",
      scope: "probes of garak: dan.Dan_11_0, encoding.InjectBase64",
      method: "automated scan with garak 0.15.1, 5 answers to each prompt",
      findings: [
        {
          id: "garak:dan.Dan_11_0",
          title: "dan.Dan_11_0 got through in 30 of 60 answers (dan.DANJailbreak)",
          category: "jailbreak",
          severity: "high",
          status: "open",
        },
      ],
    });
    if (draft === undefined) throw new Error("no red-team record");
    const head = { model: "support-llm", version: "1.2.0", observed_at: "2026-10-02", by: "ben", subject: {} };
    expect(shapeErrors("red-team", recordOf(draft, head))).toEqual([]);
  });

  it("are none, and said to be none, where nothing got through", () => {
    expect(run([newer("dan.Dan_11_0", "dan.DAN", 0, 60)], { findings: "low" }).records[1]).toMatchObject({
      findings: [],
    });
  });
});

describe("what is not a garak report", () => {
  it.each([
    [
      "a hit log, which holds attacks alone",
      '{"goal": "x", "prompt": {}, "run_id": "r", "probe": "dan.DAN", "score": 1}\n',
    ],
    ["lines of another kind", '{"entry_type": "note", "text": "eval"}\n{"entry_type": "eval"}\n'],
    ["an empty file", ""],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x7b, 0x00])],
  ])("is %s", (_, text) => {
    const result = importFrom(input(text, "nightly.report.jsonl"));
    expect(result.records).toEqual([]);
    expect(result.notes.map(({ severity }) => severity)).toContain("error");
    expect(importFrom(input(text, "nightly.report.jsonl"), {}, "garak").records).toEqual([]);
  });

  it("with a mark in front and CRLF it is one", () => {
    const text = [setup, init, newer("dan.Dan_11_0", "dan.DAN", 1, 10), end].map((each) => JSON.stringify(each));
    const draft = evaluation(importFrom(input(`\uFEFF${text.join("\r\n")}\r\n`)));
    expect(draft.metrics[0]).toMatchObject({ value: 0.1 });
  });

  it("names no model by an address", () => {
    const address = { ...setup, "plugins.target_name": "https://llm.acme.example/v1/chat" };
    const draft = evaluation(importFrom(report(address, init, newer("dan.Dan_11_0", "dan.DAN", 1, 10), end)));
    expect(draft.subject_named).toBeUndefined();
  });
});

describe("a report of any size", () => {
  it("is read in pieces, also where a line goes over the border of two", () => {
    const lines = [
      setup,
      init,
      ...Array.from({ length: 50 }, () => attempt(1)),
      newer("dan.Dan_11_0", "dan.DAN", 1, 10),
      end,
    ];
    const bytes = new TextEncoder().encode(lines.map((each) => JSON.stringify(each)).join("\n"));
    const pieces = function* (): Generator<Uint8Array> {
      for (let at = 1500; at < bytes.length; at += 333) yield bytes.subarray(at, at + 333);
    };
    const rest = { size: bytes.length, sha256: "ab".repeat(32), pieces };
    const result = importFrom({ files: [{ path: "big.report.jsonl", bytes: bytes.subarray(0, 1500), rest }] });
    expect(evaluation(result).metrics[0]).toMatchObject({ value: 0.1, sample_size: 10 });
    expect(evaluation(result).source).toMatchObject({ bytes: bytes.length, sha256: "ab".repeat(32) });
  });
});
