import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonMap } from "../../src/core/json.ts";
import { parsePath } from "../../src/core/facts/path.ts";
import { assigned } from "../../src/core/plans/assign.ts";
import { renderHf } from "../../src/documents/hf.ts";
import { importFrom } from "../../src/importers/index.ts";
import { prefill, type Prefill } from "../../src/importers/prefill.ts";
import { factsOf, options } from "../documents/support/card-facts.ts";
import { hasPyYaml, loadCards } from "./support/python-cards.ts";

const root = join(import.meta.dirname, "../../../shared/samples");
const present = existsSync(join(root, "cards"));
if (!present) console.warn(`SKIPPED: no samples at ${root}`);

const cards = present
  ? readdirSync(join(root, "cards"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md") && name !== "SOURCES.md")
      .sort()
      .map((name) => ({ name, bytes: readFileSync(join(root, "cards", name)) }))
  : [];

const readCard = (bytes: Uint8Array): Prefill =>
  prefill({ files: [{ path: "README.md", bytes }], weights: [], exists: () => true });

/** The facts of one document, the first of each path. */
function documentOf(found: Prefill, root: string): JsonMap {
  const own = [...found.facts].reverse().filter(({ path }) => path.startsWith(`${root}.`));
  return assigned(
    {},
    own.map(({ path, value }) => ({ path: parsePath(path).slice(1), value })),
  );
}

function rendered(bytes: Uint8Array): string {
  const found = readCard(bytes);
  const base = documentOf(found, "base_model");
  const written = renderHf(
    factsOf({
      card: documentOf(found, "card"),
      version: { weights: undefined, ...(base["id"] === undefined ? {} : { base_model: base }) },
    }),
    undefined,
    options,
  );
  if ("refused" in written) throw new Error(written.refused.code);
  return written.text;
}

/** Codes with the line they are at: what section (d) of the study says is wrong with them. */
const wrong: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  "alias-gpt2-small-x21.md": [["card-stand-ins", 14]],
  "hf-fixtures/sample_invalid_card_data.md": [["card-front-matter-not-mapping", 2]],
  "hf-fixtures/sample_invalid_model_index.md": [["card-model-index-invalid", 15]],
  "intel-dynamic_tinybert.md": [["card-model-index-invalid", 13]],
  "opt-175b-model_card.md": [["card-kept-as-text", 2]],
  "t5-base-README-MALFORMED-FENCE.md": [
    ["card-front-matter-hidden", 1],
    ["card-not-understood", 2],
    ["card-not-understood", 3],
    ["card-not-understood", 4],
  ],
};

describe.runIf(present)("a published card, read", () => {
  it.each(cards)("$name: what is wrong is told of at its line", ({ name, bytes }) => {
    const told = readCard(bytes).notes.map((note) => [note.code, note.at?.line]);
    for (const each of wrong[name] ?? []) expect(told).toContainEqual(each);
    const mild = ["card-kept-as-text", "card-stand-ins", "init-left-out"];
    if (wrong[name] === undefined) expect(told.filter(([code]) => !mild.includes(String(code)))).toEqual([]);
  });

  it.each(cards)("$name: every line of prose stands in a fact", ({ name, bytes }) => {
    const found = readCard(bytes);
    const kept = found.facts.map(({ value }) => JSON.stringify(value)).join(" ");
    const plain = (text: string): string => text.replace(/\\[nt"\\]|[^\p{L}\p{N}]+/gu, "");
    const all = plain(kept);
    const body = new TextDecoder().decode(bytes).replace(/^\s*---\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n/, "");
    const lost = body
      .split(/\r?\n/)
      .filter(
        (line) =>
          line.split(/\s+/).length >= 6 &&
          !/^#|more information needed|\| Description|\| - \||Apache 2\.0|Click to expand|Machine Learning Impact|Use the code below/i.test(
            line,
          ),
      )
      .filter(
        (line) =>
          !all.includes(
            plain(
              line
                .replace(/^\s*(?:\||[-*] )/, "")
                .replace(/^(?:\*\*)?[^|:]{1,40}(?:\||:)(?:\*\*)?/, "")
                .replace(/\|\s*$/, ""),
            ),
          ),
      );
    expect(
      lost.filter((line) => !/^\s*\d+\. \[/.test(line)),
      name,
    ).toEqual([]);
  });

  it("holds 26 stand-ins in alias-gpt2, and leads from OPT to its paper", () => {
    const of = (name: string): Prefill => readCard(cards.find((each) => each.name === name)?.bytes ?? new Uint8Array());
    const standIns = of("alias-gpt2-small-x21.md").notes.find(({ code }) => code === "card-stand-ins");
    expect(standIns?.args).toMatchObject({ lines: { length: 26 } });
    expect(of("opt-175b-model_card.md").facts).toContainEqual({
      path: "card.description",
      value: { see: "https://arxiv.org/abs/2205.01068" },
      from: "README.md",
    });
  });

  it.each(cards)("$name: written for the Hub and read again it has the same keys", ({ bytes }) => {
    const keys = (found: Prefill): JsonMap => {
      const card = documentOf(found, "card");
      const { languages = null, tags = null, license = null, library = null, pipeline_tag: task = null } = card;
      return { languages, tags, license, library, task, "x-hf": card["x-hf"] ?? null };
    };
    const before = keys(readCard(bytes));
    const after = keys(readCard(new TextEncoder().encode(rendered(bytes))));
    const { "x-hf": kept, ...fields } = before;
    const { "x-hf": keptAfter, ...fieldsAfter } = after;
    expect(fieldsAfter).toEqual(fields);
    const sound = (value: unknown): unknown => {
      const { "model-index": index, ...rest } = (value ?? {}) as JsonMap;
      return JSON.stringify(index ?? "").includes('"dataset"') ? { ...rest, "model-index": index } : rest;
    };
    expect(sound(keptAfter)).toEqual(sound(kept));
  });

  it.runIf(hasPyYaml)("loads in Python once it is written again, whatever was wrong with it", () => {
    for (const [at, card] of loadCards(cards.map(({ bytes }) => rendered(bytes))).entries())
      expect(card.error, cards[at]?.name).toBeUndefined();
  });
});

describe.runIf(present)("a published BOM of a model", () => {
  const boms = present
    ? [
        "standards/cdx-valid-machine-learning-1.6.json",
        "standards/cdx-valid-machine-learning-considerations-env-1.6.json",
        "worked/pythia-6.9b.cdx-1.6.json",
        "worked/pythia-6.9b.cdx-1.7.json",
      ]
    : [];

  it.each(boms)("%s gives facts, and names what was not taken", (name) => {
    const result = importFrom({ files: [{ path: "bom.json", bytes: readFileSync(join(root, name)) }] });
    expect(result.records).toEqual([]);
    expect(result.facts.length).toBeGreaterThan(2);
    expect(new Set(result.notes.map(({ code }) => code))).toEqual(new Set(["card-not-understood"]));
    for (const note of result.notes) expect(note.at?.line).toBeGreaterThan(1);
  });
});
