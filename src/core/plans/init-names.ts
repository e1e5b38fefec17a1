import { isDeviceName } from "../validate/text-ids.ts";

/** Somebody as git knows them. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
}

/** A model id from any name: lower-case letters, digits and hyphens, at most 63, no Windows device name. */
export function modelIdFrom(name: string): string {
  const slug = plain(name).replace(/[^a-z0-9]+/g, "-");
  const id = trimmed(slug, 63);
  if (id === "") return "model";
  return isDeviceName(id) ? `${id}-model` : id;
}

/** True for a text that can be a model's directory name and id. */
export function isModelId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(text) && !isDeviceName(text);
}

/** True for a text that can name a version and its file. */
export function isVersionName(text: string): boolean {
  return /^[0-9A-Za-z][0-9A-Za-z._+-]{0,62}$/.test(text) && !text.includes("..");
}

/** `Ana Ruiz <ana@acme.example>`, as git writes people; undefined for any other text. */
export function parsePerson(text: string): NewPerson | undefined {
  const [, name = "", email = ""] = /^([^<>\u0000-\u001f]{1,200}?)\s*<([^<>]*)>$/.exec(text.trim()) ?? [];
  return name.trim() !== "" && EMAIL.test(email) ? { name: name.trim(), email } : undefined;
}

/** True for an address that mlc.yaml can hold. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** A person's key in mlc.yaml from the local part of their address; GitHub's private addresses carry the login after a number. */
export function personIdFrom({ name, email }: NewPerson): string {
  const local = /^(?:\d+\+)?([^+@]+)/.exec(email.toLowerCase())?.[1] ?? "";
  const fromEmail = trimmed(plain(local).replace(/[^a-z0-9._-]+/g, "-"), 63);
  return fromEmail || trimmed(plain(name).replace(/[^a-z0-9]+/g, "-"), 63) || "owner";
}

const EMAIL = /^[^\s@<>\u0000-\u001f]{1,64}@[^\s@<>\u0000-\u001f]{1,190}$/;

/** Lower case without accents: `Bokmål` is `bokmal`. */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function trimmed(text: string, length: number): string {
  return text
    .replace(/^[^a-z0-9]+/, "")
    .slice(0, length)
    .replace(/[^a-z0-9]+$/, "");
}
