import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isList, isMap, type JsonMap } from "../core/json.ts";
import type { DeploymentDraft, Detection, Importer, ImportInput, ImportOptions, ImportResult } from "./importer.ts";
import type { SourceFile } from "./importer.ts";
import { exposureOf, unreadyBecause } from "./kserve/exposure.ts";
import { predictorOf, type Predictor } from "./kserve/predictor.ts";
import { storageOf } from "./kserve/storage.ts";
import { mapAt } from "./map-at.ts";
import { withoutUndefined } from "./measure.ts";
import { momentFromText, observedOf } from "./observed.ts";
import { nothing } from "./one-file.ts";
import { publicLabel } from "./public-text.ts";
import { publicPath, sourceOf } from "./source.ts";
import { decode } from "./text.ts";
import { readForeignStream } from "./tool-yaml.ts";
import { matchesPattern } from "./wildcard.ts";

/**
 * KServe InferenceService, v1beta1: a manifest, or what `kubectl get inferenceservice -o yaml|json` prints, alone, among other
 * documents or in a List. Fields: kserve pkg/apis/serving/v1beta1 (predictor.go, component.go, inference_service_status.go).
 * Environment variables, arguments, accounts, annotations and addresses are never read.
 */
export const kserve: Importer = {
  id: "kserve",
  title: "KServe InferenceService",
  detects: "YAML or JSON with `apiVersion: serving.kserve.io/…` and `kind: InferenceService`",
  example: "mlc import service.yaml --environment production",
  wants: (path, bytes) => bytes > 0 && /\.(?:ya?ml|json)$/i.test(path),
  detect,
  read,
};

function detect(input: ImportInput): Detection {
  return input.files.some((file) => servicesIn(file).length > 0)
    ? "certain"
    : { missing: "no document of `kind: InferenceService`" };
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const found = input.files.flatMap((file) => servicesIn(file).map((service) => ({ file, service })));
  const [first] = input.files;
  if (found.length === 0) return nothing(...(first === undefined ? [] : [refusal(first)]));
  const wanted = found.filter(({ service }) => isWanted(service, options.only));
  const [only, second] = wanted;
  if (only === undefined || second !== undefined) {
    const names = [...new Set(found.map(({ service }) => nameOf(service) ?? "unnamed"))].sort();
    const path = publicPath(found[0]?.file.path ?? "stdin");
    return nothing(finding("import-several-services", { path, names, what: "services" }));
  }
  return readService(only.file, only.service, options);
}

function readService(file: SourceFile, service: JsonMap, options: ImportOptions): ImportResult {
  const { path } = file;
  const name = nameOf(service) ?? "the service";
  const version = textOf(service["apiVersion"]);
  if (!version.endsWith("/v1beta1"))
    return nothing(finding("import-old-kserve", { path, version: publicVersion(version) }));
  const predictor = predictorOf(mapAt(service, "spec", "predictor"));
  if ("several" in predictor) {
    return nothing(finding("import-two-predictors", { path, name, found: predictor.several }));
  }
  if ("missing" in predictor) {
    return nothing(finding("import-wrong-adapter", { path, adapter: "kserve", missing: predictor.missing }));
  }
  const why = unreadyBecause(service);
  if (why !== undefined) return nothing(finding("import-service-not-ready", { path, name, why }));
  if (options.environment === undefined) return nothing(finding("import-environment-missing", { path }));
  return recordOf(file, service, predictor, options.environment, options);
}

function recordOf(
  file: SourceFile,
  service: JsonMap,
  predictor: Predictor,
  environment: string,
  options: ImportOptions,
): ImportResult {
  const storage = predictor.uri === undefined ? undefined : storageOf(predictor.uri);
  const time = observedOf(file, undefined, options);
  const { exposure, from, since } = exposureOf(service);
  const state = isMap(service["status"]) ? "observed in the cluster" : "declared, the file has no status";
  const draft: DeploymentDraft = {
    kind: "deployment",
    part: "deployment",
    observed: time.observed,
    environment,
    serving: {
      platform: "kserve",
      ...withoutUndefined({ hardware: predictor.hardware, api: predictor.api }),
      ...beside(predictor),
    },
    exposure,
    ...withoutUndefined({ started_at: momentFromText(since)?.at }),
    tool: "kserve",
    ...withoutUndefined({
      subject_named: withoutUndefined({ name: storage?.name ?? nameOf(service), revision: storage?.revision }),
    }),
    note: `Exposure from ${from}; ${state}.`,
    source: sourceOf([file], "kserve/v1beta1", "kserve@1"),
  };
  const said = `${exposure.kind}${typeof exposure.limit === "string" ? `, ${exposure.limit}` : ""}`;
  const path = publicPath(file.path);
  return {
    records: [draft],
    facts: storage?.uri === undefined ? [] : [{ path: "weights.uri", value: storage.uri, from: path }],
    notes: [
      finding("import-exposure-decided", { path, exposure: said, from }),
      ...(storage?.uri === undefined || storage.pinned
        ? []
        : [finding("import-storage-not-pinned", { path, uri: storage.uri })]),
      ...(storage === undefined || storage.uri !== undefined
        ? []
        : [finding("import-name-withheld", { path, what: "the address of the model" })]),
      ...time.notes,
    ],
  };
}

function beside({ framework, runtime }: Predictor): { readonly [key: `x-${string}`]: string } {
  return {
    ...(framework === undefined ? {} : { "x-framework": framework }),
    ...(runtime === undefined ? {} : { "x-runtime": runtime }),
  };
}

function textOf(value: JsonMap[string] | undefined): string {
  return typeof value === "string" ? value : "";
}

function isWanted(service: JsonMap, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((pattern) => matchesPattern(pattern, nameOf(service) ?? ""));
}

function nameOf(service: JsonMap): string | undefined {
  return publicLabel(mapAt(service, "metadata")["name"]);
}

function publicVersion(version: string): string {
  return publicLabel(version) ?? "an unknown version";
}

/** Every InferenceService of a file, those in Lists too. Detection and reading ask the same, so the answer is kept. */
function servicesIn(file: SourceFile): readonly JsonMap[] {
  const known = services.get(file);
  if (known !== undefined) return known;
  const text = decode(file);
  // Most files are none of ours: YAML is read only where the words stand.
  const likely =
    typeof text === "string" && /InferenceService/.test(text) && /serving\.(?:kserve|kubeflow)\./.test(text);
  const read = likely ? readForeignStream(text) : { values: [] };
  const found = "values" in read ? read.values.flatMap(unlisted).filter(isService) : [];
  services.set(file, found);
  return found;
}

const services = new WeakMap<SourceFile, readonly JsonMap[]>();

function unlisted(document: JsonMap): readonly JsonMap[] {
  const { kind, items } = document;
  return (kind === "List" || kind === "InferenceServiceList") && isList(items) ? items.filter(isMap) : [document];
}

function isService({ apiVersion, kind }: JsonMap): boolean {
  return (
    kind === "InferenceService" &&
    typeof apiVersion === "string" &&
    /^serving\.(?:kserve\.io|kubeflow\.org)\//.test(apiVersion)
  );
}

function refusal(file: SourceFile): Finding {
  const text = decode(file);
  if (typeof text !== "string") return text;
  const read = readForeignStream(text);
  if ("because" in read) return finding("import-not-yaml", { path: file.path, why: read.because });
  return finding("import-wrong-adapter", {
    path: file.path,
    adapter: "kserve",
    missing: "no document of `kind: InferenceService`",
  });
}
