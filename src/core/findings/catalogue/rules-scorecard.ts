import { entry } from "../entry.ts";

/** What can be wrong with how a scorecard changes the shipped criteria. */
export const rulesScorecard = {
  "severity-not-raised": entry<{ id: string; from: string; to: string }>({
    severity: "error",
    say: (a) => `\`raised:\` gives \`${a.id}\` the severity ${a.to}; the catalogue has it at ${a.from}`,
    fix: (a) =>
      a.from === "critical"
        ? "delete the entry: nothing is above critical"
        : `write a severity above ${a.from}, or delete the entry`,
    why: "A team may weigh a shipped criterion more than the catalogue does, never less: a lower weight would raise the score without any work.",
  }),
  "own-criterion-raised": entry<{ id: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` is your own criterion and has its severity in \`criteria:\``,
    fix: (a) => `change the severity where \`${a.id}\` is declared, and delete it here`,
    why: "`raised:` is for shipped criteria, whose severity stands in the catalogue.",
  }),
  "disabled-without-reason": entry<{ id: string; reason: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` is disabled with the placeholder \`${a.reason}\` for a reason`,
    fix: (a) => `write why \`${a.id}\` does not count here, or delete the entry`,
    why: "A shipped criterion may be switched off only with a reason, which is printed in every report and on the card.",
  }),
};
