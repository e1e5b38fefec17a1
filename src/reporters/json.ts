import { jsonText } from "../core/json-text.ts";
import type { Outcome } from "../outcome.ts";
import type { Text } from "./style.ts";

/** The `--json` document of an outcome, and a line feed. Same outcome, same bytes. */
export function report(outcome: Outcome): Text {
  return { out: `${jsonText(outcome.body)}\n`, err: "" };
}
