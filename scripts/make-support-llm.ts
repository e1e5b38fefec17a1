import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSupportLlm } from "./support-llm/build.ts";

// `npx tsx scripts/make-support-llm.ts`: builds examples/support-llm anew, in a temporary git repository, by the
// commands that its team would type. What it leaves out: the git history, and the schemas for editors. `expected/` is
// made by the tests: `npx vitest run test/examples.test.ts -u`.

const example = join(import.meta.dirname, "..", "examples", "support-llm");
const repo = mkdtempSync(join(tmpdir(), "mlc-support-llm-"));
try {
  const transcript = await buildSupportLlm(repo);
  process.stdout.write(transcript);
  for (const part of ["mlc.yaml", ".gitattributes", "models", "configs", "evals", "README.md"]) {
    if (existsSync(join(example, part))) rmSync(join(example, part), { recursive: true });
    cpSync(join(repo, part), join(example, part), { recursive: true });
  }
} finally {
  rmSync(repo, { recursive: true, force: true });
}
