import { describe, expect, test } from "vitest";
import { fix, say } from "../../../src/core/findings/catalogue.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import type { Json, JsonMap, Path } from "../../../src/core/json.ts";
import { kindOfSchema, shapeFindings, type DocumentKind } from "../../../src/core/validate/shape.ts";

const model = { schema: "mlc.model/v1", id: "support-llm", name: "Support LLM" };
const version = {
  schema: "mlc.version/v1",
  version: "1.2.0",
  stage: "evaluation",
  transition: "2026-11-02-transition-5be01c77a1b2",
};
const head = { model: "support-llm", version: "1.2.0", observed_at: "2026-11-02T09:30Z", by: "ben", subject: {} };
const review = { schema: "mlc.review/v1", ...head, role: "ethics_reviewer", decision: "approved" };

function found(kind: DocumentKind, value: Json, file = "file.yaml"): string[] {
  return shapeFindings(kind, value, file).map((each) => `${each.code} ${place(each)}`);
}

function place(finding: Finding): string {
  return `${(finding.at?.path ?? []).join("/")}${finding.at?.atKey === true ? " (key)" : ""}`;
}

type Row = readonly [what: string, kind: DocumentKind, value: JsonMap, findings: readonly string[]];

const rows: readonly Row[] = [
  ["the least a model says", "model", model, []],
  ["a key of the user's own", "model", { ...model, "x-team": { anything: [null] } }, []],
  ["a misspelt key", "model", { ...model, purpos: "why" }, ["unknown-key purpos (key)"]],
  [
    "a renamed key that must be there",
    "model",
    { ...model, name: undefined as never, naem: "A" },
    ["unknown-key naem (key)"],
  ],
  ["a key that must be there", "model", { schema: "mlc.model/v1", id: "a" }, ["missing-key "]],
  ["a key of another document", "model", { ...model, risks: [] }, ["unknown-key risks (key)"]],
  ["a key nobody knows", "model", { ...model, zzz: 1 }, ["unknown-key zzz (key)"]],
  ["a key without a value", "model", { ...model, purpose: null }, ["no-value purpose"]],
  ["a number where text is wanted", "version", { ...version, version: 1.1 }, ["number-for-text version"]],
  [
    "text where a number is wanted",
    "card",
    { schema: "mlc.card/v1", environment: { energy_kwh: "12" } },
    ["text-for-number environment/energy_kwh"],
  ],
  ["a list where a mapping is wanted", "model", { ...model, owners: ["ana"] }, ["wrong-type owners"]],
  ["a text where a list is wanted", "model", { ...model, intended_use: "drafts" }, ["wrong-type intended_use"]],
  [
    "a text where a truth value is wanted",
    "model",
    { ...model, scope: { generative: "yes" } },
    ["wrong-type scope/generative"],
  ],
  ["a word that is not listed", "model", { ...model, scope: { risk_tier: "hihg" } }, ["unknown-value scope/risk_tier"]],
  ["a number for a listed word", "model", { ...model, scope: { risk_tier: 3 } }, ["unknown-value scope/risk_tier"]],
  [
    "a day that does not exist",
    "version",
    { ...version, base_model: { id: "m", terms_checked_on: "2026-02-30" } },
    ["bad-format base_model/terms_checked_on"],
  ],
  ["a shortened digest", "version", { ...version, weights: { digest: "sha256:9c1e" } }, ["bad-format weights/digest"]],
  ["an id that is no file name", "model", { ...model, id: "../x" }, ["bad-format id"]],
  ["a device name of Windows", "model", { ...model, id: "nul" }, ["bad-format id"]],
  [
    "a path out of the repository",
    "version",
    { ...version, adaptation: { method: "lora", config: "../x" } },
    ["bad-format adaptation/config"],
  ],
  [
    "a password in an address",
    "review",
    { ...review, checkpoint: "security", evidence: ["https://a:b@acme.example/"] },
    ["bad-format evidence/0"],
  ],
  [
    "an address of the machine's own metadata",
    "review",
    { ...review, checkpoint: "security", evidence: ["http://169.254.169.254/latest"] },
    ["bad-format evidence/0"],
  ],
  [
    "a script as an address",
    "card",
    { schema: "mlc.card/v1", links: { docs: "javascript:alert(1)" } },
    ["bad-format links/docs"],
  ],
  ["two reasons at once", "model", { ...model, purpose: { na: "a", unknown: "b" } }, ["missing-choice purpose"]],
  ["no reason in a reason", "model", { ...model, purpose: {} }, ["missing-choice purpose"]],
  ["a misspelt reason", "model", { ...model, purpose: { nah: "a" } }, ["unknown-key purpose/nah (key)"]],
  ["a reason with who and when", "model", { ...model, purpose: { todo: "a", by: "ana", due: "data" } }, []],
  ["neither a checkpoint nor an exception nor an obligation", "review", review, ["missing-choice "]],
  [
    "a checkpoint and an exception",
    "review",
    { ...review, checkpoint: "security", exception: "2026-11-02-exception-5be01c77a1b2" },
    ["missing-choice "],
  ],
  [
    "a value with nothing in it",
    "evaluation",
    { schema: "mlc.evaluation/v1", ...head, metrics: [{ id: "acc" }] },
    ["missing-choice metrics/0"],
  ],
  [
    "what the tool wrote instead of a number",
    "evaluation",
    { schema: "mlc.evaluation/v1", ...head, metrics: [{ id: "acc", value_text: "NaN" }] },
    [],
  ],
  [
    "a correction without a reason",
    "note",
    { schema: "mlc.note/v1", ...head, text: "a", supersedes: "2026-11-02-note-5be01c77a1b2" },
    ["needs-key "],
  ],
  [
    "a name that cannot be an id",
    "workspace",
    { schema: "mlc.workspace/v1", people: { "Ana Ruiz": { name: "Ana Ruiz" } } },
    ["bad-key people/Ana Ruiz (key)"],
  ],
  ["an empty text", "model", { ...model, name: "" }, ["not-enough name"]],
  ["an endless text", "model", { ...model, purpose: "x".repeat(20_001) }, ["too-long purpose"]],
  [
    "an endless list",
    "workspace",
    { schema: "mlc.workspace/v1", models: Array.from({ length: 51 }, () => "models/*") },
    ["too-many models"],
  ],
  [
    "a negative weight",
    "scorecard",
    { schema: "mlc.scorecard/v1", dimension_weights: { safety: -1 } },
    ["out-of-range dimension_weights/safety"],
  ],
  [
    "weights of any positive sum",
    "scorecard",
    { schema: "mlc.scorecard/v1", dimension_weights: { safety: 1, fairness: 0.8 } },
    [],
  ],
  [
    "a level that does not exist",
    "workspace",
    { schema: "mlc.workspace/v1", policy: { target_level: { low: 6 } } },
    ["out-of-range policy/target_level/low"],
  ],
  ["a newer shape", "model", { schema: "mlc.model/v2", new_key: 1 }, ["newer-mlc-needed schema"]],
  ["the schema of another file", "model", { schema: "mlc.card/v1" }, ["wrong-schema schema"]],
  ["a schema that is none", "model", { ...model, schema: "v1" }, ["wrong-schema schema"]],
  ["a schema as a number", "model", { ...model, schema: 1 }, ["unknown-value schema"]],
  ["no schema", "model", { id: "a", name: "A" }, ["missing-key "]],
];

