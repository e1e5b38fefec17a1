import { answerOf } from "../../core/absence.ts";
import { canonicalJson } from "../../core/digest.ts";
import { isList, isMap, type Json } from "../../core/json.ts";
import type { Facts } from "../../core/facts/facts.ts";
import { hubAddress } from "../address.ts";
import { valueOf, type Resolving } from "../said.ts";

/**
 * An answer as plain text: a text as it is, a `see` that leads somewhere as `See PATH`, a number or truth value in its
 * JSON form, lists and mappings as JSON. Undefined for what is no answer; why there is none stands under `mlc:absent`.
 */
export function wordsOf(value: Json | undefined, facts: Resolving): string | undefined {
  switch (answerOf(value)) {
    case "answered":
      return typeof value === "string" ? value.trim() : canonicalJson(value ?? null);
    case "see": {
      const target = isMap(value) ? value["see"] : undefined;
      return typeof target === "string" && facts.resolves(target) ? `See ${target}` : undefined;
    }
    case "absent":
    case "placeholder":
    case "na":
    case "unknown":
    case "withheld":
    case "todo":
      return undefined;
  }
}

/** `wordsOf` of the value of a fact path. */
export function wordsAt(facts: Facts, path: string): string | undefined {
  return wordsOf(valueOf(facts, path), facts);
}

/** The answers of a list, each as plain text; one text alone is a list of one. */
export function textsAt(facts: Facts, path: string): readonly string[] {
  return textsOf(valueOf(facts, path), facts);
}

/** The same of a value. */
export function textsOf(value: Json | undefined, facts: Resolving): readonly string[] {
  return (isList(value) ? value : [value]).flatMap((each) => wordsOf(each, facts) ?? []);
}

/** The list of mappings at a fact path; empty where there is none. */
export function mapsAt(facts: Facts, path: string): readonly { readonly [key: string]: Json }[] {
  const value = valueOf(facts, path);
  return (isList(value) ? value : []).filter(isMap);
}

/** An address or a path inside the repository as an IRI reference (RFC 3987); undefined for no answer. */
export function addressOf(value: Json | undefined): string | undefined {
  if (typeof value !== "string" || answerOf(value) !== "answered") return undefined;
  const address = value.trim();
  const hub = hubAddress(address);
  if (hub !== undefined) return hub;
  const dataset = /^hf:\/\/datasets\/([\w.-]+\/[\w.-]+)(?:@([\w.-]+))?$/.exec(address);
  if (dataset !== null) return hubDataset(dataset[1] ?? "", dataset[2]);
  // A path may hold blanks and signs that mean something else in an address.
  return /^[a-z][a-z0-9+.-]*:/i.test(address)
    ? address
    : encodeURI(wellFormed(address)).replace(/[?#]/g, encodeURIComponent);
}

/** The page of a dataset on the Hugging Face Hub. */
export function hubDataset(id: string, revision?: string): string {
  return `https://huggingface.co/datasets/${id}${revision === undefined ? "" : `/tree/${revision}`}`;
}

/** Parts as sentences of one text, a full stop between two; undefined where there is none. */
export function sentences(parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== "");
  const last = said.length - 1;
  return said.length === 0
    ? undefined
    : said.map((part, at) => (at < last && part !== undefined ? part.replace(/[.;]?$/, ". ") : part)).join("");
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
