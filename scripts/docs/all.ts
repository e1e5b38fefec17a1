import { loadCommand } from "../../src/commands/call.ts";
import { commands } from "../../src/commands/index.ts";
import { catalogueTopics } from "./catalogue-pages.ts";
import { cliPage } from "./cli-page.ts";
import { commandPage, mainPage } from "./man-pages.ts";

/** Every generated page, by path from the project's root, with the text it must have. */
export async function documentation(): Promise<Readonly<Record<string, string>>> {
  const all = await Promise.all(Object.keys(commands).map((name) => loadCommand(name)));
  const manual = all.map((command) => [`man/mlc-${command.name}.1`, commandPage(command)] as const);
  return {
    "docs/reference/cli.md": cliPage(all),
    ...catalogueTopics(),
    "man/mlc.1": mainPage(all),
    ...Object.fromEntries(manual),
  };
}
