import type { OutGate, OutPromote } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { written } from "./written.ts";

/** The decision with what the gate required, then what was written. Reasons follow as findings. */
export function render(clean: OutPromote, _outcome: OutcomeOf<OutPromote>, pen: Pen): string {
  return clean.models.map((model) => one(clean, model, pen)).join("");
}

function one(clean: OutPromote, model: OutPromote["models"][number], pen: Pen): string {
  const name = `${model.model}@${model.version}`;
  if (model.from === model.to) return `${pen.marks.bullet} ${name} is in ${model.to} already\n`;
  const arrow = `${model.from} ${pen.marks.arrow} ${model.to}`;
  const good = model.decision === "go" || model.decision === "go-with-conditions";
  const head = `${pen.bold(name)}   ${arrow}   ${(good ? pen.good : pen.bad)(`${good ? pen.marks.good : pen.marks.bad} ${model.decision}`)}\n`;
  const asked = model.gate === undefined ? "" : gate(model.gate);
  if (!clean.ok || model.move === "none") return `${head}${asked}\n`;
  return head + asked + written(clean, `${name}: ${arrow}`, pen);
}

function gate(asked: OutGate): string {
  const required = asked.required.length === 0 ? "no criteria" : asked.required.join(", ");
  const reviews = asked.reviews.length === 0 ? "" : `    reviews that count: ${asked.reviews.join(", ")}\n`;
  return asked.move === "loop" ? "" : `    requires ${required}\n${reviews}`;
}
