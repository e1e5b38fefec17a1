import { expect, test } from "vitest";
import type { Json } from "../../../src/core/json.ts";
import { anchoredCommit, anchorStatement, namedInStatement } from "../../../src/core/verify-signatures/statement.ts";
import { dir, supportLlm, weights } from "../../support/model.ts";
import { gitRepo } from "../../support/repo.ts";
import { diskTree } from "../../../src/store/tree.ts";
import { loadWorkspace } from "../../../src/store/workspace.ts";

const commit = "a".repeat(40);

test("a statement names the commit, the weights that are served, and the policy files", async () => {
  const served = [
    "schema: mlc.deployment/v1",
    "model: support-llm",
    'version: "1.0.0"',
    'observed_at: "2026-11-01T10:00:00Z"',
    "by: chloe",
    "subject: {}",
    "environment: eu",
    "exposure: {kind: pilot}",
    'started_at: "2026-11-01"',
    "",
  ].join("\n");
  const files = supportLlm({ [`${dir}/records/2026/2026-11-01-deployment-0000000000d1.yaml`]: served });
  const { workspace } = await loadWorkspace(diskTree(gitRepo(files).dir));
  const named = namedInStatement(workspace, "2026-11-22");
  const about = { tag: "mlc/anchor/3", commit, at: "2026-11-22T09:00:00Z", version: "0.1.0", signatures: true };
  const statement = anchorStatement({ ...about, ...named });
  expect(statement.subject).toEqual([
    { name: "mlc/anchor/3", digest: { gitCommit: commit } },
    { name: "support-llm@1.0.0", digest: { sha256: weights.slice("sha256:".length) } },
  ]);
  expect(statement.predicate.verifier.policies.map((each) => each.name)).toEqual(["mlc.yaml", `${dir}/scorecard.yaml`]);
  expect(statement.predicate.properties).toEqual(["MLC_HISTORY_VERIFIED", "MLC_SIGNATURES_VERIFIED"]);
  expect(namedInStatement(workspace, "2026-10-31").weights).toEqual([]);
  expect(anchoredCommit(JSON.parse(JSON.stringify(statement)) as Json)).toBe(commit);
});

test("nothing but a statement about a git commit is an anchor", () => {
  const subject = [{ name: "x", digest: { gitCommit: commit } }];
  expect(anchoredCommit({ subject })).toBeUndefined();
  expect(anchoredCommit({ _type: "https://in-toto.io/Statement/v1" })).toBeUndefined();
  expect(
    anchoredCommit({ _type: "https://in-toto.io/Statement/v1", subject: ["x", { digest: null }] }),
  ).toBeUndefined();
  expect(
    anchoredCommit({ _type: "https://in-toto.io/Statement/v1", subject: [{ digest: { gitCommit: "--all" } }] }),
  ).toBeUndefined();
});
