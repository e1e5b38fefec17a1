import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { builtExamples } from "./examples/all.ts";
import { buildExample } from "./examples/build.ts";

// `npx tsx scripts/make-examples.ts [NAME…]`: builds examples anew, each in a temporary git repository, by the commands
// that its team would type. What it leaves out: the git history, and the schemas for editors. `expected/` is made by the
// tests: `npx vitest run test/examples.test.ts -u`.
// `npx tsx scripts/make-examples.ts NAME --into DIR`: builds one in a new directory and leaves its whole repository there.

const { values, positionals: wanted } = parseArgs({ allowPositionals: true, options: { into: { type: "string" } } });
const unknown = wanted.filter((name) => builtExamples[name] === undefined);
if (unknown.length > 0) throw new Error(`no example ${unknown.join(", ")}: ${Object.keys(builtExamples).join(", ")}`);

if (values.into === undefined) {
  for (const name of wanted.length === 0 ? Object.keys(builtExamples) : wanted) await replace(name);
} else {
  const [name, ...others] = wanted;
  if (name === undefined || others.length > 0) throw new Error("--into takes the name of one example");
  await history(name, resolve(values.into));
}

/** The files of an example in the place of the ones there were. */
async function replace(name: string): Promise<void> {
  const example = join(import.meta.dirname, "..", "examples", name);
  const repo = mkdtempSync(join(tmpdir(), "mlc-example-"));
  try {
    process.stdout.write(await buildExample(repo, name, builtExamples[name] ?? []));
    // What tells the story is written by hand, where the repository has no page of its own.
    const kept = ["expected", ...(existsSync(join(repo, "README.md")) ? [] : ["README.md"])];
    if (existsSync(example))
      for (const part of readdirSync(example))
        if (!kept.includes(part)) rmSync(join(example, part), { recursive: true });
    for (const part of readdirSync(repo))
      if (part !== ".git" && part !== ".mlc") cpSync(join(repo, part), join(example, part), { recursive: true });
  } finally {
    rmSync(repo, { recursive: true, force: true });
  }
}

/** Its repository with every commit, where nothing is yet. */
async function history(name: string, dir: string): Promise<void> {
  if (existsSync(dir)) throw new Error(`${dir} exists already`);
  mkdirSync(dir, { recursive: true });
  process.stdout.write(await buildExample(dir, name, builtExamples[name] ?? []));
}
