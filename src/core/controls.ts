import type { Criterion, FrameworkFile, Predicate } from "../generated/types.ts";
import { and, not, or, truthOf, type Truth } from "./criteria/truth.ts";
import type { Day } from "./dates.ts";
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
 * answers once for all its models is asked of none of them.
 */
export function controlsOf(workspace: Workspace, files: ModelFiles): readonly Control[] {
  const chosen = workspace.config.value.frameworks ?? [];
  if (chosen.length === 0) return [];
  const scope = { scope: effectiveScope(files.model?.value.scope) };
  const { criteria, frameworks } = rulesOf(workspace);
  const mapped = mappings(files, criteria);
  const exceptions = exceptionsOf(files);
  return withInherited(chosen, frameworks).flatMap((framework) =>
    asked(framework, scope).map(({ id: control, title }) => {
      const id = `${framework.id}:${control}`;
      const exception = exceptions.get(id);
      return { id, title, criteria: mapped.get(id) ?? [], ...(exception === undefined ? {} : { exception }) };
    }),
  );
}

/**
 * The frameworks that mlc.yaml chooses, and those they stand on, whose shipped files should have been read again by a day:
 * laws change, and a list of controls that nobody compared with the text since is said to be old.
 */
export function frameworkFindings(workspace: Workspace, asOf: Day): readonly Finding[] {
  const { file, value } = workspace.config;
  const chosen = value.frameworks ?? [];
  if (chosen.length === 0) return [];
  return withInherited(chosen, rulesOf(workspace).frameworks)
    .filter((each) => each.review_by < asOf)
    .map(({ id, title, review_by: by, last_reviewed: last, url }) => {
      const index = chosen.indexOf(id);
      const path = index === -1 ? ["frameworks"] : ["frameworks", index];
      return finding("framework-review-due", { id, title, by, last, url }, { file, path });
    });
}

function withInherited(chosen: readonly string[], frameworks: readonly FrameworkFile[]): readonly FrameworkFile[] {
  const wanted = new Set(chosen);
  // Frameworks are few, and a profile stands on one that stands on none.
  for (const file of frameworks) if (wanted.has(file.id)) (file.inherits ?? []).forEach((id) => wanted.add(id));
  return frameworks.filter((file) => wanted.has(file.id));
}

function asked(framework: FrameworkFile, scope: JsonMap): FrameworkFile["controls"] {
  if (framework.applies_when !== undefined && held(framework.applies_when, scope) === "false") return [];
  const rules = framework.rules?.filter((rule) => held(rule.when, scope) !== "false");
  const named = (id: string): boolean =>
    rules === undefined || rules.some((rule) => rule.controls.some((each) => fits(each, id)));
  return framework.controls.filter((control) => control.organisation !== true && named(control.id));
}

function fits(pattern: string, id: string): boolean {
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

/** Control -> criteria that give evidence towards it; a disabled criterion gives none. */
function mappings(files: ModelFiles, criteria: readonly Criterion[]): ReadonlyMap<string, readonly string[]> {
  const scorecard = files.scorecard?.value;
  const off = new Set((scorecard?.disabled ?? []).map((each) => each.id));
  const mapped = new Map<string, string[]>();
  for (const criterion of [...criteria, ...(scorecard?.criteria ?? [])]) {
    if (off.has(criterion.id)) continue;
    for (const [framework, controls] of Object.entries(criterion.controls ?? {})) {
      for (const control of controls as readonly string[]) {
        const id = `${framework}:${control}`;
        mapped.set(id, [...(mapped.get(id) ?? []), criterion.id]);
      }
    }
  }
  return mapped;
}

/** Exceptions that say whose they are and why, by control. */
function exceptionsOf(files: ModelFiles): ReadonlyMap<string, JsonMap> {
  const list = (files.governance?.value.controls ?? []) as unknown as readonly Json[];
  const said = list.filter(isMap).filter((each) => each["owner"] !== undefined && (each["reason"] ?? each["evidence"]));
  return new Map(said.map((each) => [scalarText(each["id"] ?? ""), each]));
}
