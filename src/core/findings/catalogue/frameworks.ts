import { entry } from "../entry.ts";

/** What can be wrong with the frameworks that mlc.yaml chooses, and with a team's own framework files. */
export const frameworks = {
  "unknown-framework": entry<{ named: string; meant: string | undefined; known: string }>({
    severity: "error",
    say: (a) =>
      `there is no framework \`${a.named}\`${a.meant === undefined ? "" : `; did you mean \`${a.meant}\`?`} There are: ${a.known}`,
    fix: (a) =>
      a.meant === undefined
        ? "name one of these in `frameworks:` of mlc.yaml, or the path of your own framework file"
        : `write \`${a.meant}\` in \`frameworks:\` of mlc.yaml`,
    why: "A framework that nobody knows asks for no controls. A misspelt one would make the list of open controls shorter without anybody noticing.",
  }),

  "no-framework-chosen": entry<{ known: string }>({
    severity: "note",
    say: () => "`frameworks:` of mlc.yaml chooses no framework, so there are no controls to show",
    fix: (a) =>
      `write for example \`frameworks: [eu-ai-act]\` in mlc.yaml, or name one with \`mlc controls --framework ID\` (${a.known})`,
    why: "Which frameworks apply is the team's decision. GOV-05 asks for it from level 3 on.",
  }),

  "oscal-not-ours": entry<{ file: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` is there and holds no assessment results in OSCAL`,
    fix: () => "name another file, or remove this one first",
    why: "`--out` replaces the whole file. What is something else was written by somebody, and is left as it is.",
  }),

  "oscal-unwritable": entry<{ file: string; reason: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` cannot be written: ${a.reason}`,
    fix: () => "name a file in a directory that may be written to",
    why: "The export is a plain file beside the workspace; mlc makes its directory where it is missing.",
  }),

  "own-framework-missing": entry<{ file: string }>({
    severity: "error",
    say: (a) => `\`frameworks:\` names \`${a.file}\`, which is not there`,
    fix: (a) => `add the file, or take \`${a.file}\` out of \`frameworks:\` in mlc.yaml`,
    why: "The controls of a team's own framework stand in its file. Without it nobody can say which controls a model must answer for.",
  }),

  "own-framework-review-due": entry<{ id: string; title: string; by: string; last: string; file: string }>({
    severity: "warning",
    say: (a) =>
      `the controls of \`${a.id}\` (${a.title}) were last compared with its source on ${a.last} and were due again by ${a.by}`,
    fix: (a) =>
      `compare \`${a.file}\` with its source, then set \`last_reviewed\` to that day and \`review_by\` to a later one`,
    why: "Policies and standards change. A framework file names the day on which somebody last compared it with its source, and the day by which that is to be done again; after it, a control may be missing or gone.",
  }),

  "framework-replaced": entry<{ id: string; file: string; version: string; shipped: string }>({
    severity: "note",
    say: (a) =>
      `\`${a.id}\` is read from \`${a.file}\` (version ${a.version}), instead of the one that mlc ships (version ${a.shipped})`,
    fix: (a) =>
      `nothing to do; to use the shipped one, write \`${a.id}\` instead of the path in \`frameworks:\` of mlc.yaml`,
    why: "A newer copy of a framework can take the place of the shipped one. Whoever reads a report must see that it did, since other controls may apply by it.",
  }),

  "framework-id-taken": entry<{ id: string; by: string }>({
    severity: "error",
    say: (a) => `the framework \`${a.id}\` is there already: ${a.by}`,
    fix: (a) =>
      `give it an id of its own; or, where it is a copy to use instead of the shipped one, add \`replaces: ${a.id}\``,
    why: "Exceptions and criteria name a control by framework and id. Two frameworks of one name would answer for each other's controls.",
  }),

  "framework-replaces-other": entry<{ id: string; replaces: string; known: string }>({
    severity: "error",
    say: (a) => `\`replaces: ${a.replaces}\` is not the id of this file and of a shipped framework (${a.known})`,
    fix: (a) => `write the shipped id as \`id:\` and as \`replaces:\`, or take \`replaces: ${a.replaces}\` out`,
    why: "Criteria and exceptions name controls by framework and id, so a file that stands for a shipped framework bears its id. It is said twice so that nobody replaces one by accident.",
  }),

  "framework-control-twice": entry<{ control: string }>({
    severity: "error",
    say: (a) => `the control \`${a.control}\` stands twice`,
    fix: (a) => `take one of the two entries of \`${a.control}\` out of \`controls:\`, or give it another id`,
    why: "An exception or a criterion names a control by its id; with two of that name nobody could say which one is answered.",
  }),

  "framework-control-unknown": entry<{ control: string; meant: string | undefined }>({
    severity: "error",
    say: (a) => `no control fits \`${a.control}\`${a.meant === undefined ? "" : `; did you mean \`${a.meant}\`?`}`,
    fix: (a) =>
      a.meant === undefined
        ? `add a control \`${a.control}\` under \`controls:\`, or take the name out here`
        : `write \`${a.meant}\` here`,
    why: "Rules, dates and mappings name the controls of the same file, by id or by the start of ids and a star. One that fits nothing would silently do nothing.",
  }),

  "framework-condition": entry<{ what: string }>({
    severity: "error",
    say: (a) =>
      `a condition of a framework asks about scope with all, any, not, eq and oneOf; \`${a.what}\` is none of that`,
    fix: () =>
      "write the condition like `{eq: [scope.eu_market, true]}` or `{oneOf: [scope.risk_tier, [high, critical]]}`",
    why: "Which controls a model must answer for follows from its declared scope alone, so that nobody gets rid of a control by leaving something undone.",
  }),

  "framework-unknown-basis": entry<{ id: string; meant: string | undefined }>({
    severity: "error",
    say: (a) =>
      `it inherits \`${a.id}\`, which is no framework here${a.meant === undefined ? "" : `; did you mean \`${a.meant}\`?`}`,
    fix: (a) =>
      a.meant === undefined ? `take \`${a.id}\` out of \`inherits:\`` : `write \`${a.meant}\` in \`inherits:\``,
    why: "A profile asks for the controls of the framework it stands on as well. One that is not there would leave them all out.",
  }),
};
