import { secretFindings } from "../../core/validate/secrets.ts";
import { isList, isMap, type Json } from "../../core/json.ts";
import type { Notebook } from "../prefill/reading.ts";
import type { CardFront } from "./front.ts";

/**
 * Takes the keys that no field holds as they are, under `card.x-hf`: what huggingface_hub means by them, without the
 * values that are nothing. What would make card.yaml too large to be read, or a place that cannot be named, is told of.
 */
export function keptKeys(front: CardFront, left: ReadonlyMap<string, Json>, notes: Notebook): void {
  const own = Object.entries(front.meant).filter(([key]) => !FIELDS.has(key));
  const tooLong: string[] = [];
  let nodes = 0;
  for (const [key, value] of [...left, ...own]) {
    if (value === "" || (isList(value) && value.length === 0) || (key === "model-index" && isNameAlone(value)))
      continue;
    const size = nodesIn(value);
    if (/[.[\]\p{Cc}]/u.test(key)) notes.leave("card.x-hf", value, "its key cannot stand in a path");
    else if (nodes + size > MOST_NODES) tooLong.push(key);
    else if (secretFindings({ [key]: value }, "").length === 0) {
      nodes += size;
      notes.take(`card.x-hf.${key}`, value);
    } else if (!left.has(key)) notes.leave(`card.x-hf.${key}`, value, "it looks like a secret");
  }
  const [first] = tooLong;
  if (first === undefined) return;
  const what = tooLong.length === 1 ? first : `${first} and ${String(tooLong.length - 1)} more keys`;
  notes.leave("card.x-hf", what, "card.yaml would become too long: it stays in the README");
}

/** A model-index without a result says the model's name, which `model.name` holds. */
function isNameAlone(index: Json): boolean {
  return isList(index) && index.every((each) => isMap(each) && isList(each["results"]) && each["results"].length === 0);
}

/** Keys whose values go into fields; what those cannot hold is among the left ones. */
const FIELDS = new Set(
  [
    "language license license_name license_link library_name pipeline_tag tags base_model base_model_relation",
    "co2_eq_emissions",
  ].flatMap((line) => line.split(" ")),
);

/** A quarter of what one document may hold. */
const MOST_NODES = 5000;

function nodesIn(value: Json): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + 1 + nodesIn(each), 1);
}
