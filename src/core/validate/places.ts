/** Where a text, key or mapping stands, as far as rules on texts go by it: the same for all entries of a list. */
export interface Place {
  /** The key that the text or mapping belongs to, list indices left out; empty at the root. */
  readonly field: string;
  /** The key before that. */
  readonly parent: string;
  /** Inside a value that is the user's own or word for word a tool's, so that nothing in it has a meaning for mlc. */
  readonly foreign: boolean;
  /** How many keys and indices lead there. */
  readonly depth: number;
}

/** Tells of texts and keys that rules have nothing to say about, by the text and its place alone: most of all that there are. */
export interface Quiet {
  readonly text: (text: string, place: Place) => boolean;
  readonly key: (key: string, place: Place) => boolean;
  /** True for a place whose texts are looked at besides for what the text alone does not tell. */
  readonly asks: (place: Place) => boolean;
}

/**
 * A place with what is below it and what was found to be quiet there. Documents of one kind have the same places, and the same
 * few texts stand at them: both are judged once, however many documents there are.
 */
export interface Spot extends Place {
  readonly asks: boolean;
  /** Whether its key is quiet. */
  readonly isKeyQuiet: boolean;
  readonly texts: Set<string>;
  readonly below: Map<string, Spot>;
  /** Where the entries of a list are. */
  entries: Spot | undefined;
  readonly ground: Ground;
}

interface Ground {
  readonly quiet: Quiet;
  spots: number;
  texts: number;
}

/** The root of all documents, for one judgement of what is quiet. */
export function rootOf(quiet: Quiet): Spot {
  const place = { field: "", parent: "", foreign: false, depth: 0 };
  return spot(place, true, { quiet, spots: 0, texts: 0 });
}

/** The place under a key of the mapping at `above`. */
export function under(above: Spot, key: string): Spot {
  return above.below.get(key) ?? begun(above, key);
}

/** The place of the entries of the list at `above`. */
export function entriesOf(above: Spot): Spot {
  const { field, parent, foreign, depth, ground } = above;
  return (above.entries ??= spot({ field, parent, foreign, depth: depth + 1 }, true, ground));
}

/** True for a text at a place where no rule has anything to say about it. */
export function isQuiet(text: string, here: Spot): boolean {
  const short = text.length <= LONGEST;
  if (short && here.texts.has(text)) return true;
  const { ground } = here;
  if (!ground.quiet.text(text, here)) return false;
  if (short && ground.texts < MOST_TEXTS) {
    ground.texts += 1;
    // A copy: a piece of a text keeps all of it in memory.
    here.texts.add(JSON.parse(JSON.stringify(text)) as string);
  }
  return true;
}

/** The longest text that is remembered: a digest with its algorithm. */
const LONGEST = 72;
const MOST_TEXTS = 5000;
/** Names of people and slices are places too; beyond this many a place is judged each time. */
const MOST_SPOTS = 5000;

function begun(above: Spot, key: string): Spot {
  const { field, depth, ground } = above;
  const place = { field: key, parent: field, foreign: above.foreign || isForeign(key, above), depth: depth + 1 };
  const made = spot(place, ground.quiet.key(key, above), ground);
  if (ground.spots < MOST_SPOTS) {
    ground.spots += 1;
    above.below.set(key, made);
  }
  return made;
}

function spot(place: Place, isKeyQuiet: boolean, ground: Ground): Spot {
  const { field, parent, foreign, depth } = place;
  const [texts, below] = [new Set<string>(), new Map<string, Spot>()];
  return {
    ...{ field, parent, foreign, depth, asks: ground.quiet.asks(place), isKeyQuiet },
    ...{ texts, below, entries: undefined, ground },
  };
}

const FOREIGN = new Set(["subject_named", "skipped", "hyperparameters", "slice", "timestamp_text", "check", "when"]);

function isForeign(key: string, { field, depth }: Place): boolean {
  if (FOREIGN.has(key) || key.startsWith("x-")) return true;
  // `problem.metrics` are words, and the root's `metrics` what a tool measured; a model's number of parameters is a fact.
  return (key === "metrics" && depth === 0) || (key === "parameters" && field !== "architecture");
}
