import { readCatalogue, type Catalogue } from "../../scripts/generate/catalogue.ts";
import { rulesFiles, type RulesFile } from "../../scripts/generate/released.ts";
import { rulesNamed } from "../../src/core/released.ts";
import type { Rules } from "../../src/core/rules.ts";
import type { Released } from "../../src/generated/released.ts";

/** What an earlier release shipped, as if it had been released: its files, the archive they make, its rules in force. */
export interface Older {
  readonly files: readonly RulesFile[];
  readonly archive: Released;
  readonly digests: { readonly catalogue: string; readonly gates: string };
  readonly rules: Rules;
}

/** Version 0.9.0 of everything: it knew no criterion of level 2, and its gates asked for nothing. */
export function olderRelease(): Older {
  const files = rulesFiles(milder(readCatalogue()));
  const of = (kind: RulesFile["kind"]): Record<string, string> =>
    Object.fromEntries(
      files.filter((each) => each.kind === kind).map((each) => [each.digest, JSON.stringify(each.content)]),
    );
  const archive: Released = { catalogues: of("catalogue"), gates: of("gates"), lifecycles: of("lifecycle") };
  const digestOf = (kind: RulesFile["kind"]): string => files.find((each) => each.kind === kind)?.digest ?? "";
  const digests = { catalogue: digestOf("catalogue"), gates: digestOf("gates") };
  const rules = rulesNamed(digests, archive);
  if (rules === undefined) throw new Error("the archive does not hold its own rules");
  return { files, archive, digests, rules };
}

function milder(catalogue: Catalogue): Catalogue {
  const gates = Object.fromEntries(
    Object.entries(catalogue.gates.gates).map(([phase]) => [phase, { require: {}, reviews: [] }]),
  );
  return {
    ...catalogue,
    levels: catalogue.levels.filter((each) => each.level !== 2).map((each) => ({ ...each, version: "0.9.0" })),
    gates: { ...catalogue.gates, version: "0.9.0", gates: gates },
    lifecycles: Object.fromEntries(
      Object.entries(catalogue.lifecycles).map(([pin, file]) => [pin, { ...file, version: "0.9.0" }]),
    ),
  };
}
