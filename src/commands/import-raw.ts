import type { Intent } from "../core/plan.ts";
import { cannot } from "../errors.ts";
import type { Draft, ImportInput, SourceFile } from "../importers/importer.ts";
import { rawText } from "../importers/raw-text.ts";
import { lastPart, publicPath } from "../importers/source.ts";
import type { Chosen } from "./open.ts";

/** Drafts whose sources are kept in the repository, and what writes those files. */
export interface Kept {
  readonly drafts: readonly Draft[];
  readonly intents: readonly Intent[];
}

/**
 * Copies the files that drafts were made from to `raw/` of the model and lets the drafts name the copies. Throws CannotRun
 * `import-raw-unfit` where one of them may not be kept.
 */
export function keepRaw({ files: { dir } }: Chosen, drafts: readonly Draft[], input: ImportInput): Kept {
  const copies = new Map<string, { readonly file: string; readonly text: string }>();
  const copyOf = (path: string, sha256: string): string => {
    const source = input.files.find((each) => publicPath(each.path) === path);
    if (source === undefined) return path;
    const file = `${dir}/raw/${sha256.slice(0, 12)}-${kept(lastPart(path))}`;
    copies.set(file, { file, text: copies.get(file)?.text ?? textOf(source) });
    return file;
  };
  return {
    drafts: drafts.map((draft) => {
      const { source } = draft;
      const also = source["x-also"]?.map(({ path, sha256 }) => ({ path: copyOf(path, sha256), sha256 }));
      const path = copyOf(source.path, source.sha256);
      return { ...draft, source: { ...source, path, ...(also === undefined ? {} : { "x-also": also }) } };
    }),
    intents: [...copies.values()].map(({ file, text }) => ({ kind: "text", file, text })),
  };
}

/** A name that no file system refuses; YAML gets another ending, since below a model every YAML file is a document. */
function kept(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, "-").slice(-80);
  return /\.ya?ml$/i.test(plain) ? `${plain}.txt` : plain;
}

function textOf(source: SourceFile): string {
  const raw = rawText(source);
  if ("because" in raw) throw cannot("import-raw-unfit", { path: source.path, because: raw.because });
  return raw.text;
}