test.each(rows)("%s", (_what, kind, value, findings) => {
  expect(found(kind, JSON.parse(JSON.stringify(value)) as Json)).toEqual(findings);
});

test("a record of a kind that this mlc does not know needs a newer mlc", () => {
  const value = { ...head, schema: "mlc.audit/v1", severity: "high" };
  const file = "models/support-llm/records/2026/2026-11-02-audit-5be01c77a1b2.yaml";
  expect(found("note", value, file)).toEqual(["newer-mlc-needed schema"]);
});

test("findings come in the order of the document", () => {
  const value = { name: 5, zzz: 1, scope: { eu_risk: "x", risk_tier: "y" }, schema: "mlc.model/v1" };
  expect(found("model", value)).toEqual([
    "missing-key ",
    "number-for-text name",
    "unknown-key zzz (key)",
    "unknown-value scope/eu_risk",
    "unknown-value scope/risk_tier",
  ]);
});

describe("what a finding says", () => {
  const one = (kind: DocumentKind, value: Json): Finding => {
    const [first, ...others] = shapeFindings(kind, value, "file.yaml");
    expect(others).toEqual([]);
    if (first === undefined) throw new Error("no finding");
    return first;
  };

  test.each<[string, DocumentKind, Json, Path, object]>([
    ["the key that was meant", "model", { ...model, purpos: "a" }, ["purpos"], { meant: "purpose" }],
    ["the file a key belongs in", "model", { ...model, targets: [] }, ["targets"], { belongs: "scorecard.yaml" }],
    [
      "the word that was meant",
      "version",
      { ...version, adaptation: { method: "lorra" } },
      ["adaptation", "method"],
      { meant: "lora" },
    ],
    [
      "the number without its quotes",
      "version",
      { ...version, architecture: { parameters: "7248023552" } },
      ["architecture", "parameters"],
      { number: "7248023552" },
    ],
    [
      "a list made of the text",
      "model",
      { ...model, intended_use: "drafts" },
      ["intended_use"],
      { example: '["drafts"]' },
    ],
  ])("%s", (_what, kind, value, path, args) => {
    const finding = one(kind, value);
    expect(finding.at).toMatchObject({ file: "file.yaml", path });
    expect(finding.args).toMatchObject(args);
  });

  test("no long list of values, however many there are", () => {
    const finding = one("version", { ...version, adaptation: { method: "zzzzzz" } });
    expect(fix(finding)).not.toBe("");
    const key = one("operations", { schema: "mlc.operations/v1", zzzzzz: 1 });
    expect(fix(key).length).toBeLessThan(200);
  });

  test("no more than a glimpse of a long value", () => {
    expect(say(one("model", { ...model, id: "Ä".repeat(20_000) })).length).toBeLessThan(250);
  });
});

test("the kind a schema line names, and nothing that is not shipped as a document", () => {
  expect(kindOfSchema("mlc.model/v1")).toBe("model");
  expect(kindOfSchema("mlc.model/v7")).toBe("model");
  for (const other of ["mlc.Predicate/v1", "mlc.metrics/v1", "model", "mlc.model/", 1, null, undefined]) {
    expect(kindOfSchema(other)).toBeUndefined();
  }
});
