import { describe, expect, it } from "vitest";
import type { DeploymentRecord, TransitionRecord, VersionDocument } from "../../../src/generated/types.ts";
import type { RecordDocument } from "../../../src/core/records.ts";
import type { Doc, ModelFiles } from "../../../src/core/workspace.ts";
import { deployment, finds } from "./parts.ts";
import { dir, doc, found, head, modelFiles, record, version as base, type Parts } from "./workspace-of.ts";

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const weights = { uri: `hf://acme/support-llm@${"a".repeat(40)}`, digest: digest("a") };

type Step = readonly [day: string, stage: string, subject?: TransitionRecord["subject"]];

/** A version that was adopted at the first of these stages and moved on from there, with further records. */
function at(
  steps: readonly Step[],
  more: Partial<VersionDocument> = {},
  others: readonly Doc<RecordDocument>[] = [],
): Parts {
  const chain: Doc<TransitionRecord>[] = [];
  for (const [day, to, subject = {}] of steps) {
    const prev = chain.at(-1);
    const id = `${day}-transition-${String(chain.length + 1).padStart(12, "0")}`;
    const link = prev === undefined ? null : { id: stemOf(prev), sha256: prev.digest.slice("sha256:".length) };
    chain.push(
      record<TransitionRecord>(id, {
        ...head,
        schema: "mlc.transition/v1",
        observed_at: day,
        subject,
        from: prev?.value.to ?? null,
        to,
        move: prev === undefined ? "start" : to === "retired" ? "retire" : "forward",
        ...(to === "retired" ? { successor: "none", sunset: day } : {}),
        prev: link,
        ...(prev === undefined ? { adopted: true } : {}),
        reason: "it was there before",
      }),
    );
  }
  const tip = chain.at(-1);
  const version = { ...base, stage: tip?.value.to ?? "", transition: tip === undefined ? "" : stemOf(tip), ...more };
  return { files: { versions: [doc(`${dir}/versions/1.0.0.yaml`, version)], records: [...chain, ...others] } };
}

const stemOf = ({ file }: { readonly file: string }) => file.slice(file.lastIndexOf("/") + 1, -".yaml".length);
const served = (more: Partial<DeploymentRecord> = {}) => deployment({ exposure: { kind: "production" }, ...more });
const deploymentFile = "records/2026/2026-10-05-deployment-dddddddddddd.yaml";

describe("the rules on what is served", () => {
  finds([
    [
      "a version served from a stage that does not serve",
      { records: [served()] },
      `served-outside-serving-stage ${deploymentFile} exposure.kind`,
    ],
    [
      "a version served before it came to a stage that serves",
      at(
        [
          ["2026-10-01", "evaluation"],
          ["2026-10-06", "deployment"],
        ],
        {},
        [served()],
      ),
      `served-outside-serving-stage ${deploymentFile} exposure.kind`,
    ],
    [
      "a version that starts to be served where it has gone on to improve",
      at([["2026-10-01", "improvement"]], {}, [served()]),
      `served-outside-serving-stage ${deploymentFile} exposure.kind`,
    ],
    [
      "a retired version that is still served",
      at(
        [
          ["2026-10-01", "monitoring"],
          ["2026-10-09", "retired"],
        ],
        {},
        [served()],
      ),
      "retired-still-served versions/1.0.0.yaml stage",
    ],
    [
      "weights that are not those of the first stage that serves",
      at([["2026-10-01", "deployment", { weights: digest("b") }]], { weights }),
      "weights-changed-after-serving versions/1.0.0.yaml weights.digest",
    ],
    [
      "weights that are not those that were deployed",
      at([["2026-10-01", "monitoring"]], { weights }, [served({ subject: { weights: digest("c") } })]),
      "weights-changed-after-serving versions/1.0.0.yaml weights.digest",
    ],
    [
      "weights that follow a branch",
      at([["2026-10-01", "deployment"]], { weights: { ...weights, uri: "hf://acme/support-llm@main" } }),
      "floating-reference versions/1.0.0.yaml weights.uri",
    ],
    [
      "a base model at no fixed revision",
      at([["2026-10-01", "deployment"]], { base_model: { id: "acme/base", revision: "main" } }),
      "floating-reference versions/1.0.0.yaml base_model.revision",
    ],
    [
      "a hosted model that is whatever is newest",
      at([["2026-10-01", "deployment"]], { hosted: { provider: "acme", model_id: "m-latest" } }),
      "floating-reference versions/1.0.0.yaml hosted.model_id",
    ],
  ]);

  const on = (day: string) =>
    record(`${day}-deployment-cccccccccccc`, { ...served().value, observed_at: day }) as Doc<RecordDocument>;
  const moved = (stage: string): readonly Step[] => [
    ["2026-10-01", "monitoring"],
    ["2026-10-04", stage],
  ];

  it.each<[string, Parts]>([
    [
      "from the day it enters a serving stage",
      at(
        [
          ["2026-10-01", "evaluation"],
          ["2026-10-05", "deployment"],
        ],
        {},
        [served()],
      ),
    ],
    ["before it was adopted", at([["2026-10-08", "monitoring"]], {}, [served()])],
    [
      "again where it was served before it went on to improve",
      at(moved("improvement"), {}, [on("2026-10-02"), on("2026-10-06")]),
    ],
    ["nowhere, whatever its stage", { records: [deployment()] }],
    ["until it retires", at(moved("retired"), {}, [on("2026-10-02"), deployment({ observed_at: "2026-10-05" })])],
    [
      "with the weights of the first stage that serves",
      at([["2026-10-01", "deployment", { weights: digest("a") }]], { weights }),
    ],
    [
      "with a reference that moves, while it is not served",
      at([["2026-10-01", "evaluation"]], { weights: { uri: "hf://acme/x@main" } }),
    ],
  ])("let a version be served %s", (_, parts) => {
    expect(found(parts)).toEqual([]);
  });

  it("report versions with equal weights in every model, at each but the first", () => {
    const copy: ModelFiles = {
      ...modelFiles({ version: { weights } }),
      id: "fraud-scorer",
      dir: "models/fraud-scorer",
    };
    const two = [modelFiles({ version: { weights } }), copy];
    const same = found({ models: two }).filter((each) => each.startsWith("same-weights"));
    expect(same).toEqual(["same-weights versions/1.0.0.yaml weights.digest"]);
    const other = [modelFiles({ version: { weights } }), modelFiles({ version: { weights: { digest: digest("b") } } })];
    expect(found({ models: other }).filter((each) => each.startsWith("same-weights"))).toEqual([]);
  });
});
