import { describe, expect, test } from "vitest";
import { ajvFor } from "../../scripts/generate/ajv.ts";
import { readSchemas } from "../../scripts/generate/sources.ts";
import type { OutScore } from "../../src/generated/types.ts";
import { atWork, dir, evaluation, evaluationFile, scorecardFile, supportRepo, versionFile } from "../support/model.ts";
import { tempDir, type TestRepository } from "../support/repo.ts";
import { mlc } from "../support/run.ts";

const ajv = ajvFor(readSchemas());

async function compared(repo: TestRepository, exit: number, flags = ""): Promise<OutScore> {
  const { out } = await atWork(repo)("ben", `score --base main --json ${flags}`, exit);
  const body = JSON.parse(out) as OutScore;
  expect(ajv.validate("mlc:out.score/v1", body), ajv.errorsText()).toBe(true);
  return body;
}

const codes = (body: OutScore): readonly string[] => body.findings.map((each) => each.code);

/** The findings of two repositories made in different seconds, whose commits have other names. */
const withoutCommit = ({ findings, base }: OutScore): unknown =>
  JSON.parse(JSON.stringify(findings).replaceAll(base?.commit.slice(0, 12) ?? "", "BASE"));

/** A repository on a branch where these files are written, or removed with null. */
function branch(files: Readonly<Record<string, string | null>>, more: Readonly<Record<string, string>> = {}) {
  const repo = supportRepo(more);
  repo.git("switch", "-q", "-c", "change");
  for (const [file, text] of Object.entries(files)) {
    if (text === null) repo.remove(file);
    else repo.write(file, text);
  }
  repo.commit("ben", "Change");
  return repo;
}

/** Another model beside the first: its files under another name. */
function second(broken = ""): Readonly<Record<string, string>> {
  const repo = supportRepo();
  const files = repo.git("ls-files", dir).split("\n");
  return Object.fromEntries(
    files.map((file) => [
      file.replace(dir, "models/policy-rag").replace("-00000000", "-10000000"),
      repo.read(file).replaceAll("support-llm", "policy-rag").replaceAll("-00000000", "-10000000") +
        (file.endsWith("card.yaml") ? broken : ""),
    ]),
  );
}

