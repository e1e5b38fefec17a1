import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Json, JsonMap } from "../core/json.ts";
import { WORKSPACE_FILE, workspaceRoot } from "../store/root.ts";
import { readFast } from "../store/yaml/fast.ts";
import type { Around, Names } from "./completion-candidates.ts";
import { refNames } from "./completion-refs.ts";
import type { CompletionTable, Word } from "./completion-table.ts";
import type { WorkspaceSource } from "./completion-takes.ts";

/**
 * Names of the workspace at a directory, for candidates: directories are listed, and files read, only for what is asked.
 * A file that is broken or not there gives no names; nothing throws, and no git runs.
 */
export function workspaceNames(cwd: string, home: string, table: CompletionTable): Names {
  return (source, around) => {
    const start = around.dirs.reduce((dir, next) => resolve(dir, next.replace(/^~(?=\/|$)/, home)), cwd);
    if (source === "refs") return refNames(start);
    const root = workspaceRoot(start);
    return root === undefined ? [] : (sources[source]({ root, here: start, table, around }) ?? []);
  };
}

interface Place {
  readonly root: string;
  readonly here: string;
  readonly table: CompletionTable;
  readonly around: Around;
}

const sources: Readonly<Record<Exclude<WorkspaceSource, "refs">, (place: Place) => readonly Word[] | undefined>> = {
  "model ids": (place) => modelDirs(place).map(idWord),
  models: modelsAndVersions,
  versions: (place) => modelOf(place).flatMap((dir) => versionsIn(dir)),
  stages: (place) => [...(lifecycle(place)?.stages ?? []), ["retired", "end of life"]],
  moves: (place) => lifecycle(place)?.moves,
  people: ({ root }) =>
    Object.entries(map(config(root)["people"])).map(([id, one]): Word => [id, text(map(one)["name"])]),
  environments: (place) =>
    unique(recordsOf(place, "deployment").map(({ dir, name }) => field(join(dir, `${name}.yaml`), "environment"))),
  exceptions: (place) => recordsOf(place, "exception").map(({ name }): Word => [`exception:${name}`, "exception"]),
  obligations: (place) =>
    recordsOf(place, "review").flatMap(({ dir, name }) =>
      conditionsIn(join(dir, `${name}.yaml`)).map((says, at): Word => [`obligation:${name}#${String(at + 1)}`, says]),
    ),
  transitions: (place) => recordsOf(place, "transition").map(({ name }): Word => [name, "transition"]),
  datasets: (place) =>
    unique(modelOf(place).flatMap((dir) => yamlNames(join(dir, "datasheets")))).map(([name]): Word => [
      name,
      "dataset",
    ]),
};

/** Ids; the versions of a model only once it is named, since that lists its directory. */
function modelsAndVersions(place: Place): readonly Word[] {
  const { word } = place.around;
  const [id = ""] = word.split("@");
  const dirs = modelDirs(place).filter((dir) => idOf(dir).startsWith(id));
  const named = dirs.filter((dir) => idOf(dir) === id);
  const versions = named.flatMap((dir) => versionsIn(dir).map(([name, says]): Word => [`${id}@${name}`, says]));
  return [...(word.includes("@") ? [] : dirs.map(idWord)), ...versions];
}

/** The directory of the model named on the line, else of the one that the current directory is in, else of all. */
function modelOf(place: Place): readonly string[] {
  const dirs = modelDirs(place);
  const named = dirs.filter((dir) => idOf(dir) === place.around.model);
  if (named.length > 0) return named;
  const around = dirs.filter((dir) => place.here === dir || place.here.startsWith(`${dir}/`));
  return around.length > 0 ? around : dirs;
}

/** Absolute directories with a model.yaml, where the globs of `models:` begin. */
function modelDirs({ root }: Place): readonly string[] {
  const globs = list(config(root)["models"]).map(text);
  const found = (globs.length === 0 ? ["models/*"] : globs).flatMap((glob) => {
    const steps = glob.split("/");
    const wild = steps.findIndex((step) => /[*?[{!(]/.test(step));
    const [fixed, deep] =
      wild === -1 ? [steps, 0] : [steps.slice(0, wild), glob.includes("**") ? 6 : steps.length - wild];
    return below(join(root, ...fixed), deep).filter((dir) => isThere(join(dir, "model.yaml")));
  });
  return [...new Set(found)].sort();
}

function below(dir: string, deep: number): readonly string[] {
  if (deep === 0) return [dir];
  return entries(dir)
    .filter((name) => !name.startsWith(".") && name !== "node_modules")
    .flatMap((name) => {
      const path = join(dir, name);
      return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? [path, ...below(path, deep - 1)] : [];
    });
}

function versionsIn(dir: string): readonly Word[] {
  return yamlNames(join(dir, "versions")).map((name): Word => [
    name,
    field(join(dir, "versions", `${name}.yaml`), "stage"),
  ]);
}

/** Records of a kind by their file names, `2026-11-18-review-9c1e44aa01b7`; the newest first. */
function recordsOf(place: Place, kind: string): readonly { readonly dir: string; readonly name: string }[] {
  return modelOf(place).flatMap((model) =>
    entries(join(model, "records"))
      .toReversed()
      .flatMap((year) => {
        const dir = join(model, "records", year);
        return yamlNames(dir)
          .filter((name) => name.includes(`-${kind}-`))
          .toReversed()
          .map((name) => ({ dir, name }));
      }),
  );
}

/** The stages and moves that mlc.yaml names: a shipped lifecycle, or a file of one's own. */
function lifecycle({ root, table }: Place): CompletionTable["lifecycles"][string] | undefined {
  const named = text(config(root)["lifecycle"]) || "genai@1";
  if (Object.hasOwn(table.lifecycles, named)) return table.lifecycles[named];
  const own = yaml(join(root, named));
  return {
    stages: list(own["stages"]).map((one): Word => [text(map(one)["id"]), text(map(one)["title"])]),
    moves: list(own["edges"]).map((one): Word => [`${text(map(one)["from"])}:${text(map(one)["to"])}`, ""]),
  };
}

function conditionsIn(file: string): readonly string[] {
  return list(yaml(file)["conditions"]).map((one) => text(map(one)["text"]));
}

const config = (root: string): JsonMap => yaml(join(root, WORKSPACE_FILE));

function yaml(file: string): JsonMap {
  return readFast(content(file)) ?? {};
}

/** One line of a file, without reading its YAML. */
function field(file: string, key: string): string {
  return new RegExp(`^${key}:[ \\t]*"?([\\w.-]+)`, "m").exec(content(file))?.[1] ?? "";
}

function content(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function entries(dir: string): readonly string[] {
  try {
    return readdirSync(dir).sort();
  } catch {
    return [];
  }
}

function yamlNames(dir: string): readonly string[] {
  return entries(dir).flatMap((name) => (name.endsWith(".yaml") ? [name.slice(0, -".yaml".length)] : []));
}

const isThere = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;
const idOf = (dir: string): string => dir.slice(dirname(dir).length + 1);
const idWord = (dir: string): Word => [idOf(dir), "model"];
const unique = (all: readonly string[]): readonly Word[] => [...new Set(all)].filter(Boolean).map((one) => [one, ""]);
const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const map = (value: Json | undefined): JsonMap =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonMap) : {};
