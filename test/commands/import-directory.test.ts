import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutInit } from "../../src/generated/types.ts";
import { adoptedWith, driftReport, lmEvalResults } from "../support/imported.ts";
import { atWork } from "../support/model.ts";
import { gitRepo } from "../support/repo.ts";

const several = {
  "out/a/lm.json": lmEvalResults("acme/support-llm", 0.81),
  "out/a/copy.json": lmEvalResults("acme/support-llm", 0.81),
  "out/b/drift.json": driftReport(),
  "out/b/notes.json": '{"author": "ben"}',
  "out/node_modules/x/drift.json": driftReport("2026-11-01 06:00:00"),
  "out/env/pyvenv.cfg": "home = /usr/bin\n",
  "out/env/drift.json": driftReport("2026-11-02 06:00:00"),
};

describe("a directory with several results", () => {
  it("is listed with the commands that import them, and nothing is imported", async () => {
    const { repo, ana, imported } = await adoptedWith(several);
    symlinkSync(join(repo.dir, "out"), join(repo.dir, "out/b/loop"));
    await imported("out/b/drift.json");
    const head = repo.head();
    const { found, findings, records } = await imported("out", 1);
    expect(found).toMatchObject([
      { path: "out/a/copy.json", importer: "lm-eval", metrics: 1, run: "mlc import out/a/copy.json" },
      { path: "out/a/lm.json", importer: "lm-eval" },
      { path: "out/b/drift.json", importer: "evidently", kinds: ["monitoring"], already: /^2026-11-20-monitoring-/ },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(["import-several-below"]);
    expect([records, repo.head()]).toEqual([[], head]);
    const { out } = await ana("import out", 1);
    expect(out).toContain("    mlc import out/a/lm.json\n");
    expect(out).toContain("already imported as 2026-11-20-monitoring-");
  });

  it("is imported whole with --each, in one commit, copies once", async () => {
    const { repo, imported } = await adoptedWith(several);
    const before = repo.head();
    const all = await imported("out --each");
    expect(all.records.map(({ importer, already }) => [importer, already])).toEqual([
      ["lm-eval", false],
      ["lm-eval", true],
      ["evidently", false],
    ]);
    expect(repo.git("rev-list", "--count", `${before}..HEAD`)).toBe("1");
    const again = await imported("out --each");
    expect(again).toMatchObject({ changes: [], effects: [] });
    expect(again.records.every(({ already }) => already)).toBe(true);
  });

  it("may be told of options that say something to some of them", async () => {
    const { ana, imported } = await adoptedWith(several);
    expect((await ana("import out --each --query up", 2)).err).toContain("import-option-unused");
    const { records } = await imported("out --each --window 2026-11-13/2026-11-20");
    expect(records).toMatchObject([{}, {}, { kind: "monitoring", says: "2026-11-13 to 2026-11-20" }]);
  });

  it("is imported as one thing where only one is there", async () => {
    const { imported } = await adoptedWith({ "out/deep/down/lm.json": lmEvalResults("acme/support-llm", 0.8) });
    expect((await imported("out")).records).toMatchObject([{ source: "out/deep/down/lm.json" }]);
  });

  it("is told what is there where nothing is known", async () => {
    const { ana } = await adoptedWith({ "out/scores.json": '{"quality": 0.8}', "out/x.txt": "x" });
    const { err } = await ana("import out", 2);
    expect(err).toContain("import-nothing-below");
    expect(err).toContain("mlc import out/scores.json --as json");
  });

  it("is not looked through where the records of a model are", async () => {
    const { ana, imported } = await adoptedWith({ "lm.json": lmEvalResults("acme/support-llm", 0.8) });
    await imported("lm.json --keep-raw");
    expect((await ana("import . --json")).out).toContain('"already": true');
  });
});

describe("a directory that is one run", () => {
  const state = { global_step: 100, log_history: [{ epoch: 1, step: 100, eval_loss: 0.5, eval_runtime: 2 }] };
  const run = {
    "run/eval_results.json": '{"epoch": 1.0, "eval_accuracy": 0.9, "eval_runtime": 2.0, "eval_samples": 500}',
    "run/trainer_state.json": JSON.stringify({ ...state, best_metric: null, max_steps: 100 }),
    "run/checkpoint-50/trainer_state.json": JSON.stringify({ ...state, global_step: 50 }),
  };

  it("is imported as that run, checkpoints and all", async () => {
    const { imported } = await adoptedWith(run);
    const { records, importer } = await imported("run --observed-at 2026-11-20");
    expect(importer).toBe("hf");
    expect(records.map(({ kind }) => kind)).toEqual(["evaluation", "training"]);
  });

  it("does not hide what another tool left in it", async () => {
    const { imported } = await adoptedWith({ ...run, "run/drift.json": driftReport() });
    const { findings, records } = await imported("run --observed-at 2026-11-20");
    expect(findings.map(({ code }) => code)).toContain("import-more-below");
    expect(records.map(({ kind }) => kind)).toEqual(["evaluation", "training"]);
  });
});

describe("mlc init", () => {
  it("names the imports that would follow", async () => {
    const repo = gitRepo({ "README.md": "# x\n", "reports/lm.json": lmEvalResults("acme/support-llm", 0.8) });
    const { out, err } = await atWork(repo)("ana", "init --yes --id support-llm");
    expect(out + err).toContain("mlc import reports/lm.json");
  });

  it("takes what the results of --from say about the model", async () => {
    const ended = "status: 3\nstart_time: 1795000000000\nend_time: 1795000900000\nlifecycle_stage: active\n";
    const flavors = "flavors:\n  sklearn:\n    sklearn_version: 1.5.0\n";
    const repo = gitRepo({
      "README.md": "# x\n",
      "mlruns/0/7a1b/meta.yaml": `artifact_uri: mlflow-artifacts:/0/7a1b/artifacts\nrun_id: 7a1b\n${ended}`,
      "mlruns/0/7a1b/metrics/accuracy": "1795000000000 0.9 0\n",
      "mlruns/0/7a1b/artifacts/model/MLmodel": `${flavors}model_size_bytes: 2077\nrun_id: 7a1b\n`,
      "empty.json": JSON.stringify({ schema_version: "0.3.0", model_info: {}, evaluation_results: [] }),
    });
    const { out } = await atWork(repo)("ana", "init --yes --id support-llm --from mlruns --from empty.json --json");
    const { detected, imports } = JSON.parse(out) as OutInit;
    expect(imports).toEqual([{ path: "mlruns/0/7a1b", importer: "mlflow", run: "mlc import mlruns/0/7a1b" }]);
    expect(detected.map(({ path }) => path)).toContain("card.library");
  });
});
