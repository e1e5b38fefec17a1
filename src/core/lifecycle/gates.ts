import type { Predicate } from "../../generated/types.ts";
import { isPresent } from "../absence.ts";
import { composeFacts } from "../facts/compose.ts";
import type { RecordOf } from "../facts/fold.ts";
import { recordId } from "../facts/fold.ts";
import { factAt, parsePath } from "../facts/path.ts";
import { finding, weighing } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { compareObserved } from "../dates.ts";
import { once, oncePer } from "../lazy.ts";
import type { Assessment } from "../scoring/assess.ts";
import { judge, scopeHolds, type Judged } from "../scoring/status.ts";
import { decide, type GateAnswer, type GateRow } from "./decide.ts";
import { insideEnvelope } from "./envelope.ts";
import { composeGate, hotfixGate, phasesAsked, requires, retireGate, type Asking, type Gate } from "./gate.ts";
import { reasonWords } from "./gate-words.ts";
import { exposes, phasesOf } from "./lifecycle.ts";
import { entered, openEdges, type Move } from "./moves.ts";
import { gatedUpTo } from "./passed-over.ts";
import { regressions } from "./regression.ts";
import { keptApart } from "./apart.ts";
import { activeFor, type JudgedException } from "./exceptions.ts";
import { holdReasons } from "./hold.ts";
import { reviewVerdict, type ReviewVerdict } from "./reviews.ts";
import { declaredTierRules } from "./tiers.ts";

/** A decided transition: the gate, the answer, and its reasons as findings, most severe first. */
export interface DecidedMove {
  readonly from: string;
  readonly to: string;
  readonly move: Move;
  readonly gate: Gate;
  readonly answer: GateAnswer;
  readonly verdicts: readonly ReviewVerdict[];
  /** The exceptions it rests on: waivers that opened it, and what took a criterion it asks for out. */
  readonly exceptions: readonly JudgedException[];
  /** Put into words when they are read. */
  readonly findings: readonly Finding[];
  /** How many findings there are. */
  readonly open: number;
}

/** The decisions on all forward moves that are open from the version's stage. */
export function decideOpenMoves(assessment: Assessment): readonly DecidedMove[] {
  const { facts, lifecycle } = assessment;
  const holds = holdsFor(assessment);
  return openEdges(lifecycle, facts.document.value.stage, holds).map((edge) =>
    decideMove(assessment, { kind: "forward", edge }),
  );
}

/** Whether a scope condition holds for the version. */
export function holdsFor(assessment: Assessment): (when: Predicate) => boolean {
  return (when) => scopeHolds(when, assessment.facts, assessment.setting);
}

/** The decision on one move. A loop and a new purpose have no gate: they are always go. */
export function decideMove(assessment: Assessment, move: Move): DecidedMove {
  const { facts, lifecycle, policy, files, workspace } = assessment;
  const from = facts.document.value.stage;
  const to = entered(move);
  const gate = gateAsked(assessment, move);
  const leaving = leavingOf(move, from);
  const authors = once(() => authorsOf(assessment, gate, leaving));
  const given = gate.reviews.map((required) =>
    reviewVerdict(required, facts, {
      lifecycle,
      separation: policy.separation,
      promoter: assessment.setting.promoter,
      worseSince: (review) => worseSince(assessment, gate, leaving, review),
      get authors() {
        return authors();
      },
    }),
  );
  const verdicts = keptApart(given, facts, policy.separation);
  const hold = holdReasons(facts, lifecycle, move.kind);
  const waivers = activeFor(assessment.exceptions, "waive", { from, to });
  const answer = decide({
    gate,
    rows: gateRows(assessment),
    lifecycle,
    leaving,
    serving: exposes(lifecycle, to),
    weights: policy.weights,
    tierScore: declaredTierRules(facts)?.min_score ?? 0,
    verdicts,
    waived: new Set(waivers.keys()),
    unanswered: unansweredFacts(assessment, gate),
    regressions: gate.noRegression === true ? regressions(workspace, facts) : [],
    broken: files.broken.length > 0,
    hold: hold.length > 0,
  });
  const undeclared = undeclaredStop(assessment, move);
  // An approval that does not count is said also where enough others do.
  const beside = verdicts.filter((each) => each.state === "approved").flatMap((each) => each.reasons);
  const reasons = answer.reasons.map((reason) => reasonWords(assessment, reason, { waivers, hold }));
  const findings = once(() => [
    ...undeclared,
    ...reasons.flatMap(({ say }) => say()),
    ...beside.map((each) => weighing(each, "note")),
  ]);
  return {
    from,
    to,
    move,
    gate,
    answer: undeclared.length > 0 ? { ...answer, decision: "refused" } : answer,
    verdicts,
    exceptions: exceptionsBehind(answer, [...waivers.values(), ...(assessment.setting.excepted?.values() ?? [])]),
    get findings() {
      return findings();
    },
    open: undeclared.length + reasons.reduce((sum, { count }) => sum + count, 0) + beside.length,
  };
}

function exceptionsBehind(answer: GateAnswer, active: readonly JudgedException[]): readonly JudgedException[] {
  const waived = answer.reasons.flatMap((reason) =>
    reason.about === "criterion" && reason.waived && reason.weighs === "go-with-conditions" ? [reason.id] : [],
  );
  const gone = answer.required.filter((row) => row.status === "not-applicable").map((row) => row.id);
  return active.filter((each) => (each.effect === "waive" ? waived : gone).includes(each.criterion));
}

