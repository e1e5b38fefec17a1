import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Path } from "../json.ts";
import { remembered } from "./remembered.ts";
import { secretHint, secretKey, secretPatterns } from "./secret-patterns.ts";
import { walk, type Report, type Visitor } from "./walk.ts";

/** A secret that a text holds: the name of its pattern, and a form that may be shown. */
export interface Secret {
  readonly pattern: string;
  /** The fixed start of the secret and its length, never the secret: `ghp_… (40 characters)`. */
  readonly masked: string;
}

/** The first secret in a text, undefined where nothing looks like one. Takes time linear in the length of the text. */
export function secretIn(text: string): Secret | undefined {
  return text.length < SHORTEST || !hintsAtSecret(text) ? undefined : firstSecret(text);
}

function firstSecret(text: string): Secret | undefined {
  for (const { name, match, real } of secretPatterns) {
    // A match that is only a stand-in (`https://user:$TOKEN@host`) must not hide a real one after it.
    for (const found of text.matchAll(match)) {
      if (real?.(found) === false) continue;
      return { pattern: name, masked: masked(found.groups?.["shown"] ?? "", found[0].length) };
    }
  }
  return undefined;
}

/** Every secret in the texts and keys of a document or record, masked. `mlc` refuses to write what this finds. */
export function secretFindings(value: unknown, file: string): readonly Finding[] {
  const report: Report = { file, found: [] };
  walk(value, [secretVisitor(report)]);
  return report.found;
}

/** Adds what `secretFindings` gives to a report, on a walk that others share. */
export function secretVisitor(report: Report): Visitor {
  const tell = ({ pattern, masked: shown }: Secret, path: Path): void => {
    const at = { file: report.file, path: [...path] };
    report.found.push(finding("secret-found", { pattern, masked: shown }, at));
  };
  return {
    text: (text, { field }, path) => {
      const secret = secretIn(text) ?? secretByName(field, text);
      if (secret !== undefined) tell(secret, path);
    },
    // The place of a secret key is the mapping that holds it: its own path would print the secret.
    key: (key, _place, path) => {
      const secret = secretIn(key);
      if (secret !== undefined) tell(secret, path);
    },
    map: (map, _place, path) => {
      if (map["type"] === "service_account" && typeof map["private_key_id"] === "string") {
        tell({ pattern: "gcp-service-account", masked: "type: service_account" }, path);
      }
    },
  };
}

const SHORTEST = 12;
const hintsAtSecret = remembered((text) => secretHint.test(text));
/** True for the name of a field whose value is a secret by what it is called. */
const namesSecret = remembered((field) => /key|token|secret|passw/i.test(field) && secretKey.test(field));

/** `api_key: 9f31…`: a long word of letters and digits under a name that says what it is. */
function secretByName(field: string, text: string): Secret | undefined {
  if (text.length < SHORTEST || !namesSecret(field)) return undefined;
  if (!/^[\w+/=.-]+$/.test(text) || !/\d/.test(text) || !/[A-Za-z]/.test(text)) return undefined;
  return { pattern: "named-secret", masked: masked("", text.length) };
}

function masked(shown: string, length: number): string {
  return `${shown}… (${String(length)} characters)`;
}
