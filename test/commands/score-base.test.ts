import { describe, expect, test } from "vitest";
import type { OutScore } from "../../src/generated/types.ts";
import { atWork, dir, evaluation, evaluationFile, scorecardFile, supportRepo, versionFile } from "../support/model.ts";
import type { TestRepository } from "../support/repo.ts";

const badNews = `${dir}/records/2026/2026-11-20-evaluation-0000000000e9.yaml`;

async function compared(repo: TestRepository, exit: number, flags = ""): Promise<OutScore> {
  return JSON.parse((await atWork(repo)("ben", `score --base main --json ${flags}`, exit)).out) as OutScore;
}

function branch(files: Readonly<Record<string, string | null>>): TestRepository {
  const repo = supportRepo();
  repo.git("switch", "-q", "-c", "change");
  for (const [file, text] of Object.entries(files)) {
    if (text === null) repo.remove(file);
    else repo.write(file, text);
  }
  if (Object.keys(files).length > 0) repo.commit("ben", "Change");
  return repo;
}

describe("mlc score --base, as a pull request would", () => {
  test("passes when nothing gets worse", async () => {
    const repo = branch({ [badNews]: evaluation("2026-11-20T10:00:00Z", 0.7) });
    const body = await compared(repo, 0);
    expect(body.ok).toBe(true);
    expect(body.base?.versions.map((each) => each.verdict)).toEqual(["unchanged"]);
  });

  test("an edit that lowers a version at work is shown; it closes the request only with --fail-on any", async () => {
    const repo = branch({ [`${dir}/governance.yaml`]: 'schema: mlc.governance/v1\nconfirmed_on: "2026-10-05"\n' });
    const body = await compared(repo, 0);
    expect(body.base?.versions[0]).toMatchObject({ verdict: "worse", head: { level: 0 }, base: { level: 1 } });
    expect(body.findings.map((each) => each.code)).toEqual(["worse", "criterion-dropped"]);
    expect((await compared(repo, 1, "--fail-on any")).findings[0]?.code).toBe("regression");
  });

  test("any drop of a version that the range promotes closes it, and its gate is decided again", async () => {
    const repo = supportRepo();
    repo.git("switch", "-q", "-c", "change");
    const work = atWork(repo);
    await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    await work("ben", "promote --to evaluation");
    repo.write(`${dir}/governance.yaml`, 'schema: mlc.governance/v1\nconfirmed_on: "2026-10-05"\n');
    repo.commit("ben", "Drop the risks");
    const body = await compared(repo, 1);
    expect(body.base?.versions[0]?.verdict).toBe("regression");
    expect(body.findings.map((each) => each.code)).toEqual(
      expect.arrayContaining(["regression", "transition-not-supported"]),
    );
  });

  test("an honest promotion passes", async () => {
    const repo = supportRepo();
    repo.git("switch", "-q", "-c", "change");
    const work = atWork(repo);
    await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    await work("ben", "promote --to evaluation");
    const body = await compared(repo, 0);
    expect(body.base?.versions[0]?.promoted).toBe(true);
    expect(body.ok).toBe(true);
  });

  test("lowering one's own targets changes nothing in the request itself, and both results are shown", async () => {
    const failing = { [evaluationFile.replace("2026-10-06", "2026-10-07")]: evaluation("2026-10-07T10:00:00Z", 0.55) };
    const repo = supportRepo(failing);
    repo.git("switch", "-q", "-c", "change");
    repo.write(scorecardFile, repo.read(scorecardFile).replace("value: 0.6,", "value: 0.5,"));
    repo.commit("ben", "Lower the bar");
    const body = await compared(repo, 0);
    expect(body.base?.policy_changed).toBe(true);
    expect(body.findings.map((each) => each.code)).toContain("policy-changed");
    const [version] = body.base?.versions ?? [];
    expect(version?.own_policy?.score).toBeGreaterThan(version?.head?.score ?? 100);
    expect(version?.verdict).toBe("unchanged");
  });

  test("deleting or editing a record is tampering, whatever it does to the score", async () => {
    const removed = await compared(branch({ [evaluationFile]: null }), 1);
    expect(removed.findings.map((each) => each.code)).toContain("record-removed");
    const edited = await compared(branch({ [evaluationFile]: evaluation("2026-10-06T10:00:00Z", 0.9) }), 1);
    expect(edited.findings.map((each) => each.code)).toContain("record-changed");
  });

  test("bad news in a new record is shown first and never closes the request", async () => {
    const repo = branch({ [badNews]: evaluation("2026-11-20T10:00:00Z", 0.4) });
    const body = await compared(repo, 0);
    expect(body.base?.versions[0]?.verdict).toBe("new-evidence");
    expect(body.findings[0]?.code).toBe("new-evidence");
    expect((await compared(repo, 1, "--fail-on any")).ok).toBe(false);
  });

  test("a stage changed by hand has no transition and closes the request", async () => {
    const repo = branch({});
    repo.write(versionFile, repo.read(versionFile).replace("finetuning ", "evaluation "));
    repo.commit("ben", "Jump");
    const codes = (await compared(repo, 1)).findings.map((each) => each.code);
    expect(codes.some((code) => code.startsWith("stage-"))).toBe(true);
  });

  test("a first adoption says so and passes", async () => {
    const repo = supportRepo();
    repo.git("switch", "-q", "--orphan", "empty");
    repo.write("README.md", "# empty\n");
    repo.commit("ana", "Empty");
    repo.git("switch", "-q", "-c", "adopt");
    repo.git("checkout", "main", "--", ".");
    repo.commit("ana", "Adopt");
    const ran = await atWork(repo)("ana", "score --base empty --json");
    const body = JSON.parse(ran.out) as OutScore;
    expect(body.base?.first_adoption).toBe(true);
    expect(body.findings.map((each) => each.code)).toEqual(["first-adoption"]);
  });

  test("a missing base is never a silent pass", async () => {
    const repo = supportRepo();
    expect((await atWork(repo)("ana", "score --base origin/main", 2)).err).toContain("base-unavailable");
  });

  test("the same answer for people and as annotations on the line", async () => {
    const repo = branch({ [evaluationFile]: null, [badNews]: evaluation("2026-11-20T10:00:00Z", 0.4) });
    const work = atWork(repo);
    const human = await work("ben", "score --base main", 1);
    expect(human.out).toContain("record-removed");
    expect(human.out).toMatch(/support-llm@1\.0\.0/);
    const github = await work("ben", "score --base main --format github", 1);
    expect(github.out).toMatch(
      /^::error file=models\/support-llm\/records\/2026\/2026-10-06-evaluation-0000000000e1\.yaml/m,
    );
    expect(github.out).toMatch(/^::warning /m);
  });
});
