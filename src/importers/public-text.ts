/**
 * What of a tool's free text may stand in a record. Records are kept for ever and often public, the files hold home
 * directories, hosts, e-mail addresses and keys; so names pass by what they are allowed to be, not by what is forbidden.
 */

/** `org/name` or `name` as on a model or dataset hub; a local path gives its last part; undefined for anything else. */
export function publicName(raw: unknown): string | undefined {
  if (typeof raw !== "string") return undefined;
  const text = raw.trim();
  if (HUB_NAME.test(text) && isPublicLabel(text)) return text;
  if (HOME_ITSELF.test(text)) return undefined;
  const isPath = /^(?:[~/.]|[A-Za-z]:[\\/])/.test(text) || (text.includes("/") && !text.includes(":"));
  const last =
    text
      .split(/[\\/]/)
      .filter((part) => part !== "")
      .at(-1) ?? "";
  return isPath && NAME.test(last) && isPublicLabel(last) ? last : undefined;
}

/** A name of letters, digits and `._-` on a hub, never a path: what a dataset address must be. */
export function hubName(raw: unknown): string | undefined {
  return typeof raw === "string" && HUB_NAME.test(raw) && isPublicLabel(raw) && !LOADERS.has(raw) ? raw : undefined;
}

/** A revision: a branch, tag or commit of the usual characters. */
export function publicRevision(raw: unknown): string | undefined {
  return typeof raw === "string" && REVISION.test(raw) && isPublicLabel(raw) ? raw : undefined;
}

/** A digest or commit as lower-case hex digits; undefined for anything else. */
export function hexDigest(raw: unknown): string | undefined {
  return typeof raw === "string" && /^[0-9a-f]{7,128}$/.test(raw) ? raw : undefined;
}

/** A short label as a task, split, configuration or version: printable, one line, no address, path or key. */
export function publicLabel(raw: unknown): string | undefined {
  return typeof raw === "string" && isPublicLabel(raw) ? raw : undefined;
}

/** True for a label that may be shown: metric, task and slice names. `pass@1` and `mmlu/acc` may, `a@b.example` may not. */
export function isPublicLabel(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_LABEL || HIDDEN.test(text)) return false;
  return !ADDRESS.test(text) && !PATH_OR_LINK.test(text) && !isSecret(text);
}

const NAME = /^[A-Za-z0-9][\w.-]{0,95}$/;
const HUB_NAME = /^[A-Za-z0-9][\w.-]{0,95}(?:\/[A-Za-z0-9][\w.-]{0,95})?$/;
/** A home directory as a whole: its last part is a person's name. */
const HOME_ITSELF = /^(?:\/(?:home|Users)|[A-Za-z]:[\\/]Users)[\\/][^\\/]+[\\/]?$/;
const REVISION = /^[A-Za-z0-9][\w.+-]{0,99}(?:\/[\w.+-]{1,100}){0,3}$/;
const LONGEST_LABEL = 200;
/** Control, format (bidi), surrogate and separator characters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const ADDRESS = /[^\s@]@[^\s@]+\.[A-Za-z]{2,}|\b\d{1,3}(?:\.\d{1,3}){3}\b/;
const PATH_OR_LINK = /^[~/\\]|^\.{1,2}[\\/]|^[A-Za-z]:[\\/]|:\/\/|\/(?:home|Users|root|mnt|tmp)\//;
/** Generic file loaders of the `datasets` library: a dataset_path that names one says nothing about the data. */
const LOADERS = new Set([
  "json",
  "csv",
  "text",
  "parquet",
  "arrow",
  "pandas",
  "imagefolder",
  "audiofolder",
  "webdataset",
]);
/** Token shapes of the services around models: Hugging Face, OpenAI and Anthropic, GitHub, AWS, Slack, Google, JWT. */
const SECRET =
  /(?:^|[^A-Za-z0-9])(?:hf_[A-Za-z0-9]{20,}|sk-[\w-]{16,}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|AKIA[0-9A-Z]{16}|xox[abprs]-[\w-]{10,}|AIza[\w-]{30,}|eyJ[\w-]{10,}\.[\w-]{10,})/;

function isSecret(text: string): boolean {
  return SECRET.test(text);
}
