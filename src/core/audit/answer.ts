import type { OutAuditEvidence, OutAuditMove, OutAuditVersion, OutLogPerson } from "../../generated/types.ts";
import { dayOf } from "../dates.ts";

/** What the answer is taken from. */
type Told = Pick<OutAuditVersion, "model" | "version" | "stage" | "moves" | "edits">;

/** What the page answers, as an auditor would ask it. */
export function questionOf({ model, version }: Told, stage: string | undefined): string {
  const where = stage === undefined ? "each stage" : stage;
  return `Who let ${model} ${version} into ${where}, when, on what evidence?`;
}

/** The answer in sentences: of one stage each time it was entered, of all of them how it came to where it stands. */
export function answerOf(told: Told, stage: string | undefined): string[] {
  const { moves, model, version, edits } = told;
  const byHand = edits.length === 0 ? [] : [`${count(edits.length, "change")} not made by mlc, listed below.`];
  if (stage === undefined) {
    const last = moves.filter((each) => each.on_chain).at(-1);
    const standing =
      last === undefined ? [`It stands at ${told.stage}, and no record says who moved it there.`] : sentencesOf(last);
    return [...standing, ...tallied(moves), ...byHand];
  }
  if (moves.length === 0) {
    const never = `No record says that ${model} ${version} ever entered ${stage}`;
    return [told.stage === stage ? `${never}, yet its file says it is there.` : `${never}.`, ...byHand];
  }
  return [...moves.flatMap(sentencesOf), ...byHand];
}

/** `Ana Ruiz`, or the id of somebody without a name. */
export function nameOf({ id, name }: OutLogPerson): string {
  return name ?? id;
}

/** `1 record`, `3 records`. */
export function count(many: number, noun: string): string {
  return `${String(many)} ${noun}${many === 1 ? "" : "s"}`;
}

/** What has become of the records read: `3 records: 2 present, 1 changed`. */
export function evidenceText(evidence: readonly OutAuditEvidence[]): string {
  if (evidence.length === 0) return "no record";
  const of = (now: OutAuditEvidence["now"]): number => evidence.filter((each) => each.now === now).length;
  const all = count(evidence.length, "record");
  if (of("present") === evidence.length) return `${all}, all present and unchanged`;
  const parts = (["present", "changed", "missing"] as const).filter((each) => of(each) > 0);
  return `${all}: ${parts.map((each) => `${String(of(each))} ${each}`).join(", ")}`;
}

/** `2026-11-21 10:02Z`, as precise as it is known. */
export function momentText(at: string): string {
  const time = /T(\d{2}:\d{2})/.exec(at)?.[1];
  return `${dayOf(at) ?? at}${time === undefined ? "" : ` ${time}Z`}`;
}

function sentencesOf(move: OutAuditMove): readonly string[] {
  const { by, from, to, at, decision, adopted } = move;
  const left =
    from === undefined
      ? adopted === true
        ? `adopted it at ${to}`
        : `started it at ${to}`
      : `moved it from ${from} to ${to}`;
  const gate = decision === undefined ? "" : `, gate ${decision}`;
  const counted = move.reviews.filter((each) => each.counted);
  const reviews = counted.map((each) => {
    const self = each.self ? ", as self" : "";
    return `${nameOf(each.by)} as ${each.role.replaceAll("_", " ")} (${each.decision.replaceAll("-", " ")} ${dayOf(each.at) ?? each.at}${self})`;
  });
  return [
    `${nameOf(by)} ${left} on ${momentText(at)}${gate}.`,
    ...(reviews.length === 0 ? [] : [`Reviewed by ${reviews.join("; ")}.`]),
    ...(move.evidence.length === 0 ? [] : [`Decided on ${evidenceText(move.evidence)}.`]),
    ...(move.on_chain ? [] : ["This move is no part of the chain that leads to its stage."]),
  ];
}

function tallied(moves: readonly OutAuditMove[]): readonly string[] {
  if (moves.length < 2) return [];
  const people = [...new Set(moves.map((each) => nameOf(each.by)))];
  const reviews = new Set(moves.flatMap((each) => each.reviews.filter((one) => one.counted).map((one) => one.record)));
  return [`${count(moves.length, "move")} by ${people.join(", ")}; ${count(reviews.size, "review")} counted.`];
}
