import type { Json } from "../../core/json.ts";
import type { ProposedFact } from "../importer.ts";

/**
 * What follows from what was read: modalities and whether it is generative from the task (tasks of the Hub,
 * huggingface.js packages/tasks), else from the head of the architecture (transformers class names); and what an adapter
 * or a base model says about where the weights come from. Each follows from one value and is said to come from its file.
 */
export function derivedFacts(facts: readonly ProposedFact[]): readonly ProposedFact[] {
  const task = facts.find((fact) => fact.path === "card.pipeline_tag");
  const head = facts.find((fact) => fact.path === "architecture.name");
  const base = facts.find((fact) => fact.path === "base_model.id");
  const method = facts.find((fact) => fact.path === "adaptation.method");
  return [
    ...follows(task, "architecture.modalities", modalities(textOf(task))),
    ...follows(task, "scope.generative", generativeTask(textOf(task))),
    ...follows(head, "scope.generative", generativeHead(textOf(head))),
    ...follows(base, "scope.trained_from_scratch", false),
    ...follows(method, "scope.adaptation", method?.value),
    ...follows(method, "scope.trained_from_scratch", false),
  ];
}

function textOf(fact: ProposedFact | undefined): string {
  return typeof fact?.value === "string" ? fact.value : "";
}

function follows(source: ProposedFact | undefined, path: string, value: Json | undefined): readonly ProposedFact[] {
  return source === undefined || value === undefined ? [] : [{ path, value, from: source.from }];
}

function generativeTask(task: string): boolean | undefined {
  if (GENERATIVE.has(task)) return true;
  return DISCRIMINATIVE.has(task) ? false : undefined;
}

/** Heads that write text; heads that score, label or embed. A bare encoder (`BertModel`) says nothing. */
function generativeHead(name: string): boolean | undefined {
  if (/(?:ForCausalLM|LMHeadModel)$/.test(name)) return true;
  return /For(?:Sequence|Token|Image|Audio|Video)Classification$|ForQuestionAnswering$|ForMultipleChoice$/.test(name)
    ? false
    : undefined;
}

const GENERATIVE = new Set(
  [
    "text-generation text2text-generation conversational summarization translation text-to-image text-to-video",
    "text-to-speech text-to-audio image-to-image image-to-video image-to-text image-text-to-text image-text-to-image",
    "image-text-to-video audio-text-to-text video-text-to-text video-to-video unconditional-image-generation",
    "text-to-3d image-to-3d any-to-any table-to-text tabular-to-text",
  ].flatMap((line) => line.split(" ")),
);

const DISCRIMINATIVE = new Set(
  [
    "text-classification token-classification zero-shot-classification feature-extraction fill-mask question-answering",
    "sentence-similarity text-ranking text-retrieval multiple-choice image-classification object-detection",
    "image-segmentation depth-estimation video-classification audio-classification voice-activity-detection",
    "zero-shot-image-classification zero-shot-object-detection mask-generation image-feature-extraction",
    "keypoint-detection tabular-classification tabular-regression time-series-forecasting graph-ml",
  ].flatMap((line) => line.split(" ")),
);

/** What goes in and what comes out, by the words of the task; undefined where they do not say. */
function modalities(task: string): readonly string[] | undefined {
  const known = MODALITIES.find(([tasks]) => tasks.split(" ").includes(task));
  return known?.[1];
}

const MODALITIES: readonly (readonly [string, readonly string[]])[] = [
  [
    "text-generation text2text-generation conversational summarization translation text-classification " +
      "token-classification zero-shot-classification fill-mask question-answering sentence-similarity text-ranking " +
      "text-retrieval multiple-choice",
    ["text"],
  ],
  ["text-to-image image-to-text image-text-to-text image-text-to-image visual-question-answering", ["text", "image"]],
  ["document-question-answering zero-shot-image-classification zero-shot-object-detection", ["text", "image"]],
  ["text-to-speech text-to-audio automatic-speech-recognition audio-text-to-text", ["text", "audio"]],
  ["text-to-video video-text-to-text", ["text", "video"]],
  ["image-to-video", ["image", "video"]],
  ["image-text-to-video", ["text", "image", "video"]],
  ["video-classification video-to-video", ["video"]],
  ["audio-classification audio-to-audio voice-activity-detection", ["audio"]],
  ["image-classification object-detection image-segmentation depth-estimation image-to-image", ["image"]],
  ["unconditional-image-generation mask-generation image-feature-extraction keypoint-detection", ["image"]],
  ["tabular-classification tabular-regression", ["tabular"]],
  ["time-series-forecasting", ["time series"]],
  ["table-question-answering table-to-text tabular-to-text", ["text", "tabular"]],
  ["graph-ml", ["graph"]],
];
