import { emitYaml } from "../../src/store/yaml/emit.ts";
import type { Json, JsonMap } from "../../src/core/json.ts";
import { shipped } from "../../src/generated/data.ts";
import type { OutPromote, OutScore } from "../../src/generated/types.ts";
import { completeAll } from "./complete-all.ts";
import { allDocuments } from "./complete-documents.ts";
import { gitRepo, type Person, type TestRepository } from "./repo.ts";
import { mlc, type Ran } from "./run.ts";
import { testWorld } from "./world.ts";

/** Who holds which role in a walk; nobody reviews what they promote, and Ana promotes. */
const holders: Readonly<Record<string, Person>> = {
  accountable_owner: "ana",
  data_scientist: "ben",
  mlops_engineer: "chloe",
  ethics_reviewer: "mei",
  compliance_officer: "rosa",
  security_reviewer: "ivo",
  independent_assessor: "ivo",
};

/** One stage of a walk: what was refused there, and what it took to go on. */
export interface Station {
  readonly stage: string;
  /** The next stages that the refusal of a jump to the end names; none where the end comes next. */
  readonly next: readonly string[];
  /** Why the move was not made before the reviews, as codes. */
  readonly before: readonly string[];
  readonly reviews: readonly string[];
  readonly to: string;
  readonly decision: string;
  readonly digest: string | undefined;
}

/**
 * Walks support-llm through a lifecycle, from its first stage until no move leads on, by the product's own commands on files
 * in a git repository: documents are written and committed by people, everything else is recorded, set, reviewed, promoted.
 */
export async function walk(lifecycle: string, scope: JsonMap): Promise<readonly Station[]> {
  const file = shipped.lifecycles[lifecycle];
  if (file === undefined) throw new Error(`no lifecycle ${lifecycle}`);
  const team = atWork(await adopted(lifecycle, scope));
  const stations: Station[] = [];
  const last = file.stages.at(-1)?.id ?? "";
  let digest: string | undefined;
  let trained = 0;
  for (let stage = file.stages[0]; stage !== undefined;) {
    for (const phase of stage.phases) digest = (await work(team, phase, (trained += 1))) ?? digest;
    const moves = (await team.json<OutScore>("ana", "score support-llm@1.2.0")).models[0]?.gates ?? [];
    const order = file.stages.map((each) => each.id);
    const [next] = moves.map((move) => move.to).sort((a, b) => order.indexOf(a) - order.indexOf(b));
    if (next === undefined) return stations;
    const named = next === last ? [] : await refusal(team, last);
    const before = await gate(team, next);
    if (before.some((each) => each.code === "gate-fact")) {
      const others = '[{"id": "google/gemma-2-9b", "why_not": "weaker German"}]';
      await team.run("ben", `set support-llm@1.2.0 selection.candidates='${others}'`);
    }
    const reviews: string[] = [];
    for (const { code, fix } of before) {
      if (!code.startsWith("review-")) continue;
      const [, checkpoint, role] = /mlc review \S+ (\S+) --as (\S+)/.exec(fix) ?? [];
      if (checkpoint === undefined || role === undefined) continue;
      const person = holders[role] ?? "ana";
      await team.run(person, `review support-llm@1.2.0 ${checkpoint} --as ${role} --decision approved`);
      reviews.push(`${checkpoint} by ${person}`);
    }
    const open = (await gate(team, next)).map((each) => `${each.code} ${each.message}`);
    const promoted = await team.run("ana", `promote support-llm@1.2.0 --to ${next} --json`, "any");
    if (promoted.exit !== 0) throw new Error(`${stage.id} -> ${next}: ${open.join("\n")}\n${promoted.err}`);
    const { decision = "" } = (JSON.parse(promoted.out) as OutPromote).models[0] ?? {};
    stations.push({
      stage: stage.id,
      next: named,
      before: before.map((each) => each.code),
      reviews,
      to: next,
      decision,
      digest,
    });
    stage = file.stages.find((each) => each.id === next);
  }
  return stations;
}

interface Team {
  readonly repo: TestRepository;
  /** What is declared: a model used as it is keeps its weights, and is aligned by guardrails. */
  readonly scope: JsonMap;
  run(person: Person, line: string, exit?: number | "any"): Promise<Ran>;
  json<Body>(person: Person, line: string): Promise<Body>;
}

/** The reasons why a move would not be made now. */
async function gate(team: Team, to: string): Promise<OutPromote["findings"]> {
  const ran = await team.run("ana", `promote support-llm@1.2.0 --to ${to} --dry-run --json`, "any");
  const { findings } = JSON.parse(ran.out) as OutPromote;
  return ran.exit === 0 ? [] : findings.filter((each) => each.code !== "gate-closed");
}

/** The next stages that the refusal of a move names. */
async function refusal(team: Team, to: string): Promise<readonly string[]> {
  const { out } = await team.run("ana", `promote support-llm@1.2.0 --to ${to} --json`, 1);
  const said = (JSON.parse(out) as OutPromote).findings.find((each) => each.code === "no-edge")?.fix ?? "";
  return /^next: ([^;]+)/.exec(said)?.[1]?.split(", ") ?? [];
}

