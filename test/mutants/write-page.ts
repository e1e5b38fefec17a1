import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { levelOf } from "../../src/core/scoring/level.ts";
import { product, resultOf } from "../properties/implementation.ts";
import { rows } from "../properties/rows.ts";
import { anyEvidence, bases } from "../support/evidence.ts";
import { fc } from "../support/fast-check.ts";
import { mutants, type Mutant } from "./mutants.ts";
import { families, pageOf, type Measured } from "./page.ts";

/** `npm run mutants`: runs every property on the product and on each mutant, prints the table and writes docs/properties.md. */
const seed = 20_261_122;

for (const { cases, properties } of families) {
  for (const { id, says, check } of properties) {
    if (check(product, { numRuns: cases, seed }).failed) throw new Error(`${id} does not hold: ${says}`);
  }
}
const measured: Measured = {
  caught: mutants.map((each) => ({ mutant: each.name, by: each.noticedBy.map((id) => caughtBy(each, id)) })),
  levels: [
    { of: "models, as documents and records", reached: reached(models(600)) },
    { of: "catalogues with a status for each criterion", reached: reached(catalogues(3000)) },
  ],
};
const page = pageOf(measured);
const root = join(import.meta.dirname, "../..");
mkdirSync(join(root, "docs"), { recursive: true });
writeFileSync(join(root, "docs/properties.md"), page);
console.log(page.slice(page.indexOf("## Mutants")));

/** The property, and the number of the first case for which it does not hold. */
function caughtBy({ name, implementation }: Mutant, id: string): readonly [string, number] {
  for (const { check } of families.flatMap(({ properties }) => properties.filter((each) => each.id === id))) {
    const { failed, numRuns } = check(implementation, { numRuns: 400, seed, endOnFailure: true });
    if (failed) return [id, numRuns];
  }
  throw new Error(`${id} does not notice that ${name}`);
}

function models(numRuns: number): readonly number[] {
  return fc.sample(bases.chain(anyEvidence), { numRuns, seed }).map((each) => resultOf(product, each).level);
}

function catalogues(numRuns: number): readonly number[] {
  return fc.sample(rows, { numRuns, seed }).map((each) => levelOf(each));
}

function reached(levels: readonly number[]): readonly number[] {
  return [0, 1, 2, 3, 4, 5].map((level) => levels.filter((each) => each === level).length);
}
