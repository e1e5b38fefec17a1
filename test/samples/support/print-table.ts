import { importedSamples, importedTable } from "./imported.ts";
import { present } from "./imports.ts";

/** Vitest's global set-up: what it returns runs when all tests are done. */
export default function setup(): () => void {
  return () => {
    if (present) process.stdout.write(`\nEvery sample imported:\n\n${importedTable(importedSamples())}\n`);
  };
}
