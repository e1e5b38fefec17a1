import { beforeAll, describe, test } from "vitest";
import { copyOf, evaluated, history, record, reviewed, version, type Scene } from "../support/attack.ts";
import { forge } from "../support/attack-forge.ts";
import { expectClean, expectFlagged } from "../support/attack-verify.ts";
import { dir, evaluation } from "../support/model.ts";

let base: Scene;

beforeAll(async () => {
  base = await history();
}, 60_000);

test("a history that only mlc and its people wrote has no findings", async () => {
  await expectClean(copyOf(base));
});

describe("A1: a stage edited by hand", () => {
  test("is not where the chain of transitions leads", async () => {
    const scene = copyOf(base);
    scene.edit("ben", "Serve it", version, (text) => text.replace("stage: evaluation", "stage: deployment"));
    await expectFlagged(scene, ["stage-not-tip @ Serve it"]);
  });

  test("any other line of the version may be edited by hand", async () => {
    const scene = copyOf(base);
    scene.edit("ben", "A limit", version, (text) => `${text}x-limit: four replies at once\n`);
    await expectClean(scene);
  });
});

describe("A2: a record of a move that passes by stages", () => {
  test("is not a move of the lifecycle", async () => {
    const scene = copyOf(base);
    forge(scene, { by: "ben", to: "monitoring" });
    scene.commit("ben", "Straight to production");
    await expectFlagged(scene, ["transition-off-lifecycle @ Straight to production"]);
  });

  test("nor is one to a stage whose entry has no gate", async () => {
    const scene = copyOf(base);
    forge(scene, { by: "ben", to: "improvement" });
    scene.commit("ben", "To improvement");
    await expectFlagged(scene, ["transition-off-lifecycle @ To improvement"]);
  });

  test("the record that mlc would have written passes, whoever's hand wrote it", async () => {
    const scene = copyOf(base, reviewed);
    forge(scene, { by: "ben", to: "evaluation" });
    scene.commit("ben", "By hand");
    await expectClean(scene);
  });

  test("a move through a closed gate is decided again, and not supported", async () => {
    const scene = copyOf(base, evaluated);
    forge(scene, { by: "ben", to: "evaluation" });
    scene.commit("ben", "Without a review");
    await expectFlagged(scene, ["transition-not-supported @ Without a review"]);
  });
});

describe("A3: a metric edited after it was recorded", () => {
  test("changed a record", async () => {
    const scene = copyOf(base);
    scene.edit("chloe", "Better", scene.newest("evaluation"), (text) => text.replace("0.66", "0.99"));
    await expectFlagged(scene, ["record-changed @ Better"]);
  });

  test("also where a closed gate is opened by it, and what it said is put back afterwards", async () => {
    const scene = copyOf(base, reviewed);
    await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision rejected");
    await scene.mlc("ben", "promote support-llm --to evaluation", 1);
    const file = scene.newest("review");
    scene.edit("ben", "Approved", file, (text) => text.replace("decision: rejected", "decision: approved"));
    await scene.mlc("ben", "promote support-llm --to evaluation");
    scene.edit("ben", "As it was", file, (text) => text.replace("decision: approved", "decision: rejected"));
    // What is written back is no second violation, and never hides the first.
    await expectFlagged(scene, ["record-changed @ Approved"]);
  });

  test("a correction is a further record that supersedes it", async () => {
    const scene = copyOf(base);
    const [, id = ""] = /([^/]+)\.yaml$/.exec(scene.newest("evaluation")) ?? [];
    await record(
      scene,
      "evaluation",
      `${evaluation("", 0.65)}supersedes: ${id}\nreason: two replies were counted twice\n`,
    );
    await expectClean(scene);
  });
});

describe("A4: a review deleted, then promoted", () => {
  test("removed a record, although the gate is open without it", async () => {
    const scene = copyOf(base, reviewed);
    await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision rejected");
    await scene.mlc("ben", "promote support-llm --to evaluation", 1);
    scene.repo.remove(scene.newest("review"));
    scene.commit("ben", "Tidy up");
    await scene.mlc("ben", "promote support-llm --to evaluation");
    await expectFlagged(scene, ["record-removed @ Tidy up"]);
  });

  test("and where it was the approval, the gate does not hold either", async () => {
    const scene = copyOf(base, reviewed);
    scene.repo.remove(scene.newest("review"));
    scene.commit("ben", "Tidy up");
    forge(scene, { by: "ben", to: "evaluation" });
    scene.commit("ben", "Promote");
    await expectFlagged(scene, ["record-removed @ Tidy up", "transition-not-supported @ Promote"]);
  });

  test("a rejection that was answered by a new review stays where it is", async () => {
    const scene = copyOf(base, reviewed);
    await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision rejected");
    await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved");
    await scene.mlc("ben", "promote support-llm --to evaluation");
    await expectClean(scene);
  });
});

