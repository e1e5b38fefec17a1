import { expect, it } from "vitest";
import type { OutValidate } from "../../src/generated/types.ts";
import { atWork, otherWeights, supportRepo, versionFile, weights } from "../support/model.ts";
import { deploymentOf, servedLlm } from "../support/served.ts";

const deployed = (digest: string) =>
  Object.fromEntries(
    Object.entries(deploymentOf("1.0.0", "2026-10-20-deployment-0000000000d1", "exposure: {kind: pilot}")).map(
      ([file, text]) => [file, text.replace("subject: {}", `subject: {weights: "${digest}"}`)],
    ),
  );

it.each([
  ["that a deployment names", deployed(weights)],
  ["that only its file names", {}],
])("the weights of a version that serves, %s, are not set to others", async (_where, more) => {
  const repo = supportRepo({ ...servedLlm(), ...more });
  const work = atWork(repo);
  const before = repo.read(versionFile);
  for (const line of [`set support-llm weights.digest=${otherWeights}`, "set support-llm --unset weights.digest"]) {
    const { err } = await work("chloe", line, 2);
    expect(err).toContain("error[weights-changed-after-serving]");
    expect(err).toContain("mlc new version NEXT support-llm --from 1.0.0");
  }
  expect(repo.read(versionFile)).toBe(before);
  await work("chloe", `set support-llm weights.digest=${weights} weights.format=safetensors`);
});

it("weights changed by hand are set back to those that were served", async () => {
  const files = { ...servedLlm(), ...deployed(weights) };
  const repo = supportRepo({ ...files, [versionFile]: (files[versionFile] ?? "").replace(weights, otherWeights) });
  const work = atWork(repo);
  const codes = async (): Promise<readonly string[]> =>
    (JSON.parse((await work("ana", "validate --json", "any")).out) as OutValidate).findings.map((each) => each.code);
  expect(await codes()).toContain("weights-changed-after-serving");
  await work("chloe", `set support-llm weights.digest=${weights}`);
  expect(await codes()).not.toContain("weights-changed-after-serving");
});

it("before they serve, weights change as training goes on; a digest that was missing is filled in at any time", async () => {
  await atWork(supportRepo())("chloe", `set support-llm weights.digest=${otherWeights}`);
  const files = servedLlm();
  const unknown = {
    ...files,
    [versionFile]: (files[versionFile] ?? "").replace(/^weights: .*$/m, "weights: {format: safetensors}"),
  };
  await atWork(supportRepo(unknown))("chloe", `set support-llm weights.digest=${weights}`);
});
