import { describe, expect, it } from "vitest";
import type { OutScore } from "../../src/generated/types.ts";
import { attempt, end, init, newer, setup } from "../importers/garak-report.ts";
import { adoptedWith, driftReport, lmEvalResults } from "../support/imported.ts";

const results = { "reports/lm.json": lmEvalResults("acme/support-llm", 0.81) };

describe("what an import changes", () => {
  it("moves criteria and says so, once", async () => {
    const { repo, ana, imported } = await adoptedWith({ ...results, "reports/drift.json": driftReport() });
    const monitor =
      '{id: drift, kind: drift, metrics: [drift_share], owner: chloe, alert: {route: "#llm"}, status: live}';
    repo.write("models/support-llm/operations.yaml", `schema: mlc.operations/v1\nmonitors:\n  - ${monitor}\n`);
    repo.commit("chloe", "A monitor");

    const evaluated = await imported("reports/lm.json");
    expect(evaluated.effects).toContainEqual({ criterion: "PERF-02", before: "unknown", after: "pass" });
    expect(evaluated.level).toEqual({ before: 0, after: 0 });
    expect(evaluated.next_step?.criterion).toMatch(/^[A-Z]+-\d\d$/);
    const observed = await imported("reports/drift.json");
    expect(observed.effects).toContainEqual({ criterion: "MON-02", before: "fail", after: "pass" });
    expect(observed.records).toMatchObject([{ kind: "monitoring", importer: "evidently", says: /^2026-11-20 to/ }]);

    const head = repo.head();
    for (const file of ["reports/lm.json", "reports/drift.json"]) {
      const again = await imported(file);
      expect(again).toMatchObject({ changes: [], effects: [], findings: [], records: [{ already: true }] });
    }
    expect(repo.head()).toBe(head);
    const { models } = JSON.parse((await ana("score --json", undefined)).out) as OutScore;
    const status = (id: string): string | undefined => models[0]?.criteria.find((each) => each.id === id)?.status;
    expect([status("PERF-02"), status("MON-02")]).toEqual(["pass", "pass"]);
  });

  it("is told to a person with level and next step", async () => {
    const { ana } = await adoptedWith(results);
    const { out } = await ana("import reports/lm.json");
    expect(out).toContain("PERF-02  unknown → pass");
    expect(out).toContain("level 0, as before");
    expect(out).toMatch(/^Next: [A-Z]+-\d\d \((?:unknown|fail|stale)\)/m);
  });

  it("is nothing where a run did not end well, and that is said", async () => {
    const run = {
      task: "tickets",
      model: "acme/support-llm",
      created: "2026-11-20T06:00:00Z",
      dataset: { name: "tickets" },
    };
    const stopped = { eval: run, version: 2, plan: {}, status: "cancelled" };
    const scores = [
      { name: "match", scorer: "match", scored_samples: 3, metrics: { accuracy: { name: "accuracy", value: 1 } } },
    ];
    const text = JSON.stringify({ ...stopped, results: { total_samples: 900, completed_samples: 3, scores } });
    const { repo, ana, imported } = await adoptedWith({ "log.json": text });
    const head = repo.head();
    expect((await ana("import log.json", 2)).err).toContain("import-run-not-complete");
    expect(repo.head()).toBe(head);
    const { effects, findings } = await imported("log.json --allow-partial");
    expect(effects.filter(({ after }) => after === "pass")).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain("import-never-evidence");
  });
});

