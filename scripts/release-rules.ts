import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCatalogue } from "./generate/catalogue.ts";
import { digestsFile, releasedDir, releasedFiles, rulesFiles, unraised } from "./generate/released.ts";

// `npm run release:rules`, before a release: adds what it ships to templates/released and to the list of digests there.
const now = rulesFiles(readCatalogue());
const before = releasedFiles();
const problems = unraised(now, before);
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exitCode = 1;
} else {
  const rows = before.map((each) => `${each.digest}  ${each.kind}-${each.name}.json\n`);
  for (const { kind, name, digest, content } of now) {
    const file = `${kind}-${name}.json`;
    if (existsSync(join(releasedDir, file))) continue;
    writeFileSync(join(releasedDir, file), `${JSON.stringify(content)}\n`);
    rows.push(`${digest}  ${file}\n`);
    console.log(`released: ${file}`);
  }
  writeFileSync(join(releasedDir, digestsFile), rows.sort().join(""));
}
