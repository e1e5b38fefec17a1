import { basename, dirname, resolve } from "node:path";
import { dayNumber, periodOf } from "../core/dates.ts";
import { finding } from "../core/findings/catalogue.ts";
import { secondsOf } from "../core/window.ts";
import { CannotRun, cannot } from "../errors.ts";
import type { ImportOptions } from "../importers/importer.ts";
import { mappingIn } from "../importers/mapping-file.ts";
import { parseMapping, type Mapping } from "../importers/mapping.ts";
import { LARGEST_FILE } from "../importers/text.ts";
import { diskTree } from "../store/tree.ts";
import { located } from "../store/workspace.ts";
import { readYamlFile } from "../store/yaml/read.ts";
import type { World } from "../world.ts";
import { flagOption, listOption, textOption, type Input } from "./command.ts";
import type { Declaring } from "./declare.ts";

/** Declares what an import may be told, in groups as the help shows them. */
export function importOptions(command: Declaring): Declaring {
  return command
    .option("--model <model>", "the model, or MODEL@VERSION")
    .option("--as <adapter>", "read it as this tool's output; see --list")
    .option("--list", "name every tool that is read, and what it is known by")
    .option("--each", "of a directory: import every result below it")
    .option("--strict", "refuse what the tool measured on another model")
    .option("--keep-raw", "keep the file too, beside the records of the model")
    .option("--max-size <size>", "largest file to read whole, as 200MB; 50MB")
    .optionsGroup("Which numbers")
    .option("--only <glob>", "take only these of the tool's metric names; may be repeated", { repeats: true })
    .option("--all", "take everything, subtasks too")
    .option("--map <name=id>", "what a metric name means, NAME=ID,COMPANION=VALUE; may be repeated", { repeats: true })
    .option("--map-file <file>", "the same for many names, in a YAML file")
    .option("--step <step>", "which step of a run: best, last or a number")
    .option("--reduce <how>", "one value of a series over time", { choices: ["last", "max", "min", "avg"] })
    .option("--labels", "keep every label of a series as a slice")
    .optionsGroup("What the tool does not say")
    .option("--observed-at <when>", "when it was measured: a day, or a UTC moment")
    .option("--window <span>", "the time live values are about: FROM/TO, or 24h")
    .option("--environment <name>", "where it is served, as production")
    .option("--query <text>", "the query whose answer the file is")
    .option("--url <url>", "ask this Prometheus server the query: one GET, the only network call of mlc")
    .option("--at <moment>", "with --url: the moment the query is asked for; now unless given")
    .option("--token-env <name>", "with --url: the environment variable that holds a bearer token")
    .option("--field <path=value>", "a field of a training run; may be repeated", { repeats: true })
    .option("--of <what>", "baseline: measured on what this version is compared with")
    .option("--findings <severity>", "open a red-team finding for every attack that got through", {
      choices: ["critical", "high", "medium", "low"],
    })
    .option("--allow-partial", "record a run that did not end well, marked so");
}

/** What an importer is told, and a window that is counted back from the moment of measurement. */
export interface Asked {
  readonly options: ImportOptions;
  /** Milliseconds before the moment of measurement at which the window begins. */
  readonly back?: number;
  /** Files of up to this size are read whole, in bytes. */
  readonly limit: number;
}

/** Reads the options back. Throws CannotRun `import-bad-option` for one that says nothing mlc understands. */
export async function readImportOptions(world: World, input: Input): Promise<Asked> {
  const only = listOption(input, "only");
  const fields = listOption(input, "field");
  const map = await mappingOf(world, input);
  const step = textOption(input, "step");
  const window = windowOf(textOption(input, "window"));
  const text = (name: "observedAt" | "query" | "reduce" | "findings"): object => {
    const value = textOption(input, name);
    return value === undefined ? {} : { [name]: value };
  };
  const environment = textOption(input, "environment");
  const observedAt = textOption(input, "observedAt");
  if (observedAt !== undefined && periodOf(observedAt) === undefined) throw cannot("bad-day", { text: observedAt });
  if (environment !== undefined && !/^[a-z0-9][a-z0-9._-]{0,62}$/.test(environment))
    throw bad("--environment", environment, "a name is lower-case letters, digits and `._-`");
  return {
    options: {
      ...(only.length === 0 ? {} : { only }),
      ...(map === undefined ? {} : { map }),
      ...(fields.length === 0 ? {} : { fields }),
      ...(flagOption(input, "all") ? { all: true } : {}),
      ...(flagOption(input, "labels") ? { labels: true } : {}),
      ...(flagOption(input, "allowPartial") ? { allowPartial: true } : {}),
      ...(step === undefined ? {} : { step: stepOf(step) }),
      ...(environment === undefined ? {} : { environment }),
      ...(window === undefined || "back" in window ? {} : { window }),
      ...text("observedAt"),
      ...text("query"),
      ...text("reduce"),
      ...text("findings"),
    },
    ...(window !== undefined && "back" in window ? window : {}),
    limit: sizeOf(textOption(input, "maxSize")),
  };
}

