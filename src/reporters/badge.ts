import { jsonText } from "../core/json-text.ts";
import type { OutScore } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { Text } from "./style.ts";

/** The JSON of a shields.io endpoint badge (shields.io, "Endpoint Badge"): level, target and score of the lowest version. */
export function report({ body }: Outcome): Text {
  const shown = body.schema === "mlc.out.score/v1" ? badge(body) : { message: "no score", color: "lightgrey" };
  return { out: `${jsonText({ schemaVersion: 1, label: "mlc", ...shown })}\n`, err: "" };
}

function badge({ models }: OutScore): { readonly message: string; readonly color: string } {
  const asked = models.filter((each) => each.retired === undefined);
  const [lowest] = [...asked].sort((a, b) => a.level.value - b.level.value || a.score.value - b.score.value);
  if (lowest === undefined) return { message: "no version", color: "lightgrey" };
  const { level, score } = lowest;
  const message = `level ${String(level.value)} of ${String(level.target)}, ${score.value.toFixed(1)}`;
  // A level that rests on little evidence says little, whatever its number.
  if (score.coverage < 50) return { message, color: "lightgrey" };
  const missing = level.target - level.value;
  return { message, color: missing <= 0 ? "brightgreen" : missing === 1 ? "yellow" : "orange" };
}
