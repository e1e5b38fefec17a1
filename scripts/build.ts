import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown, type OutputChunk } from "rolldown";
import { completionTableText, shippedCompletionTable } from "./completion-table.ts";
import { compressedSchemas, schemasFile, schemasModule, shippedCyclonedxSchemas } from "./cyclonedx-schemas.ts";
import { findingAreas, lazyFindings } from "./lazy-findings.ts";
import {
  rxjsAsModules,
  withoutChildProcessInCommander,
  withoutDetectionInChalk,
  withoutEditorInInquirer,
} from "./lean-packages.ts";
import { licences } from "./licences.ts";
import { shippedData, shippedDataFile, shippedDataText } from "./shipped-data.ts";
import { compressedOwnSchemas, ownSchemasFile, shippedOwnSchemas } from "./shipped-schemas.ts";

// `npm run build`: src/main.ts and every package it uses into dist/, CommonJS, one file per command and per lazy part.
// CommonJS, split and minified starts fastest on every supported Node, without a code cache of our own.

const root = join(import.meta.dirname, "..");

/**
 * Every file that is loaded costs half a millisecond, so what is always loaded together is one file: what every start
 * needs; the shipped data; what finds and reads files, which is all that a log needs before git starts; what every command on
 * a workspace needs; what judges a version; what asks git; what every writing command needs, and apart from it what reading
 * ones need of that; the rules between files; what cards and their Markdown are made with; what a status needs; what every
 * text for people needs.
 */
const groups = [
  {
    name: "start",
    tags: ["$initial" as const],
    test: /^(?!.*(?:findings[\\/]catalogue[\\/]|src[\\/]main-thread\.ts))/,
    priority: 3,
  },
  { name: "data", test: /generated[\\/]data\.ts$/, priority: 2 },
  { name: "files", test: /src[\\/]store[\\/](models|root|tree|yaml[\\/](read|fast|decode|place))\.ts$/, priority: 1.6 },
  {
    name: "workspace",
    test: /src[\\/](format|commands[\\/](open|open-parts|outcomes)|core[\\/](people|facts[\\/](fold|path))|store[\\/]workspace-parts)\.ts$/,
    priority: 1.5,
  },
  { name: "judging", test: /src[\\/]core[\\/]scoring[\\/](assess|out)\.ts$/, priority: 1 },
  { name: "git", test: /src[\\/]store[\\/](atomic|git(-(commits|run|status|stream))?)\.ts$/, priority: 0.9 },
  { name: "secrets", test: /src[\\/]core[\\/]validate[\\/]secrets\.ts$/, priority: 0.8 },
  {
    name: "judged-alone",
    test: /src[\\/]core[\\/](datasheet[\\/]gaps|floating|lifecycle[\\/](stays|scope-conditions|serving)|metrics[\\/]slug|validate[\\/]rules-(records|weights))\.ts$/,
    priority: 0.75,
  },
  { name: "moves", test: /src[\\/]core[\\/]plans[\\/](promote|record)\.ts$/, priority: 0.8 },
  { name: "writing", test: /src[\\/]commands[\\/](ask|promote-reason|signing|write)\.ts$/, priority: 0.7 },
  { name: "rules", test: /src[\\/]core[\\/]validate[\\/]rules\.ts$/, priority: 0.6 },
  { name: "marked", test: /src[\\/]documents[\\/]markdown-escape\.ts$/, priority: 0.6 },
  {
    name: "card",
    test: /src[\\/](core[\\/]card[\\/]audience|documents[\\/](card|lists|markdown|md|results|said))\.ts$/,
    priority: 0.5,
  },
  {
    name: "status",
    test: /src[\\/](core[\\/](due|status)|commands[\\/]status-parts|reporters[\\/]text[\\/]served)\.ts$/,
    priority: 0.5,
  },
  { name: "text", test: /src[\\/]reporters[\\/]text[\\/](index|written)\.ts$/, priority: 0.5 },
];

if (process.argv[1] === import.meta.filename) {
  const { files, bytes } = await build(join(root, "dist"));
  console.log(`dist: ${files} files, ${Math.round(bytes / 1024)} KB`);
}

/** Builds into a folder, which is emptied first; gives how many files of code there are and how large they are. */
export async function build(dist: string): Promise<{ files: number; bytes: number }> {
  const chunks = [
    ...(await bundled(
      { main: join(root, "src/main.ts"), thread: join(root, "src/main-thread.ts"), ...findingAreas() },
      { groups },
    )),
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
  const data = shippedDataText();
  writeFileSync(join(dist, shippedDataFile), data);
  const modules = [...chunks.flatMap((chunk) => chunk.moduleIds), schemasModule];
  writeFileSync(join(dist, "THIRD_PARTY_LICENSES"), licences(modules));
  return {
    files: chunks.length,
    bytes: chunks.reduce(
      (sum, chunk) => sum + chunk.code.length,
      table.length + schemas.length + own.length + data.length,
    ),
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
      withoutDetectionInChalk(),
      withoutEditorInInquirer(),
      rxjsAsModules(),
      lazyFindings(),
      shippedCompletionTable(),
      shippedCyclonedxSchemas(),
      shippedOwnSchemas(),
      shippedData(),
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
