import { audienceOf, type ShownFacts } from "../core/card/audience.ts";
import { fileOf } from "../core/facts/origin.ts";
import { calledBy } from "../core/facts/facts.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isOnCard } from "../documents/card-withheld.ts";
import type { CardForm } from "../documents/format.ts";

/** What whoever writes a card should know about its audience: fields left to a narrower one, and lists that name nothing. */
export function shownNotes(facts: ShownFacts, to: CardForm): readonly Finding[] {
  const { audience, idle } = facts.shown;
  // What only the form for authorities asks was never on a card for everybody.
  const left = facts.shown.left.filter(isOnCard);
  const file = fileOf(facts, "card");
  const wider = left.some((each) => audienceOf(each) === "authority") ? "authority" : "downstream";
  const named = { paths: left, audience, model: calledBy(facts), to, wider };
  return [
    ...(left.length === 0 ? [] : [finding("card-narrower-audience", named)]),
    ...idle.map(({ path, list, at }) => finding("card-path-idle", { path, list }, { file, path: [list, at] })),
  ];
}
