import { recordId } from "../facts/fold.ts";
import { goSameWay, withdrawnBy, type Rivals, type Side } from "../lifecycle/rivals.ts";
import type { Intent } from "../plan.ts";
import type { Doc, ModelFiles } from "../workspace.ts";
import type { VersionDocument } from "../../generated/types.ts";
import { newRecord } from "./record.ts";

/** Which side stands, and in whose words. */
export interface ResolveRequest {
  readonly kept: Side;
  readonly by: string;
  /** The moment, UTC. */
  readonly at: string;
  /** Twelve fresh hexadecimal digits for each record. */
  readonly hex: () => string;
  readonly reason: string | undefined;
}

/** What joins a forked chain: a note for each transition that does not stand. The version file is the caller's. */
export interface ResolvePlan {
  readonly notes: readonly { readonly withdrawn: string; readonly record: string }[];
  readonly intents: readonly Intent[];
  readonly subject: string;
  readonly body: readonly string[];
}

/** The plan that keeps one side: records are never deleted, so each transition of the others is superseded by a note that says why. */
export function planResolve(
  files: ModelFiles,
  document: Doc<VersionDocument>,
  { sides }: Rivals,
  request: ResolveRequest,
): ResolvePlan {
  const { kept, by, at, hex } = request;
  const stands = recordId(kept.end);
  const written = withdrawnBy(kept, sides).map((transition) => {
    const withdrawn = recordId(transition);
    const same = sides.some((side) => side !== kept && side.moves[0] === transition && goSameWay(side, kept));
    const fields = {
      supersedes: withdrawn,
      reason: request.reason ?? (same ? SAME : OTHER),
      text: `Two branches moved ${files.id}@${document.value.version}. ${stands} stands; ${withdrawn} does not, its evidence stays.`,
    };
    return { withdrawn, ...newRecord(files, document, { kind: "note", observedAt: at, by, hex: hex(), fields }) };
  });
  return {
    notes: written.map(({ withdrawn, id }) => ({ withdrawn, record: id })),
    intents: written.map((each) => each.intent),
    subject: `mlc: resolve ${files.id}@${document.value.version}, keep ${stands}`,
    body: written.map((each) => `Mlc-Record: ${each.id}`),
  };
}

const SAME = "The same move was made on two branches; one of the two stands.";
const OTHER = "The version was moved on two branches at once, and the other move was kept.";
