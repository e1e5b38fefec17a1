import type { Criterion, FrameworkFile, Predicate, ScorecardDocument } from "../generated/types.ts";
import { chosenFrameworks, chosenIds, knownFrameworks, type KnownFramework } from "./controls-known.ts";
import { and, not, or, truthOf, type Truth } from "./criteria/truth.ts";
import type { Day } from "./dates.ts";
import { didYouMean } from "./did-you-mean.ts";
import { effectiveScope } from "./facts/scope.ts";
import { factAt, parsePath } from "./facts/path.ts";
import { finding } from "./findings/catalogue.ts";
import type { Finding } from "./findings/finding.ts";
import { isList, isMap, scalarText, type Json, type JsonMap } from "./json.ts";
import { rulesOf } from "./rules.ts";
import type { ModelFiles, Workspace } from "./workspace.ts";

/** A control that a chosen framework asks of a model. */
export interface Control {
  /** `eu-ai-act:9.1`: framework and id, as exceptions in governance.yaml name it. */
  readonly id: string;
  readonly title: string;
  /** The criteria mapped to it, from which its status follows. */
  readonly criteria: readonly string[];
  /** What governance.yaml says where no criterion answers for it. */
  readonly exception?: JsonMap;
}

/**
 * The controls of the frameworks chosen in mlc.yaml that apply to the model, in the order of the frameworks' files. A rule
 * that an undeclared scope fact leaves open applies: not to declare never makes anything easier. What an organisation
 * answers once for all its models is asked of none of them, and no day of a timeline leaves a control out.
 */
export function controlsOf(workspace: Workspace, files: ModelFiles): readonly Control[] {
  const chosen = chosenFrameworks(workspace);
  if (chosen.length === 0) return [];
  const scope = scopeFacts(files);
  const mapped = mappedCriteria(files, rulesOf(workspace).criteria, chosen);
  const exceptions = exceptionsOf(files);
  return chosen.flatMap(({ file }) =>
    askedControls(file, scope)
      .filter(({ organisation }) => organisation !== true)
      .map(({ id: control, title }) => {
        const id = `${file.id}:${control}`;
        const exception = exceptions.get(id);
        return { id, title, criteria: mapped.get(id) ?? [], ...(exception === undefined ? {} : { exception }) };
      }),
  );
}

/**
 * What is to be known of the frameworks that mlc.yaml chooses, and of those they stand on: names that are none, files that
 * should have been compared with their source again by a day (laws change), and files that replace a shipped one.
 */
export function frameworkFindings(workspace: Workspace, asOf: Day): readonly Finding[] {
  const { file: config, value } = workspace.config;
  const named = value.frameworks ?? [];
  if (named.length === 0) return [];
  const known = knownFrameworks(workspace).map(({ file }) => file.id);
  const ids = chosenIds(workspace);
  const unknown = named.flatMap((word, index) =>
    known.includes(ids[index] ?? "") || /\.ya?ml$/.test(word)
      ? []
      : [
          finding(
            "unknown-framework",
            { named: word, meant: didYouMean(word, known), known: known.join(", ") },
            { file: config, path: ["frameworks", index] },
          ),
        ],
  );
  const told = chosenFrameworks(workspace).flatMap((each) => {
    const index = ids.indexOf(each.file.id);
    const at = { file: config, path: index === -1 ? ["frameworks"] : ["frameworks", index] };
    return [...reviewDue(each, asOf, at), ...replacing(workspace, each)];
  });
  return [...unknown, ...told];
}

function reviewDue({ file, own }: KnownFramework, asOf: Day, at: Finding["at"]): readonly Finding[] {
  const { id, title, review_by: by, last_reviewed: last, url } = file;
  if (by >= asOf) return [];
  if (own === undefined)
    return [finding("framework-review-due", { id, title, by, last, url: url ?? "its source" }, at)];
  const args = { id, title, by, last, file: own.file };
  return [finding("own-framework-review-due", args, { file: own.file, path: ["review_by"] })];
}

function replacing(workspace: Workspace, { file, own }: KnownFramework): readonly Finding[] {
  const shipped = rulesOf(workspace).frameworks.find(({ id }) => id === file.id);
  if (own === undefined || shipped === undefined) return [];
  const args = { id: file.id, file: own.file, version: file.version, shipped: shipped.version };
  return [finding("framework-replaced", args, { file: own.file, path: ["replaces"] })];
}

