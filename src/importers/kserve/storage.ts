import { hubName, publicLabel, publicRevision } from "../public-text.ts";

/** Where a model is loaded from. */
export interface Storage {
  /** The address, where it may stand in a document: without account, query and token. */
  readonly uri: string | undefined;
  /** A hub name, or the last part of the path. */
  readonly name: string | undefined;
  readonly revision: string | undefined;
  /** False where the same address can hold another model tomorrow, as far as the address tells. */
  readonly pinned: boolean;
}

/**
 * Reads a `storageUri`. `hf://org/name` takes a revision behind a colon, `oci://` a tag or digest (KServe storage docs);
 * object stores and volumes have no revision in the address, so nothing is said about them.
 */
export function storageOf(raw: string): Storage {
  const [, scheme = "", rest = ""] = /^([a-z0-9+]{1,12}):\/\/(\S{1,1000})$/.exec(raw.trim()) ?? [];
  if (scheme === "hf") return hubStorage(rest);
  const shown =
    PUBLIC.has(scheme) && PATH.test(rest) && !rest.split("/").includes("..") ? `${scheme}://${rest}` : undefined;
  // Behind an address that may not be shown a path may hold an account or a signature as well.
  const last = shown === undefined ? undefined : rest.split("/").filter((part) => part !== "");
  const name = publicLabel(last?.at(-1)?.replace(/[@:].*$/, ""));
  const pinned = scheme !== "oci" || /@sha256:[0-9a-f]{64}$/.test(rest);
  return { uri: shown, name, revision: undefined, pinned };
}

function hubStorage(rest: string): Storage {
  const [, id, revision] = /^([^:@]+)(?:[:@](.+))?$/.exec(rest.replace(/\/+$/, "")) ?? [];
  const name = hubName(id);
  const at = publicRevision(revision);
  if (name === undefined) return { uri: undefined, name: undefined, revision: undefined, pinned: false };
  // mlc writes a revision behind @, as the hub's own tools do.
  return {
    uri: at === undefined ? `hf://${name}` : `hf://${name}@${at}`,
    name,
    revision: at,
    pinned: at !== undefined,
  };
}

const PUBLIC: ReadonlySet<string> = new Set(["s3", "gs", "az", "lakefs", "dvc"]);
/** A bucket and a path, nothing with an account, a query or a token in it. */
const PATH = /^[A-Za-z0-9][\w./=+-]{0,500}$/;
