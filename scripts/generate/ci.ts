import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./sources.ts";

/** The text of src/generated/ci.ts: the files of templates/ci as they are, by name without ending. */
export function ciText(): string {
  const dir = join(root, "templates/ci");
  const rows = readdirSync(dir)
    .sort()
    .map(
      (name) =>
        `  ${JSON.stringify(name.slice(0, -".yml".length))}: ${JSON.stringify(readFileSync(join(dir, name), "utf8"))},\n`,
    );
  return `// Generated from templates/ci by \`npm run generate\`. Do not edit.

/** What \`mlc init --ci\` writes, with \`{{version}}\`, \`{{directory}}\` and \`{{file}}\` to be filled in. */
export const ciTemplates: Readonly<Record<string, string>> = {
${rows.join("")}};
`;
}
