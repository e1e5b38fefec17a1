import { shipped } from "../generated/data.ts";
import type { FrameworkFile } from "../generated/types.ts";
import { fits } from "./controls.ts";
import { didYouMean } from "./did-you-mean.ts";
import { finding } from "./findings/catalogue.ts";
import type { Finding } from "./findings/finding.ts";
import { isList, isMap, type Json, type Path } from "./json.ts";
import type { Doc } from "./workspace.ts";

/**
 * What is wrong with a team's own framework file that has its shape: an id that is taken, controls that stand twice or are
 * named and not there, criteria nobody has, conditions about more than scope. `all` are the team's framework files in the
 * order of mlc.yaml. A team's own criteria (X-…) stand in scorecards and are not looked up.
 */
export function ownFrameworkFindings(
  { file, value }: Doc<FrameworkFile>,
  all: readonly Doc<FrameworkFile>[],
): readonly Finding[] {
  const tell: Tell = (found, path) => ({ ...found, at: { file, path } });
  return [
    ...idFindings(file, value, all, tell),
    ...twice(value, tell),
    ...basisFindings(value, all, tell),
    ...conditionFindings(value.applies_when as Json | undefined, ["applies_when"], tell),
    ...(value.rules ?? []).flatMap((rule, at) => [
      ...conditionFindings(rule.when as Json, ["rules", at, "when"], tell),
      ...rule.controls.flatMap((control, index) =>
        unknownControl(value, control, ["rules", at, "controls", index], tell),
      ),
    ]),
    ...(value.timeline ?? []).flatMap((date, at) =>
      date.controls.flatMap((control, index) =>
        unknownControl(value, control, ["timeline", at, "controls", index], tell),
      ),
    ),
    ...(value.mappings ?? []).flatMap((mapping, at) => [
      ...unknownControl(value, mapping.control, ["mappings", at, "control"], tell),
      ...mapping.criteria.flatMap((id, index) => unknownCriterion(id, ["mappings", at, "criteria", index], tell)),
    ]),
  ];
}

type Tell = (found: Finding, path: Path) => Finding;

function idFindings(
  file: string,
  { id, replaces }: FrameworkFile,
  all: readonly Doc<FrameworkFile>[],
  tell: Tell,
): readonly Finding[] {
  const known = shipped.frameworks.map((each) => each.id);
  if (replaces !== undefined && (replaces !== id || !known.includes(id)))
    return [tell(finding("framework-replaces-other", { id, replaces, known: known.join(", ") }), ["replaces"])];
  const first = all.find((each) => each.value.id === id);
  if (first !== undefined && first.file !== file)
    return [tell(finding("framework-id-taken", { id, by: `\`${first.file}\`` }), ["id"])];
  if (replaces === undefined && known.includes(id))
    return [tell(finding("framework-id-taken", { id, by: "mlc ships one" }), ["id"])];
  return [];
}

function twice({ controls }: FrameworkFile, tell: Tell): readonly Finding[] {
  return controls.flatMap(({ id }, at) =>
    controls.findIndex((each) => each.id === id) === at
      ? []
      : [tell(finding("framework-control-twice", { control: id }), ["controls", at, "id"])],
  );
}

function basisFindings(
  { inherits = [] }: FrameworkFile,
  all: readonly Doc<FrameworkFile>[],
  tell: Tell,
): readonly Finding[] {
  const known = [...shipped.frameworks, ...all.map(({ value }) => value)].map((each) => each.id);
  return inherits.flatMap((id, at) =>
    known.includes(id)
      ? []
      : [tell(finding("framework-unknown-basis", { id, meant: didYouMean(id, known) }), ["inherits", at])],
  );
}

function unknownControl({ controls }: FrameworkFile, named: string, path: Path, tell: Tell): readonly Finding[] {
  if (controls.some(({ id }) => fits(named, id))) return [];
  const meant = didYouMean(
    named,
    controls.map(({ id }) => id),
  );
  return [tell(finding("framework-control-unknown", { control: named, meant }), path)];
}

function unknownCriterion(id: string, path: Path, tell: Tell): readonly Finding[] {
  const known = shipped.criteria.map((each) => each.id);
  if (id.startsWith("X-") || known.includes(id)) return [];
  return [tell(finding("unknown-criterion", { id, meant: didYouMean(id, known) }), path)];
}

/** Conditions are `all`, `any` and `not` of `eq` and `oneOf` over scope; the first thing that is not is said. */
function conditionFindings(when: Json | undefined, path: Path, tell: Tell): readonly Finding[] {
  if (when === undefined || !isMap(when)) return [];
  return Object.entries(when).flatMap(([word, asked]): readonly Finding[] => {
    const at = [...path, word];
    if (word === "not") return conditionFindings(asked, at, tell);
    if ((word === "all" || word === "any") && isList(asked))
      return asked.flatMap((each, index) => conditionFindings(each, [...at, index], tell));
    const fact = isList(asked) && typeof asked[0] === "string" ? asked[0] : "";
    if ((word === "eq" || word === "oneOf") && SCOPE.includes(fact)) return [];
    const what = word === "eq" || word === "oneOf" ? fact : word;
    return [tell(finding("framework-condition", { what }), at)];
  });
}

const SCOPE: readonly string[] = shipped.facts.facts
  .map(({ path }) => path)
  .filter((path) => path.startsWith("scope."));
