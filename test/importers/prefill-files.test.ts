import { describe, expect, it } from "vitest";
import { lfsPointer } from "../../src/importers/prefill/weights.ts";
import { bytes, codes, fields, read, values } from "./prefilled.ts";

describe("config.json and adapter_config.json", () => {
  const config = {
    architectures: ["MistralForCausalLM"],
    model_type: "mistral",
    max_position_embeddings: 32768,
    torch_dtype: "bfloat16",
    transformers_version: "4.46.0",
  };

  it("give the architecture, and what its head says", () => {
    expect(values(read({ "config.json": JSON.stringify(config) }))).toEqual({
      "architecture.family": "mistral",
      "architecture.name": "MistralForCausalLM",
      "architecture.context_length": 32768,
      "architecture.precision": "bfloat16",
      "scope.generative": true,
    });
  });

  it("do not turn where a model was loaded from into its lineage", () => {
    const found = read({ "config.json": JSON.stringify({ ...config, _name_or_path: "mistralai/Mistral-7B-v0.3" }) });
    expect(values(found)).not.toHaveProperty(["base_model.id"]);
    expect(found.loadedFrom).toEqual({ value: "mistralai/Mistral-7B-v0.3", from: "config.json" });
  });

  it("give the adapter, its base and a pinned revision", () => {
    const revision = "caa1feb0e54d415e2df31207e5f4e273e33509b1";
    const adapter = { peft_type: "LORA", base_model_name_or_path: "mistralai/Mistral-7B-v0.3", r: 16, revision };
    expect(values(read({ "adapter_config.json": JSON.stringify(adapter) }))).toEqual({
      "base_model.id": "mistralai/Mistral-7B-v0.3",
      "base_model.revision": revision,
      "base_model.relation": "adapter",
      "adaptation.method": "lora",
      "adaptation.parameters": { peft_type: "LORA", r: 16 },
      "scope.adaptation": "lora",
      "scope.trained_from_scratch": false,
    });
  });

  it("leave out a revision that is a branch", () => {
    const adapter = { peft_type: "LORA", base_model_name_or_path: "a/b", revision: "main" };
    const found = read({ "adapter_config.json": JSON.stringify(adapter) });
    expect(values(found)).not.toHaveProperty(["base_model.revision"]);
    expect(fields(found)).toEqual(["base_model.revision"]);
  });

  it("are named where they are no JSON, and passed over where they are somebody else's", () => {
    expect(codes(read({ "config.json": '{"model_type": ' }))).toEqual(["init-file-unread"]);
    expect(read({ "config.json": '{"port": 8080}' })).toEqual({ facts: [], notes: [] });
  });
});

describe("an MLmodel file", () => {
  it("gives library and size, and no path or run", () => {
    const text = [
      "artifact_path: file:///C:/Users/ana/mlruns/1/model",
      "flavors:",
      "  python_function: {loader_module: mlflow.sklearn}",
      "  sklearn: {pickled_model: model.pkl, sklearn_version: 1.7.2}",
      "model_size_bytes: 139870",
      "run_id: 370084186acf42c1ba19ea7f3f2ff468",
      "signature: {inputs: '[]'}",
    ].join("\n");
    const found = read({ MLmodel: text });
    expect(values(found)).toEqual({ "card.library": "sklearn", "weights.bytes": 139870 });
  });

  it("of transformers gives the task", () => {
    const found = read({ MLmodel: "flavors:\n  transformers: {task: summarization, source_model_name: a/b}\n" });
    expect(values(found)).toEqual({
      "card.library": "transformers",
      "card.pipeline_tag": "summarization",
      "architecture.modalities": ["text"],
      "scope.generative": true,
    });
  });

  it("that is no YAML is named", () => {
    expect(codes(read({ MLmodel: "flavors: [" }))).toEqual(["init-file-unread"]);
  });
});

