import { digest, commit, edit, line, list, mlc, type Step } from "../steps.ts";
import type { Person } from "../../cast.ts";
import * as sheets from "./datasheets.ts";
import { loraConfig, plan, withEverybody } from "./documents.ts";
import { review } from "./evidence.ts";
import { targets } from "./targets.ts";

const dir = "models/support-llm";

/** February: the problem and the data of 1.1.0, the first version that is more than a notebook. */
export const begin: readonly Step[] = [
  edit("ana", "2026-02-02T07:10:00Z", "plan", { "docs/plan.md": plan }),
  mlc("ana", "2026-02-02T07:30:00Z", [
    ...["init", "--yes", "--id", "support-llm", "--first", "1.1.0", "--risk-tier", "medium"],
  ]),
  edit("ana", "2026-02-02T08:00:00Z", "workspace: the team", { "mlc.yaml": withEverybody }),

  // problem
  mlc("ana", "2026-02-02T08:20:00Z", [
    ...["set", "support-llm", "model.name=Support LLM"],
    "model.purpose=Draft answers to customer tickets for a human agent to send.",
    list("model.intended_use", ["Drafting replies in German and English for support agents"]),
    list("model.intended_users", ["Support agents of Acme"]),
    list("model.out_of_scope_use", ["Sending replies without a human", "Legal or medical advice"]),
    ...["owners.data_scientist=ben", "owners.mlops_engineer=chloe"],
    ...["owners.ethics_reviewer=mei", "owners.compliance_officer=rosa"],
  ]),
  mlc("ana", "2026-02-02T08:40:00Z", [
    ...["set", "support-llm", "problem.task=ticket reply drafting"],
    list("problem.constraints", ["German and English", "a draft within 3 s"]),
    "problem.hallucination_tolerance=none on prices and deadlines",
    list("problem.abuse_vectors", ["prompt injection in a ticket", "a ticket that asks for another customer's case"]),
    "problem.value=a third of the time an agent spends on a reply",
    ...["scope.people_affected=indirect", "scope.personal_data=both", "scope.generative=true"],
    ...["scope.user_facing=false", "scope.adaptation=lora", "scope.trained_from_scratch=false"],
    ...["scope.eu_market=true", "scope.eu_role=deployer", "scope.eu_risk=limited", "scope.open_weights=false"],
  ]),
  mlc("rosa", "2026-02-03T09:00:00Z", [
    ...["set", "support-llm"],
    `risks=${JSON.stringify([
      risk("R-1", "A draft states a wrong price or date and the agent sends it", "medium", "high", "ana"),
      risk("R-2", "A draft repeats what another customer wrote", "low", "high", "rosa"),
      risk("R-3", "Drafts are worse in one of the two languages", "medium", "medium", "mei"),
    ])}`,
  ]),
  mlc("ana", "2026-02-03T13:00:00Z", ["set", "support-llm", `targets=${JSON.stringify(targets)}`]),
  review(
    ...(["ana", "2026-02-04T08:00:00Z", "1.1.0", ["problem-signoff", "accountable_owner"]] as const),
    "Worth a version that agents can try.",
  ),
  mlc("ben", "2026-02-05T09:00:00Z", ["promote", "support-llm"]),

  // data
  edit("ben", "2026-02-16T10:00:00Z", "data: datasheets", {
    [`${dir}/datasheets/support-chats.yaml`]: sheets.supportChats,
    [`${dir}/datasheets/ticket-holdout.yaml`]: sheets.ticketHoldout,
    [`${dir}/datasheets/support-attacks.yaml`]: sheets.supportAttacks,
    "configs/lora.yaml": loraConfig(3),
  }),
  mlc("ben", "2026-02-16T10:20:00Z", [
    ...["set", "support-llm"],
    `data=${JSON.stringify([
      line("support-chats", "fine-tuning", "2026-02-13", { tokens: 36000000 }),
      line("ticket-holdout", "evaluation", "2026-02-13", { decontamination: "taken out before training" }),
      line("support-attacks", "evaluation", "2026-02-13", {}),
    ])}`,
  ]),
  mlc("ben", "2026-02-17T08:00:00Z", [
    ...["set", "support-llm"],
    `base_model=${JSON.stringify({
      id: "lingua-7b",
      revision: commit("lingua-7b"),
      digest: digest("lingua-7b"),
      license: "LicenseRef-acme-internal",
      terms_checked_on: "2026-02-17",
      relation: "adapter",
    })}`,
    `selection=${JSON.stringify({
      candidates: [{ id: "prompting alone", why_not: "0.71 faithfulness on 100 tickets, and prices were invented" }],
      chosen: "lingua-7b with LoRA",
      because: "It was trained in our own cluster, reads German, and an adapter can be replaced every month.",
    })}`,
    'adaptation={"method": "lora", "config": "configs/lora.yaml"}',
    'architecture={"family": "transformer", "parameters": 7241732096, "context_length": 8192, "modalities": ["text"]}',
    ...["optimizations=[]", "baseline.name=lingua-7b prompted", "baseline.version=2026-02"],
  ]),
  mlc("rosa", "2026-02-18T14:00:00Z", [
    ...["review", "support-llm", "data-rights", "--as", "compliance_officer", "--decision", "approved-with-conditions"],
    ...["--condition", "renew the data processing agreement with the ticket system:2026-08-31"],
  ]),
  mlc("ben", "2026-02-19T08:30:00Z", ["promote", "support-llm"]),
];

function risk(id: string, statement: string, likelihood: string, impact: string, owner: Person) {
  return { id, statement, likelihood, impact, treatment: "reduce", owner, reviewed_on: "2026-02-03" };
}
