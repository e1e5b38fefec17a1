import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { branched, copyOf, emptyScene, type Scene } from "../support/attack.ts";
import { expectClean, expectFlagged, verified } from "../support/attack-verify.ts";
import { keyring, type Keyring } from "../support/keys.ts";
import { supportLlm } from "../support/model.ts";
import { cast, type Person } from "../support/repo.ts";

const everybody: readonly Person[] = ["ana", "ben", "chloe", "mei", "rosa"];
const review = "review support-llm post-fine-tuning --as ethics_reviewer --decision approved";
let keys: Keyring;
/** Signatures are required, and keys are known by the fingerprints in mlc.yaml. */
let base: Scene;

beforeAll(() => {
  keys = keyring();
  base = emptyScene(keys);
  for (const [file, text] of Object.entries(supportLlm())) base.repo.write(file, text.replace("by: ben", "by: ana"));
  base.commit("ana", "Start");
  base.edit("ana", "Signatures", "mlc.yaml", (text) => {
    const listed = everybody.reduce((all, person) => {
      const emails = `[${cast[person].email}]`;
      return all.replace(emails, `${emails}, signing_keys: ["${keys.fingerprint(person)}"]`);
    }, text);
    const policy = listed.replace("duties: require", "duties: require, signatures: require");
    return `${policy}roles: {data_scientist: [chloe]}\n`;
  });
});

/** What the first commit says of people who did not make it: it adopts a model that was there before. */
const adopted = ["author-unproven"];

/** Mei decides and two people promote on a branch; Rosa, who signs nothing, squashes it into one commit of her own. */
async function squashed(flags: string): Promise<Scene> {
  const scene = copyOf(base);
  await branched(scene, "work", async () => {
    await scene.mlc("mei", `${review} ${flags}`);
    await scene.mlc("ana", `promote support-llm --to evaluation ${flags}`);
    await scene.mlc("chloe", `promote support-llm --to finetuning --reason target-missed ${flags}`);
  });
  scene.repo.git("merge", "-q", "--squash", "work");
  scene.git("rosa", ["commit", "-q", "--no-gpg-sign", "-m", "Squashed"]);
  return scene;
}

/** A review that says it is Mei's, not committed yet. */
async function draft(): Promise<{ readonly scene: Scene; readonly record: string }> {
  const scene = copyOf(base);
  await scene.mlc("mei", `${review} --no-commit`);
  return { scene, record: `${scene.repo.dir}/${scene.newest("review")}` };
}

/** What anybody can do without mlc. */
function signWith(key: string, record: string): void {
  execFileSync("ssh-keygen", ["-q", "-Y", "sign", "-n", "mlc-record@v1", "-f", keys.path(key), record]);
}

describe("a squash merge of two people's promotions", () => {
  test("proves who did what by the signatures beside the records", async () => {
    const scene = await squashed("--sign");
    await expectClean(scene, adopted);
    await expectClean(scene, adopted, `--signers ${keys.signers(everybody)}`);
  }, 30_000);

  test("proves nobody without them, which is an error where they are required", async () => {
    const { exit, errors } = await verified(await squashed(""));
    expect({ exit, errors }).toEqual({ exit: 1, errors: ["author-unproven @ Squashed"] });
  }, 30_000);
});

