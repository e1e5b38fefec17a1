import { expect, test } from "vitest";
import { withGetters } from "../../src/core/lazy.ts";
import type { OutScore, OutVersionScore } from "../../src/generated/types.ts";
import type { Style } from "../../src/reporters/style.ts";
import { textReporter } from "../../src/reporters/text/index.ts";

const style: Style = { color: false, width: 80, unicode: true, tty: false, verbose: false, quiet: false };
const unread = (): never => {
  throw new Error("a table shows nothing of it");
};

function version(model: string): OutVersionScore {
  const pin = { id: "shipped", digest: `sha256:${"0".repeat(64)}` };
  return withGetters({
    model,
    version: "1.0.0",
    file: "",
    stage: "evaluation",
    pins: { catalogue: pin, lifecycle: pin, policy: pin },
    level: { value: 2, name: "Operational Pilot", target: 3, blocked_by: [] },
    score: {
      value: 82.5,
      exact: "165/2",
      upper: 90,
      upper_exact: "90",
      coverage: 50,
      coverage_exact: "1/2",
      target: 3,
      dimensions_scored: 12,
      dimensions_total: 12,
    },
    get dimensions() {
      return unread();
    },
    get criteria() {
      return unread();
    },
    counts: {},
    gates: [
      withGetters({
        from: "evaluation",
        to: "deployment",
        move: "forward",
        phases: [],
        decision: "no-go",
        required: [],
        get reasons() {
          return unread();
        },
        reviews: [],
      }),
    ],
    get next() {
      return unread();
    },
    scope_undeclared: [],
    disabled: [],
    later_records: 0,
  });
}

test("a table of versions asks for nothing that it does not show", async () => {
  const models = [version("support-llm"), version("fraud-scorer")];
  const body: OutScore = { schema: "mlc.out.score/v1", ok: true, as_of: "2026-11-22", findings: [], models };
  const outcome = { exit: 0, body, findings: [], sourceLine: () => undefined } as const;
  const { out } = (await textReporter(body, style))(outcome);
  expect(out).toBe(
    ["support-llm", "fraud-scorer"]
      .map((model) => `${model}@1.0.0\tevaluation\t2 Operational Pilot\t82.5\t90.0\tdeployment: no-go\n`)
      .join(""),
  );
});
