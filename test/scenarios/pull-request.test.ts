import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCall } from "../../src/commands/call.ts";
import type { Format } from "../../src/format.ts";
import { reporters } from "../../src/reporters/index.ts";
import { atWork, dir, evaluation, evaluationFile, scorecardFile, supportRepo } from "../support/model.ts";
import { gitlabFaults, junitFaults, sarifFaults } from "../support/published.ts";
import type { TestRepository } from "../support/repo.ts";
import { mlc } from "../support/run.ts";
import { testWorld } from "../support/world.ts";

// What a pull request shows, in every format and byte by byte, in pull-request/. `npx vitest run test/scenarios -u` writes it
// again; commit ids are left out.

const extensions = { github: "log", gitlab: "json", sarif: "sarif", junit: "xml", md: "md" } as const;

/** Renders what the branch changes in every format, compares it with what is kept, and holds it against the published schemas. */
async function shows(name: string, repo: TestRepository, exit: 0 | 1): Promise<void> {
  const texts = await renderings(repo, exit);
  const base = repo.git("merge-base", "main", "HEAD");
  const ids = [base, base.slice(0, 12), base.slice(0, 7)];
  for (const [format, text] of Object.entries(texts)) {
    const kept = ids.reduce((all, id) => all.replaceAll(id, "BASE"), text);
    const file = `${name}.${extensions[format as keyof typeof extensions]}`;
    await expect(kept).toMatchFileSnapshot(join(import.meta.dirname, "pull-request", file));
  }
  expect(sarifFaults(texts.sarif)).toEqual([]);
  expect(gitlabFaults(texts.gitlab)).toEqual([]);
  expect(await junitFaults([texts.junit])).toEqual([]);
}

/** The GitHub one as the command line prints it; the others by their reporters from one outcome, which is the same. */
async function renderings(repo: TestRepository, exit: 0 | 1): Promise<Record<keyof typeof extensions, string>> {
  const env = { ...repo.env("ben"), LANG: "C.UTF-8", GITHUB_STEP_SUMMARY: "summary", GITHUB_OUTPUT: "output" };
  const world = testWorld({ cwd: repo.dir, env, now: "2026-11-23T09:00:00Z" });
  const ran = await mlc(world, "score --base main --format github");
  expect([ran.exit, ran.err]).toEqual([exit, ""]);
  const call = await readCall(["score", "--base", "main"]);
  if (call.kind !== "run") throw new Error("no command");
  const outcome = await call.command.run(world, call.input);
  const rendered = async (format: Format): Promise<string> =>
    (await reporters[format](outcome, style))(outcome, style).out;
  const md = await rendered("md");
  expect(world.appended.get("summary")).toBe(`${md}\n`);
  expect(world.appended.get("output")).toMatch(
    new RegExp(`^ok=${String(exit === 0)}\\nerrors=\\d+\\nwarnings=\\d+\\n`),
  );
  const [gitlab, sarif, junit] = await Promise.all([rendered("gitlab"), rendered("sarif"), rendered("junit")]);
  return { github: ran.out, gitlab, sarif, junit, md };
}

const style = { color: false, width: 80, unicode: true, tty: false, verbose: false, quiet: false };

/** The model on a branch of its own. */
function branch(): TestRepository {
  const repo = supportRepo();
  repo.git("switch", "-q", "-c", "change");
  return repo;
}

const withoutRisks = 'schema: mlc.governance/v1\nconfirmed_on: "2026-10-05"\n';

async function promoted(repo: TestRepository): Promise<void> {
  const work = atWork(repo);
  await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
  await work("ben", "promote --to evaluation");
}

describe("a pull request", () => {
  test("passes that promotes a version through its gate", async () => {
    const repo = branch();
    await promoted(repo);
    await shows("passes", repo, 0);
  });

  test("fails that promotes a version and takes away what its gate asks for", async () => {
    const repo = branch();
    await promoted(repo);
    repo.write(`${dir}/governance.yaml`, withoutRisks);
    repo.commit("ben", "Drop the risks");
    await shows("regresses", repo, 1);
  });

  test("gains nothing by lowering its own bar", async () => {
    const repo = branch();
    repo.write(scorecardFile, repo.read(scorecardFile).replace("value: 0.6,", "value: 0.5,"));
    repo.write("mlc.yaml", repo.read("mlc.yaml").replace("duties: require", "duties: none"));
    repo.write(`${dir}/records/2026/2026-11-20-evaluation-0000000000e9.yaml`, evaluation("2026-11-20T10:00:00Z", 0.55));
    repo.commit("ben", "A bar that is met");
    await shows("relaxes-its-policy", repo, 0);
  });

  test("fails that deletes a record with a bad number", async () => {
    const failing = evaluationFile.replace("2026-10-06", "2026-10-07").replace("e1", "e2");
    const repo = supportRepo({ [failing]: evaluation("2026-10-07T10:00:00Z", 0.55) });
    repo.git("switch", "-q", "-c", "change");
    repo.remove(failing);
    repo.commit("ben", "Tidy up");
    await shows("deletes-a-record", repo, 1);
  });

  test("passes that adds bad news, which stands first", async () => {
    const repo = branch();
    repo.write(`${dir}/records/2026/2026-11-20-evaluation-0000000000e9.yaml`, evaluation("2026-11-20T10:00:00Z", 0.4));
    repo.commit("chloe", "Evaluate on the November tickets");
    await shows("adds-bad-news", repo, 0);
  });

  test("that is behind main is compared with where it left, by the rules of main as it is now", async () => {
    const repo = branch();
    repo.write(`${dir}/card.yaml`, `${repo.read(`${dir}/card.yaml`)}summary: Drafts replies.\n`);
    repo.commit("ben", "Say what it does");
    repo.git("switch", "-q", "main");
    repo.write(scorecardFile, repo.read(scorecardFile).replace("value: 0.6,", "value: 0.7,"));
    repo.commit("ana", "A higher bar");
    repo.write("README.md", "# Support\n");
    repo.commit("ana", "Readme");
    repo.git("switch", "-q", "change");
    await shows("behind-main", repo, 0);
  });
});
