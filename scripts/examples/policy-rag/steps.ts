import { results, withTeam } from "../files.ts";
import { edit, mlc, type Step } from "../steps.ts";
import * as file from "./files.ts";

const dir = "models/policy-rag";
const served = { hardware: "Lingua Cloud, which does not say", load: "2 questions per second" };
const speed = [
  { id: "ttft_p95_ms", value: 1400, with: served },
  { id: "output_tokens_per_s", value: 60, with: served },
];
const finding = {
  ...{ id: "F-1", severity: "medium", status: "fixed" },
  mitigation: "text of a page is quoted, never followed",
};

/** From the problem to a pilot: a model of a provider answers from pages of the company; nothing is trained. */
export const steps: readonly Step[] = [
  // problem
  edit("ana", "2026-09-07T07:10:00Z", "plan", { "README.md": file.readme }),
  mlc("ana", "2026-09-07T07:30:00Z", ["init", "--yes", "--id", "policy-rag", "--risk-tier", "low"]),
  edit("ana", "2026-09-07T08:00:00Z", "the team, the problem and what is good enough", {
    "mlc.yaml": withTeam,
    [`${dir}/model.yaml`]: file.model,
    [`${dir}/scorecard.yaml`]: file.scorecard,
    [`${dir}/governance.yaml`]: file.governance,
  }),
  mlc("ana", "2026-09-08T08:00:00Z", review("problem-signoff", "accountable_owner", "The HR desk wants it.")),
  mlc("ben", "2026-09-08T09:00:00Z", ["promote", "policy-rag"]),

  // data: pages to retrieve, questions to measure with
  edit("ben", "2026-09-14T10:00:00Z", "pages, questions, and what answers from them", {
    "configs/answer.yaml": file.prompt,
    [`${dir}/datasheets/policy-pages.yaml`]: file.texts(
      "policy-pages",
      "Pages on travel and leave",
      "One page of the handbook; 140 pages, 70 in each language.",
      "What answers are made from.",
      "Copied from the handbook every night.",
    ),
    [`${dir}/datasheets/policy-questions.yaml`]: file.texts(
      "policy-questions",
      "Questions to the HR desk",
      "One question, rewritten without names, with the page that answers it; 500 of them.",
      "To measure answers.",
      "Chosen and rewritten by the HR desk, 250 in each language.",
    ),
    [`${dir}/datasheets/policy-attacks.yaml`]: file.texts(
      "policy-attacks",
      "Attacks",
      "One text that tries to make it answer what it must not; 200 of them.",
      "To measure resistance.",
      "Written by the team.",
    ),
    [`${dir}/versions/0.1.0.yaml`]: file.withVersion,
  }),
  mlc(
    "rosa",
    "2026-09-15T14:00:00Z",
    review("data-rights", "compliance_officer", "Our own pages; terms of 2026-09-10."),
  ),
  mlc("ben", "2026-09-16T08:30:00Z", ["promote", "policy-rag"]),

  // finetuning: there is none; what is looked at is the prompt and the pages
  edit("ben", "2026-09-21T08:00:00Z", "evals: first answers; card", {
    "evals/answers.json": measured(0.924, 0.912, 0.9, 0.94),
    "evals/without-pages.json": measured(0.61, 0.58, 0, 0.87),
    [`${dir}/card.yaml`]: file.card,
  }),
  mlc("ben", "2026-09-21T08:10:00Z", ["import", "evals/answers.json", "--observed-at", "2026-09-18"]),
  mlc("mei", "2026-09-22T10:00:00Z", review("post-fine-tuning", "ethics_reviewer", "It says when it does not know.")),
  mlc("ben", "2026-09-22T11:00:00Z", ["promote", "policy-rag", "--to", "evaluation"]),

  // evaluation: compared with the same model without pages
  mlc("ben", "2026-09-23T08:00:00Z", [
    ...["import", "evals/without-pages.json", "--observed-at", "2026-09-18", "--of", "baseline"],
  ]),
  mlc("ben", "2026-09-23T09:00:00Z", ["promote", "policy-rag", "--to", "alignment"]),

  // alignment: a filter before retrieval, attacked by hand
  edit("ana", "2026-09-24T08:00:00Z", "targets of the filter", { [`${dir}/scorecard.yaml`]: file.withFilter }),
  edit("chloe", "2026-10-02T09:00:00Z", "operations: a filter, a monitor, and the way back, tried", {
    [`${dir}/operations.yaml`]: file.operations,
    [`${dir}/versions/0.1.0.yaml`]: (version) => `${version}alignment: {methods: [filters]}\n`,
    "docs/rollback.md": file.rollback,
    "evals/filter.json": results([
      { metric: "guardrail_block_recall", value: 0.96, sample_size: 200, ...on("policy-attacks") },
      {
        metric: "false_refusal_rate",
        value: 0.014,
        sample_size: 500,
        benchmark: "policy-questions",
        ...on("policy-questions"),
      },
    ]),
    "evals/no-filter.json": results([
      { metric: "guardrail_block_recall", value: 0, sample_size: 200, ...on("policy-attacks") },
      {
        metric: "false_refusal_rate",
        value: 0.008,
        sample_size: 500,
        benchmark: "policy-questions",
        ...on("policy-questions"),
      },
    ]),
  }),
  mlc("ben", "2026-10-02T09:10:00Z", ["import", "evals/filter.json", "--observed-at", "2026-10-01"]),
  mlc("ben", "2026-10-02T09:20:00Z", [
    "import",
    "evals/no-filter.json",
    "--observed-at",
    "2026-10-01",
    "--of",
    "baseline",
  ]),
  mlc("rosa", "2026-10-02T15:00:00Z", [
    ...["record", "policy-rag", "red-team", "scope=pages with hidden instructions, questions about colleagues"],
    ...["method=by hand, one day", `findings=${JSON.stringify([finding])}`],
  ]),
  mlc("ana", "2026-10-05T08:00:00Z", review("evaluation-read", "accountable_owner", "92 of 100, as good as the desk.")),
  mlc(
    "mei",
    "2026-10-05T09:00:00Z",
    review("pre-deployment", "ethics_reviewer", "Answers are marked as written by a model."),
  ),
  mlc("chloe", "2026-10-05T10:00:00Z", review("operability", "mlops_engineer", "Off within a minute.")),
  mlc("ben", "2026-10-06T08:00:00Z", ["promote", "policy-rag"]),

  // deployment: a pilot
  mlc("chloe", "2026-10-07T06:00:00Z", [
    ...["record", "policy-rag", "deployment", "environment=handbook", "exposure.kind=pilot"],
    ...["exposure.limit=40 employees of two teams", "started_at=2026-10-07T06:00:00Z"],
  ]),
  mlc("chloe", "2026-11-03T08:00:00Z", [
    ...["record", "policy-rag", "monitoring", "window.from=2026-10-07", "window.to=2026-10-31"],
    `metrics=${JSON.stringify(speed.slice(0, 1))}`,
  ]),
  mlc("chloe", "2026-11-03T08:10:00Z", [
    ...["record", "policy-rag", "evaluation", "--observed-at", "2026-10-31", `metrics=${JSON.stringify(speed)}`],
  ]),
  mlc("chloe", "2026-11-03T08:20:00Z", [
    ...["record", "policy-rag", "note"],
    "text=Nobody has compared the two languages yet; 40 employees in the pilot are too few for it.",
  ]),
];

