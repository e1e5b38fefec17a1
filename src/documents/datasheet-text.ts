import { answerAt, type Resolving } from "../core/datasheet/answers.ts";
import { isList, isMap, type Json } from "../core/json.ts";
import { numberText } from "./said.ts";

/** An answer as plain text for a machine format; a reason why there is none is said; undefined for what is no answer. */
export function answerText(value: Json | undefined, at: Resolving): string | undefined {
  const answer = answerAt(value, at);
  const reason = isMap(value) ? value[answer] : undefined;
  const why = typeof reason === "string" ? reason.trim() : "";
  switch (answer) {
    case "answered":
      return plain(value, at);
    case "na":
      return `Not applicable: ${why}`;
    case "withheld":
      return `Not disclosed: ${why}`;
    case "see":
      return `See ${why}`;
    case "absent":
    case "placeholder":
    case "unknown":
    case "todo":
      return undefined;
  }
}

/** Only where it is answered: a reason why there is no answer is no name, date or licence. */
export function answeredText(value: Json | undefined, at: Resolving): string | undefined {
  return answerAt(value, at) === "answered" ? plain(value, at) : undefined;
}

function plain(value: Json | undefined, at: Resolving): string | undefined {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isList(value)) {
    const texts = value.map((each) => answerText(each, at)).filter((each) => each !== undefined);
    return texts.length === 0 ? undefined : texts.join(", ");
  }
  return undefined;
}
