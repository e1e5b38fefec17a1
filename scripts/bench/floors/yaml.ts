import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { shapeErrors } from "../../../src/generated/validators.ts";
import { kindOfSchema } from "../../../src/core/validate/shape.ts";

// Reads every document below the directories given with the `yaml` package and the validators that mlc has; prints how many there
// are, how many are wrong, and the milliseconds of that work alone. Bundled by the bench, as mlc is.

const start = performance.now();
const texts = process.argv.slice(2).flatMap((dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
);
const wrong = texts.filter((text) => {
  const value: unknown = parse(text);
  const kind = kindOfSchema((value as { readonly schema?: unknown }).schema);
  return kind === undefined || shapeErrors(kind, value).length > 0;
});
console.log(JSON.stringify({ documents: texts.length, wrong: wrong.length, ms: performance.now() - start }));
