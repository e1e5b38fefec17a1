import { describe, expect, it } from "vitest";
import { contradictions, type Known } from "../../src/importers/subject-check.ts";

const digest = `sha256:${"9".repeat(64)}`;
const commit = "8fd1c0de8fd1c0de8fd1c0de8fd1c0de8fd1c0de";
const tuned: Known = {
  id: "support-llm",
  name: "Support LLM",
  isBase: false,
  version: {
    weights: { uri: `hf://acme/support-llm@${commit}`, digest },
    base_model: { id: "mistralai/Mistral-7B-v0.3" },
  },
};
const hosted: Known = {
  id: "policy-rag",
  isBase: true,
  version: {
    hosted: { provider: "acme-cloud", model_id: "pythia-chat-4o", revision: "2026-08-06" },
    base_model: { id: "EleutherAI/pythia-6.9b", revision: "step143000" },
  },
};

describe("what a tool says it measured", () => {
  it.each([
    ["the name on a hub", tuned, { name: "acme/support-llm" }],
    ["a local copy of it", tuned, { name: "support_llm-AWQ" }],
    ["its display name", tuned, { name: "Support LLM" }],
    ["a checkpoint without a name", tuned, { name: "checkpoint-98000" }],
    ["the base beside the name", tuned, { name: "support-llm", base: "unsloth/mistral-7b-v0.3-bnb-4bit" }],
    ["the commit it is pinned to, shortened", tuned, { name: "support-llm", sha: commit.slice(0, 12) }],
    ["a branch, which says no commit", tuned, { name: "support-llm", revision: "main" }],
    ["what a provider calls it", hosted, { name: "pythia-chat-4o" }],
    ["the base that is served as it is", hosted, { name: "EleutherAI/pythia-6.9b", revision: "step143000" }],
    ["anything of the baseline", { ...tuned, baseline: true }, { name: "other/model" }],
  ] as const)("agrees: %s", (_, known, named) => {
    expect(contradictions(named, known)).toEqual([]);
  });

  it.each([
    ["another model", tuned, { name: "EleutherAI/pythia-6.9b" }, "model"],
    ["another size of it", hosted, { name: "EleutherAI/pythia-1.4b" }, "model"],
    ["the base instead of what was made of it", tuned, { name: "mistralai/Mistral-7B-v0.3" }, "model"],
    ["another base", tuned, { name: "support-llm", base: "facebook/opt-1.3b" }, "base model"],
    ["another commit", tuned, { name: "support-llm", sha: "0badc0de0badc0de" }, "revision"],
  ] as const)("contradicts: %s", (_, known, named, what) => {
    expect(contradictions(named, known)).toMatchObject([{ what }]);
  });

  it("is shown beside every name the documents have", () => {
    const [found] = contradictions({ name: "facebook/opt-1.3b" }, tuned);
    expect(found?.known).toEqual(["id support-llm", "name Support LLM", "weights.uri acme/support-llm"]);
  });
});
