import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { OutAnchor } from "../../src/generated/types.ts";
import { cloneOf, copyOf, emptyScene, type Scene } from "../support/attack.ts";
import { expectClean, expectFlagged, verified } from "../support/attack-verify.ts";
import { keyring, type Keyring } from "../support/keys.ts";
import { tempDir } from "../support/repo.ts";

let keys: Keyring;
let base: Scene;

beforeAll(async () => {
  keys = keyring();
  base = emptyScene();
  keys.use(base.repo, "ana");
  await base.mlc("ana", "init --yes --id support-llm --sign");
  await base.mlc("ana", "record support-llm note text='Looked at it.'");
  await base.mlc("ana", "record support-llm note text='And again.'");
});

async function anchored(scene: Scene, flags = ""): Promise<OutAnchor> {
  return JSON.parse((await scene.mlc("ana", `anchor ${flags} --json`)).out) as OutAnchor;
}

/** The code of the one finding that kept a command from running. */
async function refused(scene: Scene, line: string): Promise<string> {
  return (JSON.parse((await scene.mlc("ana", `${line} --json`, 2)).err) as { code: string }).code;
}

describe("an anchor", () => {
  test("is a signed tag and a statement about the commit that was verified", async () => {
    const scene = copyOf(base);
    const file = join(tempDir(), "anchor.json");
    const head = scene.repo.head();
    const made = await anchored(scene, `--out ${file}`);
    expect(made).toMatchObject({ ok: true, tag: "mlc/anchor/1", commit: head, signed: true, file });
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(made.statement);
    expect(made.statement).toMatchObject({
      _type: "https://in-toto.io/Statement/v1",
      subject: [{ name: "mlc/anchor/1", digest: { gitCommit: head } }],
      predicateType: "https://in-toto.io/attestation/svr/v0.2",
      predicate: { verifier: { policies: [{ name: "mlc.yaml" }] }, properties: ["MLC_HISTORY_VERIFIED"] },
    });
    expect(scene.repo.git("cat-file", "tag", "mlc/anchor/1")).toContain("BEGIN SSH SIGNATURE");
    await scene.mlc("ana", "record support-llm note text='Later.'");
    expect((await anchored(scene, `--signers ${keys.signers(["ana"])} HEAD~1`)).tag).toBe("mlc/anchor/2");
    await expectClean(scene, ["anchor-signer-unknown"], "--anchor mlc/anchor/1");
    await expectClean(scene, [], `--anchor mlc/anchor/2 --signers ${keys.signers(["ana"])}`);
    await expectClean(scene, [], `--anchor ${file}`);
    scene.repo.write("../printed.json", JSON.stringify(made));
    await expectClean(scene, [], `--anchor ${join(scene.repo.dir, "../printed.json")}`);
  });

  test("is made of nothing, or leaves nothing, where something is in the way", async () => {
    const scene = copyOf(base);
    const file = join(tempDir(), "anchor.json");
    expect(await anchored(scene, "--dry-run")).toMatchObject({ dry_run: true, tag: "mlc/anchor/1" });
    scene.repo.git("config", "user.signingKey", "/nowhere/key.pub");
    expect(await refused(scene, `anchor --out ${file}`)).toBe("anchor-not-signed");
    expect([existsSync(file), scene.repo.git("tag")]).toEqual([false, ""]);
    const unsigned = await anchored(scene, "--no-sign");
    expect(unsigned.findings.map((each) => each.code)).toEqual(["anchored-unsigned", "not-pushed"]);
    await expectClean(scene, ["anchor-unsigned"], "--anchor mlc/anchor/1");
    scene.repo.write("taken.json", "{}");
    expect(await refused(scene, "anchor --no-sign --out taken.json")).toBe("exists-already");
    expect(await refused(scene, "verify --anchor taken.json")).toBe("anchor-unreadable");
    expect(scene.repo.git("tag")).toBe("mlc/anchor/1");
  });

  test("is refused of a history with violations, and of one that is not complete", async () => {
    const scene = copyOf(base);
    const shallow = cloneOf(scene, "--depth", "1");
    expect(await refused(shallow, "anchor --no-sign")).toBe("history-not-sound");
    scene.repo.remove(scene.newest("note"));
    scene.commit("ben", "Tidy");
    const { out } = await scene.mlc("ana", "anchor --json", 1);
    const codes = (JSON.parse(out) as OutAnchor).findings.map((each) => each.code);
    expect(codes).toEqual(["record-removed", "history-not-sound"]);
    expect(scene.repo.git("tag")).toBe("");
  });
});

describe("A12: a history whose end was cut off", () => {
  test("is sound by itself, and shown by an anchor", async () => {
    const scene = copyOf(base);
    const file = join(tempDir(), "anchor.json");
    const { commit } = await anchored(scene, `--out ${file}`);
    scene.repo.git("reset", "-q", "--hard", "HEAD~1");
    await expectClean(scene);
    for (const anchor of ["mlc/anchor/1", commit, file])
      await expectFlagged(scene, ["anchor-not-ancestor"], `--anchor ${anchor}`);
    scene.repo.git("tag", "-d", "mlc/anchor/1");
    const clone = cloneOf(scene);
    for (const anchor of ["mlc/anchor/1", commit, file])
      await expectFlagged(clone, ["anchor-missing"], `--anchor ${anchor}`);
    const again = await anchored(clone, "--no-sign");
    expect(again.ok).toBe(true);
  });

  test("is said when the next anchor is made", async () => {
    const scene = copyOf(base);
    await anchored(scene);
    scene.repo.git("reset", "-q", "--hard", "HEAD~1");
    const codes = (await anchored(scene)).findings.map((each) => `${each.severity} ${each.code}`);
    expect(codes).toEqual(["warning anchor-not-ancestor", "note not-pushed"]);
  });
});

describe("A27: a tag that was moved", () => {
  test.each<[string, (scene: Scene) => void]>([
    ["to another commit", ({ repo }) => repo.git("tag", "-f", "mlc/anchor/1", "HEAD~1")],
    ["to another anchor", ({ repo }) => repo.git("update-ref", "refs/tags/mlc/anchor/1", "refs/tags/mlc/anchor/2")],
    [
      "under its own name, with what was signed changed",
      ({ repo }) => {
        const text = repo.git("cat-file", "tag", "mlc/anchor/1");
        repo.write("tag", `${text.replace(repo.head(), repo.git("rev-parse", "HEAD~1"))}\n`);
        repo.git("update-ref", "refs/tags/mlc/anchor/1", repo.git("hash-object", "-t", "tag", "-w", "tag"));
      },
    ],
  ])("%s", async (_how, move) => {
    const scene = copyOf(base);
    await anchored(scene);
    await anchored(scene);
    move(scene);
    await expectFlagged(scene, ["anchor-moved"], "--anchor mlc/anchor/1");
  });

  test("and signed by somebody else is shown by the signers", async () => {
    const scene = copyOf(base);
    keys.use(scene.repo, "ben");
    scene.repo.git("tag", "-s", "-m", "mlc: anchor", "mlc/anchor/1", "HEAD~1");
    await expectFlagged(scene, ["anchor-moved"], `--anchor mlc/anchor/1 --signers ${keys.signers(["ana"])}`);
    const { notes } = await verified(scene, "--anchor mlc/anchor/1");
    expect(notes).toEqual(["anchor-signer-unknown"]);
  });
});
