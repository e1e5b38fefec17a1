import { resolve } from "node:path";
import { didYouMean } from "../core/did-you-mean.ts";
import type { Day } from "../core/dates.ts";
import type { Finding } from "../core/findings/finding.ts";
import { flatKinds, type FlatKind, type FlatRow } from "../documents/flat-columns.ts";
import type { RowsForm, RowsFormat } from "../documents/exports.ts";
import { flatRows } from "../documents/flat-rows.ts";
import { cannot } from "../errors.ts";
import type { ModelFiles } from "../core/workspace.ts";
import type { Outcome } from "../outcome.ts";
import { modelDirs } from "../store/models.ts";
import { beginRowFiles, type RowFile } from "../store/row-files.ts";
import { loadWorkspace } from "../store/workspace.ts";
import type { World } from "../world.ts";
import { argumentList, flagOption, listOption, textOption, type Input } from "./command.ts";
import { exportSources, type ExportSource } from "./export-sources.ts";
import { asOfDay } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import { unreadFindings } from "./unread.ts";

/** Exports rows of one workspace or of several. What cannot be read is told of, and the rest is exported all the same. */
export async function exportRows(world: World, input: Input, format: RowsFormat): Promise<Outcome> {
  const asOf = asOfDay({ today: world.now().toISOString().slice(0, 10) }, textOption(input, "asOf"));
  const names = argumentList(input, "models");
  const kind = kindAsked(textOption(input, "table"));
  const given = listOption(input, "workspace");
  if (names.length > 0 && given.length > 0) throw cannot("models-of-which-workspace", { models: names.join(" ") });
  const { sources, findings } = await exportSources(world, given);
  const form = await format.load();
  const out = textOption(input, "out") ?? "-";
  const files = form.files.filter((each) => kind === undefined || each.kind === undefined || each.kind === kind);
  if (out === "-" && files.length > 1) throw cannot("table-needed", { tables: flatKinds.join(", ") });
  const rows = rowsOf(sources, asOf, names, kind);
  const dryRun = flagOption(input, "dryRun");
  const target = out === "-" ? printed() : written(resolve(world.cwd, out), out, files, dryRun);
  for (const { path, head } of files) target.add(path, head);
  const found: Finding[] = [...findings];
  try {
    for await (const each of rows) {
      if ("code" in each) found.push(each);
      else add(target, form, each);
    }
  } catch (error) {
    target.drop();
    throw error;
  }
  const ends = target.done();
  const bad = found.some((each) => each.severity === "error");
  const place = { locate: (at: NonNullable<Finding["at"]>) => at, sourceLine: () => undefined };
  return outcomeOf(place, found, bad ? 1 : 0, (told) => ({
    schema: "mlc.out.export/v1",
    ok: !bad,
    findings: told,
    to: format.id,
    as_of: asOf,
    ...(out === "-" ? { text: target.text() } : { out, dry_run: dryRun }),
    files: ends.map(({ path, bytes, changed }) => ({ path, bytes, ...(out === "-" ? {} : { changed }) })),
    left: [],
  }));
}

function kindAsked(word: string | undefined): FlatKind | undefined {
  if (word === undefined) return undefined;
  const found = flatKinds.find((each) => each === word);
  if (found !== undefined) return found;
  throw cannot("unknown-choice", {
    value: word,
    place: "--table",
    choices: flatKinds,
    near: didYouMean(word, flatKinds),
  });
}

/** Models that are read at a time: enough for one listing of a directory to serve many, few enough to be forgotten soon. */
const AT_A_TIME = 20;

async function* rowsOf(
  sources: readonly ExportSource[],
  asOf: Day,
  names: readonly string[],
  kind: FlatKind | undefined,
): AsyncGenerator<FlatRow | Finding> {
  for (const { id, tree, config, place } of sources) {
    const dirs = await modelDirs(tree, config);
    const ids = dirs.map((dir) => dir.slice(dir.lastIndexOf("/") + 1));
    const asked = names.map((name) => namedIn(ids, name));
    const wanted = asked.length === 0 ? ids : ids.filter((each) => asked.some(({ model }) => model === each));
    for (let from = 0; from < wanted.length; from += AT_A_TIME) {
      const { workspace } = await loadWorkspace(tree, new Set(wanted.slice(from, from + AT_A_TIME)));
      for (const files of workspace.models) {
        const own = asked.filter(({ model }) => model === files.id).flatMap(({ version }) => version ?? []);
        const whole = asked.length === 0 || asked.some((each) => each.model === files.id && each.version === undefined);
        const isAsked = (version: string): boolean => whole || own.includes(version);
        for (const version of own) refuseUnknown(files, version);
        for (const each of unreadFindings([{ files }])) yield placed(each, place);
        for (const row of flatRows(workspace, files, asOf, id, isAsked))
          if (kind === undefined || row.kind === kind) yield row;
      }
    }
  }
}

interface Asked {
  readonly model: string;
  readonly version: string | undefined;
}

function namedIn(ids: readonly string[], name: string): Asked {
  const [model = "", version] = name.split("@");
  if (ids.includes(model)) return { model, version };
  throw cannot("no-such-model", { word: model, near: didYouMean(model, ids), known: ids.join(", ") });
}

function refuseUnknown({ id, versions, broken }: ModelFiles, version: string): void {
  const known = versions.map(({ value }) => value.version);
  if (known.includes(version) || broken.some(({ file }) => file.endsWith(`/versions/${version}.yaml`))) return;
  const near = didYouMean(version, known);
  throw cannot("no-such-version", { model: id, word: version, near, known: known.join(", ") });
}

/** A finding with the directory of its workspace before its file, where several are read. */
function placed(found: Finding, place: string): Finding {
  return found.at === undefined || place === ""
    ? found
    : { ...found, at: { ...found.at, file: `${place}/${found.at.file}` } };
}

interface Target {
  readonly add: (path: string, text: string) => void;
  readonly done: () => readonly RowFile[];
  readonly drop: () => void;
  readonly text: () => string;
}

function add(target: Target, form: RowsForm, row: FlatRow): void {
  const { path, text } = form.write(row);
  target.add(path, text);
}

/** What is printed is held until the end, since a command answers once. */
function printed(): Target {
  const texts: string[] = [];
  let path = "";
  return {
    add(file, text) {
      path = file;
      texts.push(text);
    },
    done: () => [{ path, bytes: Buffer.byteLength(texts.join("")), changed: true }],
    drop: () => undefined,
    text: () => texts.join(""),
  };
}

function written(directory: string, out: string, files: RowsForm["files"], dryRun: boolean): Target {
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw code === undefined ? error : cannot("export-unwritable", { out, reason: code });
    }
  };
  const begun = attempt(() =>
    beginRowFiles(
      directory,
      files.map(({ path }) => path),
      dryRun,
    ),
  );
  return {
    add: (path, text) => attempt(() => begun.add(path, text)),
    done: () => attempt(begun.done),
    drop: begun.drop,
    text: () => "",
  };
}
