import { beforeAll, expect, test } from "vitest";
import type { OutLog, OutPromote, OutStatus } from "../../src/generated/types.ts";
import { cloneOf, copyOf, history, reviewed, version, type Scene } from "../support/attack.ts";
import { verified } from "../support/attack-verify.ts";
import { gitRepo, type Person } from "../support/repo.ts";
import { servedLlm } from "../support/served.ts";
import { mlc } from "../support/run.ts";
import { testWorld } from "../support/world.ts";

// Eight situations in which GTO 1.x (github.com/iterative/gto), whose record is annotated git tags, answers wrongly with exit
// code 0. What it does is said at each; measured with it, or read in its gto/tag.py, gto/registry.py and issues.

let base: Scene;

beforeAll(async () => {
  base = await history();
}, 60_000);

/** Where the version stands, as anybody is told. */
async function stageOf(scene: Scene, person: Person = "ivo"): Promise<string> {
  const ran = await scene.mlc(person, "status --json");
  return (JSON.parse(ran.out) as OutStatus).models.map((each) => each.stage).join();
}

// GTO: in a clone of depth 1 `show` says "Nothing found", `doctor` "No issues found", and `register` issues v0.0.1 again.
test("1. a shallow clone: the stage is known, and what the clone cannot tell is refused", async () => {
  const scene = cloneOf(base, "--depth", "1");
  expect(await stageOf(scene)).toBe("evaluation");
  expect((await scene.mlc("ben", "promote support-llm --to evaluation", "any")).exit).toBe(0);
  await scene.mlc("ben", "new version 0.1.0 support-llm", 2);
  const log = JSON.parse((await scene.mlc("ivo", "log --json")).out) as OutLog;
  expect(log.complete).toBe(false);
  expect(log.entries).toHaveLength(6);
  expect((await verified(scene)).exit).toBe(2);
});

// GTO: all its record is tags; a clone without them is an empty registry, with exit code 0.
test("2. a clone without tags: nothing is missing, for nothing is kept in them", async () => {
  const scene = cloneOf(base, "--no-tags");
  expect(await stageOf(scene)).toBe("evaluation");
  expect((await verified(scene)).exit).toBe(0);
});

// GTO: assignments are sorted by the tagger's time in whole seconds (tag.py, `sorted(…, key=tagged_date)`), so that of two in
// one second the wrong one may be in production.
test("3. two moves in one second: their order is the chain, not the clock or the id", async () => {
  const scene = copyOf(base, reviewed);
  const { clock } = scene;
  scene.drawn = 0xff;
  await scene.mlc("ben", "promote support-llm --to evaluation");
  Object.assign(scene, { clock, drawn: 0xee });
  await scene.mlc("ben", "promote support-llm --to finetuning --reason target-missed");
  const { models } = JSON.parse((await scene.mlc("ivo", "log --kind transition --json")).out) as OutLog;
  expect(models).toEqual(["support-llm"]);
  expect(await stageOf(scene)).toBe("finetuning");
  expect((await verified(scene)).exit).toBe(0);
});

test("3. two releases in one second: the later one is in production", async () => {
  const repo = gitRepo(servedLlm("1.1.0"));
  const env = { LANG: "C.UTF-8", ...repo.env("chloe") };
  const release = async (version: string, now: string, hex: string): Promise<void> => {
    const world = { ...testWorld({ cwd: repo.dir, env, now }), randomHex: () => hex };
    const fields = "environment=production exposure.kind=production started_at=2026-11-20";
    const { exit, out, err } = await mlc(world, `record support-llm@${version} deployment ${fields}`);
    expect({ exit, said: exit === 0 ? "" : out + err }).toEqual({ exit: 0, said: "" });
  };
  await release("1.1.0", "2026-11-20T09:00:00.100Z", "0000000000ff");
  await release("1.0.0", "2026-11-20T09:00:00.900Z", "0000000000ee");
  const { out } = await mlc(repo.dir, "status --json");
  const serving = (JSON.parse(out) as OutStatus).models.filter((each) => each.served.length > 0);
  expect(serving.map((each) => each.version)).toEqual(["1.0.0"]);
});

