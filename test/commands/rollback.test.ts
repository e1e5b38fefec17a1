import { describe, expect, test } from "vitest";
import type { OutRecord, OutRollback } from "../../src/generated/types.ts";
import { atWork, dir, supportRepo } from "../support/model.ts";
import { gitRepo } from "../support/repo.ts";
import { deploymentOf, servedLlm } from "../support/served.ts";

const deploy = (version: string, kind: string, more = "") =>
  `record support-llm@${version} deployment environment=production exposure.kind=${kind} ${more}`;
const body = <T>(out: string): T => JSON.parse(out) as T;
const codes = (out: string) => body<OutRollback>(out).findings.map((each) => each.code);

/** Chloe at work where 1.0.0, then 1.1.0 were served in production. */
async function served(...more: readonly string[]) {
  const repo = gitRepo({
    ...servedLlm("1.1.0", "1.2.0"),
    ...deploymentOf("1.0.0", "2026-11-02-deployment-0000000000d1", "exposure: {kind: production, limit: all of it}"),
    ...deploymentOf("1.1.0", "2026-11-09-deployment-0000000000d2", "exposure: {kind: pilot}"),
  });
  const work = atWork(repo);
  for (const line of more) await work("chloe", line);
  return { repo, work };
}

describe("mlc rollback", () => {
  test("serves the earlier version again, as it was exposed, in one record and one commit", async () => {
    const { repo, work } = await served();
    const {
      served: now,
      record,
      from,
      to,
    } = body<OutRollback>((await work("chloe", "rollback support-llm production --reason 'wrong prices' --json")).out);
    expect([from, to]).toEqual(["1.1.0", "1.0.0"]);
    expect(now).toMatchObject([
      { environment: "production", track: "main", version: "1.0.0", exposure: "production", limit: "all of it" },
    ]);
    expect(repo.git("show", "--name-only", "--format=%an|%s").split("\n").filter(Boolean)).toEqual([
      "Chloe Lang|mlc: rollback support-llm production 1.1.0 -> 1.0.0",
      `${dir}/records/2026/${record ?? ""}.yaml`,
    ]);
    const written = repo.read(`${dir}/records/2026/${record ?? ""}.yaml`);
    expect(written).toContain("rollback_of: 2026-11-09-deployment-0000000000d2");
    expect(written).toContain("reason: wrong prices");
    await work("chloe", "validate");
  });

  test("says in words what is served now, and what it would be", async () => {
    const { work } = await served();
    const dry = await work("chloe", "rollback support-llm production --reason r --dry-run");
    expect(dry.out).toContain("production would serve\n    1.0.0   production: all of it   since 2026-11-22");
    const done = await work("chloe", "rollback production --reason r");
    expect(done.out).toContain("support-llm in production: 1.1.0 → 1.0.0 in commit");
    expect(done.out).toContain("production serves now\n    1.0.0");
  });

  test("never goes forward again to what was taken back", async () => {
    const { work } = await served(deploy("1.2.0", "production"), "rollback production --reason r");
    const next = body<OutRollback>((await work("chloe", "rollback production --reason r --dry-run --json")).out);
    expect([next.from, next.to]).toEqual(["1.1.0", "1.0.0"]);
    await work("chloe", "rollback production --reason r");
    expect(codes((await work("chloe", "rollback production --reason r --json", 1)).out)).toEqual([
      "no-earlier-version",
    ]);
    const asked = await work("chloe", "rollback production --to 1.2.0 --reason r --json");
    expect(body<OutRollback>(asked.out).to).toBe("1.2.0");
  });

  test("after an exposure was cut serves what came before it", async () => {
    const { work } = await served(deploy("1.1.0", "none"));
    const done = body<OutRollback>((await work("chloe", "rollback production --reason r --json")).out);
    expect([done.from, done.to]).toEqual(["1.1.0", "1.0.0"]);
  });

  test("leaves what is served beside alone", async () => {
    const { work } = await served(deploy("1.2.0", "canary"));
    const done = body<OutRollback>((await work("chloe", "rollback production --reason r --json")).out);
    expect(done.served.map((each) => `${each.track} ${each.version}`)).toEqual(["main 1.0.0", "canary 1.2.0"]);
  });

  test("is refused with the reason for each version that cannot be served again", async () => {
    const { repo, work } = await served();
    const file = `${dir}/versions/1.0.0.yaml`;
    repo.write(file, repo.read(file).replace("monitoring     #", "retired     #"));
    const head = repo.head();
    const refused = await work("chloe", "rollback production --reason r --json", 1);
    expect(codes(refused.out)).toEqual(["cannot-serve-again", "no-earlier-version"]);
    expect(body<OutRollback>(refused.out).served.map((each) => each.version)).toEqual(["1.1.0"]);
    const never = await work("chloe", "rollback production --to 1.2.0 --reason r --json", 1);
    expect(codes(never.out)).toEqual(["cannot-serve-again", "no-earlier-version"]);
    expect(repo.head()).toBe(head);
  });

  test("passes over a version that cannot, and says so", async () => {
    const { repo, work } = await served(deploy("1.2.0", "production"));
    const file = `${dir}/versions/1.1.0.yaml`;
    repo.write(file, repo.read(file).replace("stage: deployment", "stage: retired"));
    const done = await work("chloe", "rollback production --reason r --json");
    expect(body<OutRollback>(done.out).to).toBe("1.0.0");
    expect(codes(done.out)).toEqual(["passed-over"]);
  });

  test("to what is served already is no error and writes nothing", async () => {
    const { repo, work } = await served();
    const head = repo.head();
    const ran = await work("chloe", "rollback support-llm production --to 1.1.0 --reason r");
    expect(ran.out).toContain("support-llm@1.1.0 is served in production already");
    expect(repo.head()).toBe(head);
  });

  test("needs to know why, where, and a version that is there", async () => {
    const { work } = await served();
    expect((await work("chloe", "rollback production", 2)).err).toContain("--reason");
    const unknown = await work("chloe", "rollback support-llm prodution --reason r", 2);
    expect(unknown.err).toContain("no-such-environment");
    expect(unknown.err).toContain("did you mean `production`");
    expect((await work("chloe", "rollback production --to 9.9.9 --reason r", 2)).err).toContain("no-such-version");
  });
});

describe("mlc record … deployment", () => {
  test("is refused from a stage that does not serve, before anything is written", async () => {
    const repo = supportRepo();
    const head = repo.head();
    const refused = await atWork(repo)("chloe", deploy("1.0.0", "pilot"), 2);
    expect(refused.err).toContain("served-outside-serving-stage");
    expect(refused.err).toContain("mlc promote support-llm@1.0.0");
    expect(repo.head()).toBe(head);
    await atWork(repo)("chloe", deploy("1.0.0", "none"));
  });

  test("happened when it started, unless told otherwise", async () => {
    const { work } = await served();
    const done = body<OutRecord>(
      (await work("chloe", `${deploy("1.2.0", "canary", "started_at=2026-11-02")} --json`)).out,
    );
    expect(done.record).toMatch(/^2026-11-02-deployment-/);
  });

  test("warns of an environment that looks mistyped and of an end of nothing", async () => {
    const { work } = await served();
    const line = "record support-llm@1.0.0 deployment exposure.kind=";
    const mistyped = await work("chloe", `${line}pilot environment=prodction --json`);
    expect(codes(mistyped.out)).toEqual(["environment-near"]);
    const nothing = await work("chloe", `${line}none environment=production --json`);
    expect(codes(nothing.out)).toEqual(["ends-nothing"]);
  });
});
