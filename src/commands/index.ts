import type { CommandModule, Group } from "./command.ts";

/** A command as `mlc --help` lists it, before its code is loaded. */
export interface Listed {
  readonly summary: string;
  readonly group: Group;
  readonly load: () => Promise<{ readonly command: CommandModule }>;
}

/** The only list of commands, in the order of `mlc --help`. */
export const commands: Readonly<Record<string, Listed>> = {
  score: {
    summary: "level, score, what changed, next steps",
    group: "Check",
    load: () => import("./score.ts"),
  },
  explain: {
    summary: "what a code, criterion, stage, metric or checkpoint means",
    group: "Tools",
    load: () => import("./explain.ts"),
  },
  schema: {
    summary: "print a JSON Schema",
    group: "Tools",
    load: () => import("./schema.ts"),
  },
  help: {
    summary: "help on a command or a topic",
    group: "Tools",
    load: () => import("./help.ts"),
  },
};
