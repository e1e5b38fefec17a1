import { isUtf8 } from "node:buffer";
import { filesBelow, hasFilesBelow } from "./listed.ts";
import { byCodePoint, type Kind } from "./tree.ts";

/** A file, a link or a submodule of a tree. */
export interface GitEntry {
  readonly kind: Kind;
  /** The id of its content. */
  readonly blob: string;
}

/** The paths of a tree, relative to its root, and what stands at them. */
export interface Listing {
  readonly at: (path: string) => GitEntry | undefined;
  /** Every path below a directory (`""` = all), by code point. */
  readonly below: (dir: string) => readonly string[];
  readonly hasBelow: (dir: string) => boolean;
  /** Every path that ends like this, by code point. */
  readonly ending: (end: string) => readonly string[];
}

/** A listing of what is known already. */
export function listingOf(entries: ReadonlyMap<string, GitEntry>): Listing {
  const sorted = [...entries.keys()].sort(byCodePoint);
  return {
    at: (path) => entries.get(path),
    below: (dir) => (dir === "" ? sorted : filesBelow(sorted, dir)),
    hasBelow: (dir) => hasFilesBelow(sorted, dir),
    ending: (end) => sorted.filter((path) => path.endsWith(end)),
  };
}

/**
 * The listing in an answer of `ls-tree -r -z`, whose paths all begin with `prefix`. Rows come by the bytes of their paths, so a
 * few of ten thousand are found without looking at the others; all of them are read where somebody asks for all.
 */
export function listingIn(answer: Buffer, prefix: string): Listing {
  const entries = new Map<string, GitEntry>();
  // Where a submodule stands in the place of the directory, that is the answer.
  if (answer.length > 0 && !startsWith(0, "")) return listingOf(entries);
  let whole: Listing | undefined;
  // A name that is no UTF-8 stands in another place than its text.
  return isUtf8(answer)
    ? {
        at: (path) => entries.get(path) ?? (whole === undefined ? sought(path) : undefined),
        below: (dir) => (dir === "" ? all().below(dir) : (whole?.below(dir) ?? run(dir))),
        hasBelow: (dir) => whole?.hasBelow(dir) ?? startsWith(firstFrom(`${dir}/`), `${dir}/`),
        ending: (end) => whole?.ending(end) ?? found(end),
      }
    : all();

  function all(): Listing {
    if (whole !== undefined) return whole;
    for (let at = 0; at < answer.length;) at = read(at).next;
    return (whole = listingOf(entries));
  }

  /** Reads the row that begins at a place. */
  function read(at: number): { readonly path: string; readonly next: number } {
    // `<mode> <type> <id>`, a tab, the path.
    const next = answer.indexOf(0, at) + 1;
    const row = answer.toString("utf8", at, next - 1);
    const tab = row.indexOf("\t");
    const path = row.slice(tab + 1 + prefix.length);
    const blob = row.slice(row.lastIndexOf(" ", tab) + 1, tab);
    entries.set(path, { kind: kindOf(row.slice(0, row.indexOf(" "))), blob });
    return { path, next };
  }

  function run(dir: string): readonly string[] {
    const paths: string[] = [];
    for (let at = firstFrom(`${dir}/`); startsWith(at, `${dir}/`);) {
      const { path, next } = read(at);
      paths.push(path);
      at = next;
    }
    return paths;
  }

  function sought(path: string): GitEntry | undefined {
    const at = firstFrom(path);
    if (!startsWith(at, `${path}\0`)) return undefined;
    read(at);
    return entries.get(path);
  }

  function found(end: string): readonly string[] {
    const paths: string[] = [];
    const text = `${end}\0`;
    for (let hit = answer.indexOf(text); hit !== -1; hit = answer.indexOf(text, hit + 1)) {
      const { path } = read(rowAround(hit));
      if (path.endsWith(end)) paths.push(path);
    }
    return paths;
  }

  /** True of the row at a place whose path begins so; a NUL may end it. */
  function startsWith(at: number, start: string): boolean {
    const path = answer.indexOf(TAB, at) + 1;
    const wanted = Buffer.from(prefix + start);
    const end = path + wanted.length;
    return at < answer.length && end <= answer.indexOf(0, path) + 1 && answer.subarray(path, end).equals(wanted);
  }

  /** Where the first row begins whose path does not come before this one. */
  function firstFrom(path: string): number {
    const wanted = Buffer.from(prefix + path);
    let [low, high] = [0, answer.length];
    while (low < high) {
      const row = rowAround((low + high) >> 1);
      const begin = answer.indexOf(TAB, row) + 1;
      const end = answer.indexOf(0, begin);
      if (answer.compare(wanted, 0, wanted.length, begin, end) < 0) low = end + 1;
      else high = row;
    }
    return low;
  }

  function rowAround(place: number): number {
    return place === 0 ? 0 : answer.lastIndexOf(0, place - 1) + 1;
  }
}

/** What a mode of git's stands for. */
export function kindOf(mode: string): Kind {
  return kinds[mode] ?? "other";
}

/** Modes git stores: regular, executable, symbolic link; 160000 is a submodule. */
const kinds: Readonly<Record<string, Kind>> = { "100644": "file", "100755": "file", "120000": "link" };

const TAB = 9;
