import { shapes } from "../../generated/shapes.ts";
import { isList, isMap, type Json, type Path } from "../json.ts";

/** A schema without its words, as far as findings need it. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
  readonly propertyNames?: Shape;
  readonly items?: boolean | Shape;
  readonly prefixItems?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

/** The shape of a kind of document, or of a shared definition; undefined where there is none of that name. */
export function shapeNamed(name: string): Shape | undefined {
  parsed ??= JSON.parse(shapes) as Record<string, Shape>;
  return Object.hasOwn(parsed, name) ? parsed[name] : undefined;
}

/** The shape that applies at a path of a value, references followed; undefined where the schema says nothing. */
export function shapeAt(kind: string, root: Json, path: Path): Shape | undefined {
  let shape = resolved(shapeNamed(kind));
  let value: Json | undefined = root;
  for (const step of path) {
    shape = resolved(inside(chosen(shape, value), step));
    value = isList(value) ? value[step as number] : isMap(value) ? value[step] : undefined;
  }
  return shape;
}

/** The branch of a choice that fits the type of the value; the shape itself where there is no choice. */
export function chosen(shape: Shape | undefined, value: Json | undefined): Shape | undefined {
  const branches = shape?.anyOf;
  if (branches === undefined || shape?.type !== undefined) return shape;
  const fitting = branches
    .map((branch) => resolved(branch))
    .find((branch) => branch !== undefined && fits(branch, value));
  return fitting ?? shape;
}

/** JSON types a shape allows, those of all branches of a choice together. */
export function typesOf(shape: Shape | undefined): readonly string[] {
  const own = resolved(shape);
  if (own?.type !== undefined) return typeof own.type === "string" ? [own.type] : own.type;
  if (own?.enum !== undefined || own?.const !== undefined) return [typeof (own.const ?? own.enum?.[0])];
  return (own?.anyOf ?? []).flatMap((branch) => typesOf(branch));
}

/** The shape a reference points at, through any number of references. */
export function resolved(shape: Shape | undefined): Shape | undefined {
  let here = shape;
  while (here?.$ref !== undefined) here = shapeNamed(here.$ref);
  return here;
}

let parsed: Record<string, Shape> | undefined;

function inside(shape: Shape | undefined, step: string | number): Shape | undefined {
  if (shape === undefined) return undefined;
  if (typeof step === "number") {
    return shape.prefixItems?.[step] ?? (typeof shape.items === "object" ? shape.items : undefined);
  }
  if (shape.properties !== undefined && Object.hasOwn(shape.properties, step)) return shape.properties[step];
  return typeof shape.additionalProperties === "object" ? shape.additionalProperties : undefined;
}

function fits(shape: Shape, value: Json | undefined): boolean {
  return typesOf(shape).some((type) =>
    type === "array"
      ? isList(value)
      : type === "object"
        ? isMap(value)
        : type === "null"
          ? value === null
          : type === typeof value || (type === "integer" && typeof value === "number"),
  );
}
