import { describe, expect, test } from "vitest";
import { finding } from "../../src/core/findings/catalogue.ts";
import type { Finding } from "../../src/core/findings/finding.ts";
import type { Format } from "../../src/format.ts";
import type { OutBody } from "../../src/generated/types.ts";
import type { Outcome } from "../../src/outcome.ts";
import { reporters } from "../../src/reporters/index.ts";
import { outFinding } from "../../src/core/findings/out.ts";
import { gitlabFaults, junitFaults, sarifFaults } from "../support/published.ts";

const style = { color: false, width: 80, unicode: true, tty: false, verbose: false, quiet: false };

/** An outcome of `mlc validate` with these findings. */
function validated(findings: readonly Finding[], prefix = ""): Outcome {
  const body: OutBody = {
    schema: "mlc.out.validate/v1",
    ok: findings.length === 0,
    findings: findings.map(outFinding),
    as_of: "2026-11-22",
    files: 3,
    counts: { error: findings.length, warning: 0, note: 0 },
  };
  return { exit: findings.length === 0 ? 0 : 1, body, findings, sourceLine: () => undefined, prefix };
}

function about(value: string, file = "models/support-llm/model.yaml", line = 4, words = ["VERSION", "it"]): Finding {
  const [place = "", expected = ""] = words;
  const args = { value, place, expected };
  return finding("bad-value", args, { file, path: ["version"], line, column: 10 });
}

async function rendered(format: Format, outcome: Outcome): Promise<string> {
  return (await reporters[format](outcome, style))(outcome, style).out;
}

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { id: string; help: { text: string } }[] } };
    readonly results: readonly {
      ruleId: string;
      ruleIndex: number;
      message: { text: string };
      partialFingerprints: Record<string, string>;
      locations: readonly { physicalLocation: { artifactLocation: { uri: string } } }[];
    }[];
  }[];
}

async function sarifOf(outcome: Outcome): Promise<Sarif["runs"][number]> {
  const log = JSON.parse(await rendered("sarif", outcome)) as Sarif;
  const [run, other] = log.runs;
  if (run === undefined || other !== undefined) throw new Error("not one run");
  return run;
}

/** What people put into a value to be taken for something else, one for each sink. */
const HOSTILE = [
  "<img src=x onerror=alert(1)><!-- mlc:score -->",
  "`` ` ``` code",
  "[click](https://evil.example) ![x](y) @acme/everybody #12 !3",
  "a|b\n/close\n::error::x\r\n## heading",
  '"]]></failure><x a="',
  "\u001b[31m\u202e\u0000\ufffe\ud800",
  "=1+1\t'\"",
  "{0} [text](1) \\",
];

describe("a hostile value", () => {
  test.each(HOSTILE)("stays text in every format: %j", async (value) => {
    const outcome = validated([about(value), about(value, `models/${value}/model.yaml`)], `${value.slice(0, 3)}/`);
    const [junit, sarif, gitlab] = await Promise.all([
      rendered("junit", outcome),
      rendered("sarif", outcome),
      rendered("gitlab", outcome),
    ]);
    expect(await junitFaults([junit])).toEqual([]);
    expect(junit.match(/<testcase /g)?.length).toBe(2);
    expect(sarifFaults(sarif)).toEqual([]);
    expect(gitlabFaults(gitlab)).toEqual([]);
    const tsv = await rendered("tsv", outcome);
    expect(tsv.split("\n").map((line) => line.split("\t").length)).toEqual([7, 7, 7, 1]);
    const lines = (await rendered("ndjson", outcome)).split("\n").slice(0, -1);
    expect(lines.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(["head", "finding", "finding"]);
    for (const text of [junit, sarif, gitlab, tsv, ...lines])
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test.each(HOSTILE)("is neither markup, link nor mention in Markdown: %j", async (value) => {
    const markdown = await rendered("md", validated([about(value, undefined, 4, [value, value])]));
    // What stands outside of code.
    const { default: MarkdownIt } = await import("markdown-it");
    const html = new MarkdownIt({ html: true, linkify: true }).render(markdown);
    const bare = html.replace(/<code>[\s\S]*?<\/code>/g, "");
    expect(bare.replace("<!-- mlc:validate -->", "")).not.toMatch(/<(?!\/?(h3|p|ul|li|br|pre)\b)/);
    expect(bare.replace("<!-- mlc:validate -->", "")).not.toMatch(/@acme|#12|!3|evil/);
    expect(markdown.split("\n").filter((line) => /^[/#]/.test(line))).toEqual([
      expect.stringMatching(/^### mlc validate/),
    ]);
  });
});

describe("a result", () => {
  test("has the same mark when lines move and another one for each of two at one place", async () => {
    const marks = async (line: number): Promise<string[]> => {
      const run = await sarifOf(validated([about("1", undefined, line), about("2", undefined, line)]));
      return run.results.map((each) => each.partialFingerprints["mlc/v1"] ?? "");
    };
    const [before, after] = [await marks(4), await marks(40)];
    expect(before).toEqual(after);
    expect(new Set(before).size).toBe(2);
    const gitlab = JSON.parse(await rendered("gitlab", validated([about("1"), about("2")]))) as {
      fingerprint: string;
    }[];
    expect(gitlab.map((each) => each.fingerprint)).toEqual(before);
  });

  test("names its rule, which says what to do, and a path from the top of the repository", async () => {
    const run = await sarifOf(validated([about("1", "models/über llm/model.yaml")], "services/chat/"));
    const [result] = run.results;
    expect(run.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe("bad-value");
    expect(run.tool.driver.rules[0]?.help.text).toContain("mlc explain bad-value");
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      "services/chat/models/%C3%BCber%20llm/model.yaml",
    );
    expect(result?.message.text).toMatch(/^`1` does not fit VERSION\.\n/);
  });

  test("is one of a run that is there without any, so that alerts close", async () => {
    const none = validated([]);
    expect((await sarifOf(none)).results).toEqual([]);
    expect(sarifFaults(await rendered("sarif", none))).toEqual([]);
    expect(await rendered("gitlab", none)).toBe("[]\n");
    const junit = await rendered("junit", none);
    expect(await junitFaults([junit])).toEqual([]);
    expect(junit).toContain('tests="1" failures="0"');
  });
});

describe("a long report", () => {
  const many = Array.from({ length: 4000 }, (_, at) => about(`value ${"x".repeat(300)} ${String(at)}`));

  test("fits into a comment and says what it left out", async () => {
    const markdown = await rendered("md", validated(many));
    expect(new TextEncoder().encode(markdown).length).toBeLessThan(65_536);
    expect(markdown).toMatch(/There is more that does not fit here \(\d+ parts\)/);
  });

  test("fits into a job summary", async () => {
    const outcome = validated(many);
    const { appended = [] } = (await reporters.github(outcome, style))(outcome, style);
    const summary = appended.find((each) => each.variable === "GITHUB_STEP_SUMMARY")?.text ?? "";
    expect(new TextEncoder().encode(summary).length).toBeLessThan(900_000);
    expect(summary.length).toBeGreaterThan(800_000);
  });
});

test("without the runner's files nothing is appended, and outputs are one line each", async () => {
  const outcome = validated([about("x")]);
  const { appended = [] } = (await reporters.github(outcome, style))(outcome, style);
  expect(appended.find((each) => each.variable === "GITHUB_OUTPUT")?.text).toBe("ok=false\nerrors=1\nwarnings=0\n");
});