describe("what a range takes away", () => {
  test("is an error: a signature beside a record, removed or exchanged", async () => {
    const sig = `${evaluationFile}.sig`;
    const signed = { [sig]: "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n" };
    const gone = await compared(branch({ [sig]: null }, signed), 1);
    expect(codes(gone)).toEqual(["record-signature-lost"]);
    expect(gone.base?.removed_records).toEqual([sig]);
    expect(gone.findings[0]?.fix).toMatch(/^bring it back: `git checkout [0-9a-f]{12} -- models/);
    expect(codes(await compared(branch({ [sig]: "another\n" }, signed), 1))).toEqual(["record-signature-lost"]);
    expect(codes(await compared(branch(signed), 0))).toEqual([]);
  });

  test("is an error: a version, and a record under another name", async () => {
    const repo = branch({ [versionFile]: null });
    expect(codes(await compared(repo, 1))).toContain("version-lost");
    const moved = supportRepo();
    moved.git("switch", "-q", "-c", "change");
    moved.git("mv", evaluationFile, evaluationFile.replace("e1.yaml", "e7.yaml"));
    moved.commit("ben", "Rename");
    const found = (await compared(moved, 1)).findings.find((each) => each.code === "record-renamed");
    expect(found?.fix).toContain(`git mv ${evaluationFile.replace("e1.yaml", "e7.yaml")} ${evaluationFile}`);
  });

  test("is brought back by what its fix says", async () => {
    const repo = branch({ [evaluationFile]: null });
    const found = (await compared(repo, 1)).findings.find((each) => each.code === "record-removed");
    const command = /`git (checkout [^`]*)`/.exec(found?.fix ?? "")?.[1] ?? "";
    repo.git(...command.split(" "));
    expect(codes(await compared(repo, 0))).toEqual([]);
  });
});

describe("what a range says of a model", () => {
  test("is shown where its scope changes, with what is no longer asked", async () => {
    const model = `${dir}/model.yaml`;
    const text = supportRepo().read(model).replace("risk_tier: low", "risk_tier: high");
    const body = await compared(branch({ [model]: text }), 0);
    const found = body.findings.find((each) => each.code === "scope-changed");
    expect(found).toMatchObject({ severity: "warning", file: model, line: 11 });
    expect(body.base?.versions[0]?.changes).toContainEqual({
      kind: "scope",
      criterion: "risk_tier",
      before: "low",
      after: "high",
    });
  });

  test("names requests for exceptions and where dimensions stand", async () => {
    const repo = supportRepo();
    repo.git("switch", "-q", "-c", "change");
    const reason = "The card is written by the documentation team in December.";
    await atWork(repo)("ben", `waive DOC-02 --through 2026-12-31 --reason "${reason}" --control "a weekly look"`);
    const body = await compared(repo, 0);
    const [version] = body.base?.versions ?? [];
    expect(version?.changes.map((each) => [each.kind, each.after])).toEqual([["exception", "waive DOC-02: requested"]]);
    expect(version?.verdict).toBe("changed");
  });

  test("does not let somebody whom it gives a role decide in it", async () => {
    const repo = branch({
      [`${dir}/model.yaml`]: supportRepo()
        .read(`${dir}/model.yaml`)
        .replace("ethics_reviewer: mei", "ethics_reviewer: rosa"),
    });
    const work = atWork(repo);
    await work("rosa", "review post-fine-tuning --as ethics_reviewer --decision approved");
    await work("ben", "promote --to evaluation");
    const body = await compared(repo, 1);
    expect(codes(body)).toEqual(expect.arrayContaining(["transition-not-supported", "policy-changed"]));
  });
});

describe("a branch beside others", () => {
  test("that moves a version main has moved too says so before the merge", async () => {
    const repo = supportRepo();
    const other = atWork(repo);
    await other("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    repo.git("branch", "change");
    await other("ben", "promote --to evaluation");
    repo.git("switch", "-q", "change");
    await atWork(repo, "2026-11-22T12:00:00Z", 100)("ben", "promote --to evaluation");
    const found = (await compared(repo, 1)).findings.find((each) => each.code === "moved-on-both");
    expect(found?.message).toContain("was moved on main too");
  });

  test("is judged by main's rules, and what only main changes is no change of its own", async () => {
    const repo = branch({ [`${dir}/card.yaml`]: `${supportRepo().read(`${dir}/card.yaml`)}summary: Drafts.\n` });
    repo.git("switch", "-q", "main");
    repo.write(scorecardFile, repo.read(scorecardFile).replace("value: 0.6,", "value: 0.7,"));
    repo.commit("ana", "A higher bar");
    repo.git("switch", "-q", "change");
    const body = await compared(repo, 0);
    expect(body.base).toMatchObject({ behind: 1, policy_changed: false, first_adoption: false });
    expect(body.base?.versions[0]).toMatchObject({ verdict: "unchanged", head: { score: 43.8 } });
  });
});

describe("of several models", () => {
  const governance = { [`${dir}/governance.yaml`]: 'schema: mlc.governance/v1\nconfirmed_on: "2026-10-05"\n' };

  test("only those are read that the range touches, with the same answer", async () => {
    const narrow = await compared(branch(governance, second()), 0);
    expect(narrow.base?.versions.map((each) => each.model)).toEqual(["support-llm"]);
    // A file that comes could be one that a document names: then all are read.
    const wide = await compared(branch({ ...governance, "docs/new.md": "# New\n" }, second()), 0);
    expect(wide.base?.versions.map((each) => `${each.model} ${each.verdict}`)).toEqual([
      "policy-rag unchanged",
      "support-llm worse",
    ]);
    expect(narrow.base?.versions[0]).toEqual(wide.base?.versions[1]);
    expect(withoutCommit(narrow)).toEqual(withoutCommit(wide));
    expect(narrow.models).toEqual(wide.models);
  });

  test("an error that another one had before closes nothing", async () => {
    const files = { ...governance, "docs/new.md": "# New\n" };
    expect(codes(await compared(branch(files, second("limitations: [[[\n")), 0))).not.toContain("yaml-syntax");
  });
});

describe("a base that cannot be compared with", () => {
  test("in a shallow clone is exit 2, with the way out for each place", async () => {
    const repo = branch({ "README.md": "# Support\n" });
    const clone = tempDir();
    repo.git("clone", "-q", "--depth", "1", "--branch", "change", `file://${repo.dir}`, clone);
    const ran = await mlc({ cwd: clone, env: repo.env("ben") }, "score --base origin/main");
    expect([ran.exit, ran.out]).toEqual([2, ""]);
    for (const said of ["base-unavailable", "fetch-depth: 0", "GIT_DEPTH", "git fetch --unshallow origin main"])
      expect(ran.err).toContain(said);
    const command = /git (fetch --unshallow origin \S+?)`/.exec(ran.err)?.[1] ?? "";
    repo.git("-C", clone, ...command.split(" "));
    expect((await mlc({ cwd: clone, env: repo.env("ben") }, "score --base origin/main")).exit).toBe(0);
    expect((await mlc({ cwd: clone, env: repo.env("ben") }, "score --base main")).err).toContain(
      "did you mean `origin/main`",
    );
  });

  test("without a common commit, or outside of git, is exit 2 too", async () => {
    const repo = branch({ "NOTES.md": "# Notes\n" });
    repo.git("switch", "-q", "--orphan", "other");
    repo.write("README.md", "# Other\n");
    repo.commit("ana", "Other");
    repo.git("switch", "-q", "change");
    expect((await atWork(repo)("ben", "score --base other", 2)).err).toContain("no commit in common");
    expect((await atWork(repo)("ben", "score --base=", 2)).err).toContain("bad-revision");
  });
});

describe("--fail-on and thresholds", () => {
  const bad = {
    [`${dir}/records/2026/2026-11-20-evaluation-0000000000e9.yaml`]: evaluation("2026-11-20T10:00:00Z", 0.4),
  };

  test("ask about versions that change", async () => {
    const repo = branch(bad);
    expect(codes(await compared(repo, 1, "--min-level 2"))).toContain("below-threshold");
    expect(codes(await compared(repo, 1, "--min-score 45"))).toContain("below-threshold");
    expect((await compared(repo, 0, "--min-level 1 --min-score 43")).ok).toBe(true);
    expect(codes(await compared(repo, 1, "--fail-on below-target"))).toContain("below-threshold");
    expect(codes(await compared(repo, 1, "--fail-on gate"))).toContain("below-threshold");
    const untouched = branch({ "README.md": "# Support\n" });
    expect((await compared(untouched, 0, "--min-level 5 --fail-on gate")).ok).toBe(true);
  });

  test("never closes nothing, whatever is found", async () => {
    const repo = branch({ [evaluationFile]: null });
    expect((await compared(repo, 0, "--fail-on never")).findings[0]?.severity).toBe("error");
    expect((await atWork(repo)("ben", "score --fail-on never --min-level 5")).exit).toBe(0);
  });

  test("what needs a base is refused without one", async () => {
    expect((await atWork(supportRepo())("ben", "score --fail-on regression", 2)).err).toContain("fail-on-needs-base");
  });
});
