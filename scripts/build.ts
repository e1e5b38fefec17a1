import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown, type OutputChunk, type Plugin } from "rolldown";
import { completionTableText, shippedCompletionTable } from "./completion-table.ts";
import {
  compressedSchemas,
  schemasChange,
  schemasFile,
  schemasModule,
  shippedCyclonedxSchemas,
} from "./cyclonedx-schemas.ts";
import { findingAreas, lazyFindings } from "./lazy-findings.ts";
import { compressedOwnSchemas, ownSchemasFile, shippedOwnSchemas, withoutEditorInInquirer } from "./shipped-schemas.ts";

// `npm run build`: src/main.ts and every package it uses into dist/, CommonJS, one file per command and per lazy part.
// CommonJS, split and minified starts fastest on every supported Node, without a code cache of our own.

const root = join(import.meta.dirname, "..");

/** Licences that may be passed on by name, address and author instead of their text. */
const BY_REFERENCE: Readonly<Record<string, string>> = {
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
  "CC-BY-3.0": "https://creativecommons.org/licenses/by/3.0/",
};

/**
 * Every file that is loaded costs half a millisecond, so what is always loaded together is one file: what every start
 * needs; what finds and reads files, before a workspace is opened; the shipped data; what every command on a workspace needs;
 * what judges a version.
 */
const groups = [
  { name: "start", tags: ["$initial" as const], test: /^(?!.*findings[\\/]catalogue[\\/])/, priority: 3 },
  { name: "reading", test: /src[\\/](format|store[\\/](root|tree|models|yaml[\\/]read))\.ts$/, priority: 2 },
  { name: "data", test: /generated[\\/]data\.ts$/, priority: 2 },
  {
    name: "workspace",
    test: /src[\\/](commands[\\/](open|outcomes)|core[\\/](people|facts[\\/](fold|path)))\.ts$/,
    priority: 1.5,
  },
  { name: "judging", test: /src[\\/]core[\\/]scoring[\\/](assess|out)\.ts$/, priority: 1 },
  { name: "json", test: /src[\\/](reporters[\\/]json|core[\\/]json-text)\.ts$/, priority: 1 },
];

if (process.argv[1] === import.meta.filename) {
  const { files, bytes } = await build(join(root, "dist"));
  console.log(`dist: ${files} files, ${Math.round(bytes / 1024)} KB`);
}

/** Builds into a folder, which is emptied first; gives how many files of code there are and how large they are. */
export async function build(dist: string): Promise<{ files: number; bytes: number }> {
  const chunks = [
    ...(await bundled({ main: join(root, "src/main.ts"), ...findingAreas() }, { groups })),
    // What a key press starts stands alone, and loads nothing else but its table.
    ...(await bundled({ completion: join(root, "src/main-completion.ts") }, false)),
  ];
  const table = await completionTableText();

  // Only now, so that a build that fails leaves the last good one.
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  for (const chunk of chunks) writeFileSync(join(dist, chunk.fileName), chunk.code);
  writeFileSync(join(dist, "completion-table.json"), table);
  const schemas = compressedSchemas();
  writeFileSync(join(dist, schemasFile), schemas);
  const own = compressedOwnSchemas();
  writeFileSync(join(dist, ownSchemasFile), own);
  const modules = [...chunks.flatMap((chunk) => chunk.moduleIds), schemasModule];
  writeFileSync(join(dist, "THIRD_PARTY_LICENSES"), licences(modules));
  return {
    files: chunks.length,
    bytes: chunks.reduce((sum, chunk) => sum + chunk.code.length, table.length + schemas.length + own.length),
  };
}

async function bundled(
  input: Readonly<Record<string, string>>,
  codeSplitting: false | { groups: typeof groups },
): Promise<readonly OutputChunk[]> {
  const bundle = await rolldown({
    input: { ...input },
    platform: "node",
    transform: { target: "node20" },
    plugins: [
      withoutChildProcessInCommander(),
      withoutEditorInInquirer(),
      lazyFindings(),
      shippedCompletionTable(),
      shippedCyclonedxSchemas(),
      shippedOwnSchemas(),
    ],
    onLog(level, log) {
      // A build that warns is a build that fails: a swallowed "unresolved import" is an error at a user's desk.
      if (level === "warn") throw new Error(log.message);
    },
  });
  const { output } = await bundle.generate({
    format: "cjs",
    minify: true,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    exports: "named",
    codeSplitting,
  });
  await bundle.close();
  return output.filter((file) => file.type === "chunk");
}

/** Commander loads node:child_process (2 ms) for subcommands that are programs of their own; mlc has none. */
function withoutChildProcessInCommander(): Plugin {
  const line = "const childProcess = require('node:child_process');";
  return {
    name: "without-child-process-in-commander",
    transform(code, id) {
      if (!/node_modules[\\/]commander[\\/]lib[\\/]command\.js$/.test(id)) return null;
      if (!code.includes(line)) throw new Error("commander no longer loads node:child_process as it did: look again");
      return { code: code.replace(line, "const childProcess = undefined;"), map: null };
    },
  };
}

/** The licence of every package with a file in the bundle, each text once, packages in name order. */
function licences(moduleIds: readonly string[]): string {
  const folders = new Set(moduleIds.map(packageFolder).filter((folder) => folder !== undefined));
  const packages = [...folders].map((folder) => {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
    const { name, version, license } = manifest;
    return { heading: `${name} ${version} (${license ?? "see below"})`, text: licenceText(folder, manifest) };
  });
  const sorted = packages.sort((a, b) => (a.heading < b.heading ? -1 : 1));
  const each = sorted.map(({ heading, text }) => `${heading}\n${"-".repeat(heading.length)}\n\n${text.trim()}\n`);
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
