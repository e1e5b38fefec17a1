import { isPlaceholder } from "../core/placeholders.ts";
import { canonicalJson } from "../core/digest.ts";
import { homeOf } from "../core/facts/origin.ts";
import { parsePath, pathText } from "../core/facts/path.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isList, isMap, valueAt, type Json, type JsonMap } from "../core/json.ts";
import type { Edit, Intent } from "../core/plan.ts";
import { assigned } from "../core/plans/assign.ts";
import { acceptFacts, type Accepted, type InitKind } from "../core/plans/init-facts.ts";
import { secretFindings } from "../core/validate/secrets.ts";
import type { Doc } from "../core/workspace.ts";
import type { ProposedFact } from "../importers/importer.ts";
import { documentText } from "./init-template.ts";
import type { Read } from "./import-read.ts";
import type { Chosen } from "./open.ts";

/** What cards that were read change in the documents of a model, and what has to be said about it. */
export interface CardPlan {
  readonly intents: readonly Intent[];
  readonly findings: readonly Finding[];
  /** The facts that are written. */
  readonly facts: Accepted["facts"];
  /** The files as they are then. */
  readonly filled: Chosen;
}

/**
 * Writes what cards say where nobody answered: a new document from its template with the source behind each value, an
 * existing one by edits, with the source among `about.sources`. An answer that stands there is never changed; one that
 * differs is told of with both values.
 */
export async function planCard(chosen: Chosen, read: readonly Read[]): Promise<CardPlan> {
  const facts = read.filter(({ importer }) => importer.fills === true).flatMap(({ result }) => result.facts);
  const model = chosen.files.id;
  const open: ProposedFact[] = [];
  const findings: Finding[] = [];
  for (const fact of facts) {
    const place = placeIn(chosen, fact);
    if (place === undefined) continue;
    const { has, file } = place;
    if (has === undefined) open.push(fact);
    else if (!(LICENCE.test(fact.path) ? sameLicence : same)(has, fact.value))
      findings.push(differing(fact, has, file));
  }
  const accepted = acceptFacts(open, startOf(chosen));
  const notes = accepted.notes.map((note) => ({ ...note, args: { ...(note.args as object), model } }) as Finding);
  const intents = await Promise.all(KINDS.map((kind) => intentFor(chosen, kind, accepted)));
  return {
    intents: intents.flat(),
    findings: [...findings, ...notes],
    facts: accepted.facts,
    filled: filledWith(chosen, accepted),
  };
}

function filledWith(chosen: Chosen, accepted: Accepted): Chosen {
  const filled = KINDS.flatMap((kind) => {
    const own = accepted.facts.filter(({ document }) => document === kind);
    if (own.length === 0) return [];
    const value = valueOf(chosen, kind, own);
    const digest = "";
    const plain = { file: fileOf(chosen, kind), digest, locate: () => ({ line: 1, column: 1 }) };
    return [[kind, { ...(documentOf(chosen, kind) ?? plain), value }] as const];
  });
  const { version, ...documents } = Object.fromEntries(filled) as { version?: Chosen["document"] };
  return { files: { ...chosen.files, ...documents }, document: version ?? chosen.document };
}

function valueOf(chosen: Chosen, kind: InitKind, facts: Accepted["facts"]): JsonMap {
  const placed = facts.map(({ pointer, value }) => ({ path: pointer, value }));
  return assigned(startOf(chosen)[kind], placed);
}

const KINDS: readonly InitKind[] = ["model", "card", "governance", "version"];

function documentOf({ files, document }: Chosen, kind: InitKind): Doc<unknown> | undefined {
  return kind === "version" ? document : files[kind];
}

function fileOf(chosen: Chosen, kind: InitKind): string {
  return documentOf(chosen, kind)?.file ?? `${chosen.files.dir}/${kind}.yaml`;
}

function startOf(chosen: Chosen): Record<InitKind, JsonMap> {
  const start = (kind: InitKind): JsonMap =>
    (documentOf(chosen, kind)?.value as JsonMap | undefined) ?? { schema: `mlc.${kind}/v1` };
  return { model: start("model"), card: start("card"), governance: start("governance"), version: start("version") };
}

