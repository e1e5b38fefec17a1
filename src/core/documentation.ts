import { cardAnswers, type FieldAnswer } from "./completeness.ts";
import { cardField, type Need } from "./documentation-fields.ts";
import { fact, type Facts } from "./facts/facts.ts";
import { add, fraction, over, roundedDown, zero } from "./fraction.ts";
import { isList, isMap, type Json, type JsonMap } from "./json.ts";

/** How well a model card is filled, and how well what it says can be checked: two numbers, neither of which opens a gate. */
export interface Documentation {
  /** 0 to 100, rounded down to one decimal; undefined where nothing is due. */
  readonly score: number | undefined;
  readonly musts: Share;
  /** Every section of the card that has something due, in card order. */
  readonly sections: readonly DocumentedSection[];
  /** Fields that are due and not answered, musts first, each group in card order. */
  readonly open: readonly OpenField[];
  readonly evidence: { readonly score: number | undefined; readonly checks: readonly EvidenceCheck[] };
}

/** So many of so many. */
export interface Share {
  readonly met: number;
  readonly of: number;
}

/** How one section is filled. */
export interface DocumentedSection {
  readonly id: string;
  readonly title: string;
  readonly score: number;
}

/** A field that is due and not answered. */
export interface OpenField {
  readonly path: string;
  readonly section: string;
  readonly need: Need;
  readonly answer: FieldAnswer["answer"];
}

/** A question about what the card rests on, over all to which it applies. */
export interface EvidenceCheck extends Share {
  readonly id:
    "result-tool" | "result-version" | "result-source" | "risk-owner" | "dataset-datasheet" | "dataset-digest";
}

/**
 * Documentation completeness over the fields that are due: must weighs 3, should 2, may 1. `na` with a reason leaves the
 * denominator; `withheld`, `unknown`, `todo` and placeholders score nothing and are listed; `see` scores where it resolves.
 * `isDue` is true for a phase that the version has reached.
 */
export function documentationOf(facts: Facts, isDue: (phase: string) => boolean): Documentation {
  const sections = cardAnswers(facts).map(({ id, title, fields }) => ({
    id,
    title,
    fields: asked(id, fields, facts, isDue),
  }));
  const all = sections.flatMap((each) => each.fields);
  const musts = all.filter((each) => each.need === "must");
  return {
    score: scoreOf(all),
    musts: { met: musts.filter((each) => each.scores).length, of: musts.length },
    sections: sections.flatMap(({ id, title, fields }) => {
      const score = scoreOf(fields);
      return score === undefined ? [] : [{ id, title, score }];
    }),
    open: (["must", "should", "may"] as const).flatMap((need) =>
      all
        .filter((each) => each.need === need && !each.scores)
        .map(({ path, section, answer }) => ({ path, section, need, answer })),
    ),
    evidence: evidenceOf(facts),
  };
}

interface AskedField extends OpenField {
  readonly scores: boolean;
}

const WEIGHTS: Readonly<Record<Need, number>> = { must: 3, should: 2, may: 1 };

function asked(
  section: string,
  fields: readonly FieldAnswer[],
  facts: Facts,
  isDue: (phase: string) => boolean,
): readonly AskedField[] {
  return fields.flatMap(({ path, answer, counts }) => {
    const { need, due, when } = cardField(section, path);
    if (answer === "na" || !isDue(due) || when?.(facts) === false) return [];
    return [{ path, section, need, answer, scores: counts && answer !== "withheld" }];
  });
}

function scoreOf(fields: readonly AskedField[]): number | undefined {
  const sum = (some: readonly AskedField[]): number => some.reduce((total, { need }) => total + WEIGHTS[need], 0);
  return percent({ met: sum(fields.filter((each) => each.scores)), of: sum(fields) });
}

function percent({ met, of }: Share): number | undefined {
  return of === 0 ? undefined : roundedDown(fraction(100 * met, of));
}

/** What a reader needs to check a result, a risk or a dataset: who measured it with what, who answers for it, which bytes. */
function evidenceOf(facts: Facts): Documentation["evidence"] {
  const evaluations = listAt(facts, "evaluations");
  const risks = listAt(facts, "risks");
  const datasets = listAt(facts, "datasets");
  const checks = [
    check("result-tool", evaluations, (each) => isText(each["tool"])),
    check("result-version", evaluations, (each) => isText(each["tool_version"]) || isText(each["harness_version"])),
    check("result-source", evaluations, (each) => isMap(each["source"]) && isText(each["source"]["sha256"])),
    check("risk-owner", risks, (each) => each["owner"] !== undefined),
    check("dataset-datasheet", datasets, (each) => isMap(each["motivation"]) || isMap(each["composition"])),
    check("dataset-digest", datasets, (each) => isMap(each["snapshot"]) && isText(each["snapshot"]["digest"])),
  ].filter((each) => each.of > 0);
  // Each question counts alike, so that a hundred results do not drown the one risk without an owner.
  const sum = checks.map(({ met, of }) => fraction(100 * met, of)).reduce(add, zero);
  const score = checks.length === 0 ? undefined : roundedDown(over(sum, fraction(checks.length)));
  return { score, checks };
}

function check(id: EvidenceCheck["id"], of: readonly JsonMap[], holds: (each: JsonMap) => boolean): EvidenceCheck {
  return { id, met: of.filter(holds).length, of: of.length };
}

function listAt(facts: Facts, root: string): readonly JsonMap[] {
  const all = fact(facts, [root]);
  return isList(all) ? all.filter(isMap) : [];
}

function isText(value: Json | undefined): boolean {
  return typeof value === "string" && value.trim() !== "";
}
