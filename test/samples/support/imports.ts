import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ImportInput } from "../../../src/importers/importer.ts";

/** The folder of all samples. */
export const root: string = join(import.meta.dirname, "../../../../shared/samples/imports");

/** Whether the samples are here at all. */
export const present = existsSync(root);

const facts = present ? readFileSync(join(root, "FACTS.md"), "utf8") : "";

/** The lines of FACTS.md about one tool: file and what is known of it. */
export function known(tool: string): readonly { readonly path: string; readonly says: string }[] {
  const section = facts.split(/^## /m).find((part) => part.startsWith(`${tool}\n`)) ?? "";
  return [...section.matchAll(/^- `([^`]+)`: (.*)$/gm)].map(([, path = "", says = ""]) => ({ path, says }));
}

/** The sections of FACTS.md, a tool each. */
export function factSections(): readonly string[] {
  return [...facts.matchAll(/^## (.+)$/gm)].map(([, name = ""]) => name);
}

/** The folders of samples, a tool each. */
export function sampleTools(): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The value behind `key=` in a line of FACTS.md. */
export function stated(says: string, key: string): string | undefined {
  const found = new RegExp(`(?:^|[ ;(,])${key}=([^;)\\s]+)`).exec(says)?.[1];
  return found === undefined || found === "None" ? undefined : found.replace(/,$/, "");
}

/** One sample file as input. */
export function sample(path: string): ImportInput {
  return { files: [{ path, bytes: readFileSync(join(root, path)) }] };
}

/** The files of one sample directory itself as input. */
export function sampleDirectory(path: string): ImportInput {
  const names = readdirSync(join(root, path)).sort();
  const files = names.map((name) => ({ path: `${path}/${name}`, bytes: readFileSync(join(root, path, name)) }));
  return { directory: path, files };
}

/** The text of one sample file. */
export function sampleText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The paths of all sample files below a directory, sorted, without the notes about their sources. */
export function samplesBelow(path: string): readonly string[] {
  return readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
    .map((name) => `${path}/${name}`)
    .filter((name) => statSync(join(root, name)).isFile() && !name.endsWith(".md"))
    .sort();
}
