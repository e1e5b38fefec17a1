import { fc } from "../../support/fast-check.ts";
import { forms } from "../../../src/core/validate/shape-words.ts";
import { resolved, shapeNamed, type Shape } from "../../../src/core/validate/shape-tree.ts";
import { wellFormed } from "./well-formed.ts";

/** Values that a schema accepts, made from the schema itself; `deep` bounds the nesting of predicates. */
export function fitting(shape: Shape, deep = 3): fc.Arbitrary<unknown> {
  const here = resolved(shape) ?? {};
  if (here.const !== undefined) return fc.constant(here.const);
  if (here.enum !== undefined) return fc.constantFrom(...here.enum);
  const branches = here.anyOf?.filter((branch) => branch.required === undefined) ?? [];
  if (branches.length > 0) return fc.oneof(...branches.map((branch) => fitting(branch, deep)));
  if (here.format !== undefined) return fc.constantFrom(...(wellFormed[here.format] ?? []));
  const types = typeof here.type === "string" ? [here.type] : (here.type ?? ["string"]);
  return fc.oneof(...types.map((type) => ofType(type, here, deep)));
}

/** The documents of a kind that its schema accepts. */
export function fittingDocument(kind: string): fc.Arbitrary<Record<string, unknown>> {
  const shape = shapeNamed(kind);
  if (shape === undefined) throw new Error(`no schema for ${kind}`);
  return fitting(shape) as fc.Arbitrary<Record<string, unknown>>;
}

/** Values of any type that may stand where they should not. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1.5, 1e300, "", "x", "2026-02-30", [], {}, ["x"], { na: "why" }, { x: 1 }),
  fc.constantFrom(
    "x".repeat(30_000),
    Array.from({ length: 6000 }, () => "x"),
  ),
  fc.constantFrom(...Object.keys(forms).flatMap((form) => wellFormed[form] ?? [])),
);

function ofType(type: string, shape: Shape, deep: number): fc.Arbitrary<unknown> {
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return numberIn(shape as { minimum?: number; maximum?: number }, type);
    case "array":
      return listOf(shape, deep);
    case "object":
      return mappingOf(shape, deep);
    default: {
      const { minLength = 0, maxLength = 99 } = shape as { minLength?: number; maxLength?: number };
      return fc.constantFrom(...texts.filter((text) => text.length >= minLength && text.length <= maxLength));
    }
  }
}

const texts = ["en", "some text", "more text: with signs # and ünïcödé"];

function numberIn({ minimum = -1000, maximum = 1_000_000 }, type: string): fc.Arbitrary<number> {
  return type === "integer"
    ? fc.integer({ min: minimum, max: maximum })
    : fc.double({ min: minimum, max: maximum, noNaN: true, noDefaultInfinity: true });
}

function listOf(shape: Shape, deep: number): fc.Arbitrary<unknown> {
  if (shape.prefixItems !== undefined) return fc.tuple(...shape.prefixItems.map((part) => fitting(part, deep)));
  const least = (shape as { minItems?: number }).minItems ?? 0;
  const items = typeof shape.items === "object" ? shape.items : {};
  if (deep === 0 && least === 0) return fc.constant([]);
  return fc.array(fitting(items, Math.max(0, deep - 1)), { minLength: least, maxLength: Math.max(least, 2) });
}

function mappingOf(shape: Shape, deep: number): fc.Arbitrary<unknown> {
  const properties = shape.properties ?? {};
  const keys = Object.keys(properties);
  if ((shape as { maxProperties?: number }).maxProperties === 1) return onePredicate(properties, deep);
  if (keys.length === 0) {
    const values = typeof shape.additionalProperties === "object" ? shape.additionalProperties : {};
    const names = wellFormed[resolved(shape.propertyNames)?.format ?? ""] ?? ["one", "two"];
    return fc.dictionary(fc.constantFrom(...names), fitting(values, deep), { maxKeys: 2 });
  }
  const required = shape.required ?? [];
  const choice = shape.oneOf ?? shape.anyOf;
  const choices = (choice ?? []).flatMap((branch) => branch.required ?? []);
  const optional = keys.filter((key) => !required.includes(key) && !choices.includes(key));
  return fc
    .tuple(
      fc.subarray(optional, { maxLength: Math.min(6, optional.length) }),
      choices.length === 0 ? fc.constant(undefined) : fc.constantFrom(...choices),
      fc.boolean(),
    )
    .chain(([some, chosen, own]) => {
      // a record that supersedes another says why, a metric of a kind is one of a family
      const asked = [
        ["supersedes", "reason"],
        ["ofKind", "family"],
      ].flatMap(([one = "", key = ""]) =>
        some.includes(one) && !some.includes(key) && keys.includes(key) ? [key] : [],
      );
      const there = [
        ...required,
        ...some,
        ...asked.filter((key) => key !== chosen && !required.includes(key)),
        ...(chosen === undefined ? [] : [chosen]),
      ];
      const parts = there.map((key) => [key, fitting(properties[key] as Shape, deep)] as const);
      return fc.record({ ...Object.fromEntries(parts), ...(own ? { "x-own": fc.constant({ any: [1] }) } : {}) });
    });
}

function onePredicate(properties: Readonly<Record<string, Shape>>, deep: number): fc.Arbitrary<unknown> {
  const flat = [
    "fields",
    "present",
    "eq",
    "oneOf",
    "gte",
    "within",
    "left",
    "bound",
    "distinct",
    "review",
    "targetsMet",
  ];
  const keys = deep === 0 ? flat : Object.keys(properties);
  return fc
    .constantFrom(...keys)
    .chain((key) => fitting(properties[key] as Shape, Math.max(0, deep - 1)).map((value) => ({ [key]: value })));
}
