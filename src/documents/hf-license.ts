import parse from "spdx-expression-parse";
import { answerOf } from "../core/absence.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isMap, type Json } from "../core/json.ts";
import { hubOnlyLicenses, spdxByHubLicense } from "./hf-ids.ts";
import { oneLine } from "./hf-text.ts";

/** The three front-matter keys of a licence, and what is missing for the Hub to show it. */
export interface HubLicense {
  readonly license?: string;
  readonly license_name?: string;
  readonly license_link?: string;
  readonly notes: readonly Finding[];
}

/**
 * `card.license` in the Hub's words: one of its 83 ids where there is one for the SPDX id, else `other` with name and
 * link. An SPDX id without a link gets the page of the SPDX list. Nothing where no licence is stated.
 */
export function hubLicense(license: Json | undefined): HubLicense {
  const id = said(license, "id");
  if (id === undefined) return { notes: [] };
  const known = hubId(id);
  if (known !== undefined && known !== "other") return { license: known, notes: [] };
  const name = said(license, "name") ?? (known === "other" ? undefined : slug(id));
  const link = said(license, "link") ?? (known === "other" ? undefined : spdxPage(id));
  const missing = [name === undefined ? "name" : undefined, link === undefined ? "link" : undefined].filter(
    (each) => each !== undefined,
  );
  return {
    license: "other",
    ...(name === undefined ? {} : { license_name: name }),
    ...(link === undefined ? {} : { license_link: link }),
    notes: missing.length === 0 ? [] : [finding("card-license-incomplete", { id, missing })],
  };
}

/** The Hub's id for a Hub or SPDX id, without regard to case; `GPL-3.0-only` is what the Hub calls `gpl-3.0`. */
export function hubId(id: string): string | undefined {
  const lower = id.toLowerCase();
  if (Object.hasOwn(spdxByHubLicense, lower) || hubOnlyLicenses.has(lower)) return lower;
  const bare = lower.replace(/^((?:a|l)?gpl-[\d.]+)-only$/, "$1");
  return Object.entries(spdxByHubLicense).find(([, spdx]) => spdx.toLowerCase() === bare)?.[0];
}

function said(license: Json | undefined, key: string): string | undefined {
  const value = isMap(license) ? license[key] : undefined;
  return typeof value === "string" && answerOf(value) === "answered" ? oneLine(value) : undefined;
}

/** The Hub wants an id there, such as `my-license-1.0`. */
function slug(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** The page of the SPDX list for one of its ids; undefined for an expression, or a licence of one's own. */
export function spdxPage(id: string): string | undefined {
  try {
    const { license } = parse(id);
    // Somebody's own licence is a valid expression too, but has no page.
    return license === id && !/^(?:DocumentRef|LicenseRef)-/.test(id)
      ? `https://spdx.org/licenses/${id}.html`
      : undefined;
  } catch {
    return undefined;
  }
}
