import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from "yaml";
import type { Json, JsonMap } from "../../core/json.ts";
import { trouble, type Trouble } from "./found.ts";
import { MAX_DEPTH, MAX_NODES } from "./limits.ts";
import type { Place, Step } from "./place.ts";
import { keyOf } from "./strict-key.ts";
import { placeOf, scalarValue } from "./strict-scalar.ts";

/** The values and places below the root, and what is wrong with them. */
export type Walked = { readonly troubles: readonly Trouble[] } & (
  | { readonly kind: "map"; readonly value: JsonMap; readonly root: Place }
  /** `found`: what the root is instead, as in "not a list"; undefined where there is nothing. */
  | { readonly kind: "other"; readonly found: string | undefined }
);

/** Walks the parsed root of a document, which is at most a few levels deeper than allowed (`readTokens`). */
export function walk(contents: ParsedNode | null): Walked {
  const walked: Walk = { troubles: [], nodes: 1, depth: 0 };
  const { troubles } = walked;
  if (!isMap<ParsedNode, ParsedNode | null>(contents)) return { kind: "other", found: kindOfRoot(contents), troubles };
  const { value, place } = readMap(walked, contents);
  return { kind: "map", value, root: place, troubles };
}

interface Walk {
  readonly troubles: Trouble[];
  nodes: number;
  depth: number;
}

interface Read<T extends Json = Json> {
  readonly value: T;
  readonly place: Place;
}

function kindOfRoot(contents: ParsedNode | null): string | undefined {
  if (isSeq(contents)) return "a list";
  if (!isScalar(contents)) return contents === null ? undefined : "an alias";
  return contents.value === null ? (contents.source === "" ? undefined : "null") : "a single value";
}

function read(walked: Walk, node: ParsedNode | null, after: number): Read {
  if (isMap(node)) return readMap(walked, node);
  if (isSeq(node)) return readList(walked, node);
  // What is said about aliases is said where their token is read.
  if (!isScalar(node))
    return { value: null, place: { kind: "scalar", style: "none", start: after, end: after, steps: [] } };
  const scalar = node;
  return { value: scalarValue(scalar, walked.troubles), place: placeOf(scalar, after) };
}

function readMap(walked: Walk, node: YAMLMap.Parsed): Read<JsonMap> {
  const value: Record<string, Json> = {};
  const steps: Step[] = [];
  const seen = new Map<string, number>();
  enter(walked, node);
  for (const pair of node.items) {
    count(walked, 2, pair.key.range[0]);
    const key = keyOf(pair.key, seen, walked.troubles);
    const colon = pair.srcToken?.sep?.find((token) => token.type === "map-value-ind");
    const after = colon === undefined ? pair.key.range[1] : colon.offset + 1;
    const { value: inner, place } = read(walked, pair.value, after);
    if (key === undefined) continue;
    value[key] = inner;
    steps.push({ key, start: pair.key.range[0], after, value: place });
  }
  walked.depth--;
  return { value, place: collection("map", node, steps) };
}

function readList(walked: Walk, node: YAMLSeq.Parsed): Read<readonly Json[]> {
  const value: Json[] = [];
  const steps: Step[] = [];
  enter(walked, node);
  const sources = node.srcToken?.items ?? [];
  node.items.forEach((each, index) => {
    const dash = sources[index]?.start.find((token) => token.type === "seq-item-ind");
    count(walked, 1, dash?.offset ?? each.range[0]);
    const inner = read(walked, each, dash === undefined ? node.range[0] : dash.offset + 1);
    value.push(inner.value);
    const start = dash?.offset ?? inner.place.start;
    steps.push({ key: index, start, after: dash === undefined ? start : dash.offset + 1, value: inner.place });
  });
  walked.depth--;
  return { value, place: collection("list", node, steps) };
}

function collection(kind: "map" | "list", node: YAMLMap.Parsed | YAMLSeq.Parsed, steps: readonly Step[]): Place {
  const [start, end] = node.range;
  if (node.flow) return { kind, style: "flow", start, end, steps };
  return { kind, style: "block", start: steps[0]?.start ?? start, end: steps.at(-1)?.value.end ?? end, steps };
}

function enter(walked: Walk, node: { readonly range: readonly [number, number, number] }): void {
  if (++walked.depth !== MAX_DEPTH + 1) return;
  walked.troubles.push(trouble("nested-too-deep", { limit: MAX_DEPTH }, node.range[0]));
}

function count(walked: Walk, nodes: number, offset: number): void {
  const before = walked.nodes;
  walked.nodes += nodes;
  if (before > MAX_NODES || walked.nodes <= MAX_NODES) return;
  walked.troubles.push(trouble("too-many-values", { limit: MAX_NODES }, offset));
}
