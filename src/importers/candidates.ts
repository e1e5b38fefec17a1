import type { FileDigests, Importer, ImportInput, ImportResult, SourceFile } from "./importer.ts";
import { lastPart, publicPath } from "./source.ts";
import { isWanted } from "./wanted.ts";

/** A directory that was listed, to be looked through without touching the disk. */
export interface SearchedDirectory {
  /** Its path as in the paths of the files; `.` for the workspace itself. */
  readonly path: string;
  /** Files below it: paths from there, sizes in bytes. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly read: (path: string) => SourceFile;
  readonly digestsOf?: (from: SourceFile, path: string) => FileDigests | undefined;
}

/** Something that an importer knows for certain below a directory: a run of a tool that fills a directory, or one file. */
export interface Candidate {
  /** The directory or file, as in the paths of its files. */
  readonly path: string;
  readonly isDirectory: boolean;
  readonly importer: Importer;
  readonly input: ImportInput;
  /** What reading it gives when everything is taken, partial runs too. */
  readonly result: ImportResult;
}

/**
 * Everything below a directory that an importer is certain of and that gives records, by path. A run takes the files it is
 * made of with it: they are no candidates, and below it nothing of the same tool is (the checkpoints of a training run).
 */
export function candidatesBelow(directory: SearchedDirectory, importers: readonly Importer[]): readonly Candidate[] {
  const cache = new Map<string, SourceFile>();
  const read = (path: string): SourceFile => {
    const file = cache.get(path) ?? directory.read(path);
    cache.set(path, file);
    return file;
  };
  const runs = runsBelow(directory, importers, read);
  const taken = new Set(runs.flatMap(({ candidate }) => usedIn(candidate.result)));
  const files = directory.files.flatMap(({ path, bytes }) => {
    const fit = importers.filter((importer) => isWanted(importer, lastPart(path), bytes));
    if (fit.length === 0 || taken.has(publicPath(pathIn(directory, path)))) return [];
    const free = fit.filter(
      (importer) => !runs.some((run) => run.candidate.importer === importer && isBelow(path, run)),
    );
    return free.flatMap((importer) => fileCandidate(directory, read(path), importer));
  });
  const all = [...runs.map(({ candidate }) => candidate), ...files];
  return all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

interface Run {
  /** Path of the run from the directory that is looked through; `""` for itself. */
  readonly dir: string;
  readonly candidate: Candidate;
}

/** Runs that fill a directory, outer ones first. */
function runsBelow(
  directory: SearchedDirectory,
  importers: readonly Importer[],
  read: (path: string) => SourceFile,
): readonly Run[] {
  const runs: Run[] = [];
  for (const [dir, byImporter] of wantedByDirectory(directory, importers)) {
    for (const [importer, paths] of byImporter) {
      if (runs.some((run) => run.candidate.importer === importer && isBelow(`${dir}/`, run))) continue;
      const input = { ...inputOf(directory, dir), files: paths.map(read) };
      if (importer.detect(input) !== "certain") continue;
      const result = importer.read(input, EVERYTHING);
      if (!fills(dir, result, importer, directory)) continue;
      const path = pathIn(directory, dir);
      runs.push({ dir, candidate: { path, isDirectory: true, importer, input, result } });
    }
  }
  return runs;
}

/** For every directory the files that each importer wants of it, directories by path. */
function wantedByDirectory(
  { files }: SearchedDirectory,
  importers: readonly Importer[],
): readonly (readonly [dir: string, wanted: ReadonlyMap<Importer, readonly string[]>])[] {
  const all = new Map<string, Map<Importer, string[]>>();
  for (const { path, bytes } of files) {
    const steps = path.split("/");
    for (let depth = 0; depth < steps.length; depth++) {
      const dir = steps.slice(0, depth).join("/");
      const from = steps.slice(depth).join("/");
      for (const importer of importers) {
        if (!isWanted(importer, from, bytes)) continue;
        const here = all.get(dir) ?? new Map<Importer, string[]>();
        const wanted = here.get(importer) ?? [];
        wanted.push(path);
        all.set(dir, here.set(importer, wanted));
      }
    }
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * Whether what was read is a run that fills this very directory: made of several files, or of a tool that is known by its
 * directory, and not standing in one directory further down. What holds several runs is none.
 */
function fills(dir: string, result: ImportResult, importer: Importer, directory: SearchedDirectory): boolean {
  if (result.records.length === 0 || result.notes.some(({ code }) => code === "import-several-files")) return false;
  const used = usedIn(result);
  if (used.length < 2 && importer.wants === undefined) return false;
  return commonDirectory(used) === publicPath(pathIn(directory, dir === "" ? "x" : `${dir}/x`)).replace(/\/?x$/, "");
}

function fileCandidate(directory: SearchedDirectory, file: SourceFile, importer: Importer): readonly Candidate[] {
  const { digestsOf } = directory;
  const input = { files: [file], ...(digestsOf === undefined ? {} : { digestsOf }) };
  if (importer.detect(input) !== "certain") return [];
  const result = importer.read(input, EVERYTHING);
  if (holdsNothing(result)) return [];
  return [{ path: file.path, isDirectory: false, importer, input, result }];
}

/**
 * Only facts for documents, or the shape of a tool without a single value in it: what a tool writes that had nothing to
 * do. A file that lacks something to become a record (the environment of a deployment) is there all the same.
 */
function holdsNothing({ records, notes }: ImportResult): boolean {
  const errors = notes.filter(({ severity }) => severity === "error");
  return errors.some(({ code }) => NOTHING.has(code)) || (records.length === 0 && errors.length === 0);
}

const NOTHING: ReadonlySet<string> = new Set(["import-no-metrics", "import-several-files", "import-wrong-adapter"]);

const EVERYTHING = { all: true, allowPartial: true };

/** The files that the records of a result name as their sources. */
function usedIn({ records }: ImportResult): readonly string[] {
  const named = records.flatMap(({ source }) => [source.path, ...(source["x-also"] ?? []).map(({ path }) => path)]);
  return [...new Set(named)];
}

function commonDirectory(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split("/").slice(0, -1));
  const shared = first.findIndex((step, at) => others.some((other) => other[at] !== step));
  return first
    .slice(0, shared === -1 ? Math.min(first.length, ...others.map(({ length }) => length)) : shared)
    .join("/");
}

function inputOf(directory: SearchedDirectory, dir: string): Omit<ImportInput, "files"> {
  const { digestsOf } = directory;
  return { directory: pathIn(directory, dir), ...(digestsOf === undefined ? {} : { digestsOf }) };
}

function pathIn({ path }: SearchedDirectory, inside: string): string {
  if (inside === "") return path;
  return path === "." ? inside : `${path}/${inside}`;
}

function isBelow(path: string, { dir }: Run): boolean {
  return dir === "" || path.startsWith(`${dir}/`);
}
