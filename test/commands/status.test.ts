import { beforeAll, describe, expect, test } from "vitest";
import type { OutScore, OutShow, OutStatus } from "../../src/generated/types.ts";
import { adoptedAt, fraudScorer } from "../support/adopted-at.ts";
import { dir, weights } from "../support/model.ts";
import { gitRepo, type TestRepository } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";
import { servedLlm } from "../support/served.ts";

const review = `${dir}/records/2026/2026-11-01-review-0000000000b1.yaml`;

/** Three versions of two models; the oldest was approved with a condition that was due on 10 November. */
function files(): Readonly<Record<string, string>> {
  const llm = servedLlm("1.1.0");
  const { "mlc.yaml": _config, ...fraud } = fraudScorer();
  return {
    ...llm,
    ...fraud,
    [review]: [
      "schema: mlc.review/v1",
      "model: support-llm",
      'version: "1.0.0"',
      'observed_at: "2026-11-01T10:00:00Z"',
      "by: mei",
      `subject: {weights: "${weights}"}`,
      "checkpoint: pre-deployment",
      "role: ethics_reviewer",
      "decision: approved-with-conditions",
      "covers: {}",
      "records: []",
      'conditions: [{text: Repeat the test in German, due: "2026-11-10"}]',
      "",
    ].join("\n"),
  };
}

let repo: TestRepository;

beforeAll(() => {
  repo = gitRepo(files());
});

const at = () => ({ cwd: repo.dir, env: repo.env("ana"), now: "2026-11-22T09:00:00Z" });
const rows = async (line: string): Promise<OutStatus> => (await mlcJson<OutStatus>(at(), `status ${line}`)).body;
const names = async (line: string) => (await rows(line)).models.map((row) => `${row.model}@${row.version}`);

describe("mlc status", () => {
  test("shows every version that is not retired, each at its own stage", async () => {
    const { models } = await rows("");
    expect(models.map(({ model, version, stage }) => `${model}@${version} ${stage}`)).toEqual([
      "fraud-scorer@1.0.0 finetuning",
      "support-llm@1.1.0 deployment",
      "support-llm@1.0.0 monitoring",
    ]);
    expect(models[1]).toMatchObject({ days: 41, attempt: 1, loops: 0, lead_time_days: 1, since: "2026-10-12" });
  });

  test("says which versions have the same weights", async () => {
    const { models } = await rows("");
    expect(models.map((row) => row.same_weights_as)).toEqual([
      ["support-llm@1.0.0"],
      undefined,
      ["fraud-scorer@1.0.0"],
    ]);
  });

  test("is narrowed by stage, by owner and to stale evidence", async () => {
    expect(await names("--stage deployment")).toEqual(["support-llm@1.1.0"]);
    expect(await names("--owner ana --stage finetuning")).toEqual(["fraud-scorer@1.0.0"]);
    expect(await names("--owner ben")).toEqual([]);
    expect(await names("--stale")).toEqual([]);
    expect((await names("--stale --as-of 2028-11-22")).length).toBeGreaterThan(0);
  });

  test("is sorted so that what needs somebody stands first", async () => {
    expect(await names("--sort days")).toEqual(["fraud-scorer@1.0.0", "support-llm@1.0.0", "support-llm@1.1.0"]);
    expect((await names("--sort due")).at(-1)).toBe("fraud-scorer@1.0.0");
    expect((await names("--sort level"))[0]).toBe("support-llm@1.1.0");
    expect((await names("--sort stage"))[0]).toBe("support-llm@1.1.0");
  });

  test("lists what is due within a window, and always what is overdue", async () => {
    expect(await names("--due 30d")).toEqual(["support-llm@1.1.0", "support-llm@1.0.0"]);
    const { models, findings, due_days: days } = await rows("support-llm@1.0.0 --due 30d");
    expect(days).toBe(30);
    expect(models[0]?.due).toMatchObject([
      {
        kind: "obligation",
        what: "Repeat the test in German",
        last_day: "2026-11-10",
        days: -12,
        file: review,
        line: 12,
      },
    ]);
    expect(findings.map((each) => [each.code, each.severity])).toEqual([["obligation-overdue", "warning"]]);
    const year = (await rows("--due 52w")).models.flatMap((row) => row.due);
    expect(year.filter((each) => each.kind === "evidence").length).toBeGreaterThan(2);
    expect(year.every((each) => each.days <= 364)).toBe(true);
  });

  test("closes a scheduled job on what is overdue or stale, and on nothing else", async () => {
    expect((await mlc(at(), "status")).exit).toBe(0);
    expect((await mlc(at(), "status --fail-on overdue")).exit).toBe(1);
    expect((await mlc(at(), "status support-llm@1.0.0 --fail-on overdue --as-of 2026-11-10")).exit).toBe(0);
    expect((await mlc(at(), "status --fail-on stale")).exit).toBe(0);
    const stale = await mlcJson<OutStatus>(at(), "status --fail-on stale --as-of 2028-11-22");
    expect([stale.exit, stale.body.findings[0]?.code]).toEqual([1, "stale-now"]);
  });

  test.each([
    ["--stage montoring", "monitoring"],
    ["--owner an", "ana"],
    ["--sort stages", "stage"],
    ["--fail-on stales", "stale"],
    ["--due soon", "30d"],
    ["--at nowhere", "unknown-revision"],
  ])("says what was meant by %s", async (line, meant) => {
    const ran = await mlc(at(), `status ${line}`);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain(meant);
  });

  test("in words is a row a version, or with --due a row a last day", async () => {
    const { out } = await mlc(at(), "status support-llm");
    expect(out).toContain("support-llm\t1.0.0\tmonitoring (adopted)\t52\t-\t");
    expect(out).toContain("on hold");
    expect((await mlc(at(), "status --due 0d")).out).toContain(
      "2026-11-10\t-12\tsupport-llm@1.0.0\tobligation\t2026-11-01-review-0000000000b1#1\tRepeat the test in German\t",
    );
    expect((await mlc(at(), "status fraud-scorer --due 0d")).out).toBe("nothing is due\n");
  });
});

describe("an earlier revision", () => {
  test("is read whole, also by score and show, as of its own day", async () => {
    const other = adoptedAt("finetuning");
    const first = other.head();
    other.write(`${dir}/card.yaml`, "schema: mlc.card/v1\nlicense: {id: mit}\n");
    other.commit("ana", "Another licence");
    const where = { cwd: other.dir, env: other.env("ana"), now: "2026-11-22T09:00:00Z" };
    const license = async (line: string) =>
      (await mlcJson<OutShow>(where, `show card.license.id ${line}`)).body.facts[0]?.value;
    expect([await license(""), await license(`--at ${first}`)]).toEqual(["mit", "apache-2.0"]);
    const then = await mlcJson<OutScore>(where, `score --at ${first}`);
    const day = other.git("log", "-1", "--format=%cs", first);
    expect([then.exit, then.body.as_of]).toEqual([0, day]);
    expect((await mlcJson<OutScore>(where, `score --at ${first} --as-of 2026-10-07`)).body.as_of).toBe("2026-10-07");
    expect((await mlc(where, `score --at ${first} --base HEAD`)).exit).toBe(2);
  });

  test("without a workspace has no answer", async () => {
    const empty = gitRepo({ "README.md": "# Nothing yet\n" });
    for (const [file, text] of Object.entries(files())) empty.write(file, text);
    empty.commit("ana", "Adopt");
    const ran = await mlc({ cwd: empty.dir, env: empty.env("ana") }, "status --at HEAD~1");
    expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining("no-workspace-then")]);
  });
});
