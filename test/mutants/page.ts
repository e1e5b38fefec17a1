import type { Property } from "../properties/property.ts";
import { ofEvidence } from "../properties/of-evidence.ts";
import { ofExceptions } from "../properties/of-exceptions.ts";
import { ofRows } from "../properties/of-rows.ts";

/** A family of properties: what they are told of, and how many cases the product stands before for the page. */
export const families: readonly {
  readonly over: string;
  readonly cases: number;
  readonly properties: readonly Property[];
}[] = [
  { over: "any catalogue and any statuses", cases: 3000, properties: ofRows },
  { over: "any exceptions from any criteria", cases: 300, properties: ofExceptions },
  { over: "any documents and records", cases: 60, properties: ofEvidence },
];

/** The properties that hold of whole files, and where they are tested. */
const elsewhere: readonly (readonly [id: string, says: string, where: string])[] = [
  ["P1", "adding the newest passing records never makes a decision worse", "test/properties/scoring.test.ts"],
  [
    "P21",
    "the steps printed for a criterion, taken exactly as they are, make it pass",
    "test/core/scoring/fixes.test.ts",
  ],
  [
    "P22",
    "no gate of a shipped lifecycle deadlocks, whatever the scope and risk tier",
    "test/core/lifecycle/ways.test.ts",
  ],
];

/** What a run of all mutants and properties came to. */
export interface Measured {
  /** For each mutant by name: the properties that noticed it, each with the number of cases until it did. */
  readonly caught: readonly {
    readonly mutant: string;
    readonly by: readonly (readonly [property: string, cases: number])[];
  }[];
  /** Cases that reached the levels 0 to 5. */
  readonly levels: readonly { readonly of: string; readonly reached: readonly number[] }[];
}

/** The page docs/properties.md. */
export function pageOf({ caught, levels }: Measured): string {
  const told = families.flatMap(({ over, cases, properties }) =>
    properties.map(({ id, says }) => [id, says, over, String(cases)]),
  );
  const more = elsewhere.map(([id, says, where]) => [id, says, `\`${where}\``, ""]);
  return [
    "# What scoring promises, and which defects that catches",
    "",
    "Written by `npm run mutants`: every figure below comes from one run of it, with fixed seeds.",
    "",
    "## Properties",
    "",
    "Each holds of the product for every generated case. `npm test` tries some of them on each run, `npm run test:faults` eight times more.",
    "",
    ...table(
      ["property", "says", "of", "cases"],
      [...told, ...more].sort((a, b) => numberOf(a) - numberOf(b)),
    ),
    "",
    "## Mutants",
    "",
    "Each is the product with one defect that scorecards are known for. A property catches it by the first case for which it no longer holds.",
    "",
    ...table(
      ["mutant", "caught by", "after so many cases"],
      caught.map(({ mutant, by }) => [mutant, ...[0, 1].map((at) => by.map((each) => String(each[at])).join(", "))]),
    ),
    "",
    "## Levels that the generated cases reach",
    "",
    ...table(
      ["generated", "0", "1", "2", "3", "4", "5"],
      levels.map(({ of, reached }) => [of, ...reached.map(String)]),
    ),
    "",
  ].join("\n");
}

function numberOf([id = ""]: readonly string[]): number {
  return Number(id.slice(1));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