describe("the same source with other options", () => {
  it("takes the place of the earlier record, and nothing brings that back", async () => {
    const { repo, ana, imported } = await adoptedWith(results);
    const first = (await imported("reports/lm.json")).records[0]?.id ?? "";
    const second = await imported("reports/lm.json --map tickets/acc=accuracy,variant=strict");
    expect(second.records).toMatchObject([{ already: false, supersedes: first }]);
    expect(second.findings.map(({ code }) => code)).toContain("import-again-otherwise");
    const [file = ""] = second.changes.map((each) => each.file);
    expect(repo.read(file)).toContain(`supersedes: ${first}\nreason: `);
    const head = repo.head();
    const third = await imported("reports/lm.json");
    expect(third).toMatchObject({ records: [{ id: first, already: true }], changes: [] });
    expect(third.findings.map(({ code }) => code)).toEqual(["import-was-superseded"]);
    expect(repo.head()).toBe(head);
    await ana("validate");
  });

  it("is the same record where they make no difference", async () => {
    const { imported } = await adoptedWith(results);
    const first = (await imported("reports/lm.json")).records[0]?.id;
    expect((await imported("reports/lm.json --all")).records).toMatchObject([{ id: first, already: true }]);
  });

  it("is refused where a person corrected the record by hand", async () => {
    const { repo, ana, imported } = await adoptedWith(results);
    const first = (await imported("reports/lm.json")).records[0]?.id ?? "";
    const why = "'reason=Two tickets were labelled wrong.'";
    await ana(`record support-llm evaluation metric=accuracy value=0.8 sample_size=1998 supersedes=${first} ${why}`);
    const head = repo.head();
    const again = await imported("reports/lm.json");
    expect(again.findings.map(({ code }) => code)).toEqual(["import-was-superseded"]);
    expect((await ana("import reports/lm.json --only 'tickets*'", 2)).err).toContain("import-corrected-by-hand");
    expect(repo.head()).toBe(head);
  });

  it("does not stand for other weights unseen", async () => {
    const { ana, imported } = await adoptedWith(results);
    await imported("reports/lm.json");
    await ana(`set support-llm weights.digest=sha256:${"8".repeat(64)}`);
    expect((await ana("import reports/lm.json --strict", 2)).err).toContain("import-other-weights");
    const now = await imported("reports/lm.json");
    expect(now.records).toMatchObject([{ already: false }]);
    expect(now.records[0]).not.toHaveProperty("supersedes");
    expect(now.findings.map(({ code }) => code)).toContain("import-other-weights");
  });
});

describe("what the tool says it measured", () => {
  it("is held against the documents: a warning, an error with --strict", async () => {
    const { repo, ana, imported } = await adoptedWith({ "lm.json": lmEvalResults("EleutherAI/pythia-6.9b", 0.81) });
    const head = repo.head();
    const { err } = await ana("import lm.json --strict", 2);
    expect(err).toContain("import-subject-differs");
    expect(err).toContain("EleutherAI/pythia-6.9b");
    expect(repo.head()).toBe(head);
    expect((await imported("lm.json")).findings.map(({ code }) => code)).toContain("import-subject-differs");
  });

  it("may be anything for the baseline", async () => {
    const { imported } = await adoptedWith({ "lm.json": lmEvalResults("EleutherAI/pythia-6.9b", 0.81) });
    expect((await imported("lm.json --of baseline --strict")).findings.map(({ code }) => code)).toEqual([]);
  });
});

describe("--keep-raw", () => {
  it("commits the file with its record, which names the copy", async () => {
    const { repo, ana, imported } = await adoptedWith(results);
    const { changes, records } = await imported("reports/lm.json --keep-raw");
    const [raw = "", record = ""] = changes.map(({ file }) => file);
    expect(raw).toMatch(/^models\/support-llm\/raw\/[0-9a-f]{12}-lm\.json$/);
    expect(repo.read(raw)).toBe(results["reports/lm.json"]);
    expect(repo.read(record)).toContain(`path: ${raw}`);
    expect(records).toMatchObject([{ source: raw }]);
    expect(repo.git("show", "--name-only", "--format=", "HEAD").split("\n").sort()).toEqual([raw, record].sort());
    await ana("validate");
    await ana("verify");
  });

  it.each([
    ["an e-mail address", { mail: "ana@acme.example" }],
    ["the path of a home directory", { out: "/home/ana/runs/7" }],
    ["a secret", { key: `hf_${"aB3dE5gH7j".repeat(4)}` }],
  ])("refuses a file with %s", async (what, more) => {
    const { repo, ana } = await adoptedWith({ "lm.json": lmEvalResults("acme/support-llm", 0.8, more) });
    const head = repo.head();
    const { err } = await ana("import lm.json --keep-raw", 2);
    expect(err.replace(/\s+/g, " ")).toContain(what);
    expect(err).not.toContain("ana@acme.example\n");
    expect(repo.head()).toBe(head);
  });
});

