import { beforeAll, describe, expect, test } from "vitest";
import type { OutLog, OutStatus } from "../../src/generated/types.ts";
import { branched, copyOf, evaluated, history, type Scene } from "../support/attack.ts";
import { expectClean, verified } from "../support/attack-verify.ts";
import { keyring, type Keyring } from "../support/keys.ts";
import type { Person } from "../support/repo.ts";

const everybody: readonly Person[] = ["ana", "ben", "chloe", "mei", "rosa"];
let keys: Keyring;
let base: Scene;

beforeAll(async () => {
  keys = keyring();
  base = await history(keys);
}, 60_000);

/** Two people promote on a branch, after Mei's review; Rosa squashes it into one commit of her own. */
async function squashed(flags = "", before: (scene: Scene) => void = () => undefined): Promise<Scene> {
  const scene = copyOf(base, evaluated);
  scene.edit("ana", "Chloe promotes, too", "mlc.yaml", (text) => `${text}roles: {data_scientist: [chloe]}\n`);
  before(scene);
  await branched(scene, "work", async () => {
    await scene.mlc("mei", `review support-llm post-fine-tuning --as ethics_reviewer --decision approved ${flags}`);
    await scene.mlc("ana", `promote support-llm --to evaluation ${flags}`);
    await scene.mlc("chloe", `promote support-llm --to alignment ${flags}`);
  });
  scene.repo.git("merge", "-q", "--squash", "work");
  scene.git("rosa", ["commit", "-q", "-m", "Evaluation of support-llm (#12)"]);
  scene.repo.git("branch", "-q", "-D", "work");
  return scene;
}

describe("a squash merge of two promotions by two people (A14)", () => {
  test("still says who did what", async () => {
    const scene = await squashed();
    const { entries } = JSON.parse((await scene.mlc("ivo", "log --json")).out) as OutLog;
    const told = entries.slice(0, 3).map(({ by, what }) => [by?.name, what]);
    expect(told).toEqual([
      ["Chloe Lang", "evaluation -> alignment"],
      ["Ana Ruiz", "finetuning -> evaluation"],
      ["Mei Tan", "post-fine-tuning approved as ethics reviewer"],
    ]);
    const { models } = JSON.parse((await scene.mlc("ivo", "status --json")).out) as OutStatus;
    expect(models.map((each) => each.stage)).toEqual(["alignment"]);
    const audit = (await scene.mlc("ivo", "audit support-llm --format md", "any")).out;
    for (const name of ["Chloe Lang", "Ana Ruiz", "Mei Tan"]) expect(audit).toContain(name);
  });

  test("is a history that verifies, with a note that one commit cannot prove them all", async () => {
    await expectClean(await squashed(), ["author-unproven"]);
  });

  test("is proven by a signature beside each record, which a squash leaves as it is", async () => {
    await expectClean(await squashed("--sign"), [], `--signers ${keys.signers(everybody)}`);
  });

  test("is not told apart from records that Rosa made up, where the policy asks for signatures", async () => {
    const scene = await squashed("", (before) => {
      const asked = "duties: require, signatures: require";
      before.edit("ana", "Signatures", "mlc.yaml", (text) => text.replace("duties: require", asked));
    });
    const { exit, errors } = await verified(scene);
    expect({ exit, errors }).toEqual({ exit: 1, errors: ["author-unproven @ Evaluation of support-llm (#12)"] });
  });
});
