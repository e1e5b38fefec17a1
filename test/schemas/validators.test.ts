import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { schemas as standAlone } from "../../src/generated/schemas.ts";
import { shapeFindings } from "../../src/core/validate/shape.ts";
import { valueAt, type Json, type Path } from "../../src/core/json.ts";
import { fix, say } from "../../src/core/findings/catalogue.ts";
import { kinds } from "../../scripts/generate/validators.ts";
import { anything, fittingDocument } from "./support/arbitrary.ts";

const ajv = new Ajv2020({ strict: false, validateFormats: false });

describe.each(kinds)("%s", (kind) => {
  const plain: ValidateFunction = ajv.compile(JSON.parse(standAlone[kind] ?? "") as object);

  test("a document that its schema accepts gives no finding", () => {
    fc.assert(
      fc.property(fittingDocument(kind), (document) => {
        expect(plain(document), JSON.stringify(plain.errors)).toBe(true);
        expect(shapeFindings(kind, document as Json, "file.yaml")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  // the shortened validators at run time and the schema as everybody else reads it are the same judge
  test("one change anywhere gives findings exactly when a plain validator refuses the document", () => {
    fc.assert(
      fc.property(
        fittingDocument(kind),
        fc.nat(),
        anything,
        fc.constantFrom("set", "drop", "add"),
        (doc, at, value, how) => {
          const changed = structuredClone(doc) as Json;
          const places = pathsOf(changed);
          change(changed, places[at % places.length] ?? [], value as Json, how);
          const findings = shapeFindings(kind, changed, "file.yaml");
          expect(findings.length === 0).toBe(plain(changed));
          for (const found of findings) {
            expect(say(found).length + fix(found).length).toBeGreaterThan(0);
            const path = found.at?.path ?? [];
            expect(valueAt(changed, path), JSON.stringify(found)).not.toBeUndefined();
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Every place of a document but its root and the line that says what it is. */
function pathsOf(value: Json, path: Path = []): Path[] {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const inside = entries.flatMap(([key, each]) => pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]));
  return path.length === 0 ? inside.filter((each) => each[0] !== "schema") : [path, ...inside];
}

function change(root: Json, path: Path, value: Json, how: string): void {
  const last = path.at(-1);
  if (last === undefined) return;
  const parent = valueAt(root, path.slice(0, -1)) as Record<string | number, Json>;
  if (how === "set") parent[last] = value;
  else if (how === "add" && !Array.isArray(parent)) parent[`${String(last)}s`] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
}
