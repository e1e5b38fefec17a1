import type { Predicate } from "../../generated/types.ts";
import { ruleText } from "../criteria/evidence.ts";
import type { Context, Node } from "../criteria/node.ts";
import { targetsOf, type Target } from "../criteria/predicates/targets.ts";
import { originOf } from "../facts/origin.ts";
import { parsePath } from "../facts/path.ts";
import type { Location } from "../findings/finding.ts";
import { isList, isMap, scalarText, type Json, type Path } from "../json.ts";
import { metricOf } from "../metrics/catalogue.ts";

/** A condition or threshold, and who set it: the criterion, a target of the scorecard, the catalogue's default for a metric. */
export interface Held {
  readonly rule: string;
  readonly source: "check" | "scorecard" | "catalogue";
  /** The rationale of a target; basis and source of a default. */
  readonly basis?: string;
  readonly at?: Location;
}

/** What an evaluated step was held against, and the same for its parts, in their order; undefined where nothing is known. */
export interface Asked {
  readonly held: readonly Held[];
  /** The entry of a list that the step looks at. */
  readonly entry?: Path;
  readonly parts: readonly (Asked | undefined)[];
}

/** What a check asked of the steps of its evaluation. */
export function askedOf(predicate: Predicate, node: Node, context: Context): Asked {
  return {
    held: rulesOf(predicate).map((rule) => ({ rule, source: "check" })),
    parts: node.parts.map((part, at) => partAsked(predicate, part, at, context)),
  };
}

function partAsked(predicate: Predicate, part: Node, at: number, context: Context): Asked | undefined {
  const { all, any, not, count, none, each, every, metric, targetsMet } = predicate;
  const inner = all?.[at] ?? any?.[at] ?? not;
  if (inner !== undefined) return askedOf(inner, part, context);
  const counted = count ?? none;
  if (counted !== undefined) {
    const asked = counted.where === undefined ? undefined : askedOf(counted.where, part, context);
    return { held: [], parts: [], ...asked, entry: [...parsePath(counted.in), at] };
  }
  const list = each ?? every;
  if (list !== undefined) {
    // Where only some entries are looked at, which one stands at a place is said by what it reads.
    const some = every?.where !== undefined || every?.last !== undefined;
    const rules: readonly Predicate[] = [{ fields: list.require ?? [] }, ...(list.where_all ?? [])] as Predicate[];
    return {
      held: [],
      ...(some ? {} : { entry: [...parsePath(list.in), at] }),
      parts: part.parts.map((one, index) => {
        const rule = rules[index];
        return rule === undefined ? undefined : askedOf(rule, one, context);
      }),
    };
  }
  if (metric?.meets === "declared") return metricAsked(part, context);
  if (targetsMet === undefined) return undefined;
  const targets = placedTargets(context).filter(
    ({ target }) => (target.slice === undefined) === (targetsMet.slices === "none"),
  );
  const found = targets[at];
  return found === undefined ? undefined : { held: [heldTarget(found)], parts: [] };
}

/** A part of `metric` is named by its metric: the team's targets for it, else the catalogue's default. */
function metricAsked(part: Node, context: Context): Asked | undefined {
  const own = placedTargets(context).filter(({ target }) => target.metric === part.predicate);
  const held = own.length > 0 ? own.map(heldTarget) : heldDefault(part.predicate);
  if (held.length !== part.parts.length) return { held, parts: [] };
  return { held: [], parts: held.map((one) => ({ held: [one], parts: [] })) };
}

interface Placed {
  readonly target: Target & { readonly rationale?: Json; readonly preset?: string };
  readonly at: Location | undefined;
}

function placedTargets(context: Context): readonly Placed[] {
  return targetsOf(context).map((target, index) => ({
    target,
    at: originOf(context.facts, ["targets", index]),
  }));
}

function heldTarget({ target, at }: Placed): Held {
  const said = [target.preset, target.rationale].filter((each) => typeof each === "string");
  return {
    rule: ruleText(target),
    source: "scorecard",
    ...(said.length === 0 ? {} : { basis: said.join(": ") }),
    ...(at === undefined ? {} : { at }),
  };
}

function heldDefault(id: string): readonly Held[] {
  const entry = metricOf(id);
  if (entry?.default === undefined) return [];
  const basis = entry.source === undefined ? entry.basis : `${entry.basis}: ${entry.source}`;
  return [{ rule: ruleText(entry.default), source: "catalogue", basis }];
}

/** The condition of one predicate in words; nothing for those whose parts say it all. */
function rulesOf(predicate: Predicate): readonly string[] {
  return Object.entries(predicate).flatMap(([name, asks]) => {
    const rule = ruleOf(name, asks as Json);
    return rule === undefined ? [] : [rule];
  });
}

function ruleOf(name: string, asks: Json): string | undefined {
  const second = isList(asks) ? (asks[1] ?? null) : null;
  const of = isMap(asks) ? asks : {};
  switch (name) {
    case "all":
    case "any":
    case "not":
    case "fields":
    case "present":
    case "missing":
      return undefined;
    case "eq":
      return `= ${JSON.stringify(second)}`;
    case "oneOf":
      return `one of ${wordsOf(second)}`;
    case "gte":
      return `>= ${scalarText(second)}`;
    case "lte":
      return `<= ${scalarText(second)}`;
    case "within":
      return `not older than ${scalarText(second)} days`;
    case "none":
      return `no entry of ${wordsOf(of["in"])}`;
    case "each":
    case "every":
      return `every entry of ${wordsOf(of["in"])}${of["minItems"] === undefined ? "" : `, at least ${wordsOf(of["minItems"])}`}`;
    case "count":
      return [
        `entries of ${wordsOf(of["in"])}`,
        ...(of["min"] === undefined ? [] : [`at least ${wordsOf(of["min"])}`]),
        ...(of["max"] === undefined ? [] : [`at most ${wordsOf(of["max"])}`]),
      ].join(", ");
    default:
      return isMap(asks) ? settings(asks) : wordsOf(asks);
  }
}

/** `family: fairness, meets: declared`, conditions inside left to the parts. */
function settings(asks: Readonly<Record<string, Json>>): string {
  return Object.entries(asks)
    .filter(([, value]) => !isMap(value))
    .map(([key, value]) => `${key}: ${wordsOf(value)}`)
    .join(", ");
}

function wordsOf(value: Json | undefined): string {
  if (isList(value)) return value.map(wordsOf).join(", ");
  return value === undefined || isMap(value) ? "" : scalarText(value);
}
