import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cast, gitIdentity, type Person } from "./cast.ts";

// `npm run demo`: the main job on a real model, step by step, in a temporary git repository. What follows a `$` is typed,
// what follows that is what mlc prints. The model is Pythia-6.9B with its published facts; Ana and Mei, who look after it
// here, are invented, and so is what they decide. It stops with exit code 1 at a step that ends otherwise than it should.

const root = join(import.meta.dirname, "..");
const bin = process.env["MLC_DEMO_BIN"] ?? join(root, "bin", "mlc.cjs");
const source = join(root, "examples", "pythia-6.9b", "source");

const repo = mkdtempSync(join(tmpdir(), "mlc-demo-"));
const started = Date.now();
let steps = 0;

try {
  demo();
  print(`\nDone: ${String(steps)} steps in ${((Date.now() - started) / 1000).toFixed(0)} s.\n`);
} catch (error) {
  print(`\nStep ${String(steps)} went wrong: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(repo, { recursive: true, force: true });
}

function demo(): void {
  print(
    "mlc keeps track of a model from its problem to its retirement, in files next to the code. This is a real model,\n",
  );
  print("Pythia-6.9B, in a temporary git repository. Lines with $ are typed; below them is what they print.\n");

  step("The repository: a published model with its README and config.json, and what an evaluation harness wrote.");
  git("ana", "init", "-q", "-b", "main");
  for (const file of ["README.md", "config.json", "results.json"]) copyFileSync(join(source, file), join(repo, file));
  git("ana", "add", ".");
  git("ana", "commit", "-q", "-m", "publish the model");
  shown("ana", "ls-files");

  step("Ana adopts it. mlc reads what is there, writes its files and commits them once.");
  mlc("ana", 0, "init", "--yes", "--id", "pythia-6-9b");

  step(
    "She brings in what the harness measured on PIQA, typing no number again but one it left out: how many samples.",
  );
  const results = [
    ...["import", "results.json", "--only", "piqa/*", "--map", "*=,sample_size=1838"],
    ...["--observed-at", "2023-03-12"],
  ];
  mlc("ana", 0, ...results);

  step("Once more, by mistake: nothing is written twice.");
  mlc("ana", 0, ...results);

  step("Where does the model stand? Level, score, and what to do next.");
  mlc("ana", 0, "score");

  step("Ana asks for the next stage. The gate says no, with every reason and what mends it. Nothing is written.");
  mlc("ana", 1, "promote");

  step("She answers: what it is for, for whom, what could go wrong, and what counts as good enough.");
  answers();

  step("One reason is left: somebody has to sign. Mei would, but is not listed yet, so mlc does not take her word.");
  const signs = ["review", "problem-signoff", "--as", "accountable_owner", "--decision", "approved"];
  mlc("mei", 2, ...signs);

  step("Ana lists her, in a commit of her own.");
  addMei();

  step("Now Mei signs, under her own git identity. The review is bound to the facts that she looked at.");
  mlc("mei", 0, ...signs, "-m", "Purpose, risks and targets are stated.");

  step("The gate opens. One commit holds the stage and the record of the decision.");
  mlc("ana", 0, "promote");
  shown("ana", "show", "--stat=100", "--format=%an <%ae>%n%n    %s%n%n    %b");

  step("Asked again, mlc says what comes next.");
  mlc("ana", 0, "promote", "--to", "data");

  step("The model card is made from the same facts; what was in the README stays. --check keeps it current in CI.");
  mlc("ana", 0, "card", "--to", "hf", "--out", "README.md", "--insert-markers", "--quiet");
  shown("ana", "diff", "--stat=100", "HEAD~1");
  mlc("ana", 0, "card", "--to", "hf", "--out", "README.md", "--check");

  step("A pull request lowers its own target. It is judged by the target of main, and the change is named.");
  shown("ana", "switch", "-q", "-c", "lower-the-bar");
  mlc("ana", 0, "set", "pythia-6-9b", "targets[0].value=0.5", "--quiet");
  mlc("ana", 0, "score", "--base", "main");

  step("Another one removes an evaluation. Records are append-only: the check fails, and says it in the pull request.");
  shown("ana", "switch", "-q", "-c", "hide-a-number", "main");
  shown("ana", "rm", "-q", "-r", "models/pythia-6-9b/records/2023");
  shown("ana", "commit", "-q", "-m", "tidy up");
  mlc("ana", 1, "score", "--base", "main", "--format", "github");

  step("Everything that happened is in git, under the name of who did it.");
  shown("ana", "log", "--format=%h %an: %s", "main");
}

function answers(): void {
  mlc(
    ...(["ana", 0, "set", "pythia-6-9b"] as const),
    "model.purpose=Research on the behavior, functionality and limitations of large language models.",
    'model.intended_use=["Experiments on language models in a controlled setting"]',
    'model.intended_users=["Researchers studying large language models"]',
    'model.out_of_scope_use=["Deployment as a product or for human-facing interactions"]',
    ...["scope.risk_tier=low", "scope.people_affected=none", "scope.personal_data=training", "scope.eu_market=false"],
    ...["scope.trained_from_scratch=true", "scope.adaptation=none"],
    'problem.constraints=["English only"]',
    'problem.abuse_vectors=["generated text passed off as written by a person"]',
  );
  mlc(
    ...(["ana", 0, "set", "pythia-6-9b"] as const),
    'risks=[{"id": "R-1", "statement": "Offensive text, even without an offensive prompt"}]',
    `targets=[{"metric": "accuracy", "dataset": "piqa", "op": ">=", "value": 0.7, "rationale": "as good as models of its size", "declared_on": "${new Date().toISOString().slice(0, 10)}"}]`,
  );
}

function addMei(): void {
  const file = join(repo, "mlc.yaml");
  const edited = readFileSync(file, "utf8")
    .replace(/^(people:\n)/m, "$1  mei: {name: Mei Tan, emails: [mei@acme.example]}\n")
    .replace(/^# roles: .*$/m, "roles: {accountable_owner: [mei]}")
    .replace("separation_of_duties: none", "separation_of_duties: require");
  writeFileSync(file, edited);
  git("ana", "commit", "-q", "-m", "workspace: Mei may sign as accountable owner", "mlc.yaml");
  shown("ana", "show", "-U0", "--format=%an: %s");
}

function step(text: string): void {
  steps += 1;
  const line = `${String(steps)}. ${text}`;
  print(`\n${process.stdout.isTTY ? `\u001b[1m${line}\u001b[22m` : line}\n`);
}

/** Types a command of mlc as that person; what it prints is printed as it comes. */
function mlc(who: Person, expected: number, ...args: readonly string[]): void {
  print(`\n$ mlc ${args.map(quoted).join(" ")}${who === "ana" ? "" : `        # ${cast[who].name}`}\n`);
  const { status } = spawnSync(process.execPath, [bin, ...args], {
    cwd: repo,
    env: environment(who),
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== expected) throw new Error(`exit code ${String(status)}, expected ${String(expected)}`);
  if (expected !== 0) print(`(exit code ${String(status)})\n`);
}

/** Types a git command and prints what it says. */
function shown(who: Person, ...args: readonly string[]): void {
  print(`\n$ git ${args.map(quoted).join(" ")}\n${git(who, ...args)}`);
}

function git(who: Person, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: repo, encoding: "utf8", env: environment(who) });
}

/** Your shell's environment, with their git identity and without hooks, signing or templates of your own. */
function environment(who: Person): NodeJS.ProcessEnv {
  const clean = Object.entries(process.env).filter(([key]) => !/^(?:GIT_|MLC_)/.test(key));
  return { ...Object.fromEntries(clean), ...gitIdentity(cast[who]) };
}

function quoted(word: string): string {
  return /^[\w@:./,=-]+$/.test(word) ? word : `'${word}'`;
}

/** At once, so that it stands before what a child process prints. */
function print(text: string): void {
  writeSync(1, text);
}
