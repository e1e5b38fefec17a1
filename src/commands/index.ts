import type { CommandModule, Group } from "./command.ts";

/** A command as `mlc --help` lists it, before its code is loaded. */
export interface Listed {
  readonly summary: string;
  readonly group: Group;
  readonly load: () => Promise<{ readonly command: CommandModule }>;
}

/** The only list of commands, in the order of `mlc --help`. */
export const commands: Readonly<Record<string, Listed>> = {
  init: {
    summary: "adopt a repository: detect, show, write, commit",
    group: "Start",
    load: () => import("./init.ts"),
  },
  new: {
    summary: "start a version, a model, a datasheet or a document",
    group: "Start",
    load: () => import("./new.ts"),
  },
  import: {
    summary: "another tool's output -> a record",
    group: "Start",
    load: () => import("./import.ts"),
  },
  status: {
    summary: "where every version is, what is next",
    group: "Every day",
    load: () => import("./status.ts"),
  },
  show: {
    summary: "the facts, or one of them, with file:line of origin",
    group: "Every day",
    load: () => import("./show.ts"),
  },
  set: {
    summary: "edit facts where they stand, comments kept",
    group: "Every day",
    load: () => import("./set.ts"),
  },
  record: {
    summary: "write one record by hand",
    group: "Every day",
    load: () => import("./record.ts"),
  },
  review: {
    summary: "decide in a role at a checkpoint",
    group: "Every day",
    load: () => import("./review.ts"),
  },
  waive: {
    summary: "request an exception from a criterion",
    group: "Every day",
    load: () => import("./waive.ts"),
  },
  promote: {
    summary: "move a stage (default: the only forward move)",
    group: "Every day",
    load: () => import("./promote.ts"),
  },
  retire: {
    summary: "end of life",
    group: "Every day",
    load: () => import("./retire.ts"),
  },
  rollback: {
    summary: "serve an earlier version again",
    group: "Every day",
    load: () => import("./rollback.ts"),
  },
  validate: {
    summary: "schemas, references, placeholders, chains",
    group: "Check",
    load: () => import("./validate.ts"),
  },
  score: {
    summary: "level, score, what changed, next steps",
    group: "Check",
    load: () => import("./score.ts"),
  },
  verify: {
    summary: "replay the history: was every step allowed when it was made?",
    group: "Check",
    load: () => import("./verify.ts"),
  },
  card: {
    summary: "render the model card",
    group: "Read",
    load: () => import("./card.ts"),
  },
  datasheet: {
    summary: "render the datasheet of a dataset",
    group: "Read",
    load: () => import("./datasheet.ts"),
  },
  export: {
    summary: "the facts in a form that other tools read",
    group: "Read",
    load: () => import("./export.ts"),
  },
  log: {
    summary: "who did what when, and which commit brought it",
    group: "Read",
    load: () => import("./log.ts"),
  },
  audit: {
    summary: "who let a version where, when, on what evidence",
    group: "Read",
    load: () => import("./audit.ts"),
  },
  diff: {
    summary: "two revisions or two versions, in lifecycle terms",
    group: "Read",
    load: () => import("./diff.ts"),
  },
  report: {
    summary: "one offline HTML file: where all models stand",
    group: "Read",
    load: () => import("./report.ts"),
  },
  impact: {
    summary: "who rests on a base model, a dataset or a version",
    group: "Read",
    load: () => import("./impact.ts"),
  },
  controls: {
    summary: "evidence towards the controls of frameworks, as of a day",
    group: "Read",
    load: () => import("./controls.ts"),
  },
  explain: {
    summary: "what a code, criterion, stage, metric or checkpoint means",
    group: "Tools",
    load: () => import("./explain.ts"),
  },
  resolve: {
    summary: "join a version that two branches moved",
    group: "Tools",
    load: () => import("./resolve.ts"),
  },
  schema: {
    summary: "print a JSON Schema",
    group: "Tools",
    load: () => import("./schema.ts"),
  },
  anchor: {
    summary: "note a verified history in a signed tag and a statement",
    group: "Tools",
    load: () => import("./anchor.ts"),
  },
  doctor: {
    summary: "what this machine and repository have, and what is missing",
    group: "Tools",
    load: () => import("./doctor.ts"),
  },
  completion: {
    summary: "print the script by which a shell completes mlc",
    group: "Tools",
    load: () => import("./completion.ts"),
  },
  help: {
    summary: "help on a command or a topic",
    group: "Tools",
    load: () => import("./help.ts"),
  },
};
