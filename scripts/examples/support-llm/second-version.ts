import { digest, edit, mlc, snapshot, type Step } from "../steps.ts";
import * as sheets from "./datasheets.ts";
import { loraConfig } from "./documents.ts";
import { attacked, benchmarked, compared, filtered, judged, review } from "./evidence.ts";
import { inProduction } from "./live.ts";
import { trained } from "./trainer.ts";

const dir = "models/support-llm";
const model = "support-llm@1.2.0";
const fourth = { version: "1.2.0", name: "run-4", day: "2026-08-24" };
const ethics = ["post-fine-tuning", "ethics_reviewer"] as const;

/** July and August: drafts of 1.1.0 grow old, 1.2.0 learns from newer tickets, fails in English, and is trained again. */
export const secondVersion: readonly Step[] = [
  // 1.1.0 in production: June was good, July was not
  mlc("chloe", "2026-07-03T08:00:00Z", [
    ...["record", "support-llm"],
    ...inProduction("2026-06-01", "2026-06-30", { drop: 0.021, psi: 0.03, latency: 1760 }),
  ]),
  mlc("chloe", "2026-08-03T08:00:00Z", [
    ...["record", "support-llm"],
    ...inProduction("2026-07-01", "2026-07-31", { drop: 0.062, psi: 0.16, latency: 1790 }),
  ]),
  mlc("chloe", "2026-08-03T08:10:00Z", [
    ...["record", "support-llm", "note"],
    "text=The new delivery contracts of July are not in the training data: psi 0.16, quality 6 % below the release.",
  ]),

  // what was owed since February
  mlc("rosa", "2026-08-03T09:00:00Z", (recordWith) => [
    ...["review", "support-llm@1.1.0", `obligation:${recordWith("checkpoint: data-rights")}#1`],
    ...["--as", "compliance_officer", "--decision", "approved"],
    ...["--evidence", "https://contracts.acme.example/ticket-system-2026"],
  ]),

  // finetuning, third run: newer tickets, most of them German
  mlc("ben", "2026-08-03T10:00:00Z", ["new", "version", "1.2.0", "support-llm", "--from", "1.1.0"]),
  edit("ben", "2026-08-03T10:10:00Z", "data: tickets until July", {
    [`${dir}/datasheets/support-chats.yaml`]: sheets.newerChats,
  }),
  mlc("ben", "2026-08-03T10:20:00Z", [
    ...["set", model, `data[0].snapshot=${JSON.stringify(snapshot("support-chats", "2026-08-03"))}`],
    ...["data[0].tokens=44000000", "optimizations=[]"],
    `artifacts=${JSON.stringify([{ name: "SBOM", digest: digest("sbom 1.2.0"), format: "cyclonedx-json" }])}`,
  ]),
  review("rosa", "2026-08-04T09:00:00Z", "1.2.0", ["data-rights", "compliance_officer"], "The contract of July covers it."),
  ...trained({ version: "1.2.0", name: "run-3", day: "2026-08-05", epochs: 2, tickets: 431000, loss: 0.847 }),
  ...judged({ version: "1.2.0", name: "run-3", day: "2026-08-06" }, 9, {
    ...{ faithful: [372, 343], invented: [6, 11], names: [0, 0] },
  }),
  mlc("ben", "2026-08-06T10:00:00Z", ["set", model, "--confirm", "model.yaml", "--confirm", "card.yaml"]),
  review("mei", "2026-08-07T10:00:00Z", "1.2.0", ethics, "No name in 800 drafts."),
  mlc("ben", "2026-08-07T11:00:00Z", ["promote", model, "--to", "evaluation"]),

  // evaluation: the languages are compared, and Ana sends it back
  ...compared({ version: "1.2.0", name: "run-3", day: "2026-08-10" }, 9, 0.74, -0.17),
  mlc("ana", "2026-08-11T08:00:00Z", [
    ...["promote", model, "--to", "finetuning", "--reason"],
    "bias-finding: agents would send 74 English drafts for 100 German ones; every fourth ticket learnt from is English",
  ]),

  // finetuning, fourth run: as many English tickets as German ones
  edit("ben", "2026-08-11T10:00:00Z", "data: as many English tickets as German ones", {
    [`${dir}/datasheets/support-chats.yaml`]: sheets.balancedChats,
    "configs/lora.yaml": loraConfig(3),
  }),
  mlc("ben", "2026-08-11T10:20:00Z", [
    ...["set", model, `data[0].snapshot=${JSON.stringify(snapshot("support-chats", "2026-08-11"))}`],
    "data[0].tokens=23000000",
  ]),
  ...trained({ version: "1.2.0", name: "run-4", day: "2026-08-17", epochs: 3, tickets: 224000, loss: 0.861 }),
  ...judged({ ...fourth, day: "2026-08-18" }, 9, { faithful: [374, 370], invented: [5, 6], names: [0, 0] }),
  mlc("ben", "2026-08-18T10:00:00Z", ["set", model, "--confirm", "model.yaml", "--confirm", "card.yaml"]),
  review("mei", "2026-08-19T10:00:00Z", "1.2.0", ethics, "Better in both languages than 1.1.0."),
  mlc("ben", "2026-08-19T11:00:00Z", ["promote", model, "--to", "evaluation"]),

  // evaluation and alignment
  ...benchmarked(fourth, 9, [774, 798]),
  ...attacked(fourth, 10, { toxic: 0, jailbroken: 11, injected: 9, typos: 0.028 }),
  ...compared(fourth, 11, 0.96, -0.02),
  ...filtered(fourth, 12, 389, 14),
  mlc("ivo", "2026-08-25T15:00:00Z", [
    ...["record", model, "red-team", "scope=quoted mails, other customers' cases, promises in English"],
    ...["method=by hand, two days; the attacks of April again", "external=true"],
    `findings=${JSON.stringify([
      {
        ...{ id: "F-3", severity: "medium", status: "fixed", title: "a table in a ticket hides an instruction" },
        mitigation: "tables are flattened before they reach the prompt",
      },
    ])}`,
  ]),
  mlc("chloe", "2026-08-25T16:00:00Z", [
    ...["record", model, "reproduction", "metric=faithfulness", "dataset.id=ticket-holdout", "original=0.93"],
    ...["reproduced=0.92625", "tolerance=0.01", "method=drafts written again with seed 8, judged again"],
  ]),
  mlc("ben", "2026-08-26T08:00:00Z", ["promote", model, "--to", "alignment"]),
  mlc("chloe", "2026-08-26T15:00:00Z", [
    ...["set", model, "security.access.reviewed_on=2026-08-26", "pipelines[0].last_success_at=2026-08-17T18:00:00Z"],
    ...["--confirm", "governance.yaml"],
  ]),
  review("ana", "2026-08-27T08:00:00Z", "1.2.0", ["evaluation-read", "accountable_owner"], "93 of 100 instead of 89."),
  review("mei", "2026-08-27T09:00:00Z", "1.2.0", ["pre-deployment", "ethics_reviewer"], "96 English for 100 German."),
  review("chloe", "2026-08-27T10:00:00Z", "1.2.0", ["operability", "mlops_engineer"], "Runs as 1.1.0 does."),
  review("ivo", "2026-08-27T11:00:00Z", "1.2.0", ["security", "security_reviewer"], "Harder to turn than 1.1.0."),
  mlc("ben", "2026-08-31T08:00:00Z", ["promote", model]),
];
