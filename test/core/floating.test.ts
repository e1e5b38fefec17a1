import { describe, expect, it } from "vitest";
import { movingPart, movingRevision } from "../../src/core/floating.ts";

const commit = "8fd1".repeat(10);

describe("a storage reference", () => {
  it.each([
    ["hf://acme/support-llm@main", "main"],
    ["hf://acme/support-llm@main/model.safetensors", "main"],
    ["hf://acme/support-llm@refs/heads/exp", "refs/heads/exp"],
    ["hf://acme/support-llm", "the default branch"],
    ["git+https://acme.example/r.git", "the default branch"],
    ["git+https://acme.example/r.git@master", "master"],
    ["lakefs://models/main/support", "main"],
    ["https://acme.example/acme/x/resolve/main/model.bin", "main"],
    ["s3://acme-models/support-llm/latest/model.bin", "latest"],
  ])("%s follows %s", (uri, moving) => {
    expect(movingPart(uri)).toBe(moving);
  });

  it.each([
    `hf://acme/support-llm@${commit}`,
    "hf://acme/main@v1.2.0",
    `git+https://acme.example/main/r.git@${commit}`,
    `lakefs://main/${commit}/support`,
    `https://acme.example/acme/x/resolve/${commit}/main/model.bin`,
    "s3://latest-models/support-llm/1.2.0/model.bin",
    "dvc://data/main.dvc",
    "weights/latest/model.safetensors",
  ])("%s stays what it is", (uri) => {
    expect(movingPart(uri)).toBeUndefined();
  });
});

describe("a revision", () => {
  it("moves where it names a branch or whatever is newest", () => {
    const moving = ["main", "HEAD", "latest", "refs/heads/x", "m-latest", "acme/m:latest"];
    expect(moving.map(movingRevision)).toEqual(moving);
    expect([commit, "v1.2.0", "2026-08-06", "m-2026-08-06", "maintenance"].map(movingRevision)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
