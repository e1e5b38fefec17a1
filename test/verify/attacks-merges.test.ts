import { beforeAll, describe, expect, test } from "vitest";
import { branched, copyOf, history, merged, record, reviewed, version, type Scene } from "../support/attack.ts";
import { forge } from "../support/attack-forge.ts";
import { expectClean, expectFlagged, verified } from "../support/attack-verify.ts";
import { dir, evaluation } from "../support/model.ts";

let base: Scene;

beforeAll(async () => {
  base = await history();
}, 60_000);

/** Work on two branches: Chloe's evaluation on `work`, Ben's note on `main`, where it goes on. */
async function twoBranches(value = 0.67): Promise<Scene> {
  const scene = copyOf(base);
  await branched(scene, "work", () => record(scene, "evaluation", evaluation("", value)));
  await scene.mlc("ben", 'record support-llm note text="On main"');
  return scene;
}

describe("A8: a merge that holds what none of its parents has", () => {
  test("a stage", async () => {
    const scene = await twoBranches();
    scene.git("ben", ["merge", "-q", "--no-commit", "work"]);
    scene.edit("ben", "Merge work", version, (text) => text.replace("stage: evaluation", "stage: deployment"));
    await expectFlagged(scene, ["evil-merge @ Merge work", "stage-not-tip @ Merge work"]);
  });

  test("a transition", async () => {
    const scene = await twoBranches();
    scene.git("ben", ["merge", "-q", "--no-commit", "work"]);
    forge(scene, { by: "ben", to: "alignment" });
    scene.commit("ben", "Merge work");
    await expectFlagged(scene, ["evil-merge @ Merge work"]);
  });

  test("a record, put in afterwards with `commit --amend`", async () => {
    const scene = await twoBranches();
    merged(scene, "ben", "Merge work", "work");
    await scene.mlc("ben", 'record support-llm note text="Nobody saw this" --no-commit');
    scene.repo.git("add", "-A");
    scene.git("ben", ["commit", "-q", "--amend", "--no-edit"]);
    await expectFlagged(scene, ["evil-merge @ Merge work"]);
  });

  test("a merge as git makes it holds just what its parents have", async () => {
    const scene = await twoBranches();
    merged(scene, "ben", "Merge work", "work");
    await expectClean(scene);
  });
});

describe("A9: a merge that drops a record", () => {
  test("with the strategy ours, where `git log -- path` shows nothing", async () => {
    const scene = await twoBranches();
    merged(scene, "ben", "Merge work", "-s", "ours", "work");
    expect(scene.repo.git("log", "--format=%s", "--diff-filter=D", "--", `${dir}/records`)).toBe("");
    await expectFlagged(scene, ["merge-dropped-record @ Merge work"]);
  });

  test("or changes one", async () => {
    const scene = await twoBranches();
    scene.git("ben", ["merge", "-q", "--no-commit", "work"]);
    scene.edit("ben", "Merge work", scene.newest("evaluation"), (text) => text.replace("0.67", "0.97"));
    await expectFlagged(scene, ["record-changed @ Merge work"]);
  });
});

describe("A10: an evil octopus", () => {
  async function threeBranches(): Promise<Scene> {
    const scene = await twoBranches();
    await branched(scene, "more", () => record(scene, "evaluation", evaluation("", 0.68)));
    await scene.mlc("ben", 'record support-llm note text="Still on main"');
    return scene;
  }

  test("that drops the record of one of its heads", async () => {
    const scene = await threeBranches();
    scene.git("ben", ["merge", "-q", "-m", "Octopus", "work", "more"]);
    scene.repo.remove(scene.newest("evaluation"));
    scene.repo.git("add", "-A");
    scene.git("ben", ["commit", "-q", "--amend", "--no-edit"]);
    await expectFlagged(scene, ["merge-dropped-record @ Octopus"]);
  });

  test("with a hidden fourth parent whose tree is not in it", async () => {
    const scene = await threeBranches();
    await branched(scene, "hidden", () => record(scene, "evaluation", evaluation("", 0.4)));
    scene.git("ben", ["merge", "-q", "-m", "Octopus", "work", "more"]);
    const parents = ["HEAD^1", "HEAD^2", "HEAD^3", "hidden"].flatMap((each) => ["-p", each]);
    const commit = scene.git("ben", ["commit-tree", "HEAD^{tree}", ...parents, "-m", "Octopus"]);
    scene.repo.git("reset", "-q", "--hard", commit);
    await expectFlagged(scene, ["merge-dropped-record @ Octopus"]);
  });

  test("an octopus as git makes it is fine", async () => {
    const scene = await threeBranches();
    scene.git("ben", ["merge", "-q", "-m", "Octopus", "work", "more"]);
    expect(scene.repo.git("rev-list", "--parents", "-1", "HEAD").split(" ")).toHaveLength(4);
    await expectClean(scene);
  });
});

