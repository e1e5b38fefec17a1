import type { Location } from "../findings/finding.ts";

/** One thing that versions are made from or measured with, or a version itself. `key` is unique, `name` is for people. */
export type LineageNode =
  | {
      readonly kind: "version";
      readonly key: string;
      readonly name: string;
      readonly model: string;
      readonly version: string;
    }
  | {
      /** A model that is named by an id: a base model, a hosted one, a generator, something to compare with. */
      readonly kind: "model";
      readonly key: string;
      readonly name: string;
      readonly id: string;
      readonly revision: string | undefined;
      readonly digest: string | undefined;
    }
  | {
      /** A dataset of a model's datasheets or data; without `model` what several of them are on the Hub. */
      readonly kind: "dataset";
      readonly key: string;
      readonly name: string;
      readonly id: string;
      readonly model: string | undefined;
    }
  | {
      readonly kind: "source";
      readonly key: string;
      readonly name: string;
      readonly id: string;
      readonly url: string | undefined;
    }
  /** Bytes, known by their digest; a snapshot without one is known by its address. */
  | { readonly kind: "digest"; readonly key: string; readonly name: string };

/**
 * How one thing came out of another, or refers to it. The first group carries on: what is wrong with the one is in the other.
 * The second ends at a version: its weights hold nothing of it.
 */
export type How =
  | (
      | "same"
      | "base"
      | "hosted"
      | "generated"
      | "source"
      | "snapshot"
      | "file"
      | "part"
      | "earlier-weights"
      | "trained-on"
    )
  | Ending;

/** What a version has to do with something that its weights hold nothing of. */
export type Ending = "reads" | "measured-with" | "compared-with" | "rolls-back-to" | "succeeded-by";

/** One step of lineage, from what it began with to what came of it. */
export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  readonly how: How;
  /** False where the files do not say enough to know, such as a base model without a revision. */
  readonly certain: boolean;
  /** A word about it: the relation of a base model, the role of a dataset. */
  readonly detail?: string;
  /** The fact that says so. */
  readonly at?: Location;
}

/** The lineage of a workspace. */
export interface Lineage {
  readonly nodes: ReadonlyMap<string, LineageNode>;
  /** What came of a thing, in the order of models, versions and facts. */
  readonly out: (key: string) => readonly LineageEdge[];
  /** What a thing came from, in the same order. */
  readonly into: (key: string) => readonly LineageEdge[];
}

/** Lineage while it is put together. */
export interface Draft {
  readonly nodes: Map<string, LineageNode>;
  readonly edges: LineageEdge[];
}

/** True for a step that carries on into the weights of what comes of it. */
export function carries(how: How): boolean {
  return !endings.has(how);
}

/** Puts a node into the draft, once, and gives its key. */
export function add(draft: Draft, node: LineageNode): string {
  if (!draft.nodes.has(node.key)) draft.nodes.set(node.key, node);
  return node.key;
}

/** Adds one step. */
export function link(draft: Draft, edge: Omit<LineageEdge, "certain"> & { readonly certain?: boolean }): void {
  draft.edges.push({ certain: true, ...edge });
}

/** Says that two things are one: steps both ways. */
export function same(draft: Draft, a: string, b: string, at?: Location): void {
  const place = at === undefined ? {} : { at };
  link(draft, { from: a, to: b, how: "same", ...place });
  link(draft, { from: b, to: a, how: "same", ...place });
}

/** The key of a version. */
export function versionKey(model: string, version: string): string {
  return `version:${model}@${version}`;
}

/** The key of a digest, or of the address of a snapshot that has none. */
export function digestKey(digest: string): string {
  return `digest:${digest}`;
}

/** Puts bytes into the draft. */
export function addDigest(draft: Draft, digest: string): string {
  return add(draft, { kind: "digest", key: digestKey(digest), name: digest });
}

/** The key of a dataset as one model calls it. */
export function datasetKey(model: string, id: string): string {
  return `dataset:${model}/${id}`;
}

/** Puts a dataset of a model into the draft. */
export function addDataset(draft: Draft, model: string, id: string): string {
  return add(draft, { kind: "dataset", key: datasetKey(model, id), name: `${model}/${id}`, id, model });
}

/** Puts a model that is named by an id into the draft, and the digest it is said to have. */
export function addModel(
  draft: Draft,
  { id, revision }: { readonly id: string; readonly revision: string | undefined },
  digest?: string,
): string {
  const name = revision === undefined ? id : `${id}@${revision}`;
  const key = `model:${id}@${revision ?? ""}#${digest ?? ""}`;
  if (draft.nodes.has(key)) return key;
  add(draft, { kind: "model", key, name, id, revision, digest });
  if (digest !== undefined) same(draft, key, addDigest(draft, digest));
  return key;
}

const endings: ReadonlySet<How> = new Set<Ending>([
  "reads",
  "measured-with",
  "compared-with",
  "rolls-back-to",
  "succeeded-by",
]);
