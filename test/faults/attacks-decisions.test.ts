import { parse } from "yaml";
import { beforeAll, describe, expect, test } from "vitest";
import { valueDigest } from "../../src/core/digest.ts";
import type { Json } from "../../src/core/json.ts";
import { copyOf, history, reviewed, type Scene } from "../support/attack.ts";
import { forge, sha256 } from "../support/attack-forge.ts";
import { expectClean, expectFlagged, verified } from "../support/attack-verify.ts";
import { dir } from "../support/model.ts";

// Attacks on what a decision rests on, beyond those that npm test builds.

let base: Scene;

beforeAll(async () => {
  base = await history();
}, 60_000);

/** Before the promotion, with a rejection by Mei: the gate is closed. */
async function rejected(): Promise<Scene> {
  const scene = copyOf(base, reviewed);
  await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision rejected");
  await scene.mlc("ben", "promote support-llm --to evaluation", 1);
  return scene;
}

describe("a lifecycle of one's own", () => {
  const own = "policy/lifecycle.yaml";

  function withOwn(): Scene {
    const scene = copyOf(base, reviewed);
    scene.repo.write(own, lifecycle);
    scene.edit("ana", "Our lifecycle", "mlc.yaml", (text) => text.replace("genai@1", own));
    return scene;
  }

  test("relaxed before a promotion and restored after it", async () => {
    const scene = withOwn();
    scene.edit("ben", "Shortcut", own, (text) => `${text}- {from: finetuning, to: deployment}\n`);
    forge(scene, { by: "ben", to: "deployment" });
    scene.commit("ben", "Serve it");
    scene.edit("ben", "As before", own, (text) => text.replace("- {from: finetuning, to: deployment}\n", ""));
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toEqual(
      expect.arrayContaining([
        "policy-change-unauthorised @ Shortcut",
        "transition-not-supported @ Serve it",
        "policy-change-unauthorised @ As before",
      ]),
    );
  });

  test("used as it stands is fine", async () => {
    const scene = withOwn();
    await scene.mlc("ben", "promote support-llm --to evaluation");
    await expectClean(scene);
  });
});

const lifecycle = `schema: mlc.lifecycle/v1
name: ours
version: 1.0.0
title: Ours
stages:
- {id: problem, title: Before, phases: [define, data, select, train]}
- {id: finetuning, title: Fine-tuning, phases: [adapt]}
- {id: evaluation, title: Evaluation, phases: [evaluate, align]}
- {id: deployment, title: Limited deployment, phases: [serve]}
- {id: monitoring, title: Production, phases: [observe, improve]}
edges:
- {from: problem, to: finetuning}
- {from: finetuning, to: evaluation}
- {from: evaluation, to: deployment}
- {from: deployment, to: monitoring}
`;

