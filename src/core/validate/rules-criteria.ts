import { shipped } from "../../generated/data.ts";
import type { Criterion } from "../../generated/types.ts";
import { didYouMean } from "../did-you-mean.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding, Location } from "../findings/finding.ts";
import { isList, isMap, type Json } from "../json.ts";

/** A team's own criteria: ids of their own, each once, checks of a readable size over facts that exist (02-scoring.md). */
export function ownCriteria(criteria: readonly Criterion[], file: string): readonly Finding[] {
  const seen = new Set<string>();
  return criteria.flatMap(({ id, check, when }, index) => {
    const at = (key: string): Location => ({ file, path: ["criteria", index, key] });
    const found: Finding[] = [];
    if (!id.startsWith("X-")) found.push(finding("criterion-id-not-own", { id }, at("id")));
    if (seen.has(id)) found.push(finding("duplicate-criterion", { id }, at("id")));
    seen.add(id);
    found.push(...predicateFindings(id, check as Json, at("check")));
    if (when === undefined) return found;
    found.push(...predicateFindings(id, when as Json, at("when")));
    const beyond = pathsIn(when as Json).find((path) => rootOf(path) !== "scope");
    if (beyond !== undefined) found.push(finding("when-beyond-scope", { id, path: beyond }, at("when")));
    return found;
  });
}

const LEVELS = 8;
const NODES = 200;

function predicateFindings(id: string, predicate: Json, at: Location): readonly Finding[] {
  const { levels, nodes } = sizeOf(predicate);
  const found: Finding[] = [];
  if (levels > LEVELS) found.push(finding("criterion-too-large", { id, what: "levels", limit: LEVELS }, at));
  if (nodes > NODES) found.push(finding("criterion-too-large", { id, what: "nodes", limit: NODES }, at));
  const roots = [...new Set(shipped.facts.facts.map((row) => rootOf(row.path)))];
  for (const path of new Set(pathsIn(predicate))) {
    const root = rootOf(path);
    if (roots.includes(root)) continue;
    const near = didYouMean(root, roots);
    const meant = near === undefined ? undefined : near + path.slice(root.length);
    found.push(finding("unknown-fact", { path, meant }, at));
  }
  return found;
}

/** A node is one mapping: a predicate, or what it says about a list. */
function sizeOf(value: Json): { readonly levels: number; readonly nodes: number } {
  if (typeof value !== "object" || value === null) return { levels: 0, nodes: 0 };
  const inner = (isList(value) ? value : Object.values(value)).map(sizeOf);
  const own = isMap(value) ? 1 : 0;
  return {
    levels: own + Math.max(0, ...inner.map((each) => each.levels)),
    nodes: own + inner.reduce((sum, each) => sum + each.nodes, 0),
  };
}

/** The paths of facts that a predicate reads; those inside an entry of a list are relative to it and left out. */
function pathsIn(predicate: Json): readonly string[] {
  if (!isMap(predicate)) return [];
  return Object.entries(predicate)
    .flatMap(([key, value]): readonly Json[] => {
      switch (key) {
        case "all":
        case "any":
          return isList(value) ? value.flatMap(pathsIn) : [];
        case "not":
          return pathsIn(value);
        case "fields":
          return isList(value) ? value : [];
        case "present":
        case "missing":
          return [value];
        case "eq":
        case "oneOf":
        case "gte":
        case "lte":
        case "within":
          return isList(value) ? value.slice(0, 1) : [];
        case "count":
        case "each":
        case "every":
        case "none":
          return isMap(value) ? [value["in"] ?? null] : [];
        case "distinct":
          return isMap(value) && isList(value["paths"]) ? value["paths"] : [];
        default:
          return [];
      }
    })
    .filter((path) => typeof path === "string");
}

function rootOf(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? "";
}
