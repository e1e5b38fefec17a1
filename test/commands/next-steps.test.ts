import { existsSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Json, Path } from "../../src/core/json.ts";
import { parsePath, pathText } from "../../src/core/facts/path.ts";
import { assigned } from "../../src/core/plans/assign.ts";
import type { OutAction, OutScore } from "../../src/generated/types.ts";
import { editText } from "../../src/store/yaml/edit.ts";
import { emitYaml } from "../../src/store/yaml/emit.ts";
import { atWork } from "../support/model.ts";
import { gitRepo, type Person, type TestRepository } from "../support/repo.ts";

const weights = `sha256:${"7".repeat(64)}`;

/** What the two people know about their model; everything else they do is what mlc prints. */
const known: Readonly<Record<string, Json>> = {
  "scope.risk_tier": "low",
  "scope.people_affected": "indirect",
  "scope.personal_data": "none",
  "scope.generative": true,
  "scope.eu_market": false,
  "scope.eu_role": "none",
  "scope.adaptation": "lora",
  "scope.trained_from_scratch": false,
  "problem.constraints": ["answers within a second"],
  "problem.abuse_vectors": ["instructions hidden in a ticket"],
  "model.purpose": "Sort support tickets by topic.",
  "model.intended_use": ["Routing tickets inside the company"],
  "model.intended_users": ["Support leads"],
  "model.out_of_scope_use": ["Anything a customer sees"],
  risks: [{ id: "R-1", statement: "an urgent ticket is routed late" }],
  targets: [
    { metric: "accuracy", op: ">=", value: 0.8, rationale: "the old rules reached 0.78", declared_on: "2026-09-01" },
  ],
  data: [
    {
      dataset: "tickets",
      role: "fine-tuning",
      snapshot: { uri: "dvc://tickets.dvc", digest: `md5:${"9".repeat(32)}`, taken_on: "2026-09-02" },
    },
  ],
  "dataset.license": "LicenseRef-acme",
  "rights.basis": "contract",
  "rights.status": "cleared",
  sources: [{ name: "ticket system", kind: "user" }],
  "motivation.purpose": "Routing tickets.",
  "composition.instances": "Tickets with their queue.",
  "collection.acquisition": "Exported from the ticket system.",
  "uses.impacts": "none known, Ana Ruiz, 2026-09-02",
  "architecture.family": "transformer",
  "architecture.parameters": 124439808,
  "architecture.modalities": ["text"],
  "card.license.id": "mit",
  "weights.digest": weights,
  "base_model.license": "mit",
  "base_model.terms_checked_on": "2026-09-01",
  "base_model.id": "openai-community/gpt2",
  "base_model.revision": "e".repeat(40),
  "owners.accountable_owner": "ana-ruiz",
  "owners.ethics_reviewer": "mei",
};

const results = JSON.stringify([
  { metric: "accuracy", value: 0.86, sample_size: 1500, dataset: "held-out-tickets", split: "test" },
]);

const readme =
  "---\nlicense: mit\nlanguage: en\npipeline_tag: text-classification\n---\n\n# Ticket router\n\nSorts tickets.\n";
const config = JSON.stringify({
  architectures: ["GPT2ForSequenceClassification"],
  model_type: "gpt2",
  max_position_embeddings: 1024,
});

test("two people who do only what mlc prints reach level 1, by every kind of step", async () => {
  console.log(
    Object.entries(known)
      .map(([path, value]) => `${path} = ${JSON.stringify(value)}`)
      .join("\n"),
  );
  const repo = gitRepo({ "README.md": readme, "config.json": config, "results.json": results });
  // What was measured is as old as its file, and must not be of a day after the one that these people live in.
  const measured = new Date("2026-11-20T09:00:00Z");
  utimesSync(join(repo.dir, "results.json"), measured, measured);
  const work = atWork(repo);
  await work("ana", "init --yes --id ticket-router");
  repo.write(
    "mlc.yaml",
    editText(
      repo.read("mlc.yaml"),
      [{ op: "set", path: ["people", "mei"], value: { name: "Mei Tan", emails: ["mei@acme.example"] } }],
      "mlc.yaml",
    ),
  );
  repo.commit("ana", "Mei joins");
  const kinds = new Set<string>();
  const done = new Set<string>();
  for (let round = 0; round < 40; round += 1) {
    const { level, next } = await scored(repo);
    if (level === 1) break;
    const open = next
      .flatMap((step) => step.do)
      .find((action) => !done.has(JSON.stringify(action)) && reachable(action));
    if (open === undefined)
      throw new Error(`nothing left to do at level ${String(level)}: ${JSON.stringify(next, null, 1)}`);
    // The same import on other weights is another record: a step that is printed again is taken again.
    if (!("run" in open && open.run[1] === "import")) done.add(JSON.stringify(open));
    kinds.add(await take(repo, work, open));
  }
  expect((await scored(repo)).level).toBe(1);
  const review = (await scored(repo)).next
    .flatMap((step) => step.do)
    .find((action) => "run" in action && action.run[1] === "review");
  expect(review).toBeDefined();
  if (review !== undefined) kinds.add(await take(repo, work, review));
  expect([...kinds].sort()).toEqual(["edit", "import", "new", "record", "review", "set"]);
});

async function scored(repo: TestRepository): Promise<{ level: number; next: OutScore["models"][number]["next"] }> {
  const ran = await atWork(repo)("ana", "score --json");
  const [model] = (JSON.parse(ran.out) as OutScore).models;
  if (model === undefined) throw new Error(ran.out);
  return { level: model.level.value, next: model.next };
}

/** Reviews wait until level 1 is there: they are about a stage that is not reached yet. */
function reachable(action: OutAction): boolean {
  return !("run" in action && action.run[1] === "review");
}

async function take(repo: TestRepository, work: ReturnType<typeof atWork>, action: OutAction): Promise<string> {
  if ("edit" in action) {
    edit(repo, action.edit.file, action.edit.path, valueFor(action.edit.path, action.edit.example as Json));
    repo.commit("ana", `Answer ${pathText(action.edit.path)}`);
    return "edit";
  }
  const [, command = ""] = action.run;
  const who: Person = action.run.includes("ethics_reviewer") ? "mei" : "ana";
  const words = action.run.slice(1).map(known_);
  await work(who, words.map(quoted).join(" "));
  return command;
}

/** An argument with what the people know in the place of its example. */
function known_(word: string): string {
  if (word === "RESULTS") return "results.json";
  const at = word.indexOf("=");
  const path = at < 0 ? undefined : word.slice(0, at);
  if (path === undefined || !Object.hasOwn(known, path)) return word;
  const value = known[path];
  return `${path}=${typeof value === "string" ? value : JSON.stringify(value)}`;
}

function valueFor(path: Path, example: Json): Json {
  return known[pathText(path)] ?? example;
}

function edit(repo: TestRepository, file: string, path: Path, value: Json): void {
  if (existsSync(join(repo.dir, file))) {
    repo.write(file, editText(repo.read(file), [{ op: "set", path: parsePath(pathText(path)), value }], file));
    return;
  }
  const kind = /([a-z]+)\.yaml$/.exec(file)?.[1] ?? "";
  repo.write(file, emitYaml(assigned({ schema: `mlc.${kind}/v1` }, [{ path, value }])));
}

function quoted(word: string): string {
  return /^[\w@=:.,/-]+$/.test(word) ? word : `'${word}'`;
}
