import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/core/facts/facts.ts";
import { say } from "../../src/core/findings/catalogue.ts";
import type { JsonMap } from "../../src/core/json.ts";
import { readFrontMatter } from "../../src/core/front-matter.ts";
import { renderHf } from "../../src/documents/hf.ts";
import { BEGIN, END } from "../../src/documents/markers.ts";
import { evaluation, factsOf, measured, options } from "./support/card-facts.ts";

interface Entry {
  readonly name: string;
  readonly results: readonly { task: JsonMap; dataset: JsonMap; metrics: JsonMap[]; source?: JsonMap }[];
}

const NEWER = "2026-10-30-evaluation-77b1c02d9e10";
const OLDER = "2026-10-01-evaluation-77b1c02d9e11";
const BODY = `\n${BEGIN}\n${END}\n`;

function rendered(
  facts: Facts,
  existing?: string,
): { readonly text: string; readonly index: readonly Entry[]; readonly notes: string[] } {
  const result = renderHf(facts, existing, options);
  if ("refused" in result) throw new Error(result.refused.code);
  const keys = parse(readFrontMatter(result.text).yaml ?? "") as { "model-index"?: Entry[] } | null;
  return {
    text: result.text,
    index: keys?.["model-index"] ?? [],
    notes: result.notes.map((each) => (each.code === "card-result-left-out" ? say(each) : each.code)),
  };
}

function withResults(...metrics: readonly object[]): Facts {
  return factsOf({ records: { [NEWER]: evaluation(...metrics) } });
}

/** A README whose model-index has these lines, two spaces deep. */
function readme(...entries: readonly string[]): string {
  return `---\nmodel-index:\n${entries.join("\n")}\n---\n${BODY}`;
}

const FOREIGN = `- name: Support LLM
  results:
  - task: {type: text-generation}
    dataset: {type: acme/faq, name: FAQ questions, split: test}
    metrics:
    - {type: bleu, value: 12.5}   # ours since spring`;

describe("the results of a model-index", () => {
  it("are one per series, the newest that is complete and bound to the weights of the version", () => {
    const facts = factsOf({
      records: {
        [NEWER]: evaluation(measured({ value: 0.61 })),
        [OLDER]: evaluation(measured({ value: 0.5 })),
        "2026-11-01-evaluation-77b1c02d9e12": { run_status: "failed", metrics: [measured({ value: 0.9 })] },
        "2026-11-02-evaluation-77b1c02d9e13": {
          ...evaluation(measured({ value: 0.8 })),
          subject: { weights: `sha256:${"b".repeat(64)}` },
        },
        "2026-11-03-evaluation-77b1c02d9e14": { ...evaluation(measured({ value: 0.7 })), of: "baseline" },
      },
    });
    const { index, notes } = rendered(facts);
    expect(index).toEqual([
      {
        name: "Support LLM",
        results: [
          {
            task: { type: "text-generation" },
            dataset: { type: "acme/faq", name: "FAQ questions", split: "test" },
            metrics: [{ type: "exact_match", value: 0.61, args: { mlc_record: NEWER } }],
          },
        ],
      },
    ]);
    expect(notes).toEqual([]);
  });

  it("are none without weights: nothing says what was measured", () => {
    const facts = factsOf({ version: { weights: {} }, records: { [NEWER]: evaluation(measured()) } });
    const { index, notes } = rendered(facts);
    expect(index).toEqual([]);
    expect(notes).toHaveLength(1);
  });

  it("take the worse of two measured at the same time", () => {
    const facts = factsOf({
      records: {
        [NEWER]: evaluation(measured({ value: 0.7 })),
        "2026-10-30-evaluation-77b1c02d9e12": evaluation(measured({ value: 0.6 })),
      },
    });
    expect(rendered(facts).index[0]?.results[0]?.metrics[0]?.["value"]).toBe(0.6);
  });

  it("say shots, variant and slice in name and args, and share one group", () => {
    const { index } = rendered(
      withResults(
        measured({ n_shot: 0 }),
        measured({ n_shot: 5, variant: "strict" }),
        measured({ slice: { language: "de" } }),
      ),
    );
    expect(index[0]?.results).toHaveLength(1);
    expect(index[0]?.results[0]?.metrics.map(({ name, args }) => [name, args])).toEqual([
      ["exact_match (0-shot)", { num_fewshot: 0, mlc_record: NEWER }],
      ["exact_match (5-shot, strict)", { num_fewshot: 5, variant: "strict", mlc_record: NEWER }],
      ["exact_match (language=de)", { slice: "language=de", mlc_record: NEWER }],
    ]);
  });

  it("are in groups of their own where config, split or revision differ", () => {
    const dataset = { id: "faq", hub_id: "acme/faq", name: "FAQ questions" };
    const { index } = rendered(
      withResults(
        measured(),
        measured({ dataset: { ...dataset, config: "de" }, variant: "a" }),
        measured({ split: "dev" }),
      ),
    );
    expect(index[0]?.results.map((each) => [each.dataset["config"], each.dataset["split"]]).sort()).toEqual(
      [
        ["de", "test"],
        [undefined, "dev"],
        [undefined, "test"],
      ].sort(),
    );
  });

  it.each([
    ["no task", { task: undefined }, "the record names no `task`"],
    ["no dataset of the Hub", { dataset: { id: "faq" } }, "the record names no `dataset.hub_id`"],
    ["a dataset that is no id", { dataset: { id: "faq", hub_id: "our faq" } }, "is not the name of a dataset"],
    ["a text for a value", { value: undefined, value_text: "NaN" }, "no number was measured"],
    ["a value out of range", { value: 61 }, "out of the metric's range"],
  ])("leave out a result with %s, and say so", (_, change, why) => {
    const { index, notes } = rendered(withResults(measured(change)));
    expect(index).toEqual([]);
    expect(notes).toEqual([expect.stringContaining(why)]);
  });

  it("leave out a second dataset name in one group, which would be lost", () => {
    const other = { id: "faq2", hub_id: "acme/faq", name: "Other questions" };
    const { index, notes } = rendered(withResults(measured(), measured({ dataset: other })));
    expect(index[0]?.results).toHaveLength(1);
    expect(notes).toEqual([expect.stringContaining("`FAQ questions`")]);
  });

  it("hold no null and no empty list", () => {
    const { text } = rendered(withResults(measured({ split: undefined, dataset: { hub_id: "squad" } })));
    expect(text).not.toMatch(/null|: \[\]|: \{\}/);
    expect(text).toContain("type: squad\n          name: squad\n");
  });
});

