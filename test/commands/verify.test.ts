import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { OutVerify } from "../../src/generated/types.ts";
import { cloneOf, copyOf, history, reviewed, scorecard, version, type Scene } from "../support/attack.ts";
import { directoryRepo, gitRepo, tempDir } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";
import { testWorld } from "../support/world.ts";

let base: Scene;

beforeAll(async () => {
  base = await history();
}, 60_000);

const later = { now: "2026-11-29T09:00:00Z" };

function verify(scene: Pick<Scene, "repo">, flags = ""): ReturnType<typeof mlcJson<OutVerify>> {
  return mlcJson<OutVerify>({ cwd: scene.repo.dir, env: scene.repo.env("ivo"), ...later }, `verify ${flags}`);
}

function codes(body: OutVerify): readonly string[] {
  return body.findings.map((each) => each.code);
}

/** The stage of the version changed by hand, and back again. */
function tampered(): Scene {
  const scene = copyOf(base);
  scene.edit("ben", "Ship it", version, (text) => text.replace("stage: evaluation", "stage: deployment"));
  scene.edit("ben", "Unship it", version, (text) => text.replace("stage: deployment", "stage: evaluation"));
  return scene;
}

describe("a history made by mlc", () => {
  test("is clean: every commit walked, the promotion decided again", async () => {
    const { exit, body } = await verify(base);
    expect([exit, body.verdict, codes(body)]).toEqual([0, "clean", []]);
    expect(body.checked).toMatchObject({ before: 0, replayed: 1, from_record: 0 });
    expect(body.checked.commits).toBe(Number(base.repo.git("rev-list", "--count", "HEAD")));
    expect(body.head).toBe(base.repo.head());
  });

  test("says on a terminal what was checked, and what replay cannot see", async () => {
    const world = testWorld({ cwd: base.repo.dir, env: base.repo.env("ivo"), ...later, tty: true });
    const { out } = await mlc(world, "verify");
    expect(out).toMatch(/clean.*: 8 commits, 6 records, 1 transition replayed, 0 from record, signatures not checked/);
    expect(out).toContain("not seen by replay: mlc help trust\n");
  });

  test("is the same in a linked worktree and below a directory of a monorepo", async () => {
    const scene = copyOf(base);
    const tree = join(tempDir(), "tree");
    scene.repo.git("worktree", "add", "-q", "--detach", tree);
    expect((await verify({ repo: directoryRepo(tree) })).body.checked.replayed).toBe(1);

    const mono = gitRepo({ "README.md": "# All\n", "ml/README.md": "# Models\n" });
    const inside = { cwd: join(mono.dir, "ml"), env: mono.env("ana"), now: new Date().toISOString() };
    expect((await mlc(inside, "init --yes --id fraud-scorer")).exit).toBe(0);
    const file = "ml/models/fraud-scorer/versions/0.1.0.yaml";
    mono.write(file, mono.read(file).replace("stage: problem", "stage: data"));
    mono.commit("ben", "By hand");
    const { body } = await mlcJson<OutVerify>(inside, "verify");
    expect(body.checked.commits).toBe(3);
    expect(body.findings).toMatchObject([{ code: "stage-not-tip", file: file.slice("ml/".length) }]);
  });
});

