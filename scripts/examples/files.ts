import type { Json } from "../../src/core/json.ts";

// What the files of several examples have in common.

/** mlc.yaml with the whole team in it, and duties that must be held apart. */
export function withTeam(workspace: string): string {
  const ana = "    emails: [ana@acme.example] # from git";
  const others = [
    "  ben: {name: Ben Okoro, emails: [ben@acme.example]}",
    "  chloe: {name: Chloe Lang, emails: [chloe@acme.example]}",
    "  mei: {name: Mei Tan, emails: [mei@acme.example]}",
    "  rosa: {name: Rosa Diaz, emails: [rosa@acme.example]}",
  ];
  const listed = replaced(workspace, ana, [ana, ...others].join("\n"));
  return replaced(listed, "separation_of_duties: none", "separation_of_duties: require");
}

/** Rows of one evaluation, as the team's own script writes them. */
export function results(rows: readonly Readonly<Record<string, Json>>[]): string {
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`;
}

/** Fails where the text is not as expected, so that a changed template cannot pass unnoticed. */
export function replaced(text: string, before: string, after: string): string {
  if (!text.includes(before)) throw new Error(`\`${before}\` is not in the file that was to be edited`);
  return text.replace(before, () => after);
}
