import type { OutAuditIntegrity, OutAuditVersion, OutObligation } from "../../generated/types.ts";
import { say } from "../findings/catalogue.ts";
import { fact } from "../facts/facts.ts";
import { outStanding } from "../scoring/out-standing.ts";
import { newestFirst } from "../versions.ts";
import { answerOf, questionOf } from "./answer.ts";
import type { Audited, Replay } from "./audited.ts";
import { movesOf, outMoves } from "./moves.ts";
import { peopleOf } from "./people.ts";
import { reviewsSince } from "./reviews.ts";
import { deploymentsOf, editsOf, exceptionsIn } from "./standing.ts";

/** One version as an auditor asks for it: who let it into each stage, when, on what evidence, and how much of that is proven. */
export function auditOf(audited: Audited): OutAuditVersion {
  const { facts, files } = audited.assessment;
  const { stage: asked } = audited;
  const moves = movesOf(audited);
  const name = fact(facts, ["model", "name"]);
  const since = moves.chain.at(-1)?.value.observed_at;
  const told = {
    model: facts.model,
    version: facts.version,
    stage: facts.document.value.stage,
    moves: outMoves(audited, moves),
    edits: editsOf(audited),
  };
  const later = asked === undefined ? reviewsSince(audited, moves.chain) : [];
  const page = {
    ...told,
    ...(later.length === 0 ? {} : { reviews_since: later }),
    exceptions: exceptionsIn(audited, told.moves),
    deployments: deploymentsOf(audited),
  };
  const { on_hold, obligations = [] } = outStanding(audited.assessment);
  return {
    ...page,
    ...(typeof name === "string" ? { name } : {}),
    ...(since === undefined ? {} : { since }),
    ...(facts.subject === undefined ? {} : { subject: facts.subject }),
    question: questionOf(told, asked),
    answer: answerOf(told, asked),
    others: newestFirst(files.versions)
      .filter((each) => each !== facts.document)
      .map(({ value }) => `${value.version} (${value.stage})`),
    obligations: obligations.filter((each) => asked === undefined || isOf(each, page)),
    ...(on_hold === undefined ? {} : { on_hold }),
    people: peopleOf(audited, page),
    integrity: integrityOf(audited.replay),
  };
}

/** True for what was promised for one of the moves: a condition of a review it rested on, or the review after a hotfix. */
function isOf({ id }: OutObligation, { moves }: Pick<OutAuditVersion, "moves">): boolean {
  const record = id.slice(0, id.indexOf("#"));
  return moves.some((each) => each.record === record || each.reviews.some((one) => one.record === record));
}

function integrityOf({ found, commits, complete }: Replay): OutAuditIntegrity {
  const of = (severity: string): number => found.filter((each) => each.finding.severity === severity).length;
  const violations = of("error");
  return {
    state: !complete ? "incomplete" : violations > 0 ? "violations" : "ok",
    commits,
    violations,
    warnings: of("warning"),
    notes: of("note"),
    found: found.map(({ finding, commit, who }) => ({
      severity: finding.severity,
      code: finding.code,
      message: say(finding),
      ...(finding.at === undefined ? {} : { file: finding.at.file }),
      ...(commit === undefined ? {} : { commit }),
      ...(who === undefined ? {} : { who }),
    })),
  };
}