describe("what is wrong", () => {
  test("is said once, under the commit that brings it in, with who made it", async () => {
    const scene = tampered();
    const { exit, body } = await verify(scene);
    expect([exit, body.verdict]).toEqual([1, "violations"]);
    expect(body.commits).toMatchObject([
      {
        author: "Ben Okoro",
        subject: "Ship it",
        findings: [{ model: "support-llm", finding: { code: "stage-not-tip" } }],
      },
    ]);
    const { out } = await mlc({ cwd: scene.repo.dir, env: scene.repo.env("ivo"), ...later }, "verify");
    expect(out).toContain(`commit ${scene.repo.git("rev-parse", "--short=7", "HEAD~1")}  Ben Okoro, `);
  });

  test("before a range is not reported, and known to what comes after it", async () => {
    const scene = tampered();
    expect((await verify(scene, "HEAD~1..HEAD")).body).toMatchObject({ verdict: "clean", checked: { commits: 1 } });
    expect((await verify(scene, "HEAD~2..HEAD~1")).body.verdict).toBe("violations");
    expect((await verify(scene, "HEAD~2")).body.verdict).toBe("clean");
    expect((await mlc({ cwd: scene.repo.dir }, "verify nowhere")).exit).toBe(2);
  });

  test("and known is accepted with its reason; an entry that accepts nothing is a warning", async () => {
    const scene = tampered();
    const commit = scene.repo.git("rev-parse", "HEAD~1");
    const entry = (code: string): string =>
      `- {code: ${code}, commit: "${commit.slice(0, 9)}", by: ana, reason: "Tried by hand in the first week and taken back."}\n`;
    const file = (text: string): string => {
      scene.repo.write("known.yaml", `schema: mlc.known/v1\nknown:\n${text}`);
      return "--known known.yaml";
    };
    const accepted = await verify(scene, file(entry("stage-not-tip")));
    expect([accepted.exit, accepted.body.verdict, codes(accepted.body)]).toEqual([0, "clean", []]);
    expect(accepted.body.commits[0]?.findings[0]?.accepted?.by).toBe("ana");
    const other = await verify(scene, file(entry("record-removed")));
    expect([other.exit, codes(other.body)]).toEqual([1, ["stage-not-tip", "known-unused"]]);
    const short = await mlc({ cwd: scene.repo.dir }, `verify ${file("- {code: x, by: ana, reason: because}\n")}`);
    expect(short.exit).toBe(2);
  });

  test("in mlc.yaml of an old commit is told there, and replay goes on", async () => {
    const scene = copyOf(base);
    scene.edit("ana", "Oops", "mlc.yaml", (text) => `${text}models: [models/*]\n`);
    scene.edit("ana", "Mended", "mlc.yaml", (text) => text.replace(/models: \[models\/\*\]\n$/, ""));
    scene.edit("ben", "Less is asked", scorecard, (text) => `${text}dimension_weights: {safety: 1}\n`);
    const { body } = await verify(scene);
    const found = body.commits.map(({ subject, findings }) => [subject, ...findings.map((each) => each.finding.code)]);
    expect(found).toEqual([
      ["Oops", "duplicate-key"],
      ["Less is asked", "policy-change-unauthorised"],
    ]);
  });
});

describe("a clone without everything", () => {
  test("is incomplete, and never called clean: shallow", async () => {
    const clone = cloneOf(base, "--depth", "2");
    const { exit, body } = await verify(clone);
    expect([exit, body.verdict, codes(body)]).toEqual([2, "incomplete", ["history-shallow"]]);
    expect(body.checked.replayed).toBe(1);
  });

  test("partial", async () => {
    const from = copyOf(base);
    from.repo.git("config", "uploadpack.allowFilter", "true");
    const clone = cloneOf(from, "--filter=blob:none");
    const { exit, body } = await verify(clone);
    expect([exit, body.verdict, codes(body)]).toEqual([2, "incomplete", ["history-partial"]]);
  });

  test("a promotion squashed onto its review keeps its gate decided", async () => {
    const scene = copyOf(base, reviewed);
    scene.repo.git("checkout", "-q", "-b", "side");
    await scene.mlc("ben", "promote support-llm --to evaluation");
    scene.repo.git("checkout", "-q", "main");
    scene.git("ben", ["merge", "-q", "--squash", "side"]);
    scene.git("ben", ["commit", "-q", "-m", "Promotion (#1)"]);
    expect((await verify(scene)).body).toMatchObject({ verdict: "clean", checked: { replayed: 1 } });
  });
});
