/**
 * The address of a link as it may be written, or undefined where it is not http(s), mailto or a relative path.
 * Tabs and line ends are taken out first, as browsers do (WHATWG URL), so that `java\nscript:` is seen for what it is.
 */
export function safeAddress(raw: string): string | undefined {
  const address = raw.replace(/[\t\n\r]/g, "").trim();
  if (address === "" || UNSAFE.test(address) || address.startsWith("//")) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return address.includes(":") ? undefined : encoded(address);
  if (scheme === "mailto") return /^mailto:[^\s@]+@[^\s@]+$/i.test(address) ? encoded(address) : undefined;
  if (scheme !== "http" && scheme !== "https") return undefined;
  return URL.canParse(address) && /^https?:\/\/[^/]/i.test(address) ? encoded(address) : undefined;
}

/** The address to which `hf:org/name@revision` leads; undefined for any other text. */
export function hubAddress(reference: string): string | undefined {
  const match = /^hf:(?:\/\/)?([\w.-]+\/[\w.-]+)(?:@([\w.-]+))?$/.exec(reference);
  if (match === null) return undefined;
  const [, id = "", revision] = match;
  return `https://huggingface.co/${id}${revision === undefined ? "" : `/tree/${revision}`}`;
}

// Controls, blanks inside, quotes, backslashes (a browser reads them as slashes) and angle brackets.
const UNSAFE =
  /[\u0000-\u0020\u007f-\u00a0"\\<>^`{|}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u;

/** Brackets would end a Markdown link early. */
function encoded(address: string): string {
  return address.replace(/[()[\]]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}
