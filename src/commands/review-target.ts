import { calledBy } from "../core/facts/facts.ts";
import { didYouMean } from "../core/did-you-mean.ts";
import { finding, weighing } from "../core/findings/catalogue.ts";
import { checkpoint, checkpointIds } from "../core/lifecycle/checkpoints.ts";
import { mostActive } from "../core/lifecycle/exception-limits.ts";
import { activeFor, type JudgedException } from "../core/lifecycle/exceptions.ts";
import { obligationsOf, type Obligation } from "../core/lifecycle/obligations.ts";
import { targetName, type ReviewTarget } from "../core/plans/review.ts";
import { holdersOf } from "../core/people.ts";
import type { Assessment } from "../core/scoring/assess.ts";
import { CannotRun, cannot } from "../errors.ts";
import type { World } from "../world.ts";
import { choiceOrAsk } from "./ask.ts";
import { textOption, type Input } from "./command.ts";

/** What a review decides on: the word given, else the one that a person picks of what can be decided now. */
export async function chosenTarget(
  world: World,
  input: Input,
  word: string | undefined,
  assessment: Assessment,
): Promise<ReviewTarget> {
  if (word !== undefined) return targetNamed(word, assessment);
  const choices = decidable(assessment);
  const answer = await choiceOrAsk(world, input, undefined, {
    message: "What do you decide on?",
    flag: "CHECKPOINT",
    command: `review ${calledBy(assessment.facts)}`,
    choices: [...choices.keys()],
    named: (each) => choices.get(each) ?? each,
  });
  return targetNamed(answer, assessment);
}

/** The role it is decided in: the one given, the only one there is, or the one that a person picks. */
export async function chosenRole(
  world: World,
  input: Input,
  target: ReviewTarget,
  assessment: Assessment,
  by: string,
): Promise<string> {
  const { model } = assessment.facts;
  const roles = rolesOf(target);
  const name = targetName(target);
  const [only] = roles;
  const given = textOption(input, "as") ?? (roles.length === 1 ? only : undefined);
  const role =
    given ??
    (await choiceOrAsk(world, input, undefined, {
      message: "In which role?",
      flag: "--as ROLE",
      command: `review ${calledBy(assessment.facts)} ${name}`,
      choices: roles,
    }));
  if (!roles.includes(role)) {
    const known = { role, roles: roles.join(", ") };
    if (target.kind === "checkpoint") throw cannot("role-not-of-checkpoint", { checkpoint: name, ...known });
    throw cannot("role-not-deciding", { what: name, role, needed: only ?? "" });
  }
  if (by !== "unlisted" && !holdersOf(assessment.facts, role).includes(by)) {
    throw cannot("role-not-held", { by, role, model });
  }
  return role;
}

function rolesOf(target: ReviewTarget): readonly string[] {
  switch (target.kind) {
    case "checkpoint":
      return target.checkpoint.roles;
    case "exception":
      return [target.exception.role];
    case "obligation":
      return [target.obligation.role];
  }
}

/** What can be decided now, with how it is shown: requests that wait, what is owed, then every checkpoint. */
function decidable(assessment: Assessment): ReadonlyMap<string, string> {
  const { exceptions, facts, lifecycle } = assessment;
  const waiting = exceptions.filter((each) => each.state === "requested");
  const owed = obligationsOf(facts, lifecycle).filter((each) => each.state !== "closed" && each.from === "condition");
  return new Map([
    ...waiting.map((each): [string, string] => {
      const what = `exception from ${each.criterion} through ${each.through}: ${each.record.value.reason}`;
      return [`exception:${each.id}`, what];
    }),
    ...owed.map((each): [string, string] => [`obligation:${each.id}`, `owed by ${each.due}: ${each.text}`]),
    ...checkpointIds(facts.rules).map((id): [string, string] => [id, id]),
  ]);
}

function targetNamed(word: string, assessment: Assessment): ReviewTarget {
  const [kind = "", ...rest] = word.split(":");
  const id = rest.join(":");
  if (kind === "exception" && rest.length > 0) return { kind, exception: exceptionNamed(id, assessment) };
  if (kind === "obligation" && rest.length > 0) return { kind, obligation: obligationNamed(id, assessment) };
  const { rules } = assessment.facts;
  const found = checkpoint(word, rules);
  if (found !== undefined) return { kind: "checkpoint", checkpoint: found };
  const known = checkpointIds(rules);
  const otherKind = rest.length === 0 ? undefined : didYouMean(kind, ["exception", "obligation"]);
  const near = otherKind === undefined ? didYouMean(word, known) : `${otherKind}:${id}`;
  throw cannot("no-such-checkpoint", { word, near, known: known.join(", ") });
}

/** A request that could count; one that never can is refused with the reason. */
function exceptionNamed(id: string, { exceptions, facts }: Assessment): JudgedException {
  const found = exceptions.find((each) => each.id === id);
  if (found === undefined)
    throw cannot("no-such-exception", { word: id, known: exceptions.map((each) => each.id).join(", ") });
  const [reason] = found.reasons;
  if (reason !== undefined && (found.state === "invalid" || found.state === "expired")) {
    throw new CannotRun(weighing(reason, "error"));
  }
  const others = [...activeFor(exceptions, "waive").values()].filter((each) => each.criterion !== found.criterion);
  const most = mostActive(facts.rules);
  if (found.effect === "waive" && found.state === "requested" && others.length >= most) {
    const active = others.map((each) => each.criterion).join(", ");
    const over = finding("exception-over-limit", { criterion: found.criterion, most, active });
    throw new CannotRun(weighing(over, "error"));
  }
  return found;
}

function obligationNamed(id: string, { facts, lifecycle }: Assessment): Obligation {
  const all = obligationsOf(facts, lifecycle);
  const found = all.find((each) => each.id === id);
  if (found === undefined)
    throw cannot("no-such-obligation", { word: id, known: all.map((each) => each.id).join(", ") });
  if (found.from === "condition") return found;
  const [, model = "", checkpointId = ""] = found.close;
  throw cannot("obligation-by-review", { checkpoint: checkpointId, role: found.role, model });
}
