import { steps as fraudScorer } from "./fraud-scorer/steps.ts";
import { steps as policyRag } from "./policy-rag/steps.ts";
import { steps as supportLlm } from "./support-llm/steps.ts";
import type { Step } from "./steps.ts";

/** The examples that are built by commands: name to what its people do. */
export const builtExamples: Readonly<Record<string, readonly Step[]>> = {
  "fraud-scorer": fraudScorer,
  "policy-rag": policyRag,
  "support-llm": supportLlm,
};
