import { shipped } from "../../generated/data.ts";
import type { Criterion } from "../../generated/types.ts";
import { didYouMean } from "../did-you-mean.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding, Location } from "../findings/finding.ts";
import { isList, isMap, type Json, type Path } from "../json.ts";

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
    const beyond = mentions(when as Json, ["criteria", index, "when"]).find(
      ({ kind, name }) => kind !== "fact" || rootOf(name) !== "scope",
    );
    if (beyond !== undefined)
      found.push(finding("when-beyond-scope", { id, path: beyond.name }, { file, path: beyond.path }));
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
  const named = mentions(predicate, at.path ?? []).flatMap((each) => unknownMention(each, at.file));
  return [...found, ...named];
}

function unknownMention({ kind, name, path }: Mention, file: string): readonly Finding[] {
  const at = { file, path };
  switch (kind) {
    case "fact": {
      const root = rootOf(name);
      const roots = [...new Set(shipped.facts.facts.map((row) => rootOf(row.path)))];
      if (roots.includes(root)) return [];
      const near = didYouMean(root, roots);
      const meant = near === undefined ? undefined : near + name.slice(root.length);
      return [finding("unknown-fact", { path: name, meant }, at)];
    }
    case "metric": {
      const known = shipped.metrics.metrics.map((each) => each.id);
      if (name.startsWith("x-") || known.includes(name)) return [];
      return [finding("unknown-metric", { metric: name, meant: didYouMean(name, known) }, at)];
    }
    case "checkpoint": {
      const known = Object.keys(shipped.checkpoints.checkpoints);
      if (known.includes(name)) return [];
      return [
        finding("no-such-checkpoint", { word: name, near: didYouMean(name, known), known: known.join(", ") }, at),
      ];
    }
  }
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

/** A name in a check that has to exist elsewhere, and where it stands. */
interface Mention {
  readonly kind: "fact" | "metric" | "checkpoint";
  readonly name: string;
  readonly path: Path;
}

/** The facts, metrics and checkpoints that a predicate names; paths inside an entry of a list are relative and left out. */
function mentions(predicate: Json, at: Path): readonly Mention[] {
  if (!isMap(predicate)) return [];
  return Object.entries(predicate).flatMap(([key, value]): readonly Mention[] => {
    const place = [...at, key];
    const of = isMap(value) ? value : {};
    switch (key) {
      case "all":
      case "any":
        return isList(value) ? value.flatMap((each, index) => mentions(each, [...place, index])) : [];
      case "not":
        return mentions(value, place);
      case "fields":
        return named("fact", value, place);
      case "present":
      case "missing":
        return named("fact", [value], at).map((each) => ({ ...each, path: place }));
      case "eq":
      case "oneOf":
      case "gte":
      case "lte":
      case "within":
        return named("fact", isList(value) ? value.slice(0, 1) : null, place);
      case "count":
      case "each":
      case "every":
      case "none":
        return named("fact", [of["in"] ?? null], place).map((each) => ({ ...each, path: [...place, "in"] }));
      case "distinct":
        return named("fact", of["paths"], [...place, "paths"]);
      case "metric":
        return named("metric", of["anyOf"], [...place, "anyOf"]);
      case "review":
        return [
          ...named("checkpoint", of["of"], [...place, "of"]),
          ...named("checkpoint", [of["checkpoint"] ?? null], place).map((each) => ({
            ...each,
            path: [...place, "checkpoint"],
          })),
        ];
      default:
        return [];
    }
  });
}

function named(kind: Mention["kind"], names: Json | undefined, place: Path): readonly Mention[] {
  if (!isList(names)) return [];
  return names.flatMap((name, index) => (typeof name === "string" ? [{ kind, name, path: [...place, index] }] : []));
}

function rootOf(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? "";
}
