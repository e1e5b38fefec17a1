import type { CardCheck } from "../../../generated/types.ts";
import { cardAnswers, type SectionAnswer } from "../../completeness.ts";
import type { Facts } from "../../facts/facts.ts";
import { homeOf, originOf } from "../../facts/origin.ts";
import { parsePath } from "../../facts/path.ts";
import { scopeOf } from "../../facts/scope.ts";
import { finding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { isList, isMap, type JsonMap } from "../../json.ts";
import { leaf, type Context, type Node } from "../node.ts";
import { freshnessOf } from "../reading.ts";

/**
 * `cardComplete`: at most `missing` sections of the model card are open, of those that apply to the model. A section is
 * answered when anything of it stands on the card, a reason why there is nothing to say included. It ages with card.yaml.
 */
export function cardComplete(rule: CardCheck, context: Context): Node {
  const { facts } = context;
  const scope = scopeOf(facts);
  const asked = cardAnswers(facts).filter((section) => applies(section.id, scope, facts));
  const open = asked.filter((section) => !section.answered);
  const share = { met: asked.length - open.length, of: asked.length };
  if (open.length > rule.missing)
    return leaf("cardComplete", "unknown", { share, reasons: () => open.map((section) => unanswered(section, facts)) });
  const { truth, reasons, until } = freshnessOf(context, ["card"]);
  return leaf("cardComplete", truth, { share, reasons, until });
}

/** What only a model that learned something here, or that has files of its own, can say. */
function applies(section: string, scope: JsonMap, facts: Facts): boolean {
  switch (section) {
    case "training-data":
      return isTrained(scope) || scope["adaptation"] === "rag";
    case "preprocessing":
      return isTrained(scope) && !tellsPipeline(facts);
    case "hyperparameters":
    case "speeds":
    case "software":
      return isTrained(scope);
    case "adaptation":
      return scope["adaptation"] !== "none";
    case "files":
      return facts.values["hosted"] === undefined;
    case "groups":
      return scope["people_affected"] !== "none";
    default:
      return true;
  }
}

/** The steps in a datasheet are the preprocessing; nobody has to say them again for the run. */
function tellsPipeline(facts: Facts): boolean {
  const datasets = facts.values["datasets"];
  return isList(datasets) && datasets.some((each) => isMap(each) && isList(each["pipeline"]));
}

function isTrained(scope: JsonMap): boolean {
  return scope["trained_from_scratch"] === true || !UNTRAINED.has(scope["adaptation"]);
}

const UNTRAINED: ReadonlySet<unknown> = new Set(["none", "prompt", "rag"]);

/** The finding names the field that a document can answer, else the first: nobody types in what records say. */
function unanswered(section: SectionAnswer, facts: Facts): Finding {
  const documentOf = (path: string) => homeOf(parsePath(path))?.document ?? "derived";
  const typed =
    section.fields.find(({ path }) => documentOf(path) === "card") ??
    section.fields.find(({ path }) => !["record", "derived"].includes(documentOf(path)));
  const { path, answer } = typed ?? section.fields[0] ?? { path: "card", answer: "unanswered" as const };
  const at = originOf(facts, parsePath(path));
  return finding("card-field-unanswered", { path, section: section.title, answer, file: at?.file ?? "card.yaml" }, at);
}
