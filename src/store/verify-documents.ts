import { ownFrameworkFiles } from "../core/controls-known.ts";
import type { Finding } from "../core/findings/finding.ts";
import { shapeFindings } from "../core/validate/shape.ts";
import type { WalkedCommit } from "../core/verify/commits.ts";
import type { Documents, Place, ReadDocument, ReadText } from "../core/verify/documents.ts";
import { shapeErrors } from "../generated/validators.ts";
import type { WorkspaceDocument } from "../generated/types.ts";
import { fileDigest } from "./file-digest.ts";
import type { Repository } from "./git.ts";
import { modelDirMatcher } from "./models.ts";
import { objectsThere } from "./verify-objects.ts";
import { WORKSPACE_FILE } from "./root.ts";
import { INSIDE } from "./verify-paths.ts";
import { kindOfFile, located } from "./workspace.ts";
import { MAX_RECORD_BYTES } from "./yaml/limits.ts";
import { readYamlFiles } from "./yaml/read.ts";
import type { YamlRead } from "./yaml/yaml-file.ts";

/** The contents behind a walk, and the ids of those that are missing from this clone. */
export interface ReadDocuments extends Documents {
  readonly missing: ReadonlySet<string>;
}

/**
 * Every content that any commit of the walk held as a document or record, each parsed once by its id: those in `early`, and one
 * `git cat-file` for the others. Which files are documents, the `models` of every mlc.yaml of the history say together, so that a
 * record stays one when mlc.yaml looks elsewhere.
 */
export async function documentsOf(
  repo: Repository,
  commits: readonly WalkedCommit[],
  early: ReadonlyMap<string, YamlRead>,
): Promise<ReadDocuments> {
  const settings = await readBlobs(
    repo,
    blobsOf(commits, (file) => file === WORKSPACE_FILE),
    { early },
  );
  const configs = [...settings.reads.values()].flatMap((read) =>
    read.ok ? [read.value as unknown as WorkspaceDocument] : [],
  );
  const place = await placesBy(configs, commits);
  const rest = blobsOf(commits, (file) => file !== WORKSPACE_FILE && place(file) !== undefined);
  const others = await readBlobs(repo, rest, { early, maxBytes: MAX_RECORD_BYTES });
  const reads = new Map([...settings.reads, ...others.reads]);
  // A content stands at one path, but for copies: the path it was last asked for is kept.
  const judged = new Map<string, { readonly file: string; readonly read: ReadDocument }>();
  const read = (file: string, blob: string): ReadDocument => {
    const known = judged.get(blob);
    if (known?.file === file) return known.read;
    const found = reads.get(blob);
    const now = found === undefined ? MISSING : shaped(file, found);
    judged.set(blob, { file, read: now });
    return now;
  };
  return { place, read, missing: new Set([...settings.missing, ...others.missing]) };

  function shaped(file: string, found: YamlRead): ReadDocument {
    if (!found.ok) return { kind: "broken", findings: found.findings.map((each) => moved(each, file)) };
    const { value, locate } = found;
    const kind = kindOfFile(file, value);
    if (shapeErrors(kind, value).length === 0) return { kind: "read", doc: asDoc(file, found) };
    const findings = shapeFindings(kind, value, file).map((each) => located(each, locate));
    if (findings.every((each) => each.severity !== "error")) return { kind: "read", doc: asDoc(file, found) };
    return { kind: "broken", findings };
  }
}

const MISSING: ReadDocument = { kind: "missing" };

/** The reader names files by their content's id: findings are about the path. */
function moved(found: Finding, file: string): Finding {
  return found.at === undefined ? found : { ...found, at: { ...found.at, file } };
}

function asDoc(file: string, { value, text, locate }: Extract<YamlRead, { ok: true }>): ReadText {
  let digest: string | undefined;
  return {
    file,
    value,
    text,
    locate,
    get digest() {
      return (digest ??= fileDigest(text));
    },
  };
}

/** The ids of contents, plain or not, that stood at chosen paths anywhere in the walk. */
function blobsOf(commits: readonly WalkedCommit[], wanted: (file: string) => boolean): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { changes } of commits) {
    for (const list of changes) {
      for (const { file, before, after } of list) {
        if (!wanted(file)) continue;
        if (before !== undefined && isFile(before.mode)) ids.add(before.blob);
        if (after !== undefined && isFile(after.mode)) ids.add(after.blob);
      }
    }
  }
  return ids;
}

/** A submodule's id is no content of this repository. */
function isFile(mode: string): boolean {
  return mode.startsWith("100");
}

interface Reads {
  readonly reads: ReadonlyMap<string, YamlRead>;
  readonly missing: readonly string[];
}

async function readBlobs(
  repo: Repository,
  ids: ReadonlySet<string>,
  { early, ...limit }: { readonly early: ReadonlyMap<string, YamlRead>; readonly maxBytes?: number },
): Promise<Reads> {
  const reads = new Map<string, YamlRead>();
  const open: string[] = [];
  for (const id of ids) {
    const read = early.get(id);
    if (read === undefined) open.push(id);
    else reads.set(id, read);
  }
  if (open.length === 0) return { reads, missing: [] };
  const objects = objectsThere(repo, open);
  const present = [...objects].map(([file, bytes]) => ({ file, bytes, ...limit }));
  const answers = await readYamlFiles(present);
  for (const [index, { file }] of present.entries()) {
    const answer = answers[index];
    if (answer !== undefined) reads.set(file, answer);
  }
  return { reads, missing: open.filter((id) => !objects.has(id)) };
}

/** What each path stands for, by the globs, lifecycles and frameworks that any mlc.yaml of the history names. */
async function placesBy(
  configs: readonly WorkspaceDocument[],
  commits: readonly WalkedCommit[],
): Promise<Documents["place"]> {
  const globs = new Set(configs.map((each) => JSON.stringify(each.models ?? null)));
  const matchers = await Promise.all(
    [...globs, "null"].map((text) => {
      const models = JSON.parse(text) as string[] | null;
      return modelDirMatcher(models === null ? {} : { models });
    }),
  );
  const lifecycles = new Set(configs.map((each) => each.lifecycle).filter((each) => /\.ya?ml$/.test(each ?? "")));
  const frameworks = new Set(configs.flatMap((each) => ownFrameworkFiles(each)));
  const dirs = new Set<string>();
  for (const { changes } of commits) {
    for (const list of changes) {
      for (const { file } of list) {
        const dir = file.endsWith("/model.yaml") ? file.slice(0, -"/model.yaml".length) : undefined;
        if (dir !== undefined && !dirs.has(dir) && matchers.some((matches) => matches(dir))) dirs.add(dir);
      }
    }
  }
  const places = new Map<string, Place | undefined>();
  const find = (file: string): Place | undefined => {
    if (file === WORKSPACE_FILE) return { part: "workspace" };
    if (lifecycles.has(file)) return { part: "lifecycle" };
    if (frameworks.has(file)) return { part: "framework" };
    const found = INSIDE.exec(file);
    const [, dir = "", folder, single] = found ?? [];
    if (found === null || !dirs.has(dir)) return undefined;
    if (single !== undefined || folder === "datasheets") return { part: "document", dir };
    return { part: folder === "versions" ? "version" : "record", dir };
  };
  return (file) => {
    if (!file.endsWith(".yaml") && !file.endsWith(".yml")) return undefined;
    if (!places.has(file)) places.set(file, find(file));
    return places.get(file);
  };
}
