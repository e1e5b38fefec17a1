import type { OutScore, OutVersionScore } from "../../generated/types.ts";
import type { Outcome } from "../../outcome.ts";
import { compared } from "./compared.ts";
import { counted, findingChunks } from "./findings.ts";
import { steps } from "./steps.ts";
import { code, prose, table } from "./words.ts";

/** Where versions stand, or with a base what a pull request changes: one comment, found again by its first line. */
export function render(clean: OutScore, outcome: Outcome): readonly string[] {
  const marker = `<!-- mlc:score${outcome.prefix === undefined || outcome.prefix === "" ? "" : ` ${marked(outcome.prefix)}`} -->\n`;
  if (clean.base !== undefined) return [marker, ...compared(clean, clean.base, outcome)];
  return [marker, ...standing(clean, outcome)];
}

function standing(clean: OutScore, outcome: Outcome): readonly string[] {
  const { models } = clean;
  return [
    `### mlc score: ${clean.ok ? "✓ ok" : "✗ failed"}, ${counted(outcome)}\n\nAs of ${clean.as_of}.\n\n`,
    models.length === 0 ? "No version to score.\n" : table(HEAD, models.map(row)),
    ...(outcome.findings.length === 0 ? [] : ["\n"]),
    ...findingChunks(outcome),
    ...models.map(steps),
  ];
}

const HEAD = ["Version", "Stage", "Level", "Score", "Up to", "Evidence", "Next gate", "Open"];

function row({ model, version, stage, level, score, gates, next }: OutVersionScore): readonly string[] {
  return [
    code(`${model}@${version}`),
    prose(stage),
    `${String(level.value)} ${prose(level.name)} (target ${String(level.target)})`,
    score.value.toFixed(1),
    score.upper.toFixed(1),
    `${score.coverage.toFixed(1)} %`,
    gates.map((gate) => `${prose(gate.to)}: ${gate.decision}`).join("<br>"),
    String(next.length),
  ];
}

/** A directory's name inside a comment, which it cannot end. */
function marked(prefix: string): string {
  return prefix.replace(/[^\w./-]|--/g, "_");
}
