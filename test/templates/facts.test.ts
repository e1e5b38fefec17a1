import { describe, expect, it } from "vitest";
import { shipped } from "../../src/generated/data.ts";
import { homeOf } from "../../src/core/facts/origin.ts";
import { parsePath } from "../../src/core/facts/path.ts";
import { resolved, shapeNamed, type Shape } from "../../src/core/validate/shape-tree.ts";

const rows = shipped.facts.facts.filter((row) => row.document !== "derived");
const typed = rows.filter((row) => row.pointer.length > 0);

/** The schema of what a pointer leads to; undefined where the closed schema has no such key. */
function shapeAtPointer(kind: string, pointer: readonly string[]): Shape | undefined {
  return pointer.reduce<Shape | undefined>((shape, step) => inside(resolved(shape), step), shapeNamed(kind));
}

function inside(shape: Shape | undefined, step: string): Shape | undefined {
  if (shape === undefined) return undefined;
  const { items, properties, additionalProperties: others, anyOf = [] } = shape;
  // [] is each entry: of a list, or of people, who stand under their ids.
  const each = step === "[]" ? [items, others].find((part) => typeof part === "object") : undefined;
  const open = others === true ? {} : undefined;
  return each ?? properties?.[step] ?? anyOf.map((branch) => inside(resolved(branch), step)).find((branch) => branch !== undefined) ?? open;
}

describe("every fact path", () => {
  it.each([...new Set(rows.map((row) => row.document))])("of %s stands at a key that its schema has", (document) => {
    const kind = document.replace("record:", "");
    expect(shapeNamed(kind)).toBeDefined();
    const homeless = typed
      .filter((row) => row.document === document && shapeAtPointer(kind, row.pointer) === undefined)
      .map((row) => `${row.path} -> ${row.pointer.join(".")}`);
    expect(homeless).toEqual([]);
  });

  it("has one home, and no two typed-in paths share a place", () => {
    const places = typed.map((row) => `${row.document} ${row.pointer.join(".")}`);
    const twice = places.filter((place, at) => places.indexOf(place) !== at);
    // The list of data lines is there as it stands, and joined with the datasheets; people are known by id.
    expect([...new Set(twice)].sort()).toEqual(["version data"]);
  });

  it("that a check reads of a record leads into that kind of record", () => {
    const of = (path: string) => homeOf(parsePath(path));
    expect(of("incidents[2].corrective_action")).toMatchObject({ kind: "incident", pointer: ["corrective_action"] });
    expect(of("red_team[1].findings[3].status")).toMatchObject({ kind: "red-team", pointer: ["findings", 3, "status"] });
    expect(of("updates[0].gate.decision")).toMatchObject({ kind: "update", pointer: ["gate", "decision"] });
    expect(of("monitoring[0].metrics[1].value")).toMatchObject({ pointer: ["metrics", 1, "value"] });
    expect(of("reproductions[0].by")).toMatchObject({ kind: "reproduction", pointer: ["by"] });
    expect(of("exceptions[0].through")).toMatchObject({ kind: "exception", pointer: ["through"] });
  });
});
