import { isMap, type JsonMap } from "../../core/json.ts";
import type { SourceFile } from "../importer.ts";
import { countOf } from "../numbers.ts";
import { notebook, type Reading } from "./reading.ts";
import { jsonOf } from "../lenient-json.ts";
import { lastPart } from "../source.ts";

/** A file of weights as it lies in the repository: its size, and its digest where that is known without a download. */
export interface WeightFile {
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256?: string;
}

/**
 * What a git-LFS pointer stands for (git-lfs, docs/spec.md: version, oid, size, one a line); undefined for any other file.
 * The oid is the SHA-256 of the real content.
 */
export function lfsPointer(bytes: Uint8Array): Pick<WeightFile, "bytes" | "sha256"> | undefined {
  if (bytes.length > LONGEST_POINTER) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!/^version https:\/\/(?:git-lfs\.github\.com\/spec|hawser\.github\.com\/spec)\/v1\r?\n/.test(text))
    return undefined;
  const sha256 = /^oid sha256:([0-9a-f]{64})\r?$/m.exec(text)?.[1];
  const size = countOf(/^size (\d{1,16})\r?$/m.exec(text)?.[1]);
  return sha256 === undefined || size === undefined ? undefined : { bytes: size, sha256 };
}

/** A pointer has about 130 bytes; the specification allows less than 1024. */
export const LONGEST_POINTER = 1024;

/** The format of a file of weights by its name; undefined for files that are none. */
export function formatOf(path: string): string | undefined {
  if (isOtherState(path)) return undefined;
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return FORMATS.find(([endings]) => endings.includes(ending))?.[1];
}

/** True for what a trainer keeps beside the weights, and for tokenizers. */
export function isOtherState(path: string): boolean {
  return /^(?:optimizer|scheduler|training_args|rng_state|scaler|tokenizer|vocab|spiece|merges|sentencepiece)/i.test(
    lastPart(path),
  );
}

/** In the order of preference: the first format there is holds the weights, the others are conversions of it. */
const FORMATS: readonly (readonly [readonly string[], string])[] = [
  [["safetensors"], "safetensors"],
  [["gguf"], "gguf"],
  [["bin", "pt", "pth", "ckpt", "pkl", "joblib"], "pickle"],
  [["onnx"], "onnx"],
  [["h5", "keras"], "hdf5"],
  [["msgpack"], "msgpack"],
  [["tflite"], "tflite"],
];

/**
 * The version's weights from the files there are. One file is the weights; several of one format are its parts, listed one
 * by one without a digest over all (there is no agreed one); what lies beside them becomes artifacts.
 */
export function readWeights(files: readonly WeightFile[], isAdapter: boolean): Reading & { readonly open?: string } {
  const groups = FORMATS.map(([, format]) => files.filter((file) => formatOf(file.path) === format));
  const [main = []] = groups.filter((own) => own.length > 0);
  const parts = ownWeights(main, isAdapter);
  const [first] = parts;
  if (first === undefined) return several(main);
  const single = parts.length === 1;
  const notes = notebook(single ? first.path : `${String(parts.length)} files`);
  notes.take("weights.uri", single ? first.path : undefined);
  notes.take("weights.digest", single ? digest(first) : undefined);
  notes.take(
    "weights.bytes",
    parts.reduce((sum, part) => sum + part.bytes, 0),
  );
  notes.take("weights.format", formatOf(first.path));
  if (!single) notes.take("weights.files", filled(parts.flatMap(listed)));
  notes.take("artifacts", filled(files.filter((file) => !parts.includes(file)).map(artifact)));
  if (single && first.sha256 !== undefined) return notes.reading;
  const names = parts.map((part) => shellWord(part.path)).join(" ");
  return { ...notes.reading, open: single ? `sha256sum ${names}` : `sha256sum ${names} | sha256sum` };
}

const LONGEST_LIST = 400;

/** The index of sharded safetensors (transformers, `model.safetensors.index.json`), where the shards are elsewhere. */
export function readIndex(file: SourceFile): Reading {
  const value = jsonOf(file);
  const metadata = isMap(value) ? value["metadata"] : undefined;
  if (!isMap(metadata)) return { facts: [], notes: [] };
  const notes = notebook(file.path);
  notes.take("weights.bytes", countOf(metadata["total_size"]));
  notes.take("weights.format", /\.safetensors\.index\.json$/.test(file.path) ? "safetensors" : undefined);
  notes.take("architecture.parameters", countOf(metadata["total_parameters"]));
  return notes.reading;
}

/** The adapter where there is one, the shards, the only file, or the one with the name that libraries write. */
function ownWeights(files: readonly WeightFile[], isAdapter: boolean): readonly WeightFile[] {
  const named = (pattern: RegExp): readonly WeightFile[] => files.filter((file) => pattern.test(lastPart(file.path)));
  const shards = named(/-\d{5}-of-\d{5}\./);
  const usual = named(/^(?:model|pytorch_model|diffusion_pytorch_model|tf_model|flax_model)\./);
  const choices = [isAdapter ? named(/^adapter_model\./) : [], shards, files.length === 1 ? files : [], usual];
  const chosen = choices.find((each) => each.length > 0) ?? [];
  const parts = chosen === shards ? chosen : chosen.length === 1 ? chosen : [];
  return [...parts].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, LONGEST_LIST);
}

function several(files: readonly WeightFile[]): Reading {
  const [first] = files;
  if (first === undefined) return { facts: [], notes: [] };
  const notes = notebook("the directory");
  const names = files.map((file) => file.path);
  notes.leave("weights.uri", names, "several files may be the weights, and a version has one set of them");
  return notes.reading;
}

function artifact(file: WeightFile): JsonMap {
  const known = digest(file);
  return {
    name: lastPart(file.path),
    uri: file.path,
    ...(known === undefined ? {} : { digest: known }),
    bytes: file.bytes,
    format: formatOf(file.path) ?? "other",
  };
}

function filled(list: readonly JsonMap[]): readonly JsonMap[] | undefined {
  return list.length === 0 ? undefined : list.slice(0, LONGEST_LIST);
}

/** A path as one word of a POSIX shell. */
function shellWord(path: string): string {
  return /^[\w./+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function digest(file: WeightFile): string | undefined {
  return file.sha256 === undefined ? undefined : `sha256:${file.sha256}`;
}

function listed(file: WeightFile): readonly JsonMap[] {
  const known = digest(file);
  return known === undefined ? [] : [{ path: file.path, digest: known, bytes: file.bytes }];
}
