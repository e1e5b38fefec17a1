import type { OutReport, OutReportModel } from "../../generated/types.ts";
import type { Outcome } from "../../outcome.ts";
import { counted, findingChunks } from "./findings.ts";
import { code, prose, table } from "./words.ts";

/** Where every version stands, what changed since the first day of the trend, and what falls due. */
export function render(clean: OutReport, outcome: Outcome): readonly string[] {
  const { title, as_of, models, calendar } = clean;
  const head = ["Version", "Stage", "Level", "Score", "Before", "Next gate", "Valid until", "Owner"];
  const due = calendar.map((each) => [each.day, code(each.model), each.kind, prose(each.text)]);
  return [
    `<!-- mlc:report -->\n### mlc report: ${prose(title)}, ${counted(outcome)}\n\nAs of ${as_of}.\n\n`,
    models.length === 0 ? "No version can be read.\n" : table(head, models.map(row)),
    ...(due.length === 0 ? [] : [`\n${table(["Last day", "Version", "", "What"], due)}`]),
    ...(outcome.findings.length === 0 ? [] : ["\n"]),
    ...findingChunks(outcome),
  ];
}

function row({ id, owner, score, trend }: OutReportModel): readonly string[] {
  const { stage, level, gates } = score;
  const [before] = trend;
  return [
    code(id),
    prose(stage),
    `${String(level.value)} ${prose(level.name)}`,
    score.score.value.toFixed(1),
    before === undefined ? "" : `${before.score.toFixed(1)} on ${before.day}`,
    gates.map((gate) => `${prose(gate.to)}: ${gate.decision}`).join("<br>"),
    level.valid_until ?? "",
    prose(owner ?? ""),
  ];
}