/** What stands at the home of a fact; undefined for facts of no document that a card fills. */
function placeIn(
  chosen: Chosen,
  { path }: ProposedFact,
): { readonly has: Json | undefined; readonly file: string } | undefined {
  const home = homeOf(parsePath(path));
  const kind = KINDS.find((each) => each === home?.document);
  if (home === undefined || kind === undefined) return undefined;
  return { has: valueAt(documentOf(chosen, kind)?.value ?? {}, home.pointer), file: fileOf(chosen, kind) };
}

/** Where lines are folded otherwise, or a full stop is missing, the same is said. */
function same(has: Json, says: Json): boolean {
  if (canonicalJson(plain(has)) === canonicalJson(plain(says))) return true;
  // Of a risk a card says less than its register: each entry is there where one holds all that is said of it.
  if (!isList(has) || !isList(says) || !says.every(isMap)) return false;
  return says.every((each) => has.filter(isMap).some((other) => holds(other, each)));
}

function holds(other: JsonMap, each: JsonMap): boolean {
  const keys = Object.keys(each).filter((key) => key !== "id");
  return (
    keys.length > 0 &&
    keys.every((key) => canonicalJson(plain(other[key] ?? null)) === canonicalJson(plain(each[key] ?? null)))
  );
}

const LICENCE = /license(?:\.id)?$/;

/** `Apache-2.0` is `apache-2.0` on the Hub; `other` says that a licence has no id there, whatever it is called here. */
function sameLicence(has: Json, says: Json): boolean {
  const lower = (value: Json): Json => (typeof value === "string" ? value.toLowerCase() : value);
  return (says === "other" && typeof has === "string") || same(lower(has), lower(says));
}

function plain(value: Json): Json {
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim().replace(/[.;]$/, "");
  if (isList(value)) return value.map(plain);
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)])) : value;
}

function differing({ path, value, from }: ProposedFact, has: Json, file: string): Finding {
  const pointer = homeOf(parsePath(path))?.pointer ?? [];
  const args = { field: path, from, says: shownValue(value, path), file, has: shownValue(has, path) };
  return finding("card-says-otherwise", args, { file, path: pointer });
}

/** A value for a message: short, and never what looks like a secret. */
function shownValue(value: Json, path: string): string {
  const last = path.slice(path.lastIndexOf(".") + 1);
  if (secretFindings({ [last]: value }, "").length > 0) return "something that looks like a secret";
  if (typeof value === "string" && isPlaceholder(value)) return "a stand-in";
  const text = typeof value === "string" ? value.replace(/\s+/g, " ") : JSON.stringify(value);
  return `\`${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}\``;
}

const SHOWN = 80;

async function intentFor(chosen: Chosen, kind: InitKind, accepted: Accepted): Promise<readonly Intent[]> {
  const facts = accepted.facts.filter(({ document }) => document === kind);
  if (facts.length === 0) return [];
  const sources = [...new Set(facts.flatMap(({ from }) => from ?? []))];
  const file = fileOf(chosen, kind);
  const existing = documentOf(chosen, kind);
  if (existing !== undefined) {
    const edits = facts.map(({ pointer, value }): Edit => ({ op: "set", path: pointer, value }));
    return [{ kind: "edit", file, edits: kind === "card" ? [...edits, ...sourceEdits(existing, sources)] : edits }];
  }
  const value = valueOf(chosen, kind, facts);
  const from = new Map(facts.map((fact) => [pathText(fact.pointer), fact.from ?? ""]));
  return [{ kind: "text", file, text: await documentText({ kind, file, value, from }) }];
}

/** A file that is edited has no room for `# from README.md` behind each value: its own field says where it was read. */
function sourceEdits({ value }: Doc<unknown>, sources: readonly string[]): readonly Edit[] {
  const named = valueAt(value, ["about", "sources"]);
  const known = isList(named) ? named : [];
  return sources
    .filter((source) => source !== "stdin" && !known.includes(source))
    .map((source) => ({ op: "append", path: ["about", "sources"], value: source }));
}
