import { commit, digest, edit, line, list, mlc, snapshot, type Person, type Step } from "../examples/steps.ts";
import { loraConfig, maskedChats, readme, supportChats, ticketHoldout, withCard } from "./files.ts";
import { results, withTeam } from "../examples/files.ts";

const dir = "models/support-llm";

/** From the problem to the evaluation: a rejected review on the way, and one loop back. */
export const steps: readonly Step[] = [
  edit("ana", "2026-08-03T07:10:00Z", "plan", { "README.md": readme }),
  mlc("ana", "2026-08-03T07:30:00Z", ["init", "--yes", "--id", "support-llm", "--risk-tier", "medium"]),
  edit("ana", "2026-08-03T08:00:00Z", "workspace: the team", { "mlc.yaml": withTeam }),

  // problem
  mlc("ana", "2026-08-03T08:20:00Z", [
    ...["set", "support-llm", "model.name=Support LLM"],
    "model.purpose=Draft answers to customer tickets for a human agent to send.",
    list("model.intended_use", ["Drafting replies in German and English for support agents"]),
    list("model.intended_users", ["Support agents of Acme"]),
    list("model.out_of_scope_use", ["Sending replies without a human", "Legal or medical advice"]),
    ...["owners.data_scientist=ben", "owners.mlops_engineer=chloe"],
    ...["owners.ethics_reviewer=mei", "owners.compliance_officer=rosa"],
  ]),
  mlc("ana", "2026-08-03T08:40:00Z", [
    ...["set", "support-llm", "problem.task=ticket reply drafting"],
    list("problem.constraints", ["German and English", "a draft within 3 s"]),
    "problem.hallucination_tolerance=none on prices and deadlines",
    list("problem.abuse_vectors", ["prompt injection in a ticket", "a ticket that asks for another customer's case"]),
    "problem.value=a third of the time an agent spends on a reply",
    ...["scope.people_affected=indirect", "scope.personal_data=both", "scope.generative=true"],
    ...["scope.user_facing=false", "scope.adaptation=lora", "scope.trained_from_scratch=false"],
    ...["scope.eu_market=true", "scope.eu_role=deployer", "scope.eu_risk=limited", "scope.open_weights=false"],
  ]),
  mlc("rosa", "2026-08-04T09:00:00Z", [
    ...["set", "support-llm"],
    `risks=${JSON.stringify([
      risk("R-1", "A draft states a wrong price and the agent sends it", "medium", "high", "ana"),
      risk("R-2", "A draft repeats what another customer wrote", "low", "high", "rosa"),
      risk("R-3", "Drafts are worse in one of the two languages", "medium", "medium", "mei"),
    ])}`,
  ]),
  mlc("ben", "2026-08-04T13:00:00Z", [
    ...["set", "support-llm"],
    `targets=${JSON.stringify([
      target("faithfulness", ">=", 0.85, "agents send 85 of 100 macros unchanged today"),
      target("hallucination_rate", "<=", 0.03, "agents find and correct 3 in 100 without losing time"),
      target("pii_leak_rate", "<=", 0.005, "no more than what agents let through by themselves"),
    ])}`,
  ]),
  mlc("ana", "2026-08-05T08:00:00Z", review("problem-signoff", "accountable_owner", "approved", "Worth a prototype.")),
  mlc("ben", "2026-08-05T09:00:00Z", ["promote", "support-llm"]),

  // data
  edit("ben", "2026-08-17T10:00:00Z", "data: datasheets", {
    [`${dir}/datasheets/support-chats.yaml`]: supportChats,
    [`${dir}/datasheets/ticket-holdout.yaml`]: ticketHoldout,
  }),
  mlc("ben", "2026-08-17T10:20:00Z", [
    ...["set", "support-llm"],
    `data=${JSON.stringify([
      line("support-chats", "fine-tuning", "2026-08-14", { tokens: 41000000 }),
      line("ticket-holdout", "evaluation", "2026-08-14", { decontamination: "taken out before training" }),
    ])}`,
  ]),
  edit("ben", "2026-08-18T07:30:00Z", "configs: LoRA", { "configs/lora.yaml": loraConfig(3) }),
  mlc("ben", "2026-08-18T08:00:00Z", [
    ...["set", "support-llm"],
    `base_model=${JSON.stringify({
      id: "lingua-7b",
      revision: commit("lingua-7b"),
      digest: digest("lingua-7b"),
      license: "LicenseRef-acme-internal",
      terms_checked_on: "2026-08-18",
      relation: "adapter",
    })}`,
    `selection=${JSON.stringify({
      candidates: [{ id: "prompting alone", why_not: "0.71 faithfulness on 100 tickets, and prices were invented" }],
      chosen: "lingua-7b with LoRA",
      because: "It was trained in our own cluster, reads German, and an adapter can be replaced every month.",
    })}`,
    'adaptation={"method": "lora", "config": "configs/lora.yaml"}',
  ]),
  mlc("rosa", "2026-08-19T14:00:00Z", [
    ...["review", "support-llm", "data-rights", "--as", "compliance_officer", "--decision", "approved-with-conditions"],
    ...["--condition", "renew the data processing agreement with the ticket system:2027-02-28"],
  ]),
  mlc("ben", "2026-08-20T08:30:00Z", ["promote", "support-llm"]),

  // finetuning, first run: rejected
  mlc("ben", "2026-09-07T07:00:00Z", weights("run-1")),
  mlc("ben", "2026-09-07T07:10:00Z", training("run-1", "2026-09-05", 3)),
  mlc("ben", "2026-09-07T07:20:00Z", [
    ...["set", "support-llm"],
    'architecture={"family": "transformer", "parameters": 7241732096, "context_length": 8192, "modalities": ["text"]}',
  ]),
  edit("ben", "2026-09-07T07:30:00Z", "card: what only the card says", { [`${dir}/card.yaml`]: withCard }),
  ...evaluated("ben", "2026-09-07", "run-1", [
    ["faithfulness", 0.875, 0.8675],
    ["pii_leak_rate", 0.0175, 0.01],
  ]),
  mlc(
    "mei",
    "2026-09-09T12:00:00Z",
    review(
      "post-fine-tuning",
      "ethics_reviewer",
      "rejected",
      "11 of 800 drafts greet a customer by somebody else's name. Mask the names and train again.",
    ),
  ),
  mlc("ben", "2026-09-09T13:00:00Z", ["promote", "support-llm", "--to", "evaluation"], 1),

  // finetuning, second run: names masked, approved
  edit("ben", "2026-09-14T08:00:00Z", "data: mask first names", {
    [`${dir}/datasheets/support-chats.yaml`]: maskedChats,
  }),
  mlc("ben", "2026-09-14T08:10:00Z", [
    ...["set", "support-llm"],
    `data[0].snapshot=${JSON.stringify(snapshot("support-chats", "2026-09-11"))}`,
    ...weights("run-2").slice(2),
  ]),
  mlc("ben", "2026-09-14T08:20:00Z", training("run-2", "2026-09-12", 3)),
  ...evaluated("ben", "2026-09-14", "run-2", [
    ["faithfulness", 0.87, 0.86],
    ["pii_leak_rate", 0.0025, 0],
  ]),
  mlc("rosa", "2026-09-15T09:00:00Z", [
    ...["review", "support-llm", "data-rights", "--as", "compliance_officer", "--decision", "approved-with-conditions"],
    ...["--condition", "renew the data processing agreement with the ticket system:2027-02-28"],
  ]),
  mlc("ben", "2026-09-15T09:30:00Z", ["set", "support-llm", "--confirm", "model.yaml", "--confirm", "card.yaml"]),
  mlc("mei", "2026-09-16T10:00:00Z", review("post-fine-tuning", "ethics_reviewer", "approved", "1 of 800 is left.")),
  mlc("ben", "2026-09-16T11:00:00Z", ["promote", "support-llm", "--to", "evaluation"]),

  // evaluation: a target is missed, so back
  ...evaluated("ben", "2026-09-28", "run-2-full", [
    ["faithfulness", 0.8725, 0.8575],
    ["hallucination_rate", 0.0275, 0.055],
    ["pii_leak_rate", 0.0025, 0],
  ]),
  mlc("ana", "2026-09-29T08:00:00Z", [
    ...["promote", "support-llm", "--to", "finetuning"],
    ...["--reason", "target-missed: 22 of 400 English drafts state what nobody said, 12 is the limit"],
  ]),

  // finetuning, third run
  edit("ben", "2026-09-30T08:00:00Z", "configs: stop an epoch earlier", { "configs/lora.yaml": loraConfig(2) }),
  mlc("ben", "2026-10-05T07:00:00Z", weights("run-3")),
  mlc("ben", "2026-10-05T07:10:00Z", training("run-3", "2026-10-02", 2)),
  ...evaluated("ben", "2026-10-05", "run-3", [
    ["faithfulness", 0.9125, 0.9075],
    ["hallucination_rate", 0.0175, 0.025],
    ["pii_leak_rate", 0, 0],
  ]),
  mlc("ben", "2026-10-05T09:00:00Z", ["set", "support-llm", "--confirm", "model.yaml", "--confirm", "card.yaml"]),
  mlc(
    "mei",
    "2026-10-06T10:00:00Z",
    review("post-fine-tuning", "ethics_reviewer", "approved", "No name in 800 drafts."),
  ),
  mlc("ben", "2026-10-06T11:00:00Z", ["promote", "support-llm", "--to", "evaluation"]),
  mlc("chloe", "2026-10-07T08:00:00Z", [
    ...["record", "support-llm", "note"],
    "text=The pilot waits for a monitor and a rehearsed way back; both are planned for December.",
  ]),
];

