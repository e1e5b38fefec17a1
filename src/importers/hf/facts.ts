import { isList, type Json, type JsonMap } from "../../core/json.ts";
import type { ProposedFact } from "../importer.ts";
import type { HfFile } from "./files.ts";
import { countOf, numberOf } from "../numbers.ts";
import { hubName, publicLabel, publicName, publicRevision } from "../public-text.ts";
import { publicPath } from "../source.ts";

/** What config.json and adapter_config.json offer for the version file. Offered, never written over what stands there. */
export function factsOf(files: readonly HfFile[]): readonly ProposedFact[] {
  const adapter = files.find(({ kind }) => kind === "adapter");
  const config = files.find(({ kind }) => kind === "config");
  return [
    ...(adapter === undefined ? [] : from(adapter, adapterFacts(adapter.value))),
    // With an adapter beside it, config.json is the base model's: its base is not this model's base.
    ...(config === undefined ? [] : from(config, configFacts(config.value, adapter === undefined))),
  ];
}

/** The base model as the adapter, else the configuration, names it. */
export function baseOf(files: readonly HfFile[]): { readonly base: string; readonly revision?: string } | undefined {
  for (const { kind, value } of files) {
    if (kind !== "adapter") continue;
    const base = publicName(value["base_model_name_or_path"]);
    const revision = publicRevision(value["revision"]);
    if (base !== undefined) return { base, ...(revision === undefined ? {} : { revision }) };
  }
  const config = files.find(({ kind }) => kind === "config");
  const base = publicName(config?.value["_name_or_path"]);
  return base === undefined ? undefined : { base };
}

type Pairs = readonly (readonly [path: string, value: Json | undefined])[];

/** transformers PretrainedConfig: https://huggingface.co/docs/transformers/main_classes/configuration */
function configFacts(config: JsonMap, isOwn: boolean): Pairs {
  const architectures = config["architectures"];
  const base = hubName(config["_name_or_path"]);
  const length = ["max_position_embeddings", "n_positions", "max_sequence_length", "seq_length"].map((key) =>
    countOf(config[key]),
  );
  return [
    ["architecture.family", publicLabel(config["model_type"])],
    ["architecture.name", publicLabel(isList(architectures) ? architectures[0] : undefined)],
    ["architecture.context_length", length.find((each) => each !== undefined)],
    ["architecture.precision", publicLabel(config["torch_dtype"] ?? config["dtype"])],
    ["base_model.id", isOwn && base?.includes("/") === true ? base : undefined],
  ];
}

/** peft PeftConfig and LoraConfig; `revision` is nearly always null, and then the base is not pinned. */
function adapterFacts(adapter: JsonMap): Pairs {
  return [
    ["base_model.id", publicName(adapter["base_model_name_or_path"])],
    ["base_model.revision", publicRevision(adapter["revision"])],
    ["base_model.relation", "adapter"],
    ["adaptation.method", adapter["peft_type"] === "LORA" ? "lora" : undefined],
    ["adaptation.parameters", adapterParameters(adapter)],
  ];
}

function adapterParameters(adapter: JsonMap): Json {
  const modules = adapter["target_modules"];
  const names = (isList(modules) ? modules : []).map(publicLabel).filter((name) => name !== undefined);
  const numbers = ["r", "lora_alpha", "lora_dropout"].map((key) => [key, numberOf(adapter[key])] as const);
  const texts = ["peft_type", "task_type", "bias", "peft_version"].map(
    (key) => [key, publicLabel(adapter[key])] as const,
  );
  const flags = ["use_dora", "use_rslora"].map((key) => [key, adapter[key] === true ? true : undefined] as const);
  const stated = [...texts, ...numbers, ...flags].filter(([, value]) => value !== undefined) as [string, Json][];
  // A set in Python: its order changes from run to run.
  return Object.fromEntries([
    ...stated,
    ...(names.length === 0 ? [] : [["target_modules", [...names].sort()] as const]),
  ]);
}

function from({ file }: HfFile, pairs: Pairs): readonly ProposedFact[] {
  return pairs.flatMap(([path, value]) => (value === undefined ? [] : [{ path, value, from: publicPath(file.path) }]));
}
