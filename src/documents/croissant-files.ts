import { isList, isMap, type JsonMap } from "../core/json.ts";
import { safeAddress } from "./address.ts";

/** The files of a dataset as Croissant lists them, and how many have no place there. */
export interface Distribution {
  readonly files: readonly JsonMap[];
  readonly left: number;
}

/**
 * A `cr:FileObject` for each file with an address on the web and a digest that Croissant knows, sha256 or md5. A
 * dataset whose address is a file and that has one digest is its own file.
 */
export function distributionOf(dataset: JsonMap): Distribution {
  const listed = isList(dataset["files"]) ? dataset["files"].filter(isMap) : [];
  const all = listed.length > 0 ? listed : itself(dataset);
  const made = all.map(fileObject).filter((each) => each !== undefined);
  return { files: withIds(made), left: all.length - made.length };
}

function itself({ url, hashes, size_bytes = null }: JsonMap): readonly JsonMap[] {
  const [digest, ...others] = isList(hashes) ? hashes : [];
  if (typeof url !== "string" || digest === undefined || others.length > 0 || mediaType(url) === undefined) return [];
  return [{ url, digest, size_bytes }];
}

function fileObject({ url, digest, name, format, size_bytes }: JsonMap): FileObject | undefined {
  const address = typeof url === "string" && /^https?:/i.test(url) ? safeAddress(url) : undefined;
  const hash = typeof digest === "string" ? /^(sha256|md5):([0-9a-f]+)$/.exec(digest) : null;
  if (address === undefined || hash === null) return undefined;
  const [, algorithm = "", hex = ""] = hash;
  const called = typeof name === "string" ? name : (new URL(address).pathname.split("/").at(-1) ?? "");
  const given = typeof format === "string" && /^[a-z]+\/[\w.+-]+$/i.test(format) ? format : undefined;
  return {
    "@type": "cr:FileObject",
    name: called === "" ? "file" : called,
    contentUrl: address,
    encodingFormat: given ?? mediaType(address) ?? "application/octet-stream",
    ...(typeof size_bytes === "number" ? { contentSize: `${String(size_bytes)} B` } : {}),
    [algorithm]: hex,
  };
}

interface FileObject extends JsonMap {
  readonly name: string;
}

/** Ids are unique in the document: the second file of a name is `data.csv-2`. */
function withIds(files: readonly FileObject[]): readonly JsonMap[] {
  const used = new Map<string, number>();
  return files.map((file) => {
    const { name } = file;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return { "@id": count === 1 ? name : `${name}-${String(count)}`, ...file };
  });
}

/** The media type that the ending of an address stands for. */
function mediaType(address: string): string | undefined {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  return TYPES[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ""];
}

const TYPES: Readonly<Record<string, string>> = {
  arrow: "application/vnd.apache.arrow.file",
  bz2: "application/x-bzip2",
  csv: "text/csv",
  gz: "application/gzip",
  json: "application/json",
  jsonl: "application/jsonlines",
  parquet: "application/vnd.apache.parquet",
  tar: "application/x-tar",
  tgz: "application/gzip",
  tsv: "text/tab-separated-values",
  txt: "text/plain",
  xz: "application/x-xz",
  zip: "application/zip",
  zst: "application/zstd",
};