/** What people do in a phase; gives the digest of the weights where it made new ones. */
async function work(team: Team, phase: string, number: number): Promise<string | undefined> {
  const tunes = (phase === "adapt" || phase === "align") && team.scope["adaptation"] === "lora";
  const trains = phase === "train" || tunes;
  const digest = trains ? `sha256:${number.toString(16).repeat(64)}` : undefined;
  if (digest !== undefined) {
    await team.run("ben", `set support-llm@1.2.0 weights.digest=${digest}`);
    await record(team, "ben", "training", "2026-10-10-training-00000000000b");
    for (const name of ["model", "card", "scorecard", "governance", "operations"])
      await team.run("ben", `set support-llm@1.2.0 --confirm models/support-llm/${name}.yaml`);
  }
  if (trains || phase === "evaluate") {
    await record(team, "ben", "evaluation", "2026-11-01-evaluation-00000000000c");
    await record(team, "ben", "evaluation", "2026-11-02-evaluation-00000000000d");
    await record(team, "ben", "evaluation", "2026-11-04-evaluation-0000000000a1");
    await record(team, "ivo", "red-team", "2026-11-04-red-team-0000000000a2");
    await record(team, "chloe", "reproduction", "2026-11-04-reproduction-0000000000a3");
  }
  if (phase === "serve") await record(team, "chloe", "deployment", "2026-11-03-deployment-00000000000f");
  if (phase === "observe") await record(team, "chloe", "deployment", "2026-11-08-deployment-0000000000a6");
  if (phase === "serve" || phase === "observe")
    await record(team, "chloe", "monitoring", "2026-11-15-monitoring-0000000000a7");
  return digest;
}

/** A record with the fields that the complete model has, by hand, of now and of the weights there are now. */
async function record(team: Team, person: Person, kind: string, id: string): Promise<void> {
  const head = ["schema", "model", "version", "by", "observed_at", "subject"];
  const fields = Object.entries(completeAll.records[id] ?? {})
    .filter(([key]) => !head.includes(key))
    .map(([key, value]) => [key, kind === "deployment" && key === "started_at" ? "2026-11-21" : value]);
  team.repo.write("../fields.yaml", emitYaml(Object.fromEntries(fields) as Json));
  await team.run(person, `record support-llm@1.2.0 ${kind} --file ../fields.yaml`);
}

/** A repository with the documents of a complete model, and the version as `mlc new version` starts it. */
async function adopted(lifecycle: string, scope: JsonMap): Promise<{ repo: TestRepository; scope: JsonMap }> {
  const { config, model, card, scorecard, governance, operations, datasheets, version } = allDocuments;
  const declared = { ...(model["scope"] as JsonMap), ...scope };
  const dir = "models/support-llm";
  const roles = { security_reviewer: ["ivo"], independent_assessor: ["ivo"] };
  const files: Readonly<Record<string, JsonMap>> = {
    "mlc.yaml": { ...config, lifecycle, roles },
    [`${dir}/model.yaml`]: { ...model, scope: declared, downstream_use: ["The adapter is not given to others."] },
    [`${dir}/card.yaml`]: card,
    [`${dir}/scorecard.yaml`]: scorecard,
    [`${dir}/governance.yaml`]: governance,
    [`${dir}/operations.yaml`]: operations,
    ...Object.fromEntries(Object.entries(datasheets).map(([id, sheet]) => [`${dir}/datasheets/${id}.yaml`, sheet])),
  };
  const texts = Object.entries(files).map(([name, value]) => [name, emitYaml(value as Json)]);
  const named = ["dpia", "retire", "citation", "quality", "drift", "health", "incidents", "access", "rollback"];
  const docs = named.map((name) => [`docs/${name}.md`, `# ${name}\n`]);
  const repo = gitRepo(
    Object.fromEntries([...texts, ...docs, ["configs/lora.yaml", "r: 16\n"]]) as Record<string, string>,
  );
  const team = atWork({ repo, scope: declared });
  await team.run("ben", "new version 1.1.0 support-llm");
  await team.run("ben", "new version 1.2.0 support-llm");
  const {
    schema: _schema,
    version: _version,
    stage: _stage,
    transition: _transition,
    optimizations: _small,
    ...facts
  } = version;
  const own = `${dir}/versions/1.2.0.yaml`;
  repo.write(own, repo.read(own) + emitYaml({ ...facts, adaptation: { method: scope["adaptation"] ?? "lora" } }));
  repo.commit("ben", "what is known of 1.2.0");
  await record(team, "ben", "evaluation", "2026-10-02-evaluation-00000000000e");
  await record(team, "ben", "evaluation", "2026-10-02-evaluation-0000000000ab");
  return { repo, scope: declared };
}

/** People at work: every command comes two minutes after the one before it, and exits as expected. */
function atWork({ repo, scope }: { readonly repo: TestRepository; readonly scope: JsonMap }): Team {
  let calls = repo.git("rev-list", "--count", "HEAD").length * 100;
  const run: Team["run"] = async (person, line, exit = 0) => {
    calls += 1;
    const now = new Date(Date.parse("2026-11-21T00:00:00Z") + calls * 120_000).toISOString();
    const world = testWorld({ cwd: repo.dir, env: { LANG: "C.UTF-8", ...repo.env(person) }, now });
    const hex = calls.toString(16).padStart(12, "0");
    const ran = await mlc({ ...world, randomHex: () => hex, written: world.written }, line);
    if (exit !== "any" && ran.exit !== exit)
      throw new Error(`mlc ${line}: exit ${String(ran.exit)}\n${ran.out}${ran.err}`);
    return ran;
  };
  return {
    repo,
    scope,
    run,
    json: async (person, line) => JSON.parse((await run(person, `${line} --json`)).out) as never,
  };
}