describe("what a decision rests on", () => {
  test("inputs that leave out the rejection", async () => {
    const scene = await rejected();
    const bad = scene.newest("review");
    forge(scene, { by: "ben", to: "evaluation", inputs: (file) => file !== bad });
    scene.commit("ben", "Promote");
    await expectFlagged(scene, ["transition-not-supported @ Promote", "transition-without-inputs @ Promote"]);
  });

  test("no inputs at all", async () => {
    const scene = copyOf(base, reviewed);
    forge(scene, { by: "ben", to: "evaluation", inputs: () => false });
    scene.commit("ben", "Promote");
    await expectFlagged(scene, ["transition-without-inputs @ Promote"]);
  });

  test("a record listed with a digest it never had, as if the commit were squashed", async () => {
    const scene = await rejected();
    const file = scene.newest("review");
    scene.repo.write(`${dir}/card.yaml`, `${scene.repo.read(`${dir}/card.yaml`)}summary: Drafts replies.\n`);
    const swap = (text: string): string => {
      const at = text.indexOf(file);
      return text.slice(0, at) + text.slice(at).replace(/sha256: "./, 'sha256: "0');
    };
    forge(scene, { by: "ben", to: "evaluation", change: swap });
    scene.commit("ben", "Promote");
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toContain("replay-inputs-differ @ Promote");
  });

  test("a document listed with an invented digest does not keep the gate from being decided", async () => {
    const scene = await rejected();
    scene.repo.write(`${dir}/card.yaml`, `${scene.repo.read(`${dir}/card.yaml`)}summary: Drafts replies.\n`);
    const invented = (text: string): string => text.replace(/(card\.yaml\n.*sha256: ")./, "$10");
    forge(scene, { by: "ben", to: "evaluation", change: invented });
    scene.commit("ben", "Promote");
    const { exit, errors, warnings } = await verified(scene);
    expect([exit === 1, ...errors, ...warnings]).not.toEqual([false]);
  });

  test("an older mlc.yaml than the one in force", async () => {
    const scene = copyOf(base, reviewed);
    const older = sha256(scene.repo.read("mlc.yaml"));
    scene.edit("ana", "Stricter", "mlc.yaml", (text) =>
      text.replace("duties: require", "duties: require, target_level: {low: 3}"),
    );
    const listed = (text: string): string => text.replace(/(path: mlc\.yaml\n.*sha256: ").*"/, `$1${older}"`);
    forge(scene, { by: "ben", to: "evaluation", change: listed });
    scene.commit("ben", "Promote");
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toContain("replay-inputs-differ @ Promote");
  });

  test("a lifecycle that was in force some time ago", async () => {
    const scene = copyOf(base, reviewed);
    scene.repo.write("short.yaml", `${lifecycle}- {from: finetuning, to: deployment}\n`);
    scene.edit("ana", "Tried", "mlc.yaml", (text) => text.replace("genai@1", "short.yaml"));
    const digest = valueDigest(parse(scene.repo.read("short.yaml")) as Json);
    scene.edit("ana", "As before", "mlc.yaml", (text) => text.replace("short.yaml", "genai@1"));
    const named = (text: string): string => text.replace(/(lifecycle:\n.*\n.*\n {2}digest: ).*/, `$1"${digest}"`);
    forge(scene, { by: "ben", to: "deployment", change: named });
    scene.commit("ben", "Serve it");
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toContain("transition-off-lifecycle @ Serve it");
  });

  test("an earlier day, on which what is stale now was fresh", async () => {
    const scene = copyOf(base, reviewed);
    forge(scene, {
      by: "ben",
      to: "evaluation",
      change: (text) => text.replace(/^as_of: .*$/m, 'as_of: "2026-09-01"'),
    });
    scene.commit("ben", "Promote");
    const { exit, errors } = await verified(scene);
    expect({ exit, codes: errors.length > 0 }).toEqual({ exit: 1, codes: true });
  });

  test("a catalogue that nobody knows cannot be judged, which is not clean", async () => {
    const scene = copyOf(base, reviewed);
    const unknown = (text: string): string => text.replace(/(catalogue:\n.*\n.*\n {2}digest: "sha256:)./, "$10");
    forge(scene, { by: "ben", to: "evaluation", change: unknown });
    scene.commit("ben", "Promote");
    const { exit, errors } = await verified(scene);
    expect({ exit, errors }).toEqual({ exit: 2, errors: ["not-replayable @ Promote"] });
  });
});

test("a move by somebody whose role may not make it", async () => {
  const scene = copyOf(base);
  await scene.mlc("chloe", "promote support-llm --to alignment", 1);
  await scene.mlc("ben", "promote support-llm --to alignment --no-commit");
  const file = scene.newest("transition");
  scene.repo.write(file, scene.repo.read(file).replace("by: ben", "by: chloe"));
  scene.commit("chloe", "Align it");
  await expectFlagged(scene, ["transition-not-supported @ Align it"]);
});

describe("moves that have gates of their own", () => {
  test("a hotfix without the review it needs", async () => {
    const scene = copyOf(base);
    const reason = (text: string): string =>
      text.replace(/^decision: .*$/m, "decision: go-with-conditions\nreason: incident");
    forge(scene, { by: "ben", to: "deployment", move: "hotfix", change: reason });
    scene.commit("ben", "Hotfix");
    await expectFlagged(scene, ["transition-not-supported @ Hotfix"]);
  });

  test("a loop that goes forward", async () => {
    const scene = copyOf(base);
    const reason = (text: string): string => text.replace(/^decision: .*$/m, "decision: go\nreason: drift");
    forge(scene, { by: "ben", to: "deployment", move: "loop", change: reason });
    scene.commit("ben", "Loop");
    await expectFlagged(scene, ["transition-off-lifecycle @ Loop"]);
  });

  test("a second beginning", async () => {
    const scene = copyOf(base);
    const again = (text: string): string =>
      text.replace(/^from: .*$/m, "from: null").replace(/^prev:\n.*\n.*$/m, "prev: null\nadopted: true\nreason: again");
    forge(scene, { by: "ben", to: "monitoring", move: "start", change: again });
    scene.commit("ben", "Start over");
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toContain("several-starts @ Start over");
  });
});
