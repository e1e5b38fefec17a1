import type { Predicate } from "../../generated/types.ts";
import { isList, scalarText, type Json, type JsonMap } from "../json.ts";
import { TIERS } from "./tiers.ts";

/**
 * Whether a condition on scope holds for a scope in which everything is declared. Undefined where it reads anything else, or
 * uses a predicate that is none of eq, oneOf, all, any, not: then nobody can say before the facts are there.
 */
export function holdsFor(scope: JsonMap, when: Predicate): boolean | undefined {
  if (when.eq !== undefined) return ofScope(scope, when.eq, (value, wanted) => value === wanted);
  if (when.oneOf !== undefined)
    return ofScope(scope, when.oneOf, (value, wanted) => isList(wanted) && wanted.includes(value));
  if (when.not !== undefined) {
    const inner = holdsFor(scope, when.not);
    return inner === undefined ? undefined : !inner;
  }
  const parts = (when.all ?? when.any)?.map((each) => holdsFor(scope, each));
  if (parts === undefined || parts.includes(undefined)) return undefined;
  return when.all === undefined ? parts.includes(true) : !parts.includes(false);
}

/**
 * The scopes that make a difference to shipped criteria, gates and edges: 256, each with everything declared; more where other
 * conditions read further scope facts.
 */
export function everyScope(conditions: readonly Predicate[] = []): readonly JsonMap[] {
  const choices: Readonly<Record<string, readonly Json[]>> = { ...furtherChoices(conditions), ...CHOICES };
  return Object.entries(choices).reduce<readonly JsonMap[]>(
    (scopes, [key, values]) => scopes.flatMap((scope) => values.map((value) => ({ ...scope, [key]: value }))),
    [{}],
  );
}

const CHOICES: Readonly<Record<string, readonly Json[]>> = {
  risk_tier: TIERS,
  trained_from_scratch: [true, false],
  adaptation: ["lora", "none", "prompt", "rag"],
  generative: [true, false],
  personal_data: ["training", "none"],
  people_affected: ["direct", "none"],
};

/** What conditions compare other scope facts with, and something else. */
function furtherChoices(conditions: readonly Predicate[]): Readonly<Record<string, readonly Json[]>> {
  const choices: Record<string, readonly Json[]> = {};
  for (const { path, values } of conditions.flatMap(compared)) {
    const key = path.slice("scope.".length);
    const truths = values.some((each) => typeof each === "boolean");
    choices[key] = [...new Set([...(choices[key] ?? []), ...values, ...(truths ? [true, false] : ["other"])])];
  }
  return choices;
}

interface Comparison {
  readonly path: string;
  readonly values: readonly Json[];
}

function compared(when: Predicate): readonly Comparison[] {
  if (when.eq !== undefined) return [{ path: when.eq[0], values: [when.eq[1]] }];
  if (when.oneOf !== undefined) return [{ path: when.oneOf[0], values: when.oneOf[1] }];
  return [...(when.all ?? []), ...(when.any ?? []), ...(when.not === undefined ? [] : [when.not])].flatMap(compared);
}

/** `trained_from_scratch false, adaptation lora`: what of a scope conditions ask for, for people. */
export function scopeText(scope: JsonMap, keys: readonly string[]): string {
  return keys.map((key) => `${key} ${scalarText(scope[key] ?? null)}`).join(", ");
}

function ofScope(
  scope: JsonMap,
  [path, wanted]: readonly [string, unknown],
  fits: (value: Json, wanted: Json) => boolean,
): boolean | undefined {
  const value = path.startsWith("scope.") ? scope[path.slice("scope.".length)] : undefined;
  return value === undefined ? undefined : fits(value, wanted as Json);
}
