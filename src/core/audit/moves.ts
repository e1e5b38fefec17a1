import type { OutAuditMove, OutAuditReview } from "../../generated/types.ts";
import { compareObserved } from "../dates.ts";
import { ofKind, recordId, type RecordOf } from "../facts/fold.ts";
import { chainOf } from "../lifecycle/chain.ts";
import { hex, named, recordedEntry, type Audited } from "./audited.ts";
import { documentsOf, evidenceOf } from "./evidence.ts";
import { proofOf } from "./proof.ts";
import { reviewsOf } from "./reviews.ts";

type Transition = RecordOf<"transition">;

/** The moves of a version: along the chain that leads to its stage, and those that are no part of it. */
export interface Moves {
  readonly chain: readonly Transition[];
  /** Forks and what was superseded, by their dates. */
  readonly others: readonly Transition[];
}

/** Every transition record of the version, whether its chain holds it or not. */
export function movesOf({ assessment }: Pick<Audited, "assessment">): Moves {
  const { files, facts, lifecycle } = assessment;
  const own = files.records.filter((each) => each.value.version === facts.version);
  const chain = chainOf(own, facts.document, { lifecycle, model: files.id }).ordered;
  const others = ofKind(own, "transition").filter((each) => !chain.includes(each));
  return { chain, others: others.sort((a, b) => compareObserved(a.value.observed_at, b.value.observed_at)) };
}

/** The moves as the page tells them, numbered; those into the stage that is asked about. */
export function outMoves(audited: Audited, { chain, others }: Moves): OutAuditMove[] {
  const all = [...chain, ...others];
  return all
    .map((each, at) => ({ each, at }))
    .filter(({ each }) => audited.stage === undefined || each.value.to === audited.stage)
    .map(({ each, at }) => {
      const onChain = at < chain.length;
      const reviews = onChain
        ? reviewsOf(audited, chain, at)
        : reviewsOf(audited, [each], 0).filter((one) => one.counted);
      return outMove(audited, each, at + 1, onChain, reviews);
    });
}

function outMove(
  audited: Audited,
  transition: Transition,
  number: number,
  onChain: boolean,
  reviews: OutAuditReview[],
): OutAuditMove {
  const { value, file } = transition;
  const { from, score, catalogue, gates, lifecycle, policy, attempt, adopted, skips, because, reason, decision } =
    value;
  const id = recordId(transition);
  const evidence = evidenceOf(audited, transition);
  const commit = recordedEntry(audited, file)?.commit;
  const by = audited.assessment.files.records.find((each) => each.value.supersedes === id);
  return {
    number,
    record: id,
    file,
    sha256: hex(transition.digest),
    at: value.observed_at,
    by: named(audited, value.by),
    ...(from === null ? {} : { from }),
    to: value.to,
    move: value.move,
    ...given({ attempt, reason, because, decision, catalogue, gates, lifecycle, policy }),
    ...(adopted === true ? { adopted } : {}),
    ...(skips === undefined || skips.length === 0 ? {} : { skips: [...skips] }),
    conditions: conditionsOf(transition, reviews),
    ...given({ decided_for: value.as_of, level: score?.level, score: score?.score, commit }),
    proof: proofOf(audited, file, value.by),
    on_chain: onChain,
    ...(by === undefined ? {} : { superseded_by: recordId(by) }),
    required: (value.required ?? []).map(({ id: criterion, status, records = [], waived, self }) => ({
      id: criterion,
      status,
      records: [...records],
      ...(waived === true ? { waived } : {}),
      ...(self === true ? { self } : {}),
    })),
    evidence,
    documents: documentsOf(audited, transition, evidence),
    reviews,
    exceptions: [...(value.exceptions ?? [])],
  };
}

/** What a decision that is not a plain go rests on, in words. */
function conditionsOf({ value }: Transition, reviews: readonly OutAuditReview[]): string[] {
  const counted = reviews.filter((each) => each.counted);
  const required = value.required ?? [];
  return [
    ...required
      .filter((each) => each.waived === true)
      .map((each) => `${each.id} (${each.status}) ${value.move === "hotfix" ? "passed over" : "waived"}`),
    ...required.filter((each) => each.self === true).map((each) => `${each.id} met as self`),
    ...counted
      .filter((each) => each.self)
      .map((each) => `review at ${each.about} by ${each.by.name ?? each.by.id} as self`),
    ...counted.flatMap((each) =>
      (each.conditions ?? []).map(({ text, due }) => `${each.role.replaceAll("_", " ")}: ${text} (by ${due})`),
    ),
    ...(value.move === "hotfix" ? ["a review after the hotfix"] : []),
  ];
}

/** Without what is undefined. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
