import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { finding } from "../../src/core/findings/catalogue.ts";
import type { Finding, Severity } from "../../src/core/findings/finding.ts";
import type { Outcome } from "../../src/outcome.ts";
import { githubReporter } from "../../src/reporters/github.ts";
import type { Style } from "../../src/reporters/style.ts";

const style: Style = { color: true, width: 80, unicode: true, tty: true, verbose: false, quiet: false };

function about(value: string, severity: Severity = "error", file = "models/support-llm/model.yaml"): Finding {
  const found = finding("bad-value", { value, place: "VERSION", expected: "a version" }, { file, line: 4, column: 10 });
  return { ...found, severity } as Finding;
}

async function report(findings: readonly Finding[], text = ""): Promise<readonly string[]> {
  const outcome: Outcome = {
    exit: 1,
    body: { schema: "mlc.out.help/v1", ok: true, findings: [], topic: "mlc", text },
    findings,
    sourceLine: () => undefined,
  };
  const reporter = await githubReporter(outcome.body, style);
  return reporter(outcome).out.split("\n");
}

const commands = (lines: readonly string[]): readonly string[] => lines.filter((line) => /^\s*::/.test(line));

describe("an annotation", () => {
  test("stands at file, line and column, and holds sentence and fix", async () => {
    expect(commands(await report([about("1.10")]))).toEqual([
      "::error file=models/support-llm/model.yaml,line=4,col=10,title=bad-value::`1.10` does not fit VERSION%0Agive a version",
    ]);
  });

  test("without a place stands at the step", async () => {
    const found = finding("cancelled", {}) as unknown as Finding;
    expect(commands(await report([found]))[0]).toMatch(/^::error title=cancelled::/);
  });

  test("escapes what GitHub would read as its own", async () => {
    const [line = ""] = commands(await report([about("100 %\r\n::error::x", "warning", "a,b:c%d.yaml")]));
    expect(line).toContain("file=a%2Cb%3Ac%25d.yaml,");
    expect(line).toMatch(/^::warning /);
    expect(line).toContain("100 %25\\x0d%0A::error::x");
  });

  test("comes ten times an errors and warnings, the last one says how many more", async () => {
    const many = Array.from({ length: 14 }, (_, at) => about(`e${at}`));
    const warnings = Array.from({ length: 10 }, (_, at) => about(`w${at}`, "warning"));
    const lines = commands(await report([...warnings, ...many]));
    expect(lines.length).toBe(20);
    expect(lines[0]).toContain("`e0`");
    expect(lines[9]).toBe("::error title=mlc::and 5 more: see the summary of this job, or its log");
    expect(lines[19]).toContain("`w9`");
  });

  test("is never made by a value, in a finding or in the text below", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("::error::x", "##[error]", "##vso[task]", "\n", "\r", " ", "%0A", "a", "\u2028"), {
          maxLength: 8,
        }),
        async (parts) => {
          const hostile = parts.join("");
          const lines = await report([about(hostile)], `${hostile}\n`);
          expect(commands(lines).length).toBe(1);
          expect(lines.slice(1).join("\n")).not.toMatch(/##(\[|vso\[)/);
        },
      ),
    );
  });

  test("is followed by the text for people, without colour", async () => {
    const lines = await report([about("1.10")]);
    expect(lines).toContain("1 error, 0 warnings");
    expect(lines.join("\n")).not.toContain("\u001b");
  });
});