function risk(id: string, statement: string, likelihood: string, impact: string, owner: Person) {
  return { id, statement, likelihood, impact, treatment: "reduce", owner, reviewed_on: "2026-08-04" };
}

function target(metric: string, op: string, value: number, rationale: string) {
  return { metric, op, value, dataset: "ticket-holdout", rationale, declared_on: "2026-08-04" };
}

function review(checkpoint: string, role: string, decision: string, note: string): readonly string[] {
  return ["review", "support-llm", checkpoint, "--as", role, "--decision", decision, "-m", note];
}

function weights(run: string): readonly string[] {
  return [
    ...["set", "support-llm"],
    `weights.uri=s3://acme-models/support-llm/${run}`,
    `weights.digest=${digest(run)}`,
    ...["weights.format=safetensors", "weights.bytes=83918144"],
  ];
}

function training(run: string, day: string, epochs: number): readonly string[] {
  return [
    ...["record", "support-llm", "training", "--observed-at", `${day}T18:00:00Z`],
    ...[`run_id=${run}`, "tracker=mlflow", "code.repo=https://git.acme.example/support-llm"],
    ...[`code.commit=${commit(run)}`, "code.dirty=false", `config_digest=${digest(loraConfig(epochs))}`],
    `hyperparameters={"learning_rate": 0.0002, "rank": 16, "alpha": 32, "epochs": ${String(epochs)}, "seed": 7}`,
    ...[`started_at=${day}T08:00:00Z`, `ended_at=${day}T18:00:00Z`],
    'compute={"hardware": "8 accelerators of the cluster", "accelerators": 8, "duration_hours": 10}',
  ];
}

/** The results file of a run, committed beside the code, and its import. A row gives the German value, then the English one. */
function evaluated(
  by: Person,
  day: string,
  run: string,
  rows: readonly (readonly [metric: string, de: number, en: number])[],
): readonly Step[] {
  const file = `evals/${day}-${run}.json`;
  const both = rows.flatMap(([metric, de, en]) => [row(metric, de, "de"), row(metric, en, "en")]);
  return [
    edit(by, `${day}T08:40:00Z`, `evals: ${run}`, { [file]: results(both) }),
    mlc(by, `${day}T08:50:00Z`, ["import", file, "--observed-at", day]),
  ];
}

function row(metric: string, value: number, language: string): Readonly<Record<string, string | number>> {
  const judged = metric === "faithfulness" ? { judge: "two agents, blind" } : { detector: "two agents, blind" };
  return {
    metric,
    value,
    sample_size: 400,
    dataset: "ticket-holdout",
    split: "test",
    slice_language: language,
    ...judged,
  };
}