/** What a move asks for: of an edge its phases and what it adds; a hotfix and a retirement have gates of their own. */
export function gateAsked(assessment: Assessment, move: Move): Gate {
  const asking: Asking = {
    rules: assessment.facts.rules,
    holds: holdsFor(assessment),
    insideEnvelope: insideEnvelope(assessment.facts, assessment.rows),
  };
  switch (move.kind) {
    case "forward": {
      const { to, skips, requires: more } = move.edge;
      const { lifecycle, facts: known } = assessment;
      const gate = composeGate(phasesAsked(lifecycle, gatedUpTo(lifecycle, known), to, skips ?? []), asking);
      const facts = [...new Set([...(gate.facts ?? []), ...(more?.facts ?? [])])];
      const also = [...new Set([...gate.also, ...(more?.also ?? [])])];
      return { ...gate, also, ...(facts.length === 0 ? {} : { facts }) };
    }
    case "hotfix":
      return hotfixGate(asking);
    case "retire":
      return retireGate(asking);
    case "loop":
    case "repurpose":
      return composeGate([], asking);
  }
}

/** The records that decide the criteria a gate requires: what a review is bound to. */
export function decidingRecords(
  assessment: Assessment,
  gate: Gate,
  leaving: string = assessment.facts.document.value.stage,
): readonly string[] {
  const required = gateRows(assessment).filter((row) => requires(gate, row, assessment.lifecycle, leaving));
  return [...new Set(required.flatMap((row) => row.node.records))].sort();
}

/** Every gate that is asked looks at the same rows. Named one by one: copying whole rows took longer than deciding. */
const gateRows = oncePer(({ rows }: Assessment): readonly (GateRow & Pick<Judged, "node">)[] =>
  rows.map((row) => {
    const { id, dimension, level, req, severity, status, value, node, criterion } = row;
    const { phases } = criterion;
    const veto = criterion.veto === true;
    const waivable = criterion.waivable === true;
    const self = row.self === true;
    return { id, dimension, level, req, severity, status, value, self, phases, veto, waivable, node };
  }),
);

/** The stage whose criteria can be asked for: the one left, for a hotfix the one entered. */
function leavingOf(move: Move, from: string): string {
  return move.kind === "hotfix" ? move.to : from;
}

/** The facts a gate asks for that are not answered. What a retirement says of itself is asked by the move, not by the files. */
function unansweredFacts({ facts }: Assessment, gate: Gate): readonly string[] {
  const accepts = { na: true, withheld: false, resolves: facts.resolves };
  return (gate.facts ?? []).filter(
    (path) => !path.startsWith("retire.") && !isPresent(factAt(facts.values, parsePath(path)), accepts),
  );
}

/** Leaving the data phase is refused until it is declared whether the model is trained from scratch. */
function undeclaredStop(assessment: Assessment, move: Move): readonly Finding[] {
  const { facts, lifecycle, files } = assessment;
  const forward = move.kind === "forward" || move.kind === "hotfix";
  if (!forward || !facts.undeclared.includes("trained_from_scratch")) return [];
  if (!phasesOf(lifecycle, facts.document.value.stage).includes("data")) return [];
  const at = { file: files.model?.file ?? `${files.dir}/model.yaml`, path: ["scope", "trained_from_scratch"] };
  return [weighing(finding("scope-undeclared", { keys: "trained_from_scratch" }, at), "error")];
}

/** Required criteria whose status would be better without the records that came after a review. */
function worseSince(
  assessment: Assessment,
  gate: Gate,
  leaving: string,
  review: RecordOf<"review">,
): readonly string[] {
  const { workspace, files, facts, lifecycle, setting } = assessment;
  const known = new Set(review.value.records ?? []);
  const later = new Set(
    facts.records
      .filter(
        (each) => compareObserved(each.value.observed_at, review.value.observed_at) > 0 && !known.has(recordId(each)),
      )
      .map((each) => each.file),
  );
  if (later.size === 0) return [];
  const without = { ...files, records: files.records.filter((each) => !later.has(each.file)) };
  const before = composeFacts(workspace, without, facts.document, facts.asOf);
  const required = new Set(
    gateRows(assessment)
      .filter((row) => requires(gate, row, lifecycle, leaving))
      .map(({ id }) => id),
  );
  return assessment.rows
    .filter((row) => required.has(row.id))
    .filter((row) => RANK[row.status] < RANK[judge(row.criterion, before, setting).status])
    .map((row) => row.id);
}

const RANK: Readonly<Record<Judged["status"], number>> = {
  error: 0,
  fail: 1,
  stale: 2,
  unknown: 2,
  "not-applicable": 3,
  pass: 3,
};

/** Who wrote the evaluation, training and reproduction records that decide the gate. */
export function authorsOf(
  assessment: Assessment,
  gate: Gate,
  leaving: string = assessment.facts.document.value.stage,
): readonly string[] {
  const deciding = new Set(decidingRecords(assessment, gate, leaving));
  const authors = assessment.facts.records
    .filter(
      (each) => deciding.has(recordId(each)) && /^mlc\.(evaluation|training|reproduction)\//.test(each.value.schema),
    )
    .map((each) => each.value.by);
  return [...new Set(authors)].filter((by) => by !== "unlisted");
}
