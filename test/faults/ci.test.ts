import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ana, readme } from "../support/adopted.ts";
import { dir, scorecardFile, supportRepo, evaluationFile } from "../support/model.ts";
import { gitRepo, type TestRepository } from "../support/repo.ts";
import { mlc } from "../support/run.ts";
import { runJob, workflowFile, type Step } from "../support/runner.ts";

const root = join(import.meta.dirname, "../..");
const action = workflowFile<{
  inputs: Record<string, { default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { steps: readonly Step[] };
}>(readFileSync(join(root, "action.yml"), "utf8"));

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly steps: readonly Step[];
        readonly env?: Readonly<Record<string, string>>;
        readonly defaults: { readonly run: { readonly "working-directory": string } };
      }
    >
  >;
}

/** The steps of the one job of a workflow that init wrote into a repository. */
function job(repo: TestRepository, file: string) {
  const { permissions, jobs } = workflowFile<Workflow>(repo.read(file));
  expect(permissions).toEqual({ contents: "read" });
  const [only] = Object.values(jobs);
  if (only === undefined) throw new Error(`no job in ${file}`);
  return { ...only, directory: only.defaults.run["working-directory"] };
}

/** A pull request as GitHub checks it out: the merge of the branch into main, and main as origin has it. */
function pullRequest(repo: TestRepository, files: Readonly<Record<string, string | null>>): TestRepository {
  repo.git("update-ref", "refs/remotes/origin/main", "main");
  repo.git("switch", "-q", "-c", "change");
  for (const [file, text] of Object.entries(files)) {
    if (text === null) repo.remove(file);
    else repo.write(file, text);
  }
  repo.commit("ben", "Change");
  repo.git("switch", "-q", "--detach", "main");
  repo.git("merge", "-q", "--no-ff", "-m", "Merge change into main", "change");
  return repo;
}

const github = { "github.base_ref": "main" };
const inputs = {
  ...Object.fromEntries(Object.entries(action.inputs).map(([name, each]) => [`inputs.${name}`, each.default])),
  "inputs.base": "origin/main",
};
const card = `${dir}/card.yaml`;

async function adopted(): Promise<TestRepository> {
  const repo = supportRepo();
  expect((await mlc(ana(repo), "init --ci github")).exit).toBe(0);
  return repo;
}

describe("the workflow that init writes", () => {
  it("passes a pull request that makes nothing worse, and installs this release", async () => {
    const repo = await adopted();
    const said = repo.read(card).replace("license:", "description: Drafts answers for agents.\nlicense:");
    const ran = await runJob(pullRequest(repo, { [card]: said }), job(repo, ".github/workflows/mlc.yml"), github);
    expect(ran.steps.map(({ name, exit }) => [name, exit])).toEqual([
      ["Install mlc", 0],
      ["Check the files", 0],
      ["Score against the base branch", 0],
      ["Replay the commits", 0],
    ]);
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(ran.installed).toEqual([`install --global --no-audit --no-fund model-lifecycle@${version}`]);
    expect(ran.summary).toContain("support-llm");
  });

  it("fails one that removes a record, in the score and in the replay, and says so beside the line", async () => {
    const repo = await adopted();
    const ran = await runJob(
      pullRequest(repo, { [evaluationFile]: null }),
      job(repo, ".github/workflows/mlc.yml"),
      github,
    );
    expect(ran.conclusion).toBe("failure");
    const failed = ran.steps.filter(({ exit }) => exit !== 0).map(({ name }) => name);
    expect(failed).toEqual(["Score against the base branch", "Replay the commits"]);
    const score = ran.steps.find(({ name }) => name === "Score against the base branch");
    expect(score?.log).toMatch(/^::error [^\n]*title=record-removed::/m);
  });

  it("says what is due once a week", async () => {
    const repo = await adopted();
    const ran = await runJob(repo, job(repo, ".github/workflows/mlc-due.yml"), github);
    expect(ran.steps.map(({ exit }) => exit).filter((exit) => exit > 1)).toEqual([]);
  });

  it("works for a workspace in a directory of its repository", async () => {
    const repo = gitRepo({ "README.md": "# Monorepo\n", "services/writer/README.md": readme });
    expect((await mlc(ana(repo), "init services/writer --yes --id support-llm --ci github")).exit).toBe(0);
    expect(repo.git("status", "--porcelain")).toBe("");
    const card = "services/writer/models/support-llm/card.yaml";
    const said = `${repo.read(card)}description: Drafts answers for agents.\n`;
    const ran = await runJob(pullRequest(repo, { [card]: said }), job(repo, ".github/workflows/mlc.yml"), github);
    expect(ran.steps.map(({ name, exit, log }) => [name, exit, exit === 0 ? "" : log])).toEqual([
      ["Install mlc", 0, ""],
      ["Check the files", 0, ""],
      ["Score against the base branch", 0, ""],
      ["Replay the commits", 0, ""],
    ]);
  });
});

describe("the action", () => {
  it("passes, with the level and the score as outputs, and writes the files it is asked for", async () => {
    const repo = await adopted();
    const said = repo.read(card).replace("license:", "description: Drafts answers for agents.\nlicense:");
    const ran = await runJob(pullRequest(repo, { [card]: said }), action.runs, {
      ...inputs,
      "inputs.sarif": "mlc.sarif",
      "inputs.markdown": "mlc.md",
    });
    expect(ran.conclusion).toBe("success");
    expect(ran.outputs["score"]).toMatchObject({ ok: "true", level: "1" });
    const outputs = Object.keys(ran.outputs["score"] ?? {});
    for (const name of Object.keys(action.outputs)) expect(outputs).toContain(name);
    expect(JSON.parse(repo.read("mlc.sarif"))).toMatchObject({ version: "2.1.0" });
    expect(repo.read("mlc.md")).toMatch(/^<!-- mlc:score -->\n### mlc: . passed/);
  });

  it("fails where a scorecard is relaxed by the request itself and a level was asked for", async () => {
    const repo = await adopted();
    const relaxed = `${repo.read(scorecardFile)}weights: {safety: 0}\n`;
    const ran = await runJob(pullRequest(repo, { [scorecardFile]: relaxed }), action.runs, {
      ...inputs,
      "inputs.min-level": "5",
    });
    expect(ran.conclusion).toBe("failure");
  });

  it("takes a hostile branch name and hostile inputs as what they are", async () => {
    const repo = pullRequest(await adopted(), { "notes.txt": "nothing\n" });
    const ran = await runJob(repo, action.runs, {
      ...inputs,
      "inputs.base": '$(touch hacked)";touch hacked;"',
      "inputs.fail-on": "`touch hacked`",
    });
    expect(ran.conclusion).toBe("failure");
    expect(repo.has("hacked")).toBe(false);
    expect(ran.steps.map(({ exit }) => exit)).toContain(2);
  });
});
