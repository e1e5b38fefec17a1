import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { OutAudit, OutAuditMove, OutAuditVersion } from "../../src/generated/types.ts";
import { branched, cloneOf, copyOf, history, version as versionFile, type Scene } from "../support/attack.ts";
import { keyring } from "../support/keys.ts";
import { dir } from "../support/model.ts";
import { mlc } from "../support/run.ts";
import { tempDir } from "../support/repo.ts";

let scene: Scene;

beforeAll(async () => {
  scene = await history();
}, 60_000);

interface Answer {
  readonly exit: number;
  readonly body: OutAudit;
  readonly audited: OutAuditVersion;
}

async function audit(of: Scene, line = ""): Promise<Answer> {
  const ran = await of.mlc("ivo", `audit ${line} --json`, "any");
  const body = JSON.parse(ran.out) as OutAudit;
  const [audited] = body.models;
  if (audited === undefined) throw new Error(ran.out);
  return { exit: ran.exit, body, audited };
}

function lastMove({ audited }: Answer): OutAuditMove {
  const move = audited.moves.at(-1);
  if (move === undefined) throw new Error("no move");
  return move;
}

/** How strongly each person's records are proven. */
function proofs({ audited }: Answer): Readonly<Record<string, string>> {
  return Object.fromEntries(audited.people.map(({ by, weakest }) => [by.id, weakest]));
}

function codes({ body }: Answer): readonly string[] {
  return [...new Set(body.findings.filter((each) => each.severity === "error").map((each) => each.code))];
}

