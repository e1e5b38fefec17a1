import { rmSync } from "node:fs";
import { join } from "node:path";
import { fc } from "../fast-check.ts";
import { ancestors, commitAt, introducedRecords, type History } from "./graph.ts";
import { judge, type Judgement } from "./judge.ts";
import { mutated } from "./mutate.ts";
import { mutators, type MutatorName } from "./mutators.ts";
import { choices, play } from "./play.ts";

/** What came of a mutation: the codes it was flagged by, or why it was not, as a class and in full. */
export interface Tampered {
  readonly mutator: MutatorName;
  readonly what: string;
  readonly flagged: readonly string[];
  /** Why nobody could see it; empty where it was flagged, or where it should have been. */
  readonly because: string;
}

/** A history of a seed, what replay says of it, and of a mutation of it. */
export interface Trial {
  readonly seed: number;
  readonly history: History;
  readonly honest: Judgement;
  readonly tampered: Tampered | undefined;
}

/** Plays, writes and replays the history of a seed, then once more with one mutation. Leaves nothing in `dir`. */
export async function trial(dir: string, seed: number, most?: number): Promise<Trial> {
  const history = await historyOf(seed, most);
  const honest = await judgedIn(join(dir, `honest-${String(seed)}`), history);
  return { seed, history, honest, tampered: await tamper(dir, seed, history, honest) };
}

/** The history of a seed. */
export async function historyOf(seed: number, most?: number): Promise<History> {
  const [chosen] = fc.sample(choices, { numRuns: 1, seed });
  if (chosen === undefined) throw new Error(`no choices for ${String(seed)}`);
  return play(chosen, most);
}

/** The mutators take turns; where a history has nothing for one, the next one has a try. */
async function tamper(dir: string, seed: number, history: History, honest: Judgement): Promise<Tampered | undefined> {
  const names = Object.keys(mutators) as MutatorName[];
  const random = numbersFrom(seed);
  const pick = (most: number): number => Math.floor(random() * Math.max(1, most));
  for (let turn = 0; turn < names.length; turn++) {
    const name = names[(seed + turn) % names.length] ?? "prev";
    const mutation = mutators[name](history, pick);
    if (mutation === undefined) continue;
    const judgement = await judgedIn(join(dir, `tampered-${String(seed)}`), mutated(history, mutation));
    const flagged = judgement.errors.filter((code) => !honest.errors.includes(code));
    const what = `commit ${String(mutation.at)}: ${mutation.what}`;
    return { mutator: name, what, flagged, because: flagged.length > 0 ? "" : reason(history, name, mutation.at) };
  }
  return undefined;
}

/** The classes of what replay cannot see; nothing else may be missed. */
function reason({ commits, tip }: History, mutator: MutatorName, at: number): string {
  if (mutator !== "the author of a commit") return "";
  const own = introducedRecords(commits, at);
  const beside = [...ancestors(commits, tip)].filter((each) => each !== at);
  const again = (path: string): boolean => beside.some((each) => introducedRecords(commits, each).includes(path));
  if (own.every(again)) return "a cherry-pick, by the right author, brings in the same record";
  const texts = own.map((path) => commitAt(commits, at).files.get(path) ?? "");
  const people = new Set(texts.map((text) => /^by: *"?([a-z-]+)/m.exec(text)?.[1]));
  if (people.has("unlisted")) return "the record says `by: unlisted`";
  return people.size > 1 ? "a squash of several people's records proves none of them" : "";
}

async function judgedIn(dir: string, history: History): Promise<Judgement> {
  try {
    return await judge(dir, history);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
