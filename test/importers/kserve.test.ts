import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { DeploymentDraft, ImportOptions, ImportResult } from "../../src/importers/importer.ts";
import { codes, input } from "./fixtures.ts";

// Shapes of KServe 0.11 to 0.15 (serving.kserve.io/v1beta1), written by hand.
const commit = "a".repeat(40);
const head = ["apiVersion: serving.kserve.io/v1beta1", "kind: InferenceService", "metadata: {name: support-llm}"];

function manifest(...lines: readonly string[]): string {
  return [...head, ...lines, ""].join("\n");
}

const model = ["spec:", "  predictor:", "    model:", "      modelFormat: {name: huggingface}"];
const plain = manifest(...model, `      storageUri: "hf://acme/support-llm:${commit}"`);

function read(text: string, options: ImportOptions = { environment: "production" }): ImportResult {
  return importFrom(input(text, "deploy/service.yaml"), options);
}

function deployment(result: ImportResult): DeploymentDraft {
  const found = result.records.find((each): each is DeploymentDraft => each.kind === "deployment");
  if (found === undefined) throw new Error(codes(result).join(", "));
  return found;
}

describe("a KServe manifest", () => {
  it("gives a deployment with all traffic where there is no canary", () => {
    const result = read(plain);
    expect(deployment(result)).toMatchObject({
      environment: "production",
      exposure: { kind: "production", limit: "100% of traffic" },
      serving: { platform: "kserve", "x-framework": "huggingface" },
      subject_named: { name: "acme/support-llm", revision: commit },
    });
    expect(deployment(result).note).toContain("declared");
    expect(result.facts).toEqual([
      { path: "weights.uri", value: `hf://acme/support-llm@${commit}`, from: "deploy/service.yaml" },
    ]);
    expect(codes(result)).not.toContain("import-storage-not-pinned");
  });

  it.each([
    [10, { kind: "canary", limit: "10% of traffic" }],
    [0, { kind: "none" }],
    [100, { kind: "production", limit: "100% of traffic" }],
  ])("with canaryTrafficPercent %i gives exposure %j", (percent, exposure) => {
    const text = plain.replace("  predictor:", `  predictor:\n    canaryTrafficPercent: ${String(percent)}`);
    const result = read(text);
    expect(deployment(result).exposure).toEqual(exposure);
    expect(codes(result)).toContain("import-exposure-decided");
  });

  it("says that a name without a revision is not pinned", () => {
    expect(codes(read(plain.replace(`:${commit}`, "")))).toContain("import-storage-not-pinned");
  });

  it("needs an environment", () => {
    const result = read(plain, {});
    expect(result.records).toEqual([]);
    expect(codes(result)).toContain("import-environment-missing");
  });

  it("with two models in one predictor is refused", () => {
    expect(codes(read(`${plain}    sklearn: {storageUri: "gs://acme/other"}\n`))).toEqual(["import-two-predictors"]);
  });

  it("of an alpha version is refused with a hint", () => {
    const text =
      "apiVersion: serving.kubeflow.org/v1alpha2\nkind: InferenceService\nmetadata: {name: a}\nspec: {default: {}}\n";
    expect(codes(read(text))).toEqual(["import-old-kserve"]);
  });

  it("with anchors or a key that stands twice is not recognised", () => {
    expect(read(plain.replace("metadata:", "metadata: {name: other}\nmetadata:")).records).toEqual([]);
    expect(read(plain.replace("predictor:", "predictor: &p")).records).toHaveLength(1);
    expect(read(`${plain}other: *p\n`).records).toEqual([]);
  });

  it("among other documents is found, and those are never read", () => {
    const secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: hf-token}\nstringData: {token: geheim}\n";
    const result = read(`${secret}---\n${plain}`);
    expect(JSON.stringify(result)).not.toContain("geheim");
    expect(result.records).toHaveLength(1);
  });

  it("among several services is chosen by name", () => {
    const two = `${plain}---\n${plain.replace("name: support-llm", "name: fraud-scorer")}`;
    expect(codes(read(two))).toEqual(["import-several-services"]);
    expect(read(two, { environment: "production", only: ["support-llm"] }).records).toHaveLength(1);
  });

  it("keeps no address with a token, and no environment variable", () => {
    const text =
      plain.replace(/hf:.*"/, 'https://blob.example/model?sig=geheim"') + "      env: [{name: KEY, value: geheim}]\n";
    const result = read(text);
    expect(JSON.stringify([result.records, result.facts])).not.toMatch(/geheim|blob\.example|:\/\//);
    expect(codes(result)).toContain("import-name-withheld");
  });
});

describe("a KServe status", () => {
  const service = (status: object, percent?: number): string =>
    JSON.stringify({
      apiVersion: "v1",
      kind: "List",
      items: [
        {
          apiVersion: "serving.kserve.io/v1beta1",
          kind: "InferenceService",
          metadata: { name: "support-llm" },
          spec: {
            predictor: {
              ...(percent === undefined ? {} : { canaryTrafficPercent: percent }),
              model: { modelFormat: { name: "onnx" }, storageUri: "s3://acme/support-llm/1" },
            },
          },
          status,
        },
      ],
    });
  const ready = [{ type: "Ready", status: "True", lastTransitionTime: "2026-11-02T10:00:00Z" }];

  it("beats what the manifest asks for: what users really get", () => {
    const traffic = [
      { revisionName: "support-llm-2", percent: 25, latestRevision: true },
      { revisionName: "support-llm-1", percent: 75, latestRevision: false },
    ];
    const draft = deployment(read(service({ conditions: ready, components: { predictor: { traffic } } }, 10)));
    expect(draft).toMatchObject({
      exposure: { kind: "canary", limit: "25% of traffic" },
      started_at: "2026-11-02T10:00:00Z",
    });
    expect(draft.note).toContain("observed");
  });

  it.each([
    ["is not ready", { conditions: [{ type: "Ready", status: "False" }] }],
    ["says nothing of ready", { conditions: [] }],
    ["fell back", { conditions: ready, modelStatus: { transitionStatus: "BlockedByFailedLoad" } }],
  ])("that %s is no deployment", (_what, status) => {
    expect(codes(read(service(status)))).toEqual(["import-service-not-ready"]);
  });
});
