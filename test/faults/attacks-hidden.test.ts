import { beforeAll, describe, expect, test } from "vitest";
import { copyOf, evaluated, history, record, reviewed, version, type Scene } from "../support/attack.ts";
import { forge } from "../support/attack-forge.ts";
import { expectClean, expectFlagged, verified } from "../support/attack-verify.ts";
import { dir, evaluation } from "../support/model.ts";

let base: Scene;

beforeAll(async () => {
  base = await history();
}, 60_000);

const idOf = (file: string): string => file.slice(file.lastIndexOf("/") + 1, -".yaml".length);

describe("a record made to disappear", () => {
  test("into a directory where records do not lie", async () => {
    const scene = copyOf(base);
    const file = scene.newest("evaluation");
    scene.repo.git("mv", file, `${dir}/attic.yaml`);
    scene.commit("ben", "To the attic");
    const { exit, errors } = await verified(scene);
    expect({ exit, errors: errors.length }).toEqual({ exit: 1, errors: 1 });
    expect(errors[0]).toMatch(/^record-(renamed|removed) @ To the attic$/);
  });

  test("by a directory whose name differs in case only", async () => {
    const scene = copyOf(base);
    scene.repo.git("mv", `${dir}/records`, `${dir}/Records`);
    scene.commit("ben", "Records");
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors.filter((each) => /^record-(renamed|removed) @ Records$/.test(each))).not.toEqual([]);
  });

  test("with its whole model, into a submodule", async () => {
    const scene = copyOf(base);
    scene.repo.git("rm", "-rq", "--cached", dir);
    scene.repo.git("update-index", "--add", "--cacheinfo", `160000,${scene.repo.head()},${dir}`);
    scene.git("ben", ["commit", "-q", "-m", "A repository of its own"]);
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toContain("record-removed @ A repository of its own");
  });

  test("while its model is out of `models:`, changed by whoever may and put back", async () => {
    const scene = copyOf(base);
    scene.edit("ana", "Elsewhere", "mlc.yaml", (text) => text.replace("models/*", "models/fraud-*"));
    scene.edit("ben", "Better", scene.newest("evaluation"), (text) => text.replace("0.66", "0.99"));
    scene.edit("ana", "Here again", "mlc.yaml", (text) => text.replace("models/fraud-*", "models/*"));
    const { exit, errors } = await verified(scene);
    expect({ exit, errors }).toEqual({ exit: 1, errors: ["record-changed @ Better"] });
  });

  test("while there is no mlc.yaml", async () => {
    const scene = copyOf(base);
    const config = scene.repo.read("mlc.yaml");
    scene.repo.remove("mlc.yaml");
    scene.commit("ben", "Not needed");
    scene.repo.remove(scene.newest("evaluation"));
    scene.commit("ben", "Nor this");
    scene.repo.write("mlc.yaml", config);
    scene.commit("ben", "Needed");
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toContain("record-removed @ Nor this");
  });

  test("and its model is told anew, under a name that nobody knows", async () => {
    const scene = copyOf(base);
    scene.repo.git("rm", "-rq", dir);
    scene.commit("ben", "Gone");
    await scene.mlc("ben", "new model fraud-scorer --owner ben --stage monitoring --reason again", "any");
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toContain("record-removed @ Gone");
  });

  test("by git attributes that keep it out of every diff: contents are read, not diffs", async () => {
    const scene = copyOf(base);
    scene.repo.write(".gitattributes", "models/** -diff -text binary filter=clean ident export-ignore merge=ours\n");
    scene.commit("ben", "Attributes");
    scene.edit("ben", "Better", scene.newest("evaluation"), (text) => text.replace("0.66", "0.99"));
    await expectFlagged(scene, ["record-changed @ Better"]);
  });
});

