import { describe, expect, it } from "vitest";
import { isPlaceholder } from "../../src/core/placeholders.ts";
import type { Finding } from "../../src/core/findings/finding.ts";
import { placeholderFindings, todoVisitor } from "../../src/core/validate/text-placeholders.ts";
import { walk } from "../../src/core/validate/walk.ts";

describe("isPlaceholder", () => {
  it.each([
    "N/A",
    "n/a.",
    "None",
    " none ",
    "TBD",
    "[TBD]",
    "*TBD*",
    "to-be-done",
    "Unknown",
    "?",
    "...",
    "—",
    "TODO: ask legal",
    "[More Information Needed]",
    "More information needed",
    "This is a test. [More Information Needed]",
    "*Your Answer Here*",
    "_Your Answer Here_",
    "[Insert Response Here]",
    "[pending first release]",
    "[TO CONFIRM: number of annotators]",
    "[TO DECIDE: licence]",
    "Lorem ipsum dolor sit amet",
    "Users (both direct and downstream) should be made aware of the risks, biases and limitations of the model. More information needed for further recommendations.",
    "This section is meant to convey both technical and sociotechnical limitations.",
    "For what purpose was the dataset created?",
    "Who funded the creation of the dataset? If there is an associated grant, please provide the name of the grantor and the grant name and number.",
    "What do the instances that comprise the dataset represent (e.g., documents, photos, people, countries)? Are there multiple types of instances (e.g., movies, users, and ratings)? Please provide a description.",
  ])("takes `%s` for a placeholder", (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    "None on prices",
    "N/A because no personal data is processed",
    "Unknown to us; the provider does not publish it",
    "Drafting replies in English and German",
    "Not for legal advice. Who is liable? The operator.",
    "Why does it matter? Because agents copy the answer.",
    "evaluated with the to-do commit of the harness",
    "no",
    "0",
    "C",
    "en",
    "x",
    "The pending first release is described in docs/release.md",
    "",
  ])("takes `%s` for an answer", (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});

describe("placeholderFindings", () => {
  const places = (value: object): readonly string[] =>
    placeholderFindings(value, "f.yaml").map((each) => each.at?.path?.join(".") ?? "");

  it("finds placeholders in texts, lists and inside absences", () => {
    const value = {
      purpose: "TBD",
      intended_use: ["Drafting", "n/a"],
      problem: { metrics: ["none"], value: { na: "None" } },
    };
    expect(places(value)).toEqual(["purpose", "intended_use.1", "problem.metrics.0", "problem.value.na"]);
  });

  it("leaves choices alone whose word is `none` or `unknown`", () => {
    const value = {
      scope: { adaptation: "none", people_affected: "none", personal_data: "none", eu_role: "none" },
      adaptation: { method: "none" },
      exposure: { kind: "none" },
      policy: { signatures: "none", separation_of_duties: "none" },
      continual: { mode: "none" },
      run_status: "unknown",
      required: [{ id: "GOV-01", status: "unknown" }],
      successor: "none",
    };
    expect(places(value)).toEqual([]);
  });

  it("leaves alone what a tool wrote, what belongs to the user, and the checks of own criteria", () => {
    const value = {
      metrics: [{ id: "accuracy", value_text: "N/A", slice: { gender: "unknown" } }],
      hyperparameters: { scheduler: "none" },
      adaptation: { parameters: { bias: "none" } },
      subject_named: { name: "None" },
      "x-notes": "TBD",
      criteria: [{ check: { eq: ["scope.adaptation", "none"] } }],
    };
    expect(places(value)).toEqual([]);
  });
});

describe("todoVisitor", () => {
  const reached = (stage: string): boolean => stage === "data";

  it("warns of a todo whose stage is reached and of no other", () => {
    const value = {
      a: { todo: "ask legal", by: "rosa", due: "data" },
      b: [{ todo: "count again", due: "evaluation" }],
      c: { todo: "some day" },
    };
    const found: Finding[] = [];
    walk(value, [todoVisitor({ file: "f.yaml", found }, reached)]);
    expect(found.map((each) => [each.code, each.at?.path])).toEqual([["todo-overdue", ["a"]]]);
  });
});
