import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/core/plan.ts";
import { startChild } from "../support/child.ts";
import { apply, promotion, refusal, versionFile, workspace } from "../support/plan.ts";
import type { TestRepository } from "../support/repo.ts";

/** A plan that only adds one record. */
function recordPlan(name: string): Plan {
  const file = `models/support-llm/records/2026/2026-11-22-note-${name}.yaml`;
  return promotion({
    changes: [{ file, before: null, after: `id: ${name}\n` }],
    subject: `mlc: record ${name}`,
    committed: false,
  });
}

function expectOneLine(repo: TestRepository): void {
  expect(repo.git("rev-list", "--count", "--min-parents=2", "HEAD")).toBe("0");
  expect(repo.git("fsck", "--strict", "--no-dangling")).toBe("");
}

describe("several mlc at once", { timeout: 60_000 }, () => {
  it("with different records take turns: all commit, each alone, none lost", async () => {
    const repo = workspace();
    const [workers, each] = [4, 4];
    const children = await Promise.all(
      Array.from({ length: workers }, async (_, w) => {
        const plans = Array.from({ length: each }, (_unused, i) => recordPlan(`${w}${i}`));
        return await startChild({ dir: repo.dir, plans }, repo.env());
      }),
    );
    for (const child of children) expect((await child.ended).lines).toEqual(Array<string>(each).fill("done"));
    expect(repo.git("rev-list", "--count", "HEAD")).toBe(String(1 + workers * each));
    const sizes = repo
      .git("log", "--format=%x00", "--name-only", `HEAD~${workers * each}..HEAD`)
      .split("\0")
      .slice(1);
    expect(sizes.every((files) => files.trim().split("\n").length === 1)).toBe(true);
    expect(repo.git("status", "--porcelain")).toBe("");
    expectOneLine(repo);
  });

  it("with the same promotion: exactly one succeeds", async () => {
    const repo = workspace();
    const children = await Promise.all(
      Array.from({ length: 4 }, () => startChild({ dir: repo.dir, plans: [promotion()] }, repo.env())),
    );
    const answers: string[] = [];
    for (const child of children) answers.push(...(await child.ended).lines);
    expect(answers.sort()).toEqual(["changed-meanwhile", "changed-meanwhile", "changed-meanwhile", "done"]);
    expect(repo.git("log", "--format=%s", "--", versionFile).split("\n")).toHaveLength(2);
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("beside a person who commits with git: nobody's commit is lost", async () => {
    const repo = workspace();
    const plans = Array.from({ length: 6 }, (_, i) => recordPlan(`m${i}`));
    const child = await startChild({ dir: repo.dir, plans }, repo.env());
    let mine = 0;
    const done = child.ended.then(() => (mine = -mine));
    while (mine >= 0 && mine < 60) {
      try {
        repo.gitAs("ben", "commit", "-q", "--allow-empty", "-m", `By hand ${mine}`);
        mine++;
      } catch (error) {
        expect(String(error)).toMatch(/index\.lock|cannot lock ref/);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const { lines } = await child.ended;
    await done;
    expect(lines).toEqual(Array<string>(6).fill("done"));
    expect(repo.git("rev-list", "--count", "--author=ben@", "HEAD")).toBe(String(Math.abs(mine)));
    expect(repo.git("rev-list", "--count", "--author=ana@", "HEAD")).toBe("7");
    expectOneLine(repo);
  });
});

describe("a commit that slips in between", () => {
  it("and touches what the decision rests on: ours is taken back", async () => {
    const repo = workspace();
    repo.hook("prepare-commit-msg", slipIn("models/support-llm/model.yaml"));
    expect(await refusal(apply(repo, promotion(), { waitMs: 20_000 }))).toBe("changed-meanwhile");
    expect(repo.git("log", "-1", "--format=%s")).toBe("Slipped in");
    expect(repo.git("status", "--porcelain", versionFile)).toBe("");
  });
});

/** A hook that makes another commit below the one being made, as a person in another terminal might just before. */
function slipIn(file: string): string {
  return `
[ -e .git/slipped ] && exit 0
touch .git/slipped
blob=$(echo 'id: other' | git hash-object -w --stdin)
export GIT_INDEX_FILE=$PWD/.git/other-index
git read-tree HEAD
git update-index --cacheinfo 100644,$blob,${file}
commit=$(git commit-tree -p HEAD -m 'Slipped in' $(git write-tree))
git update-ref HEAD $commit`;
}