describe("a record that is not what it seems", () => {
  test("of another model than the one it lies with", async () => {
    const scene = copyOf(base);
    await record(scene, "evaluation", evaluation("", 0.7));
    const file = scene.newest("evaluation");
    scene.repo.git("reset", "-q", "--soft", "HEAD~1");
    scene.repo.write(file, scene.repo.read(file).replace("model: support-llm", "model: fraud-scorer"));
    scene.commit("chloe", "Another model");
    await expectFlagged(scene, ["record-model-differs @ Another model"]);
  });

  test("with the id of another record, in another year", async () => {
    const scene = copyOf(base);
    const file = scene.newest("review");
    scene.repo.write(file.replace("/2026/", "/2025/"), scene.repo.read(file).replace("approved", "rejected"));
    scene.commit("mei", "Twice");
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toContain("record-path-differs @ Twice");
  });

  test("with a name that no record has", async () => {
    const scene = copyOf(base);
    await record(scene, "evaluation", evaluation("", 0.7));
    const file = scene.newest("evaluation");
    scene.repo.git("mv", file, `${dir}/records/2026/latest.yaml`);
    scene.git("chloe", ["commit", "-q", "--amend", "-m", "Latest"]);
    await expectFlagged(scene, ["record-name-malformed @ Latest"]);
  });

  test("a waiver that says it was asked for long before it was", async () => {
    const scene = copyOf(base);
    const reason = "The right to the tickets is being cleared by the legal team.";
    await scene.mlc(
      "ben",
      `waive support-llm PERF-03 --through 2026-12-01 --reason "${reason}" --control "weekly interviews" --no-commit`,
    );
    const file = scene.newest("exception");
    const text = scene.repo.read(file).replace('observed_at: "2026-11-20', 'observed_at: "2026-11-10');
    scene.repo.remove(file);
    scene.repo.write(file.replace("2026-11-20", "2026-11-10"), text);
    scene.commit("ben", "Asked long ago");
    await expectFlagged(scene, ["record-date-implausible @ Asked long ago"]);
  });

  test("that says it is of next week", async () => {
    const scene = copyOf(base);
    await record(scene, "evaluation", evaluation("", 0.7));
    const file = scene.newest("evaluation");
    const text = scene.repo.read(file).replace('observed_at: "2026-11-20', 'observed_at: "2026-11-29');
    scene.repo.git("mv", file, file.replace("2026-11-20", "2026-11-29"));
    scene.repo.write(file.replace("2026-11-20", "2026-11-29"), text);
    scene.repo.git("add", "-A");
    scene.git("chloe", ["commit", "-q", "--amend", "-m", "Next week"]);
    const { exit, errors } = await verified(scene);
    expect({ exit, errors }).toEqual({ exit: 1, errors: ["record-date-implausible @ Next week"] });
  });
});

describe("who an author is", () => {
  async function inMeisName(scene: Scene): Promise<void> {
    await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved --no-commit");
  }

  test("is not changed by a .mailmap", async () => {
    const scene = copyOf(base, evaluated);
    scene.repo.write(".mailmap", "Mei Tan <mei@acme.example> <ben@acme.example>\n");
    scene.commit("ben", "A mailmap");
    await inMeisName(scene);
    scene.commit("ben", "Mei said it is fine");
    await expectFlagged(scene, ["author-differs @ Mei said it is fine"]);
  });

  test("is not changed by the encoding that a commit claims", async () => {
    const scene = copyOf(base, evaluated);
    await inMeisName(scene);
    scene.repo.git("add", "-A");
    const name = { GIT_AUTHOR_NAME: "B\u00e9n" };
    scene.git("ben", ["-c", "i18n.commitEncoding=UTF-16", "commit", "-q", "-m", "Mei said it is fine"], name);
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^author-differs @/);
  });

  test("is not changed by trailers or a message that names somebody else", async () => {
    const scene = copyOf(base, evaluated);
    await inMeisName(scene);
    scene.repo.git("add", "-A");
    const message = "Fine\n\nauthor Mei Tan <mei@acme.example> 1 +0000\nSigned-off-by: Mei Tan <mei@acme.example>";
    scene.git("ben", ["commit", "-q", "-m", message]);
    await expectFlagged(scene, ["author-differs @ Fine"]);
  });

  test("is the same whatever the case of the address", async () => {
    const scene = copyOf(base, evaluated);
    await inMeisName(scene);
    scene.repo.git("add", "-A");
    scene.git("mei", ["commit", "-q", "-m", "Fine"], { GIT_AUTHOR_EMAIL: "Mei@ACME.example" });
    await expectClean(scene);
  });

  test("is unknown where nobody in mlc.yaml has the address: a note", async () => {
    const scene = copyOf(base);
    await scene.mlc("ivo", 'record support-llm note text="From outside"');
    await expectClean(scene);
    await scene.mlc("chloe", 'record support-llm note text="From home" --no-commit');
    scene.repo.git("add", "-A");
    scene.git("chloe", ["commit", "-q", "-m", "From home"], { GIT_AUTHOR_EMAIL: "chloe@home.example" });
    await expectClean(scene, ["author-unknown"]);
  });
});

