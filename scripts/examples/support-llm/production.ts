import { mlc, type Step } from "../steps.ts";
import { inProduction, speed, triage } from "./live.ts";
import { review } from "./evidence.ts";

const model = "support-llm@1.2.0";
const desk = ["record", model, "deployment", "environment=support-desk"];
const serving = 'serving={"platform": "own cluster", "hardware": "4 x 24 GB", "api": "https://drafts.acme.example"}';

const changes = [
  { version: "1.2.0", date: "2026-09-17", change: "Learnt from tickets until July, as many English as German ones." },
  { version: "1.1.0", date: "2026-05-11", change: "The first version for all agents." },
];

/** September to November: 1.2.0 beside 1.1.0, then alone; taken back for a week; then for good, and 1.1.0 retires. */
export const production: readonly Step[] = [
  // deployment: a canary beside 1.1.0
  mlc("chloe", "2026-09-01T06:00:00Z", [
    ...[...desk, "exposure.kind=canary", "exposure.limit=10 % of tickets", "started_at=2026-09-01T06:00:00Z"],
    serving,
  ]),
  mlc("ben", "2026-09-08T08:00:00Z", ["record", model, ...speed("2026-09-07", 1640, 101)]),
  mlc("chloe", "2026-09-14T08:00:00Z", [
    ...["record", model, ...inProduction("2026-09-01", "2026-09-13", { drop: 0.008, psi: 0.04, latency: 1650 })],
  ]),

  // what a canary cannot show is waived for one gate, by somebody else than who asks for it
  mlc("ana", "2026-09-14T09:00:00Z", ["promote", model], 1),
  mlc("chloe", "2026-09-14T10:00:00Z", [
    ...["waive", model, "USE-02", "--gate", "deployment:monitoring", "--through", "2026-10-31", "--reason"],
    "Nine reports came from the canary; a rate of nine says nothing. October will have enough of them.",
    ...["--control", "Ben reads every report on the day it comes", "--control", "1.1.0 answered 96 of 100 in August"],
  ]),
  mlc("rosa", "2026-09-15T09:00:00Z", (recordWith) => [
    ...["review", model, `exception:${recordWith("schema: mlc.exception/v1")}`, "--as", "compliance_officer"],
    ...["--decision", "approved", "-m", "For this gate and until the end of October."],
  ]),
  review("ana", "2026-09-15T10:00:00Z", "1.2.0", ["go-live", "accountable_owner"], "As good in English now."),
  review("rosa", "2026-09-15T11:00:00Z", "1.2.0", ["compliance", "compliance_officer"], "The assessment of April holds."),
  mlc("ana", "2026-09-16T08:00:00Z", ["promote", model]),
  mlc("chloe", "2026-09-17T06:00:00Z", [
    ...["record", model, "deployment", "environment=support-desk", "track=canary", "exposure.kind=none"],
    "started_at=2026-09-17T06:00:00Z",
  ]),
  mlc("chloe", "2026-09-17T06:10:00Z", [
    ...[...desk, "exposure.kind=production", "exposure.limit=all 140 agents", "started_at=2026-09-17T06:10:00Z"],
    serving,
  ]),

  // an incident, and back to 1.1.0 within the hour
  mlc("chloe", "2026-09-28T09:20:00Z", [
    ...["record", model, "incident", "key=INC-1", "severity=high", "status=open", "due_on=2026-10-05"],
    ...["title=Drafts state last year's delivery times", "environment=support-desk"],
    "started_at=2026-09-28T07:40:00Z",
  ]),
  mlc("chloe", "2026-09-28T09:40:00Z", [
    ...["rollback", "support-llm", "support-desk", "--reason", "INC-1: drafts state last year's delivery times"],
  ]),
  mlc("chloe", "2026-09-28T15:00:00Z", [
    ...["record", model, "incident", "key=INC-1", "severity=high", "status=contained"],
    "cause=Nodes were replaced in the night; the amounts filter of 1.2.0 started without its table and let all dates pass.",
  ]),
  mlc("chloe", "2026-10-02T14:00:00Z", [
    ...["record", model, "incident", "key=INC-1", "severity=high", "status=closed"],
    "corrective_action=The filter refuses to start without its table; the start of a node without it was tried twice.",
  ]),
  mlc("chloe", "2026-10-05T06:00:00Z", [
    ...[...desk, "exposure.kind=production", "exposure.limit=all 140 agents", "started_at=2026-10-05T06:00:00Z"],
    ...[serving, "note=INC-1 is closed; the weights are those of September."],
  ]),

  // 1.1.0 retires; what answers instead of 1.2.0 is tried and written down
  mlc("ana", "2026-10-12T08:00:00Z", [
    ...["set", model, "rollback.target_version=switched off, agents write from macros"],
    "rollback.last_exercised_on=2026-10-09",
  ]),
  review("ana", "2026-10-19T08:00:00Z", "1.1.0", ["retirement", "accountable_owner"], "Announced on 21 September."),
  review("rosa", "2026-10-19T09:00:00Z", "1.1.0", ["retention", "compliance_officer"], "Two years, as planned."),
  mlc("ana", "2026-10-20T08:00:00Z", [
    ...["retire", "support-llm@1.1.0", "--reason", "superseded", "--successor", "support-llm@1.2.0"],
    ...["--sunset", "2026-10-31", "--yes"],
  ]),

  // a month of 1.2.0
  mlc("chloe", "2026-11-02T08:00:00Z", [
    ...["record", model, ...inProduction("2026-10-05", "2026-10-31", { drop: 0.012, psi: 0.05, latency: 1710 })],
  ]),
  mlc("ben", "2026-11-02T09:00:00Z", ["record", model, ...triage("2026-10-05", "2026-10-31", 0.95, 118)]),

  // what was agreed still holds, the card says what came of it
  mlc("rosa", "2026-11-03T09:00:00Z", [
    ...["set", model, ...[0, 1, 2].map((at) => `risks[${String(at)}].reviewed_on=2026-11-03`)],
    "eu_market_date=2026-04-15",
    "risks[0].mitigation=a filter takes out amounts and dates that the ticket does not hold, and does not start without its table",
  ]),
  mlc("ana", "2026-11-03T10:00:00Z", ["set", model, "--confirm", "scorecard.yaml", "--confirm", "model.yaml"]),
  mlc("ben", "2026-11-03T11:00:00Z", [
    ...["set", model, "card.evaluation.summary=Better than 1.1.0 in both languages, most of all in English."],
    `card.about.changelog=${JSON.stringify(changes)}`,
  ]),
  mlc("ben", "2026-11-03T11:10:00Z", ["card", model, "--to", "md", "--out", "MODEL_CARD.md"]),
];
