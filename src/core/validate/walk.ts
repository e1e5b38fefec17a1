import { isList, isMap, type Json, type JsonMap, type Path } from "../json.ts";

/** Where a text, key or mapping stands. Reused on the way through a document: copy `path` to keep it. */
export interface Place {
  readonly path: Path;
  /** The key that the text or mapping belongs to, list indices left out; empty at the root. */
  readonly field: string;
  /** The key before that. */
  readonly parent: string;
  /** Inside a value that is the user's own or word for word a tool's, so that nothing in it has a meaning for mlc. */
  readonly foreign: boolean;
}

/** What one rule does with the texts, keys and mappings of a document. `key` gets the place of the mapping that holds it. */
export interface Visitor {
  readonly text?: (text: string, place: Place) => void;
  readonly key?: (key: string, place: Place) => void;
  readonly map?: (map: JsonMap, place: Place) => void;
}

/** Tells of texts and keys that none of the visitors of a walk has anything to say about: most of all that there are. */
export interface Quiet {
  readonly text: (text: string, place: Place) => boolean;
  readonly key: (key: string) => boolean;
}

/** Shows every text, key and mapping of a document to all visitors, in file order, in one pass; not those that are quiet. */
export function walk(root: unknown, visitors: readonly Visitor[], quiet?: Quiet): void {
  const each = <K extends keyof Visitor>(kind: K) =>
    visitors.map((visitor) => visitor[kind]).filter((one) => one !== undefined);
  step(
    root as Json,
    { path: [], field: "", parent: "", foreign: false },
    {
      texts: each("text"),
      keys: each("key"),
      maps: each("map"),
      quiet,
    },
  );
}

interface Here {
  readonly path: (string | number)[];
  field: string;
  parent: string;
  foreign: boolean;
}

interface Shown {
  readonly texts: readonly ((text: string, place: Place) => void)[];
  readonly keys: readonly ((key: string, place: Place) => void)[];
  readonly maps: readonly ((map: JsonMap, place: Place) => void)[];
  readonly quiet: Quiet | undefined;
}

function step(value: Json, here: Here, shown: Shown): void {
  if (typeof value === "string") {
    if (shown.quiet?.text(value, here) === true) return;
    for (const show of shown.texts) show(value, here);
  } else if (isList(value)) {
    for (let at = 0; at < value.length; at += 1) {
      here.path.push(at);
      step(value[at] ?? null, here, shown);
      here.path.pop();
    }
  } else if (isMap(value)) {
    for (const show of shown.maps) show(value, here);
    for (const key of Object.keys(value)) under(key, value[key] ?? null, here, shown);
  }
}

function under(key: string, value: Json, here: Here, shown: Shown): void {
  if (shown.quiet?.key(key) !== true) for (const show of shown.keys) show(key, here);
  const { field, parent, foreign } = here;
  // Nothing is shown of a number.
  if (typeof value !== "string" && typeof value !== "object") return;
  here.foreign = foreign || isForeign(key, here);
  here.path.push(key);
  here.parent = field;
  here.field = key;
  step(value, here, shown);
  here.path.pop();
  here.field = field;
  here.parent = parent;
  here.foreign = foreign;
}

const FOREIGN = new Set(["subject_named", "skipped", "hyperparameters", "slice", "timestamp_text", "check", "when"]);

function isForeign(key: string, here: Here): boolean {
  if (FOREIGN.has(key) || key.startsWith("x-")) return true;
  // `problem.metrics` are words, and the root's `metrics` what a tool measured; a model's number of parameters is a fact.
  return (key === "metrics" && here.path.length === 0) || (key === "parameters" && here.field !== "architecture");
}
