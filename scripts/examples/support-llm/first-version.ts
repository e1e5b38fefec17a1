import { digest, edit, list, mlc, snapshot, type Step } from "../steps.ts";
import * as sheets from "./datasheets.ts";
import { governance, operations, pages, withCard } from "./documents.ts";
import { attacked, benchmarked, compared, filtered, judged, review } from "./evidence.ts";
import { inProduction, speed, triage } from "./live.ts";
import { filterTargets, slos } from "./targets.ts";
import { trained } from "./trainer.ts";

const dir = "models/support-llm";
const before = { version: "1.1.0", name: "lingua-7b-prompted", day: "2026-03-26", baseline: true };
const second = { version: "1.1.0", name: "run-2", day: "2026-03-30" };
const ethics = ["post-fine-tuning", "ethics_reviewer"] as const;

/** March to May: 1.1.0 is rejected once, trained again, measured, piloted and then served to everybody. */
export const firstVersion: readonly Step[] = [
  // finetuning, first run: rejected
  ...trained({ version: "1.1.0", name: "run-1", day: "2026-03-06", epochs: 3, tickets: 358000, loss: 0.871 }),
  edit("ben", "2026-03-09T07:30:00Z", "card: what only the card says", { [`${dir}/card.yaml`]: withCard }),
  ...judged({ version: "1.1.0", name: "run-1", day: "2026-03-09" }, 9, {
    ...{ faithful: [350, 347], invented: [12, 12], names: [7, 4] },
  }),
  mlc("ben", "2026-03-09T10:00:00Z", ["set", "support-llm", "--confirm", "model.yaml"]),
  review(
    ...(["mei", "2026-03-11T12:00:00Z", "1.1.0", ethics] as const),
    "11 of 800 drafts greet a customer by somebody else's name. Mask the names and train again.",
    "rejected",
  ),
  mlc("ben", "2026-03-11T13:00:00Z", ["promote", "support-llm", "--to", "evaluation"], 1),

  // finetuning, second run: names masked, approved
  edit("ben", "2026-03-14T08:00:00Z", "data: mask first names", {
    [`${dir}/datasheets/support-chats.yaml`]: sheets.maskedChats,
  }),
  mlc("ben", "2026-03-14T08:10:00Z", [
    ...["set", "support-llm", `data[0].snapshot=${JSON.stringify(snapshot("support-chats", "2026-03-13"))}`],
  ]),
  ...trained({ version: "1.1.0", name: "run-2", day: "2026-03-17", epochs: 2, tickets: 358000, loss: 0.902 }),
  ...judged({ version: "1.1.0", name: "run-2", day: "2026-03-19" }, 9, {
    ...{ faithful: [358, 352], invented: [9, 11], names: [1, 0] },
  }),
  mlc("ben", "2026-03-19T10:00:00Z", ["set", "support-llm", "--confirm", "model.yaml", "--confirm", "card.yaml"]),
  review("mei", "2026-03-20T10:00:00Z", "1.1.0", ethics, "1 of 800 is left."),
  mlc("ben", "2026-03-20T11:00:00Z", ["promote", "support-llm", "--to", "evaluation"]),

  // evaluation: everything, and the same for what there is without tuning
  ...judged(before, 8, { faithful: [284, 290], invented: [46, 41], names: [0, 0] }),
  ...benchmarked(before, 9, [771, 794]),
  ...attacked(before, 10, { toxic: 2, jailbroken: 31, injected: 44, typos: 0.06 }),
  ...compared(before, 11, 0.97, -0.02),
  ...benchmarked(second, 9, [768, 792]),
  ...attacked(second, 10, { toxic: 1, jailbroken: 14, injected: 17, typos: 0.034 }),
  ...compared(second, 11, 0.93, -0.04),
  edit("chloe", "2026-04-07T08:00:00Z", "how it is run, what is assessed, whom it could treat differently", {
    ...pages,
    [`${dir}/governance.yaml`]: governance,
    [`${dir}/operations.yaml`]: operations,
  }),
  mlc("ben", "2026-04-07T09:00:00Z", ["promote", "support-llm", "--to", "alignment"]),

  // alignment: a filter, attacked and reproduced
  mlc("ben", "2026-04-08T08:00:00Z", [
    ...["set", "support-llm", list("alignment.methods", ["filters"])],
    "alignment.objective=no amount or date that the ticket does not hold",
    `artifacts=${JSON.stringify([{ name: "SBOM", digest: digest("sbom 1.1.0"), format: "cyclonedx-json" }])}`,
  ]),
  mlc("ana", "2026-04-08T08:10:00Z", ["set", "support-llm", `slos=${JSON.stringify(slos)}`]),
  mlc("ana", "2026-04-08T08:20:00Z", ["set", "support-llm", "--append", ...filterTargets.map((each) => `targets=${JSON.stringify(each)}`)]),
  ...filtered({ ...before, day: "2026-04-09" }, 8, 0, 0),
  ...filtered({ ...second, day: "2026-04-09" }, 9, 384, 15),
  mlc("ivo", "2026-04-10T15:00:00Z", [
    ...["record", "support-llm", "red-team", "scope=tickets with hidden instructions, other customers' cases"],
    ...["method=by hand, two days", "external=true"],
    `findings=${JSON.stringify([
      {
        ...{ id: "F-1", severity: "high", status: "fixed", title: "a quoted mail can give instructions" },
        mitigation: "quoted text is marked as such in the prompt",
      },
      { id: "F-2", severity: "low", status: "open", title: "drafts name the base model when asked" },
    ])}`,
  ]),
  mlc("chloe", "2026-04-10T16:00:00Z", [
    ...["record", "support-llm", "reproduction", "metric=faithfulness", "dataset.id=ticket-holdout"],
    ...["original=0.88", "reproduced=0.8775", "tolerance=0.01", "method=drafts written again with seed 8, judged again"],
  ]),
  review("ana", "2026-04-13T08:00:00Z", "1.1.0", ["evaluation-read", "accountable_owner"], "89 of 100 instead of 72."),
  review("mei", "2026-04-13T09:00:00Z", "1.1.0", ["pre-deployment", "ethics_reviewer"], "An agent sends every reply."),
  review("chloe", "2026-04-13T10:00:00Z", "1.1.0", ["operability", "mlops_engineer"], "Off within a minute."),
  review("ivo", "2026-04-13T11:00:00Z", "1.1.0", ["security", "security_reviewer"], "F-2 may stay open."),
  mlc("ben", "2026-04-14T08:00:00Z", ["promote", "support-llm"]),

  // deployment: a pilot
  mlc("chloe", "2026-04-15T06:00:00Z", [
    ...["record", "support-llm", "deployment", "environment=support-desk", "exposure.kind=pilot"],
    ...["exposure.limit=20 agents", "started_at=2026-04-15T06:00:00Z"],
    'serving={"platform": "own cluster", "hardware": "2 x 24 GB", "api": "https://drafts.acme.example"}',
  ]),
  mlc("ben", "2026-05-06T08:00:00Z", ["record", "support-llm", ...speed("2026-04-30", 1720, 96)]),
  mlc("chloe", "2026-05-06T08:10:00Z", [
    ...["record", "support-llm"],
    ...inProduction("2026-04-15", "2026-04-30", { drop: 0.004, psi: 0.02, latency: 1720 }),
  ]),
  mlc("ben", "2026-05-06T08:20:00Z", ["record", "support-llm", ...triage("2026-04-15", "2026-04-30", 0.94, 52)]),
  review("ana", "2026-05-07T08:00:00Z", "1.1.0", ["go-live", "accountable_owner"], "Agents asked for it."),
  review("rosa", "2026-05-07T09:00:00Z", "1.1.0", ["compliance", "compliance_officer"], "As assessed on 2 April."),
  mlc("ana", "2026-05-08T08:00:00Z", ["promote", "support-llm"]),

  // monitoring: production
  mlc("chloe", "2026-05-11T06:00:00Z", [
    ...["record", "support-llm", "deployment", "environment=support-desk", "exposure.kind=production"],
    ...["exposure.limit=all 140 agents", "started_at=2026-05-11T06:00:00Z"],
    'serving={"platform": "own cluster", "hardware": "4 x 24 GB", "api": "https://drafts.acme.example"}',
  ]),
];
