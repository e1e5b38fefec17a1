import { fc } from "../../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { shapeFindings } from "../../../src/core/validate/shape.ts";
import { acceptFacts, type InitFact } from "../../../src/core/plans/init-facts.ts";
import { attributeLines, editorSchemas, withAttributes } from "../../../src/core/plans/init-files.ts";
import { isModelId, modelIdFrom, parsePerson, personIdFrom } from "../../../src/core/plans/init-names.ts";
import { planInit, type InitRequest } from "../../../src/core/plans/init.ts";
import { shipped } from "../../../src/generated/data.ts";
import type { LifecycleFile } from "../../../src/generated/types.ts";

const ana = { name: "Ana Ruiz", email: "ana@acme.example" };
const mei = { name: "Mei Tan", email: "mei@acme.example" };

function plan(change: Partial<InitRequest> = {}): ReturnType<typeof planInit> {
  return planInit({
    id: { value: "support-llm" },
    name: { value: "Support LLM" },
    version: "0.1.0",
    stage: "problem",
    lifecycle: { source: "genai@1", file: shipped.lifecycles["genai@1"] as LifecycleFile },
    models: "models",
    owner: ana,
    writer: undefined,
    facts: [],
    at: "2026-11-22T09:00:00Z",
    hex: "5be01c77a1b2",
    reason: undefined,
    ...change,
  });
}

const start = {
  model: { schema: "mlc.model/v1", id: "support-llm", name: "Support LLM" },
  card: { schema: "mlc.card/v1" },
  governance: { schema: "mlc.governance/v1" },
  version: {
    schema: "mlc.version/v1",
    version: "0.1.0",
    stage: "problem",
    transition: "2026-11-22-transition-5be01c77a1b2",
  },
};

const fact = (path: string, value: InitFact["value"], from = "README.md"): InitFact => ({ path, value, from });

describe("a model id", () => {
  it.each([
    ["Support LLM", "support-llm"],
    ["Whisper Tiny Norwegian Bokmål", "whisper-tiny-norwegian-bokmal"],
    ["pythia-6.9b", "pythia-6-9b"],
    ["con", "con-model"],
    ["模型", "model"],
    ["--x--", "x"],
    ["", "model"],
  ])("from `%s` is `%s`", (name, id) => {
    expect(modelIdFrom(name)).toBe(id);
  });

  it("can be one whatever the name", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => isModelId(modelIdFrom(name))));
  });
});

describe("a person", () => {
  it("is read as git writes people", () => {
    expect(parsePerson(" Ana Ruiz <ana@acme.example> ")).toEqual(ana);
    for (const text of ["Ana Ruiz", "<ana@acme.example>", "Ana <ana>", "Ana <a b@c>", ""]) {
      expect(parsePerson(text), text).toBeUndefined();
    }
  });

  it.each([
    ["ana@acme.example", "ana"],
    ["Ana.Ruiz@acme.example", "ana.ruiz"],
    ["1234567+ana@users.noreply.github.com", "ana"],
    ["ana+git@acme.example", "ana"],
    ["...@acme.example", "ana-ruiz"],
  ])("with the address %s is listed as %s", (email, id) => {
    expect(personIdFrom({ name: "Ana Ruiz", email })).toBe(id);
  });

  it("has an id that mlc.yaml takes, whatever the address", () => {
    const address = fc.tuple(fc.string(), fc.string()).map(([local, host]) => `${local}@${host}`);
    fc.assert(
      fc.property(fc.string(), address, (name, email) => {
        expect(personIdFrom({ name, email })).toMatch(/^[a-z0-9][a-z0-9._-]{0,62}$/);
      }),
    );
  });
});

describe(".gitattributes", () => {
  it("keeps what is there as its beginning, and is complete after one time", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "*", "\n", "\r\n", "#") }), (before) => {
        const after = withAttributes(before, "models");
        expect(after.startsWith(before)).toBe(true);
        expect(after.split(/\r?\n/)).toEqual(expect.arrayContaining([...attributeLines("models")]));
        expect(withAttributes(after, "models")).toBe(after);
      }),
    );
  });
});

describe("the schemas for editors", () => {
  it("are one line each, complete in themselves", () => {
    for (const { file, text } of editorSchemas()) {
      expect(text.indexOf("\n"), file).toBe(text.length - 1);
      expect(text, file).not.toContain('"$ref":"mlc:');
    }
  });
});