// GTO: the tag of the one whose push is refused stays in that clone, where it is believed from then on.
test("4. a lost race: git refuses the push, mlc works only when it is settled, and then all say the same", async () => {
  const first = copyOf(base, reviewed);
  first.repo.git("config", "receive.denyCurrentBranch", "updateInstead");
  const second = cloneOf(first);
  await first.mlc("ben", "promote support-llm --to evaluation");
  await second.mlc("ana", "promote support-llm --to alignment");
  expect(() => second.git("ana", ["push", "-q", "origin", "main"])).toThrow(/rejected|fetch first/);
  expect(() => second.git("ana", ["pull", "-q", "--no-rebase", "origin", "main"])).toThrow();
  await second.mlc("ana", "promote support-llm --to finetuning --reason target-missed", 2);
  second.repo.git("merge", "--abort");
  second.git("ana", ["pull", "-q", "--no-rebase", "-X", "theirs", "origin", "main"]);
  expect((await second.mlc("ana", "validate", "any")).exit).toBe(1);
  const { exit, errors } = await verified(second);
  expect({ exit, codes: errors.map((each) => each.replace(/ @.*/, "")) }).toEqual({ exit: 1, codes: ["forked-chain"] });
});

// GTO: `gto deprecate --delete` deletes the tags, of which nothing is left.
test("5. a deleted promotion: the record is missed, and the log still tells of it", async () => {
  const scene = copyOf(base);
  const gone = scene.newest("transition");
  scene.repo.remove(gone);
  scene.repo.write(version, scene.repo.git("show", `HEAD~1:${version}`) + "\n");
  scene.commit("ben", "It never was");
  const { exit, errors } = await verified(scene);
  expect({ exit, errors: errors.includes("record-removed @ It never was") }).toEqual({ exit: 1, errors: true });
  await scene.mlc("ivo", "score --base HEAD~1", 1);
  const log = JSON.parse((await scene.mlc("ivo", "log --json")).out) as OutLog;
  expect(log.entries.filter((each) => each.file === gone).map((each) => each.event)).toEqual(["removed", "recorded"]);
});

// GTO: history is ordered by the dates that tags carry, which whoever makes one may choose; nothing is noticed.
test("6. a back-dated entry: nothing moves, and the dates are found out", async () => {
  const scene = copyOf(base);
  await scene.mlc("ben", "promote support-llm --to finetuning --reason target-missed --no-commit");
  const file = scene.newest("transition");
  const text = scene.repo.read(file).replace('observed_at: "2026-11-20', 'observed_at: "2026-11-10');
  scene.repo.remove(file);
  const old = file.replace("2026-11-20", "2026-11-10");
  scene.repo.write(old, text);
  const [, id = ""] = /([^/]+)\.yaml$/.exec(old) ?? [];
  scene.repo.write(version, scene.repo.read(version).replace(/^transition: .*$/m, `transition: ${id}`));
  scene.repo.git("add", "-A");
  const then = { GIT_AUTHOR_DATE: "2026-11-10T08:00:00Z", GIT_COMMITTER_DATE: "2026-11-10T08:00:00Z" };
  scene.git("ben", ["commit", "-q", "-m", "Long ago"], then);
  expect(await stageOf(scene)).toBe("finetuning");
  const { exit, errors } = await verified(scene);
  expect({ exit, errors }).toEqual({ exit: 1, errors: ["commit-backdated @ Long ago", "decision-differs @ Long ago"] });
});

// GTO: a name that nobody has is a new artifact (`find_artifact(…, create_new=True)`); a mistyped one is registered and assigned.
test("7. an unknown name is refused, with the name that was meant", async () => {
  for (const line of ["promote suport-llm", "status suport-llm", "score suport-llm", "log suport-llm"]) {
    const { exit, out, err } = await copyOf(base).mlc("ben", line, "any");
    expect({ line, exit }).toEqual({ line, exit: 2 });
    expect(out + err).toContain("support-llm");
  }
});

// GTO: stages are labels without an order (issue 321, open since 2022-12): `gto assign … --stage production` needs nothing before.
test("8. straight to production is refused, and the next stages are named", async () => {
  const scene = copyOf(base);
  const ran = await scene.mlc("ben", "promote support-llm --to monitoring --json", 1);
  const [found] = (JSON.parse(ran.out) as OutPromote).findings;
  expect(found?.code).toBe("no-edge");
  expect(found?.fix).toContain("alignment");
  expect(await stageOf(scene)).toBe("evaluation");
});
