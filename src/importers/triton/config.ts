import { publicLabel } from "../public-text.ts";
import type { PbMessage, PbValue } from "./pbtxt.ts";

/** What a model configuration says about serving. */
export interface TritonConfig {
  readonly name: string | undefined;
  /** `backend`, else the older `platform`. */
  readonly backend: string | undefined;
  /** The format of the weights, where the backend reads only one. */
  readonly format: string | undefined;
  /** One line for `serving.platform`: backend, batch size, instances. */
  readonly serving: string;
}

/**
 * Whether a message is a ModelConfig of Triton: `platform` or `backend`, and inputs, instances or a batch size beside it.
 * Fields: triton-inference-server/common protobuf/model_config.proto.
 */
export function isTritonConfig(message: PbMessage): boolean {
  const named = message.has("platform") || message.has("backend") || message.has("default_model_filename");
  return named && SIGNATURE.some((field) => message.has(field));
}

/** The named fields of a configuration; parameters, files and environment are never read. */
export function configOf(message: PbMessage): TritonConfig {
  const backend = textAt(message, "backend") ?? textAt(message, "platform");
  const batch = textAt(message, "max_batch_size");
  const groups = (message.get("instance_group") ?? []).flatMap(groupText);
  const dynamic = message.has("dynamic_batching") ? "dynamic batching" : undefined;
  const details = [batch === undefined ? undefined : `batch ${batch}`, dynamic, ...groups].filter(
    (each) => each !== undefined,
  );
  return {
    name: textAt(message, "name"),
    backend,
    format: FORMATS.get(backend ?? ""),
    serving: ["Triton", ...(backend === undefined ? [] : [backend]), ...details].join(", "),
  };
}

const SIGNATURE = ["input", "output", "max_batch_size", "instance_group", "ensemble_scheduling", "dynamic_batching"];

/** Backends and platforms that read one format (docs/user_guide/model_repository.md); python, dali and ensembles read none. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ["onnxruntime", "onnx"],
  ["onnxruntime_onnx", "onnx"],
  ["tensorrt", "tensorrt"],
  ["tensorrt_plan", "tensorrt"],
  ["tensorrtllm", "tensorrt"],
  ["pytorch", "torchscript"],
  ["pytorch_libtorch", "torchscript"],
  ["tensorflow_savedmodel", "saved_model"],
  ["tensorflow_graphdef", "graphdef"],
  ["openvino", "openvino"],
]);

function groupText(group: PbValue): readonly string[] {
  if (typeof group === "string") return [];
  const [count, kind] = [textAt(group, "count") ?? "1", textAt(group, "kind")];
  return /^\d{1,4}$/.test(count) ? [`${count} x ${(kind ?? "KIND_AUTO").replace(/^KIND_/, "").toLowerCase()}`] : [];
}

function textAt(message: PbMessage, field: string): string | undefined {
  const [value] = message.get(field) ?? [];
  const text = publicLabel(value);
  return text !== undefined && /^[\w.-]{1,100}$/.test(text) ? text : undefined;
}
