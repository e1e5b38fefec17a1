import { describe, expect, it } from "vitest";
import { homeOf, originOf, rootOf } from "../../../src/core/facts/origin.ts";
import { factAt, parsePath, pathText, valuesAt } from "../../../src/core/facts/path.ts";
import { declaredTier, effectiveScope, scopeKeys, undeclaredScope } from "../../../src/core/facts/scope.ts";
import { edited, factsOf, passing } from "../../support/facts.ts";

describe("a path", () => {
  it.each([
    ["model.purpose", ["model", "purpose"]],
    ["datasets[2].rights.basis", ["datasets", 2, "rights", "basis"]],
    ["risks[].id", ["risks", "id"]],
    ["matrix[0][1]", ["matrix", 0, 1]],
  ])("%s has the steps %j", (text, steps) => {
    expect(parsePath(text)).toEqual(steps);
    expect(parsePath(text)).toEqual(parsePath(text.replaceAll("[]", "")));
  });

  it.each(["", "a..b", "a.", ".a", "[0]", "a[x]", "a[0]b", "a[-1]"])("%j is none", (text) => {
    expect(() => parsePath(text)).toThrow(RangeError);
  });

  it("reads back as it was written", () => {
    for (const text of ["model.purpose", "datasets[2].rights.basis", "version"])
      expect(pathText(parsePath(text))).toBe(text);
  });

  it("leads through every entry of a list, and to nothing where it does not lead on", () => {
    const root = { people: [{ id: "mei", emails: ["m@x"] }, { id: "ivo" }], one: { deep: 1 }, none: null };
    expect(valuesAt(root, ["people", "id"])).toEqual(["mei", "ivo"]);
    expect(valuesAt(root, ["people", "emails"])).toEqual([["m@x"], undefined]);
    expect(valuesAt(root, ["people", 1, "id"])).toEqual(["ivo"]);
    expect(valuesAt({ people: [] }, ["people", "id"])).toEqual([]);
    expect(factAt(root, ["people", "id"])).toEqual(["mei", "ivo"]);
    expect(factAt(root, ["people", "emails"])).toEqual(["m@x"]);
    expect(factAt(root, ["one", "deep"])).toBe(1);
    expect([factAt(root, ["one", 0]), factAt(root, ["one", "deep", "x"]), factAt(root, ["none", "x"])]).toEqual(
      Array(3).fill(undefined),
    );
    expect(factAt(root, ["constructor", "name"])).toBeUndefined();
  });
});

describe("the home of a path", () => {
  it.each([
    ["model.purpose", "model", ["purpose"]],
    ["scope.risk_tier", "model", ["scope", "risk_tier"]],
    ["targets[1].value", "scorecard", ["targets", 1, "value"]],
    ["risks[0].statement", "governance", ["risks", 0, "statement"]],
    ["monitors[2].alert.route", "operations", ["monitors", 2, "alert", "route"]],
    ["datasets[3].license", "datasheet", ["dataset", "license"]],
    ["datasets[3].snapshot.uri", "version", ["data", 3, "snapshot", "uri"]],
    ["subject", "derived", []],
  ])("%s is %s at %j", (path, document, pointer) => {
    expect(homeOf(parsePath(path))).toMatchObject({ document, pointer });
  });

  it("is none for a root that no document has", () => {
    expect(homeOf(["zzz", "a"])).toBeUndefined();
    expect(rootOf(["zzz"])).toEqual({ document: "derived" });
  });

  it("of a record is its kind", () => {
    expect(rootOf(["evaluations", 0, "metrics"])).toMatchObject({ document: "record", kind: "evaluation" });
    expect(rootOf(["training", "runs", 0])).toMatchObject({ document: "record", kind: "training" });
  });

  it("is a file: that of the record, of the datasheet, of the person", () => {
    const facts = factsOf(passing());
    const at = (path: string) => originOf(facts, parsePath(path));
    expect(at("evaluations[1].metrics")?.file).toBe(
      "models/support-llm/records/2026/2026-11-02-evaluation-00000000000d.yaml",
    );
    expect(at("evaluations[7].metrics")?.file).toBe("models/support-llm/records");
    expect(at("datasets[0].license")).toEqual({
      file: "models/support-llm/datasheets/support-chats.yaml",
      path: ["dataset", "license"],
    });
    expect(at("datasets[5].license")).toEqual({ file: "models/support-llm/versions/1.2.0.yaml", path: ["data"] });
    expect(at("owners.ethics_reviewer.emails")).toEqual({ file: "mlc.yaml", path: ["people", "mei", "emails"] });
    expect(at("slos")?.file).toBe("models/support-llm/scorecard.yaml");
    const nobody = factsOf(edited(passing(), "model.owners.ethics_reviewer", undefined));
    expect(originOf(nobody, parsePath("owners.ethics_reviewer.emails"))).toEqual({
      file: "models/support-llm/model.yaml",
      path: ["owners", "ethics_reviewer"],
    });
  });
});

describe("scope", () => {
  it("that is not declared counts as its most demanding value, and is named", () => {
    expect(undeclaredScope({ risk_tier: "low", generative: false })).toEqual([
      "people_affected",
      "personal_data",
      "adaptation",
      "trained_from_scratch",
      "eu_market",
      "eu_role",
    ]);
    expect(effectiveScope({ risk_tier: "low" })).toEqual({
      risk_tier: "low",
      people_affected: "direct",
      personal_data: "both",
      generative: true,
      adaptation: "full",
      trained_from_scratch: true,
      eu_market: true,
      eu_role: "gpai-systemic-provider",
    });
  });

  it("is not declared by null, an absence form or something that is no scope", () => {
    for (const scope of [undefined, null, "none", { risk_tier: null }, { risk_tier: { unknown: "why" } }]) {
      expect([undeclaredScope(scope).length, declaredTier(scope)]).toEqual([scopeKeys.length, undefined]);
    }
    expect(declaredTier({ risk_tier: "high" })).toBe("high");
  });

  it("keeps what only selects controls", () => {
    expect(effectiveScope({ user_facing: true })["user_facing"]).toBe(true);
  });
});
