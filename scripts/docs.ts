import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { documentation } from "./docs/all.ts";
import { root } from "./generate/sources.ts";

// `npm run docs` writes docs/reference/ and man/ from the definitions of the commands and the catalogues.
void main();

async function main(): Promise<void> {
  const pages = await documentation();
  for (const [file, text] of Object.entries(pages)) {
    if (current(file) === text) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    console.log(`written: ${file}`);
  }
  for (const file of readdirSync(join(root, "man")).map((name) => `man/${name}`)) {
    if (Object.hasOwn(pages, file)) continue;
    rmSync(join(root, file));
    console.log(`removed: ${file}`);
  }
}

function current(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    return undefined;
  }
}
