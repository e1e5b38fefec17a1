import { basename, relative } from "node:path";
import { shown } from "../core/findings/words.ts";
import type { Finding } from "../core/findings/finding.ts";
import { CannotRun } from "../errors.ts";
import type { OutInit } from "../generated/types.ts";
import type { Candidate } from "../importers/candidates.ts";
import type { Importer, ProposedFact } from "../importers/importer.ts";
import { isWeights } from "../importers/prefill.ts";
import { LARGEST_FILE } from "../importers/text.ts";
import { repositoryPrefix } from "../store/root.ts";
import type { World } from "../world.ts";
import type { Input } from "./command.ts";
import { pointedAt, type Pointed, type Reach } from "./import-sources.ts";

/** What other tools' results say about a model that is being adopted. */
export interface FoundResults {
  /** From the paths that were named; what stands somewhere below a directory may be about anything. */
  readonly facts: readonly ProposedFact[];
  /** What cards among the named paths say that was not taken. */
  readonly notes: readonly Finding[];
  /** The imports that would follow, by path. */
  readonly imports: NonNullable<OutInit["imports"]>;
}

/** Looks for results in the paths of `--from`, else below the directory that is adopted, as far as that takes no time. */
export async function resultsAround(
  world: World,
  input: Input,
  root: string,
  from: readonly string[],
): Promise<FoundResults> {
  const reach = { root, prefix: repositoryPrefix(root), limit: LARGEST_FILE, passOver: [] };
  const named = from.length > 0;
  const where = root === world.cwd ? "" : `-C ${shown(relative(world.cwd, root) || root)} `;
  const bounded = named ? reach : { ...reach, bounds: QUICK };
  const all: Pointed[] = [];
  const readable = from.filter((path) => !isWeights(basename(path)));
  for (const path of named ? readable : [root]) all.push(...(await pointedOrNone(world, input, bounded, path)));
  const found = all.flatMap((each): readonly Pick<Candidate, "path" | "importer" | "result">[] => {
    if (each.kind === "several") return each.candidates;
    const { importer, input: files } = each;
    const path = files.directory ?? files.files[0]?.path ?? "";
    return [{ path, importer, result: importer.read(files, { all: true, allowPartial: true }) }];
  });
  return {
    // What config.json and its like say is read by init itself, and more carefully: `_name_or_path` is no lineage.
    facts: named ? found.flatMap(({ importer, result }) => (READ_BY_INIT.has(importer.id) ? [] : result.facts)) : [],
    notes: named ? found.flatMap(({ importer, result }) => (isOtherCard(importer) ? result.notes : [])) : [],
    imports: found.flatMap(({ path, importer, result }) =>
      importer.fills === true ||
      result.records.length === 0 ||
      result.notes.some(({ severity }) => severity === "error")
        ? []
        : [{ path, importer: importer.id, run: `mlc ${where}import ${shown(path)}` }],
    ),
  };
}

/** A README's notes are init's own. */
function isOtherCard({ id, fills }: Importer): boolean {
  return fills === true && !READ_BY_INIT.has(id);
}

const READ_BY_INIT: ReadonlySet<string> = new Set(["hf", "model-card"]);

/** About a tenth of a second's work: a repository that holds more is looked through when somebody asks for it. */
const QUICK = { depth: 6, entries: 10_000, bytes: 32e6 };

async function pointedOrNone(world: World, input: Input, reach: Reach, path: string): Promise<readonly Pointed[]> {
  try {
    return [await pointedAt(world, input, reach, path)];
  } catch (error) {
    // Nothing that an importer knows, or too much to look through: adopting does not depend on it.
    if (error instanceof CannotRun) return [];
    throw error;
  }
}
