import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

// `npm run demo`: the main job on a real model, step by step, in a temporary git repository. What is printed is what
// mlc prints; the files of the model are the published facts of Pythia-6.9B, with two invented people around them.

const bin = process.env["MLC_DEMO_BIN"] ?? join(import.meta.dirname, "..", "bin", "mlc.cjs");
const example = join(import.meta.dirname, "..", "examples", "pythia-6.9b");
const repo = mkdtempSync(join(tmpdir(), "mlc-demo-"));
const people = {
  ana: { name: "Ana Ruiz", email: "ana@acme.example" },
  mei: { name: "Mei Tan", email: "mei@acme.example" },
} as const;
type Who = keyof typeof people;

let failures = 0;

function environment(who: Who): NodeJS.ProcessEnv {
  const { name, email } = people[who];
  const clean = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith("GIT_")));
  return {
    ...clean,
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}

function git(...args: string[]): string {
  return execFileSync("git", args, { cwd: repo, encoding: "utf8", env: environment("ana") });
}

function say(text: string): void {
  process.stdout.write(`\n\u001b[1m# ${text}\u001b[0m\n`.replaceAll(process.stdout.isTTY ? "" : /\u001b\[\dm/g, ""));
}

function mlc(who: Who, expected: number, ...args: string[]): string {
  process.stdout.write(`$ mlc ${args.map((arg) => (/[\s'"[{]/.test(arg) ? `'${arg}'` : arg)).join(" ")}\n`);
  const done = spawnSync(process.execPath, [bin, ...args], { cwd: repo, encoding: "utf8", env: environment(who) });
  process.stdout.write(done.stdout + done.stderr);
  if (done.status !== expected) {
    failures += 1;
    process.stdout.write(`!! exit ${String(done.status)}, expected ${String(expected)}\n`);
  }
  return done.stdout;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(repo, file)), { recursive: true });
  writeFileSync(join(repo, file), text);
}

try {
  git("init", "-q", "-b", "main");
  say("A repository with a published model: its README and config.json, nothing else");
  write("README.md", readFileSync(join(example, "source", "README.md"), "utf8"));
  write("config.json", readFileSync(join(example, "source", "config.json"), "utf8"));
  git("add", "-A");
  git("commit", "-q", "-m", "publish the model");

  say("Adopt it");
  mlc("ana", 0, "init", "--yes", "--id", "pythia-6-9b");
  mlc("ana", 0, "validate");

  say("Bring in what the evaluation harness wrote");
  write("results.json", readFileSync(join(example, "source", "results.json"), "utf8"));
  mlc("ana", 0, "import", "results.json");
  mlc("ana", 0, "import", "results.json");

  say("Level, score, and what to do next");
  mlc("ana", 0, "score");

  say("Ask for the next stage: refused, with every reason");
  mlc("ana", 1, "promote");

  say("Answer what it asks for");
  mlc(
    "ana", 0, "set", "pythia-6-9b",
    "model.purpose=Research on the behavior, functionality and limitations of large language models.",
    'model.intended_use=["Research on large language models"]',
    'model.intended_users=["Researchers studying large language models"]',
    'model.out_of_scope_use=["Deployment as a product or human-facing interactions"]',
  );
  mlc(
    "ana", 0, "set", "pythia-6-9b",
    "scope.risk_tier=low", "scope.people_affected=none", "scope.personal_data=training", "scope.generative=true",
    "scope.eu_market=false", "scope.trained_from_scratch=true", "scope.adaptation=none",
    'problem.constraints=["English only"]', 'problem.abuse_vectors=["text presented as written by a person"]',
  );
  mlc("ana", 0, "set", "pythia-6-9b", 'risks=[{"id": "R-1", "statement": "Offensive or socially unacceptable text, even without an offensive prompt"}]');
  mlc(
    "ana", 0, "set", "pythia-6-9b",
    'targets=[{"metric": "accuracy", "dataset": "piqa", "op": ">=", "value": 0.7, "rationale": "usable for research on training dynamics", "declared_on": "2022-12-01"}]',
  );

  say("A second person joins; a review under her own identity");
  mlc("ana", 0, "show", "pythia-6-9b", "scope");
  mlc("ana", 0, "review", "problem-signoff", "--as", "accountable_owner", "--decision", "approved", "-m", "purpose and risks are stated");

  say("Now the gate opens: one commit with stage, transition and record");
  mlc("ana", 0, "promote");
  process.stdout.write(git("show", "--stat", "--format=%s%n%n%b", "HEAD"));
  mlc("ana", 0, "promote", "--to", "data");

  say("The card, and the README brought up to date around the prose that was there");
  mlc("ana", 0, "card", "--to", "hf", "--out", "README.md", "--insert-markers");
  mlc("ana", 0, "card", "--to", "hf", "--out", "README.md", "--check");

  say("A pull request: what does this branch change?");
  git("switch", "-q", "-c", "lower-the-bar");
  mlc("ana", 0, "set", "pythia-6-9b", "targets[0].value=0.5");
  mlc("ana", 0, "score", "--base", "main");

  say("Everything is in git");
  process.stdout.write(git("log", "--format=%h %an: %s"));
} finally {
  rmSync(repo, { recursive: true, force: true });
}
process.stdout.write(failures === 0 ? "\nDone.\n" : `\n${String(failures)} steps went wrong.\n`);
process.exitCode = failures === 0 ? 0 : 1;