describe("A5: self-approval", () => {
  const roles = "roles: {ethics_reviewer: [mei, ana]}\n";

  test("a review by the one who promotes does not count", async () => {
    const scene = copyOf(base, evaluated);
    scene.edit("ana", "A second reviewer", "mlc.yaml", (text) => `${text}${roles}`);
    await scene.mlc("ana", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved");
    await scene.mlc("ana", "promote support-llm --to evaluation", 1);
    forge(scene, { by: "ana", to: "evaluation" });
    scene.commit("ana", "By myself");
    await expectFlagged(scene, ["self-approval @ By myself"]);
  });

  test("the same review counts where somebody else promotes", async () => {
    const scene = copyOf(base, evaluated);
    scene.edit("ana", "A second reviewer", "mlc.yaml", (text) => `${text}${roles}`);
    await scene.mlc("ana", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved");
    await scene.mlc("ben", "promote support-llm --to evaluation");
    await expectClean(scene);
  });
});

describe("A25: a review in another person's name", () => {
  test("was committed by somebody else than it says", async () => {
    const scene = copyOf(base, evaluated);
    await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved --no-commit");
    scene.commit("ben", "Mei said it is fine");
    await scene.mlc("ben", "promote support-llm --to evaluation");
    await expectFlagged(scene, ["author-differs @ Mei said it is fine"]);
  });

  test("a review committed by its reviewer by hand is hers", async () => {
    const scene = copyOf(base, evaluated);
    await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved --no-commit");
    scene.commit("mei", "It is fine");
    await expectClean(scene);
  });

  test("one whose commit another person made from her patch is still authored by her", async () => {
    const scene = copyOf(base, evaluated);
    await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved --no-commit");
    scene.repo.git("add", "-A");
    scene.git("ben", ["commit", "-q", "-m", "From Mei", "--author", "Mei Tan <mei@acme.example>"]);
    await expectClean(scene);
  });
});

describe("A21: a record that is not a plain file", () => {
  test.each([
    ["executable", "100755"],
    ["a symbolic link", "120000"],
    ["a submodule", "160000"],
  ])("%s is flagged", async (_name, mode) => {
    const scene = copyOf(base);
    const file = scene.newest("evaluation");
    const blob = mode === "160000" ? scene.repo.head() : scene.repo.git("rev-parse", `HEAD:${file}`);
    scene.repo.git("update-index", "--cacheinfo", `${mode},${blob},${file}`);
    scene.git("ben", ["commit", "-q", "-m", "Another mode"]);
    const changed = mode === "160000" ? ["record-changed @ Another mode"] : [];
    await expectFlagged(scene, ["record-mode-changed @ Another mode", ...changed]);
  });

  test("an executable script beside the records is nobody's business", async () => {
    const scene = copyOf(base);
    scene.repo.write(`${dir}/evaluate.sh`, "#!/bin/sh\n", 0o755);
    scene.commit("ben", "A script");
    await expectClean(scene);
  });
});

describe("A22: a stage that stands twice in a version file", () => {
  test("cannot be read", async () => {
    const scene = copyOf(base);
    scene.edit("ben", "Twice", version, (text) => `${text}stage: deployment\n`);
    await expectFlagged(scene, ["duplicate-key @ Twice"]);
  });

  test("is flagged where it stood, also when it is gone again", async () => {
    const scene = copyOf(base);
    scene.edit("ben", "Twice", version, (text) => `${text}stage: deployment\n`);
    scene.edit("ben", "Once", version, (text) => text.replace("stage: deployment\n", ""));
    await expectFlagged(scene, ["duplicate-key @ Twice"]);
  });
});

describe("A24: `git revert` of a promotion", () => {
  test("removes its record", async () => {
    const scene = copyOf(base);
    scene.git("ben", ["revert", "--no-edit", "HEAD"]);
    scene.git("ben", ["commit", "-q", "--amend", "-m", "Revert it"]);
    await expectFlagged(scene, ["record-removed @ Revert it"]);
  });

  test("what takes a promotion back is a move back", async () => {
    const scene = copyOf(base);
    await scene.mlc("ben", "promote support-llm --to finetuning --reason target-missed");
    await expectClean(scene);
  });
});
