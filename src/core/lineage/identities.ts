import { subjectOf } from "../facts/compose.ts";
import type { Workspace } from "../workspace.ts";
import { link, same, versionKey, type Draft, type LineageNode } from "./graph.ts";
import { plainName } from "./names.ts";

type Named = Extract<LineageNode, { kind: "model" }>;

/**
 * Says which of the models that are named are one: the same id and revision, a version of this workspace by its name or by
 * where its weights are kept. Where a name leaves the revision out, each one that is known may be meant: that is no more than
 * possible. Bytes with the same digest are one already.
 */
export function addIdentities(draft: Draft, workspace: Workspace): void {
  const named = [...draft.nodes.values()].filter((node): node is Named => node.kind === "model");
  const byId = new Map<string, Named[]>();
  for (const node of named) byId.set(node.id, [...(byId.get(node.id) ?? []), node]);
  for (const group of byId.values()) addRevisions(draft, group);
  for (const { id, versions } of workspace.models) {
    for (const { value } of versions) {
      const key = versionKey(id, value.version);
      for (const { name, isOwn } of namesOf(id, value)) {
        for (const node of byId.get(name.id) ?? []) addName(draft, key, name.revision, node, isOwn);
      }
      addParts(draft, key, value, named);
    }
  }
}

/** Nodes of one id: the same revision is the same model; what leaves the revision out may be any of them. */
function addRevisions(draft: Draft, group: readonly Named[]): void {
  for (const node of group) {
    for (const other of group) {
      if (node === other || differ(node, other)) continue;
      if (node.revision !== undefined && node.revision === other.revision) {
        link(draft, { from: node.key, to: other.key, how: "same" });
      } else if (isPinned(node) && (node.revision === undefined || other.revision === undefined)) {
        // From what is known to what is not: two known ones are never one because a third says less.
        link(draft, { from: node.key, to: other.key, how: "same", certain: false });
      }
    }
  }
}

function isPinned({ revision, digest }: Named): boolean {
  return revision !== undefined || digest !== undefined;
}

function differ(a: Named, b: Named): boolean {
  return a.digest !== undefined && b.digest !== undefined && a.digest !== b.digest;
}

type Version = Workspace["models"][number]["versions"][number]["value"];

/** How others can name a version: as the workspace does, and by where its weights are kept. */
function namesOf(
  model: string,
  value: Version,
): readonly { name: { id: string; revision: string | undefined }; isOwn: boolean }[] {
  const uri = value.weights?.uri;
  return [
    { name: { id: model, revision: value.version }, isOwn: true },
    ...(uri === undefined ? [] : [{ name: plainName(uri), isOwn: false }]),
  ];
}

function addName(draft: Draft, key: string, revision: string | undefined, node: Named, isOwn: boolean): void {
  if (node.revision === revision && (isOwn || revision !== undefined)) {
    same(draft, key, node.key);
    return;
  }
  // An address without a revision on both sides names one place, whatever lies there.
  const open = node.revision === undefined || revision === undefined;
  if (open && node.digest === undefined) link(draft, { from: key, to: node.key, how: "same", certain: false });
}

/** A base model that is a file or an artifact of a version, such as an adapter. */
function addParts(draft: Draft, key: string, value: Version, named: readonly Named[]): void {
  const subject = subjectOf(value);
  const parts = new Set(
    [...(value.weights?.files ?? []), ...(value.artifacts ?? [])].flatMap(({ digest }) => digest ?? []),
  );
  for (const node of named) {
    if (node.digest === undefined || node.digest === subject || !parts.has(node.digest)) continue;
    link(draft, { from: key, to: node.key, how: "part" });
  }
}
