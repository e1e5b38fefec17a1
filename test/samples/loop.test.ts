import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutImport, OutScore } from "../../src/generated/types.ts";
import { atWork } from "../support/model.ts";
import { gitRepo } from "../support/repo.ts";
import { errorCodes } from "../support/valid.ts";
import { present, root } from "./support/imports.ts";

if (!present) console.warn(`SKIPPED: no samples at ${root}`);

const results =
  "lm-eval/Jinxiaolong1129+malicious-finetune-lm-eval/results/meta-llama__Llama-2-7b-chat-hf/results_2025-06-09T18-32-58.151999.json";
const drift = "evidently/zheddhe+drift-monitoring-training/data_drift_report.json";

describe.skipIf(!present)("a real lm-eval file, then a real Evidently report", () => {
  it("move statuses, and importing them again changes nothing", async () => {
    const monitor =
      '{id: drift, kind: drift, metrics: [drift_share], owner: ana, alert: {route: "#llm"}, status: live}';
    const repo = gitRepo({
      "README.md": "# Support\n",
      "results.json": readFileSync(join(root, results)),
      "drift.json": readFileSync(join(root, drift)),
    });
    // The autumn in which the report was written: what it says is fresh.
    const run = atWork(repo, "2025-10-01T09:00:00Z");
    const ask = async <Body>(line: string): Promise<Body> =>
      JSON.parse((await run("ana", `${line} --json`)).out) as Body;
    const status = async (id: string): Promise<string | undefined> =>
      (await ask<OutScore>("score")).models[0]?.criteria.find((each) => each.id === id)?.status;
    await run("ana", "init --yes --id support-llm");
    await run("ana", `set support-llm weights.digest=sha256:${"9".repeat(64)}`);
    repo.write("models/support-llm/operations.yaml", `schema: mlc.operations/v1\nmonitors:\n  - ${monitor}\n`);
    repo.commit("ana", "A monitor");
    expect([await status("PERF-02"), await status("MON-02")]).toEqual(["unknown", "fail"]);

    const evaluated = await ask<OutImport>("import results.json");
    expect(evaluated.effects).toContainEqual({ criterion: "PERF-02", before: "unknown", after: "pass" });
    expect(evaluated.metrics).toMatchObject([{ id: "pass_at_k", value: 0.1524390243902439 }]);
    const observed = await ask<OutImport>("import drift.json");
    expect(observed.effects).toContainEqual({ criterion: "MON-02", before: "fail", after: "pass" });
    expect(observed.metrics?.[0]).toMatchObject({ id: "drift_share", value: 0.3333333333333333 });
    expect([await status("PERF-02"), await status("MON-02")]).toEqual(["pass", "pass"]);

    const head = repo.head();
    for (const file of ["results.json", "drift.json"]) {
      const again = await ask<OutImport>(`import ${file}`);
      expect(again).toMatchObject({ changes: [], effects: [], records: [{ already: true }] });
    }
    expect([repo.head(), repo.git("status", "--porcelain")]).toEqual([head, ""]);
    expect(await errorCodes(repo.dir)).toEqual([]);
    await run("ana", "card support-llm");
  });
});
