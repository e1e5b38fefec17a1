import { describe, expect, it } from "vitest";
import { modeline } from "../../src/core/modeline.ts";

describe("the modeline of a file", () => {
  it("names the schema beside the workspace file", () => {
    expect(modeline("mlc.yaml", "workspace")).toBe("yaml-language-server: $schema=.mlc/schemas/workspace.json");
  });

  it("climbs from the directory of the file to the workspace", () => {
    expect(modeline("models/support-llm/versions/1.2.0.yaml", "version")).toBe(
      "yaml-language-server: $schema=../../../.mlc/schemas/version.json",
    );
  });
});
