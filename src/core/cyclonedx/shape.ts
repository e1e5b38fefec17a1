import { didYouMean } from "../did-you-mean.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isList, isMap, valueAt, type Json, type Path } from "../json.ts";
import { pathText } from "../facts/path.ts";

/** An error as a JSON Schema validator (Ajv) reports it. */
export interface SchemaError {
  /** A JSON Pointer into the document. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A slip in every component of a long BOM gives thousands; the first are enough to mend it. */
const MOST_ERRORS = 1000;

/** Longest list of allowed words that is printed. */
const MOST_WORDS = 12;

/** What a schema refuses in a BOM, one finding per cause; branches of a choice are never listed one after the other. */
export function shapeFaults(bom: Json, errors: readonly SchemaError[], spec: string, file: string): readonly Finding[] {
  const placed = errors.slice(0, MOST_ERRORS).map((error) => ({ error, path: pathOf(bom, error.instancePath) }));
  const mixed =
    spec === "1.7" ? undefined : placed.map(({ path }) => path).find((path) => isMixed(path, valueAt(bom, path)));
  const apart = mixed === undefined ? placed : placed.filter(({ path }) => !startsWith(path, mixed));
  const choices = apart.filter(({ error }) => CHOICES.has(error.keyword));
  // Errors within a choice are those of every branch; the branch that was meant got furthest.
  const kept = apart.filter(({ path }) => {
    const within = choices.filter((choice) => startsWith(path, choice.path));
    return within.every((choice) => path.length === deepest(apart, choice.path));
  });
  const groups = new Map<string, Placed[]>();
  for (const each of kept) groups.set(pathText(each.path), [...(groups.get(pathText(each.path)) ?? []), each]);
  const found = [...groups.values()].flatMap((group) => worded(bom, group, spec, file));
  return mixed === undefined ? found : [...found, mixedLicences(mixed, spec, file)];
}

interface Placed {
  readonly error: SchemaError;
  readonly path: Path;
}

const CHOICES: ReadonlySet<string> = new Set(["oneOf", "anyOf", "if", "allOf"]);

function deepest(placed: readonly Placed[], start: Path): number {
  return Math.max(...placed.filter(({ path }) => startsWith(path, start)).map(({ path }) => path.length));
}

/** The one choice whose branches say nothing: each refuses what the other one takes. */
function isMixed(path: Path, value: Json | undefined): boolean {
  if (path.at(-1) !== "licenses" || !isList(value)) return false;
  const expressions = value.filter((each) => isMap(each) && each["expression"] !== undefined).length;
  return expressions > 0 && value.length > 1;
}

function mixedLicences(path: Path, spec: string, file: string): Finding {
  const what = `${inside(path)} has an expression beside something else`;
  const mend = "write one `expression` alone, or `license` entries only; 1.7 takes both side by side";
  return finding("bom-shape", { what, mend, spec }, { file, path });
}

function worded(bom: Json, group: readonly Placed[], spec: string, file: string): readonly Finding[] {
  const [first] = group;
  if (first === undefined) return [];
  const { path } = first;
  const errors = group.map(({ error }) => error);
  const choice = errors.some(({ keyword }) => CHOICES.has(keyword));
  const unknown = errors.filter(({ keyword }) => keyword === "additionalProperties");
  const missing = errors.filter(({ keyword }) => keyword === "required");
  const at = (what: string, mend: string, here: Path = path, atKey = false): Finding =>
    finding("bom-shape", { what, mend, spec }, { file, path: here, ...(atKey ? { atKey } : {}) });
  if (unknown.length > 0) {
    const keys = unknown.map(({ params }) => String(params["additionalProperty"]));
    // What no branch knows is reported by each of them.
    const most = Math.max(...keys.map((key) => keys.filter((other) => other === key).length));
    const odd = [...new Set(keys.filter((key) => !choice || keys.filter((other) => other === key).length === most))];
    return (choice ? odd.slice(0, 1) : odd).map((key) =>
      at(`${inside(path)} has a key \`${key}\` that does not exist there`, `take \`${key}\` out`, [...path, key], true),
    );
  }
  if (missing.length > 0) {
    const keys = [...new Set(missing.map(({ params }) => `\`${String(params["missingProperty"])}\``))];
    const words = keys.join(choice ? " or " : " and ");
    return [at(`${inside(path)} lacks ${words}`, `add ${words}, or take ${inside(path)} out`)];
  }
  const plain = errors.find(({ keyword }) => !CHOICES.has(keyword)) ?? errors[0];
  return plain === undefined ? [] : [wordedOne(plain, valueAt(bom, path), path, at)];
}

function wordedOne(
  { keyword, params }: SchemaError,
  value: Json | undefined,
  path: Path,
  at: (what: string, mend: string) => Finding,
): Finding {
  const here = inside(path);
  switch (keyword) {
    case "type": {
      const wanted = String(params["type"]);
      const quoted =
        wanted === "string" && typeof value !== "object" ? `write it in quotes: \`"${shown(value)}"\`` : undefined;
      return at(`${here} is ${kind(value)}; it has to be ${article(wanted)}`, quoted ?? `write ${article(wanted)}`);
    }
    case "enum":
      return badWord(value, params["allowedValues"], here, path, at);
    case "const":
      return at(
        `${here} has to be \`${shown(params["allowedValue"] as Json)}\``,
        `write \`${shown(params["allowedValue"] as Json)}\``,
      );
    case "pattern":
      return path.at(-1) === "serialNumber"
        ? at(
            `${here} \`${shown(value)}\` is no \`urn:uuid:\` with a UUID in lower case`,
            `write \`${shown(value).toLowerCase()}\``,
          )
        : at(
            `${here} \`${shown(value)}\` does not have the form that the schema asks for`,
            "see the description of the field on https://cyclonedx.org/docs",
          );
    case "oneOf":
      return at(`${here} fits more than one of the forms it may have`, oneOfMend(value));
    default:
      return at(
        `${here} breaks the rule \`${keyword}\``,
        "see the description of the field on https://cyclonedx.org/docs",
      );
  }
}

function oneOfMend(value: Json | undefined): string {
  const keys = isMap(value) ? Object.keys(value).map((key) => `\`${key}\``) : [];
  return keys.length < 2 ? "write one of the forms alone" : `leave one of ${keys.join(" and ")}`;
}

/** A list as long as that of all licences is never printed. */
function badWord(
  value: Json | undefined,
  allowed: unknown,
  here: string,
  path: Path,
  at: (what: string, mend: string) => Finding,
): Finding {
  const words = (isList(allowed) ? allowed : []).map((each) => shown(each));
  const meant = didYouMean(shown(value), words);
  if (path.at(-1) === "id" && words.length > 100) {
    const instead = 'write it as `"name"` instead of `"id"`';
    return at(
      `\`${shown(value)}\` is not the id of a licence on the SPDX list; upper and lower case count`,
      meant === undefined ? instead : `write \`${meant}\`, or ${instead.replace("write", "give")}`,
    );
  }
  const known =
    words.length <= MOST_WORDS ? words.map((each) => `\`${each}\``).join(", ") : `one of ${String(words.length)} words`;
  return at(
    `${here} is \`${shown(value)}\`; it has to be ${words.length <= MOST_WORDS ? `one of ${known}` : known}`,
    meant === undefined ? "write one of them" : `write \`${meant}\``,
  );
}

function inside(path: Path): string {
  return path.length === 0 ? "the document" : `\`${pathText(path)}\``;
}

function kind(value: Json | undefined): string {
  if (value === null || value === undefined) return "null";
  return article(isList(value) ? "array" : typeof value);
}

function article(type: string): string {
  const words: Readonly<Record<string, string>> = {
    string: "a text",
    array: "a list",
    object: "a mapping",
    boolean: "true or false",
    integer: "a whole number",
    number: "a number",
  };
  return words[type] ?? type;
}

/** A value on one line, cut where it is long. */
function shown(value: Json | undefined): string {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? null);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The path of a JSON Pointer (RFC 6901); a number is an index where a list stands. */
function pathOf(root: Json, pointer: string): Path {
  const path: (string | number)[] = [];
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(isList(valueAt(root, path)) ? Number(key) : key);
  }
  return path;
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}
