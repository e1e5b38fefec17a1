import { beforeAll, describe, expect, test } from "vitest";
import { copyOf, emptyScene, evaluated, history, type Scene } from "../support/attack.ts";
import { expectClean, expectFlagged, verified } from "../support/attack-verify.ts";
import { keyring, type Keyring } from "../support/keys.ts";
import type { Person } from "../support/repo.ts";

const everybody: readonly Person[] = ["ana", "ben", "chloe", "mei", "rosa"];
let keys: Keyring;
let base: Scene;
let signers: string;

beforeAll(async () => {
  keys = keyring();
  signers = `--signers ${keys.signers(everybody)}`;
  base = await history(keys);
}, 60_000);

/** A review by Mei that another person commits as her: her name and address, not her key. */
async function inMeisName(committer: Person | "nobody", ...options: readonly string[]): Promise<Scene> {
  const scene = copyOf(base, evaluated);
  await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved --no-commit");
  scene.repo.git("add", "-A");
  const key = keys.path(committer);
  scene.git("mei", ["-c", `user.signingKey=${key}.pub`, "commit", "-q", "-m", "It is fine", ...options], {
    GIT_CONFIG_VALUE_1: `${key}.pub`,
  });
  return scene;
}

test("a history in which everybody signed is clean, and with the keys too", async () => {
  await expectClean(copyOf(base));
  await expectClean(copyOf(base), [], signers);
});

describe("A6: an author's name under another person's key", () => {
  test("was signed by somebody else", async () => {
    await expectFlagged(await inMeisName("ben"), ["signer-differs @ It is fine"], signers);
  });

  test("or by nobody who is known", async () => {
    await expectFlagged(await inMeisName("nobody"), ["signer-unknown @ It is fine"], signers);
  });

  test("with her own key it is hers", async () => {
    await expectClean(await inMeisName("mei"), [], signers);
  });
});

describe("A7: an author's name without a signature", () => {
  test("passes where nobody asks for one", async () => {
    await expectClean(await inMeisName("mei", "--no-gpg-sign"));
  });

  test("does not where signers are named", async () => {
    await expectFlagged(await inMeisName("mei", "--no-gpg-sign"), ["signature-missing @ It is fine"], signers);
  });
});

test("a signature over another content is bad", async () => {
  const scene = await inMeisName("mei");
  const text = scene.repo.git("cat-file", "commit", "HEAD").replace("\n\nIt is fine", "\n\nIt is all fine");
  scene.repo.write("../commit", `${text}\n`);
  scene.repo.git("reset", "-q", "--hard", scene.repo.git("hash-object", "-t", "commit", "-w", "../commit"));
  await expectFlagged(scene, ["signature-bad @ It is all fine"], signers);
});

test("A26: a commit made today with a key that has expired, dated when it was valid, is not seen; `mlc help trust` says so", async () => {
  const minutes = (day: string): number => (Date.parse(day) - Date.parse("2026-11-20T08:00:00Z")) / 60_000;
  const expired = `--signers ${keys.signers(["ana"], 'valid-before="20250101"')}`;
  const dated = emptyScene(keys, minutes("2024-06-01T08:00:00Z"));
  await dated.mlc("ana", "init --yes --id support-llm");
  await expectClean(dated, [], expired);
  const honest = emptyScene(keys);
  await honest.mlc("ana", "init --yes --id support-llm");
  const { exit } = await verified(honest, expired);
  expect(exit).toBe(1);
  expect((await dated.mlc("ivo", "help trust")).out).toMatch(/expire/);
});

describe("A27: the tag of an anchor moved", () => {
  test("to an older commit is found out, and where it was is not", async () => {
    const scene = copyOf(base);
    await scene.mlc("ana", "anchor");
    const tag = scene.repo.git("tag", "--list");
    await expectClean(scene, [], `--anchor ${tag} ${signers}`);
    scene.repo.git("tag", "-f", tag, "HEAD~2");
    const { exit, errors } = await verified(scene, `--anchor ${tag} ${signers}`);
    expect({ exit, errors }).toEqual({ exit: 1, errors: ["anchor-moved"] });
  });

  test("left where it was is missed in a history that was cut behind it", async () => {
    const scene = copyOf(base);
    await scene.mlc("ana", "anchor");
    const tag = scene.repo.git("tag", "--list");
    scene.repo.git("reset", "-q", "--hard", "HEAD~1");
    await expectFlagged(scene, ["anchor-not-ancestor"], `--anchor ${tag} ${signers}`);
  });
});
