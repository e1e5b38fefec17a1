import type { VersionDocument } from "../../generated/types.ts";
import { recordId, type RecordDoc, type RecordOf } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Doc } from "../workspace.ts";
import { linksOf, recordFile, type Link, type Links } from "./chain-links.ts";
import { attemptFindings, fromFindings, saidFindings, startFindings } from "./chain-rules.ts";
import type { Lifecycle } from "./lifecycle.ts";

/** A transition record with its file. */
export type Transition = RecordOf<"transition">;

/** The transitions of a version as one line, and what keeps them from being one. */
export interface Chain {
  /** The transition that the version stands at: the end of the line; undefined where there is none. */
  readonly tip: Transition | undefined;
  /** From the start to the tip. In a forked chain only the side that the version file names. */
  readonly ordered: readonly Transition[];
  readonly findings: readonly Finding[];
}

/** What judging a chain needs beside its records. */
export interface ChainSetting {
  readonly lifecycle: Lifecycle;
  readonly model: string;
  /** Ids of records that are there but cannot be read: a link to one of them is not called broken, its file already is. */
  readonly unreadable?: ReadonlySet<string>;
  /** True where the model has another version that started before this one. */
  readonly laterVersion?: boolean;
}

/**
 * Links the transitions of one version by `prev` (id and digest), never by clock. Superseded transitions are left out; one
 * that supersedes another and has its `prev` takes its place, so that later links to the old one still hold.
 */
export function chainOf(records: readonly RecordDoc[], version: Doc<VersionDocument>, setting: ChainSetting): Chain {
  const name = `${setting.model}@${version.value.version}`;
  const links = linksOf(records, setting.unreadable ?? new Set(), name);
  const tip = tipOf(links, version.value.transition);
  const ordered = tip === undefined ? [] : lineTo(tip);
  return {
    tip: tip?.node,
    ordered: ordered.map((link) => link.node),
    findings: [
      ...links.findings,
      ...forks(links, name, new Set(ordered)),
      ...links.all.flatMap((link) => [...fromFindings(link), ...saidFindings(link, name)]),
      ...links.starts.flatMap((link) => startFindings(link.node, setting)),
      ...attemptFindings(ordered.map((link) => link.node)),
      ...tipFindings(tip, version, links, setting),
    ],
  };
}

function forks(links: Links, version: string, line: ReadonlySet<Link>): readonly Finding[] {
  const args = (a: Link, b: Link) => {
    const other = line.has(a) || !line.has(b) ? b : a;
    return { a: recordId(a.node), b: recordId(b.node), version, other: recordId(other.node) };
  };
  const found = links.all.flatMap(({ node, children }) =>
    pairs(children).map(([a, b]) =>
      finding("forked-chain", { ...args(a, b), prev: recordId(node) }, { file: b.node.file, path: ["prev"] }),
    ),
  );
  const starts = pairs(links.starts).map(([a, b]) =>
    finding("several-starts", args(a, b), { file: b.node.file, path: ["prev"] }),
  );
  return [...found, ...starts];
}

/** The first of a list with each of the others. */
function pairs(links: readonly Link[]): readonly (readonly [Link, Link])[] {
  const [first, ...others] = links;
  return first === undefined ? [] : others.map((other) => [first, other] as const);
}

/** The end that the version file names or that lies behind what it names; where it names nothing, the longest line's. */
function tipOf(links: Links, named: string): Link | undefined {
  const from = links.all.filter((link) => recordId(link.node) === named);
  const ends = endsBehind(from.length > 0 ? from : links.all.filter((link) => link.parent === undefined));
  return [...ends].sort((a, b) => b.depth - a.depth || (recordId(a.link.node) < recordId(b.link.node) ? 1 : -1))[0]
    ?.link;
}

function endsBehind(heads: readonly Link[]): readonly { link: Link; depth: number }[] {
  const ends: { link: Link; depth: number }[] = [];
  const open = heads.map((link) => ({ link, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { link, depth } = next;
    if (link.children.length === 0) ends.push(next);
    open.push(...link.children.map((child) => ({ link: child, depth: depth + 1 })));
  }
  return ends;
}

function lineTo(tip: Link): readonly Link[] {
  const line: Link[] = [];
  for (let at: Link | undefined = tip; at !== undefined; at = at.parent) line.unshift(at);
  return line;
}

function tipFindings(
  tip: Link | undefined,
  version: Doc<VersionDocument>,
  links: Links,
  setting: ChainSetting,
): readonly Finding[] {
  const { stage, transition } = version.value;
  if (setting.unreadable?.has(transition) === true) return [];
  const path = ["transition"];
  if (tip === undefined) {
    const args = { transition, file: recordFile(version.file, transition) };
    return [finding("transition-missing", args, { file: version.file, path })];
  }
  const { to } = tip.node.value;
  const id = recordId(tip.node);
  if (transition === id && stage === to) return [];
  const known = links.all.some((link) => recordId(link.node) === transition);
  const at = { file: version.file, path: transition === id ? ["stage"] : path };
  return [finding("stage-not-tip", { stage, transition, tipStage: to, tip: id, known }, at)];
}