/** The scope of a model as conditions of frameworks read it: what is not declared at its most demanding value. */
export function scopeFacts(files: ModelFiles): JsonMap {
  return { scope: effectiveScope(files.model?.value.scope) };
}

/** The controls of a framework that its conditions and rules ask of a scope, those of the organisation among them. */
export function askedControls(framework: FrameworkFile, scope: JsonMap): FrameworkFile["controls"] {
  if (framework.applies_when !== undefined && held(framework.applies_when, scope) === "false") return [];
  const rules = framework.rules?.filter((rule) => held(rule.when, scope) !== "false");
  const named = (id: string): boolean =>
    rules === undefined || rules.some((rule) => rule.controls.some((each) => fits(each, id)));
  return framework.controls.filter(({ id }) => named(id));
}

/** True where a control's id is the pattern, or starts with what stands before its star. */
export function fits(pattern: string, id: string): boolean {
  return pattern.endsWith("*") ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
}

/** A condition over scope facts, three-valued: a fact that has no most demanding value and is not declared is unknown. */
function held(when: Predicate, facts: JsonMap): Truth {
  if (when.all !== undefined) return and(when.all.map((each) => held(each, facts)));
  if (when.any !== undefined) return or(when.any.map((each) => held(each, facts)));
  if (when.not !== undefined) return not(held(when.not, facts));
  const [path, wanted] = when.eq ?? when.oneOf ?? [];
  if (path === undefined) return "unknown";
  const value = factAt(facts, parsePath(path));
  return value === undefined
    ? "unknown"
    : truthOf(isList(wanted) ? (wanted as readonly Json[]).includes(value) : value === wanted);
}

/** Control (`eu-ai-act:9.1`) -> criteria that give evidence towards it; a disabled criterion gives none. */
export function mappedCriteria(
  files: ModelFiles,
  shipped: readonly Criterion[],
  frameworks: readonly KnownFramework[],
): ReadonlyMap<string, readonly string[]> {
  const { disabled = [], criteria = [] } = files.scorecard?.value ?? {};
  if (disabled.length > 0 || criteria.length > 0) return mapping(files.scorecard?.value, shipped, frameworks);
  // Most models are judged by the criteria as they are shipped: what those are mapped to is the same for all of them.
  const sources = [shipped, ...frameworks.map(({ file }) => file)];
  if (usual?.sources.length === sources.length && usual.sources.every((each, at) => each === sources[at]))
    return usual.mapped;
  const mapped = mapping(undefined, shipped, frameworks);
  usual = { sources, mapped };
  return mapped;
}

let usual: { readonly sources: readonly object[]; readonly mapped: ReadonlyMap<string, readonly string[]> } | undefined;

function mapping(
  scorecard: ScorecardDocument | undefined,
  shipped: readonly Criterion[],
  frameworks: readonly KnownFramework[],
): ReadonlyMap<string, readonly string[]> {
  const off = new Set((scorecard?.disabled ?? []).map((each) => each.id));
  const criteria = [...shipped, ...(scorecard?.criteria ?? [])].filter(({ id }) => !off.has(id));
  const mapped = new Map<string, string[]>();
  const add = (control: string, id: string): void => {
    const known = mapped.get(control) ?? [];
    if (!known.includes(id)) mapped.set(control, [...known, id]);
  };
  for (const criterion of criteria) {
    for (const [framework, controls] of Object.entries(criterion.controls ?? {}))
      for (const control of controls as readonly string[]) add(`${framework}:${control}`, criterion.id);
  }
  const there = new Set(criteria.map(({ id }) => id));
  for (const { file } of frameworks)
    for (const { control, criteria: ids } of file.mappings ?? [])
      for (const id of ids) if (there.has(id)) add(`${file.id}:${control}`, id);
  return mapped;
}

/** Exceptions that say whose they are and why, by control. */
export function exceptionsOf(files: ModelFiles): ReadonlyMap<string, JsonMap> {
  const list = (files.governance?.value.controls ?? []) as unknown as readonly Json[];
  const said = list.filter(isMap).filter((each) => each["owner"] !== undefined && (each["reason"] ?? each["evidence"]));
  return new Map(said.map((each) => [scalarText(each["id"] ?? ""), each]));
}

/** The governance.yaml of a model, whether it is there or not. */
export function governanceFile({ dir, governance }: Pick<ModelFiles, "dir" | "governance">): string {
  return governance?.file ?? `${dir}/governance.yaml`;
}
