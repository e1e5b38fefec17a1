/**
 * A git remote as it may stand in a record: `github.com/acme/support-llm`, without scheme, user, password, port and `.git`.
 * Undefined for a path on a disk, a machine without a domain, and anything else.
 */
export function publicRemote(raw: unknown): string | undefined {
  if (typeof raw !== "string") return undefined;
  const found = URL_FORM.exec(raw.trim()) ?? SCP_FORM.exec(raw.trim());
  const { host = "", path = "" } = found?.groups ?? {};
  const short = path.replace(/\/+$/, "").replace(/\.git$/, "");
  return found === null || IP.test(host) || !PATH.test(short) ? undefined : `${host.toLowerCase()}/${short}`;
}

/** A full git commit id, undefined for a short one: that names nothing for certain. */
export function commitId(raw: unknown): string | undefined {
  return typeof raw === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(raw.trim()) ? raw.trim() : undefined;
}

const HOST = String.raw`(?<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)`;
const URL_FORM = new RegExp(String.raw`^(?:https?|ssh|git)://(?:[^/@\s]*@)?${HOST}(?::\d+)?/(?<path>[^\s?#]+)$`);
/** `git@host:owner/name.git`, as ssh writes it. */
const SCP_FORM = new RegExp(String.raw`^(?:[^/@\s:]+@)?${HOST}:(?!\d+/)(?<path>[^\s?#]+)$`);
const IP = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const PATH = /^[\w.-]+(?:\/[\w.-]+){0,5}$/;
