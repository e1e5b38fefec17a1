import { reachWords, stepWords } from "../../core/lineage/words.ts";
import { shellWord } from "../../core/scoring/action-text.ts";
import type { OutImpact, OutImpacted } from "../../generated/types.ts";
import type { Outcome } from "../../outcome.ts";
import { counted, findingChunks } from "./findings.ts";
import { code, prose, table } from "./words.ts";

/** Who rests on something: a table, then the way there and what to do for each version. */
export function render(clean: OutImpact, outcome: Outcome): readonly string[] {
  const roots = clean.roots.map(({ kind, name }) => `${kind} ${code(name)}`).join(", ");
  const { versions, possible, served } = clean.counts;
  const many = `${String(versions)} versions, ${String(possible)} of them possibly, ${String(served)} served`;
  return [
    `<!-- mlc:impact -->\n### mlc impact: ${code(clean.ref)}, ${counted(outcome)}\n\n${roots}. As of ${clean.as_of}.\n\n`,
    clean.models.length === 0
      ? "No version of this workspace rests on it.\n"
      : `${many}.\n\n${table(HEAD, clean.models.map(row))}`,
    ...clean.models.map(details),
    ...(outcome.findings.length === 0 ? [] : ["\n"]),
    ...findingChunks(outcome),
  ];
}

const HEAD = ["Version", "Stage", "How", "Through", "Served", "Owner"];

function row(each: OutImpacted): readonly string[] {
  return [
    code(`${each.model}@${each.version}`),
    prose(each.stage),
    `${each.certain ? "" : "possibly "}${reachWords[each.reach]}`,
    each.through.map(code).join("<br>"),
    each.served.map((one) => prose(`${one.environment}: ${one.exposure}`)).join("<br>"),
    prose(each.owner ?? ""),
  ];
}

function details(each: OutImpacted): string {
  const way = each.path.map((step) => `- ${prose(stepWords(step))}\n`);
  const todo = each.do.map(({ run, why }) => `- ${prose(why)}: ${code(run.map(shellWord).join(" "))}\n`);
  return `\n${code(`${each.model}@${each.version}`)}\n\n${[...way, ...todo].join("")}`;
}
