import { createHash } from "node:crypto";
import { dir, startRecord, supportLlm, versionFile } from "./model.ts";

/** support-llm with 1.0.0 adopted at monitoring on 2026-10-01, and further versions that came to deployment by a hotfix. */
export function servedLlm(...versions: readonly string[]): Readonly<Record<string, string>> {
  const files = supportLlm();
  const adopted = `${dir}/records/2026/${startRecord}.yaml`;
  return {
    ...files,
    [versionFile]: (files[versionFile] ?? "").replace("finetuning     #", "monitoring     #"),
    [adopted]: (files[adopted] ?? "").replace("to: finetuning", "to: monitoring"),
    ...Object.fromEntries(versions.flatMap((version, at) => Object.entries(laterVersion(version, at + 1)))),
  };
}

/** A deployment record of a version, with further lines. */
export function deploymentOf(
  version: string,
  id: string,
  ...lines: readonly string[]
): Readonly<Record<string, string>> {
  const head = ["schema: mlc.deployment/v1", "model: support-llm", `version: "${version}"`];
  const day = `observed_at: "${id.slice(0, 10)}T09:00:00Z"`;
  const text = [...head, day, "by: chloe", "subject: {}", "environment: production", ...lines, ""].join("\n");
  return { [`${dir}/records/2026/${id}.yaml`]: text };
}

/** A version that started at fine-tuning on 2026-10-1N and was hotfixed to deployment the day after. */
function laterVersion(version: string, number: number): Readonly<Record<string, string>> {
  const start = `2026-10-1${String(number)}-transition-00000000000${String(number)}`;
  const fixed = `2026-10-1${String(number + 1)}-transition-0000000000f${String(number)}`;
  const first = transition(version, start, ["from: null", "to: finetuning", "move: start", "attempt: 1", "prev: null"]);
  const prev = `prev: {id: ${start}, sha256: ${createHash("sha256").update(first).digest("hex")}}`;
  const moved = ["from: finetuning", "to: deployment", "move: hotfix", "attempt: 1", prev, "reason: wrong prices"];
  return {
    [`${dir}/records/2026/${start}.yaml`]: first,
    [`${dir}/records/2026/${fixed}.yaml`]: transition(version, fixed, moved),
    [`${dir}/versions/${version}.yaml`]: [
      "schema: mlc.version/v1",
      `version: "${version}"`,
      "stage: deployment",
      `transition: ${fixed}`,
      `weights: {digest: "sha256:${String(number + 1).repeat(64)}"}`,
      "",
    ].join("\n"),
  };
}

function transition(version: string, id: string, lines: readonly string[]): string {
  const head = ["schema: mlc.transition/v1", "model: support-llm", `version: "${version}"`];
  const day = `observed_at: "${id.slice(0, 10)}T08:00:00Z"`;
  return [...head, day, "by: ben", "subject: {}", ...lines, ""].join("\n");
}
