import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./sources.ts";

const shells = ["bash", "zsh", "fish", "pwsh"] as const;

/** The text of src/generated/completion.ts: the files of templates/completion as they are, by shell. */
export function completionText(): string {
  const rows = shells.map((shell) => {
    const script = readFileSync(join(root, "templates/completion", `mlc.${shell}`), "utf8");
    return `  ${shell}: ${JSON.stringify(script)},\n`;
  });
  return `// Generated from templates/completion by \`npm run generate\`. Do not edit.

/** What \`mlc completion SHELL\` prints. The script for pwsh is not run by any test: no Debian package brings it. */
export const completionScripts: Readonly<Record<string, string>> = {
${rows.join("")}};
`;
}
