import { describe, expect, test } from "vitest";
import { choiceOrAsk, textOrAsk } from "../../src/commands/ask.ts";
import { CannotRun } from "../../src/errors.ts";
import { testWorld } from "../support/world.ts";

const input = { args: {}, options: {} };
const reason = { message: "Why?", flag: "--reason TEXT", command: "promote support-llm" };
const role = {
  message: "In which role?",
  flag: "--as ROLE",
  command: "review support-llm",
  choices: ["ethics_reviewer", "compliance_officer"],
} as const;

/** The code and the arguments of what was thrown. */
async function refusal(work: Promise<unknown>): Promise<readonly [string, unknown]> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof CannotRun ? [error.finding.code, error.finding.args] : ["nothing", error];
}

describe("what a writer has to know", () => {
  test("is not asked for where it was given", async () => {
    const world = testWorld({ tty: true });
    expect(await textOrAsk(world, input, "drift", reason)).toBe("drift");
    expect(await choiceOrAsk(world, input, "ethics_reviewer", role)).toBe("ethics_reviewer");
    expect(world.asked).toEqual([]);
  });

  test("is asked for on a terminal, and the answer is trimmed", async () => {
    const world = testWorld({ tty: true, answers: ["  drift ", "compliance_officer"] });
    expect(await textOrAsk(world, input, undefined, reason)).toBe("drift");
    expect(await choiceOrAsk(world, input, undefined, role)).toBe("compliance_officer");
    expect(world.asked.map(({ message }) => message)).toEqual(["Why?", "In which role?"]);
  });

  test("is asked for again when the answer is empty or does not pass the check", async () => {
    const world = testWorld({ tty: true, answers: ["x"] });
    await textOrAsk(world, input, undefined, {
      ...reason,
      check: (text) => text.length > 3 || "more than three letters",
    });
    const [question] = world.asked;
    const validate = question?.kind === "text" ? question.validate : undefined;
    expect([validate?.(" "), validate?.("no"), validate?.("drift")]).toEqual([
      "an answer is needed",
      "more than three letters",
      true,
    ]);
  });

  test.each([
    ["without a terminal", testWorld(), input],
    ["in CI", testWorld({ tty: true, env: { CI: "true" } }), input],
    ["with --no-input", testWorld({ tty: true }), { args: {}, options: { input: false } }],
  ])("names its flag %s", async (_where, world, given) => {
    expect(await refusal(textOrAsk(world, given, undefined, reason))).toEqual([
      "input-needed",
      { flag: "--reason TEXT", command: "promote support-llm" },
    ]);
    expect((await refusal(choiceOrAsk(world, given, undefined, role)))[0]).toBe("input-needed");
    expect(world.asked).toEqual([]);
  });

  test("is refused with the nearest word where it is none of the choices", async () => {
    expect(await refusal(choiceOrAsk(testWorld(), input, "ethics_reviwer", role))).toEqual([
      "unknown-choice",
      { value: "ethics_reviwer", place: "--as", choices: role.choices, near: "ethics_reviewer" },
    ]);
  });
});
