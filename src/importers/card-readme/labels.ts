import type { Json } from "../../core/json.ts";
import { hubName } from "../public-text.ts";
import { plainTitle } from "./headings.ts";

/** `**Label:** value`, as cards state single facts. */
export interface Statement {
  readonly label: string;
  readonly value: string;
}

/** What a statement says in a field of its own, `text` for prose that others may add to. */
export type Stated =
  | { readonly kind: "fact"; readonly path: string; readonly value: Json }
  | { readonly kind: "text"; readonly path: string; readonly value: string }
  | { readonly kind: "entry"; readonly path: string; readonly value: Json };

/** A passage that is one statement; undefined for all other text. Without stars only known labels are seen. */
export function statementIn(text: string): Statement | undefined {
  const starred = /^\*\*([^*\n]{1,80}?)\s*(?::\*\*|\*\*\s*:)[ \t]*([\s\S]*)$/.exec(text);
  const plain = starred ?? /^([A-Z][A-Za-z ()&,-]{1,40}):[ \t]+([\s\S]+)$/.exec(text);
  const [, label = "", value = ""] = plain ?? [];
  if (plain === null) return undefined;
  const known = KNOWN.has(plainTitle(label));
  return starred !== null || known ? { label: plainTitle(label), value: value.trim() } : undefined;
}

/** The field that a statement answers; undefined where there is none, or where its value does not fit: it stays text. */
export function statedBy({ label, value }: Statement): Stated | undefined {
  const known = KNOWN.get(label);
  const said = known === undefined || value === "" ? undefined : known.read(value);
  return known === undefined || said === undefined
    ? undefined
    : ({ kind: known.kind, path: known.path, value: said } as Stated);
}

interface Reader {
  readonly kind: Stated["kind"];
  readonly path: string;
  readonly read: (value: string) => Json | undefined;
}

const KNOWN: ReadonlyMap<string, Reader> = new Map([
  ...reader(
    "entry",
    "card.developers",
    developer,
    "developed by | developer | developers | model authors | model developers | model authors - company",
  ),
  ...reader("fact", "architecture.family", oneLine, "model type"),
  ...reader("fact", "card.license.id", licence, "license | licence"),
  ...reader("fact", "card.languages", languages, "language(s) (nlp) | language(s) | languages | language"),
  ...reader(
    "fact",
    "base_model.id",
    hubModel,
    "finetuned from model | finetuned from | fine-tuned from model | fine-tuned from | parent model | base model | made from",
  ),
  ...reader("fact", "card.links.repository", address, "repository | github repo | github | code"),
  ...reader("fact", "card.links.paper", address, "paper"),
  ...reader("fact", "card.links.demo", address, "demo"),
  ...reader("fact", "card.links.docs", address, "documentation | docs"),
  ...reader("fact", "card.links.weights", address, "weights"),
  ...reader(
    "text",
    "card.contact",
    (value) => value,
    "contact | questions or comments | send questions to | point of contact",
  ),
  ...reader("entry", "card.about.authors", oneLine, "model card authors | model card author"),
  ...reader("text", "card.about.citation.apa", (value) => value, "cite as"),
  ...reader("fact", "card.environment.co2e_kg", kilograms, "carbon emitted | emissions"),
  ...reader("entry", "model.intended_users", (value) => value, "intended users | primary intended users"),
  ...reader("entry", "model.intended_use", (value) => value, "primary intended uses | intended uses | intended use"),
  ...reader("entry", "model.out_of_scope_use", (value) => value, "out-of-scope uses | out-of-scope use"),
]);

function reader(
  kind: Stated["kind"],
  path: string,
  read: Reader["read"],
  labels: string,
): readonly (readonly [string, Reader])[] {
  return labels.split(" | ").map((label) => [label, { kind, path, read }] as const);
}

function oneLine(value: string): string | undefined {
  return value.includes("\n") || value.length > 1000 ? undefined : value;
}

/** `[EleutherAI](http://eleuther.ai)` and `BigScience ([website](https://…))` have an address, everything else a name. */
function developer(value: string): Json | undefined {
  const link = /^\[([^[\]]+)\]\((https?:\/\/[^\s()]+)\)$/.exec(value);
  const behind = /^([^[\]()]+?)\s*\(\[[^[\]]+\]\((https?:\/\/[^\s()]+)\)\)$/.exec(value);
  const [, name, url] = link ?? behind ?? [];
  if (name !== undefined && url !== undefined) return { name: name.trim(), url };
  return oneLine(value) === undefined ? undefined : { name: value };
}

/** `Apache 2.0` is `apache-2.0` to the Hub; a licence in more words than its name is left as text. */
function licence(value: string): string | undefined {
  const bare = value.replace(/^\[([^[\]]+)\]\([^()]*\)$/, "$1").trim();
  const id = bare
    .toLowerCase()
    .replace(/\s+licen[cs]e$/, "")
    .replace(/[\s_]+/g, "-");
  return LICENCE.test(id) ? id : undefined;
}

const LICENCE =
  /^(?:apache-2\.0|mit|isc|zlib|unlicense|wtfpl|[al]?gpl-[23]\.[01]|mpl-2\.0|bsd-[23]-clause|cc0-1\.0|cc-by(?:-nc)?(?:-sa|-nd)?-[234]\.[05]|eupl-1\.[12]|openrail(?:\+\+)?|llama(?:2|3(?:\.[123])?|4)|gemma)$/;

/** Codes alone: `English` is a word that the front matter has a code for. */
function languages(value: string): Json | undefined {
  const words = value.split(/[,;]\s*|\s+/).filter((word) => word !== "");
  const fits = words.every(
    (word) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(word) || word === "multilingual" || word === "code",
  );
  return fits && words.length > 0 ? words : undefined;
}

function hubModel(value: string): string | undefined {
  const linked =
    /^\[[^[\]]+\]\(https?:\/\/(?:www\.)?huggingface\.co\/([\w.-]+(?:\/[\w.-]+)?)(?:[?#][^\s()]*)?\/?\)$/.exec(
      value,
    )?.[1];
  const named = hubName(linked ?? value.replace(/^`([^`]+)`$/, "$1"));
  return linked !== undefined || named?.includes("/") === true ? named : undefined;
}

function address(value: string): string | undefined {
  const linked = /^\[[^[\]]+\]\((https?:\/\/[^\s()]+)\)$/.exec(value)?.[1];
  const bare = /^<?(https?:\/\/[^\s<>]+)>?$/.exec(value)?.[1];
  return linked ?? bare;
}

/** Only with its unit: the Hub's template asks for grams, and people write what they measured. */
function kilograms(value: string): number | undefined {
  const [, digits = "", unit = ""] =
    /^([\d,]*\.?\d+)\s*(kg|g|t)\s*(?:of\s+)?(?:CO2\s*(?:eq|e|equivalent)?)?\.?$/i.exec(value) ?? [];
  const scale = { kg: 1, g: 1e-3, t: 1000 }[unit.toLowerCase()];
  if (digits === "" || scale === undefined) return undefined;
  const number = Number(digits.replaceAll(",", "")) * scale;
  return Number.isFinite(number) ? Number(number.toPrecision(15)) : undefined;
}
