import type { OutAuditDeployment, OutAuditEdit, OutAuditException, OutAuditMove } from "../../generated/types.ts";
import { servings, type Serving } from "../deployments.ts";
import { ofKind, recordId } from "../facts/fold.ts";
import { outStanding } from "../scoring/out-standing.ts";
import { named, recordedEntry, type Audited } from "./audited.ts";
import { proofOf } from "./proof.ts";
import { outReview } from "./reviews.ts";

/** Every exception asked for, with the moves that rested on it; of one stage only those that its moves rested on. */
export function exceptionsIn(audited: Audited, moves: readonly OutAuditMove[]): OutAuditException[] {
  const { assessment } = audited;
  const reviews = ofKind(assessment.facts.records, "review");
  return (outStanding(assessment).exceptions ?? []).flatMap((request): OutAuditException[] => {
    const judged = assessment.exceptions.find((each) => each.id === request.id);
    const numbers = moves.filter((each) => each.exceptions.includes(request.id)).map((each) => each.number);
    if (judged === undefined || (audited.stage !== undefined && numbers.length === 0)) return [];
    const { approval } = judged;
    const decided =
      reviews.find((each) => recordId(each) === approval?.id) ??
      reviews.findLast((each) => each.value.exception === request.id);
    return [
      {
        request,
        moves: numbers,
        proof: proofOf(audited, judged.record.file, request.by),
        ...(decided === undefined
          ? {}
          : {
              approval: outReview(audited, decided, {
                counted: approval?.id === recordId(decided),
                self: approval?.self === true,
              }),
            }),
      },
    ];
  });
}

/** Where the version was and is served on the day of the audit, oldest first. */
export function deploymentsOf(audited: Audited): OutAuditDeployment[] {
  const { files, facts } = audited.assessment;
  return servings(files.records, facts.asOf)
    .filter((each) => each.version === facts.version)
    .map((each) => outDeployment(audited, each));
}

function outDeployment(audited: Audited, serving: Serving): OutAuditDeployment {
  const { environment, track, exposure, limit, until, record } = serving;
  const { by, observed_at, rollback_of } = record.value;
  const commit = recordedEntry(audited, record.file)?.commit;
  return {
    environment,
    track,
    exposure,
    ...(limit === undefined ? {} : { limit }),
    since: observed_at,
    ...(until === undefined ? {} : { until }),
    record: recordId(record),
    by: named(audited, by),
    ...(commit === undefined ? {} : { commit }),
    ...(rollback_of === undefined ? {} : { rollback_of }),
    proof: proofOf(audited, record.file, by),
  };
}

/** What was changed by hand: stage lines without a move, records changed, removed or brought back. Newest first. */
export function editsOf({ entries, assessment: { facts } }: Audited): OutAuditEdit[] {
  return entries
    .filter((each) => each.marks.includes("not-made-by-mlc"))
    .filter((each) => each.model === facts.model && each.version === facts.version)
    .map(({ at, event, kind, what, file, by, commit }) => ({
      at,
      what: event === "edited" ? what : `${kind} ${event}: ${what}`,
      file,
      ...(by === undefined ? {} : { by }),
      ...(commit === undefined ? {} : { commit }),
    }));
}
