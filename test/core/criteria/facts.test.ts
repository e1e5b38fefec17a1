import { describe, expect, it } from "vitest";
import type { Predicate } from "../../../src/generated/types.ts";
import type { Json } from "../../../src/core/json.ts";
import { codesOf, judged, statusOf, type Asked } from "../../support/criterion.ts";
import { edited, passing, type Evidence } from "../../support/facts.ts";

const at = (path: string, value: Json | undefined): Evidence => edited(passing(), path, value);
const purpose: Predicate = { present: "model.purpose" };

describe("an answer", () => {
  it.each<[string, Json | undefined, Asked, string]>([
    ["in words", "Draft answers", {}, "pass"],
    ["a number, also zero", 0, {}, "pass"],
    ["no, where it is a yes or no", false, {}, "pass"],
    ["that is not there", undefined, {}, "unknown"],
    ["without words", "  ", {}, "unknown"],
    ["that is null", null, {}, "unknown"],
    ["that is an empty list", [], {}, "unknown"],
    ["that is an empty mapping", {}, {}, "unknown"],
    ["that says nothing", "TBD", {}, "unknown"],
    ["that says nothing in a list", ["N/A"], {}, "unknown"],
    ["that it is not known", { unknown: "nobody measured it" }, {}, "unknown"],
    ["that it will be given", { todo: "ask Ana", by: "ana", due: "data" }, {}, "unknown"],
    ["that it is withheld", { withheld: "not published" }, {}, "unknown"],
    ["that it is withheld, where that is an answer", { withheld: "x" }, { withheld: ["model.purpose"] }, "pass"],
    ["that it is withheld, where something else may be", { withheld: "x" }, { withheld: ["model.name"] }, "unknown"],
    ["that it does not apply", { na: "a demo" }, {}, "unknown"],
    ["that it does not apply, where that is an answer", { na: "a demo" }, { na: true }, "pass"],
    ["that points to something", { see: "docs/purpose.md" }, {}, "pass"],
  ])("%s", (_what, value, asked, status) => {
    expect(statusOf(purpose, { ...asked, of: at("model.purpose", value) })).toBe(status);
  });

  it("is asked for at every path of `fields`, and every missing one is named with its place", () => {
    const check: Predicate = { fields: ["model.purpose", "card.license.id", "version"] };
    const of = edited(at("model.purpose", undefined), "card.license", undefined);
    const { status, node } = judged(check, { of });
    expect([status, codesOf(check, { of })]).toEqual(["unknown", ["fact-missing"]]);
    expect(node.reasons.map((reason) => reason.at)).toEqual([
      { file: "models/support-llm/model.yaml", path: ["purpose"] },
      { file: "models/support-llm/card.yaml", path: ["license", "id"] },
    ]);
    expect(statusOf(check)).toBe("pass");
  });

  it("that a path does not lead to is unknown, never false: also where it leads through something else", () => {
    expect(statusOf({ present: "model.purpose.text" })).toBe("unknown");
    expect(statusOf({ present: "constructor.name" })).toBe("unknown");
    expect(statusOf({ present: "model.__proto__.toString" })).toBe("unknown");
    expect(statusOf({ not: { present: "model.zzz" } })).toBe("unknown");
  });
});

describe("a comparison", () => {
  it.each<[Predicate, Json | undefined, string]>([
    [{ eq: ["scope.adaptation", "lora"] }, "lora", "pass"],
    [{ eq: ["scope.adaptation", "none"] }, "lora", "fail"],
    [{ eq: ["scope.adaptation", "none"] }, "none", "pass"],
    [{ eq: ["scope.adaptation", "none"] }, undefined, "unknown"],
    [{ oneOf: ["scope.adaptation", ["lora", "qlora"]] }, "qlora", "pass"],
    [{ oneOf: ["scope.adaptation", ["lora", "qlora"]] }, "full", "fail"],
    [{ oneOf: ["scope.adaptation", ["lora", "qlora"]] }, undefined, "unknown"],
    [{ gte: ["scope.adaptation", 3] }, 3, "pass"],
    [{ gte: ["scope.adaptation", 3] }, 2.9, "fail"],
    [{ gte: ["scope.adaptation", 3] }, "3", "unknown"],
    [{ lte: ["scope.adaptation", 3] }, 3, "pass"],
    [{ lte: ["scope.adaptation", 3] }, 3.1, "fail"],
    [{ lte: ["scope.adaptation", 3] }, true, "unknown"],
    [{ missing: "scope.adaptation" }, undefined, "pass"],
    [{ missing: "scope.adaptation" }, "lora", "fail"],
    [{ missing: "scope.adaptation" }, { unknown: "why" }, "pass"],
  ])("%j of %j: %s", (check, value, status) => {
    expect(statusOf(check, { of: at("model.scope.adaptation", value) })).toBe(status);
  });

  it("of a list holds for every value: two people in a role are both reachable, or the role is not", () => {
    const check: Predicate = { fields: ["owners.ethics_reviewer.emails"] };
    const two = at("model.owners.ethics_reviewer", ["mei", "ivo"]);
    expect(statusOf(check, { of: two })).toBe("pass");
    expect(statusOf(check, { of: edited(two, "config.people.ivo.emails", undefined) })).toBe("unknown");
    expect(statusOf(check, { of: edited(two, "config.people.mei.emails", []) })).toBe("unknown");
  });

  it("that fails says what is there and what is asked for", () => {
    const [reason] = judged({ eq: ["scope.adaptation", "none"] }).node.reasons;
    expect(reason).toMatchObject({
      code: "value-unmet",
      args: { path: "scope.adaptation", actual: '"lora"', expected: '"none"' },
      at: { file: "models/support-llm/model.yaml", path: ["scope", "adaptation"] },
    });
  });
});

describe("all, any and not", () => {
  const yes: Predicate = { present: "model.purpose" };
  const no: Predicate = { eq: ["scope.adaptation", "none"] };
  const open: Predicate = { present: "model.zzz" };

  it.each<[Predicate, string]>([
    [{ all: [yes, yes] }, "pass"],
    [{ all: [yes, open] }, "unknown"],
    [{ all: [no, open] }, "fail"],
    [{ any: [no, yes] }, "pass"],
    [{ any: [open, yes] }, "pass"],
    [{ any: [no, open] }, "unknown"],
    [{ any: [no, no] }, "fail"],
    [{ not: no }, "pass"],
    [{ not: yes }, "fail"],
    [{ not: open }, "unknown"],
    [{ not: { all: [yes, { not: no }] } }, "fail"],
  ])("%j: %s", (check, status) => {
    expect(statusOf(check)).toBe(status);
  });

  it("give no reason for what holds, and every reason for what does not", () => {
    expect(codesOf({ any: [no, yes] })).toEqual([]);
    expect(codesOf({ all: [no, open] })).toEqual(["value-unmet", "fact-missing"]);
  });

  it("hold until the first part ages for all, until the last for any", () => {
    const of = at("card.confirmed_on", "2026-11-01");
    const fresh = { days: 90, bind: "none" } as const;
    const parts: readonly Predicate[] = [yes, { present: "card.license.id" }];
    expect(judged({ all: [...parts] }, { of, fresh }).until).toBe("2027-01-30");
    expect(judged({ any: [...parts] }, { of, fresh }).until).toBe("2027-02-18");
  });
});
