import { isList, isMap, type JsonMap } from "../../core/json.ts";
import { numberOf } from "../numbers.ts";

/** The tasks and subgroups that an aggregate stands for: those below a group that has numbers of its own. */
export function coveredTasks(document: JsonMap): ReadonlySet<string> {
  const results = isMap(document["results"]) ? document["results"] : {};
  const children = childrenOf(document);
  const covered = new Set<string>();
  for (const group of children.keys()) {
    if (hasNumbers(results[group])) for (const task of below(group, children)) covered.add(task);
  }
  return covered;
}

/** The tasks at the bottom of a group, each once; empty for a task that is no group. */
export function leavesOf(group: string, document: JsonMap): readonly string[] {
  const children = childrenOf(document);
  return [...below(group, children)].filter((task) => !children.has(task));
}

/** Group to members: `group_subtasks` from 0.4.3 on, before that each task's own `group` where `groups` holds it. */
function childrenOf(document: JsonMap): ReadonlyMap<string, readonly string[]> {
  const stated = document["group_subtasks"];
  if (isMap(stated)) {
    const lists = Object.entries(stated).map(([group, tasks]) => [group, texts(tasks)] as const);
    return new Map(lists.filter(([, tasks]) => tasks.length > 0));
  }
  const children = new Map<string, string[]>();
  const groups = isMap(document["groups"]) ? document["groups"] : {};
  for (const [task, config] of Object.entries(isMap(document["configs"]) ? document["configs"] : {})) {
    for (const group of isMap(config) ? texts(config["group"]) : []) {
      if (Object.hasOwn(groups, group) && group !== task) children.set(group, [...(children.get(group) ?? []), task]);
    }
  }
  return children;
}

function below(group: string, children: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(children.get(group) ?? [])];
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    if (found.has(task) || task === group) continue;
    found.add(task);
    open.push(...(children.get(task) ?? []));
  }
  return found;
}

/** A group that does not aggregate has the placeholder `" ": " "` (0.4.4 to 0.4.11) or only its alias. */
function hasNumbers(values: unknown): boolean {
  return (
    isMap(values) && Object.entries(values).some(([key, value]) => !FIXED.has(key) && numberOf(value) !== undefined)
  );
}

/** Keys of a task's results that are not metrics. */
export const FIXED: ReadonlySet<string> = new Set(["alias", "name", "samples", "sample_len", "sample_count", " "]);

function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return isList(value) ? value.filter((each) => typeof each === "string") : [];
}
