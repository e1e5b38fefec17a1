import type { OutDiff, OutValueChange } from "../../generated/types.ts";
import { isMap, type Json, type JsonMap } from "../json.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import { changedValues } from "./values.ts";

/** Values that differ, by what they are about. */
export type DiffValues = Pick<OutDiff, "people" | "policy" | "facts">;

/** What differs between two states in people, policy and other facts. Of models that are on one side only: nothing. */
export function valuesBetween(before: Workspace, after: Workspace): DiffValues {
  const facts = onBoth(before, after).flatMap(({ old, now }) => factsBetween(old, now));
  return { ...rulesBetween(before, after), facts };
}

/** The same of people and policy alone: no other document is looked at. */
export function rulesBetween(before: Workspace, after: Workspace): Omit<DiffValues, "facts"> {
  const both = onBoth(before, after);
  const config = between(before.config, after.config, []);
  return {
    people: [
      ...config.filter((each) => isPeople(each.path)),
      ...both.flatMap(({ old, now }) => between(old.model, now.model, []).filter((each) => isOwner(each.path))),
    ],
    policy: [
      ...config.filter((each) => !isPeople(each.path)),
      ...ownLifecycle(before, after),
      ...ownFrameworks(before, after),
      ...both.flatMap(({ old, now }) => between(old.scorecard, now.scorecard, [])),
    ],
  };
}

function onBoth(
  before: Workspace,
  after: Workspace,
): readonly { readonly old: ModelFiles; readonly now: ModelFiles }[] {
  return after.models.flatMap((now) => {
    const old = before.models.find((each) => each.id === now.id);
    return old === undefined ? [] : [{ old, now }];
  });
}

/** What differs between the files of two versions, without what makes them two: their names and stages. */
export function valuesBetweenVersions(
  before: ModelFiles["versions"][number],
  after: ModelFiles["versions"][number],
): DiffValues {
  return { people: [], policy: [], facts: [...between(before, after, ["version", ...stageKeys])] };
}

/** These two follow from the transition records, which are told as evidence and as a stage. */
const stageKeys = ["stage", "transition"];

function factsBetween(old: ModelFiles, now: ModelFiles): readonly OutValueChange[] {
  return [
    ...between(old.model, now.model, ["owners"]),
    ...between(old.card, now.card, []),
    ...between(old.governance, now.governance, []),
    ...between(old.operations, now.operations, []),
    ...byFile(old.datasheets, now.datasheets, []),
    ...byFile(old.versions, now.versions, stageKeys),
  ];
}

function byFile(
  old: readonly Doc<unknown>[],
  now: readonly Doc<unknown>[],
  without: readonly string[],
): readonly OutValueChange[] {
  const files = [...new Set([...old, ...now].map((each) => each.file))].sort();
  return files.flatMap((file) => {
    const [a, b] = [old, now].map((docs) => docs.find((each) => each.file === file));
    return between(a, b, without);
  });
}

/** A document that is on one side only is compared with an empty one, so that each of its facts is told. */
function between(
  old: Doc<unknown> | undefined,
  now: Doc<unknown> | undefined,
  without: readonly string[],
): readonly OutValueChange[] {
  const file = (now ?? old)?.file ?? "";
  // One document for both sides needs no digest to be the same.
  if (old === now || old?.digest === now?.digest) return [];
  const left = new Set(["schema", ...without]);
  return changedValues(values(old, left), values(now, left)).map((each) => ({ file, ...each }));
}

function values(document: Doc<unknown> | undefined, without: ReadonlySet<string>): JsonMap {
  const value = document?.value;
  if (!isMap(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => !without.has(key)));
}

/** A lifecycle of the team's own; of a shipped one the name in mlc.yaml says it all. */
function ownLifecycle(before: Workspace, after: Workspace): readonly OutValueChange[] {
  const file = after.lifecycleSource;
  if (!/\.ya?ml$/.test(file) || before.lifecycleSource !== file) return [];
  const [old, now] = [before.lifecycle, after.lifecycle].map((each) => each as unknown as Json);
  return changedValues(old, now).map((each) => ({ file, ...each }));
}

/** Frameworks of the team's own that both sides have. */
function ownFrameworks(before: Workspace, after: Workspace): readonly OutValueChange[] {
  return (after.ownFrameworks ?? []).flatMap(({ file, value }) => {
    const old = before.ownFrameworks?.find((each) => each.file === file);
    if (old === undefined) return [];
    return changedValues(old.value as unknown as Json, value as unknown as Json).map((each) => ({ file, ...each }));
  });
}

function isPeople(path: string): boolean {
  return /^(people|roles)(\.|$)/.test(path);
}

function isOwner(path: string): boolean {
  return /^owners(\.|$)/.test(path);
}
