import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { schemasChange, schemasModule } from "./cyclonedx-schemas.ts";

/** Licences that may be passed on by name, address and author instead of their text. */
const BY_REFERENCE: Readonly<Record<string, string>> = {
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
  "CC-BY-3.0": "https://creativecommons.org/licenses/by/3.0/",
};

/** The licence of every package with a file in the bundle, packages in name order; those that share a text stand above it together. */
export function licences(moduleIds: readonly string[]): string {
  const folders = new Set(moduleIds.map(packageFolder).filter((folder) => folder !== undefined));
  const packages = [...folders].map((folder) => {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
    const { name, version, license } = manifest;
    return { heading: `${name} ${version} (${license ?? "see below"})`, text: licenceText(folder, manifest) };
  });
  const sorted = packages.sort((a, b) => (a.heading < b.heading ? -1 : 1));
  const sharing = new Map<string, string[]>();
  for (const { heading, text } of sorted) sharing.set(text.trim(), [...(sharing.get(text.trim()) ?? []), heading]);
  const each = [...sharing].map(([text, headings]) => {
    const rule = "-".repeat(Math.max(...headings.map((heading) => heading.length)));
    return `${headings.join("\n")}\n${rule}\n\n${text}\n`;
  });
  return `mlc contains these packages, each under its own licence.\n\n${each.join("\n\n")}`;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
}

/** `…/node_modules/@scope/name` of a module's file; undefined for our own files and rolldown's. */
function packageFolder(id: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id.replace(/^\0/, ""))?.[0];
}

function licenceText(folder: string, { name, license, author }: Manifest): string {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const address = license === undefined ? undefined : BY_REFERENCE[license];
  if (file === undefined && license !== undefined && address !== undefined) {
    const by = typeof author === "string" ? author : (author?.name ?? "its authors");
    return `${name}, by ${by}, under ${license}: ${address}`;
  }
  if (file === undefined) throw new Error(`${name} has no licence file: it cannot be shipped like this`);
  const [licence, notice] = [file, "NOTICE"].map((each) =>
    existsSync(join(folder, each)) ? readFileSync(join(folder, each), "utf8") : "",
  );
  const changed = schemasModule.startsWith(folder) ? `${schemasChange}\n\n` : "";
  return [`${changed}${licence ?? ""}`, notice].filter((text) => text !== "").join("\n\nNOTICE\n\n");
}
