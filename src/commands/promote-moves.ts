import { didYouMean } from "../core/did-you-mean.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { decideOpenMoves, holdsFor } from "../core/lifecycle/gates.ts";
import { decided, type Decided } from "../core/lifecycle/hotfix.ts";
import { RETIRED, stageIds } from "../core/lifecycle/lifecycle.ts";
import { hotfixOf, hotfixTarget, moveTo, repurposeOf, type Move, type NoMove } from "../core/lifecycle/moves.ts";
import { promoterFindings } from "../core/lifecycle/promoters.ts";
import { assess, type Assessment } from "../core/scoring/assess.ts";
import { cannot } from "../errors.ts";
import type { World } from "../world.ts";
import { errorsIn } from "./all-findings.ts";
import { flagOption, textOption, type Input } from "./command.ts";
import type { Chosen, Opened } from "./open.ts";
import { canAsk } from "./options.ts";

/** A move that its gate lets through. */
export interface OpenMove {
  readonly kind: "open";
  readonly assessment: Assessment;
  readonly move: Decided;
  /** What is said beside the gate's own reasons. */
  readonly notes: readonly Finding[];
}

/** What is asked for one version: a move that is open, one that is not with every reason, or nothing to do. */
export type AskedMove =
  | OpenMove
  | { readonly kind: "already"; readonly assessment: Assessment }
  | {
      readonly kind: "closed";
      readonly assessment: Assessment;
      /** Undefined where there is no such move at all. */
      readonly move: Decided | undefined;
      /** The stage asked for; empty where no move leads on. */
      readonly to: string;
      readonly reasons: readonly Finding[];
    };

/** The move that the options name for one version, decided; where several stages come next, the one a person picks. */
export async function chosenMove(
  world: World,
  input: Input,
  opened: Opened,
  { files, document }: Chosen,
  by: string,
): Promise<AskedMove> {
  const assessment = assess(opened.workspace, files, document, opened.today, by);
  const to = stageNamed(assessment, textOption(input, "to"));
  if (isThere(assessment, input, to)) return { kind: "already", assessment };
  const wrong = errorsIn(opened, files.dir);
  if (wrong.length > 0) return { kind: "closed", assessment, move: undefined, to: to ?? "", reasons: wrong };
  const asked = await askedMove(world, input, assessment, to);
  if (asked === undefined) return stuck(assessment);
  if (asked.kind === "none") {
    const goal = textOption(input, "purpose") === undefined ? to : stageIds(assessment.lifecycle)[0];
    return { kind: "closed", assessment, move: undefined, to: goal ?? "", reasons: [asked.refusal] };
  }
  const move = decided(assessment, asked);
  const barred = promoterFindings(assessment, move, by);
  const goes = move.answer.decision === "go" || move.answer.decision === "go-with-conditions";
  if (goes && barred.length === 0) return { kind: "open", assessment, move, notes: purposeNotes(assessment, asked) };
  return { kind: "closed", assessment, move, to: move.to, reasons: [...barred, ...move.findings] };
}

function stageNamed({ lifecycle }: Assessment, word: string | undefined): string | undefined {
  const known = stageIds(lifecycle);
  if (word === undefined || known.includes(word)) return word;
  throw cannot("unknown-stage-named", { word, near: didYouMean(word, known), known: known.join(", ") });
}

/** Being asked to go where the version stands is no error: nothing is to be done. */
function isThere({ facts, lifecycle }: Assessment, input: Input, to: string | undefined): boolean {
  const { stage } = facts.document.value;
  if (textOption(input, "purpose") !== undefined) return false;
  if (!flagOption(input, "hotfix")) return to === stage;
  const [first = ""] = stageIds(lifecycle);
  return stage !== RETIRED && stage === hotfixTarget(lifecycle, first);
}

/** Undefined where no edge leads on. `--hotfix` and `--purpose` say where to; another stage beside them is refused. */
async function askedMove(
  world: World,
  input: Input,
  assessment: Assessment,
  to: string | undefined,
): Promise<Move | NoMove | undefined> {
  const { lifecycle, facts } = assessment;
  const purpose = textOption(input, "purpose");
  const hotfix = flagOption(input, "hotfix");
  if (hotfix && purpose !== undefined) throw conflict("--hotfix", "--purpose");
  if (hotfix) return only(hotfixOf(lifecycle, facts), to, "--hotfix");
  if (purpose !== undefined) {
    if (purpose.trim() === "") throw cannot("bad-value", { value: purpose, place: "--purpose", expected: "a purpose" });
    return only(repurposeOf(lifecycle, facts, purpose.trim()), to, "--purpose");
  }
  if (to !== undefined) return moveTo(lifecycle, facts, to, holdsFor(assessment));
  const open = decideOpenMoves(assessment);
  const [first] = open;
  if (open.length < 2) return first?.move;
  if (!canAsk(world, input)) throw cannot("which-stage", { stages: open.map((each) => each.to).join(", ") });
  const choices = open.map((each) => ({ value: each.to, name: `${each.to} (${each.answer.decision})` }));
  const message = `Where does ${facts.model}@${facts.version} go from ${facts.document.value.stage}?`;
  const [answer] = await world.ask([{ kind: "choice", message, choices }]);
  return open.find((each) => each.to === answer)?.move;
}

function only(move: Move | NoMove, to: string | undefined, option: string): Move | NoMove {
  if (to !== undefined && (move.kind === "hotfix" || move.kind === "repurpose") && move.to !== to)
    throw conflict(option, `--to ${to}`);
  return move;
}

function conflict(one: string, other: string): Error {
  return cannot("conflicting-options", { one, other, command: "promote" });
}

function stuck(assessment: Assessment): AskedMove {
  const { model, document, undeclared } = assessment.facts;
  const { stage } = document.value;
  const missing =
    undeclared.length === 0 || stage === RETIRED ? [] : [finding("scope-undeclared", { keys: undeclared.join(", ") })];
  const reason = finding("nowhere-to-go", { stage, model }, { file: document.file, path: ["stage"] });
  return { kind: "closed", assessment, move: undefined, to: "", reasons: [reason, ...missing] };
}

/** model.yaml speaks for every version, so a new purpose is one for all of them. */
function purposeNotes({ facts, files }: Assessment, move: Move): readonly Finding[] {
  const others = files.versions
    .filter((each) => each.file !== facts.document.file && each.value.stage !== RETIRED)
    .map((each) => `${files.id}@${each.value.version}`);
  if (move.kind !== "repurpose" || others.length === 0 || files.model === undefined) return [];
  const args = { others: others.join(", "), model: files.id };
  return [finding("purpose-shared", args, { file: files.model.file, path: ["purpose"] })];
}
