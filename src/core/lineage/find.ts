import type { Workspace } from "../workspace.ts";
import { versionKey, type Lineage, type LineageNode } from "./graph.ts";
import { plainName, sameRevision } from "./names.ts";

/** What a reference can be; `mlc impact --kind` narrows it to one of them. */
export const referenceKinds = ["version", "model", "dataset", "source", "digest"] as const;

/** One of them. */
export type ReferenceKind = (typeof referenceKinds)[number];

/** A thing that a reference names; not certain where its revision was asked for and it says none. */
export interface Root {
  readonly node: LineageNode;
  readonly certain: boolean;
}

/**
 * The things that a reference names: a version or model of the workspace by id or directory, a model by its id with or without a
 * revision, a dataset by its id, `MODEL/DATASET`, its file or its id on the Hub, a source by name or address, bytes by digest (a
 * prefix of at least eight hexadecimal digits will do). All that it may mean, since an answer that leaves something out is worse.
 */
export function named(workspace: Workspace, lineage: Lineage, text: string): readonly Root[] {
  const asked = plainName(text);
  const path = text.replace(/\/+$/, "");
  const inModels = new Set(
    workspace.models
      .filter(({ id, dir }) => id === text || dir === path)
      .flatMap(({ id, versions }) => versions.map(({ value }) => versionKey(id, value.version))),
  );
  const addressed = addressedBy(workspace, text);
  const isNamed = (node: LineageNode): boolean => {
    switch (node.kind) {
      case "version":
        return node.name === text || inModels.has(node.key) || addressed.has(node.key);
      case "model":
        return node.id === asked.id && mayBe(asked.revision, node.revision);
      case "dataset":
        return [node.id, node.name].includes(text) || isFile(workspace, node, path) || isHub(node, asked.id);
      case "source":
        return node.id === text || node.url === text;
      case "digest":
        return node.name === text || isPrefix(text, node.name);
    }
  };
  return [...lineage.nodes.values()].flatMap((node): readonly Root[] => {
    if (isNamed(node)) return [{ node, certain: true }];
    const open = node.kind === "model" && node.revision === undefined && node.digest === undefined;
    return open && node.id === asked.id ? [{ node, certain: false }] : [];
  });
}

/** Every word that names something, for "did you mean". */
export function knownNames(workspace: Workspace, lineage: Lineage): readonly string[] {
  const nodes = [...lineage.nodes.values()];
  return [
    ...workspace.models.map(({ id }) => id),
    ...nodes.flatMap((node) => (node.kind === "version" ? [node.name] : [])),
    ...nodes.flatMap((node) => (node.kind === "model" ? [node.id, node.name] : [])),
    ...nodes.flatMap((node) => (node.kind === "dataset" || node.kind === "source" ? [node.id] : [])),
  ];
}

/** Versions whose weights are kept at an address, with or without the revision. */
function addressedBy(workspace: Workspace, text: string): ReadonlySet<string> {
  const asked = plainName(text);
  return new Set(
    workspace.models.flatMap(({ id, versions }) =>
      versions.flatMap(({ value }) => {
        const uri = value.weights?.uri;
        if (uri === undefined) return [];
        const own = plainName(uri);
        const isIt = uri === text || (own.id === asked.id && mayBe(asked.revision, own.revision));
        return isIt ? [versionKey(id, value.version)] : [];
      }),
    ),
  );
}

/** Without a revision every one is meant; with one those that have it. */
function mayBe(asked: string | undefined, revision: string | undefined): boolean {
  return asked === undefined || (revision !== undefined && sameRevision(asked, revision));
}

type Dataset = Extract<LineageNode, { kind: "dataset" }>;

function isFile({ models }: Workspace, { model, id }: Dataset, path: string): boolean {
  const dir = models.find((each) => each.id === model)?.dir;
  return dir !== undefined && path === `${dir}/datasheets/${id}.yaml`;
}

function isHub({ model, id }: Dataset, asked: string): boolean {
  return model === undefined && id === asked;
}

function isPrefix(text: string, digest: string): boolean {
  if (!/^(?:[a-z0-9]+:)?[0-9a-f]{8,}$/.test(text)) return false;
  return text.includes(":") ? digest.startsWith(text) : (digest.split(":")[1] ?? "").startsWith(text);
}
