import { describe, expect, test } from "vitest";
import { cyclonedxOf } from "../../../src/documents/cyclonedx/cyclonedx.ts";
import type { Json, JsonMap, Path } from "../../../src/core/json.ts";
import { checkBom } from "../../../src/store/cyclonedx-check.ts";
import { fullFacts } from "../support/full-facts.ts";

const good = cyclonedxOf(fullFacts, { spec: "1.6" }).bom;
const component: Path = ["metadata", "component"];
const card: Path = [...component, "modelCard"];
const environment: Path = [...card, "considerations", "environmentalConsiderations"];
const kWh = { value: 1, unit: "kWh" };
const from = { organization: { name: "Acme" }, energySource: "unknown", energyProvided: kWh };

/** What it is, where what is written, which codes that gives, and at which place. */
type Mutation = readonly [what: string, path: Path, value: Json, codes: readonly string[], at?: Path];

/** What is written where, which codes that gives, and at which place of the document. */
const mutations: readonly Mutation[] = [
  ["the value of a metric as a number", [...card, "quantitativeAnalysis", "performanceMetrics", 0, "value"], 0.61, ["bom-shape"]],
  ["a bound of an interval as a number", [...card, "quantitativeAnalysis", "performanceMetrics", 0, "confidenceInterval"], { lowerBound: 0.5 }, ["bom-shape"], [...card, "quantitativeAnalysis", "performanceMetrics", 0, "confidenceInterval", "lowerBound"]],
  ["an interval upside down", [...card, "quantitativeAnalysis", "performanceMetrics", 0, "confidenceInterval"], { lowerBound: "2", upperBound: "10e-1" }, ["bom-interval-odd"], [...card, "quantitativeAnalysis", "performanceMetrics", 0, "confidenceInterval", "lowerBound"]],
  ["a key that does not exist", [...card, "outOfScope"], ["medicine"], ["bom-shape"]],
  ["a key that does not exist in a dataset", [...card, "modelParameters", "datasets", 0], { type: "dataset", role: "training" }, ["bom-shape"], [...card, "modelParameters", "datasets", 0, "role"]],
  ["emissions alone", [...environment, "energyConsumptions"], [{ activity: "training", co2CostEquivalent: { value: 1, unit: "tCO2eq" } }], ["bom-shape"], [...environment, "energyConsumptions", 0]],
  ["energy in another unit", [...environment, "energyConsumptions"], [{ activity: "training", energyProviders: [from], activityEnergyCost: { value: 1, unit: "MWh" } }], ["bom-shape"], [...environment, "energyConsumptions", 0, "activityEnergyCost", "unit"]],
  ["emissions in grams", [...environment, "energyConsumptions"], [{ activity: "training", energyProviders: [from], activityEnergyCost: kWh, co2CostEquivalent: { value: 1, unit: "g" } }], ["bom-shape"], [...environment, "energyConsumptions", 0, "co2CostEquivalent", "unit"]],
  ["energy from nobody", [...environment, "energyConsumptions"], [{ activity: "training", energyProviders: [], activityEnergyCost: kWh }], ["bom-energy-unsourced"], [...environment, "energyConsumptions", 0, "energyProviders"]],
  ["an approach the schema does not know", [...card, "modelParameters", "approach"], { type: "rlhf" }, ["bom-shape"], [...card, "modelParameters", "approach", "type"]],
  ["a hash of no length", [...component, "hashes", 0, "content"], "9c1e", ["bom-shape"]],
  ["a hash as long as one of another algorithm", [...component, "hashes", 0, "content"], "9c1e".repeat(10), ["bom-hash-length"]],
  ["a hash of an unknown algorithm", [...component, "hashes", 0, "alg"], "sha256", ["bom-shape"]],
  ["a serial number in upper case", ["serialNumber"], "urn:uuid:623B616C-B104-536C-8508-1F826C078853", ["bom-shape"]],
  ["a licence id in lower case", [...component, "licenses"], [{ license: { id: "apache-2.0" } }], ["bom-shape"], [...component, "licenses", 0, "license", "id"]],
  ["a licence id that is none", [...component, "licenses"], [{ license: { id: "acme-internal" } }], ["bom-shape"], [...component, "licenses", 0, "license", "id"]],
  ["a licence without id and name", [...component, "licenses"], [{ license: { url: "https://acme.example" } }], ["bom-shape"], [...component, "licenses", 0, "license"]],
  ["a licence with id and name", [...component, "licenses"], [{ license: { id: "MIT", name: "MIT" } }], ["bom-shape"], [...component, "licenses", 0, "license"]],
  ["an expression beside a licence", [...component, "licenses"], [{ expression: "MIT" }, { license: { id: "MIT" } }], ["bom-shape"]],
  ["a dataset that is not there", [...card, "modelParameters", "datasets", 0], { ref: "data:chat" }, ["bom-dangling-ref"], [...card, "modelParameters", "datasets", 0, "ref"]],
  ["a dependency on what is not there", ["dependencies", 0, "dependsOn"], ["data:gone"], ["bom-dangling-ref"], ["dependencies", 0, "dependsOn", 0]],
  ["a dependency of what is not there", ["dependencies", 0, "ref"], "model:gone@1", ["bom-dangling-ref"]],
  ["dependencies of one thing in two places", ["dependencies", 1], { ref: "model:support-llm@1.2.0" }, ["bom-dependency-twice"], ["dependencies", 1, "ref"]],
  ["a bom-ref twice", ["components", 0, "bom-ref"], "model:support-llm@1.2.0", ["bom-dangling-ref", "bom-dangling-ref", "bom-ref-twice"]],
  ["a model card on a library", [...component, "type"], "library", ["bom-card-misplaced"], card],
  ["a specification that does not exist", ["specVersion"], "1.9", ["bom-spec-unknown"]],
  ["a specification that mlc has no schema of", ["specVersion"], "1.4", ["bom-spec-unknown"]],
  ["another format", ["bomFormat"], "SPDX", ["bom-not-cyclonedx"]],
  ["an owner that is organization and contact", ["components", 0, "data", 0, "governance"], { owners: [{ organization: { name: "Acme" }, contact: { name: "Ana Ruiz" } }] }, ["bom-shape"], ["components", 0, "data", 0, "governance", "owners", 0]],
  ["a dataset that is of no type", ["components", 0, "data", 0, "type"], "training", ["bom-shape"]],
  ["an unknown kind of reference", [...component, "externalReferences", 0, "type"], "paper", ["bom-shape"]],
  ["release notes without a type", [...component, "releaseNotes"], { notes: [] }, ["bom-shape"]],
]; // prettier-ignore

