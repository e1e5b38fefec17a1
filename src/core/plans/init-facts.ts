import { canonicalJson } from "../digest.ts";
import { homeOf } from "../facts/origin.ts";
import { parsePath } from "../facts/path.ts";
import { finding, say } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Json, JsonMap, Path } from "../json.ts";
import { secretFindings } from "../validate/secrets.ts";
import { shapeFindings } from "../validate/shape.ts";
import { assigned } from "./assign.ts";
import { leftOut } from "./init-left-out.ts";

/** A fact that is about to be written: its fact path, and the file it was read from unless a person gave it. */
export interface InitFact {
  readonly path: string;
  readonly value: Json;
  readonly from?: string;
}

/** The documents that `mlc init` and the import of a card fill in. */
export type InitKind = "model" | "card" | "governance" | "version";

/** A fact with its home. */
interface Placed extends InitFact {
  readonly document: InitKind;
  readonly pointer: Path;
}

/** The facts that can be written, by document, and notes on those that cannot. */
export interface Accepted {
  readonly facts: readonly (InitFact & { readonly document: InitKind; readonly pointer: Path })[];
  readonly notes: readonly Finding[];
}

/**
 * Sorts facts into their documents: the first of a path counts, secrets are refused, and whatever the schema would refuse
 * is left out with its reason, until what remains has the shape. `start` holds what each document has anyway.
 */
export function acceptFacts(facts: readonly InitFact[], start: Readonly<Record<InitKind, JsonMap>>): Accepted {
  const notes: Finding[] = [];
  const placed = new Map<string, Placed>();
  for (const fact of facts) {
    const earlier = placed.get(fact.path);
    if (earlier !== undefined) {
      notes.push(...differing(earlier, fact));
      continue;
    }
    const [secret] = secretFindings(assigned({}, [{ path: parsePath(fact.path), value: fact.value }]), "");
    const home = homeOf(parsePath(fact.path));
    if (secret !== undefined) notes.push(leftOut(fact.path, fact.from ?? "", fact.value, say(secret)));
    else if (home !== undefined && isKind(home.document)) {
      placed.set(fact.path, { ...fact, document: home.document, pointer: home.pointer });
    }
  }
  const kept = KINDS.flatMap((kind) => withShape(kind, start[kind], [...placed.values()], notes));
  return { facts: kept, notes };
}

const KINDS: readonly InitKind[] = ["model", "card", "governance", "version"];

function isKind(document: string): document is InitKind {
  return KINDS.some((kind) => kind === document);
}

/** The facts of one document without those at, above or below a place that its schema refuses. */
function withShape(kind: InitKind, start: JsonMap, all: readonly Placed[], notes: Finding[]): readonly Placed[] {
  let kept = all.filter((fact) => fact.document === kind);
  for (;;) {
    const value = assigned(
      start,
      kept.map((fact) => ({ path: fact.pointer, value: fact.value })),
    );
    const errors = shapeFindings(kind, value, kind).filter((found) => found.severity === "error");
    const bad = kept.flatMap((fact) => {
      const error = errors.find(({ at }) => touches(at?.path ?? [], fact.pointer));
      return error === undefined ? [] : [{ fact, error }];
    });
    if (bad.length === 0) return kept;
    notes.push(...bad.map(({ fact, error }) => leftOut(fact.path, fact.from ?? "", fact.value, say(error))));
    kept = kept.filter((fact) => !bad.some((each) => each.fact === fact));
  }
}

/** One place holds the other. An error of the whole document is nobody's: dropping every fact would not mend it. */
function touches(error: Path, fact: Path): boolean {
  return error.length > 0 && error.every((step, at) => at >= fact.length || step === fact[at]);
}

function differing(kept: InitFact, other: InitFact): readonly Finding[] {
  if (canonicalJson(kept.value) === canonicalJson(other.value) || kept.from === undefined) return [];
  const shown = (value: Json): string => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  };
  const hidden = secretFindings([kept.value, other.value], "").length > 0;
  if (hidden) return [];
  return [
    finding("init-sources-differ", {
      field: kept.path,
      from: kept.from,
      kept: shown(kept.value),
      other: other.from ?? "",
      shown: shown(other.value),
    }),
  ];
}
