import { results, withTeam } from "../files.ts";
import { commit, digest, edit, mlc, type Step } from "../steps.ts";
import * as file from "./files.ts";

const dir = "models/fraud-scorer";
const holdout = { dataset: "payments-holdout", split: "test" };
const config = "objective: binary\ntrees: 600\ndepth: 6\nlearning_rate: 0.05\nseed: 7\n";

const ages = { n_per_group: { "under 60": 14200, "60 and over": 5800 } };
const byAge = [
  {
    id: "disparate_impact",
    value: 1.08,
    ci: { level: 0.95, low: 0.93, high: 1.21 },
    with: { privileged: "under 60", unprivileged: "60 and over", ...ages },
  },
  {
    id: "equal_opportunity_difference",
    value: -0.02,
    ci: { level: 0.95, low: -0.07, high: 0.03 },
    with: { orientation: "60 and over minus under 60", ...ages },
  },
].map((each) => ({ ...each, slice: { attribute: "age_band" } }));

const served = [
  { id: "latency_p95_ms", value: 31 },
  { id: "throughput_rps", value: 140 },
].map((each) => ({ ...each, with: { hardware: "4 cores", load: "12 payments per second" } }));

/** From the problem to payments scored in the shadow of the rules, in the lifecycle `cloud`; nothing on the way is generated. */
export const steps: readonly Step[] = [
  // data: the problem and the data are one stage here
  edit("ana", "2026-09-02T07:10:00Z", "plan", { "README.md": file.readme }),
  mlc("ana", "2026-09-02T07:30:00Z", [
    ...["init", "--yes", "--id", "fraud-scorer", "--risk-tier", "medium", "--lifecycle", "cloud"],
  ]),
  edit("ana", "2026-09-02T08:00:00Z", "the team, the problem and what is good enough", {
    "mlc.yaml": withTeam,
    [`${dir}/model.yaml`]: file.model,
    [`${dir}/scorecard.yaml`]: file.scorecard,
  }),
  edit("rosa", "2026-09-03T09:00:00Z", "risks and groups", { [`${dir}/governance.yaml`]: file.governance }),
  mlc(
    "ana",
    "2026-09-04T08:00:00Z",
    review("problem-signoff", "accountable_owner", "Held payments only, no refusals."),
  ),
  edit("ben", "2026-09-08T10:00:00Z", "data: payments and what is made of them", {
    [`${dir}/datasheets/payments-2025.yaml`]: file.payments(
      ...["payments-2025", "Payments since 2025", "January 2025 to April 2026"],
      "3,100,000 payments, 0.2 % of them fraudulent.",
      "To learn which payments turned out to be fraud.",
    ),
    [`${dir}/datasheets/payments-holdout.yaml`]: file.payments(
      ...["payments-holdout", "Payments holdout", "May 2026"],
      "20,000 payments, 400 of them fraudulent; fraud is drawn more often than it happens.",
      "To measure scores on payments that no training run has seen.",
    ),
    [`${dir}/versions/0.1.0.yaml`]: file.withVersion,
    "configs/trees.yaml": config,
  }),
  mlc("rosa", "2026-09-09T14:00:00Z", review("data-rights", "compliance_officer", "The privacy notice names fraud.")),
  mlc("ben", "2026-09-10T08:30:00Z", ["promote", "fraud-scorer"]),

  // pretraining: trained, measured, looked at
  mlc("ben", "2026-09-21T07:00:00Z", [
    ...[
      "set",
      "fraud-scorer",
      "weights.uri=s3://acme-models/fraud-scorer/run-1",
      `weights.digest=${digest("trees-1")}`,
    ],
    ...["weights.format=xgboost-json", "weights.bytes=2411520"],
  ]),
  mlc("ben", "2026-09-21T07:10:00Z", [
    ...[
      "record",
      "fraud-scorer",
      "training",
      "--observed-at",
      "2026-09-20T16:00:00Z",
      "run_id=run-1",
      "tracker=mlflow",
    ],
    ...["code.repo=https://git.acme.example/fraud-scorer", `code.commit=${commit("trees-1")}`, "code.dirty=false"],
    ...[
      `config_digest=${digest(config)}`,
      'hyperparameters={"trees": 600, "depth": 6, "learning_rate": 0.05, "seed": 7}',
    ],
    ...["started_at=2026-09-20T15:20:00Z", "ended_at=2026-09-20T16:00:00Z"],
    'compute={"hardware": "16 cores of the build server", "duration_hours": 0.67}',
  ]),
  edit("ben", "2026-09-22T08:00:00Z", "evals: run 1; card", {
    "evals/run-1.json": measured(0.78, 0.775, 0.7875, 0.005, 0.02, 0.94),
    "evals/rules.json": measured(0.6, 0.6, 0.6, 0.01, 0.01, 0.97),
    [`${dir}/card.yaml`]: file.card,
  }),
  mlc("ben", "2026-09-22T08:10:00Z", ["import", "evals/run-1.json", "--observed-at", "2026-09-21"]),
  mlc("ben", "2026-09-22T08:20:00Z", [
    ...["record", "fraud-scorer", "evaluation", "--observed-at", "2026-09-21", `metrics=${JSON.stringify(byAge)}`],
  ]),
  mlc("ben", "2026-09-22T08:30:00Z", ["set", "fraud-scorer", "--confirm", "model.yaml"]),
  mlc("mei", "2026-09-23T10:00:00Z", review("post-pretraining", "ethics_reviewer", "Both age bands are held alike.")),
  mlc("ben", "2026-09-23T11:00:00Z", ["promote", "fraud-scorer"]),

  // evaluation: compared with the rules, the way back tried
  mlc("ben", "2026-09-24T08:00:00Z", ["import", "evals/rules.json", "--observed-at", "2026-09-21", "--of", "baseline"]),
  mlc("ben", "2026-09-24T09:00:00Z", ["promote", "fraud-scorer"], 1),
  edit("chloe", "2026-09-28T09:00:00Z", "operations: the way back, tried", {
    [`${dir}/operations.yaml`]: file.operations,
    "docs/rollback.md": file.rollback,
  }),
  mlc("ana", "2026-09-29T08:00:00Z", review("evaluation-read", "accountable_owner", "78 of 100 instead of 60.")),
  mlc(
    "mei",
    "2026-09-29T09:00:00Z",
    review("pre-deployment", "ethics_reviewer", "A person looks at every held payment."),
  ),
  mlc("chloe", "2026-09-29T10:00:00Z", review("operability", "mlops_engineer", "Off within 20 seconds.")),
  mlc("ben", "2026-09-30T08:00:00Z", ["promote", "fraud-scorer"]),

  // deployment: in the shadow of the rules
  mlc("chloe", "2026-10-01T06:00:00Z", [
    ...["record", "fraud-scorer", "deployment", "environment=eu-payments", "exposure.kind=shadow"],
    ...["exposure.limit=every card payment is scored, the rules decide", "started_at=2026-10-01T06:00:00Z"],
  ]),
  mlc("chloe", "2026-11-02T08:00:00Z", [
    ...["record", "fraud-scorer", "monitoring", "window.from=2026-10-01", "window.to=2026-10-31"],
    ...["metric=latency_p95_ms", "value=31", 'with={"hardware": "4 cores", "load": "12 payments per second"}'],
  ]),
  mlc("chloe", "2026-11-02T08:10:00Z", [
    ...["record", "fraud-scorer", "evaluation", "--observed-at", "2026-10-31", `metrics=${JSON.stringify(served)}`],
  ]),
  mlc("chloe", "2026-11-02T08:20:00Z", [
    ...["record", "fraud-scorer", "note"],
    "text=Outcomes of October are known on 30 December, so drift of quality and reproduction wait until January.",
  ]),
];

function review(checkpoint: string, role: string, note: string): readonly string[] {
  return ["review", "fraud-scorer", checkpoint, "--as", role, "--decision", "approved", "-m", note];
}

/** 400 frauds, 240 through the web shop and 160 through the app, and 19,600 honest payments. */
function measured(recall: number, web: number, app: number, held: number, drop: number, consistent: number): string {
  const perturbation = "amount split in two or three";
  return results([
    { metric: "recall", value: recall, sample_size: 400, average: "binary", ...holdout },
    { metric: "recall", value: web, sample_size: 240, average: "binary", ...holdout, slice_channel: "web" },
    { metric: "recall", value: app, sample_size: 160, average: "binary", ...holdout, slice_channel: "app" },
    { metric: "false_positive_rate", value: held, sample_size: 19600, ...holdout },
    { metric: "perturbation_accuracy_drop", value: drop, sample_size: 400, ...holdout, perturbation },
    { metric: "perturbation_consistency", value: consistent, sample_size: 400, ...holdout, perturbation },
  ]);
}
