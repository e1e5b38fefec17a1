import { describe, expect, test } from "vitest";
import type { OutReport, OutScore } from "../../src/generated/types.ts";
import { dir, evaluation, evaluationFile, supportLlm, versionFile } from "../support/model.ts";
import { directoryRepo, gitRepo, tempDir, type TestRepository } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

const asOf = "--as-of 2026-11-22";
const page = "mlc-report.html";

/** support-llm as it grew: a first sketch, its documents in August, a result in October that the next one takes back. */
function grownRepo(): TestRepository {
  const files = supportLlm();
  const repo = gitRepo();
  const on = (day: string, message: string, ...named: readonly string[]): void => {
    for (const file of named) repo.write(file, files[file] ?? "");
    repo.git("add", "-A");
    const date = `${day}T12:00:00Z`;
    repo.gitWith(
      { ...repo.env("ana"), GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      "commit",
      "-q",
      "-m",
      message,
    );
  };
  const rest = Object.keys(files).filter((file) => file !== evaluationFile && file !== "mlc.yaml");
  on("2026-07-10", "Begin", "mlc.yaml", `${dir}/model.yaml`);
  on("2026-08-20", "Document", ...rest);
  on("2026-10-06", "Evaluate", evaluationFile);
  repo.write(`${dir}/records/2026/2026-11-05-evaluation-0000000000e2.yaml`, evaluation("2026-11-05T10:00:00Z", 0.41));
  on("2026-11-05", "Evaluate again");
  return repo;
}

async function dataOf(cwd: string, words = ""): Promise<OutReport> {
  return (await mlcJson<OutReport>({ cwd }, `report ${asOf} ${words}`)).body;
}

describe("mlc report", () => {
  test("writes one file that it writes over and never commits; the same state gives the same bytes", async () => {
    const repo = grownRepo();
    const head = repo.head();
    const first = await mlc({ cwd: repo.dir }, `report ${asOf}`);
    expect(first).toMatchObject({ exit: 0, err: "" });
    const text = repo.read(page);
    expect(text).toContain("<title>Support LLM</title>");
    expect((await mlc({ cwd: repo.dir }, `report ${asOf}`)).out).toContain("is up to date");
    expect((await mlc({ cwd: repo.dir }, `report ${asOf} --out -`)).out).toBe(text);
    expect((await mlc({ cwd: repo.dir }, "report --as-of 2026-11-23")).out).toContain("wrote");
    expect(repo.read(page)).not.toBe(text);
    expect([repo.head(), repo.git("status", "--porcelain")]).toEqual([head, `?? ${page}`]);
  });

  test.each([
    ["a file that it did not write", "README.md", "report-not-ours"],
    ["a directory", "models", "report-not-ours"],
    ["a place that is not there", "nowhere/report.html", "report-unwritable"],
  ])("refuses %s", async (_what, out, code) => {
    const repo = gitRepo({ ...supportLlm(), "README.md": "# Ours\n" });
    const { exit, err } = await mlc({ cwd: repo.dir }, `report ${asOf} --out ${out} --json`);
    expect([exit, (JSON.parse(err) as { code: string }).code]).toEqual([2, code]);
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  test("gives as data what mlc score says of each version, and no file", async () => {
    const repo = grownRepo();
    const { models, as_of: day } = await dataOf(repo.dir);
    const scored = (await mlcJson<OutScore>({ cwd: repo.dir }, `score ${asOf}`)).body.models;
    expect(models.map((each) => each.score)).toEqual(scored);
    expect(models).toMatchObject([{ id: "support-llm@1.0.0", name: "Support LLM", owner: "Ana Ruiz" }]);
    expect([day, repo.has(page)]).toEqual(["2026-11-22", false]);
    expect(models[0]?.history.map((each) => `${each.day} ${each.kind}`)).toEqual([
      "2026-11-05 evaluation",
      "2026-10-06 evaluation",
      "2026-10-04 training",
      "2026-10-01 transition",
    ]);
  });

  test("gives a table of the versions as Markdown, as tab-separated values and as lines of JSON", async () => {
    const repo = grownRepo();
    const as = async (format: string) => (await mlc({ cwd: repo.dir }, `report ${asOf} --format ${format}`)).out;
    expect(await as("md")).toContain("| `support-llm@1.0.0` | finetuning |");
    expect((await as("tsv")).split("\n")[1]).toMatch(/^support-llm\t1\.0\.0\tfinetuning\t/);
    const kinds = (await as("ndjson")).trim().split("\n");
    expect(kinds.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(["head", "model"]);
    expect(repo.has(page)).toBe(false);
  });

  test("shows for each past day what mlc score --at that day says", async () => {
    const repo = grownRepo();
    const [model] = (await dataOf(repo.dir)).models;
    const days = ["2026-08-31", "2026-09-30", "2026-10-31", "2026-11-22"];
    // On the last day of July there was no version yet.
    expect(model?.trend.map((each) => each.day)).toEqual(days);
    for (const point of model?.trend ?? []) {
      const { models } = (await mlcJson<OutScore>({ cwd: repo.dir }, `score --at ${point.day}`)).body;
      expect(point).toEqual({
        day: point.day,
        stage: models[0]?.stage,
        level: models[0]?.level.value,
        score: models[0]?.score.value,
      });
    }
    expect(new Set(model?.trend.map((each) => each.score)).size).toBeGreaterThan(2);
  });

  test("takes so many points, and from a day on", async () => {
    const { dir: cwd } = grownRepo();
    const days = async (words: string) => (await dataOf(cwd, words)).models[0]?.trend.map((each) => each.day);
    expect(await days("--points 2")).toEqual(["2026-10-31", "2026-11-22"]);
    expect(await days("--since 2026-10-15")).toEqual(["2026-10-15", "2026-10-31", "2026-11-22"]);
    expect(await days("--no-history")).toEqual([]);
    const { exit, err } = await mlc({ cwd }, "report --points none --json");
    expect([exit, (JSON.parse(err) as { code: string }).code]).toEqual([2, "bad-value"]);
  });

  test("leaves out past days on which mlc.yaml or the version could not be read", async () => {
    const repo = grownRepo();
    const on = (day: string, file: string, text: string): void => {
      repo.write(file, text);
      repo.git("add", "-A");
      const date = `${day}T12:00:00Z`;
      repo.gitWith({ ...repo.env("ana"), GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }, "commit", "-q", "-m", day);
    };
    const [config, version] = [repo.read("mlc.yaml"), repo.read(versionFile)];
    on("2026-11-10", "mlc.yaml", "models: [\n");
    on("2026-11-12", "mlc.yaml", config);
    on("2026-11-13", versionFile, "stage: [\n");
    on("2026-11-14", versionFile, version);
    const read = async (day: string) => {
      const { models } = (await mlcJson<OutReport>({ cwd: repo.dir }, `report --as-of 2026-11-22 --since ${day}`)).body;
      return models[0]?.trend.map((each) => each.day);
    };
    expect(await read("2026-11-09")).toEqual(["2026-11-09", "2026-11-22"]);
    expect(await read("2026-11-11")).toEqual([]);
    expect(await read("2026-11-13")).toEqual(["2026-11-22"]);
  });

  test("says why it knows nothing of the past: no repository, a shallow clone, no git", async () => {
    const origin = grownRepo();
    const clone = directoryRepo(tempDir());
    clone.git("clone", "-q", "--depth", "1", `file://${origin.dir}`, ".");
    const plain = directoryRepo(tempDir());
    for (const [file, text] of Object.entries(supportLlm())) plain.write(file, text);
    for (const { dir: cwd } of [clone, plain]) {
      const { findings, models } = await dataOf(cwd);
      expect(findings.map((each) => each.code)).toEqual(["report-without-past"]);
      expect(models.map((each) => each.trend)).toEqual([[]]);
      expect((await dataOf(cwd, "--no-history")).findings).toEqual([]);
    }
    const world = { cwd: origin.dir, env: { ...origin.env("ana"), PATH: tempDir() } };
    const { body, exit } = await mlcJson<OutReport>(world, `report ${asOf}`);
    expect([exit, ...body.findings.map((each) => each.code)]).toEqual([0, "report-without-past"]);
  });

  test("shows what cannot be read, and answers no", async () => {
    const repo = grownRepo();
    repo.write(`${dir}/versions/1.1.0.yaml`, "stage: [\n");
    const ran = await mlc({ cwd: repo.dir }, `report ${asOf}`);
    expect(ran.exit).toBe(1);
    expect(repo.read(page)).toContain(`${dir}/versions/1.1.0.yaml:`);
    expect((await dataOf(repo.dir)).unread[0]).toMatch(/^models\/support-llm\/versions\/1\.1\.0\.yaml:\d+: /);
  });

  test("lists retired versions last, with what was stored when they were retired", async () => {
    const repo = grownRepo();
    const retired = repo.read(versionFile).replace("finetuning ", "retired ");
    repo.write(versionFile, retired.replace(/transition: .*/, "transition: 2026-11-10-transition-0000000000ff"));
    repo.write(
      `${dir}/records/2026/2026-11-10-transition-0000000000ff.yaml`,
      [
        "schema: mlc.transition/v1",
        "model: support-llm",
        'version: "1.0.0"',
        'observed_at: "2026-11-10T08:00:00Z"',
        "by: ana",
        "subject: {}",
        "from: finetuning",
        "to: retired",
        "move: retire",
        "attempt: 1",
        `prev: {id: 2026-10-01-transition-000000000001, sha256: "${"0".repeat(64)}"}`,
        "reason: cost",
        "successor: none",
        "score: {level: 4, score: 88.5, upper: 90, coverage: 0.9}",
        "",
      ].join("\n"),
    );
    const next = { schema: "mlc.version/v1", version: "2.0.0", stage: "problem" };
    repo.write(
      `${dir}/versions/2.0.0.yaml`,
      JSON.stringify({ ...next, transition: "2026-11-10-transition-0000000000aa" }),
    );
    const { models, stages, findings } = await dataOf(repo.dir);
    expect(findings).toEqual([]);
    expect(models.map((each) => each.id)).toEqual(["support-llm@2.0.0", "support-llm@1.0.0"]);
    expect(models[1]?.trend.at(-1)).toEqual({ day: "2026-11-22", stage: "retired", level: 4, score: 88.5 });
    expect(stages.at(-1)?.id).toBe("retired");
  });
});
