import { isList, isMap, type JsonMap } from "../../core/json.ts";
import { mapAt } from "../map-at.ts";
import { publicLabel } from "../public-text.ts";

/** What serves the model, and where its files come from. */
export interface Predictor {
  /** Address of the model as the manifest writes it; undefined where a container brings its own. */
  readonly uri: string | undefined;
  readonly framework: string | undefined;
  readonly runtime: string | undefined;
  /** Protocol of the interface, such as v2. */
  readonly api: string | undefined;
  /** Accelerators of one replica: `1 nvidia.com/gpu`. */
  readonly hardware: string | undefined;
}

/**
 * The model of `spec.predictor`: `model`, or one of the keys that were there before it, or containers of one's own.
 * Two models are refused, as KServe does (predictor.go, validation.go: "exactly one of …").
 */
export function predictorOf(
  predictor: JsonMap,
): Predictor | { readonly several: readonly string[] } | { readonly missing: string } {
  const found = KEYS.filter((key) => isMap(predictor[key]));
  const [key, second] = found;
  if (second !== undefined) return { several: found };
  const containers = predictor["containers"];
  const custom = isList(containers) && isMap(containers[0]) ? containers[0] : undefined;
  const own = key === undefined ? custom : mapAt(predictor, key);
  if (own === undefined) return { missing: "no model under `spec.predictor`" };
  const format = mapAt(own, "modelFormat");
  const name = publicLabel(format["name"]);
  const version = publicLabel(format["version"]) ?? publicLabel(own["runtimeVersion"]);
  const framework = key === "model" ? name : key;
  return {
    uri: uriOf(predictor, own),
    framework: framework === undefined || version === undefined ? framework : `${framework} ${version}`,
    runtime: publicLabel(own["runtime"]),
    api: publicLabel(own["protocolVersion"]),
    hardware: hardwareOf(mapAt(own, "resources", "limits")),
  };
}

/** `model` and the keys of single frameworks, which stay valid in v1beta1 (predictor.go PredictorSpec). */
const KEYS = [
  ...["model", "sklearn", "xgboost", "tensorflow", "pytorch", "triton", "onnx", "huggingface", "lightgbm", "paddle"],
  "pmml",
];

function uriOf(predictor: JsonMap, own: JsonMap): string | undefined {
  const listed = predictor["storageUris"];
  const first = isList(listed) && isMap(listed[0]) ? (listed[0]["uri"] ?? listed[0]["storageUri"]) : undefined;
  const uri = own["storageUri"] ?? first;
  return typeof uri === "string" && uri !== "" ? uri : undefined;
}

function hardwareOf(limits: JsonMap): string | undefined {
  const devices = Object.entries(limits).flatMap(([name, count]) =>
    /^[a-z0-9.-]+\/(?:gpu|gaudi|tpu|neuron|npu)[a-z0-9._-]*$/.test(name) &&
    typeof count === "string" &&
    /^\d{1,4}$/.test(count)
      ? [`${count} x ${name}`]
      : [],
  );
  return devices.length === 0 ? undefined : devices.sort().join(", ");
}
