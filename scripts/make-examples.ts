import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtExamples } from "./examples/all.ts";
import { buildExample } from "./examples/build.ts";

// `npx tsx scripts/make-examples.ts [NAME…]`: builds examples anew, each in a temporary git repository, by the commands
// that its team would type. What it leaves out: the git history, and the schemas for editors. `expected/` is made by the
// tests: `npx vitest run test/examples.test.ts -u`.

const wanted = process.argv.slice(2);
for (const [name, steps] of Object.entries(builtExamples)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const example = join(import.meta.dirname, "..", "examples", name);
  const repo = mkdtempSync(join(tmpdir(), "mlc-example-"));
  try {
    process.stdout.write(await buildExample(repo, name, steps));
    if (existsSync(example))
      for (const part of readdirSync(example))
        if (part !== "expected") rmSync(join(example, part), { recursive: true });
    for (const part of readdirSync(repo))
      if (part !== ".git" && part !== ".mlc") cpSync(join(repo, part), join(example, part), { recursive: true });
  } finally {
    rmSync(repo, { recursive: true, force: true });
  }
}
