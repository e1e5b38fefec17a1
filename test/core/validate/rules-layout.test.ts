import { describe, expect, it } from "vitest";
import { workspaceFindings } from "../../../src/core/validate/rules.ts";
import { datasheet, finds } from "./parts.ts";
import { chain, dir, doc, found, modelFiles, today, version, workspaceOf } from "./workspace-of.ts";

describe("the rules on names and places", () => {
  finds([
    ["an id that is not the directory", { model: { id: "fraud-scorer" } }, "model-id-differs model.yaml id"],
    ["a directory without model.yaml", { files: { model: undefined } }, "missing-model-file model.yaml"],
    ["a model without a version", { files: { versions: [], records: [] } }, "missing-version-file model.yaml"],
    [
      "a version in a file of another name",
      { files: { versions: [doc(`${dir}/versions/1.0.yaml`, version)], records: [] }, version: {} },
      "version-file-differs versions/1.0.yaml version",
    ],
    [
      "a datasheet whose id is not its file name",
      {
        version: { data: [{ dataset: "chats" }] },
        files: { datasheets: [datasheet("chats", { dataset: { id: "chat" } })] },
      },
      "dataset-id-differs datasheets/chats.yaml dataset.id",
    ],
    [
      "a dataset without a datasheet",
      { version: { data: [{ dataset: "chats" }] } },
      "datasheet-missing versions/1.0.0.yaml data.0.dataset",
    ],
    [
      "a datasheet that nobody uses",
      { files: { datasheets: [datasheet("chats")] } },
      "datasheet-unused datasheets/chats.yaml",
    ],
  ]);

  it("take versions that differ only by case for a clash", () => {
    const versions = ["1.0-RC1", "1.0-rc1"].map((id) => doc(`${dir}/versions/${id}.yaml`, { ...version, version: id }));
    expect(found({ files: { versions, records: [] } })).toContain(
      "versions-differ-by-case versions/1.0-rc1.yaml version",
    );
  });

  it("find the same model id and record id in two directories", () => {
    const one = modelFiles();
    const other = {
      ...modelFiles(),
      dir: "other/support-llm",
      model: doc("other/support-llm/model.yaml", one.model?.value),
      records: [chain()[0]],
    };
    const codes = workspaceFindings(workspaceOf({ models: [one, other as typeof one] }), today).map(
      (each) => each.code,
    );
    expect(codes).toEqual(expect.arrayContaining(["duplicate-model-id", "duplicate-record-id"]));
  });
});
