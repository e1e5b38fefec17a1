import type { OutRetire } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import { gateText } from "./promote.ts";
import type { OutcomeOf } from "./index.ts";
import { written } from "./written.ts";

/** The decision, what rests on the version, and with what level it ended. Reasons follow as findings. */
export function render(clean: OutRetire, _outcome: OutcomeOf<OutRetire>, pen: Pen): string {
  return clean.models.map((model) => one(clean, model, pen)).join("");
}

function one(clean: OutRetire, model: OutRetire["models"][number], pen: Pen): string {
  const name = `${model.model}@${model.version}`;
  if (model.from === model.to) return `${pen.marks.bullet} ${name} is retired already${ending(model)}\n`;
  const good = model.decision === "go" || model.decision === "go-with-conditions";
  const arrow = `${model.from} ${pen.marks.arrow} ${model.to}`;
  const verdict = (good ? pen.good : pen.bad)(`${good ? pen.marks.good : pen.marks.bad} ${model.decision}`);
  const head = `${pen.bold(name)}   ${arrow}   ${verdict}\n${model.gate === undefined ? "" : gateText(model.gate)}`;
  const rests = model.dependants.map((each) => {
    const line = each.line === undefined ? "" : `:${String(each.line)}`;
    return `    ${each.who} rests on it (${each.how}, ${each.file}${line})\n`;
  });
  const body = `${head}${rests.join("")}`;
  return clean.ok ? body + written(clean, `${name}: ${arrow}${ending(model)}`, pen) : `${body}\n`;
}

function ending({ level, score, successor, sunset }: OutRetire["models"][number]): string {
  const after = successor === undefined ? "" : `, successor ${successor}`;
  const until = sunset === undefined ? "" : `, served until ${sunset}`;
  return `, at level ${String(level)}, score ${score.toFixed(1)}${after}${until}`;
}
