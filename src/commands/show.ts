import { composeFacts } from "../core/facts/compose.ts";
import { fact, type Facts } from "../core/facts/facts.ts";
import { nearPath } from "../core/facts/near-path.ts";
import { homeOf, originOf } from "../core/facts/origin.ts";
import { parsePath, pathText } from "../core/facts/path.ts";
import { isList, isMap, type Json, type Path } from "../core/json.ts";
import { versionsShown } from "../core/shown.ts";
import { cannot } from "../errors.ts";
import type { OutShow } from "../generated/types.ts";
import { argument, textOption, type CommandModule } from "./command.ts";
import {
  asOfDay,
  chooseModel,
  chooseVersion,
  chooseVersions,
  leadingModel,
  openWorkspace,
  type Opened,
} from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import { LINEAGE, lineageShown } from "./show-lineage.ts";
import { unreadFindings } from "./unread.ts";

/** `mlc show MODEL [PATH]`: the facts, or one of them, with file:line of origin. */
export const command: CommandModule = {
  name: "show",
  summary: "the facts, or one of them, with file:line of origin",
  group: "Every day",
  examples: [
    ["mlc show support-llm", "its versions, and every fact of the newest one with its place"],
    ["mlc show support-llm scope.risk_tier", "one fact"],
    ["mlc show support-llm lineage", "what it comes from, and what it inherits without having earned it"],
    ["mlc show support-llm@1.2.0 'datasets[0]' --at 2026-05-03", "a part of them, as it was on that day"],
  ],

  configure(command) {
    command
      .argument("[model]", "the model, or MODEL@VERSION")
      .argument("[path]", "a fact path, or lineage")
      .option("--at <rev|day>", "read the files as they were at a revision, or at the end of a day")
      .option("--as-of <day>", "leave out records observed later");
  },

  async run(world, input) {
    const at = textOption(input, "at");
    const past = at === undefined ? undefined : await (await import("./open-at.ts")).openAt(world, at);
    const opened = past ?? (await openWorkspace(world));
    const asOf = asOfDay(opened, textOption(input, "asOf"));
    const operands = [argument(input, "model"), argument(input, "path")].filter((each) => each !== undefined);
    const isFact = (word: string): boolean => word === LINEAGE || isPath(word) || nearPath(word) !== undefined;
    const { model: named, rest } = leadingModel(opened, operands, isFact);
    // Documents belong to all versions: what differs stands in the newest one, or in the version that is named.
    const [chosen = chooseVersion(opened, named)] = chooseVersions(opened, [named ?? chooseModel(opened, named).id]);
    const facts = composeFacts(opened.workspace, chosen.files, chosen.document, asOf);
    const [asked] = rest;
    const shown =
      asked === undefined ? everyFact(opened, facts) : asked === LINEAGE ? [] : oneFact(opened, facts, asked);
    const version = named?.includes("@") === true ? facts.version : undefined;
    const unread = unreadFindings([{ files: chosen.files, version }]);
    const bad = unread.some((each) => each.severity === "error");
    return outcomeOf(opened, unread, bad ? 1 : 0, (findings) => ({
      schema: "mlc.out.show/v1",
      ok: !bad,
      findings,
      as_of: asOf,
      ...(past === undefined ? {} : { at: { ...past.past } }),
      model: facts.model,
      version: facts.version,
      ...(asked === undefined ? { versions: versionsShown(opened.workspace, chosen.files, asOf) } : {}),
      ...(asked === undefined || asked === LINEAGE ? { lineage: lineageShown(opened, facts) } : {}),
      facts: shown,
    }));
  },
};

/** True for a word that reads as a fact path whose root some document has. */
function isPath(word: string): boolean {
  try {
    return homeOf(parsePath(word)) !== undefined;
  } catch {
    return false;
  }
}

type Shown = OutShow["facts"];

function oneFact(opened: Opened, facts: Facts, text: string): Shown {
  const path = pathFrom(text);
  const value = fact(facts, path);
  if (value === undefined && homeOf(path) === undefined) {
    throw cannot("unknown-path", { path: text, near: nearPath(text, Object.keys(facts.values)) });
  }
  return value === undefined ? [shownAt(opened, facts, path, undefined)] : leaves(opened, facts, path, value);
}

function pathFrom(text: string): Path {
  try {
    return parsePath(text);
  } catch {
    throw cannot("unknown-path", { path: text, near: undefined });
  }
}

function everyFact(opened: Opened, facts: Facts): Shown {
  return Object.keys(facts.values)
    .sort()
    .flatMap((root) => leaves(opened, facts, [root], facts.values[root] ?? null));
}

function leaves(opened: Opened, facts: Facts, path: Path, value: Json): Shown {
  if (isList(value) && value.some((each) => typeof each === "object")) {
    return value.flatMap((each, at) => leaves(opened, facts, [...path, at], each));
  }
  if (isMap(value) && Object.keys(value).length > 0) {
    return Object.keys(value).flatMap((key) => leaves(opened, facts, [...path, key], value[key] ?? null));
  }
  return [shownAt(opened, facts, path, value)];
}

function shownAt(opened: Opened, facts: Facts, path: Path, value: Json | undefined): Shown[number] {
  const origin = originOf(facts, path);
  const at = origin === undefined ? undefined : opened.locate(origin);
  return {
    path: pathText(path),
    ...(value === undefined ? {} : { value: value }),
    ...(at === undefined ? { derived: true } : { file: at.file }),
    ...(at?.line === undefined || value === undefined ? {} : { line: at.line }),
    ...(at?.column === undefined || value === undefined ? {} : { column: at.column }),
  };
}
