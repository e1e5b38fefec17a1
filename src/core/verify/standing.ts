import { subjectOf } from "../facts/compose.ts";
import { ofKind } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { chainOf } from "../lifecycle/chain.ts";
import { lifecycleOf, serves, type Lifecycle } from "../lifecycle/lifecycle.ts";
import type { ModelState } from "./model-state.ts";
import type { Settings } from "./settings.ts";

/**
 * What is wrong with a model as it stands at a commit: chains, the two lines of its versions, weights that are no longer those
 * served, files that are gone. By a key that is the same at the next commit, so that each is told of once.
 */
export function standingFindings(state: ModelState, settings: Settings): ReadonlyMap<string, Finding> {
  const lifecycle = lifecycleOf(settings.lifecycle, settings.lifecycleSource);
  const found = [
    ...state.versions.flatMap((version) => versionFindings(state, version, lifecycle)),
    ...goneFindings(state),
  ];
  return new Map(found.map((each) => [keyOf(each), each]));
}

function versionFindings(
  state: ModelState,
  version: ModelState["versions"][number],
  lifecycle: Lifecycle,
): readonly Finding[] {
  const { version: name } = version.value;
  const own = state.chained.filter(({ value }) => value.version === name).sort((a, b) => (a.file < b.file ? -1 : 1));
  const chain = chainOf(own, version, { lifecycle, model: state.id, unreadable: state.unreadable });
  // Where a chain may start is judged at the commit that starts it, by the lifecycle of that day.
  const links = chain.findings.filter((each) => each.code !== "late-start");
  return [...links, ...frozen(state, version, chain.ordered, lifecycle)];
}

/** The weights that the first serving stage was entered with, where the transition into it names them, are those of the version. */
function frozen(
  state: ModelState,
  { file, value }: ModelState["versions"][number],
  ordered: ReturnType<typeof chainOf>["ordered"],
  lifecycle: Lifecycle,
): readonly Finding[] {
  const entry = ordered.find((each) => serves(lifecycle, each.value.to));
  const before = entry?.value.subject.weights;
  const after = subjectOf(value) ?? "none";
  if (entry === undefined || before === undefined || before === after) return [];
  const version = `${state.id}@${value.version}`;
  const args = { version, before, after, stage: entry.value.to, model: state.id, from: value.version };
  const path = value.weights === undefined ? ["hosted"] : ["weights", "digest"];
  return [finding("weights-changed-after-serving", args, { file, path })];
}

/** Files that must stay as long as there are records about them. */
function goneFindings(state: ModelState): readonly Finding[] {
  const { dir, id, chained, versions, unreadable } = state;
  const transitions = ofKind(chained, "transition");
  if (transitions.length === 0) return [];
  const names = new Set(versions.map((each) => each.value.version));
  const gone = [...new Set(transitions.map((each) => each.value.version))].filter(
    (name) => !names.has(name) && !unreadable.has(name),
  );
  const model = state.model === undefined && !unreadable.has("model") ? `${dir}/model.yaml` : undefined;
  const other = state.model === undefined || state.model.value.id === id ? undefined : state.model;
  return [
    ...gone.map((version) => {
      const file = `${dir}/versions/${version}.yaml`;
      return finding("version-removed", { version: `${id}@${version}`, file }, { file });
    }),
    ...(model === undefined ? [] : [finding("missing-model-file", { dir }, { file: model })]),
    ...(other === undefined
      ? []
      : [finding("model-id-differs", { id: other.value.id, dir, name: id }, { file: other.file, path: ["id"] })]),
  ];
}

/** Two findings of one key are the same thing told at two commits: what changes around it does not make it another. */
function keyOf(found: Finding): string {
  const args = found.args as Readonly<Record<string, unknown>>;
  const { file = "", path = [] } = found.at ?? {};
  const own = KEYS[found.code] ?? [];
  return JSON.stringify([found.code, file, path, ...own.map((name) => args[name])]);
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  "stage-not-tip": ["stage", "transition"],
  "forked-chain": ["a", "b"],
  "several-starts": ["a", "b"],
  "broken-chain": ["prev"],
  "weights-changed-after-serving": ["after"],
  "transition-incomplete": ["missing"],
};
