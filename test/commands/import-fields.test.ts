import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutImport, OutScore } from "../../src/generated/types.ts";
import { atWork } from "../support/model.ts";
import { gitRepo } from "../support/repo.ts";
import type { Ran } from "../support/run.ts";

const saved = join(import.meta.dirname, "../fixtures/importers/hf/run");
const missing = [
  ...[
    "run_id=run-5",
    "tracker=mlflow",
    `config_digest=sha256:${"c".repeat(64)}`,
    "code.repo=https://git.acme.example/s",
  ],
  ...[`code.commit=${"8".repeat(40)}`, "code.dirty=false", "started_at=2026-10-01T08:00:00Z"],
  ...["ended_at=2026-10-01T09:30:00Z", "hyperparameters.learning_rate=0.0002"],
];
const fields = missing.map((each) => `--field ${each}`).join(" ");

async function adopted(): Promise<(line: string, exit?: number) => Promise<Ran>> {
  const repo = gitRepo({ "README.md": "# Support\n" });
  const work = atWork(repo);
  await work("ana", "init --yes --id support-llm");
  cpSync(saved, join(repo.dir, "run"), { recursive: true });
  return (line, exit) => work("ana", line, exit);
}

describe("a run that the Trainer saved", () => {
  it("is recorded whole with what its files do not say, once", async () => {
    const ana = await adopted();
    await ana(`set support-llm weights.digest=sha256:${"9".repeat(64)}`);
    await ana(`import run --observed-at 2026-10-01 ${fields}`);
    const { models } = JSON.parse((await ana("score --json")).out) as OutScore;
    const run = models[0]?.criteria.find(({ id }) => id === "REP-01");
    expect(run).toMatchObject({ status: "pass" });
    const again = JSON.parse((await ana(`import run --observed-at 2026-10-01 ${fields} --dry-run --json`)).out);
    expect((again as OutImport).records.map(({ already }) => already)).toEqual([true, true]);
  });

  it("keeps what the tool wrote", async () => {
    const ana = await adopted();
    expect((await ana("import run --field run_status=partial", 2)).err).toContain("import-field-said");
  });

  it("is what --field is for", async () => {
    const ana = await adopted();
    const { err } = await ana("import run/eval_results.json --as json --field run_id=7", 2);
    expect(err).toContain("import-field-without-run");
  });
});
