import type { AudienceFile } from "../../src/generated/types.ts";
import type { dataFiles } from "./catalogue.ts";

/** The text of src/generated/audience.ts: who each field of the card is for, by itself, because only cards ask for it. */
export function audienceText(files: ReturnType<typeof dataFiles>): string {
  const file = files.find(({ kind }) => kind === "audience")?.value as AudienceFile | undefined;
  if (file === undefined) throw new Error("templates/audience.yaml is missing");
  const rows = file.fields.map(({ path, audience }) => `  ${JSON.stringify(path)}: ${JSON.stringify(audience)},`);
  return `// Generated from templates/ by \`npm run generate\`. Do not edit.

/** The widest audience that sees a field of the model card, by fact path; the longest path that leads to it decides. */
export const fieldAudiences: Readonly<Record<string, "public" | "downstream" | "authority">> = {
${rows.join("\n")}
};
`;
}
