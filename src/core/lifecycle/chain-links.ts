import { ofKind, recordId, type RecordDoc, type RecordOf } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";

/** One transition in its place: what it follows and what follows it, in file order. */
export interface Link {
  readonly node: RecordOf<"transition">;
  readonly parent: Link | undefined;
  readonly children: readonly Link[];
}

/** The standing transitions of one version, linked. */
export interface Links {
  readonly all: readonly Link[];
  /** Those that say they follow nothing. */
  readonly starts: readonly Link[];
  /** The links that do not hold. */
  readonly findings: readonly Finding[];
}

/** Links the transitions that are not superseded by the `prev` of each; `version` is `support-llm@1.2.0`, for findings. */
export function linksOf(records: readonly RecordDoc[], unreadable: ReadonlySet<string>, version: string): Links {
  const transitions = new Map(ofKind(records, "transition").map((each) => [recordId(each), each]));
  const supersededBy = new Map<string, RecordDoc>();
  for (const record of records) {
    if (record.value.supersedes !== undefined) supersededBy.set(record.value.supersedes, record);
  }
  const standing = [...transitions].filter(([id]) => !supersededBy.has(id));
  const links = new Map(standing.map(([id, node]) => [id, { node, parent: undefined, children: [] }]));
  const findings: Finding[] = [];
  for (const [id, link] of links) {
    const { prev } = link.node.value;
    if (prev === null) continue;
    const target = transitions.get(prev.id);
    const broken = (because: string): void => {
      const args = { id, prev: prev.id, file: target?.file ?? recordFile(link.node.file, prev.id), because };
      findings.push(finding("broken-chain", args, { file: link.node.file, path: ["prev"] }));
    };
    if (target === undefined) {
      if (!unreadable.has(prev.id)) broken("which is no transition of this version");
      continue;
    }
    if (target.digest !== `sha256:${prev.sha256}`) broken("which has another digest now: it was changed afterwards");
    const parent = links.get(standIn(prev.id, transitions, supersededBy));
    if (parent === undefined || follows(parent, link)) {
      const at = { file: link.node.file, path: ["prev"] };
      findings.push(finding("follows-superseded", { id, prev: prev.id, version }, at));
    } else {
      attach(link, parent);
    }
  }
  const all = [...links.values()];
  return { all, starts: all.filter((link) => link.node.value.prev === null), findings };
}

interface Growing {
  readonly node: RecordOf<"transition">;
  parent: Growing | undefined;
  readonly children: Growing[];
}

function attach(link: Growing, parent: Growing): void {
  link.parent = parent;
  parent.children.push(link);
}

/** A record cannot hold the digest of one that follows it, but a superseding one could be made to stand before itself. */
function follows(link: Growing, ancestor: Growing): boolean {
  for (let at: Growing | undefined = link; at !== undefined; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** The id that stands where `id` stood: a transition that supersedes another and follows the same one takes its place. */
function standIn(
  id: string,
  transitions: ReadonlyMap<string, RecordOf<"transition">>,
  supersededBy: ReadonlyMap<string, RecordDoc>,
): string {
  const seen = new Set<string>();
  let now = id;
  while (!seen.has(now)) {
    seen.add(now);
    const successor = supersededBy.get(now);
    const next = successor === undefined ? undefined : transitions.get(recordId(successor));
    if (next === undefined || next.value.prev?.id !== transitions.get(now)?.value.prev?.id) return now;
    now = recordId(next);
  }
  return now;
}

/** Where the record of an id lies, beside a record or version of the same model. */
export function recordFile(beside: string, id: string): string {
  const dir = beside.replace(/\/(?:records|versions)\/.*$/, "");
  return `${dir}/records/${id.slice(0, 4)}/${id}.yaml`;
}