describe("A25: a review in Mei's name", () => {
  test("that Ben signs and commits is his", async () => {
    const { scene, record } = await draft();
    signWith("ben", record);
    scene.commit("ben", "Approved");
    await expectFlagged(scene, ["author-differs @ Approved"]);
  });

  test("that Ben signs and commits as her is his", async () => {
    const { scene, record } = await draft();
    signWith("ben", record);
    scene.repo.git("add", "-A");
    scene.git("mei", ["commit", "-q", "--no-gpg-sign", "-m", "Approved"]);
    await expectFlagged(scene, ["signer-differs @ Approved"]);
  });

  test("that she signed is hers, whoever commits it", async () => {
    const { scene, record } = await draft();
    signWith("mei", record);
    scene.commit("ben", "Approved");
    await expectClean(scene, adopted);
  });

  test("that she did not sign is hers once she signs it later", async () => {
    const { scene, record } = await draft();
    scene.repo.git("add", "-A");
    scene.git("mei", ["commit", "-q", "--no-gpg-sign", "-m", "Approved"]);
    await expectFlagged(scene, ["signature-missing @ Approved"]);
    signWith("mei", record);
    scene.commit("mei", "Signed");
    await expectClean(scene, adopted);
  });

  test("with the signature of another record is nobody's", async () => {
    const { scene, record } = await draft();
    const other = scene.newest("evaluation");
    signWith("mei", `${scene.repo.dir}/${other}`);
    scene.repo.write(`${scene.newest("review")}.sig`, scene.repo.read(`${other}.sig`));
    scene.repo.remove(`${other}.sig`);
    expect(record).toContain("review");
    scene.commit("mei", "Approved");
    await expectFlagged(scene, ["signature-bad @ Approved"]);
  });
});

describe("a signature beside a record", () => {
  test("is never removed or changed, in a merge neither", async () => {
    const scene = copyOf(base);
    await scene.mlc("mei", `${review} --sign`);
    const signature = scene.newest("review");
    const record = signature.replace(/\.sig$/, "");
    const removed = copyOf(scene);
    removed.repo.remove(signature);
    removed.commit("ben", "Tidy");
    await expectFlagged(removed, ["record-signature-removed @ Tidy"]);
    const changed = copyOf(scene);
    changed.repo.remove(signature);
    signWith("ben", `${changed.repo.dir}/${record}`);
    changed.commit("ben", "Sign");
    await expectFlagged(changed, ["record-signature-changed @ Sign"]);
    scene.repo.git("checkout", "-q", "-b", "side", "HEAD~1");
    scene.repo.write("notes.md", "A side\n");
    scene.commit("ben", "Notes");
    scene.git("ben", ["merge", "-q", "--no-commit", "--no-ff", "main"]);
    scene.repo.git("rm", "-q", "-f", signature);
    scene.git("ben", ["commit", "-q", "-m", "Merge"]);
    await expectFlagged(scene, ["record-signature-removed @ Merge"]);
  }, 30_000);
});

describe("whose key is whose", () => {
  const grab = (text: string): string => text.replace(keys.fingerprint("mei"), keys.fingerprint("ben"));

  test("is not decided by who wants it: Ben, as Ana, gives Mei his own key", async () => {
    const scene = copyOf(base);
    const text = scene.repo.read("mlc.yaml");
    scene.repo.write("mlc.yaml", grab(text));
    scene.repo.git("add", "-A");
    const unsigned = copyOf(scene);
    unsigned.git("ana", ["commit", "-q", "--no-gpg-sign", "-m", "Keys"]);
    await expectFlagged(unsigned, ["signature-missing @ Keys"]);
    scene.git("ana", ["-c", "x.y=z", "commit", "-q", "-m", "Keys"], { GIT_CONFIG_VALUE_1: `${keys.path("ben")}.pub` });
    await expectFlagged(scene, ["signer-differs @ Keys"]);
  });

  test("is not said by a file that whoever commits can change", async () => {
    const scene = copyOf(base);
    scene.repo.write("signers", readFileSync(keys.signers(everybody)));
    expect((await verified(scene, "--signers signers")).warnings).toEqual([]);
    scene.commit("ben", "Signers");
    expect((await verified(scene, "--signers signers")).warnings).toEqual(["signers-in-history"]);
  });

  test("is decided by an accountable owner who signs it", async () => {
    const scene = copyOf(base);
    scene.edit("ana", "Keys", "mlc.yaml", grab);
    await expectClean(scene, adopted);
  });
});
