import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readCatalogue } from "../../scripts/generate/catalogue.ts";
import { digestsFile, releasedFiles, rulesFiles, unraised } from "../../scripts/generate/released.ts";
import { shipped } from "../../src/generated/data.ts";
import type { Metric } from "../../src/generated/types.ts";
import { tempDir } from "../support/repo.ts";

const now = rulesFiles(readCatalogue());

describe("released rules", () => {
  let dir = "";
  beforeEach(() => {
    dir = tempDir();
    for (const { kind, name, content } of now) writeFileSync(join(dir, `${kind}-${name}.json`), JSON.stringify(content));
    const rows = now.map(({ kind, name, digest }) => `${digest}  ${kind}-${name}.json\n`);
    writeFileSync(join(dir, digestsFile), rows.join(""));
  });

  it("have the digests that decisions name them with", () => {
    const digests = releasedFiles(dir).map((each) => each.digest);
    expect(digests).toContain(shipped.catalogue.digest);
    expect(digests).toContain(shipped.gatesDigest);
    expect(digests).toEqual(expect.arrayContaining(Object.values(shipped.lifecycleDigests)));
  });

  it("are never edited", () => {
    const file = join(dir, "lifecycle-genai@1.0.0.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("problem", "problems"));
    expect(() => releasedFiles(dir)).toThrow("is not what was released");
  });

  it("are never removed, and none is added by hand", () => {
    rmSync(join(dir, "lifecycle-genai@1.0.0.json"));
    expect(() => releasedFiles(dir)).toThrow("is gone");
    writeFileSync(join(dir, digestsFile), "");
    expect(() => releasedFiles(dir)).toThrow("is not what was released");
  });

  it("stay the same rules where a tool's name for a metric or a note is added, and become others with a new bound", () => {
    const catalogue = readCatalogue();
    const digestWith = (change: Partial<Metric>): string | undefined => {
      const metrics = catalogue.metrics.metrics.map((each) => (each.id === "accuracy" ? { ...each, ...change } : each));
      return rulesFiles({ ...catalogue, metrics: { ...catalogue.metrics, metrics } })[0]?.digest;
    };
    expect(digestWith({ alias: ["right_share"], tools: { helm: ["share"] }, note: "of all answers" })).toBe(
      shipped.catalogue.digest,
    );
    expect(digestWith({ range: [0, 2] })).not.toBe(shipped.catalogue.digest);
  });

  it("get a new version before they change", () => {
    const [first, ...others] = now;
    if (first === undefined) throw new Error("no rules");
    const changed = { ...first, digest: `sha256:${"0".repeat(64)}` };
    expect(unraised(now, now)).toEqual([]);
    expect(unraised([changed, ...others], now)).toEqual([
      `catalogue ${first.name} was released with other content: raise its version`,
    ]);
    expect(unraised([{ ...changed, name: "default@1.1.0" }, ...others], now)).toEqual([]);
  });
});
