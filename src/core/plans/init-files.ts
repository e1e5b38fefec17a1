import { schemas } from "../../generated/schemas.ts";
import { schemaFile } from "../modeline.ts";
import { recordKinds } from "../records.ts";

/** The kinds of file a workspace holds, each with a schema for editors. */
const kinds = [
  "workspace",
  "model",
  "card",
  "scorecard",
  "governance",
  "operations",
  "datasheet",
  "version",
  "lifecycle",
  ...recordKinds,
];

/** The stand-alone schemas, one line each: what the modelines of the YAML files lead to. */
export function editorSchemas(): readonly { readonly file: string; readonly text: string }[] {
  return kinds.flatMap((kind) => {
    const text = schemas[kind];
    return text === undefined ? [] : [{ file: schemaFile(kind), text: `${JSON.stringify(JSON.parse(text))}\n` }];
  });
}

/** True for a path at which an editor schema stands. */
export function isEditorSchema(file: string): boolean {
  return file.startsWith(schemaFile("").slice(0, -".json".length));
}

/** The lines of .gitattributes that keep line feeds in mlc's files; `models` is the directory of the models. */
export function attributeLines(models: string): readonly string[] {
  return ["mlc.yaml text eol=lf", `${models}/** text eol=lf`];
}

/** .gitattributes with the lines it lacks at its end, in its own line ends; everything before stays byte for byte. */
export function withAttributes(before: string | undefined, models: string): string {
  const text = before ?? "";
  const present = new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/\s+/g, " ")));
  const missing = attributeLines(models).filter((line) => !present.has(line));
  if (missing.length === 0) return text;
  const end = /\r\n/.test(text) ? "\r\n" : "\n";
  const gap = text === "" || text.endsWith("\n") ? "" : end;
  return text + gap + missing.map((line) => line + end).join("");
}
