import { statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { finding } from "../core/findings/catalogue.ts";
import { CannotRun, cannot } from "../errors.ts";
import { candidatesBelow, type Candidate, type SearchedDirectory } from "../importers/candidates.ts";
import { detectImporter, importers } from "../importers/index.ts";
import type { Importer, ImportInput, SourceFile } from "../importers/importer.ts";
import { json } from "../importers/json.ts";
import { isWanted } from "../importers/wanted.ts";
import { below } from "../store/root.ts";
import { digestsBelow, filesBelow, type Bounds } from "../store/source-tree.ts";
import { sourceAt, sourceOfBytes } from "../store/sources.ts";
import type { World } from "../world.ts";
import { flagOption, textOption, type Input } from "./command.ts";
import type { Opened } from "./open.ts";
import { progressLine } from "./progress.ts";

/** What an import was pointed at. */
export type Pointed =
  /** One thing to read. `others` are results below the same directory that are not read. */
  | {
      readonly kind: "one";
      readonly importer: Importer;
      readonly input: ImportInput;
      readonly others: readonly string[];
    }
  /** A directory with several results, as a person would name them. */
  | { readonly kind: "several"; readonly path: string; readonly candidates: readonly Candidate[] };

/** Where sources are read from, and how much of one. */
export interface Reach {
  readonly root: string;
  /** The workspace's directory in its repository, empty or ending in `/`. */
  readonly prefix: string;
  readonly limit: number;
  /** Directories of the workspace that are not looked through: those of the models. */
  readonly passOver: readonly string[];
  /** How far a directory is looked through, where that is less than usual. */
  readonly bounds?: Bounds & { readonly bytes: number };
}

/** What of a workspace an import may read. */
export function reachOf(opened: Pick<Opened, "root" | "prefix" | "workspace">, limit: number): Reach {
  const { root, prefix, workspace } = opened;
  return { root, prefix, limit, passOver: workspace.models.map(({ dir }) => dir) };
}

/** Finds out what `source` (`-`, a file or a directory, from the current directory) is. Throws CannotRun where it is nothing. */
export async function pointedAt(world: World, input: Input, reach: Reach, source: string): Promise<Pointed> {
  const forced = textOption(input, "as");
  if (source === "-") {
    return recognised({ files: [sourceOfBytes("stdin", await world.stdin(), reach.limit)] }, forced);
  }
  const absolute = resolve(world.cwd, source);
  if (statSync(absolute, { throwIfNoEntry: false })?.isDirectory() !== true) {
    const places = new Map<string, string>();
    const file = placed(places, sourceAt(reach.root, absolute, reach.limit), absolute);
    return recognised({ files: [file], digestsOf: digestsFrom(world, input, reach, places) }, forced);
  }
  const searched = searchedDirectory(world, input, reach, absolute);
  const named = importers.filter(({ id }) => forced === undefined || id === forced);
  const candidates = candidatesBelow(searched, named);
  const [only, second] = candidates;
  if (only === undefined) return withoutRecords(searched, named, forced);
  if (second === undefined) return { kind: "one", importer: only.importer, input: only.input, others: [] };
  const [own, ownToo] = candidates.filter(({ path, isDirectory }) => isDirectory && path === searched.path);
  if (own !== undefined && ownToo === undefined && !flagOption(input, "each")) {
    const others = candidates.filter((each) => each !== own).map(({ path }) => path);
    return { kind: "one", importer: own.importer, input: own.input, others };
  }
  return { kind: "several", path: searched.path, candidates };
}

function recognised(input: ImportInput, forced: string | undefined): Pointed {
  const found = detectImporter(input, forced);
  if ("importer" in found) return { kind: "one", importer: found.importer, input, others: [] };
  throw new CannotRun(found.notes[0] ?? finding("import-empty", { path: "stdin" }));
}

/** A directory that gives no record may still say something for the documents, or why its tool's files cannot be read. */
function withoutRecords(searched: SearchedDirectory, named: readonly Importer[], forced: string | undefined): Pointed {
  const { path, files, read, digestsOf } = searched;
  const inputFor = (importer: Importer): ImportInput => {
    const wanted = files.filter((each) => isWanted(importer, each.path, each.bytes)).map((each) => read(each.path));
    return { files: wanted, directory: path, ...(digestsOf === undefined ? {} : { digestsOf }) };
  };
  const inputs = named
    .map((importer) => ({ importer, input: inputFor(importer) }))
    .filter((each) => each.input.files[0]);
  const sure = inputs.filter(({ importer, input }) => forced !== undefined || importer.detect(input) === "certain");
  const [only, second] = sure;
  if (only !== undefined && second === undefined) return { kind: "one", ...only, others: [] };
  if (forced !== undefined) detectedOrThrow(forced);
  const small = files.filter(({ path: name, bytes }) => /\.json$/i.test(name) && bytes < 1e6).slice(0, MOST_TRIED);
  const plain = small.map(({ path: name }) => read(name)).filter((file) => json.detect({ files: [file] }) === "weak");
  throw cannot("import-nothing-below", { path, looked: files.length, plain: plain.map((file) => file.path) });
}

/** Throws where there is no importer of that name. */
function detectedOrThrow(forced: string): void {
  recognised({ files: [] }, forced);
}

const MOST_TRIED = 200;
/** Deeper and larger trees are no directory of results; so many bytes of the files that importers want are read. */
const BOUNDS = { depth: 24, entries: 200_000, bytes: 512e6 };

/** A directory as listed once; its files are read when somebody asks for them. */
export function searchedDirectory(world: World, input: Input, reach: Reach, absolute: string): SearchedDirectory {
  const { root, limit, passOver, bounds = BOUNDS } = reach;
  const inside = below(root, absolute);
  const path = inside === undefined ? basename(absolute) || "." : inside === "" ? "." : inside;
  const models = new Set(passOver.map((dir) => join(root, dir)));
  const quiet = flagOption(input, "quiet");
  const looking = progressLine(world, "looking through", quiet);
  const files = filesBelow(absolute, bounds, (dir) => models.has(join(absolute, dir)), looking);
  looking.end();
  if (files === undefined) {
    const what = `more than ${String(bounds.entries)} files, or more than ${String(bounds.depth)} directories within each other`;
    throw cannot("import-directory-too-large", { path, what });
  }
  const places = new Map<string, string>();
  let bytes = 0;
  const read = (name: string): SourceFile => {
    const place = join(absolute, name);
    const known = path === "." ? name : `${path}/${name}`;
    const file = placed(places, sourceAt(root, place, limit, known), place);
    bytes += file.bytes.length;
    if (bytes > bounds.bytes) {
      const what = `more than ${String(bounds.bytes / 1e6)} MB of files that could be results`;
      throw cannot("import-directory-too-large", { path, what });
    }
    return file;
  };
  return { path, files, read, digestsOf: digestsFrom(world, input, reach, places) };
}

function placed(places: Map<string, string>, file: SourceFile, absolute: string): SourceFile {
  places.set(file.path, absolute);
  return file;
}

/** Digests of files below the repository, by where the files that name them stand on disk. */
function digestsFrom(
  world: World,
  input: Input,
  { root, prefix }: Reach,
  places: ReadonlyMap<string, string>,
): NonNullable<ImportInput["digestsOf"]> {
  const quiet = flagOption(input, "quiet");
  const repository = resolve(root, ...prefix.split("/").flatMap((step) => (step === "" ? [] : [".."])));
  const hashing = (path: string): ReturnType<typeof progressLine> => progressLine(world, `hashing ${path}, MiB`, quiet);
  const digests = digestsBelow(repository, hashing);
  return (from, path) => {
    const place = places.get(from.path);
    return place === undefined ? undefined : digests(place, path);
  };
}
