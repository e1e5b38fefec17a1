import { describe, expect, test } from "vitest";
import { shipped } from "../../../src/generated/data.ts";
import type { LifecycleFile, VersionDocument } from "../../../src/generated/types.ts";
import type { JsonMap } from "../../../src/core/json.ts";
import { say } from "../../../src/core/findings/catalogue.ts";
import { planVersion } from "../../../src/core/plans/version.ts";
import { CannotRun } from "../../../src/errors.ts";
import { modelFiles, workspaceOf } from "../validate/workspace-of.ts";

const weights = { digest: `sha256:${"a".repeat(64)}` };
const version: Partial<VersionDocument> = {
  weights,
  base_model: { id: "acme/base", license: "apache-2.0" },
  data: [{ dataset: "support-chats", role: "fine-tuning" }],
  confirmed_on: "2026-10-01",
};
const request = { version: "1.1.0", by: "ana", at: "2026-11-22T09:00:00Z", hex: "00000000000a" } as const;

/** The plan for a version made from 1.0.0, in a lifecycle that is shipped. */
function planned(more: Partial<Parameters<typeof planVersion>[2]> = {}, lifecycle = "genai@1") {
  const file = shipped.lifecycles[lifecycle] as LifecycleFile;
  const workspace = { ...workspaceOf({ version }), lifecycle: file, lifecycleSource: lifecycle };
  return planVersion(workspace, modelFiles({ version }), { ...request, from: "1.0.0", ...more });
}

/** What the plan creates: the version and the transition. */
function created(plan: ReturnType<typeof planned>): readonly JsonMap[] {
  return plan.intents.map((intent) => (intent.kind === "create" ? (intent.value as JsonMap) : {}));
}

describe("a new version", () => {
  test("made from another one takes over its lineage and data, and none of its bytes", () => {
    const [file, start] = created(planned());
    expect(file).toMatchObject({
      version: "1.1.0",
      base_model: version.base_model,
      data: version.data,
      baseline: { name: "support-llm", version: "1.0.0" },
    });
    expect(Object.keys(file ?? {})).not.toContain("weights");
    expect(Object.keys(file ?? {})).not.toContain("confirmed_on");
    expect(start).toMatchObject({ from: null, prev: null, move: "start", attempt: 1, reason: "starts from 1.0.0" });
  });

  test("says what is taken over and what has to be given anew", () => {
    const [found] = planned().findings;
    expect(found === undefined ? "" : say(found)).toBe(
      "support-llm@1.1.0 starts at `finetuning` with base_model, data of 1.0.0; its own are weights, training, evaluation and review records",
    );
    expect(planned({ from: undefined }).findings).toEqual([]);
  });

  test.each(Object.keys(shipped.lifecycles))("of %s starts at the last stage before evaluation", (id) => {
    const [file] = created(planned({}, id));
    const stages = shipped.lifecycles[id]?.stages ?? [];
    const at = stages.findIndex((stage) => stage.id === file?.["stage"]);
    const evaluation = stages.findIndex((stage) => stage.phases.includes("evaluate"));
    expect(at).toBe(evaluation - 1);
  });

  test("without another one starts at the first stage", () => {
    expect(created(planned({ from: undefined }))[0]).toMatchObject({ stage: "problem" });
  });

  test("may be made from MODEL@VERSION, and not from one that is not there", () => {
    expect(created(planned({ from: "support-llm@1.0.0" }))[0]).toMatchObject({ stage: "finetuning" });
    expect(() => planned({ from: "1.0.1" })).toThrow(CannotRun);
  });

  test("needs a name of its own, also where case does not count", () => {
    expect(() => planned({ version: "1.0.0" })).toThrow(CannotRun);
    const files = modelFiles({ version: { version: "rc" } });
    const named = files.versions.map((each) => ({ ...each, file: each.file.replace("1.0.0", "rc") }));
    const rc = { ...files, versions: named };
    expect(() => planVersion(workspaceOf(), rc, { ...request, version: "RC", from: undefined })).toThrow(CannotRun);
    expect(() => planned({ version: "../1.1.0" })).toThrow(CannotRun);
  });
});
