import parse from "spdx-expression-parse";
import type { Json, JsonMap } from "../../core/json.ts";
import { isMap } from "../../core/json.ts";
import type { Resolving } from "../said.ts";
import { spdxByHubLicense } from "../hf-ids.ts";
import { filled } from "./bom.ts";
import { addressOf, wordsOf } from "./words.ts";

/**
 * A licence as `licenses` of a component, one entry: an SPDX id where it is one (the Hub's lower-case id too), one
 * expression alone where it is a valid one, else a name with the address of its text. Empty where none is stated.
 */
export function licensesOf(
  license: { readonly id?: Json | undefined; readonly name?: Json | undefined; readonly link?: Json | undefined },
  facts: Resolving,
): readonly JsonMap[] {
  const id = wordsOf(license.id, facts);
  const name = wordsOf(license.name, facts);
  if (id === undefined) return name === undefined ? [] : [{ license: filled({ name, url: addressOf(license.link) }) }];
  const spdx = spdxIdOf(id);
  if (spdx !== undefined) return [{ license: filled({ id: spdx, url: addressOf(license.link) }) }];
  if (isExpression(id)) return [{ expression: id }];
  return [{ license: filled({ name: name ?? id, url: addressOf(license.link) }) }];
}

/** `card.license`, or the like, as `licenses`. */
export function licensesIn(value: Json | undefined, facts: Resolving): readonly JsonMap[] {
  return isMap(value) ? licensesOf({ id: value["id"], name: value["name"], link: value["link"] }, facts) : [];
}

/** The SPDX id of a licence, case-sensitive as SPDX has it; undefined for a text that is none. */
function spdxIdOf(id: string): string | undefined {
  const hub = id.toLowerCase();
  if (Object.hasOwn(spdxByHubLicense, hub)) return spdxByHubLicense[hub];
  return parsed(id)?.license === id && !isOwn(id) ? id : undefined;
}

/** Several licences joined, or one with an exception; somebody's own `LicenseRef-…` alone is better told by its name. */
function isExpression(id: string): boolean {
  return parsed(id) !== undefined && !(isOwn(id) && !/\s/.test(id));
}

function isOwn(id: string): boolean {
  return /^(?:DocumentRef|LicenseRef)-/.test(id);
}

function parsed(id: string): { readonly license?: string } | undefined {
  try {
    return parse(id);
  } catch {
    return undefined;
  }
}