describe("a model-index that is there already", () => {
  it("keeps its results word for word and gets the new one behind them", () => {
    const { text, index } = rendered(withResults(measured()), readme(FOREIGN));
    expect(text).toContain(FOREIGN);
    expect(index).toHaveLength(1);
    expect(index[0]?.results.map((each) => each.metrics[0]?.["value"])).toEqual([12.5, 0.61]);
  });

  it("takes them whatever its one entry is called", () => {
    const { index } = rendered(withResults(measured()), readme(FOREIGN.replace("Support LLM", "old-name")));
    expect(index[0]?.name).toBe("old-name");
    expect(index[0]?.results).toHaveLength(2);
  });

  it("with two entries takes them into the one that has the model's name, else into none", () => {
    const named = readme(FOREIGN.replace("Support LLM", "other"), FOREIGN);
    const { index } = rendered(withResults(measured()), named);
    expect(index.map((each) => each.results.length)).toEqual([1, 2]);
    const unnamed = readme(FOREIGN.replace("Support LLM", "a"), FOREIGN.replace("Support LLM", "b"));
    const none = rendered(withResults(measured()), unnamed);
    expect(none.index.map((each) => each.results.length)).toEqual([1, 1]);
    expect(none.notes).toEqual(["card-model-index-several", expect.stringContaining("exact_match on faq")]);
  });

  it("is not given a result that it has", () => {
    const same = FOREIGN.replace("type: bleu, value: 12.5", "type: exact_match, value: 0.61");
    const { text, notes } = rendered(withResults(measured()), readme(same));
    expect(text).toContain(same);
    expect(notes).toEqual([expect.stringContaining("the file says it already")]);
    const scaled = FOREIGN.replace("type: bleu, value: 12.5", "type: exact_match, value: 61.0");
    const rescaled = measured({ rescaled: { by: 0.01, why: "percent to ratio" } });
    expect(rendered(withResults(rescaled), readme(scaled)).index[0]?.results).toHaveLength(1);
  });

  it("keeps its own value where the records give another", () => {
    const other = FOREIGN.replace("type: bleu, value: 12.5", "type: exact_match, value: 0.99");
    const { index, notes } = rendered(withResults(measured()), readme(other));
    expect(index[0]?.results).toHaveLength(1);
    expect(notes).toEqual([expect.stringContaining("another value")]);
  });

  it.each([
    ["another source", FOREIGN.replace("    metrics:", "    source: {url: https://acme.example}\n    metrics:")],
    ["another dataset name", FOREIGN.replace("FAQ questions", "The FAQ")],
  ])("with %s in the same group gets none of that group", (_, entry) => {
    const { index, notes } = rendered(withResults(measured()), readme(entry));
    expect(index[0]?.results).toHaveLength(1);
    expect(notes).toEqual([expect.stringContaining("another source or dataset name")]);
  });

  it("has the results of mlc replaced when a newer record comes, and taken out when none is left", () => {
    const first = rendered(
      withResults(measured({ value: 0.5 }), measured({ value: 0.4, split: "dev" })),
      readme(FOREIGN),
    );
    expect(first.index[0]?.results).toHaveLength(3);
    const newer = factsOf({ records: { [NEWER]: evaluation(measured({ value: 0.61 })) } });
    const second = rendered(newer, first.text);
    expect(second.index[0]?.results.map((each) => each.metrics[0]?.["value"])).toEqual([12.5, 0.61]);
    const last = rendered(factsOf({}), second.text);
    expect(last.text).toBe(rendered(factsOf({}), readme(FOREIGN)).text);
  });

  it("goes away as a whole when every result of it was mlc's", () => {
    const made = rendered(withResults(measured())).text;
    expect(rendered(factsOf({ card: { license: { id: "mit" } } }), made).index).toEqual([]);
    expect(rendered(factsOf({}), made).text).not.toContain("model-index");
  });

  it("that huggingface_hub refuses is named with its line and left as it is", () => {
    const broken = FOREIGN.replace("    dataset: {type: acme/faq, name: FAQ questions, split: test}\n", "");
    const result = renderHf(factsOf({}), readme(broken), options);
    if ("refused" in result) throw new Error(result.refused.code);
    expect(result.text).toContain(broken);
    expect(result.notes.map((each) => [each.code, each.at?.line])).toEqual([["card-model-index-invalid", 5]]);
  });

  it("of another form is left alone", () => {
    const { text, notes } = rendered(withResults(measured()), "---\nmodel-index: none yet\n---\n" + BODY);
    expect(text).toContain("model-index: none yet\n");
    expect(notes).toEqual(["card-model-index-invalid", expect.stringContaining("another form")]);
  });
});
