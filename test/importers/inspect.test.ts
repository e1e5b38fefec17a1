import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportInput } from "../../src/importers/importer.ts";
import { LARGEST_HEADER } from "../../src/importers/inspect/archive.ts";
import { codes, evaluation, input, metric } from "./fixtures.ts";

type Part = Readonly<Record<string, unknown>>;

const spec: Part = {
  eval_id: "ErsZeo8F7tAAXHK4c9eNe7",
  run_id: "V3x6ksN6A9CXjAr9MZN4zE",
  created: "2026-10-14T07:58:00+02:00",
  task: "acme_evals/ticket_refusals",
  task_version: 3,
  task_file: "/home/ben/evals/tickets.py",
  dataset: { name: "acme/tickets", location: "acme/tickets", samples: 400, sample_ids: ["mail from ana@acme.example"] },
  model: "openai-api/acme/support-llm",
  model_base_url: "https://llm.acme.example/v1",
  model_args: { api_key: "sk-notarealkeybutlongenough" },
  config: { epochs: 1 },
  revision: { type: "git", origin: "git@acme.example:evals.git", commit: "36190055" },
  packages: { inspect_ai: "0.3.162" },
};
const plan = { name: "plan", steps: [{ solver: "system_message", params: { template: "You are a support agent." } }] };
const stats = { started_at: "2026-10-14T08:00:00+02:00", completed_at: "2026-10-14T08:10:00+02:00" };

function values(metrics: Readonly<Record<string, number | string>>): Part {
  return Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name, { name, value, params: {} }]));
}

/** A score as Inspect 0.3.138 and later write it. */
function score(name: string, metrics: Part, more: Part = {}): Part {
  return { name, scorer: name, scored_samples: 400, unscored_samples: 0, params: {}, metrics, ...more };
}

const match = score("match", values({ accuracy: 0.81, stderr: 0.02, std: 0.39 }));

/** A log of version 2. */
function log(more: Part = {}, scores: readonly Part[] = [match]): Part {
  const results = { total_samples: 400, completed_samples: 400, scores };
  return { version: 2, status: "success", eval: spec, plan, results, stats, samples: [{ input: "secret" }], ...more };
}

function asJson(document: Part): ImportInput {
  return input(JSON.stringify(document), "logs/2026-10-14_tickets.json");
}

/** An archive as Inspect packs it, the header last. */
function asEval(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoded = Object.entries(members).map(([name, text]) => {
    return [name, typeof text === "string" ? new TextEncoder().encode(text) : text] as const;
  });
  return zipSync(Object.fromEntries(encoded));
}