describe("options", () => {
  it.each([
    "--step best",
    "--environment production",
    "--query up",
    "--reduce max",
    "--labels",
    "--findings high",
    "--window 2026-11-01/2026-11-02",
  ])("that say nothing to what was read are refused: %s", async (option) => {
    const { ana } = await adoptedWith(results);
    expect((await ana(`import reports/lm.json ${option}`, 2)).err).toContain("import-option-unused");
  });

  it.each([
    ["--step first", "import-bad-option"],
    ["--window yesterday", "import-bad-option"],
    ["--window 2026-11-02/2026-11-01", "import-bad-option"],
    ["--max-size lots", "import-bad-option"],
    ["--max-size 9GB", "import-bad-option"],
    ["--environment Prod!", "import-bad-option"],
    ["--observed-at soon", "bad-day"],
    ["--as lm_eval", "import-unknown-adapter"],
    ["--map-file gone.yaml", "unreadable-file"],
  ])("are refused where they cannot be read: %s", async (option, code) => {
    const { ana } = await adoptedWith(results);
    expect((await ana(`import reports/lm.json ${option}`, 2)).err).toContain(code);
  });

  it("give live values their window, counted back too", async () => {
    const { repo, imported } = await adoptedWith({ "drift.json": driftReport() });
    const { changes } = await imported("drift.json --window 7d");
    expect(repo.read(changes[0]?.file ?? "")).toMatch(/window:\n {2}from: "2026-11-14"\n {2}to: "2026-11-20"/);
    const said = await imported("drift.json --window 2026-11-19T06:00:00Z/2026-11-20T06:00:00Z");
    expect(repo.read(said.changes[0]?.file ?? "")).toContain("2026-11-19T06:00:00Z");
  });

  it("map many names from one file, with faults at their place", async () => {
    const rules = 'quality: {id: accuracy, sample_size: 2000}\n"*":\n  dataset: tickets\n';
    const { repo, ana, imported } = await adoptedWith({
      "scores.json": '{"quality": 0.81, "timestamp": "2026-11-20"}',
      "map.yaml": rules,
      "bad.yaml": "quality: accuracy\nother:\n  sample_sise: 3\n",
    });
    const { changes } = await imported("scores.json --as json --map-file map.yaml");
    expect(repo.read(changes[0]?.file ?? "")).toMatch(/id: accuracy\n(?:.*\n)*? +sample_size: 2000/);
    const { err } = await ana("import scores.json --as json --map-file bad.yaml", 2);
    expect(err).toContain("bad.yaml:3:3");
    expect(err).toContain("`sample_size`");
  });

  it("limit the files that are read whole", async () => {
    const { ana } = await adoptedWith(results);
    expect((await ana("import reports/lm.json --max-size 100B", 2)).err).toContain("import-too-large");
  });

  it("let a file of lines be of any size", async () => {
    const probe = newer("dan.Dan_11_0", "dan.DAN", 12, 60);
    const lines = [setup, init, attempt(1), attempt(2), probe, end].map((each) => JSON.stringify(each)).join("\n");
    const { imported } = await adoptedWith({ "nightly.report.jsonl": lines });
    const { metrics } = await imported("nightly.report.jsonl --max-size 100B");
    expect(metrics).toMatchObject([{ id: "jailbreak_success_rate", value: 0.2 }]);
  });
});

it("more numbers than a file of the workspace may hold need a choice, whatever is asked for", async () => {
  const many = Object.fromEntries(Array.from({ length: 3500 }, (_, at) => [`probe_${String(at)}`, at]));
  const { repo, ana } = await adoptedWith({ "scores.json": JSON.stringify(many) });
  const head = repo.head();
  const { err } = await ana("import scores.json --as json --all --observed-at 2026-11-20", 2);
  expect(err).toContain("import-too-many-metrics");
  expect(err).not.toContain("or take all");
  expect(repo.head()).toBe(head);
});

it("every tool that is read is listed, with a call that works", async () => {
  const { ana } = await adoptedWith({});
  const { out } = await ana("import --list");
  for (const id of ["lm-eval", "hf", "json", "csv"]) expect(out).toMatch(new RegExp(`^${id} {2}`, "m"));
});