describe("DVC files", () => {
  const lock = [
    "schema: '2.0'",
    "stages:",
    "  prepare:",
    "    cmd: python prepare.py",
    "    deps:",
    "    - {path: data/raw/chats.csv, hash: md5, md5: dd2ca0ed1898c73df47bfb679b35adb7, size: 12}",
    "    - {path: prepare.py, hash: md5, md5: bfed8a717fa81c550698e83bf2b4aaca, size: 3}",
    "    outs:",
    "    - {path: data/prepared, hash: md5, md5: 3a5cf86541f22c236620ce5b952ad684.dir, size: 8, nfiles: 2}",
    "  train:",
    "    cmd: python train.py",
    "    deps:",
    "    - {path: data/prepared, hash: md5, md5: 3a5cf86541f22c236620ce5b952ad684.dir, size: 8, nfiles: 2}",
    "    - {path: params.yaml, hash: md5, md5: 8c19af07b2f0681217e9fbfe4b85c316, size: 8}",
    "    outs:",
    "    - {path: models/model.pkl, hash: md5, md5: ff0ca14eaffbf30358742782ca43ab51, size: 59135136}",
    "    - {path: scores.json, hash: md5, md5: 2bc4ceef38391cea247cca35c499af91, size: 72}",
  ].join("\n");

  it("give snapshots of the data and the weights, not code, parameters and scores", () => {
    const found = read({ "dvc.lock": lock });
    expect(values(found)).toEqual({
      data: [
        {
          dataset: "chats",
          snapshot: { uri: "dvc://data/raw/chats.csv", digest: "md5:dd2ca0ed1898c73df47bfb679b35adb7" },
        },
        {
          dataset: "prepared",
          snapshot: { uri: "dvc://data/prepared", digest: "md5:3a5cf86541f22c236620ce5b952ad684.dir" },
        },
      ],
      "weights.uri": "dvc://models/model.pkl",
      "weights.digest": "md5:ff0ca14eaffbf30358742782ca43ab51",
      "weights.bytes": 59135136,
      "weights.format": "pickle",
    });
  });

  it("of the first version, without a schema, are read alike", () => {
    const old = "train:\n  deps:\n  - {path: data/a.csv, md5: dd2ca0ed1898c73df47bfb679b35adb7}\n";
    expect(values(read({ "dvc.lock": old }))).toHaveProperty("data");
  });

  it("that track one file name it from where they stand", () => {
    const one = "outs:\n- {md5: dd2ca0ed1898c73df47bfb679b35adb7, size: 3, hash: md5, path: Hotel Reviews.csv}\n";
    const two = "outs:\n- {md5: dd2ca0ed1898c73df47bfb679b35adb7, size: 3, hash: md5, path: reviews.csv}\n";
    const found = read({ "data/raw.dvc": two, "data/odd.dvc": one });
    expect(values(found)["data"]).toEqual([
      {
        dataset: "reviews",
        snapshot: { uri: "dvc://data/reviews.csv", digest: "md5:dd2ca0ed1898c73df47bfb679b35adb7" },
      },
    ]);
  });

  it("never lead out of the repository", () => {
    const text = "outs:\n- {md5: dd2ca0ed1898c73df47bfb679b35adb7, path: ../../etc/data.csv}\n";
    expect(read({ "x.csv.dvc": text }).facts).toEqual([]);
  });

  it("give two files of one name ids of their own", () => {
    const md5 = "dd2ca0ed1898c73df47bfb679b35adb7";
    const text = `outs:\n- {md5: ${md5}, path: a/train.csv}\n- {md5: ${md5}, path: b/train.csv}\n`;
    const data = values(read({ "x.dvc": text }))["data"] as { dataset: string }[];
    expect(data.map((line) => line.dataset)).toEqual(["a-train", "b-train"]);
  });
});

describe("weights", () => {
  const sha256 = "9c1e44aa01b7c3d2".repeat(4);

  it("are known from a git-LFS pointer", () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize 14483464192\n`;
    expect(lfsPointer(bytes(pointer))).toEqual({ bytes: 14483464192, sha256 });
    expect(lfsPointer(bytes("version https://example.org\n"))).toBeUndefined();
    expect(lfsPointer(bytes(`version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 1\n`))).toBeUndefined();
  });

  it("are one file, its other formats artifacts", () => {
    const found = read({}, [
      { path: "model.safetensors", bytes: 10, sha256 },
      { path: "pytorch_model.bin", bytes: 12, sha256 },
    ]);
    expect(values(found)).toEqual({
      "weights.uri": "model.safetensors",
      "weights.digest": `sha256:${sha256}`,
      "weights.bytes": 10,
      "weights.format": "safetensors",
      artifacts: [
        {
          name: "pytorch_model.bin",
          uri: "pytorch_model.bin",
          digest: `sha256:${sha256}`,
          bytes: 12,
          format: "pickle",
        },
      ],
    });
    expect(found.digestCommand).toBeUndefined();
  });

  it("in shards are listed, and their one digest stays open", () => {
    const found = read({}, [
      { path: "model-00002-of-00002.safetensors", bytes: 5, sha256 },
      { path: "model-00001-of-00002.safetensors", bytes: 7, sha256 },
    ]);
    expect(values(found)).toEqual({
      "weights.bytes": 12,
      "weights.format": "safetensors",
      "weights.files": [
        { path: "model-00001-of-00002.safetensors", digest: `sha256:${sha256}`, bytes: 7 },
        { path: "model-00002-of-00002.safetensors", digest: `sha256:${sha256}`, bytes: 5 },
      ],
    });
    expect(found.digestCommand).toBe(
      "sha256sum model-00001-of-00002.safetensors model-00002-of-00002.safetensors | sha256sum",
    );
  });

  it("are not chosen among several that may be them", () => {
    const found = read({}, [
      { path: "support-q4.gguf", bytes: 5 },
      { path: "support-q8.gguf", bytes: 7 },
    ]);
    expect(found.facts).toEqual([]);
    expect(fields(found)).toEqual(["weights.uri"]);
  });

  it("of an adapter are the adapter's", () => {
    const adapter = JSON.stringify({ peft_type: "LORA", base_model_name_or_path: "a/b" });
    const found = read({ "adapter_config.json": adapter }, [{ path: "adapter_model.safetensors", bytes: 3, sha256 }]);
    expect(values(found)).toMatchObject({ "weights.uri": "adapter_model.safetensors" });
  });

  it("are no optimizer states and no tokenizers", () => {
    const found = read(
      {},
      ["optimizer.pt", "training_args.bin", "tokenizer.bin"].map((path) => ({ path, bytes: 1 })),
    );
    expect(found).toEqual({ facts: [], notes: [] });
  });

  it("take their size from the index where the shards are elsewhere", () => {
    const index = JSON.stringify({ metadata: { total_size: 26_000, total_parameters: 13_000 }, weight_map: {} });
    expect(values(read({ "model.safetensors.index.json": index }))).toEqual({
      "weights.bytes": 26_000,
      "weights.format": "safetensors",
      "architecture.parameters": 13_000,
    });
  });
});
