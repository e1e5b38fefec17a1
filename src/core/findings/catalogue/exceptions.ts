import { entry } from "../entry.ts";

/** Why an exception from a criterion counts or does not: its limits, its approval, its days. */
export const exceptions = {
  "exception-not-waivable": entry<{ criterion: string }>({
    severity: "warning",
    say: (a) => `${a.criterion} cannot be waived`,
    fix: (a) => `meet it: \`mlc score --explain ${a.criterion}\` says what is open`,
    why:
      "Some criteria stand for what nobody may sign away: who is accountable, what the model is for, the rights in the data, " +
      "the ethics reviews. The catalogue marks them `waivable: false`; a waiver for one of them counts as none.",
  }),
  "exception-not-declarable": entry<{ criterion: string }>({
    severity: "warning",
    say: (a) => `${a.criterion} cannot be declared not applicable`,
    fix: (a) => `meet it, or ask for a waiver; \`mlc score --explain ${a.criterion}\` says what is open`,
    why:
      "Only criteria that the catalogue marks `na: true` can be declared not applicable by people. For all others the scope " +
      "of model.yaml decides alone whether they apply.",
  }),
  "exception-criterion-unknown": entry<{ criterion: string }>({
    severity: "warning",
    say: (a) => `the exception is for \`${a.criterion}\`, which this model is not judged by`,
    fix: () => "name a criterion that `mlc score --json` lists",
    why: "An exception takes the place of one criterion's result. Where nothing asks for the criterion there is nothing to except.",
  }),
  "exception-reason-short": entry<{ criterion: string; characters: number; needed: number }>({
    severity: "warning",
    say: (a) =>
      `the reason for the exception from ${a.criterion} has ${String(a.characters)} characters, at least ${String(a.needed)} are needed`,
    fix: () => "say why the criterion cannot be met now, and what makes that bearable",
    why: "Whoever reads the exception next year was not there. A reason of a few words is no reason that can be checked.",
  }),
  "exception-controls-missing": entry<{ criterion: string }>({
    severity: "warning",
    say: (a) => `the waiver of ${a.criterion} names nothing that keeps the harm small meanwhile`,
    fix: () => 'add `--control "weekly interview with all pilot users"`, once for each control',
    why: "A waiver is borrowed time. What is done instead of the criterion until then belongs into the same record.",
  }),
  "exception-too-long": entry<{ criterion: string; through: string; latest: string; days: number; limit: string }>({
    severity: "warning",
    say: (a) =>
      `the exception from ${a.criterion} runs through ${a.through}; ${a.limit} allows ${String(a.days)} days, through ${a.latest}`,
    fix: (a) => `ask for it with \`--through ${a.latest}\` or an earlier day`,
    why:
      "Days are counted in UTC from the day of the request, and the last one is included. A waiver lasts at most 90 days, 30 at " +
      "risk tier high and 14 at critical or where no tier is declared; a declaration of not applicable lasts a year.",
  }),
  "exception-ended-before": entry<{ criterion: string; through: string; requested: string }>({
    severity: "warning",
    say: (a) => `the exception from ${a.criterion} ends on ${a.through}, before it was requested on ${a.requested}`,
    fix: () => "give a day that is not past: `--through YYYY-MM-DD`",
    why: "`through` is the last day on which the exception holds, in UTC and included.",
  }),
  "exception-renewed-too-often": entry<{ criterion: string; renewals: number; most: number }>({
    severity: "warning",
    say: (a) =>
      `${a.criterion} was waived and renewed ${String(a.renewals)} times before; ${String(a.most)} renewals are allowed`,
    fix: (a) => `meet it: \`mlc score --explain ${a.criterion}\` says what is open`,
    why:
      "Each approved waiver of the same criterion of a version after the first is a renewal, whether it says so or not. " +
      "What has been waived for nine months is not met for other reasons than time.",
  }),
  "exception-over-limit": entry<{ criterion: string; most: number; active: string }>({
    severity: "warning",
    say: (a) => `the waiver of ${a.criterion} does not count: ${String(a.most)} others are active (${a.active})`,
    fix: () => "meet one of the criteria that are waived, or wait until one of the waivers has ended",
    why: "A version has at most three active waivers. The ones approved first count.",
  }),
  "exception-unlisted": entry<{ criterion: string }>({
    severity: "warning",
    say: (a) => `the exception from ${a.criterion} was requested by nobody whom mlc.yaml lists`,
    fix: () => "have somebody who is listed ask for it again with `mlc waive`",
    why: "Approver and requester must be told apart, so both must be people of mlc.yaml.",
  }),
  "exception-requested": entry<{ id: string; criterion: string; role: string; model: string }>({
    severity: "note",
    say: (a) => `the exception from ${a.criterion} is requested and not approved yet`,
    fix: (a) =>
      `ask another person to run \`mlc review ${a.model} exception:${a.id} --as ${a.role} --decision approved\` under their own git identity`,
    why: "A request counts for nothing until somebody else approves it in the role that decides on the criterion's dimension.",
  }),
  "exception-not-counted": entry<{
    id: string;
    criterion: string;
    by: string;
    because: string;
    role: string;
    model: string;
  }>({
    severity: "warning",
    say: (a) => `the approval of the exception from ${a.criterion} by ${a.by} does not count: ${a.because}`,
    fix: (a) =>
      `ask another ${a.role}, whom this does not touch, to run \`mlc review ${a.model} exception:${a.id} --as ${a.role} --decision approved\``,
    why: "The approver is neither the requester nor the accountable owner nor the data scientist. An approval that is not counted is always named.",
  }),
  "exception-rejected": entry<{ criterion: string; by: string }>({
    severity: "note",
    say: (a) => `the exception from ${a.criterion} was rejected by ${a.by}`,
    fix: (a) => `meet it: \`mlc score --explain ${a.criterion}\` says what is open`,
    why: "A rejected request counts for nothing until the same person decides otherwise.",
  }),
  "exception-expired": entry<{ criterion: string; through: string; model: string; effect: string }>({
    severity: "warning",
    say: (a) => `the exception from ${a.criterion} ended on ${a.through}`,
    fix: (a) =>
      `meet it; or renew it with \`mlc waive ${a.model} ${a.criterion}${a.effect === "waive" ? "" : " --not-applicable"} --through YYYY-MM-DD --reason TEXT --control TEXT\``,
    why: "An exception that has ended counts as none. It is said as long as the criterion is open, so that a gate that closes overnight is no riddle.",
  }),
  "exception-unneeded": entry<{ id: string; criterion: string; model: string }>({
    severity: "note",
    say: (a) => `the exception from ${a.criterion} is not needed: without it the criterion passes or does not apply`,
    fix: (a) => `let it end, or have its approver run \`mlc review ${a.model} exception:${a.id} --decision rejected\``,
    why: "An exception that nothing needs still takes one of the three places and hides a later failure from the gate.",
  }),
  "exception-no-approver": entry<{ role: string; holding: string; required: boolean }>({
    severity: "warning",
    say: (a) =>
      a.holding === ""
        ? `nobody holds the role ${a.role}, which approves this exception`
        : `nobody who holds the role ${a.role} is independent of it (${a.holding})${a.required ? "" : "; they can approve it as self"}`,
    fix: (a) => `name somebody under \`roles: {${a.role}: [ID]}\` in mlc.yaml, in a commit of its own`,
    why: "The approver holds the role that decides on the criterion's dimension and is neither requester nor accountable owner nor data scientist.",
  }),
  "exception-as-self": entry<{ criterion: string; by: string; because: string }>({
    severity: "note",
    say: (a) => `the exception from ${a.criterion} is approved by ${a.by} as self: ${a.because}`,
    fix: () => "have a second person approve it; the mark stays in the record and on the card",
    why:
      "Under `separation_of_duties: none` or `warn` one person may approve their own exception. It is marked so for ever, and " +
      "what it satisfies never carries a level above 2.",
  }),
  "declared-not-applicable": entry<{ criterion: string; through: string; by: string; reason: string }>({
    severity: "note",
    say: (a) => `${a.criterion} is declared not applicable through ${a.through}, approved by ${a.by}: ${a.reason}`,
    fix: () => "nothing to do before it ends",
    why: "An approved exception takes the criterion out of level, score and gates until its last day.",
  }),
  "gate-waived": entry<{ criterion: string; status: string; through: string; by: string; reason: string }>({
    severity: "note",
    say: (a) => `${a.criterion} is ${a.status} and waived through ${a.through}, approved by ${a.by}: ${a.reason}`,
    fix: (a) => `meet it before ${a.through} ends: \`mlc score --explain ${a.criterion}\` says what is open`,
    why: "A waiver opens the gate with conditions. Status, level and score stay what they are.",
  }),
  "no-such-gate": entry<{ from: string; to: string; edges: string }>({
    severity: "error",
    say: (a) => `there is no gate ${a.from} -> ${a.to} in this lifecycle`,
    fix: (a) => `name one of: ${a.edges}`,
    why: "A waiver may be limited to one gate, named by the stage left and the stage entered.",
  }),
  "bad-gate": entry<{ text: string }>({
    severity: "error",
    say: (a) => `\`${a.text}\` is not FROM:TO`,
    fix: () => "name the stage left and the stage entered, for example `--gate deployment:monitoring`",
    why: "A waiver may be limited to one gate. Without `--gate` it holds for every gate that asks for the criterion.",
  }),
  "no-such-exception": entry<{ word: string; known: string }>({
    severity: "error",
    say: (a) => `\`${a.word}\` is no exception of this version`,
    fix: (a) => (a.known === "" ? "`mlc waive MODEL CRITERION` asks for one" : `the exceptions are: ${a.known}`),
    why: "An exception is named by the id of its record, its file name without `.yaml`; `mlc score` lists them.",
  }),
};
