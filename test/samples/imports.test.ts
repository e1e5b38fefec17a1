import { describe, expect, it } from "vitest";
import { shapeErrors } from "../../src/generated/validators.ts";
import { importers, importFrom } from "../../src/importers/index.ts";
import type { EvaluationDraft, ImportResult, TrainingDraft } from "../../src/importers/importer.ts";
import { recordOf } from "../../src/importers/record.ts";
import {
  known,
  present,
  root,
  sample,
  sampleDirectory,
  samplesBelow,
  sampleText,
  sampleTools,
  stated,
} from "./support/imports.ts";

if (!present) console.warn(`SKIPPED: no samples at ${root}`);

function evaluationIn(result: ImportResult): EvaluationDraft | undefined {
  return result.records.find((each): each is EvaluationDraft => each.kind === "evaluation");
}

function trainingIn(result: ImportResult): TrainingDraft | undefined {
  return result.records.find((each): each is TrainingDraft => each.kind === "training");
}

const head = { model: "support-llm", version: "1.0.0", observed_at: "2026-11-02", by: "ben", subject: {} };

describe.skipIf(!present)("lm-eval samples", () => {
  it("are all in the list of known files", () => {
    const found = samplesBelow("lm-eval");
    expect(found).toEqual(
      known("lm-eval")
        .map(({ path }) => path)
        .sort(),
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it.each(known("lm-eval"))("$path gives what is known of it", ({ path, says }) => {
    const draft = evaluationIn(importFrom(sample(path), { all: true }));
    if (draft === undefined) throw new Error("no record");
    const groups = Number(stated(says, "groups"));
    expect(draft.metrics).toHaveLength(Number(stated(says, "metrics")));
    expect(new Set(draft.metrics.map(({ dataset }) => dataset?.id)).size).toBe(Number(/tasks=(\d+)/.exec(says)?.[1]));
    expect(draft.metrics.filter(({ stderr }) => stderr === undefined)).toHaveLength(
      Number(/"N\/A"=(\d+)/.exec(says)?.[1]),
    );
    expect(draft.subject_named?.name).toBe(/model=(?:pretrained=)?([^,;]+)/.exec(says)?.[1]);
    expect(draft.tool_version).toBe(stated(says, "lm_eval_version"));
    expect(draft.harness_commit).toBe(stated(says, "git_hash"));
    expect(draft.metrics.some(({ sample_size }) => sample_size !== undefined)).toBe(
      stated(says, "n-samples") === "yes",
    );
    const date = stated(says, "date");
    expect(draft.observed.at).toBe(
      date === undefined ? undefined : new Date(Math.floor(Number(date) * 1000)).toISOString(),
    );
    const examples = [...says.replace(/^.*e\.g\. /, "").matchAll(/(\S+?\/[^=]+)=(\S+) stderr=([^;\s]+)/g)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [, raw = "", value, stderr] of examples) {
      const metric = draft.metrics.find((each) => each.raw === raw.trim());
      expect(metric?.value).toBe(Number(value));
      expect(metric?.stderr).toBe(stderr === "N/A" ? undefined : Number(stderr));
    }
    const byDefault = evaluationIn(importFrom(sample(path)));
    if (groups > 0) expect(new Set(byDefault?.metrics.map(({ dataset }) => dataset?.id)).size).toBe(groups);
    else expect(byDefault?.metrics).toHaveLength(draft.metrics.length);
  });

  it.each(known("lm-eval"))("$path gives every number of its results and no other", ({ path }) => {
    const document = JSON.parse(sampleText(path)) as {
      results: Record<string, Record<string, unknown>>;
    };
    const expected = Object.entries(document.results).flatMap(([task, values]) =>
      Object.entries(values).flatMap(([key, value]) =>
        typeof value === "number" && !key.includes("_stderr") ? [[`${task}/${key}`, value] as const] : [],
      ),
    );
    const draft = evaluationIn(importFrom(sample(path), { all: true }));
    expect(draft?.metrics.map(({ raw, value }) => [raw, value])).toEqual(expected);
  });
});

describe.skipIf(!present)("hf-trainer samples", () => {
  const whisper = "hf-trainer/CoralReefFish+whisper-tiny-nbaiLab";

  it.each(known("hf-trainer").filter(({ path }) => path.endsWith("trainer_state.json")))(
    "$path gives the right step",
    ({ path, says }) => {
      const result = importFrom(sample(path));
      const best = /at best step: eval_loss=([\d.]+), eval_wer=([\d.]+);/.exec(says);
      const draft = evaluationIn(result);
      if (best === null) expect(draft).toBeUndefined();
      else {
        expect(draft?.metrics.map(({ raw, value, step }) => [raw, value, step])).toEqual([
          ["eval_loss", Number(best[1]), Number(stated(says, "best_step"))],
          ["eval_wer", Number(best[2]), Number(stated(says, "best_step"))],
        ]);
      }
      const run = trainingIn(result);
      expect(run?.run_status).toBe("complete");
      expect(run?.hyperparameters).toMatchObject({ max_steps: Number(stated(says, "global_step")) });
      const loss = /'train_loss': ([\d.]+)/.exec(says)?.[1];
      expect(run?.metrics?.find(({ id }) => id === "train_loss")?.value).toBe(
        loss === undefined ? undefined : Number(loss),
      );
      const seconds = /'train_runtime': ([\d.]+)/.exec(says)?.[1];
      expect(run?.compute?.duration_hours).toBe(seconds === undefined ? undefined : Number(seconds) / 3600);
    },
  );

  it.each(known("hf-trainer").filter(({ path }) => path.endsWith("_results.json")))(
    "$path gives its numbers",
    ({ path, says }) => {
      const result = importFrom(sample(path));
      const wer = /'eval_wer': ([\d.]+)/.exec(says)?.[1];
      const loss = /'train_loss': ([\d.]+)/.exec(says)?.[1];
      const metrics = evaluationIn(result)?.metrics;
      expect(metrics?.find(({ raw }) => raw === "eval_wer")?.value).toBe(wer === undefined ? undefined : Number(wer));
      expect(trainingIn(result)?.metrics?.[0]?.value).toBe(loss === undefined ? undefined : Number(loss));
    },
  );

  it.each(known("hf-trainer").filter(({ path }) => path.endsWith("adapter_config.json")))(
    "$path names its base",
    ({ path, says }) => {
      const offered = new Map(importFrom(sample(path)).facts.map((fact) => [fact.path, fact.value]));
      expect(offered.get("base_model.id")).toBe(stated(says, "base"));
      expect(offered.get("base_model.revision")).toBe(stated(says, "revision"));
      expect(offered.get("adaptation.parameters")).toMatchObject({
        peft_type: stated(says, "peft_type"),
        task_type: stated(says, "task"),
        r: Number(stated(says, "r")),
        lora_alpha: Number(stated(says, "alpha")),
      });
    },
  );

  it("read as a directory give the saved weights' values, once", () => {
    const result = importFrom(sampleDirectory(whisper));
    expect(result.records.map(({ kind }) => kind)).toEqual(["evaluation", "training"]);
    expect(evaluationIn(result)?.metrics.map(({ raw, value, step }) => [raw, value, step])).toEqual([
      ["eval_loss", 0.5099794864654541, 98000],
      ["eval_wer", 24.878197320341048, 98000],
    ]);
    expect(result.notes.map(({ code }) => code)).toContain("import-self-reported");
    expect(JSON.stringify(result.records)).not.toContain("9223372036854776000");
  });

  it("whose README is read alone give its claims, as no evidence", () => {
    const draft = evaluationIn(importFrom(sample(`${whisper}/README.md`), { allowPartial: true }));
    expect(draft?.run_status).toBe("partial");
    expect(draft?.metrics.map(({ id, value, split }) => [id, value, split])).toEqual([
      ["word_error_rate", 24.878197320341048, "validation"],
    ]);
  });
});

describe.skipIf(!present)("every sample", () => {
  const all = present ? sampleTools().flatMap(samplesBelow) : [];
  const readers = importers.map(({ id }) => id);

  it("under _negative is refused", () => {
    const negative = all.filter((name) => name.startsWith("_negative/"));
    expect(negative.length).toBeGreaterThanOrEqual(3);
    for (const name of negative) {
      const result = importFrom(sample(name));
      expect(result.records).toEqual([]);
      expect(result.notes.map(({ severity }) => severity)).toContain("error");
    }
  });

  it("is never misread as another tool's", () => {
    const folders: Readonly<Record<string, readonly string[]>> = {
      "hf-trainer": ["hf"],
      sagemaker: ["clarify", "model-monitor", "model-card"],
    };
    for (const name of all) {
      const folder = name.split("/")[0] ?? "";
      const adapters = importFrom(sample(name), { allowPartial: true }).records.map(({ source }) => source.adapter);
      const own = folders[folder] ?? [folder];
      expect([name, adapters.filter((each) => !own.includes(each?.split("@")[0] ?? ""))]).toEqual([name, []]);
    }
  });

  it("that is read gives records with the shape of their schema", () => {
    for (const name of all) {
      for (const draft of importFrom(sample(name), { all: true, allowPartial: true }).records) {
        expect([name, shapeErrors(draft.kind, recordOf(draft, head))]).toEqual([name, []]);
      }
    }
  });

  it("brings no prompt, path, host or environment into a record, also read by force", () => {
    for (const name of all) {
      for (const adapter of readers) {
        const text = JSON.stringify(
          importFrom(sample(name), { all: true, allowPartial: true }, adapter).records.map(
            ({ source: _, ...rest }) => rest,
          ),
        );
        expect([
          name,
          adapter,
          /\/home\/|\/Users\/|:\/\/|[\w.]@[\w-]+\.[a-z]{2,}|PyTorch version|\{\{/.exec(text)?.[0],
        ]).toEqual([...[name, adapter], undefined]);
      }
    }
  });
});