describe("mlc audit", () => {
  test("says who let a version into a stage, when, by whose reviews and on what evidence", async () => {
    const answer = await audit(scene, "support-llm --stage evaluation");
    const move = lastMove(answer);
    expect(answer.exit).toBe(0);
    expect(answer.audited.question).toContain("into evaluation");
    expect(move).toMatchObject({
      number: 2,
      from: "finetuning",
      to: "evaluation",
      by: { id: "ben", name: "Ben Okoro" },
      on_chain: true,
      commit: { id: scene.repo.head(), person: "ben", signed: "none" },
      proof: { level: "author" },
    });
    expect(move.policy?.digest).toMatch(/^sha256:/);
    expect(move.reviews).toMatchObject([
      { by: { id: "mei" }, role: "ethics_reviewer", about: "post-fine-tuning", counted: true, self: false },
    ]);
    expect(move.evidence.map((each) => [each.kind, each.now])).toContainEqual(["evaluation", "present"]);
    expect(move.evidence.every((each) => /^[0-9a-f]{64}$/.test(each.sha256 ?? ""))).toBe(true);
    expect(proofs(answer)).toMatchObject({ ben: "author", mei: "author", chloe: "author" });
    expect(answer.audited.integrity).toMatchObject({ state: "ok", violations: 0 });
  });

  test("finds what a move rested on changed, names who did it, and where it still is as it was", async () => {
    const changed = copyOf(scene);
    changed.edit("chloe", "Better numbers", changed.newest("evaluation"), (text) => text.replace("0.66", "0.99"));
    const answer = await audit(changed);
    expect(answer.exit).toBe(1);
    expect(codes(answer)).toContain("record-changed");
    const file = changed.newest("evaluation");
    const evidence = lastMove(answer).evidence.find((each) => each.file === file);
    expect(evidence).toMatchObject({ now: "changed", kept_in: scene.repo.head() });
    expect(answer.audited.edits).toMatchObject([{ file, by: { id: "chloe" } }]);
    expect(proofs(answer)).toMatchObject({ chloe: "not-by-mlc", mei: "author" });
  });

  test("finds what a move rested on gone", async () => {
    const removed = copyOf(scene);
    removed.repo.remove(removed.newest("review"));
    removed.commit("ben", "Tidy up");
    const answer = await audit(removed);
    expect(answer.exit).toBe(1);
    expect(codes(answer)).toContain("record-removed");
    expect(answer.audited.edits).toMatchObject([{ by: { id: "ben" } }]);
    const lost = [...lastMove(answer).evidence, ...lastMove(answer).documents].filter((each) => each.now === "missing");
    expect(lost).toMatchObject([{ kept_in: scene.repo.head() }]);
  });

  test("tells a stage written by hand from one that somebody let it into", async () => {
    const forged = copyOf(scene);
    forged.edit("ben", "Ship it", versionFile, (text) => text.replace(/^stage:.*$/m, "stage: deployment"));
    const answer = await audit(forged, "support-llm --stage deployment");
    expect(answer.exit).toBe(1);
    expect(answer.audited.moves).toEqual([]);
    expect(answer.audited.answer[0]).toContain("yet its file says it is there");
    expect(answer.audited.edits).toMatchObject([{ what: "stage evaluation -> deployment", by: { id: "ben" } }]);
  });

  test("still names who did what behind a squash, and says that the commit proves none of them", async () => {
    const squashed = copyOf(scene, "HEAD~2");
    await branched(squashed, "release", async () => {
      await squashed.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved");
      await squashed.mlc("ben", "promote support-llm --to evaluation");
    });
    squashed.git("ana", ["merge", "-q", "--squash", "release"]);
    squashed.commit("ana", "Release candidate (#7)");
    const answer = await audit(squashed);
    expect(answer.exit).toBe(0);
    expect(lastMove(answer)).toMatchObject({
      by: { id: "ben" },
      commit: { person: "ana", pull_request: "#7" },
      proof: { level: "unproven" },
      reviews: [{ by: { id: "mei" }, proof: { level: "unproven" } }],
    });
  });

  test("says why a review did not count", async () => {
    const twice = copyOf(scene, "HEAD~2");
    await twice.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision rejected");
    await twice.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved");
    await twice.mlc("ana", "review support-llm problem-signoff --as accountable_owner --decision approved");
    await twice.mlc("ben", "promote support-llm --to evaluation");
    await twice.mlc("ana", "review support-llm evaluation-read --as accountable_owner --decision approved");
    const answer = await audit(twice);
    const reviews = lastMove(answer).reviews.map((each) => [each.by.id, each.decision, each.counted, each.because]);
    expect(reviews).toEqual([
      ["mei", "approved", true, undefined],
      ["mei", "rejected", false, "mei decided again on 2026-11-20"],
      ["ana", "approved", false, "the gate asks for no review at problem-signoff by the accountable owner"],
    ]);
    expect(answer.audited.reviews_since).toMatchObject([
      { about: "evaluation-read", because: "no move was made since" },
    ]);
  });

  test("answers as of a day, from the files and the history of then", async () => {
    const later = copyOf(scene);
    later.clock += 3 * 24 * 60;
    await later.mlc("ana", "promote support-llm --to finetuning --reason 'the numbers did not hold'");
    const [then, now] = [await audit(later, "--at 2026-11-20"), await audit(later)];
    expect([then.audited.stage, now.audited.stage]).toEqual(["evaluation", "finetuning"]);
    expect(then.body).toMatchObject({ as_of: "2026-11-20", asked_at: "2026-11-20", commit: scene.repo.head() });
    expect([then.audited.moves.length, now.audited.moves.length]).toEqual([2, 3]);
  });

  test("is of a version that was retired, where there is no other", async () => {
    const retired = copyOf(scene);
    const plan = "retirement: {data_disposition: weights kept ten years, user_notice: mailed in December}\n";
    retired.edit("rosa", "How it ends", `${dir}/governance.yaml`, (text) => text + plan);
    await retired.mlc("ana", "review retirement --as accountable_owner --decision approved");
    await retired.mlc("rosa", "review retention --as compliance_officer --decision approved");
    await retired.mlc("ana", "retire --reason 'the desk closes' --successor none --sunset 2026-12-31 --yes");
    const answer = await audit(retired);
    expect(answer.exit).toBe(0);
    expect(answer.audited.stage).toBe("retired");
    expect(lastMove(answer)).toMatchObject({ move: "retire", reason: "the desk closes", by: { id: "ana" } });
    expect(lastMove(answer).reviews.map((each) => [each.about, each.counted])).toEqual([
      ["retirement", true],
      ["retention", true],
    ]);
  });

  test("tells signed commits and signed records from names, where somebody says whose keys they are", async () => {
    const keys = keyring();
    const signed = await history(keys);
    await signed.mlc(
      "mei",
      "review support-llm evaluation-read --as ethics_reviewer --decision approved --sign",
      "any",
    );
    await signed.mlc("ana", "promote support-llm --to finetuning --reason 'once more' --sign");
    const trusted = await audit(signed, `--signers ${keys.signers(["ana", "ben", "chloe"])}`);
    expect(proofs(trusted)).toMatchObject({ ben: "signed-commit", chloe: "signed-commit", mei: "author" });
    expect(lastMove(trusted).proof.level).toBe("signed-record");
    expect(proofs(await audit(signed))).toMatchObject({ ben: "author", mei: "author" });
  });

  test("is of the commit: what nobody committed is said and left out", async () => {
    const dirty = copyOf(scene);
    writeFileSync(join(dirty.repo.dir, versionFile), dirty.repo.read(versionFile).replace("evaluation", "monitoring"));
    const answer = await audit(dirty);
    expect(answer.audited.stage).toBe("evaluation");
    expect(answer.body.findings.map((each) => each.code)).toContain("audit-uncommitted");
    expect(answer.exit).toBe(0);
  });

  test("is never in order where a part of the history is missing", async () => {
    const answer = await audit(cloneOf(scene, "--depth", "1"));
    expect([answer.exit, answer.body.complete, answer.audited.integrity.state]).toEqual([2, false, "incomplete"]);
    expect(proofs(answer)).toMatchObject({ mei: "unproven" });
  });

  test("cannot be made without git, of an unknown stage or an unknown version", async () => {
    const bare = tempDir();
    writeFileSync(join(bare, "mlc.yaml"), "schema: mlc.workspace/v1\n");
    expect((await mlc(bare, "audit support-llm")).err).toContain("no-repository");
    const stage = await scene.mlc("ivo", "audit support-llm --stage deploymnt", 2);
    expect(stage.err).toContain("did you mean `deployment`");
    const named = await scene.mlc("ivo", "audit support-llm@9.9.9", 2);
    expect(named.err).toContain("no-such-version");
  });
});

