import type { OutGate, OutPromote } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { written } from "./written.ts";

/** Each decision with what its gate required, then what was written. Reasons follow as findings. */
export function render(clean: OutPromote, _outcome: OutcomeOf<OutPromote>, pen: Pen): string {
  const moved = clean.models.filter((model) => model.from !== model.to);
  const held = clean.ok ? [] : clean.models.filter((model) => !goes(model)).map(nameOf);
  const heads = clean.models.map((model) => one(model, held, pen)).join("");
  if (moved.length === 0) return heads;
  if (!clean.ok) return `${heads}\n`;
  const whats = moved.map((model) => `${nameOf(model)}: ${arrow(model, pen)}`);
  return heads + written(clean, whats.length === 1 ? (whats[0] ?? "") : `${String(whats.length)} versions`, pen);
}

/** What a gate requires and the reviews that count for it; nothing for moves without a gate. */
export function gateText(asked: OutGate): string {
  if (asked.move === "loop" || asked.move === "repurpose") return "";
  const required = asked.required.length === 0 ? "no criteria" : asked.required.join(", ");
  const reviews = asked.reviews.length === 0 ? "" : `    reviews that count: ${asked.reviews.join(", ")}\n`;
  return `    requires ${required}\n${reviews}`;
}

type Moved = OutPromote["models"][number];

/** `held`: those of the same command that cannot move; all move in one commit, or none. */
function one(model: Moved, held: readonly string[], pen: Pen): string {
  if (model.from === model.to) return `${pen.marks.bullet} ${nameOf(model)} is in ${model.to} already\n`;
  const good = goes(model);
  const but = good && held.length > 0 ? `, but nothing was moved: ${held.join(", ")} cannot` : "";
  const verdict = (good ? pen.good : pen.bad)(`${good ? pen.marks.good : pen.marks.bad} ${model.decision}${but}`);
  const kind = model.move === "none" || model.move === "forward" ? "" : ` (${model.move})`;
  const open = model.passed_over ?? [];
  return [
    `${pen.bold(nameOf(model))}   ${arrow(model, pen)}${kind}   ${verdict}\n`,
    model.gate === undefined ? "" : gateText(model.gate),
    open.length === 0 ? "" : `    passed over, for the review afterwards: ${open.join(", ")}\n`,
    model.purpose === undefined ? "" : `    new purpose: ${model.purpose}\n`,
  ].join("");
}

function goes({ decision }: Moved): boolean {
  return decision === "go" || decision === "go-with-conditions";
}

function nameOf(model: Moved): string {
  return `${model.model}@${model.version}`;
}

function arrow(model: Moved, pen: Pen): string {
  return model.to === "" ? model.from : `${model.from} ${pen.marks.arrow} ${model.to}`;
}
