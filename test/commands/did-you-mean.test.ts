import { expect, test } from "vitest";
import { supportRepo } from "../support/model.ts";
import { mlc } from "../support/run.ts";

const repo = supportRepo();

test.each([
  ["scroe", "mlc score"],
  ["anchor --sgin", "--no-sign"],
  ["promote --dryrun", "--dry-run"],
  ["promote --no-comit", "--no-commit"],
  ["score suport-llm", "support-llm"],
  ["score support-llm@1.0.1", "support-llm@1.0.0"],
  ["promote --to evalution", "evaluation"],
  ["init --yes --lifecycle genia -C ..", "genai"],
  ["set purpse=x", "model.purpose"],
  ["set scope.risk_tier=lwo", "low"],
  ["show purpse", "model.purpose"],
  ["score --explain PERF-O2", "PERF-02"],
  ["waive PREF-03", "PERF-03"],
  ["explain exact_mtach", "mlc explain exact_match"],
  ["explain lifecycle genia", "mlc explain lifecycle genai"],
  ["record evalution metric=exact_match", "evaluation"],
  ["record note txet=abc", "text"],
  ["review post-finetuning", "post-fine-tuning"],
  ["review exeption:2026-11-20-exception-000000000001", "exception:2026-11-20-exception-000000000001"],
  ["review post-fine-tuning --as ethics_reviewer --decision aproved", "approved"],
  ["help gaets", "mlc help gates"],
  ["schema modle", "mlc schema model"],
  ["score --format jsno", "json"],
  ["card --to hff", "hf"],
  ["datasheet suport-chats", "support-chats"],
  ["log --kind transtion", "transition"],
  ["status --sort scroe", "score"],
  ["new verson 1.1.0", "version"],
  ["import mlc.yaml --as lm-evla", "lm-eval"],
])("`mlc %s` is led to `%s`", async (line, near) => {
  const { exit, err } = await mlc({ cwd: repo.dir, env: repo.env("mei") }, `${line} --color never`);
  expect(exit).toBe(2);
  expect(err.replace(/\s+/g, " ")).toContain(`did you mean \`${near}\``);
});
