import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Change, Plan } from "../core/plan.ts";
import { SIGNATURE_SUFFIX } from "../core/verify-signatures/signature.ts";
import { fingerprintOf } from "../core/verify-signatures/ssh-signature.ts";
import type { WorkspaceDocument } from "../generated/types.ts";
import { signatureOf, signingKey } from "../store/signing-key.ts";
import type { World } from "../world.ts";

/** Who signs, where: the person's id, `unlisted` for nobody in mlc.yaml. */
export interface Signing {
  readonly root: string;
  readonly by: string;
  readonly people: WorkspaceDocument["people"];
}

/** The signature files that a plan's new records would get: their paths. */
export function signatureFiles(plan: Plan): readonly string[] {
  return newRecords(plan).map(({ file }) => `${file}${SIGNATURE_SUFFIX}`);
}

/**
 * The plan with a signature beside each record it makes: part of the same commit, written all or none. A key that mlc.yaml
 * does not list for the person, while it lists others, is warned of. Throws CannotRun `no-signing-key`, `record-not-signed`.
 */
export function withSignatures(world: World, plan: Plan, { root, by, people }: Signing): Plan {
  const records = newRecords(plan);
  if (records.length === 0) return plan;
  const key = signingKey(root, world.env);
  const signed = records.map(({ file, after }): Change => {
    return { file: `${file}${SIGNATURE_SUFFIX}`, before: null, after: signatureOf(after, key) };
  });
  const unlisted = unlistedKey(signed[0]?.after ?? "", people?.[by]?.signing_keys, by);
  return { ...plan, changes: [...plan.changes, ...signed], findings: [...plan.findings, ...unlisted] };
}

function newRecords(plan: Plan): readonly Change[] {
  return plan.changes.filter(
    ({ file, before }) => before === null && file.includes("/records/") && file.endsWith(".yaml"),
  );
}

function unlistedKey(armored: string, own: readonly string[] | undefined, by: string): readonly Finding[] {
  const fingerprint = fingerprintOf(armored);
  if (own === undefined || own.length === 0 || fingerprint === undefined || own.includes(fingerprint)) return [];
  return [finding("signing-key-unlisted", { fingerprint, by }, { file: "mlc.yaml", path: ["people", by] })];
}
