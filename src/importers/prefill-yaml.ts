import { parse } from "yaml";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isMap, type JsonMap } from "../core/json.ts";
import type { SourceFile } from "./importer.ts";
import { publicPath } from "./source.ts";
import { decode } from "./text.ts";

/**
 * A YAML file that a tool wrote, every scalar as text (failsafe: `59642e5` is a commit, not a number); or the note that
 * says why it cannot be read. Aliases are refused: these tools write none.
 */
export function readToolYaml(file: SourceFile): { readonly value: JsonMap } | { readonly note: Finding } {
  const unread = (because: string): { readonly note: Finding } => ({
    note: finding("init-file-unread", { file: publicPath(file.path), because }) as Finding,
  });
  const text = decode(file);
  if (typeof text !== "string") return unread("it is not UTF-8 text");
  if (text.length > LONGEST) return unread("it is longer than 4 MiB");
  try {
    const value: unknown = parse(text, { schema: "failsafe", maxAliasCount: 0, logLevel: "silent" });
    return isMap(value) ? { value } : unread("it is no mapping");
  } catch {
    return unread("it is not plain YAML");
  }
}

const LONGEST = 4 * 1024 * 1024;
