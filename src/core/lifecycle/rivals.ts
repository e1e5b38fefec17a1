import { recordId, type RecordDoc } from "../facts/fold.ts";
import { linksOf, type Link } from "./chain-links.ts";
import type { Transition } from "./chain.ts";

/** One of several ways on that a version took at once, on two branches: its transitions from the fork to its end, oldest first. */
export interface Side {
  readonly moves: readonly Transition[];
  /** The last of them: what the version file has to say. */
  readonly end: Transition;
}

/** The chain of one version where it parts. */
export interface Rivals {
  /** The last transition that all sides have in common; undefined where already the first ones differ, or nothing parts. */
  readonly fork: Transition | undefined;
  /** In the order of their first records' ids. One side where the chain is a line, none where there are no transitions. */
  readonly sides: readonly Side[];
}

/** The ways on of one version, from its records of every kind. Superseded transitions, and what follows them, are on none. */
export function rivalsOf(records: readonly RecordDoc[], version: string): Rivals {
  const { starts } = linksOf(records, new Set(), version);
  const lines = starts.flatMap(linesFrom);
  const shared = sharedLength(lines);
  const fork = shared === 0 ? undefined : lines[0]?.[shared - 1]?.node;
  // The whole of a single line is shared; it is its own side from its last transition on.
  const from = lines.length === 1 ? Math.max(0, shared - 1) : shared;
  const sides = lines.flatMap((line): readonly Side[] => {
    const moves = line.slice(from).map((link) => link.node);
    const end = moves.at(-1);
    return end === undefined ? [] : [{ moves, end }];
  });
  return { fork: lines.length > 1 ? fork : undefined, sides: sides.sort(byFirst) };
}

/** The transitions that do not stand when one side does. */
export function withdrawnBy(kept: Side, sides: readonly Side[]): readonly Transition[] {
  const stays = new Set(kept.moves.map(recordId));
  const others = sides.flatMap((side) => side.moves).filter((each) => !stays.has(recordId(each)));
  return [...new Map(others.map((each) => [recordId(each), each])).values()];
}

/** True where two sides are one move each, to the same stage: both people decided the same. */
export function goSameWay(a: Side, b: Side): boolean {
  const [x, y] = [a.moves[0], b.moves[0]];
  if (x === undefined || y === undefined || a.moves.length + b.moves.length > 2) return false;
  return x.value.from === y.value.from && x.value.to === y.value.to && x.value.move === y.value.move;
}

function linesFrom(start: Link): readonly (readonly Link[])[] {
  const open: (readonly Link[])[] = [[start]];
  const lines: (readonly Link[])[] = [];
  for (let line = open.pop(); line !== undefined; line = open.pop()) {
    const children = line.at(-1)?.children ?? [];
    if (children.length === 0) lines.push(line);
    for (const child of children) open.push([...line, child]);
  }
  return lines;
}

function sharedLength(lines: readonly (readonly Link[])[]): number {
  const [first = [], ...others] = lines;
  const parts = first.findIndex((link, at) => others.some((line) => line[at] !== link));
  return parts === -1 ? first.length : parts;
}

function byFirst(a: Side, b: Side): number {
  const ids = [a, b].map((side) => side.moves.map(recordId).join());
  return (ids[0] ?? "") < (ids[1] ?? "") ? -1 : 1;
}
