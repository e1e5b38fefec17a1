import { uuid5 } from "./cyclonedx/serial.ts";

/** Of names that are URLs (RFC 9562, 6.6); ours begin with `mlc:oscal/`. */
const URL_NAMESPACE = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/** The UUID of a thing of the export, by its name: the same thing has the same one in every export. */
export function oscalUuid(...name: readonly string[]): string {
  return uuid5(URL_NAMESPACE, `mlc:oscal/${name.join("/")}`);
}

/**
 * Ids of controls as OSCAL takes them (a token: letters, digits, `.`, `-` and `_`, a letter first), each once:
 * `eu-ai-act:10.2.f` is `eu-ai-act_10.2.f`, `gdpr:5(1)(a)` is `gdpr_5.1.a`.
 */
export function tokens(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map((id): [string, string] => {
      const plain = token(id);
      let free = plain;
      for (let at = 2; taken.has(free); at += 1) free = `${plain}_${String(at)}`;
      taken.add(free);
      return [id, free];
    }),
  );
}

function token(id: string): string {
  const plain = id
    .replace(":", "_")
    .replace(/[)\s]+$/, "")
    .replaceAll(/\)?\(/g, ".")
    .replaceAll(/\s+/g, "-")
    .replaceAll(/[^\p{L}\p{N}._-]/gu, "_");
  return /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
}

/** The address of a file of the workspace from a file of the export: relative, escaped. */
export function hrefFrom(document: string, file: string): string {
  const from = document.split("/").slice(0, -1);
  const to = file.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = from.slice(shared).map(() => "..");
  return [...up, ...to.slice(shared).map(encodeURIComponent)].join("/");
}