async function mappingOf(world: World, input: Input): Promise<Mapping | undefined> {
  const maps = listOption(input, "map");
  const file = textOption(input, "mapFile");
  const { mapping, faults } = parseMapping(maps);
  if (faults[0] !== undefined) throw new CannotRun(faults[0]);
  const fromFile = file === undefined ? {} : await mappingFile(world, file);
  const all = { ...fromFile, ...mapping };
  return maps.length === 0 && file === undefined ? undefined : all;
}

async function mappingFile(world: World, file: string): Promise<Mapping> {
  const absolute = resolve(world.cwd, file);
  const bytes = diskTree(dirname(absolute)).read(basename(absolute));
  if (bytes === undefined) throw cannot("unreadable-file", { file, reason: "ENOENT" });
  const read = await readYamlFile({ file, bytes });
  if (!read.ok) throw new CannotRun(read.findings[0] ?? finding("unreadable-file", { file, reason: "not YAML" }));
  const { mapping, faults } = mappingIn(read.value, file);
  if (faults[0] !== undefined) throw new CannotRun(located(faults[0], read.locate));
  return mapping;
}

function stepOf(text: string): NonNullable<ImportOptions["step"]> {
  if (text === "best" || text === "last") return text;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw bad("--step", text, "a step is `best`, `last` or a whole number");
}

function windowOf(text: string | undefined): ImportOptions["window"] | { readonly back: number } | undefined {
  if (text === undefined) return undefined;
  const seconds = secondsOf(text);
  if (seconds !== undefined && seconds > 0) return { back: seconds * 1000 };
  const [from = "", to = "", more] = text.split("/");
  const [start, end] = [periodOf(from), periodOf(to)];
  if (more === undefined && start !== undefined && end !== undefined && start.start <= end.end) return { from, to };
  throw bad(
    "--window",
    text,
    "a window is FROM/TO, days or UTC moments in their order, or a time back such as `24h` or `7d`",
  );
}

/** The window that ends with a moment of measurement, days where that is a day. */
export function windowBefore(at: string, back: number): NonNullable<ImportOptions["window"]> {
  const end = periodOf(at)?.end ?? 0;
  if (dayNumber(at) !== undefined) {
    const from = new Date(end + 1 - back).toISOString();
    return { from: from.endsWith("T00:00:00.000Z") ? from.slice(0, 10) : plain(from), to: at };
  }
  return { from: plain(new Date((periodOf(at)?.start ?? 0) - back).toISOString()), to: at };
}

function plain(iso: string): string {
  return iso.replace(/\.000Z$/, "Z");
}

const SIZES: Readonly<Record<string, number>> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, KIB: 2 ** 10, MIB: 2 ** 20 };
/** A text longer than this Node cannot hold in one piece. */
const LARGEST_LIMIT = 500e6;

function sizeOf(text: string | undefined): number {
  if (text === undefined) return LARGEST_FILE;
  const [, count, unit = "B"] = /^(\d{1,12})\s*([KMG]?i?B)?$/i.exec(text) ?? [];
  const bytes = Number(count) * (SIZES[unit.toUpperCase()] ?? Number.NaN);
  if (bytes > 0 && bytes <= LARGEST_LIMIT) return bytes;
  throw bad("--max-size", text, "a size is bytes, KB or MB, at most 500MB");
}

function bad(option: string, value: string, expected: string): CannotRun {
  return cannot("import-bad-option", { option, value, expected });
}
