import { didYouMean } from "../core/did-you-mean.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { entriesOf } from "../core/history/entries.ts";
import { chosenEntries, logOf, type Asked } from "../core/history/log.ts";
import { lifecycleOf, stageIds } from "../core/lifecycle/lifecycle.ts";
import { recordKinds } from "../core/records.ts";
import { CannotRun, cannot } from "../errors.ts";
import type { ModelFiles } from "../core/workspace.ts";
import type { OutLogEntry } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { BegunHistory } from "../store/begin-history.ts";
import { findRepository, type Repository } from "../store/git.ts";
import type { HistoryWalk } from "../store/git-history.ts";
import { listedOnce } from "../store/listed.ts";
import { modelDirs } from "../store/models.ts";
import type { World } from "../world.ts";
import { loadWorkspace } from "../store/workspace.ts";
import { readHistory, type ReadHistory } from "../store/history.ts";
import { argument, flagOption, listOption, textOption, type Input } from "./command.ts";
import { asOfDay, chooseModel, openWorkspace, type Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import { unreadFindings } from "./unread.ts";

/**
 * What happened, as `mlc log` is asked for it. `begun` is the walk of the repository's whole history where it could begin
 * before the workspace was opened.
 */
export async function logOutcome(world: World, input: Input, begun: BegunHistory | undefined): Promise<Outcome> {
  const opened = await openModels(world);
  const repo = begun?.repo ?? findRepository(opened.root, world.env);
  if (repo === undefined) throw cannot("no-repository", { dir: opened.root });
  const [id, version] = (argument(input, "model") ?? "").split("@");
  const name = id === "" ? undefined : id;
  const about = modelAbout(opened, name);
  const model = about === undefined || about instanceof CannotRun ? name : about.id;
  // Both are read while git walks.
  const [read, documents] = await Promise.all([
    historyOf(opened, repo, { about, name }, begun?.walk),
    unreadDocuments(opened, model),
  ]);
  const entries = logOf(entriesOf({ ...read.happened, today: opened.today }), read.steps, read.order).filter(
    (each) => model === undefined || each.model === model,
  );
  const shown = chosenEntries(entries, asked(opened, input, version, entries));
  const unread = [...documents, ...read.unread];
  const bad = unread.some((each) => each.severity === "error");
  const findings = [...unread, ...cutFindings(read, entries)];
  const outcome = outcomeOf(opened, findings, bad ? 1 : 0, (found) => ({
    schema: "mlc.out.log/v1",
    ok: !bad,
    findings: found,
    models: model === undefined ? opened.workspace.models.map((each) => each.id) : [model],
    complete: read.cut.size === 0,
    ...(flagOption(input, "oneline") ? { oneline: true } : {}),
    entries: [...shown],
  }));
  return { ...outcome, ...(input.options["pager"] === false ? {} : { long: true }) };
}

/** The workspace with its models named and not read: of them only the records matter, and those are read as they stand. */
async function openModels(world: World): Promise<Opened> {
  const opened = await openWorkspace(world, new Set());
  const tree = listedOnce(opened.tree);
  const dirs = await modelDirs(tree, opened.workspace.config.value);
  const models = dirs.map((dir) => ({ ...notRead, id: dir.slice(dir.lastIndexOf("/") + 1), dir }));
  return { ...opened, tree, workspace: { ...opened.workspace, models } };
}

const notRead = {
  model: undefined,
  card: undefined,
  scorecard: undefined,
  governance: undefined,
  operations: undefined,
  datasheets: [],
  versions: [],
  records: [],
  broken: [],
};

/** Entries come from records alone; whose model or version file cannot be read is said beside them. */
async function unreadDocuments({ tree, workspace }: Opened, model: string | undefined): Promise<readonly Finding[]> {
  const documents = { ...tree, files: (dir: string) => tree.files(dir).filter((file) => !file.includes("/records/")) };
  const loaded = await loadWorkspace(
    documents,
    new Set(model === undefined ? workspace.models.map((each) => each.id) : [model]),
  );
  return unreadFindings(loaded.workspace.models.map((files) => ({ files })));
}

/** The model named, or the one the current directory is in; undefined for all; why there is none of that name. */
function modelAbout(opened: Opened, name: string | undefined): ModelFiles | CannotRun | undefined {
  const isInside = opened.workspace.models.some(({ dir }) => opened.here === dir || opened.here.startsWith(`${dir}/`));
  if (name === undefined && !isInside) return undefined;
  try {
    return chooseModel(opened, name);
  } catch (error) {
    if (!(error instanceof CannotRun) || name === undefined) throw error;
    return error;
  }
}

interface AskedModel {
  readonly about: ReturnType<typeof modelAbout>;
  readonly name: string | undefined;
}

/** The history of a model, or of all; a model that is gone still has one. */
async function historyOf(
  { workspace, tree }: Opened,
  repo: Repository,
  { about, name }: AskedModel,
  begun: HistoryWalk | undefined,
): Promise<ReadHistory> {
  const only = about === undefined || about instanceof CannotRun ? undefined : about.dir;
  const dirs = workspace.models.map((each) => each.dir);
  const asked = { config: workspace.config.value, only };
  const read = await readHistory(repo, asked, tree, dirs, only === undefined ? begun : undefined);
  const { events, modelOf } = read.happened;
  if (about instanceof CannotRun && events.every((each) => modelOf(each.file) !== name)) throw about;
  return read;
}

function asked(opened: Opened, input: Input, version: string | undefined, entries: readonly OutLogEntry[]): Asked {
  const [since, until] = [textOption(input, "since"), textOption(input, "until")];
  const [kinds, people] = [listOption(input, "kind"), listOption(input, "by")];
  const stage = textOption(input, "atStage");
  return {
    ...(since === undefined ? {} : { since: asOfDay(opened, since) }),
    ...(until === undefined ? {} : { until: asOfDay(opened, until) }),
    ...(kinds.length === 0 ? {} : { kinds: kinds.map((kind) => oneOf(kind, "--kind", [...recordKinds, "edit"])) }),
    ...(people.length === 0 ? {} : { by: people.flatMap((word) => personsNamed(opened, word, entries)) }),
    ...(stage === undefined ? {} : { stage: stageNamed(opened, stage, entries) }),
    ...(version === undefined ? {} : { version: versionNamed(version, entries) }),
  };
}

function oneOf(value: string, place: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value;
  throw cannot("unknown-choice", { value, place, choices, near: didYouMean(value, choices) });
}

/** The ids and addresses that a word stands for: of people in mlc.yaml, or of anybody who wrote a record or a commit. */
function personsNamed(opened: Opened, word: string, entries: readonly OutLogEntry[]): readonly string[] {
  const people = Object.entries(opened.workspace.config.value.people ?? {});
  const lower = word.toLowerCase();
  const listed = people
    .filter(([id, { name, emails }]) => [id, name, ...(emails ?? [])].some((each) => each.toLowerCase() === lower))
    .map(([id]) => id);
  if (listed.length > 0) return listed;
  const seen = entries.flatMap(({ by, commit }) => [by?.id, commit?.email.toLowerCase()]);
  if (seen.includes(word) || seen.includes(lower)) return [word, lower];
  const known = people.map(([id]) => id);
  throw cannot("nobody-of-that-name", { word, near: didYouMean(word, known), known: known.join(", ") });
}

/** A stage of the lifecycle as it is, or as it was when a record named it. */
function stageNamed(opened: Opened, word: string, entries: readonly OutLogEntry[]): string {
  const { lifecycle, lifecycleSource } = opened.workspace;
  const known = stageIds(lifecycleOf(lifecycle, lifecycleSource));
  if (known.includes(word) || entries.some((each) => each.stage === word || each.to === word)) return word;
  throw cannot("unknown-stage-named", { word, near: didYouMean(word, known), known: known.join(", ") });
}

function versionNamed(word: string, entries: readonly OutLogEntry[]): string {
  const known = [...new Set(entries.flatMap((each) => each.version ?? []))];
  if (known.includes(word)) return word;
  const model = entries[0]?.model ?? "";
  throw cannot("no-such-version", { model, word, near: didYouMean(word, known), known: known.join(", ") });
}

function cutFindings(read: ReadHistory, entries: readonly OutLogEntry[]): readonly Finding[] {
  if (read.cut.size === 0) return [];
  const records = entries.filter((each) => each.marks.includes("before-history")).length;
  const from = [...read.cut].map((id) => id.slice(0, 7)).sort();
  return [finding("history-cut", { from: from.join(", "), records })];
}
