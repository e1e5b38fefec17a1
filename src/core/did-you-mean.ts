/** The candidate that was most likely meant by a misspelt word, or undefined where none is close. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  return nearMisses(word, candidates)[0];
}

/**
 * Up to `most` candidates close to a word, closest first, ties in their given order. Close means at most 40 % of the
 * word's letters (and at least one) changed, added, dropped or swapped with a neighbour; case does not count.
 */
export function nearMisses(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const typed = word.toLowerCase();
  const limit = Math.max(1, Math.floor(typed.length * 0.4));
  const near: { name: string; distance: number }[] = [];
  for (const name of new Set(candidates)) {
    if (Math.abs(name.length - typed.length) > limit) continue;
    const distance = editDistance(typed, name.toLowerCase());
    if (distance <= limit && distance < Math.max(typed.length, 2)) near.push({ name, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map((one) => one.name);
}

/** Damerau-Levenshtein in its restricted form: no letter is touched twice. Time is the product of the lengths. */
function editDistance(a: string, b: string): number {
  let twoUp: number[] = [];
  let up = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (row[j - 1] ?? 0) + 1,
        (up[j] ?? 0) + 1,
        (up[j - 1] ?? 0) + same,
        swapped ? (twoUp[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    twoUp = up;
    up = row;
  }
  return up[b.length] ?? 0;
}
