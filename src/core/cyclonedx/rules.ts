import { didYouMean } from "../did-you-mean.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isList, isMap, scalarText, type Json, type JsonMap, type Path } from "../json.ts";
import { pathText } from "../facts/path.ts";

/**
 * What is wrong with a CycloneDX BOM that its official schema cannot see, in document order: references that lead
 * nowhere, a `bom-ref` twice, a model card on something that is no model, energy from nobody, hashes of a wrong length.
 */
export function bomFaults(bom: Json, file: string): readonly Finding[] {
  const refs = new Map<string, Path>();
  const faults: Finding[] = [];
  for (const { path, value } of mapsIn(bom, [])) {
    const ref = value["bom-ref"];
    if (typeof ref === "string") {
      const first = refs.get(ref);
      if (first === undefined) refs.set(ref, path);
      else faults.push(finding("bom-ref-twice", { ref, first: named(first) }, { file, path: [...path, "bom-ref"] }));
    }
    faults.push(...cardFaults(value, path, file), ...energyFaults(value, path, file));
    faults.push(...hashFaults(value, path, file), ...intervalFaults(value, path, file));
  }
  const dangling = [...referencesIn(bom)]
    .filter(({ ref }) => !refs.has(ref) && !ref.startsWith("urn:cdx:"))
    .map(({ ref, path }) => {
      const meant = didYouMean(ref, refs.keys());
      const args = { ref, where: named(path), ...(meant === undefined ? {} : { meant }) };
      return finding("bom-dangling-ref", args, { file, path });
    });
  return [...faults, ...dangling, ...dependenciesTwice(bom, file)];
}

/** The number of hexadecimal digits of each algorithm whose length is fixed. */
const DIGITS: Readonly<Record<string, number>> = {
  MD5: 32,
  "SHA-1": 40,
  "SHA-256": 64,
  "SHA-384": 96,
  "SHA-512": 128,
  "SHA3-256": 64,
  "SHA3-384": 96,
  "SHA3-512": 128,
  "BLAKE2b-256": 64,
  "BLAKE2b-384": 96,
  "BLAKE2b-512": 128,
};

function cardFaults(value: JsonMap, path: Path, file: string): readonly Finding[] {
  const { type, modelCard } = value;
  if (modelCard === undefined || type === undefined || type === "machine-learning-model") return [];
  return [
    finding("bom-card-misplaced", { type: scalarText(type) }, { file, path: [...path, "modelCard"], atKey: true }),
  ];
}

function energyFaults(value: JsonMap, path: Path, file: string): readonly Finding[] {
  const { energyProviders, activity } = value;
  if (!isList(energyProviders) || energyProviders.length > 0) return [];
  const args = { activity: typeof activity === "string" ? activity : "an activity" };
  return [finding("bom-energy-unsourced", args, { file, path: [...path, "energyProviders"] })];
}

function hashFaults(value: JsonMap, path: Path, file: string): readonly Finding[] {
  const { alg, content } = value;
  if (typeof alg !== "string" || typeof content !== "string" || !/^[0-9a-fA-F]+$/.test(content)) return [];
  const wanted = Object.hasOwn(DIGITS, alg) ? DIGITS[alg] : undefined;
  if (wanted === undefined || wanted === content.length) return [];
  return [finding("bom-hash-length", { alg, digits: content.length, wanted }, { file, path: [...path, "content"] })];
}

function intervalFaults(value: JsonMap, path: Path, file: string): readonly Finding[] {
  const { lowerBound: lower, upperBound: upper } = value;
  if (typeof lower !== "string" || typeof upper !== "string" || !(Number(lower) > Number(upper))) return [];
  return [finding("bom-interval-odd", { lower, upper }, { file, path: [...path, "lowerBound"] })];
}

/** Every mapping of a document with its path, outer ones first. */
function* mapsIn(value: Json, path: Path): Generator<{ readonly path: Path; readonly value: JsonMap }> {
  if (isList(value)) {
    for (const [index, each] of value.entries()) yield* mapsIn(each, [...path, index]);
  } else if (isMap(value)) {
    yield { path, value };
    for (const [key, each] of Object.entries(value)) yield* mapsIn(each, [...path, key]);
  }
}

/** Every reference by `bom-ref`: of model cards to their datasets, and of dependencies. */
function* referencesIn(bom: Json): Generator<{ readonly ref: string; readonly path: Path }> {
  for (const { path, value } of mapsIn(bom, [])) {
    const parent = path.at(-2);
    if (parent === "datasets" && typeof value["ref"] === "string") yield { ref: value["ref"], path: [...path, "ref"] };
    if (parent !== "dependencies" || path.length !== 2) continue;
    if (typeof value["ref"] === "string") yield { ref: value["ref"], path: [...path, "ref"] };
    for (const key of ["dependsOn", "provides"]) {
      const list = value[key];
      for (const [index, ref] of (isList(list) ? list : []).entries()) {
        if (typeof ref === "string") yield { ref, path: [...path, key, index] };
      }
    }
  }
}

function dependenciesTwice(bom: Json, file: string): readonly Finding[] {
  const all = isMap(bom) && isList(bom["dependencies"]) ? bom["dependencies"] : [];
  const seen = new Map<string, number>();
  return all.flatMap((each, index) => {
    const ref = isMap(each) ? each["ref"] : undefined;
    if (typeof ref !== "string") return [];
    const before = seen.get(ref);
    seen.set(ref, before ?? index);
    if (before === undefined) return [];
    const args = { ref, first: named(["dependencies", before]) };
    return [finding("bom-dependency-twice", args, { file, path: ["dependencies", index, "ref"] })];
  });
}

function named(path: Path): string {
  return path.length === 0 ? "the top" : `\`${pathText(path)}\``;
}