describe("an Inspect log in JSON, version 2", () => {
  const result = importFrom(asJson(log()));
  const draft = evaluation(result);

  it("gives every metric of every score, the standard error beside the mean it is of", () => {
    expect(draft.metrics).toEqual([
      {
        id: "accuracy",
        raw: "acme_evals/ticket_refusals/match/accuracy",
        value: 0.81,
        stderr: 0.02,
        sample_size: 400,
        dataset: { id: "ticket_refusals", hub_id: "acme/tickets" },
        variant: "match",
        with: { task_version: "3" },
      },
    ]);
    expect(draft.skipped).toEqual({ filtered: 1, names: ["acme_evals/ticket_refusals/match/std"] });
    expect(codes(result)).toEqual([]);
  });

  it("says which run it was, when it ended, and of what", () => {
    expect(draft).toMatchObject({
      run_status: "complete",
      run_id: "V3x6ksN6A9CXjAr9MZN4zE",
      tool_version: "0.3.162",
      harness_commit: "36190055",
      subject_named: { name: "openai-api/acme/support-llm" },
      observed: { at: "2026-10-14T06:10:00Z", text: "2026-10-14T08:10:00+02:00", zone: "offset" },
      source: { format: "inspect/v2 json", adapter: "inspect@1" },
    });
  });

  it("takes no sample, prompt, path, address or key", () => {
    expect(JSON.stringify(result.records)).not.toMatch(/secret|support agent|\/home|https|sk-|@acme|mail from/);
  });

  it("counts the samples of all epochs, and tells reducers apart", () => {
    const often = log({ eval: { ...spec, config: { epochs: 4 } } }, [
      score("match", values({ accuracy: 0.7 }), { reducer: "mean", scored_samples: 1600 }),
      score("match", values({ accuracy: 0.9 }), { reducer: "pass_at_4", scored_samples: 1600 }),
    ]);
    const { metrics } = evaluation(importFrom(asJson(often)));
    expect(metrics.map(({ variant, sample_size, with: beside }) => [variant, sample_size, beside?.["epochs"]])).toEqual(
      [
        ["match", 1600, 4],
        ["match/pass_at_4", 1600, 4],
      ],
    );
  });

  it("keeps scorers apart, names the grading model, and gives a group its own standard error", () => {
    const grouped = {
      accuracy: { name: "inspect_ai/accuracy", value: 0.6, group: "german", params: {} },
      stderr: { name: "stderr", value: 0.1, group: "german", params: {} },
      accuracy2: { name: "accuracy", value: 0.7, group: "english", params: {} },
    };
    const params = { grader_model: { model: "google/gemini-2.0-flash", base_url: "https://x.example" } };
    const draft = evaluation(importFrom(asJson(log({}, [match, score("graded", grouped, { params })]))));
    expect(draft.metrics.slice(1)).toMatchObject([
      { id: "accuracy", value: 0.6, stderr: 0.1, variant: "graded", slice: { group: "german" } },
      {
        id: "accuracy",
        value: 0.7,
        variant: "graded",
        slice: { group: "english" },
        with: { judge: "google/gemini-2.0-flash" },
      },
    ]);
    expect(draft.metrics[2]?.stderr).toBeUndefined();
  });

  it("knows what some scorers take the mean of, and keeps what it does not know without a direction", () => {
    const means = [score("f1", values({ mean: 0.4, stderr: 0.1 })), score("tone", values({ mean: 2.5, worst: 1 }))];
    const draft = evaluation(importFrom(asJson(log({}, means))));
    expect(draft.metrics.map(({ id, stderr, direction }) => [id, stderr, direction])).toEqual([
      ["token_f1", 0.1, undefined],
      ["x-tone-mean", undefined, undefined],
      ["x-worst", undefined, undefined],
    ]);
  });

  it("keeps NaN, which is written where nothing was scored, as text", () => {
    const text = JSON.stringify(log({}, [score("match", values({ accuracy: "?" }))])).replace('"?"', "NaN");
    const result = importFrom(input(text));
    expect(metric(evaluation(result), "acme_evals/ticket_refusals/match/accuracy")).toMatchObject({
      value_text: "NaN",
    });
    expect(codes(result)).toContain("import-not-finite");
  });

  it("warns of a run over a few samples, as a number or a range", () => {
    for (const [limit, said] of [
      [25, "25"],
      [[100, 125], "25"],
    ] as const) {
      const result = importFrom(asJson(log({ eval: { ...spec, config: { limit } } })));
      expect(result.notes).toMatchObject([{ code: "import-limited-run", args: { limit: said } }]);
      expect(evaluation(result).run_status_reason).toBe("limited to 25 samples (limit)");
    }
  });

  it("warns of samples without a score", () => {
    const results = { total_samples: 400, completed_samples: 390, scores: [{ ...match, unscored_samples: 4 }] };
    const { notes } = importFrom(asJson(log({ results })));
    expect(notes).toMatchObject([{ code: "import-not-scored", args: { count: 10, of: 400 } }]);
  });
});

describe("an Inspect log in JSON, version 1", () => {
  it("has one scorer with its metrics beside it", () => {
    const results = {
      scorer: { name: "includes", params: {} },
      metrics: values({ accuracy: 0.5, bootstrap_std: 0.2 }),
    };
    const draft = evaluation(importFrom(asJson(log({ version: 1, results: { ...results, completed_samples: 20 } }))));
    expect(draft.metrics[0]).toMatchObject({ id: "accuracy", value: 0.5, sample_size: 20, variant: "includes" });
    expect(draft.source.format).toBe("inspect/v1 json");
  });

  it("is not guessed at where the version is a later one", () => {
    expect(importFrom(asJson(log({ version: 3 }))).records).toEqual([]);
    expect(codes(importFrom(asJson(log({ version: 3 })), {}, "inspect"))).toEqual(["import-wrong-adapter"]);
  });
});

