import { describe, expect, it } from "vitest";
import { workspaceFindings } from "../../../src/core/validate/rules.ts";
import { targets, finds } from "./parts.ts";
import { config, today, workspaceOf } from "./workspace-of.ts";

describe("the rules on stages, scope and pins", () => {
  finds([
    [
      "a scope that says another adaptation",
      { version: { adaptation: { method: "lora" } } },
      "adaptation-differs versions/1.0.0.yaml adaptation.method",
    ],
    [
      "a catalogue that is not shipped",
      { config: { ...config, catalogue: "default@9" } },
      "unknown-catalogue mlc.yaml catalogue",
    ],
    [
      "target levels that fall with the risk",
      { config: { ...config, policy: { target_level: { low: 3, high: 2 } } } },
      "target-levels-fall mlc.yaml policy.target_level.high",
    ],
    [
      "a todo due by a stage that does not exist",
      { model: { purpose: { todo: "write it", due: "Deployment" } } },
      "unknown-stage model.yaml purpose.due",
    ],
  ]);

  it("propose the name that was most likely meant", () => {
    const [stage] = workspaceFindings(workspaceOf({ version: { stage: "Data" } }), today);
    expect(stage?.args).toMatchObject({ stage: "Data", meant: "data" });
    const [metric] = workspaceFindings(workspaceOf(targets({ metric: "acuracy", op: ">=", value: 0.5 })), today);
    expect(metric?.args).toMatchObject({ meant: "accuracy" });
  });
});
