import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generated } from "./generate/all.ts";
import { root } from "./generate/sources.ts";

// `npm run generate` writes src/generated from schemas/ and templates/; with --check it only says what is stale.
const check = process.argv.includes("--check");
const stale: string[] = [];
for (const [file, text] of Object.entries(await generated())) {
  if (current(file) === text) continue;
  stale.push(file);
  if (!check) writeFileSync(join(root, file), text);
}
for (const file of stale) console.log(`${check ? "stale" : "written"}: ${file}`);
if (check && stale.length > 0) {
  console.log("run `npm run generate` and commit the result");
  process.exitCode = 1;
}

function current(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    return undefined;
  }
}
