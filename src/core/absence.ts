import { isList, isMap, type Json } from "./json.ts";
import { isPlaceholder } from "./placeholders.ts";

/** How a field is answered. `absent`: no key; `placeholder`: words that stand for no answer. */
export type Answer = "answered" | "absent" | "placeholder" | "na" | "unknown" | "withheld" | "todo" | "see";

const FORMS = ["na", "unknown", "withheld", "todo", "see"] as const;

/** How a value answers its question: 01-files.md, "Absence is said". An empty text, list or mapping is absent. */
export function answerOf(value: Json | undefined): Answer {
  if (value === undefined || value === null) return "absent";
  if (typeof value === "string") {
    if (value.trim() === "") return "absent";
    return isPlaceholder(value) ? "placeholder" : "answered";
  }
  if (isList(value)) {
    if (value.length === 0) return "absent";
    return value.every((each) => answerOf(each) === "placeholder") ? "placeholder" : "answered";
  }
  if (!isMap(value)) return "answered";
  const keys = Object.keys(value);
  if (keys.length === 0) return "absent";
  const form = FORMS.find((each) => keys.includes(each));
  if (form === undefined) return "answered";
  return keys.every((key) => key === form || (form === "todo" && (key === "by" || key === "due"))) ? form : "answered";
}

/** What a criterion accepts beside a real answer. */
export interface Accepts {
  readonly na: boolean;
  readonly withheld: boolean;
  /** Whether the target of `{see: …}` exists (a path) or is a well-formed link. */
  readonly resolves: (target: string) => boolean;
}

/** True when the value counts as present; everything else counts as unknown. */
export function isPresent(value: Json | undefined, accepts: Accepts): boolean {
  switch (answerOf(value)) {
    case "answered":
      return true;
    case "na":
      return accepts.na;
    case "withheld":
      return accepts.withheld;
    case "see":
      return isMap(value) && typeof value["see"] === "string" && accepts.resolves(value["see"]);
    case "absent":
    case "placeholder":
    case "unknown":
    case "todo":
      return false;
  }
}
