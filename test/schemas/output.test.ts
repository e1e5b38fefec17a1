import { beforeAll, describe, expect, test } from "vitest";
import { ajvFor } from "../../scripts/generate/ajv.ts";
import { readSchemas } from "../../scripts/generate/sources.ts";
import { commanderFor } from "../../src/commands/commander-line.ts";
import { commands } from "../../src/commands/index.ts";
import { reason } from "../support/exceptions.ts";
import { onBranches, reviewedRepo, transitions } from "../support/merging.ts";
import { atWork, dir, evaluation, supportRepo } from "../support/model.ts";
import { gitRepo, tempDir } from "../support/repo.ts";
import { mlc } from "../support/run.ts";

// The JSON contract (docs/json.md): what every command prints with --json, checked against the schema that it ships.

const ajv = ajvFor(readSchemas());
const names = Object.keys(commands);
const waiver = `--through 2026-12-31 --reason "${reason}" --control "a weekly look"`;

type Call = readonly [line: string, exit: 0 | 1, person?: "ana" | "ben" | "mei"];

/** Every command on a real workspace, what it exits with, in an order in which each has something to do. */
const calls: readonly Call[] = [
  ["score", 0],
  ["score --explain PERF-04", 0],
  ["score --what-if model.purpose=Drafts", 0],
  ["score --min-level 5", 1],
  ["status", 0],
  ["status --at HEAD --due 400d", 0],
  ["show", 0],
  ["show owners", 0],
  ["show --at HEAD", 0],
  ["record deployment environment=eu exposure.kind=none --dry-run", 0],
  ["record deployment environment=eu exposure.kind=none", 0],
  ["rollback eu --reason incident", 1],
  ["rollback eu --reason incident --dry-run", 1],
  ["validate", 0],
  ["validate --staged", 0],
  ["validate --base HEAD", 0],
  ["validate --fix --dry-run", 0],
  ["validate --fix", 0],
  ["explain GOV-01", 0],
  ["controls", 0],
  ["controls --framework eu-ai-act --open", 0],
  ["controls --framework nist-ai-rmf --to oscal", 0],
  ["explain eu-ai-act:50.1", 0],
  ["explain", 0],
  ["schema", 0],
  ["schema model", 0],
  ["help promote", 0],
  ["completion bash", 0],
  ["doctor", 0],
  ["card", 0],
  ["card --to hf", 0],
  ["card --to hf --out CARD.md --dry-run", 0],
  ["card --to hf --out CARD.md --check", 1],
  ["card --to hf --out CARD.md", 0],
  ["card --to hf --out CARD.md --check", 0],
  ["datasheet support-chats", 0],
  ["datasheet support-chats --out DATA.md --dry-run", 0],
  ["export --to every-eval-ever --out exports --dry-run", 0],
  ["export --to every-eval-ever --out exports", 0],
  ["export --to csv --out tables", 0],
  ["export --to ndjson --out -", 0],
  ["impact mistralai/Mistral-7B-v0.3", 0],
  ["impact support-chats --fail-on any", 1],
  ["show lineage", 0],
  ["report", 0],
  ["report --out REPORT.html --points 2", 0],
  ["set model.purpose='Draft answers.'", 0],
  ["set --confirm model.yaml --dry-run", 0],
  ["new datasheet more-chats --dry-run", 0],
  ["new datasheet more-chats", 0],
  ["new version 2.0.0 --from 1.0.0", 0],
  ["record support-llm@1.0.0 note text='Looked at it.'", 0],
  ["import results.json --model support-llm@1.0.0 --dry-run", 0],
  ["import results.json --model support-llm@1.0.0", 0],
  ["import results.json --model support-llm@1.0.0", 0],
  ["import --list", 0],
  [`waive support-llm@1.0.0 DOC-02 ${waiver} --dry-run`, 0],
  [`waive support-llm@1.0.0 DOC-02 ${waiver}`, 0],
  ["score support-llm@1.0.0", 0],
  ["status", 0],
  ["review support-llm@1.0.0 post-fine-tuning --as ethics_reviewer --decision rejected", 0, "mei"],
  ["promote support-llm@1.0.0 --to evaluation", 1, "ben"],
  ["promote support-llm@1.0.0 --to evaluation --dry-run", 1, "ben"],
  ["review support-llm@1.0.0 post-fine-tuning --as ethics_reviewer --decision approved --dry-run", 0, "mei"],
  ["review support-llm@1.0.0 post-fine-tuning --as ethics_reviewer --decision approved", 0, "mei"],
  ["promote support-llm@1.0.0 --to evaluation --dry-run", 0, "ben"],
  ["promote support-llm@1.0.0 --to evaluation -m done", 0, "ben"],
  ["audit support-llm@1.0.0", 0],
  ["promote support-llm@1.0.0 --to evaluation", 0, "ben"],
  ["promote support-llm@1.0.0 --to finetuning --reason target-missed", 0, "ben"],
  ["score --base HEAD~1", 0],
  ["log", 0],
  ["log support-llm --kind transition --oneline", 0],
  ["diff HEAD~1", 0],
  ["diff support-llm@1.0.0 support-llm@2.0.0 --exit-code", 1],
  ["verify", 0],
  ["retire support-llm@2.0.0 --reason cost --successor none --sunset 2026-12-31 --dry-run", 1],
  ["retire support-llm@2.0.0 --reason cost --successor none --sunset 2026-12-31", 1],
  ["anchor --no-sign --dry-run", 0],
  ["init --yes", 0],
  ["init --yes --dry-run", 0],
];