describe("a BOM that mlc wrote", () => {
  test("is good", () => {
    expect(checkBom("bom.json", text(good))).toEqual([]);
  });

  test.each(mutations.map((mutation) => ({ mutation, what: mutation[0] })))("is refused with $what", ({ mutation }) => {
    const [, path, value, codes, at = path] = mutation;
    const found = checkBom("bom.json", text(withValue(good, path, value)));
    expect(found.map((each) => each.code).sort()).toEqual(codes);
    expect(found[0]?.at).toMatchObject({ file: "bom.json", line: expect.any(Number), column: expect.any(Number) });
    expect(found.map((each) => JSON.stringify(each.at?.path ?? at))).toContain(JSON.stringify(at));
    expect(JSON.stringify(found).length).toBeLessThan(2500);
  });
});

describe("a fault", () => {
  test("stands at the line and column of its value", () => {
    const broken =
      '{\n  "bomFormat": "CycloneDX",\n  "specVersion": "1.6",\n  "version": "1",\n  "dependencies": [{"ref": "a"}]\n}';
    expect(checkBom("b.json", broken).map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
      ["bom-shape", 4, 14],
      ["bom-dangling-ref", 5, 28],
    ]);
  });

  test("of a text that is no JSON names the place", () => {
    expect(checkBom("b.json", '{\n  "bomFormat": }')).toMatchObject([
      { code: "bom-not-json", at: { line: 2, column: 16 } },
    ]);
    expect(checkBom("b.json", "")).toMatchObject([{ code: "bom-not-json", at: { line: 1 } }]);
  });

  test("that stands in every component is counted after the first fifty", () => {
    const components = Array.from({ length: 80 }, (_, at) => ({ type: "data", name: `d${String(at)}`, role: "x" }));
    const found = checkBom("b.json", text({ bomFormat: "CycloneDX", specVersion: "1.6", components }));
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toMatchObject({ code: "bom-more-wrong", args: { count: 30 } });
  });

  test("of a licence proposes the one that was meant and never lists them all", () => {
    const licenses = [{ license: { id: "apache-2.0" } }];
    const [found] = checkBom("b.json", text(withValue(good, [...component, "licenses"], licenses)));
    expect(found?.args).toMatchObject({ mend: expect.stringContaining("`Apache-2.0`") });
  });
});

function text(bom: JsonMap): string {
  return JSON.stringify(bom, undefined, 2);
}

/** The document with a value put at a path. */
function withValue(root: JsonMap, path: Path, value: Json): JsonMap {
  const copy = structuredClone(root) as Record<string, unknown>;
  let here: Record<string | number, unknown> = copy;
  for (const step of path.slice(0, -1)) {
    here[step] ??= {};
    here = here[step] as Record<string | number, unknown>;
  }
  here[path.at(-1) ?? ""] = value;
  return copy as JsonMap;
}
