import { cpSync } from "node:fs";
import type { OutImport } from "../../src/generated/types.ts";
import { atWork } from "./model.ts";
import { directoryRepo, gitRepo, tempDir, type TestRepository } from "./repo.ts";
import type { Ran } from "./run.ts";

/** Aggregated results as lm-evaluation-harness 0.4.9 writes them: one task, the model as it names it. */
export function lmEvalResults(model: string, accuracy: number, more: object = {}): string {
  return JSON.stringify({
    results: { tickets: { alias: "tickets", "acc,none": accuracy, "acc_stderr,none": 0.01 } },
    configs: { tickets: { task: "tickets", dataset_path: "acme/tickets", test_split: "test", num_fewshot: 0 } },
    versions: { tickets: 1 },
    "n-shot": { tickets: 0 },
    higher_is_better: { tickets: { acc: true } },
    "n-samples": { tickets: { original: 2000, effective: 2000 } },
    config: { model: "hf", model_args: `pretrained=${model}` },
    git_hash: "8f31c02",
    date: 1795003200,
    lm_eval_version: "0.4.9",
    model_name: model,
    ...more,
  });
}

/** A report as Evidently 0.4 writes it: one of three columns drifted. */
export function driftReport(timestamp = "2026-11-20 06:00:00.271663"): string {
  const drift = { drift_share: 0.5, number_of_columns: 3, number_of_drifted_columns: 1 };
  const result = { ...drift, share_of_drifted_columns: 1 / 3, dataset_drift: false };
  return JSON.stringify({ version: "0.4.39", metrics: [{ metric: "DatasetDriftMetric", result }], timestamp });
}

/**
 * support-llm 0.1.0, adopted by Ana, with these files beside it (git does not know them); its weights are known. Adopted
 * once in a test file, then copied.
 */
export async function adoptedWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<{
  readonly repo: TestRepository;
  readonly ana: (line: string, exit?: number) => Promise<Ran>;
  /** The `--json` document of an import. */
  readonly imported: (line: string, exit?: number) => Promise<OutImport>;
}> {
  adopted ??= adopt();
  const dir = tempDir();
  cpSync(await adopted, dir, { recursive: true });
  const repo = directoryRepo(dir);
  for (const [file, content] of Object.entries(files)) repo.write(file, content);
  const work = atWork(repo, "2026-11-22T10:00:00Z", 0x1000);
  return {
    repo,
    ana: (line, exit) => work("ana", line, exit),
    imported: async (line, exit) => JSON.parse((await work("ana", `import ${line} --json`, exit)).out) as OutImport,
  };
}

let adopted: Promise<string> | undefined;

async function adopt(): Promise<string> {
  const repo = gitRepo({ "README.md": "# Support\n" });
  const work = atWork(repo);
  await work("ana", "init --yes --id support-llm");
  await work("ana", `set support-llm weights.digest=sha256:${"9".repeat(64)}`);
  return repo.dir;
}