/** The same once a record was changed and a file broken. */
const broken: readonly Call[] = [
  ["validate", 1],
  ["verify", 1],
  ["score", 1],
  ["score --base HEAD~1", 1],
  ["status", 1],
  ["log", 1],
  ["report --no-history", 1],
  ["diff HEAD~1", 0],
];

/** For each command a line that cannot run. */
const refused: Readonly<Record<string, string>> = {
  init: "init --nonsense",
  new: "new nonsense thing",
  import: "import nothing.json",
  status: "status nobody",
  show: "show nobody owners",
  set: "set nonsense=1",
  record: "record nonsense",
  review: "review post-fine-tuning",
  waive: "waive NONE-01",
  promote: "promote --to nowhere",
  retire: "retire nobody",
  rollback: "rollback",
  validate: "validate nothing.yaml",
  score: "score --base nowhere",
  verify: "verify nowhere",
  card: "card nobody",
  controls: "controls --framework nonsense",
  datasheet: "datasheet nothing",
  export: "export --to nonsense --out -",
  impact: "impact nothing-of-that-name",
  log: "log nobody",
  report: "report nobody",
  audit: "audit nobody",
  diff: "diff nowhere",
  explain: "explain nonsense",
  resolve: "resolve nobody",
  schema: "schema nonsense",
  anchor: "anchor --at nowhere",
  doctor: "doctor --nonsense",
  completion: "completion nonsense",
  help: "help nonsense",
};

function expectBody(line: string, out: string, exit: 0 | 1): void {
  const body = JSON.parse(out) as { schema: string; ok: boolean };
  expect(body.schema, line).toBe(`mlc.out.${line.split(" ")[0] ?? ""}/v1`);
  expect(ajv.validate(`mlc:${body.schema.slice("mlc.".length)}`, body), `${line}: ${ajv.errorsText()}`).toBe(true);
  expect(body.ok, line).toBe(exit === 0);
  expect(out.endsWith("}\n"), line).toBe(true);
  expect(keysInOrder(body), line).toBe(true);
}

/** True where the keys of every object come in code-unit order. */
function keysInOrder(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const keys = Array.isArray(value) ? [] : Object.keys(value).filter((key) => !/^(?:0|[1-9]\d*)$/.test(key));
  return keys.every((key, at) => at === 0 || (keys[at - 1] ?? "") < key) && Object.values(value).every(keysInOrder);
}

