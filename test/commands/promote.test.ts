import { describe, expect, test } from "vitest";
import type { OutPromote } from "../../src/generated/types.ts";
import { atWork, dir, startRecord, supportRepo, versionFile } from "../support/model.ts";
import { mlcJson } from "../support/run.ts";

function json(out: string): OutPromote {
  return JSON.parse(out) as OutPromote;
}

describe("mlc promote", () => {
  test("is refused with every reason, its file and line, and nothing is written", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    const head = repo.head();
    const refused = json((await work("ben", "promote --to evaluation --json", 1)).out);
    expect(refused.models[0]?.decision).toBe("indeterminate");
    expect(refused.findings.map((each) => each.code)).toEqual(["review-missing", "gate-closed"]);
    expect(repo.head()).toBe(head);
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  test("after the review it is accepted: one commit holding stage, transition and the record", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    const before = repo.read(versionFile);
    const done = json((await work("ben", "promote --to evaluation --json")).out);
    const record = done.models[0]?.record ?? "";
    expect(done.models[0]?.decision).toBe("go");
    expect(repo.git("show", "--name-only", "--format=%an|%s").split("\n").filter(Boolean)).toEqual([
      "Ben Okoro|mlc: promote support-llm@1.0.0 finetuning -> evaluation",
      `${dir}/records/2026/${record}.yaml`,
      versionFile,
    ]);
    const after = repo.read(versionFile);
    expect(after).toBe(
      before.replace("stage:    finetuning ", "stage:    evaluation ").replace(`'${startRecord}'`, `'${record}'`),
    );
  });

  test("promoting to the stage it is in already says what is next, exit 0", async () => {
    const repo = supportRepo();
    const ran = await atWork(repo)("ben", "promote --to finetuning");
    expect(ran.out).toContain("is in finetuning already");
    expect(ran.err).toContain("mlc promote support-llm --to evaluation");
  });

  test("a dry run prints the plan that a real run applies", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    const planned = json((await work("ben", "promote --to evaluation --dry-run --json")).out);
    expect(repo.git("status", "--porcelain")).toBe("");
    const done = json((await work("ben", "promote --to evaluation --json")).out);
    expect(planned.changes.map((each) => each.file.replace(/[0-9a-f]{12}/, ""))).toEqual(
      done.changes.map((each) => each.file.replace(/[0-9a-f]{12}/, "")),
    );
    expect(planned.dry_run).toBe(true);
    expect(done.dry_run).toBe(false);
  });

  test("only people in the edge's roles may make the move", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    const refused = json((await work("rosa", "promote --to evaluation --json", 1)).out);
    expect(refused.findings.map((each) => each.code)).toContain("promoter-role");
  });

  test("a person who is not listed cannot promote; the message holds the edit that adds them", async () => {
    const repo = supportRepo();
    const ran = await atWork(repo)("ivo", "promote", 2);
    expect(ran.err).toContain("not-listed");
    expect(ran.err).toContain("ivo@audit.example");
  });

  test("a rejected review closes the gate until the same role decides otherwise", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    await work("mei", "review post-fine-tuning --as ethics_reviewer --decision rejected -m bias");
    const refused = json((await work("ben", "promote --to evaluation --json", 1)).out);
    expect(refused.models[0]?.decision).toBe("no-go");
    await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    expect(json((await work("ben", "promote --to evaluation --json")).out).models[0]?.decision).toBe("go");
  });

  test("an approval with conditions lets it through with conditions", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    const line =
      'review post-fine-tuning --as ethics_reviewer --decision approved-with-conditions --condition "repeat the test:2027-01-31"';
    await work("mei", line);
    expect(json((await work("ben", "promote --to evaluation --json")).out).models[0]?.decision).toBe(
      "go-with-conditions",
    );
  });

  test("going back needs a reason, keeps the evidence, counts the attempt and asks for the review again", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    await work("ben", "promote --to evaluation");
    const asked = await work("ben", "promote --to finetuning", 2);
    expect(asked.err).toContain("--reason");
    await work("ben", "promote --to finetuning --reason target-missed");
    expect(repo.read(versionFile)).toContain("stage:    finetuning ");
    const again = json((await work("ben", "promote --to evaluation --json", 1)).out);
    expect(again.findings.map((each) => each.code)).toContain("review-missing");
    await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    const record = json((await work("ben", "promote --to evaluation --json")).out).models[0]?.record ?? "";
    expect(repo.read(`${dir}/records/2026/${record}.yaml`)).toContain("attempt: 2");
  });

  test("there is no move to a stage that no edge leads to", async () => {
    const repo = supportRepo();
    const refused = await mlcJson<OutPromote>({ cwd: repo.dir, env: repo.env("ben") }, "promote --to retired");
    expect(refused.exit).toBe(1);
    expect(refused.body.findings.map((each) => each.code)).toContain("no-edge");
    expect((await atWork(repo)("ben", "promote --to evalution", 2)).err).toContain("did you mean `evaluation`");
  });

  test("uncommitted facts are refused, with the git command", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    repo.write(`${dir}/card.yaml`, 'schema: mlc.card/v1\nconfirmed_on: "2026-10-05"\nlicense: {id: mit}\n');
    const ran = await work("ben", "promote --to evaluation", 2);
    expect(ran.err).toContain("facts-not-committed");
    expect(ran.err).toContain("git add");
  });

  test("a review under the wrong identity or role is refused before anything is written", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    expect((await work("ben", "review post-fine-tuning --as ethics_reviewer --decision approved", 2)).err).toContain(
      "role-not-held",
    );
    expect((await work("mei", "review post-fine-tuning --as compliance_officer --decision approved", 2)).err).toContain(
      "role-not-of-checkpoint",
    );
    expect((await work("mei", "review post-finetuning --as ethics_reviewer --decision approved", 2)).err).toContain(
      "post-fine-tuning",
    );
    expect((await work("mei", "review post-fine-tuning --as ethics_reviewer", 2)).err).toContain("--decision");
    expect(repo.git("log", "--oneline").split("\n")).toHaveLength(1);
  });
});

describe("a promote diff", () => {
  test.each([
    ["CRLF line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["no line end at the end", (text: string) => text.trimEnd()],
  ])("touches exactly its two lines in a file with %s", async (_what, change) => {
    const { supportLlm } = await import("../support/model.ts");
    const before = change(supportLlm()[versionFile] ?? "");
    const repo = supportRepo({ [versionFile]: before, ".gitattributes": "* -text\n" });
    const work = atWork(repo);
    await work("mei", "review post-fine-tuning --as ethics_reviewer --decision approved");
    const record = json((await work("ben", "promote --to evaluation --json")).out).models[0]?.record ?? "";
    const wanted = before
      .replace("stage:    finetuning ", "stage:    evaluation ")
      .replace(`'${startRecord}'`, `'${record}'`);
    expect(repo.read(versionFile)).toBe(wanted);
  });
});
