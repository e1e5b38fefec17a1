import { join } from "node:path";
import type { Plugin } from "rolldown";
import { completionTable } from "../src/commands/completion-table.ts";

const file = join(import.meta.dirname, "../src/commands/completion-table.ts");

/** The table of names behind completion, as the file that stands beside the code in dist/. */
export async function completionTableText(): Promise<string> {
  return JSON.stringify(await completionTable());
}

/** In source the table is built from the commands, which loads all of them; built, it is read from its file. */
export function shippedCompletionTable(): Plugin {
  return {
    name: "shipped-completion-table",
    transform(_code, id) {
      if (id !== file) return null;
      // Put together when it runs, since the file is beside what is built and not beside the source.
      const code = `const beside = (name) => require("./" + name);
export const completionTable = () => Promise.resolve(beside("completion-table.json"));`;
      return { code, map: null };
    },
  };
}