describe("the page of an audit", () => {
  test.each([80, 60])("fits into %i columns and names every person and record", async (columns) => {
    const { repo } = scene;
    const ran = await mlc(
      { cwd: repo.dir, env: repo.env("ivo"), tty: true, columns, now: "2026-11-22" },
      "audit --color never",
    );
    expect(ran.out.split("\n").filter((line) => line.length > columns)).toEqual([]);
    for (const word of ["Ben Okoro", "Mei Tan", "commit author only", "What this cannot tell", "mlc help trust"])
      expect(ran.out).toContain(word);
  });

  test("is the same for the same commit and day, in a clone too", async () => {
    const clone = cloneOf(scene);
    const line = "audit --as-of 2026-11-22 --format md";
    expect((await clone.mlc("ana", line)).out).toBe((await scene.mlc("ivo", line)).out);
  });

  test("takes nothing from a record for Markdown or for a terminal", async () => {
    const hostile = copyOf(scene);
    const reason = "<script>alert(1)</script> | [x](javascript:y)\u001b[31m";
    await hostile.mlc("ana", `promote support-llm --to finetuning --reason '${reason}'`);
    const md = (await hostile.mlc("ivo", "audit --format md")).out;
    expect(md).toContain("\\<script\\>");
    expect(md).not.toMatch(/<script>|\u001b/);
    expect((await hostile.mlc("ivo", "audit")).out).not.toContain("\u001b");
  });
});