describe("A11: two promotions made on two branches", () => {
  test("merged with `-X ours` fork the chain", async () => {
    const scene = copyOf(base, reviewed);
    await branched(scene, "work", () => scene.mlc("ana", "promote support-llm --to alignment"));
    await scene.mlc("ben", "promote support-llm --to evaluation");
    expect(() => merged(scene, "ben", "Merge work", "work")).toThrow();
    scene.repo.git("merge", "--abort");
    merged(scene, "ben", "Merge work", "-X", "ours", "work");
    await expectFlagged(scene, ["forked-chain @ Merge work"]);
  });

  test("the other side withdrawn by a note, as `mlc resolve` does it, settles it: a note at the merge stays", async () => {
    const scene = copyOf(base, reviewed);
    await branched(scene, "work", () => scene.mlc("ana", "promote support-llm --to alignment"));
    const [, other = ""] =
      /([^/]+)\.yaml$/.exec(
        scene.repo
          .git("ls-tree", "-r", "--name-only", "work")
          .split("\n")
          .filter((file) => file.includes("-transition-"))
          .at(-1) ?? "",
      ) ?? [];
    await scene.mlc("ben", "promote support-llm --to evaluation");
    merged(scene, "ben", "Merge work", "-X", "ours", "work");
    await scene.mlc(
      "ben",
      `record support-llm note supersedes=${other} reason="made twice" text="The side of evaluation is kept."`,
    );
    await expectClean(scene, ["forked-chain"]);
  });

  test("of two versions do not meet", async () => {
    const scene = copyOf(base, reviewed);
    await branched(scene, "work", () => scene.mlc("ana", "new version 0.2.0 support-llm --from 0.1.0"));
    await scene.mlc("ben", "promote support-llm --to evaluation");
    merged(scene, "ben", "Merge work", "work");
    await expectClean(scene);
  });
});

test("merge skew: a promotion that the evidence of the other side does not support is a warning at the merge", async () => {
  const scene = copyOf(base, reviewed);
  await branched(scene, "work", () =>
    scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision rejected"),
  );
  await scene.mlc("ben", "promote support-llm --to evaluation");
  merged(scene, "ben", "Merge work", "work");
  const { exit, errors, warnings } = await verified(scene);
  expect({ exit, errors, warnings }).toEqual({
    exit: 0,
    errors: [],
    warnings: ["promotion-unsupported-after-merge @ Merge work"],
  });
});

describe("a branch without a common beginning", () => {
  function orphan(scene: Scene, build: () => void): void {
    scene.repo.git("checkout", "-q", "--orphan", "other");
    build();
    scene.commit("ben", "Another beginning");
    scene.repo.git("checkout", "-q", "main");
  }

  test("brings no review of somebody else", async () => {
    const scene = copyOf(base);
    const review = scene.newest("review");
    orphan(scene, () => {
      const text = scene.repo.read(review).replace("post-fine-tuning", "pre-deployment");
      scene.repo.git("rm", "-rfq", ".");
      scene.repo.write(review.replace("-review-0", "-review-f"), text);
    });
    merged(scene, "ben", "Merge other", "--allow-unrelated-histories", "other");
    await expectFlagged(scene, ["author-differs @ Merge other"]);
  });

  test("brings no policy of its own", async () => {
    const scene = copyOf(base);
    orphan(scene, () => {
      scene.repo.write("mlc.yaml", scene.repo.read("mlc.yaml").replace("duties: require", "duties: none"));
    });
    merged(scene, "ben", "Merge other", "--allow-unrelated-histories", "-X", "theirs", "other");
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toContain("policy-change-unauthorised @ Merge other");
  });

  test("takes no policy back that was tightened meanwhile", async () => {
    const scene = copyOf(base);
    scene.repo.git("branch", "-q", "old");
    const stricter = (text: string): string =>
      text.replace("duties: require", "duties: require, target_level: {low: 3}");
    scene.edit("ana", "Stricter", "mlc.yaml", stricter);
    scene.repo.git("checkout", "-q", "old");
    scene.repo.write("README.md", "# Support, on an old branch\n");
    scene.commit("ben", "On an old branch");
    merged(scene, "ben", "Merge main", "-s", "ours", "main");
    await expectFlagged(scene, ["policy-change-unauthorised @ Merge main"]);
  });

  test("with files that are no business of mlc is fine", async () => {
    const scene = copyOf(base);
    orphan(scene, () => {
      scene.repo.git("rm", "-rfq", ".");
      scene.repo.write("docs/other.md", "# Other\n");
    });
    merged(scene, "ben", "Merge other", "--allow-unrelated-histories", "other");
    await expectClean(scene);
  });
});
