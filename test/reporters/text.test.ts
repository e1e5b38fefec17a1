import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { finding } from "../../src/core/findings/catalogue.ts";
import type { OutExplain } from "../../src/generated/types.ts";
import type { Outcome } from "../../src/outcome.ts";
import type { Style, Text } from "../../src/reporters/style.ts";
import { textReporter } from "../../src/reporters/text/index.ts";

const style: Style = { color: false, width: 80, unicode: true, tty: true, verbose: false, quiet: false };

function explained(value: string): OutExplain {
  const topic = {
    kind: "metric" as const,
    name: value,
    title: value,
    text: [value],
    details: [{ name: value, value }],
  };
  return { schema: "mlc.out.explain/v1", ok: true, findings: [], topics: [topic] };
}

async function shown(outcome: Partial<Outcome>, wanted: Partial<Style> = {}): Promise<Text> {
  const whole: Outcome = {
    exit: 0,
    body: explained("accuracy"),
    findings: [],
    sourceLine: () => undefined,
    ...outcome,
  };
  return (await textReporter(whole.body, { ...style, ...wanted }))(whole);
}

describe("text for people", () => {
  test("holds no control character, whatever the values hold and wherever it goes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.boolean(), async (value, tty) => {
        const found = finding(
          "bad-value",
          { value, place: value, expected: value },
          { file: value, line: 1, column: 2 },
        );
        const text = await shown(
          { body: explained(value), findings: [found], sourceLine: () => value, next: [value] },
          { tty },
        );
        expect(text.out + text.err).not.toMatch(/[^\P{Cc}\n\t]|\p{Bidi_Control}|\u200b/u);
      }),
      { numRuns: 50 },
    );
  });

  test("keeps a value on its line", async () => {
    const { out } = await shown({ body: explained("a\n✓ everything passes") });
    expect(out).not.toMatch(/^✓/m);
  });

  test("ends with its findings and their count, and puts next steps on standard error", async () => {
    const found = finding("cancelled", {});
    const { out, err } = await shown({ exit: 1, findings: [found], next: ["mlc score"] });
    expect(out.trimEnd().split("\n").at(-1)).toBe("1 error, 0 warnings");
    expect(err).toBe("Next\n  mlc score\n");
  });

  test("under -q has no talk, and keeps what was asked for", async () => {
    const { out, err } = await shown({ next: ["mlc score"] }, { quiet: true });
    expect(out).toContain("accuracy");
    expect(err).toBe("");
  });

  test("says the same in colour and without", async () => {
    const plain = await shown({ findings: [finding("cancelled", {})] });
    const { out } = await shown({ findings: [finding("cancelled", {})] }, { color: true });
    expect(out).toContain("\u001b[");
    expect(out.replaceAll(/\u001b\[\d+m/g, "")).toBe(plain.out);
  });
});
