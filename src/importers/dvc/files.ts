import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { SourceFile } from "../importer.ts";
import { countOf } from "../numbers.ts";
import { decode } from "../text.ts";
import { readForeignYaml } from "../tool-yaml.ts";

/** A file of DVC or lakeFS by what its keys say: the lock, a `.dvc` file, the pipeline, lakectl's reference. */
export interface DvcFile {
  readonly file: SourceFile;
  readonly kind: "lock" | "tracked" | "pipeline" | "lakefs";
  readonly value: JsonMap;
}

/** What a stage read or wrote, as the lock pins it. Paths are relative to the directory of the file. */
export interface DvcEntry {
  readonly path: string;
  readonly role: "dependency" | "output";
  readonly stage: string;
  /** 32 hexadecimal digits, `.dir` behind them for a directory; absent where only a cloud's ETag is known. */
  readonly md5?: string;
  readonly bytes?: number;
  /** Written before DVC 3, which took text with LF ends: no `hash: md5` beside the digest. */
  readonly legacy: boolean;
}

/** What a file is, undefined for one of another tool; and why one that looks like DVC's cannot be read. */
export function recognise(file: SourceFile): DvcFile | { readonly because: string } | undefined {
  const head = new TextDecoder().decode(file.bytes.subarray(0, 64 * 1024));
  if (/^\s*["[{]/.test(head) || !SIGNATURE.test(head)) return undefined;
  const read = yamlOf(file);
  if (read === undefined || "because" in read) return read;
  const kind = kindOf(read.value);
  return kind === undefined ? undefined : { file, kind, value: read.value };
}

/** The mapping of a YAML file, or why it cannot be read; undefined for what is no text. Detection and reading share it. */
export function yamlOf(file: SourceFile): ReturnType<typeof readForeignYaml> | undefined {
  const text = decode(file);
  if (typeof text !== "string" || text.length > LONGEST) return undefined;
  const reading = readings.get(file.bytes) ?? readForeignYaml(text);
  readings.set(file.bytes, reading);
  return reading;
}

/** The stages of a lock: of version 2 below `stages`, of version 1 at the top. */
export function stagesOf({ value }: DvcFile): readonly (readonly [name: string, stage: JsonMap])[] {
  const stages = isMap(value["stages"]) ? value["stages"] : value;
  return Object.entries(stages).flatMap(([name, stage]) => (isMap(stage) ? [[name, stage] as const] : []));
}

/** Everything a lock or a `.dvc` file pins; a path that one stage writes and another reads is what was written. */
export function entriesOf(file: DvcFile): readonly DvcEntry[] {
  const stages = file.kind === "lock" ? stagesOf(file) : [["", file.value] as const];
  const read = stages.flatMap(([name, stage]) => entries(stage["deps"], "dependency", name));
  const written = stages.flatMap(([name, stage]) => entries(stage["outs"], "output", name));
  const own = file.kind === "lock" ? read : [];
  return [...new Map([...own, ...written].map((entry) => [entry.path, entry])).values()];
}

const LONGEST = 4 * 1024 * 1024;
/** Of a lock before version 2 only the commands of its stages. */
const SIGNATURE = /^(?:schema|stages|outs|src):|^ +cmd:/m;
const MD5 = /^[0-9a-f]{32}(?:\.dir)?$/;
/** Below the directory of the file; what leads out of it is nobody's to look at. */
const SAFE_PATH = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\u0000-\u001f\u007f]{1,300}$/;

const readings = new WeakMap<Uint8Array, ReturnType<typeof readForeignYaml>>();

function kindOf(value: JsonMap): DvcFile["kind"] | undefined {
  if (typeof value["src"] === "string" && value["src"].startsWith("lakefs://") && "at_head" in value) return "lakefs";
  if (isList(value["outs"]) && value["outs"].some(isPinned)) return "tracked";
  const stages = isMap(value["stages"]) ? value["stages"] : undefined;
  if (stages !== undefined && typeof value["schema"] === "string") return "lock";
  if (stages !== undefined) return Object.values(stages).every(isStage) ? "pipeline" : undefined;
  const all = Object.values(value);
  const isFirst = all.length > 0 && all.every((each) => isMap(each) && each["cmd"] !== undefined && pins(each));
  return isFirst ? "lock" : undefined;
}

function isStage(stage: Json): boolean {
  return isMap(stage) && ["cmd", "foreach", "matrix", "do"].some((key) => stage[key] !== undefined);
}

function pins(stage: JsonMap): boolean {
  return [stage["deps"], stage["outs"]].some((each) => isList(each) && each.some(isPinned));
}

function isPinned(entry: Json): boolean {
  return isMap(entry) && typeof entry["path"] === "string" && ["md5", "etag", "checksum"].some((key) => key in entry);
}

function entries(raw: Json | undefined, role: DvcEntry["role"], stage: string): readonly DvcEntry[] {
  return (isList(raw) ? raw : []).flatMap((entry) => {
    if (!isMap(entry) || typeof entry["path"] !== "string") return [];
    const path = entry["path"].replace(/^\.\//, "");
    if (!SAFE_PATH.test(path)) return [];
    const { md5 } = entry;
    const bytes = countOf(entry["size"]);
    return [
      {
        path,
        role,
        stage,
        ...(typeof md5 === "string" && MD5.test(md5) ? { md5 } : {}),
        ...(bytes === undefined ? {} : { bytes }),
        legacy: entry["hash"] !== "md5",
      },
    ];
  });
}
