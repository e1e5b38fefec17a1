import type { SubjectNamed, VersionDocument } from "../generated/types.ts";

/** What a tool says it measured, where the documents say something else. */
export interface Contradiction {
  readonly what: "model" | "revision" | "base model";
  /** What the tool wrote. */
  readonly named: string;
  /** What the documents say, each with its field. */
  readonly known: readonly string[];
}

/** The names under which the documents know a version: its model's id and name, and the version itself. */
export interface Known {
  readonly id: string;
  readonly name?: string;
  readonly version: Pick<VersionDocument, "weights" | "hosted" | "base_model">;
  /** True where the model serves its base model as it is, with a prompt or retrieval: then that is the subject. */
  readonly isBase: boolean;
  /** Measured on what the version is compared with: any name may stand there. */
  readonly baseline?: boolean;
}

/**
 * Where a tool's subject contradicts the documents. Names are compared by their last part and its words, so a hub's
 * organisation, a suffix such as `-awq` or a version behind the name is no contradiction; names that say nothing
 * (`checkpoint-500`, `model`) are passed over, and a commit is compared with a commit only.
 */
export function contradictions(named: SubjectNamed, known: Known): readonly Contradiction[] {
  const { weights, hosted, base_model: base } = known.version;
  const [repository, pinned] = split(weights?.uri);
  const found: Contradiction[] = [];
  const own = listed({
    id: known.id,
    name: known.name,
    "weights.uri": repository,
    "hosted.model_id": hosted?.model_id,
    ...(known.isBase ? { "base_model.id": base?.id } : {}),
  });
  const add = (what: Contradiction["what"], name: string | undefined, among: readonly Field[]): void => {
    if (name === undefined || among.length === 0 || among.some(({ value }) => alike(name, value))) return;
    found.push({ what, named: name, known: among.map(({ field, value }) => `${field} ${value}`) });
  };
  if (known.baseline === true) return [];
  if (named.name !== undefined && says(named.name)) add("model", named.name, own);
  if (named.base !== undefined) add("base model", named.base, listed({ "base_model.id": base?.id }));
  const revisions = listed({
    "weights.uri": pinned,
    "hosted.revision": hosted?.revision,
    ...(known.isBase ? { "base_model.revision": base?.revision } : {}),
  });
  if (found.length > 0) return found;
  const revision = [named.sha, named.revision].find((each) => each !== undefined && isCommit(each));
  const commits = revisions.filter(({ value }) => isCommit(value));
  if (revision !== undefined && commits.length > 0 && !commits.some(({ value }) => sameCommit(revision, value))) {
    const shown = commits.map(({ field, value }) => `${field} ${value}`);
    found.push({ what: "revision", named: revision, known: shown });
  }
  return found;
}

interface Field {
  readonly field: string;
  readonly value: string;
}

function listed(fields: Readonly<Record<string, unknown>>): readonly Field[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    typeof value === "string" && value !== "" ? [{ field, value }] : [],
  );
}

/** `hf://acme/support-llm@8fd1…` as the name and what it is pinned to; a file's own ending is no part of the name. */
function split(uri: unknown): readonly [name: string | undefined, revision: string | undefined] {
  if (typeof uri !== "string") return [undefined, undefined];
  const [, rest = uri] = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/i.exec(uri) ?? [];
  const [place = "", revision] = rest.split("@", 2);
  const path = place.split(/[?#]/, 1)[0] ?? "";
  // A hub address is a name; of a path to a file only the directory may be one.
  const name = /^hf:/i.test(uri)
    ? path
    : path.replace(/\/?[^/]*\.(?:safetensors|bin|gguf|pt|pth|onnx|zip|tar|gz)$/i, "");
  return [says(name) ? name : undefined, revision];
}

/** Names that tools give by themselves, or that say nothing: `checkpoint-98000`, `model`, `./out`. */
const NOTHING =
  /^(?:checkpoint(?:[-_]?\d+)?|models?|outputs?|out|final|best|latest|last|merged|adapter|weights|results?|runs?|data|tmp|test|default|\d+)?$/;

function says(name: string): boolean {
  return !NOTHING.test(words(name).join("-"));
}

/** One name's words are the other's, or stand among them in one piece. */
function alike(a: string, b: string): boolean {
  const [x, y] = [`-${words(a).join("-")}-`, `-${words(b).join("-")}-`];
  return x.includes(y) || y.includes(x);
}

function words(name: string): readonly string[] {
  const last =
    name
      .split(/[\\/]/)
      .filter((part) => part !== "")
      .at(-1) ?? "";
  return last
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function isCommit(text: string): boolean {
  return /^[0-9a-f]{7,64}$/.test(text) && /[a-f]/.test(text) && /\d/.test(text);
}

function sameCommit(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
