import type { Tampered } from "../../support/histories/trial.ts";

/** What came of one seed. */
export interface Line {
  readonly seed: number;
  readonly commits: number;
  /** What each commit of the history was, and what is worth counting beside. */
  readonly shapes: readonly string[];
  /** Codes of errors and warnings on the honest history. */
  readonly found: readonly string[];
  readonly notes: readonly string[];
  readonly said: readonly string[];
  readonly tampered?: Tampered;
}

/** The lines so far. */
export interface Tally {
  readonly lines: Line[];
  add(line: Line): void;
}

/** What a thousand histories hold at least once; without one of them a rule was never asked. */
const kinds = [
  ...["init", "new model", "new version", "by hand", "set", "confirm", "new weights", "training", "evaluation"],
  ...["red-team", "reproduction", "deployment", "monitoring", "note", "incident", "waive", "review approved"],
  ...["review approved-with-conditions", "review rejected", "review of exception", "review of obligation", "promote"],
  ...["promote together", "loop", "hotfix", "repurpose", "retire", "rollback", "policy", "people's names"],
  ...["another file", "merge", "update", "squash", "rebase", "cherry-pick"],
  ...["in a subdirectory", "by one person alone", "in the same second", "by a clock that is behind"],
];

/** A true statement about two sides that do not fit together any more, and no violation. */
const skew = "promotion-unsupported-after-merge";

/** Least share of mutations that replay has to find; of few, all but one that is explained. */
const SHARE = 0.99;

/** Nothing yet. */
export function emptyTally(): Tally {
  const lines: Line[] = [];
  return { lines, add: (line) => void lines.push(line) };
}

/** The table, and how many histories, mutations and kinds passed. */
export function report(
  { lines }: Tally,
  wanted: number,
): { readonly lines: readonly string[]; readonly passed: number; readonly failed: number } {
  const commits = lines.reduce((sum, each) => sum + each.commits, 0);
  const shapes = countsOf(lines.flatMap((each) => each.shapes));
  const bad = lines.filter((each) => each.found.some((code) => code !== skew));
  const skewed = lines.filter((each) => each.found.includes(skew)).length;
  const never = wanted < 1000 ? [] : kinds.filter((kind) => !shapes.has(kind));
  const mutations = lines.flatMap(({ seed, tampered }) => (tampered === undefined ? [] : [{ seed, ...tampered }]));
  const missed = mutations.filter((each) => each.flagged.length === 0);
  const unexplained = missed.filter((each) => each.because === "");
  const enough = missed.length <= Math.max(1, mutations.length * (1 - SHARE));
  const lost = wanted - lines.length;
  const out = [
    `${String(lines.length)} histories, ${String(commits)} commits`,
    ...[...shapes].map(([what, count]) => `  ${what.padEnd(34)} ${String(count).padStart(6)}`),
    ...never.map((kind) => `  NEVER HAPPENED: ${kind}`),
    `notes: ${[...countsOf(lines.flatMap((each) => each.notes))].map(([code, count]) => `${code} ${String(count)}`).join(", ") || "none"}`,
    `merges whose sides do not fit together: ${String(skewed)} histories`,
    `findings on honest histories: ${String(bad.length)}`,
    ...bad.flatMap(({ seed, said }) => [`  seed ${String(seed)}`, ...said.slice(0, 4).map((each) => `    ${each}`)]),
    ...(lost === 0 ? [] : [`LOST: ${String(lost)} histories were not played to their end`]),
    "",
    "mutation                             made  found missed  by",
    ...rowsOf(mutations),
    `found ${String(mutations.length - missed.length)} of ${String(mutations.length)}`,
    ...missed.map(
      ({ seed, mutator, what, because }) =>
        `  missed: seed ${String(seed)}, ${mutator}, ${what}: ${because || "UNEXPLAINED"}`,
    ),
  ];
  const failed = bad.length + lost + never.length + unexplained.length + (enough ? 0 : 1);
  return { lines: out, failed, passed: lines.length - bad.length + mutations.length - missed.length };
}

function rowsOf(mutations: readonly Tampered[]): readonly string[] {
  return [...new Set(mutations.map((each) => each.mutator))].sort().map((mutator) => {
    const own = mutations.filter((each) => each.mutator === mutator);
    const missed = own.filter((each) => each.flagged.length === 0).length;
    const codes = [...countsOf(own.flatMap((each) => each.flagged))].slice(0, 5).map(([code]) => code);
    const numbers = [own.length, own.length - missed, missed].map((each) => String(each).padStart(6)).join(" ");
    return `${mutator.padEnd(34)} ${numbers}  ${codes.join(", ")}`;
  });
}

/** How often each text occurs, most often first. */
function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
