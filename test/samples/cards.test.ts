import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fc } from "../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/core/facts/facts.ts";
import type { Finding } from "../../src/core/findings/finding.ts";
import { readFrontMatter } from "../../src/core/front-matter.ts";
import { checkHf, renderHf } from "../../src/documents/hf.ts";
import { hubOnlyLicenses, hubTasks, spdxByHubLicense } from "../../src/documents/hf-ids.ts";
import { readHubYaml } from "../../src/documents/hf-yaml.ts";
import { BEGIN } from "../../src/documents/markers.ts";
import { evaluation, factsOf, fixtureFacts, measured, options } from "../documents/support/card-facts.ts";
import { hasPyYaml, loadCards } from "./support/python-cards.ts";

const root = join(import.meta.dirname, "../../../shared/samples");
const present = existsSync(join(root, "cards"));
if (!present) console.warn(`SKIPPED: no samples at ${root}`);
if (!hasPyYaml) console.warn("SKIPPED: no python3 with PyYAML, so no card is read as huggingface_hub reads it");

const inserting = { ...options, insertMarkers: true };
const cards = present
  ? readdirSync(join(root, "cards"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md") && name !== "SOURCES.md")
      .sort()
      .map((name) => ({ name, text: readFileSync(join(root, "cards", name), "utf8") }))
  : [];

/** What is known of the front matter of each sample: cards.md, section d, and SOURCES.md. */
const known: Readonly<Record<string, "mapping" | "none" | "list">> = {
  "alias-gpt2-small-x21.md": "mapping",
  "bloom-README.md": "mapping",
  "gpt2-hf-README-ALMOST-EMPTY.md": "mapping",
  "gpt2-model_card.md": "none",
  "hf-fixtures/sample_invalid_card_data.md": "list",
  "hf-fixtures/sample_invalid_model_index.md": "mapping",
  "hf-fixtures/sample_no_metadata.md": "none",
  "hf-fixtures/sample_simple.md": "mapping",
  "hf-fixtures/sample_simple_model_index.md": "mapping",
  "hf-fixtures/sample_windows_line_breaks.md": "mapping",
  "intel-dynamic_tinybert.md": "mapping",
  "llama3_1-MODEL_CARD.md": "none",
  "opt-175b-model_card.md": "none",
  "pythia-12b-deduped-README-EXCERPT.md": "mapping",
  "sst_mobilebert-uncased.md": "mapping",
  "t5-base-README-MALFORMED-FENCE.md": "none",
  "whisper-model-card.md": "none",
};

/** Cards that huggingface_hub refuses as they are: their model-index has results without a dataset. */
const refusedByHub = ["hf-fixtures/sample_invalid_model_index.md", "intel-dynamic_tinybert.md"];

/** Facts that answer every key, with values unlike those of any sample. */
const rich = factsOf({
  version: { base_model: { id: "acme/base", relation: "finetune" }, data: [{ dataset: "chats", role: "fine-tuning" }] },
  card: {
    languages: ["no", "en"],
    library: "transformers",
    pipeline_tag: "text-generation",
    tags: ["2022-01-20", "on", "1:30", "1e3", "0x1F", "~", "1_000"],
    license: { id: "BUSL-1.1" },
    summary: "Drafts replies.",
  },
  datasheets: { chats: { dataset: { id: "chats", hub_id: "acme/chats" } } },
  records: {
    "2026-10-30-evaluation-77b1c02d9e10": evaluation(
      measured({ n_shot: 0 }),
      measured({ n_shot: 5 }),
      measured({
        id: "x-tiny",
        raw: "tiny",
        value: 0.00000012,
        dataset: { id: "wiki", hub_id: "acme/wiki", revision: "59642e5", config: "no" },
      }),
    ),
  },
});

/** The facts of a card that was adopted: its own keys. */
function adopted(text: string): Facts {
  const read = readHubYaml(readFrontMatter(text).yaml ?? "");
  const keys = read.kind === "mapping" ? read.value : {};
  const list = (key: string) => (keys[key] === undefined ? undefined : [keys[key]].flat());
  return factsOf({
    version: { weights: undefined },
    card: {
      languages: list("language"),
      tags: list("tags"),
      library: keys["library_name"],
      license: keys["license"] === undefined ? undefined : { id: keys["license"] },
    },
  });
}

function written(
  facts: Facts,
  text: string | undefined,
): { readonly text: string; readonly notes: readonly Finding[] } {
  const result = renderHf(facts, text, inserting);
  if ("refused" in result) throw new Error(`refused: ${result.refused.code}`);
  return result;
}

const writable = cards.filter(({ name }) => known[name] !== "list");

describe.skipIf(!present)("published cards", () => {
  it("are all known here", () => {
    expect(cards.map(({ name }) => name)).toEqual(Object.keys(known).sort());
  });

  it.each(cards)("$name: front matter as known", ({ name, text }) => {
    const { yaml } = readFrontMatter(text);
    const read = yaml === undefined ? { kind: "none" } : readHubYaml(yaml);
    expect(read.kind === "other" ? "list" : read.kind).toBe(known[name]);
  });

  it("are refused where the front matter is a list", () => {
    for (const { text } of cards.filter(({ name }) => known[name] === "list")) {
      expect(renderHf(rich, text, inserting)).toMatchObject({ refused: { code: "card-front-matter-not-mapping" } });
    }
  });

  it.each(writable)("$name: refused without markers; with them every word of the body stays", ({ text }) => {
    expect(renderHf(rich, text, options)).toMatchObject({ refused: { code: "card-markers-missing" } });
    const { body } = readFrontMatter(text);
    const after = written(rich, text).text;
    const start = after.indexOf(body);
    expect(start).toBeGreaterThan(0);
    expect(
      after
        .slice(start + body.length)
        .trimStart()
        .startsWith(BEGIN),
    ).toBe(true);
    expect(written(rich, after).text).toBe(after);
    expect(checkHf(rich, after, options)).toEqual({ differs: [] });
  });

  it.each(writable)("$name: adopting its own keys changes no byte of its front matter", ({ text }) => {
    const { body } = readFrontMatter(text);
    const head = text.slice(0, text.length - body.length);
    const after = written(adopted(text), text);
    expect(after.text.startsWith(head + body)).toBe(true);
    expect(after.notes.filter((each) => each.code === "card-key-changed")).toEqual([]);
  });

  it("keep their line ends: a card with CRLF gets nothing else", () => {
    const { text } = written(rich, cards.find(({ name }) => name.includes("windows"))?.text);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("say what is wrong with them: results that huggingface_hub refuses, a fence it does not see", () => {
    const codes = (name: string) =>
      written(rich, cards.find((each) => each.name === name)?.text).notes.map((each) => each.code);
    for (const name of refusedByHub) expect(codes(name)).toContain("card-model-index-invalid");
    expect(codes("t5-base-README-MALFORMED-FENCE.md")).toContain("card-front-matter-hidden");
    expect(codes("hf-fixtures/sample_simple_model_index.md")).not.toContain("card-model-index-invalid");
  });
});

describe.skipIf(!present || !hasPyYaml)("published cards, read by PyYAML", () => {
  it("have every key they had, equal or named as changed, and load if they did", () => {
    const after = writable.map(({ text }) => written(rich, text));
    const before = loadCards(writable.map(({ text }) => text));
    for (const [at, card] of loadCards(after.map((each) => each.text)).entries()) {
      const { name } = writable[at] ?? { name: "" };
      const changed = (after[at]?.notes ?? []).flatMap((each) =>
        each.code === "card-key-changed" ? [(each.args as { key: string }).key] : [],
      );
      const old = before[at]?.keys ?? {};
      for (const [key, value] of Object.entries(old)) {
        if (key === "model-index" || changed.includes(key)) continue;
        expect(card.keys[key], `${name}: ${key}`).toEqual(value);
      }
      expect(card.keys, name).toMatchObject({
        language: ["no", "en"],
        license: "other",
        license_name: "busl-1.1",
        tags: ["2022-01-20", "on", "1:30", "1e3", "0x1F", "~", "1_000"],
      });
      expect(card.error !== undefined, name).toBe(refusedByHub.includes(name));
      if (card.error !== undefined) continue;
      expect(new Set(card.results?.map((each) => each.name)).size, name).toBe(1);
      const shared = new Map(
        (card.results ?? []).map((each) => [JSON.stringify(each.group), JSON.stringify(each.shared)]),
      );
      for (const each of card.results ?? [])
        expect(JSON.stringify(each.shared)).toBe(shared.get(JSON.stringify(each.group)));
      const ours = (card.results ?? []).slice(-3).map(({ type, value }) => [type, value]);
      expect(ours, name).toEqual([
        ["exact_match", 0.61],
        ["exact_match", 0.61],
        ["tiny", 0.00000012],
      ]);
      expect(card.results?.slice(0, -3), name).toEqual(before[at]?.results);
    }
  });

  it("keep the results that stand in them word for word", () => {
    for (const { name, text } of writable) {
      const index = /model-index:[\s\S]*?(?=\r?\n---)/.exec(readFrontMatter(text).yaml === undefined ? "" : text)?.[0];
      if (index !== undefined)
        expect(written(rich, text).text.replace(/\s+$/gm, ""), name).toContain(index.replace(/\s+$/gm, ""));
    }
  });
});

describe.skipIf(!hasPyYaml)("front matter written by mlc, read by PyYAML", () => {
  it("says what the facts say, whatever the words look like to YAML", () => {
    const word = fc.oneof(
      fc.constantFrom("no", "NO", "on", "y", "~", "null", "1.10", "12:30", "59642e5", "0x1F", "010", "1_000", "2026-11-22", ".5", "-", "- a", "a: b", "#a", "a #b", "!a", "&a", "*a", "%a", "@a", "`a", "'a", '"a', "{a", "[a", "a,", "---", "...", "=", "<<", "?", "? a", "|", ">"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
      fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 12 }),
    ); // prettier-ignore
    const samples = fc.sample(fc.array(word, { minLength: 1, maxLength: 6 }), { numRuns: 300, seed: 7 });
    const given = samples.map((tags) =>
      factsOf({ card: { tags, library: tags[0], license: { id: "other", name: tags[0] } } }),
    );
    const fresh = given.map((facts) => written(facts, undefined).text);
    const edited = given.map(
      (facts) => written(facts, "---\nlibrary_name: x\ntags:\n- a # kept\n- b\nlast: 1\n---\n").text,
    );
    for (const [at, card] of loadCards([...fresh, ...edited]).entries()) {
      const source = at < fresh.length ? fresh[at] : edited[at - fresh.length];
      const read = readHubYaml(readFrontMatter(source ?? "").yaml ?? "");
      expect(card.error).toBeUndefined();
      if (read.kind === "mapping") expect(card.keys).toEqual(read.value);
      else expect(card.keys).toEqual({});
      for (const tag of (card.keys["tags"] as string[] | undefined) ?? []) expect(typeof tag).toBe("string");
    }
  });

  it("of the fixture loads whole", async () => {
    const [card] = loadCards([written(await fixtureFacts("support-llm"), undefined).text]);
    expect(card?.error).toBeUndefined();
    expect(card?.keys).toMatchObject({ language: ["en", "no"], tags: ["support", "2026-10-30"] });
    expect(card?.results).toHaveLength(2);
  });
});

describe.skipIf(!present)("the lists of the Hub", () => {
  it("are those of the published files", () => {
    const read = (name: string) => readFileSync(join(root, "standards", name), "utf8");
    expect(JSON.parse(read("hf-to-spdx.json"))).toEqual(spdxByHubLicense);
    expect([...Object.keys(spdxByHubLicense), ...hubOnlyLicenses].sort()).toEqual(
      read("hf-license-identifiers.txt").trim().split(/\s+/).sort(),
    );
    expect([...hubTasks].sort()).toEqual(read("hf-pipeline-tags.txt").trim().split(/\s+/).sort());
  });
});
