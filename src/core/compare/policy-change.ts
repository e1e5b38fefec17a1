import type { OutChange, OutCompared, OutValueChange } from "../../generated/types.ts";
import { compare as compareFractions, roundedDown } from "../fraction.ts";
import { parsePath } from "../facts/path.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding, Location } from "../findings/finding.ts";
import { rulesBetween } from "../history/diff-values.ts";
import { assess, type Assessment } from "../scoring/assess.ts";
import type { Day } from "../dates.ts";
import type { Workspace } from "../workspace.ts";
import type { Compared } from "./compare.ts";

/** What a range changes of the rules: mlc.yaml with its people, the lifecycle, scorecards of models that were there. */
export function policyChanges(base: Workspace, head: Workspace): readonly OutValueChange[] {
  const { people, policy } = rulesBetween(base, head);
  return [...policy, ...people];
}

/** A version with what it would be by the head's own policy, where that is something else. */
export function withOwnPolicy(head: Workspace, compared: Compared, asOf: Day): OutCompared {
  const { out, head: judged } = compared;
  const own = judged === undefined ? undefined : judgedByOwn(head, out, asOf);
  if (judged === undefined || own === undefined) return out;
  const scored = compareFractions(own.score.score, judged.score.score);
  if (own.level === judged.level && scored === 0) return out;
  const worse = own.level < judged.level || (own.level === judged.level && scored < 0);
  const numbers = { level: own.level, score: roundedDown(own.score.score) };
  return { ...out, own_policy: { ...numbers, ...(worse ? { worse } : {}) } };
}

function judgedByOwn(head: Workspace, out: OutCompared, asOf: Day): Assessment | undefined {
  const files = head.models.find((model) => model.id === out.model);
  const document = files?.versions.find((each) => each.value.version === out.version);
  return files === undefined || document === undefined ? undefined : assess(head, files, document, asOf);
}

/** One finding for each file of the policy that changes: what, and where every version would stand by it. */
export function policyFindings(
  changes: readonly OutValueChange[],
  versions: readonly OutCompared[],
): readonly Finding[] {
  const files = [...new Set(changes.map((each) => each.file))];
  return files.map((file) => {
    const here = changes.filter((each) => each.file === file);
    const moved = versions.flatMap((each) => standing(each));
    return finding("policy-changed", { what: said(here), moved }, placeOf(here[0], file));
  });
}

/** A warning for each scope that changes: what a model says of itself decides what is asked of it. */
export function scopeFindings(compared: readonly Compared[]): readonly Finding[] {
  const models = [...new Set(compared.map((each) => each.out.model))];
  return models.flatMap((model) => {
    const own = compared.filter((each) => each.out.model === model && each.out.changes.some(isScope));
    const [first] = own;
    if (first?.head === undefined) return [];
    const keys = first.out.changes.filter(isScope);
    const gone = [
      ...new Set(own.flatMap((each) => each.out.changes.filter(isSwitchedOff).map((one) => one.criterion))),
    ];
    const what = keys.map((key) => `${key.criterion} ${key.before ?? "undeclared"} -> ${key.after ?? "undeclared"}`);
    const file = first.head.files.model?.file ?? first.out.file;
    const path = ["scope", ...(keys[0]?.after === undefined ? [] : [keys[0].criterion])];
    return [finding("scope-changed", { model, what: what.join(", "), gone }, { file, path })];
  });
}

function isScope(change: OutChange): boolean {
  return change.kind === "scope";
}

function isSwitchedOff(change: OutChange): boolean {
  return change.kind === "status" && change.after === "not-applicable";
}

function said(changes: readonly OutValueChange[]): string {
  const [first] = changes;
  if (first === undefined) return "";
  const value = (each: unknown): string =>
    each === undefined ? "nothing" : typeof each === "string" ? each : JSON.stringify(each);
  const rest = changes.length - 1;
  const text = `${first.path} ${shortened(value(first.before))} -> ${shortened(value(first.after))}`;
  return `${first.file}: ${text}${rest === 0 ? "" : ` and ${String(rest)} more`}`;
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}

function standing({ model, version, head, own_policy: own }: OutCompared): readonly string[] {
  if (own === undefined || head === undefined) return [];
  const name = `${model}@${version} would ${own.worse === true ? "drop" : "rise"} to`;
  if (own.level !== head.level) return [`${name} level ${String(own.level)} from ${String(head.level)}`];
  return [`${name} score ${own.score.toFixed(1)} from ${head.score.toFixed(1)}`];
}

/** Where the first change stands at the head; a value that is gone has no line. */
function placeOf(change: OutValueChange | undefined, file: string): Location {
  if (change?.after === undefined) return { file };
  try {
    return { file, path: parsePath(change.path) };
  } catch {
    return { file };
  }
}
