import { entry } from "../entry.ts";

/** What people still owe, what keeps a version on hold, and how approvals are counted. */
export const people = {
  "obligation-open": entry<{ id: string; text: string; due: string; command: string }>({
    severity: "note",
    say: (a) => `owed by ${a.due}: ${a.text}`,
    fix: (a) => `when it is done: \`${a.command}\``,
    why: "A condition of a review, or the review after a hotfix, is an obligation until somebody in the same role says with evidence that it is met.",
  }),
  "obligation-overdue": entry<{ id: string; text: string; due: string; command: string }>({
    severity: "warning",
    say: (a) => `overdue since ${a.due}: ${a.text}`,
    fix: (a) => `do it, then \`${a.command}\``,
    why: "An obligation may be met on its due day. From the next day on the version is on hold: no gate into a stage that serves opens.",
  }),
  "incident-open": entry<{ key: string; model: string }>({
    severity: "warning",
    say: (a) => `the critical incident ${a.key} is open`,
    fix: (a) =>
      `contain or close it, then \`mlc record ${a.model} incident key=${a.key} severity=critical status=contained\``,
    why: "An open critical incident of the model puts each of its versions on hold. A hotfix, which may be the way out, is not held by it.",
  }),
  "role-not-deciding": entry<{ what: string; role: string; needed: string }>({
    severity: "error",
    say: (a) => `${a.what} is not decided by a ${a.role}`,
    fix: (a) => `decide it in the role that does: \`--as ${a.needed}\``,
    why:
      "An exception is approved in the role that decides on the criterion's dimension, ethics_reviewer for safety and fairness and " +
      "compliance_officer for all others. An obligation is closed in the role that set it.",
  }),
  "not-independent": entry<{ what: string; by: string; role: string }>({
    severity: "error",
    say: (a) => `an approval of ${a.what} by ${a.by} could not count: they are not independent of it`,
    fix: (a) => `ask another ${a.role} to decide under their own git identity`,
    why: "mlc.yaml asks for `separation_of_duties: require`, so an approval by somebody who is not independent is not written.",
  }),
  "evidence-needed": entry<{ obligation: string }>({
    severity: "error",
    say: (a) => `nothing shows that ${a.obligation} is met`,
    fix: () => "add `--evidence PATH` or a link, once for each",
    why: "An obligation is closed by a person who has seen that it is met, and the record says what was seen.",
  }),
  "no-such-obligation": entry<{ word: string; known: string }>({
    severity: "error",
    say: (a) => `\`${a.word}\` is no obligation of this version`,
    fix: (a) => (a.known === "" ? "there are none" : `the obligations are: ${a.known}`),
    why: "An obligation is named by the review that set it and the number of its condition: `<review id>#<n>`. `mlc score` lists them.",
  }),
  "obligation-by-review": entry<{ checkpoint: string; role: string; model: string }>({
    severity: "error",
    say: (a) => `what is owed is the review at ${a.checkpoint} by the ${a.role}`,
    fix: (a) => `run \`mlc review ${a.model} ${a.checkpoint} --as ${a.role} --decision approved\``,
    why: "The obligation of a hotfix is closed by the reviews at its checkpoint themselves, one in each role.",
  }),
  "review-conditions": entry<{ checkpoint: string; by: string; conditions: string }>({
    severity: "note",
    say: (a) => `${a.by} approved at ${a.checkpoint} with conditions: ${a.conditions}`,
    fix: () => "meet them by their days; `mlc score` lists what is owed and the command that closes it",
    why: "An approval with conditions opens the gate with conditions. Each condition is an obligation until it is closed with evidence.",
  }),
  "review-quorum": entry<{ checkpoint: string; role: string; have: number; needed: number; by: string; model: string }>(
    {
      severity: "warning",
      say: (a) =>
        `${a.checkpoint} has ${String(a.have)} of ${String(a.needed)} approvals by people in the role ${a.role} (${a.by})`,
      fix: (a) =>
        `ask another ${a.role} to run \`mlc review ${a.model} ${a.checkpoint} --as ${a.role} --decision approved\` under their own git identity`,
      why: "At risk tier critical two people decide in each role at each checkpoint.",
    },
  ),
  "separation-as-self": entry<{ version: string; what: string }>({
    severity: "warning",
    say: (a) => `${a.version}: met by one person as self: ${a.what}`,
    fix: () => "have a second person decide; or write `separation_of_duties: none` in mlc.yaml, which keeps the marks",
    why:
      "Under `separation_of_duties: warn` one person may meet a condition of independence as self, with this warning. The marks " +
      "stay for ever, gates give go-with-conditions at best, and no level above 2 rests on them.",
  }),
};
