import type { Run } from "./evidence.ts";

// The results file of lm-evaluation-harness 0.4: the shape is the tool's (EleutherAI/lm-evaluation-harness,
// lm_eval/evaluator.py), Belebele is a public benchmark with 900 questions per language, and the numbers are invented.

const SIZE = 900;

/** Results of two tasks of Belebele, from how many of the 900 questions were answered right in German and in English. */
export function harness(run: Run, hour: number, right: readonly [de: number, en: number]): string {
  const tasks = [
    ["belebele_deu_Latn", "deu_Latn", right[0] / SIZE],
    ["belebele_eng_Latn", "eng_Latn", right[1] / SIZE],
  ] as const;
  const each = <Value>(of: (task: (typeof tasks)[number]) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(tasks.map((task) => [task[0], of(task)]));
  const adapter = run.baseline === true ? "" : `,peft=runs/${run.name}`;
  return `${JSON.stringify(
    {
      results: each(([alias, , value]) => ({
        alias,
        "acc,none": value,
        "acc_stderr,none": Math.sqrt((value * (1 - value)) / (SIZE - 1)),
      })),
      group_subtasks: each(() => []),
      configs: each(([task, split]) => ({
        task,
        tag: "belebele",
        dataset_path: "facebook/belebele",
        test_split: split,
        fewshot_split: split,
        output_type: "multiple_choice",
        num_fewshot: 0,
        metric_list: [{ metric: "acc", aggregation: "mean", higher_is_better: true }],
        repeats: 1,
        should_decontaminate: true,
        doc_to_decontamination_query: "{{question}}",
        metadata: { version: 0 },
      })),
      versions: each(() => 0),
      "n-shot": each(() => 0),
      higher_is_better: each(() => ({ acc: true })),
      "n-samples": each(() => ({ original: SIZE, effective: SIZE })),
      config: {
        model: "hf",
        model_args: `pretrained=lingua-7b${adapter}`,
        batch_size: "16",
        device: "cuda:0",
        limit: null,
        bootstrap_iters: 100000,
        random_seed: 0,
        numpy_seed: 1234,
        torch_seed: 1234,
        fewshot_seed: 1234,
      },
      date: Date.parse(`${run.day}T${String(hour - 1).padStart(2, "0")}:00:00Z`) / 1000,
      lm_eval_version: "0.4.9",
      transformers_version: "4.51.3",
      model_source: "hf",
      model_name: "lingua-7b",
      total_evaluation_time_seconds: "412.7",
    },
    undefined,
    2,
  )}\n`;
}
