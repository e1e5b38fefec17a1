import { execFileSync } from "node:child_process";
import { writeWorkspace } from "./workspace.ts";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What a generated history is made of. */
export interface HistoryShape {
  readonly commits: number;
  /** Every so many commits adds a record; the others touch code. */
  readonly recordEvery: number;
  readonly models: number;
}

/**
 * Makes a repository in an empty directory: the workspace of the bench, then commits of code and records in turn, every
 * fiftieth a merge of a side branch; always the same objects. One `git fast-import` (git-fast-import(1)) and a checkout.
 */
export function writeHistory(dir: string, shape: HistoryShape): void {
  writeWorkspace(dir);
  const git = (...args: string[]): void =>
    void execFileSync("git", args, { cwd: dir, stdio: ["ignore", "ignore", "inherit"] });
  git("init", "-q", "-b", "main", "--template=");
  execFileSync("git", ["fast-import", "--quiet"], {
    cwd: dir,
    input: [...stream(dir, shape)].join(""),
    stdio: ["pipe", "ignore", "inherit"],
    maxBuffer: 2 ** 30,
  });
  git("reset", "-q", "--hard", "main");
}

function* stream(dir: string, { commits, recordEvery, models }: HistoryShape): Generator<string> {
  const root = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const files = root
    .map((each) => join(each.parentPath, each.name).slice(dir.length + 1))
    .filter((file) => !file.startsWith(".git/"));
  yield commit("refs/heads/main", 1, "ana", "mlc: adopt support-llm");
  for (const file of files) yield add(file, readFileSync(join(dir, file), "utf8"));
  for (let model = 1; model < models; model += 1) yield* modelFiles(model);
  for (let at = 2; at <= commits; at += 1) {
    const who = people[at % people.length] ?? "ana";
    if (at % 50 === 0) {
      yield commit("refs/heads/side", at, who, `Side work ${String(at)}`, `:${String(at - 1)}`);
      yield* change(at, recordEvery, models);
      continue;
    }
    const merge = at % 50 === 1;
    const from = merge ? `:${String(at - 2)}` : `:${String(at - 1)}`;
    yield commit(
      "refs/heads/main",
      at,
      who,
      merge ? `Merge pull request #${String(at)} from acme/side` : `Change ${String(at)}`,
      at === 2 ? ":1" : from,
      merge ? `:${String(at - 1)}` : undefined,
    );
    yield* change(at, recordEvery, models);
    if (merge) yield* change(at - 1, recordEvery, models);
  }
}

const people = ["ana", "ben", "chloe", "mei", "rosa"];

function* modelFiles(model: number): Generator<string> {
  const id = name(model);
  yield add(`models/${id}/model.yaml`, `schema: mlc.model/v1\nid: ${id}\nname: ${id}\n`);
  const start = "2026-01-01-transition-000000000001";
  yield add(
    `models/${id}/versions/1.0.0.yaml`,
    `schema: mlc.version/v1\nversion: "1.0.0"\nstage: problem\ntransition: ${start}\n`,
  );
  yield add(
    `models/${id}/records/2026/${start}.yaml`,
    `schema: mlc.transition/v1\nmodel: ${id}\nversion: "1.0.0"\nobserved_at: "2026-01-01T00:00:00Z"\nby: ana\nsubject: {}\nfrom: null\nto: problem\nmove: start\nprev: null\n`,
  );
}

function* change(at: number, recordEvery: number, models: number): Generator<string> {
  if (at % recordEvery !== 0) {
    yield add(`src/part-${String(at % 100)}/file-${String(at % 1000)}.py`, `x = ${String(at)}\n`);
    return;
  }
  const id = name((at / recordEvery) % models);
  const day = new Date(date(at) * 1000).toISOString().slice(0, 10);
  const record = `${day}-evaluation-${at.toString(16).padStart(12, "0")}`;
  const by = people[at % people.length] ?? "ana";
  const version = id === "support-llm" ? "1.2.0" : "1.0.0";
  yield add(
    `models/${id}/records/${day.slice(0, 4)}/${record}.yaml`,
    `schema: mlc.evaluation/v1\nmodel: ${id}\nversion: "${version}"\nobserved_at: "${day}T10:00:00Z"\nby: ${by}\nsubject: {}\nrun_status: complete\nmetrics:\n- {id: exact_match, value: 0.${String(at)}, sample_size: 1000, dataset: {id: held-out}}\n`,
  );
}

function name(model: number): string {
  return model === 0 ? "support-llm" : `model-${String(model)}`;
}

/** One commit every five minutes, from 2026 on. */
function date(at: number): number {
  return 1_767_225_600 + at * 300;
}

function commit(ref: string, at: number, who: string, message: string, from?: string, merge?: string): string {
  const person = `${who} <${who}@acme.example> ${String(date(at))} +0000`;
  return [
    `commit ${ref}`,
    `mark :${String(at)}`,
    `author ${person}`,
    `committer ${person}`,
    `data ${String(Buffer.byteLength(message))}`,
    message,
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(merge === undefined ? [] : [`merge ${merge}`]),
    "",
  ].join("\n");
}

function add(file: string, text: string): string {
  return `M 100644 inline ${file}\ndata ${String(Buffer.byteLength(text))}\n${text}\n`;
}
