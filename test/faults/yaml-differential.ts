/**
 * Reads seeded mutants of documents with the fast and the strict reader and stops at nothing:
 * `npm run test:differential -- [COUNT=1000000] [SEED=1]`. Prints the first disagreements and, last,
 * `N passed, N failed`; exit code 1 where any failed.
 */
import { fc } from "../support/fast-check.ts";
import { documentText } from "../store/yaml/support/arbitrary.ts";
import { compareReaders } from "../store/yaml/support/differ.ts";
import { DOCUMENTS } from "../store/yaml/support/documents.ts";
import { mutant, randomFrom } from "../store/yaml/support/mutate.ts";

const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);
const random = randomFrom(seed);
const documents = [...DOCUMENTS, ...fc.sample(documentText, { numRuns: 2000, seed })];
const tally = { unclean: 0, declined: 0, same: 0, failed: 0 };
for (let i = 0; i < count; i++) {
  const text = mutant(random, documents);
  let verdict;
  try {
    verdict = compareReaders(text);
  } catch (error) {
    verdict = { disagreement: String(error) };
  }
  if (typeof verdict === "string") tally[verdict]++;
  else if (++tally.failed <= 10) console.log(`${JSON.stringify(text)}\n  ${verdict.disagreement}`);
}
const passed = count - tally.failed;
console.log(`seed ${seed}: ${tally.same} read alike, ${tally.declined} declined, ${tally.unclean} not clean text`);
console.log(`${passed} passed, ${tally.failed} failed`);
if (tally.failed > 0) process.exitCode = 1;
