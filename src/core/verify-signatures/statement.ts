import type { OutAnchor } from "../../generated/types.ts";
import type { Day } from "../dates.ts";
import { servedAt } from "../deployments.ts";
import { isList, isMap, type Json } from "../json.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";

/** An in-toto statement about an anchored commit. */
export type Statement = NonNullable<OutAnchor["statement"]>;

/** What was verified, by what, when, under which policies. */
export interface Anchored {
  /** The tag, `mlc/anchor/3`. */
  readonly tag: string;
  readonly commit: string;
  /** Weights that are served, each by `MODEL@VERSION` and its digest as `sha256:…`. */
  readonly weights: readonly { readonly name: string; readonly digest: string }[];
  /** Policy files with their digests as `sha256:…`. */
  readonly policies: readonly { readonly file: string; readonly digest: string }[];
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Of mlc. */
  readonly version: string;
  /** Whether signatures were checked too. */
  readonly signatures: boolean;
}

/**
 * An in-toto Statement v1 about a git commit with the predicate Simple Verification Result v0.2 (in-toto/attestation,
 * spec/v1/statement.md and spec/predicates/svr.md); not signed: what signs attestations takes it as it is.
 */
export function anchorStatement(anchored: Anchored): Statement {
  const { tag, commit, weights, policies, at, version, signatures } = anchored;
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [
      { name: tag, digest: { gitCommit: commit } },
      ...weights.map(({ name, digest }) => ({ name, digest: { sha256: hex(digest) } })),
    ],
    predicateType: "https://in-toto.io/attestation/svr/v0.2",
    predicate: {
      verifier: {
        id: `pkg:npm/model-lifecycle@${version}`,
        policies: policies.map(({ file, digest }) => ({ name: file, digest: { sha256: hex(digest) } })),
      },
      timeCreated: at,
      properties: signatures ? ["MLC_HISTORY_VERIFIED", "MLC_SIGNATURES_VERIFIED"] : ["MLC_HISTORY_VERIFIED"],
    },
  };
}

/** The weights of every version that is served anywhere on a day, each once, and the policy files: what a statement names. */
export function namedInStatement(workspace: Workspace, day: Day): Pick<Anchored, "weights" | "policies"> {
  const { config, ownLifecycle, ownFrameworks = [], models } = workspace;
  const scorecards = models.flatMap((model) => (model.scorecard === undefined ? [] : [model.scorecard]));
  const files = [config, ...(ownLifecycle === undefined ? [] : [ownLifecycle]), ...ownFrameworks, ...scorecards];
  return {
    weights: models.flatMap((model) => servedWeights(model, day)),
    policies: files.map(({ file, digest }) => ({ file, digest })),
  };
}

/** The commit that a statement is about: the first subject with a `gitCommit`; undefined where it is none. */
export function anchoredCommit(value: Json): string | undefined {
  if (!isMap(value) || value["_type"] !== "https://in-toto.io/Statement/v1") return undefined;
  const subjects = isList(value["subject"] ?? null) ? (value["subject"] as readonly Json[]) : [];
  for (const subject of subjects) {
    const digest =
      isMap(subject) && isMap(subject["digest"] ?? null) ? (subject["digest"] as { gitCommit?: Json }) : {};
    const { gitCommit } = digest;
    if (typeof gitCommit === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(gitCommit)) return gitCommit;
  }
  return undefined;
}

function servedWeights(model: ModelFiles, day: Day): Anchored["weights"] {
  const names = [...new Set(servedAt(model.records, day).map((each) => each.version))].sort();
  return names.flatMap((name) => {
    const digest = model.versions.find((each) => each.value.version === name)?.value.weights?.digest ?? "";
    return digest.startsWith("sha256:") ? [{ name: `${model.id}@${name}`, digest }] : [];
  });
}

function hex(digest: string): string {
  return digest.replace(/^sha256:/, "");
}
