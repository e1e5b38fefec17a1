import type { Facts } from "../../core/facts/facts.ts";
import { ofKind, recordId } from "../../core/facts/fold.ts";
import { describedRun } from "../../core/completeness.ts";
import { dayOf } from "../../core/dates.ts";
import { isMap, type Json, type JsonMap } from "../../core/json.ts";
import { valueOf } from "../said.ts";
import { filled, sortedOnce } from "./bom.ts";
import { hashesOf } from "./hashes.ts";
import { addressOf, mapsAt } from "./words.ts";

/** One entry of `externalReferences`; none where there is no address. */
export function reference(
  type: string,
  target: Json | undefined,
  comment?: string,
  hashes: Json = [],
): readonly JsonMap[] {
  const url = addressOf(target);
  return url === undefined ? [] : [filled({ type, url, comment, hashes })];
}

/** References in the order of type, address and comment, each once. */
export function sortedReferences(references: readonly JsonMap[]): readonly JsonMap[] {
  return sortedOnce(references, (each) => JSON.stringify([each["type"], each["url"], each["comment"]]));
}

/** Where the model's code, papers, weights, assessments and reviews are; CycloneDX has a type for each. */
export function modelReferences(facts: Facts): readonly JsonMap[] {
  const at = (path: string) => valueOf(facts, path);
  return sortedReferences([
    ...reference("vcs", at("card.links.repository")),
    ...reference("documentation", at("card.links.paper"), "paper"),
    ...reference("documentation", at("card.links.docs")),
    ...reference("website", at("card.links.demo"), "demo"),
    ...reference("distribution", at("card.links.weights"), "weights"),
    ...reference("distribution", at("weights.uri"), "weights"),
    ...reference("other", at("card.license.acceptable_use"), "acceptable-use policy"),
    ...support(at("card.contact")),
    ...reference("risk-assessment", at("dpia.reference"), "data protection impact assessment"),
    ...reference("documentation", at("transparency.instructions_for_use"), "instructions for use"),
    ...reference("documentation", at("transparency.limitations"), "limitations"),
    ...reference("documentation", at("gpai.training_summary.url"), "public summary of the training content"),
    ...reference("other", at("gpai.copyright_policy.url"), "copyright policy"),
    ...trainingCode(facts),
    ...redTeaming(facts),
    ...reviews(facts),
    ...materials(facts),
  ]);
}

function support(contact: Json | undefined): readonly JsonMap[] {
  return typeof contact === "string" && /^https?:\/\//.test(contact.trim()) ? reference("support", contact) : [];
}

function trainingCode(facts: Facts): readonly JsonMap[] {
  const code = describedRun(facts)?.["code"];
  if (!isMap(code)) return [];
  const commit = typeof code["commit"] === "string" ? `, commit ${code["commit"]}` : "";
  return reference("vcs", code["repo"], `training code${commit}`);
}

/** A red-teaming exercise has a place only where a report of it is named. */
function redTeaming(facts: Facts): readonly JsonMap[] {
  return ofKind(facts.records, "red-team").flatMap(({ value }) => {
    const by = value.external === true ? "external red team" : "red team";
    return reference("pentest-report", value.report, `${by}, ${dayOf(value.observed_at) ?? value.observed_at}`);
  });
}

/** The record of each review at a checkpoint, with its digest: who reads the BOM can fetch it and see that it is the one. */
function reviews(facts: Facts): readonly JsonMap[] {
  return ofKind(facts.records, "review").flatMap((record) => {
    const { checkpoint, decision, role, observed_at: on, self } = record.value;
    if (checkpoint === undefined) return [];
    const alone = self === true ? ", decided as self" : "";
    const comment = `${checkpoint}: ${decision} by ${role}, ${dayOf(on) ?? on}${alone} (${recordId(record)})`;
    return reference("attestation", record.file, comment, hashesOf(record.digest));
  });
}

/** A bill of materials of the software around the model. */
function materials(facts: Facts): readonly JsonMap[] {
  return mapsAt(facts, "artifacts")
    .filter((each) => typeof each["format"] === "string" && /^(?:cyclonedx|spdx)-/.test(each["format"]))
    .flatMap((each) => reference("bom", each["uri"], undefined, hashesOf(each["digest"])));
}
