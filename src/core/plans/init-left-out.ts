import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Json } from "../json.ts";
import { secretFindings } from "../validate/secrets.ts";

/** A note that a value was found and not taken. What looks like a secret is never shown. */
export function leftOut(field: string, from: string, value: Json, because: string): Finding {
  const hidden = secretFindings({ [lastKey(field)]: value }, from).length > 0;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const shown = hidden ? undefined : text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return finding("init-left-out", { field, from, shown, because });
}

/** The last key of a fact path: secrets are also known by the name of their field. */
function lastKey(field: string): string {
  return field.slice(field.lastIndexOf(".") + 1);
}

const SHOWN = 60;
