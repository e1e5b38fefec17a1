import { describe, expect, test } from "vitest";
import type { JsonMap } from "../../src/core/json.ts";
import { croissant, croissantOf } from "../../src/documents/croissant.ts";
import { raiProperties } from "../../src/documents/croissant-rai.ts";
import type { Sheet } from "../../src/documents/datasheet-format.ts";
import { options } from "./support/card-facts.ts";

const sha = "a".repeat(64);

function sheetOf(value: JsonMap): Sheet {
  const dataset = { id: "support-chats", ...(value["dataset"] as JsonMap | undefined) };
  return {
    model: "support-llm",
    id: "support-chats",
    name: "Support chats",
    file: "models/support-llm/datasheets/support-chats.yaml",
    value: { schema: "mlc.datasheet/v1", ...value, dataset },
    at: { resolves: (target) => target === "docs/data.md" },
    lineOf: () => 1,
  };
}

const of = (value: JsonMap): JsonMap => croissantOf(sheetOf(value));

describe("a datasheet as Croissant", () => {
  test("says which versions it follows, with http for cr and https for schema.org", () => {
    const { "@context": context, conformsTo, "@type": type, name, alternateName } = of({});
    expect(context).toMatchObject({
      "@vocab": "https://schema.org/",
      sc: "https://schema.org/",
      cr: "http://mlcommons.org/croissant/",
      rai: "http://mlcommons.org/croissant/RAI/",
      dct: "http://purl.org/dc/terms/",
      conformsTo: "dct:conformsTo",
      md5: "cr:md5",
    });
    expect(conformsTo).toEqual(["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"]);
    expect([type, name, alternateName]).toEqual(["sc:Dataset", "support-chats", "Support chats"]);
  });

  test("has one text or a list as the RAI vocabulary says", () => {
    const ones = raiProperties.filter(({ cardinality }) => cardinality === "one").map(({ name }) => name);
    expect(ones).toEqual([
      "annotationsPerItem",
      "dataAnnotationProtocol",
      "dataCollection",
      "dataCollectionMissingData",
      "dataCollectionRawData",
      "dataSocialImpact",
    ]);
    const document = of({
      sources: [
        { name: "tickets", kind: "user" },
        { name: "forum", kind: "crawled" },
        { name: "old forum", kind: "crawled" },
      ],
      collection: {
        acquisition: "Exported.",
        sampling_strategy: "All of them.",
        timeframe: "2026-01-01 to 2026-03-31",
      },
      uses: { impacts: { na: "no people in it" }, avoid: "Legal advice." },
      labeling: { per_item: 2, agreement: { unknown: "not measured" } },
    });
    expect(document).toMatchObject({
      "rai:dataCollection": "Exported.\n\nAll of them.",
      "rai:dataCollectionTimeframe": ["2026-01-01", "2026-03-31"],
      "rai:dataCollectionType": ["User-generated content data", "Web Scraping"],
      "rai:dataBiases": ["Not applicable: no people in it"],
      "rai:dataLimitations": ["Legal advice."],
      "rai:annotationsPerItem": "2",
    });
    expect(document).not.toHaveProperty("rai:dataAnnotationAnalysis");
  });

  test("lists files only with an address on the web and a digest that it knows", () => {
    const files = [
      { url: "https://acme.example/a/chats.jsonl", digest: `sha256:${sha}`, size_bytes: 12 },
      { url: "https://acme.example/b/chats.jsonl", digest: `md5:${"b".repeat(32)}`, format: "text/plain" },
      { url: "s3://acme/chats.jsonl", digest: `sha256:${sha}` },
      { url: "https://acme.example/chats.bin", digest: `sha1:${"c".repeat(40)}` },
    ];
    expect(of({ dataset: { files } })["distribution"]).toEqual([
      {
        "@id": "chats.jsonl",
        "@type": "cr:FileObject",
        name: "chats.jsonl",
        contentUrl: "https://acme.example/a/chats.jsonl",
        contentSize: "12 B",
        encodingFormat: "application/jsonlines",
        sha256: sha,
      },
      {
        "@id": "chats.jsonl-2",
        "@type": "cr:FileObject",
        name: "chats.jsonl",
        contentUrl: "https://acme.example/b/chats.jsonl",
        encodingFormat: "text/plain",
        md5: "b".repeat(32),
      },
    ]);
    const one = { url: "https://acme.example/chats.csv", hashes: [`sha256:${sha}`] };
    expect(of({ dataset: one })["distribution"]).toMatchObject([{ "@id": "chats.csv", sha256: sha }]);
    expect(of({ dataset: { ...one, url: "https://acme.example/chats" } })).not.toHaveProperty("distribution");
    const codes = croissant.write(sheetOf({ dataset: { files } }), undefined, options);
    expect("notes" in codes ? codes.notes.map(({ code, args }) => [code, args]) : []).toContainEqual([
      "croissant-files-left-out",
      { dataset: "support-chats", count: 2 },
    ]);
  });

  test.each<[JsonMap, string | undefined]>([
    [{ license: "apache-2.0" }, "apache-2.0"],
    [{ license: "CC-BY-4.0" }, "https://spdx.org/licenses/CC-BY-4.0.html"],
    [{ license: "other", license_name: "Acme terms" }, "Acme terms"],
    [{ license: "other", license_name: { unknown: "not said" } }, "other"],
    [{ license: "mit", license_link: "https://acme.example/licence" }, "https://acme.example/licence"],
    [{ license: { unknown: "nobody says" } }, undefined],
  ])("says the licence of %j", (dataset, license) => {
    expect(of({ dataset })["license"]).toBe(license);
  });

  test("says that it is metadata only, what the specification misses, and what has no place in it", () => {
    const made = croissant.write(sheetOf({ uses: { usage_repo: "A list." } }), undefined, options);
    if (!("text" in made)) throw new Error("refused");
    expect(made.notes.map(({ code, args }) => [code, args])).toEqual([
      ["croissant-not-loadable", { dataset: "support-chats" }],
      [
        "croissant-incomplete",
        expect.objectContaining({
          missing: ["description", "license", "url", "creator", "datePublished", "distribution"],
        }),
      ],
      ["datasheet-left-out", { form: "Croissant", paths: ["uses.usage_repo"] }],
    ]);
    expect(made.text).toContain("It holds metadata only");
    expect(croissant.check(sheetOf({ uses: { usage_repo: "A list." } }), made.text, options)).toEqual({ differs: [] });
  });

  test("replaces what mlc wrote and nothing else", () => {
    const made = croissant.write(sheetOf({}), undefined, options);
    if (!("text" in made)) throw new Error("refused");
    expect(croissant.write(sheetOf({ uses: { avoid: "Legal advice." } }), made.text, options)).toHaveProperty("text");
    for (const other of ["{}", '{"comment": {"text": "ours"}}', "words", '{"name": "Written by mlc from a datasheet"}'])
      expect(croissant.write(sheetOf({}), other, options)).toMatchObject({ refused: { code: "datasheet-not-ours" } });
  });

  test("keeps hostile text inside strings, and no address that runs", () => {
    const hostile = 'x", "@type": "evil"} </script>\u001b[31m\u202e';
    const made = croissant.write(
      sheetOf({
        dataset: { license_link: "javascript:alert(1)", url: "javascript:alert(1)", creators: [hostile] },
        motivation: { purpose: hostile },
      }),
      undefined,
      options,
    );
    if (!("text" in made)) throw new Error("refused");
    const document = JSON.parse(made.text) as JsonMap;
    expect([document["@type"], document["description"]]).toEqual(["sc:Dataset", hostile]);
    expect([document["url"], document["license"]]).toEqual([undefined, undefined]);
    expect(made.text).not.toMatch(/[\u001b\u202e]/);
  });
});