describe("what a command prints with --json", () => {
  test("has the schema it ships, whatever the answer", async () => {
    const repo = supportRepo({
      "results.json": JSON.stringify([{ metric: "accuracy", value: 0.8, sample_size: 900 }]),
    });
    const work = atWork(repo);
    const run = async (all: readonly Call[]): Promise<void> => {
      for (const [line, exit, person = "ana"] of all)
        expectBody(line, (await work(person, `${line} --json`, exit)).out, exit);
    };
    await run(calls);
    const [record = ""] = repo.git("ls-files", `${dir}/records`).split("\n");
    repo.write(record, `${repo.read(record)}x-note: changed\n`);
    repo.write(`${dir}/card.yaml`, "license: [[[\n");
    repo.commit("ben", "Change what may not change");
    await run(broken);
  }, 120_000);

  test("has it in a merge that both sides moved a version in", async () => {
    const work = await reviewedRepo();
    await onBranches(
      work,
      () => work.at("ben", "promote --to evaluation"),
      () => work.at("ana", "promote --to evaluation"),
    );
    work.repo.gitWith(work.repo.env("ana"), "-c", "merge.conflictStyle=merge", "status");
    expectBody("resolve", (await work.at("ana", "resolve --json", "any")).out, 0);
    const [first = ""] = transitions(work.repo);
    const line = `resolve --keep ${first}`;
    expectBody(line, (await work.at("ana", `${line} --dry-run --json`)).out, 0);
    expectBody(line, (await work.at("ana", `${line} --json`)).out, 0);
  }, 60_000);
});

describe("what cannot run", () => {
  let work: ReturnType<typeof atWork>;

  beforeAll(() => {
    work = atWork(
      supportRepo({
        [`${dir}/records/2026/2026-10-07-evaluation-0000000000e2.yaml`]: evaluation("2026-10-07T10:00:00Z", 0.7),
      }),
    );
  });

  test.each(names)("leaves standard output of %s empty and says why in one JSON line", async (name) => {
    const line = refused[name] ?? "";
    expect(line.split(" ")[0]).toBe(name);
    expectError(line, await work("ana", `${line} --json`, 2));
  });

  test("does so outside of any workspace and repository, too", async () => {
    for (const line of ["score", "promote", "validate", "log", "verify"]) {
      expectError(line, await mlc({ cwd: tempDir() }, `${line} --json`));
      expectError(line, await mlc({ cwd: gitRepo({ "README.md": "# None\n" }).dir }, `${line} --json`));
    }
  });
});

function expectError(line: string, { exit, out, err }: Awaited<ReturnType<typeof mlc>>): void {
  expect([exit, out], line).toEqual([2, ""]);
  expect(err.split("\n").length, line).toBe(2);
  const body = JSON.parse(err) as unknown;
  expect(ajv.validate("mlc:out.error/v1", body), `${line}: ${ajv.errorsText()}`).toBe(true);
  expect(keysInOrder(body), line).toBe(true);
}

describe("every command", () => {
  const called = new Set([...calls.map(([line]) => line), "resolve", "resolve --dry-run"].map(String));
  const first = (line: string): string => line.split(" ")[0] ?? "";

  test("is among those that are called here", () => {
    expect([...new Set([...called].map(first))].sort()).toEqual([...names].sort());
    expect(Object.keys(refused).sort()).toEqual([...names].sort());
  });

  test.each(names)("%s is called with --dry-run where it has one", async (name) => {
    const module = await commands[name]?.load();
    if (module === undefined) throw new Error(name);
    const has = commanderFor(`mlc ${name}`, module.command).options.some((each) => each.long === "--dry-run");
    const dry = [...called].some((line) => first(line) === name && line.includes("--dry-run"));
    expect(dry).toBe(has);
  });
});
