import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { levelFiveFiles } from "./level-5/files.ts";

// `npx tsx scripts/make-level-5.ts DIR`: writes a workspace with a model at level 5 into a new or empty directory.
// `mlc score --as-of 2026-11-22` there shows every criterion passing or not applicable.

const dir = process.argv[2];
if (dir === undefined) throw new Error("say into which directory: npx tsx scripts/make-level-5.ts DIR");
if (existsSync(dir) && readdirSync(dir).length > 0) throw new Error(`${dir} is not empty`);
for (const [file, text] of Object.entries(levelFiveFiles())) {
  mkdirSync(join(dir, dirname(file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}
