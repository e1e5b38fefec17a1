import { dir, startRecord, supportLlm, supportRepo, versionFile } from "./model.ts";
import type { TestRepository } from "./repo.ts";

/** support-llm 1.0.0 in its repository, adopted at another stage than fine-tuning. */
export function adoptedAt(stage: string, more: Readonly<Record<string, string>> = {}): TestRepository {
  const files = supportLlm();
  const start = `${dir}/records/2026/${startRecord}.yaml`;
  return supportRepo({
    [versionFile]: (files[versionFile] ?? "").replace("stage:    finetuning", `stage:    ${stage}`),
    [start]: (files[start] ?? "").replace("to: finetuning", `to: ${stage}`),
    ...more,
  });
}

/** The same files as another model, its records with ids of their own. */
export function fraudScorer(): Readonly<Record<string, string>> {
  const own = Object.entries(supportLlm()).filter(([file]) => file.startsWith(`${dir}/`));
  const renamed = (text: string): string =>
    text.replaceAll("support-llm", "fraud-scorer").replaceAll(/-(?=0{10}[0-9a-f]{2}\b)0/g, "-f");
  return Object.fromEntries(own.map(([file, text]) => [renamed(file), renamed(text)]));
}