describe("the facts that can be written", () => {
  it("are the first of each path; a different one is named", () => {
    const { facts, notes } = acceptFacts(
      [fact("base_model.id", "a/b"), fact("base_model.id", "c/d", "adapter_config.json"), fact("card.tags", ["x"])],
      start,
    );
    expect(facts.map(({ path, value }) => [path, value])).toEqual([
      ["card.tags", ["x"]],
      ["base_model.id", "a/b"],
    ]);
    expect(notes).toMatchObject([{ code: "init-sources-differ", args: { kept: "a/b", shown: "c/d" } }]);
  });

  it("lose what the schema would refuse, and nothing else", () => {
    const { facts, notes } = acceptFacts(
      [
        fact("card.license.id", "mit"),
        fact("card.license.link", "../outside"),
        fact("card.languages", ["x".repeat(41), "en"]),
        fact("scope.adaptation", "magic"),
        fact("base_model.relation", "adapter"),
        fact("architecture.parameters", -1),
      ],
      start,
    );
    expect(facts.map((each) => each.path)).toEqual(["card.license.id"]);
    expect(notes.map((note) => note.code)).toEqual(Array.from({ length: 5 }, () => "init-left-out"));
  });

  it("never hold a secret, and no note shows it", () => {
    const token = `ghp_${"a1B2".repeat(10)}`;
    const { facts, notes } = acceptFacts([fact("card.library", token)], start);
    expect(facts).toEqual([]);
    expect(JSON.stringify(notes)).not.toContain(token);
  });

  it("always leave documents of the right shape", () => {
    const path = fc.constantFrom(
      ...["card.tags", "card.license.id", "card.library", "base_model.id", "base_model.relation", "weights.digest"],
      ...["weights.bytes", "scope.generative", "architecture.modalities", "data", "artifacts", "model.purpose"],
    );
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.array(fc.string()),
      fc.constant({ dataset: "x" }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(path, value)), (list) => {
        const { documents } = plan({ facts: list.map(([where, what]) => fact(where, what)) });
        for (const { kind, value: written, file } of documents) expect(shapeFindings(kind, written, file)).toEqual([]);
      }),
    );
  });
});

describe("the plan of mlc init", () => {
  it("starts the chain of the version at the first stage", () => {
    const { documents, record, subject, body } = plan();
    const transition = documents.find((each) => each.kind === "transition");
    expect(record).toBe("2026-11-22-transition-5be01c77a1b2");
    expect(transition?.file).toBe(`models/support-llm/records/2026/${record}.yaml`);
    expect(transition?.value).toMatchObject({ from: null, to: "problem", move: "start", prev: null, by: "ana" });
    expect(transition?.value).not.toHaveProperty("adopted");
    expect(documents.find((each) => each.kind === "version")?.value).toMatchObject({ transition: record });
    expect([subject, ...body]).toEqual(["mlc: init support-llm@0.1.0 at problem", `Mlc-Record: ${record}`]);
  });

  it("binds the start to the weights and data that were found", () => {
    const digest = `sha256:${"9c".repeat(32)}`;
    const data = [{ dataset: "chats", snapshot: { digest: `md5:${"ab".repeat(16)}` } }];
    const { documents } = plan({ facts: [fact("weights.digest", digest), fact("data", data)] });
    const transition = documents.find((each) => each.kind === "transition");
    expect(transition?.value["subject"]).toEqual({ weights: digest, data: [`md5:${"ab".repeat(16)}`] });
  });

  it("lists the person who runs it beside the owner, under two ids even where the addresses begin alike", () => {
    const writer = { name: "Ana Ruiz", email: "ana@audit.example" };
    const listed = plan({ writer }).documents.find((each) => each.kind === "workspace")?.value["people"];
    expect(listed).toEqual({
      ana: { name: "Ana Ruiz", emails: ["ana@acme.example"] },
      "ana-2": { name: "Ana Ruiz", emails: ["ana@audit.example"] },
    });
  });

  it("writes none for the separation of duties only where one person is listed", () => {
    const policy = (request: Partial<InitRequest>): unknown =>
      plan(request).documents.find((each) => each.kind === "workspace")?.value["policy"];
    expect(policy({})).toEqual({ separation_of_duties: "none" });
    expect(policy({ writer: mei })).toBeUndefined();
  });

  it("adopts at a later stage with a reason", () => {
    const value = plan({ stage: "evaluation" }).documents.find((each) => each.kind === "transition")?.value;
    expect(value).toMatchObject({ to: "evaluation", adopted: true, reason: expect.stringContaining("evaluation") });
  });
});
