import { answerOf } from "../core/absence.ts";
import type { Facts } from "../core/facts/facts.ts";
import { isList, isMap, type Json } from "../core/json.ts";
import { joined, plainText, reference, saidAt, saidBlocks, saidLine, saidReference, valueOf } from "./said.ts";
import { list, labelled, paragraph, table, text, type Block, type Line } from "./sections.ts";

/** What stands below the title: the summary, else the purpose. */
export function overview(facts: Facts): readonly Block[] {
  const summary = saidBlocks(valueOf(facts, "card.summary"), facts);
  return summary.length > 0 ? summary : saidBlocks(valueOf(facts, "model.purpose"), facts);
}

/** Model Description: prose, then who made what under which licence from which model. */
export function description(facts: Facts): readonly Block[] {
  const facets = list([
    labelled("Developed by", developers(valueOf(facts, "card.developers"))),
    labelled("Provided by", saidAt(facts, "card.provider.legal_name")),
    labelled("Released on", saidAt(facts, "card.released_on")),
    labelled("Model type", saidAt(facts, "architecture.family")),
    labelled("Language(s)", saidAt(facts, "card.languages")),
    labelled("License", license(facts)),
    labelled("Made from", baseModel(facts)),
    labelled("Served by", joined([saidAt(facts, "hosted.provider"), saidAt(facts, "hosted.model_id")])),
  ]);
  return [...saidBlocks(valueOf(facts, "card.description"), facts), ...facets];
}

/** Model Sources: the addresses of card.yaml. */
export function sources(facts: Facts): readonly Block[] {
  const names = { repository: "Repository", paper: "Paper", demo: "Demo", docs: "Documentation", weights: "Weights" };
  return list(
    Object.entries(names).map(([key, label]) =>
      labelled(label, saidReference(valueOf(facts, `card.links.${key}`), facts)),
    ),
  );
}

/** Direct Use: for whom, then for what. */
export function directUse(facts: Facts): readonly Block[] {
  return [
    ...paragraph(labelled("Intended users", saidAt(facts, "model.intended_users"))),
    ...saidBlocks(valueOf(facts, "model.intended_use"), facts),
  ];
}

/** Out-of-Scope Use, with the misuse that was foreseen and the policy that forbids more. */
export function outOfScope(facts: Facts): readonly Block[] {
  return [
    ...saidBlocks(valueOf(facts, "model.out_of_scope_use"), facts),
    ...paragraph(labelled("Foreseen misuse", saidAt(facts, "problem.abuse_vectors"))),
    ...paragraph(
      labelled("Acceptable-use policy", saidReference(valueOf(facts, "card.license.acceptable_use"), facts)),
    ),
  ];
}

/** Limitations and what was given up for what. */
export function limitations(facts: Facts): readonly Block[] {
  return [
    ...saidBlocks(valueOf(facts, "card.limits.limitations"), facts),
    ...paragraph(labelled("Trade-offs", saidAt(facts, "card.limits.tradeoffs"))),
  ];
}

/** The risk register as a table. */
export function risks(facts: Facts): readonly Block[] {
  return table(
    ["Risk", "Likelihood", "Impact", "Mitigation", "Residual"],
    rowsOf(valueOf(facts, "risks"), "statement", (each) =>
      ["statement", "likelihood", "impact", "mitigation", "residual"].map((key) => saidLine(each[key], facts)),
    ),
  );
}

/** The groups that results are compared for. */
export function groups(facts: Facts): readonly Block[] {
  return table(
    ["Attribute", "Values", "Why it matters"],
    rowsOf(valueOf(facts, "fairness.groups"), "attribute", (each) =>
      ["attribute", "values", "rationale"].map((key) => saidLine(each[key], facts)),
    ),
  );
}

/** More Information: prose, the changelog, and where the facts were read. */
export function moreInformation(facts: Facts): readonly Block[] {
  const read = valueOf(facts, "card.about.sources");
  const links = (isList(read) ? read : []).filter((each) => typeof each === "string").map((each) => [reference(each)]);
  return [
    ...saidBlocks(valueOf(facts, "card.about.more"), facts),
    ...table(
      ["Version", "Date", "Change"],
      rowsOf(valueOf(facts, "card.about.changelog"), "change", (each) =>
        ["version", "date", "change"].map((key) => saidLine(each[key], facts)),
      ),
    ),
    ...(links.length === 0 ? [] : [...paragraph([text("Facts of this card were read in:")]), ...list(links)]),
  ];
}

/** An e-mail address or link as such, other contacts as text. */
export function contact(facts: Facts): readonly Block[] {
  const value = valueOf(facts, "card.contact");
  const isAddress = typeof value === "string" && /^\S+[@:/]\S+$/.test(value);
  return isAddress ? paragraph(saidReference(value, facts)) : saidBlocks(value, facts);
}

/** A row for each entry of a list of mappings that answers `key`. */
export function rowsOf<T>(
  value: Json | undefined,
  key: string,
  row: (each: { readonly [name: string]: Json }) => T,
): readonly T[] {
  return (isList(value) ? value : [])
    .filter(isMap)
    .filter((each) => ["answered", "na", "withheld", "see"].includes(answerOf(each[key])))
    .map(row);
}

function developers(value: Json | undefined): Line | undefined {
  const made = rowsOf(value, "name", (each): Line => {
    const name = plainText(each["name"]);
    const link = typeof each["url"] === "string" ? reference(each["url"]) : undefined;
    return [link?.kind === "link" ? { ...link, text: name } : text(name)];
  });
  return joined(made);
}

/** The licence with its text. */
export function license(facts: Facts): Line | undefined {
  const id = saidAt(facts, "card.license.id");
  const named = valueOf(facts, "card.license.id") === "other" ? saidAt(facts, "card.license.name") : undefined;
  const link = saidReference(valueOf(facts, "card.license.link"), facts);
  const shown = named ?? id;
  return shown === undefined || link === undefined ? shown : [...shown, text(" ("), ...link, text(")")];
}

/** The base model with how it was used, which revision, under which licence. */
export function baseModel(facts: Facts): Line | undefined {
  const id = valueOf(facts, "base_model.id");
  if (typeof id !== "string" || answerOf(id) !== "answered") return undefined;
  const hub = reference(`hf:${id}`);
  const named = hub.kind === "link" ? hub : text(id);
  const beside = [saidAt(facts, "base_model.relation"), revision(facts), saidAt(facts, "base_model.license")];
  const known = joined(beside);
  return known === undefined ? [named] : [named, text(" ("), ...known, text(")")];
}

function revision(facts: Facts): Line | undefined {
  const line = saidAt(facts, "base_model.revision");
  return line === undefined ? undefined : [text("revision "), ...line];
}
