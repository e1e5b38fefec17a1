import { emitYaml } from "../../src/store/yaml/emit.ts";
import type { Json, JsonMap } from "../../src/core/json.ts";
import { shipped } from "../../src/generated/data.ts";
import type { OutPromote, OutScore } from "../../src/generated/types.ts";
import { readme } from "./adopted.ts";
import { completeAll } from "./complete-all.ts";
import { byAna, completeFiles } from "./complete-files.ts";
import { allDocuments } from "./complete-documents.ts";
import { roleHolders } from "../../scripts/cast.ts";
import { gitRepo, type Person, type TestRepository } from "./repo.ts";
import { mlc, type Ran } from "./run.ts";
import { testWorld } from "./world.ts";

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

/** How a walk differs from the one by the whole cast to the last stage. */
export interface Ways {
  /** Ana does everything, in a workspace as `mlc init` makes it for her, with this separation of duties where it is given. */
  readonly alone?: { readonly separation?: "warn" | "require" };
  /** The stage that is entered last; by default where no move leads on. */
  readonly until?: string;
  /** What is looked at when the reviews are given and the move is not made yet. */
  readonly reviewed?: (team: Team, next: string) => Promise<void>;
  /** What is looked at once the move is made. */
  readonly moved?: (team: Team, station: Station) => Promise<void>;
}

/**
 * Walks support-llm through a lifecycle, from its first stage until no move leads on, by the product's own commands on files
 * in a git repository: documents are written and committed by people, everything else is recorded, set, reviewed, promoted.
 */
export async function walk(lifecycle: string, scope: JsonMap, ways: Ways = {}): Promise<readonly Station[]> {
  const file = shipped.lifecycles[lifecycle];
  if (file === undefined) throw new Error(`no lifecycle ${lifecycle}`);
  const team = ways.alone === undefined ? await adopted(lifecycle, scope) : await begun(scope, ways.alone);
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
      const person = roleHolders[role] ?? "ana";
      await team.run(person, `review support-llm@1.2.0 ${checkpoint} --as ${role} --decision approved`);
      reviews.push(`${checkpoint} by ${team.people.has(person) ? person : "ana"}`);
    }
    const open = (await gate(team, next)).map((each) => `${each.code} ${each.message}`);
    await ways.reviewed?.(team, next);
    const promoted = await team.run("ana", `promote support-llm@1.2.0 --to ${next} --json`, "any");
    if (promoted.exit !== 0) throw new Error(`${stage.id} -> ${next}: ${open.join("\n")}\n${promoted.err}`);
    const { decision = "" } = (JSON.parse(promoted.out) as OutPromote).models[0] ?? {};
    const codes = before.map((each) => each.code);
    const station = { stage: stage.id, next: named, before: codes, reviews, to: next, decision, digest };
    stations.push(station);
    await ways.moved?.(team, station);
    if (next === ways.until) return stations;
    stage = file.stages.find((each) => each.id === next);
  }
  return stations;
}

/** The people of a walk and their repository. */
export interface Team {
  readonly repo: TestRepository;
  /** What is declared: a model used as it is keeps its weights, and is aligned by guardrails. */
  readonly scope: JsonMap;
  /** Who is there by now: what the others of the cast would do, Ana does. */
  readonly people: Set<Person>;
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
export async function work(team: Team, phase: string, number: number): Promise<string | undefined> {
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
async function adopted(lifecycle: string, scope: JsonMap): Promise<Team> {
  const roles = { security_reviewer: ["ivo"], independent_assessor: ["ivo"] };
  const config = emitYaml({ ...allDocuments.config, lifecycle, roles });
  const repo = gitRepo({ "mlc.yaml": config, ...completeFiles("support-llm", scope) });
  const team = atWork({ repo, scope: declared(scope), people: new Set(["ana", ...Object.values(roleHolders)]) });
  await known(team);
  return team;
}

/** The same by Ana alone: `mlc init` in a repository with a README, then she writes what she knows over it. */
async function begun(scope: JsonMap, { separation }: NonNullable<Ways["alone"]>): Promise<Team> {
  const repo = gitRepo({ "README.md": readme });
  const team = atWork({ repo, scope: declared(scope), people: new Set(["ana"]) });
  await team.run("ana", "init --yes --id support-llm");
  for (const [file, text] of Object.entries(completeFiles("support-llm", scope))) repo.write(file, byAna(text));
  const more = { roles: { security_reviewer: ["ana"] }, frameworks: allDocuments.config["frameworks"] ?? [] };
  const config = repo.read("mlc.yaml") + emitYaml(more);
  repo.write("mlc.yaml", separation === undefined ? config : config.replace("duties: none", `duties: ${separation}`));
  repo.commit("ana", "what is known");
  await known(team);
  return team;
}

function declared(scope: JsonMap): JsonMap {
  return { ...(allDocuments.model["scope"] as JsonMap), ...scope };
}

/** The versions of the walk, and what is known of the one that goes it. */
async function known(team: Team): Promise<void> {
  await team.run("ben", "new version 1.1.0 support-llm");
  await team.run("ben", "new version 1.2.0 support-llm");
  const {
    schema: _schema,
    version: _version,
    stage: _stage,
    transition: _transition,
    optimizations: _small,
    ...facts
  } = allDocuments.version;
  const own = "models/support-llm/versions/1.2.0.yaml";
  const adaptation = { method: team.scope["adaptation"] ?? "lora" };
  team.repo.write(own, team.repo.read(own) + emitYaml({ ...facts, adaptation }));
  team.repo.commit(team.people.has("ben") ? "ben" : "ana", "what is known of 1.2.0");
  await record(team, "ben", "evaluation", "2026-10-02-evaluation-00000000000e");
  await record(team, "ben", "evaluation", "2026-10-02-evaluation-0000000000ab");
}

/** People at work: every command comes two minutes after the one before it, and exits as expected. */
function atWork({ repo, scope, people }: Pick<Team, "repo" | "scope" | "people">): Team {
  let calls = repo.git("rev-list", "--count", "HEAD").length * 100;
  const run: Team["run"] = async (person, line, exit = 0) => {
    calls += 1;
    const now = new Date(Date.parse("2026-11-21T00:00:00Z") + calls * 120_000).toISOString();
    const world = testWorld({
      cwd: repo.dir,
      env: { LANG: "C.UTF-8", ...repo.env(people.has(person) ? person : "ana") },
      now,
    });
    const hex = calls.toString(16).padStart(12, "0");
    const ran = await mlc({ ...world, randomHex: () => hex, written: world.written }, line);
    if (exit !== "any" && ran.exit !== exit)
      throw new Error(`mlc ${line}: exit ${String(ran.exit)}\n${ran.out}${ran.err}`);
    return ran;
  };
  return {
    repo,
    scope,
    people,
    run,
    json: async (person, line) => JSON.parse((await run(person, `${line} --json`)).out) as never,
  };
}
