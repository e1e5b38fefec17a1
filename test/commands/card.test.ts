import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { OutCard } from "../../src/generated/types.ts";
import { directoryRepo, tempDir } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

// A real model with four results that cannot go into a model-index, all for the same reason.
const example = join(import.meta.dirname, "../../examples/pythia-6.9b");
const noted = /^note\[card-result-left-out\]: .*; .* and .* are not in the model-index: the version names no weights/;
const dir = tempDir();
const repo = directoryRepo(dir);

beforeAll(() => {
  cpSync(example, dir, { recursive: true });
  repo.git("init", "-q", "-b", "main");
  repo.git("add", "-A");
  repo.git("commit", "-q", "-m", "the example");
});

describe("mlc card", () => {
  it("prints the card alone, so that `> README.md` holds nothing else; what it left out is told beside it, once", async () => {
    const { exit, out, err } = await mlc(dir, "card --to hf");
    expect(exit).toBe(0);
    expect(out.startsWith("---\n")).toBe(true);
    expect(out.endsWith("<!-- mlc:end card -->\n")).toBe(true);
    expect(err).toMatch(noted);
    expect(err).toMatch(/\n0 errors, 0 warnings, 1 note\n$/);
  });

  it("says nothing beside the card under -q", async () => {
    const { out, err } = await mlc(dir, "card --to hf -q");
    expect(out.startsWith("---\n")).toBe(true);
    expect(err).toBe("");
  });

  it("writes a file, says so, and finds it up to date or not", async () => {
    const wrote = await mlc(dir, "card --to hf --out README.md --no-commit");
    expect(wrote.exit).toBe(0);
    expect(wrote.out).toMatch(/wrote README\.md/);
    expect(wrote.err).toMatch(noted);
    expect((await mlc(dir, "card --to hf --out README.md --check")).exit).toBe(0);
    const card = repo.read("models/pythia-6-9b/card.yaml");
    repo.write("models/pythia-6-9b/card.yaml", card.replace(/^summary: .*$/m, "summary: Another one."));
    const { exit, body } = await mlcJson<OutCard>(dir, "card --to hf --out README.md --check");
    expect(exit).toBe(1);
    expect(body.findings.map((each) => each.code)).toEqual(["card-out-of-date"]);
  });

  it("lists the empty fields of the card as its result", async () => {
    const { exit, out, err } = await mlc(dir, "card --check");
    expect(exit).toBe(0);
    expect(out).toContain("models/pythia-6-9b/card.yaml");
    expect(err).toBe("");
  });

  it("says how complete it is at its stage, and what it rests on", async () => {
    const { out } = await mlc(dir, "card --check");
    expect(out).toMatch(
      /^Documentation {2}\d+\.\d % {3}\d+ of \d+ musts {3}due at evaluation\n {2}Overview +100\.0 %\n/,
    );
    expect(out).toMatch(/\nEvidence {2}\d+\.\d %\n {2}results that name their tool +\d+ of \d+\n/);
    const { body } = await mlcJson<OutCard>(dir, "card --check");
    const { documentation } = body;
    expect(documentation?.stage).toBe("evaluation");
    expect(documentation?.open.map((each) => each.path)).toContain("fairness.groups");
    expect(documentation?.open.map((each) => each.path)).not.toContain("hosted.model_id");
    expect(body.findings.map((each) => each.message).join("\n")).not.toContain("hosted.model_id");
  });

  it("tells numbers that cannot all be so", async () => {
    const other = directoryRepo(tempDir());
    cpSync(example, other.dir, { recursive: true });
    const set = await mlc(other.dir, "set architecture.parameters=6857302 --no-commit");
    expect(set.exit).toBe(0);
    const { exit, body } = await mlcJson<OutCard>(other.dir, "card --check");
    expect(exit).toBe(0);
    expect(body.findings.filter((each) => each.severity === "warning").map((each) => each.code)).toContain(
      "name-and-parameters-differ",
    );
  });
});