describe("an Inspect run that did not end well", () => {
  it.each([
    ["cancelled", "partial", "cancelled after 400 of 400 samples"],
    ["started", "partial", "it did not end after 400 of 400 samples"],
    ["error", "failed", "it ended in an error after 400 of 400 samples"],
    ["paused", "partial", "its status is none that mlc knows after 400 of 400 samples"],
  ])("with the status %s is %s", (status, open, reason) => {
    const file = asJson(log({ status, error: { message: "no key sk-x", traceback: "/home/ben" } }));
    expect(evaluation(importFrom(file))).toMatchObject({ run_status: open, run_status_reason: reason });
    expect(codes(importFrom(file))).toContain("import-run-not-complete");
    expect(codes(importFrom(file, { allowPartial: true }))).toEqual([]);
  });

  it("is one whose samples were marked as invalid", () => {
    expect(evaluation(importFrom(asJson(log({ invalidated: true })))).run_status).toBe("failed");
  });

  it("has nothing to record before anything was scored, even if partial runs are allowed", () => {
    const result = importFrom(asJson(log({ status: "error", results: null })), { allowPartial: true });
    expect(result.records).toEqual([]);
    expect(codes(result)).toEqual(["import-run-without-results"]);
  });
});

describe("an .eval archive", () => {
  const header = JSON.stringify({ ...log(), samples: undefined });
  const members = {
    "_journal/start.json": "{}",
    "samples/1_epoch_1.json": '{"input": "secret"}',
    "header.json": header,
  };
  const whole = asEval(members);
  const outcome = (bytes: Uint8Array): readonly string[] => codes(importFrom(input(bytes, "logs/run.eval")));

  it("gives what its header says, and only that is unpacked", () => {
    const draft = evaluation(importFrom(input(whole, "logs/run.eval")));
    expect(draft.metrics).toEqual(evaluation(importFrom(asJson(log()))).metrics);
    expect(draft.source).toMatchObject({ format: "inspect/v2 eval", bytes: whole.length });
  });

  it("without a header is a run that did not finish", () => {
    expect(outcome(asEval({ "_journal/start.json": "{}", "samples/1.json": "{}" }))).toEqual(["import-log-unfinished"]);
  });

  it("that is packed with zstd is refused with what to do", () => {
    const packed = patched(whole, (entry) => entry.setUint16(10, 93, true));
    expect(outcome(packed)).toEqual(["import-archive-refused"]);
  });

  it("whose header would be a bomb is refused unopened, also where it lies about its size", () => {
    const zeros = asEval({ "header.json": new Uint8Array(1_000_000) });
    for (const says of [LARGEST_HEADER + 1, 1000, 1_000_001]) {
      expect(outcome(patched(zeros, (entry) => entry.setUint32(24, says, true)))).toEqual(["import-archive-refused"]);
    }
  });

  it("whose list of members is broken or endless is refused at once", () => {
    expect(outcome(whole.subarray(0, whole.length - 30))).toEqual(["import-archive-refused"]);
    const endless = new Uint8Array(whole);
    new DataView(endless.buffer).setUint16(endless.length - 12, 0xffff, true);
    expect(outcome(endless)).toEqual(["import-archive-refused"]);
  });

  it("is known by its own header alone, not by one somewhere else", () => {
    const elsewhere = asEval({ "../header.json": header, "/header.json": header, "a/header.json": header });
    expect(outcome(elsewhere)).toEqual(["import-not-text"]);
    expect(outcome(asEval({ "header.json": '{"magic": 1}' }))).toEqual(["import-not-text"]);
    expect(outcome(asEval({ "header.json": header.slice(0, -40) }))).toEqual(["import-truncated"]);
  });
});

/** The archive with the last entry of its list, the header, changed. */
function patched(bytes: Uint8Array, change: (entry: DataView) => void): Uint8Array {
  const copy = new Uint8Array(bytes);
  const at = copy.findLastIndex(
    (byte, i) => byte === 0x50 && copy[i + 1] === 0x4b && copy[i + 2] === 1 && copy[i + 3] === 2,
  );
  change(new DataView(copy.buffer, at));
  return copy;
}