describe("a record taken back", () => {
  test("a rejection by somebody who did not give it counts as before", async () => {
    const scene = copyOf(base, reviewed);
    await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision rejected");
    const id = idOf(scene.newest("review"));
    const words = `supersedes=${id} reason="a misunderstanding" text="Withdrawn."`;
    await scene.mlc("ben", `record support-llm note ${words}`);
    await scene.mlc("ben", "promote support-llm --to evaluation", 1);
    forge(scene, { by: "ben", to: "evaluation", change: (text) => text.replace(`, ${id}]`, "]") });
    scene.commit("ben", "Promote");
    await expectFlagged(scene, ["transition-not-supported @ Promote"]);
  });

  test("a rejection by who gave it is her own affair", async () => {
    const scene = copyOf(base, reviewed);
    await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision rejected");
    const words = `supersedes=${idOf(scene.newest("review"))} reason="the wrong model" text="Withdrawn."`;
    await scene.mlc("mei", `record support-llm note ${words}`);
    await expectClean(scene);
  });

  test("a move back, so that the version stands further on without a gate", async () => {
    const scene = copyOf(base);
    const before = scene.repo.read(version);
    await scene.mlc("ben", "promote support-llm --to finetuning --reason target-missed");
    const words = `supersedes=${idOf(scene.newest("transition"))} reason="a mistake" text="Withdrawn."`;
    await scene.mlc("ben", `record support-llm note ${words} --no-commit`);
    scene.repo.write(version, before);
    scene.commit("ben", "Where it was");
    await expectFlagged(scene, ["transition-withdrawn @ Where it was"]);
  });

  test("a promotion, by one to another stage that takes its place", async () => {
    const scene = copyOf(base, evaluated);
    await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision rejected");
    const start = scene.newest("transition");
    forge(scene, { by: "ben", to: "evaluation" });
    const [first] = [scene.newest("transition")];
    scene.commit("ben", "Promote");
    scene.repo.write(version, scene.repo.git("show", `HEAD~1:${version}`) + "\n");
    expect(first).not.toBe(start);
    forge(scene, {
      by: "ben",
      to: "alignment",
      change: (text) => `${text}supersedes: ${idOf(first)}\nreason: aligned first\n`,
    });
    scene.commit("ben", "Instead");
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toContain("transition-not-supported @ Promote");
  });
});

test("a second workspace file further down changes nothing of how the one above is judged", async () => {
  const scene = copyOf(base, evaluated);
  scene.repo.write(
    `${dir}/mlc.yaml`,
    scene.repo.read("mlc.yaml").replace("duties: require", "duties: none").replace("[models/*]", "[../*]"),
  );
  scene.commit("ben", "My own rules");
  forge(scene, { by: "ben", to: "evaluation" });
  scene.commit("ben", "Promote");
  const { exit, errors } = await verified(scene);
  expect(exit).toBe(1);
  expect(errors).toContain("transition-not-supported @ Promote");
});