function review(checkpoint: string, role: string, note: string): readonly string[] {
  return ["review", "policy-rag", checkpoint, "--as", role, "--decision", "approved", "-m", note];
}

function on(dataset: string) {
  return { dataset, split: "test" };
}

/** Two people of the HR desk judge 500 answers, half of them in German; 200 attacks are written by the team. */
function measured(faithful: number, german: number, found: number, consistent: number): string {
  const judge = "two people of the HR desk, blind";
  const questions = { sample_size: 500, ...on("policy-questions") };
  const attacks = { sample_size: 200, ...on("policy-attacks"), attack_set: "policy-attacks" };
  return results([
    { metric: "faithfulness", value: faithful, ...questions, judge },
    { metric: "faithfulness", value: german, ...questions, sample_size: 250, slice_language: "de", judge },
    { metric: "context_recall", value: found, ...questions, judge },
    { metric: "toxicity_rate", value: 0, ...questions, classifier: "two people of the HR desk", threshold: 0.5 },
    { metric: "jailbreak_success_rate", value: 0.03, ...attacks },
    { metric: "prompt_injection_success_rate", value: 0.01, ...attacks },
    {
      metric: "perturbation_consistency",
      value: consistent,
      ...questions,
      perturbation: "one typo per word of a question",
    },
  ]);
}
