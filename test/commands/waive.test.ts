import { describe, expect, test } from "vitest";
import type { OutPromote, OutReview, OutScore, OutWaive } from "../../src/generated/types.ts";
import { reason } from "../support/exceptions.ts";
import { atWork, dir, supportLlm, supportRepo, versionFile } from "../support/model.ts";
import type { TestRepository } from "../support/repo.ts";
import { testWorld } from "../support/world.ts";
import { mlc } from "../support/run.ts";

/** DOC-02 is open: the architecture is not described. */
function open(separation = "require"): TestRepository {
  const files = supportLlm();
  const version = (files[versionFile] ?? "").replace(/^architecture: .*\n/m, "");
  const config = (files["mlc.yaml"] ?? "").replace(
    "separation_of_duties: require",
    `separation_of_duties: ${separation}`,
  );
  return supportRepo({ [versionFile]: version, "mlc.yaml": config });
}

const asked = `waive support-llm DOC-02 --reason "${reason}" --control "weekly interview"`;
const read = <T>(out: string): T => JSON.parse(out) as T;

describe("mlc waive", () => {
  test("asks, somebody else approves, and the gate opens with conditions; the move names the exception", async () => {
    const repo = open();
    const work = atWork(repo);
    await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    expect(read<OutPromote>((await work("ben", "promote --to evaluation --json", 1)).out).models[0]?.decision).toBe(
      "indeterminate",
    );
    const waive = read<OutWaive>((await work("chloe", `${asked} --through 2027-02-20 --json`)).out);
    expect([waive.approver_role, waive.approvers]).toEqual(["compliance_officer", ["rosa"]]);
    expect(repo.git("log", "-1", "--format=%an|%s")).toBe(
      "Chloe Lang|mlc: waive support-llm@1.0.0 DOC-02 through 2027-02-20",
    );
    const approve = `review support-llm exception:${waive.record} --as compliance_officer --decision approved`;
    expect(read<OutReview>((await work("rosa", `${approve} --json`)).out).criterion).toBe("DOC-02");
    const scored = read<OutScore>((await work("ben", "score --json")).out).models[0];
    expect(scored?.exceptions?.map((each) => [each.criterion, each.state, each.approved_by])).toEqual([
      ["DOC-02", "active", "rosa"],
    ]);
    expect(scored?.criteria.find((each) => each.id === "DOC-02")?.status).toBe("unknown");
    const moved = read<OutPromote>((await work("ben", "promote --to evaluation --json")).out).models[0];
    expect(moved?.decision).toBe("go-with-conditions");
    const record = repo.read(`${dir}/records/2026/${moved?.record ?? ""}.yaml`);
    expect(record).toContain(`exceptions: [${waive.record}]`);
    expect(record).toMatch(/- id: DOC-02\n +status: unknown\n +waived: true/);
    for (const line of ["score", "show", "card"]) expect((await work("ben", line)).out).toContain("2027-02-20");
  });

  test("is refused before anything is written where it never could count", async () => {
    const repo = open();
    const work = atWork(repo);
    const head = repo.head();
    const code = async (line: string): Promise<string> => (await work("chloe", line, 2)).err.split("]")[0] ?? "";
    expect(await code(`${asked} --through 2027-02-21`)).toContain("exception-too-long");
    expect(await code(`${asked} --through 2026-11-21`)).toContain("exception-ended-before");
    expect(await code(`${asked.replace("DOC-02", "GOV-01")} --through 2026-12-01`)).toContain("exception-not-waivable");
    expect(await code(`${asked} --through 2026-12-01 --not-applicable`)).toContain("exception-not-declarable");
    expect(await code("waive DOC-02 --through 2026-12-01 --reason short --control x")).toContain(
      "exception-reason-short",
    );
    expect(await code(`waive DOC-02 --through 2026-12-01 --reason "${reason}"`)).toContain(
      "exception-controls-missing",
    );
    expect(await code(`${asked} --through soon`)).toContain("bad-day");
    expect(await code(`${asked} --through 2026-12-01 --gate evaluation:nowhere`)).toContain("no-such-gate");
    expect(await code(asked)).toContain("input-needed");
    expect((await work("ivo", `${asked} --through 2026-12-01`, 2)).err).toContain("not-listed");
    expect(repo.head()).toBe(head);
  });

  test("is approved by nobody who is not independent where duties are separated", async () => {
    const repo = open();
    const work = atWork(repo);
    const { record } = read<OutWaive>((await work("rosa", `${asked} --through 2026-12-31 --json`)).out);
    const approve = `review support-llm exception:${record} --as compliance_officer --decision approved`;
    expect((await work("rosa", approve, 2)).err).toContain("not-independent");
    expect((await work("mei", approve, 2)).err).toContain("role-not-held");
    expect((await work("mei", approve.replace("compliance_officer", "ethics_reviewer"), 2)).err).toContain(
      "role-not-deciding",
    );
    expect((await work("rosa", "review support-llm exception:nothing --decision approved", 2)).err).toContain(
      "no-such-exception",
    );
  });

  test("approved by the person who asked it is marked as self, in the record and for ever", async () => {
    const repo = open("warn");
    const work = atWork(repo);
    const { record } = read<OutWaive>((await work("rosa", `${asked} --through 2026-12-31 --json`)).out);
    const ran = await work("rosa", `review exception:${record} --as compliance_officer --decision approved --json`);
    const review = read<OutReview>(ran.out);
    expect([review.self, review.findings.map((each) => each.code)]).toEqual([true, ["exception-as-self"]]);
    expect(repo.read(`${dir}/records/2026/${review.record}.yaml`)).toContain("self: true");
    const [scored] = read<OutScore>((await work("ben", "score --json")).out).models;
    expect(scored?.self?.map((each) => [each.what, each.by])).toEqual([["exception from DOC-02", "rosa"]]);
  });

  test("says in which commit the request is, and what has to follow", async () => {
    const repo = open();
    const ran = await atWork(repo)("chloe", `${asked} --through 2026-12-31`);
    expect(ran.out).toContain("counts once the compliance_officer approves it: rosa");
    expect(ran.err).toMatch(/mlc review support-llm exception:2026-11-22-exception-\w+ --as compliance_officer/);
  });

  test("asks on a terminal for what was not given", async () => {
    const repo = open();
    const answers = ["DOC-02", "2026-12-31", reason, "weekly interview", true];
    const world = testWorld({ cwd: repo.dir, env: repo.env("chloe"), tty: true, answers });
    expect((await mlc(world, "waive")).exit).toBe(0);
    expect(world.asked.map((question) => question.kind)).toEqual(["choice", "text", "text", "text", "confirm"]);
    expect(world.asked[1]).toMatchObject({ default: "2027-02-20" });
    expect(repo.git("log", "-1", "--format=%s")).toContain("mlc: waive support-llm@1.0.0 DOC-02");
  });
});
