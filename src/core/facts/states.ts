import { scalarText, type JsonMap, type Path } from "../json.ts";
import type { RecordDoc } from "./fold.ts";

/** What one record tells of something that several records tell of, each in turn. */
export interface Told {
  readonly record: RecordDoc;
  /** Where in the record it stands; the root where the whole record is about it. */
  readonly path: Path;
  readonly value: JsonMap;
}

/** How something stands now, and every record that told of it, newest last. Never empty. */
export interface State {
  readonly value: JsonMap;
  readonly told: readonly [Told, ...Told[]];
}

/**
 * Folds what records tell, given in (observed_at, id) order, into one state per name under `key`. What is told last
 * counts; what a later record leaves out stays as it was told, so that a date to be kept does not go by not being
 * repeated. In the order of the newest record of each.
 */
export function statesBy(key: string, all: readonly Told[]): readonly State[] {
  const states = new Map<string, State>();
  for (const told of all) {
    const name = scalarText(told.value[key] ?? null);
    const before = states.get(name);
    states.delete(name);
    states.set(
      name,
      before === undefined
        ? { value: told.value, told: [told] }
        : { value: { ...lasting(before.value), ...told.value }, told: [...before.told, told] },
    );
  }
  return [...states.values()];
}

/** The record that told of something last. */
export function newestOf(state: State): Told {
  return state.told.at(-1) ?? state.told[0];
}

/** What one correction says of itself is not said by the record after it. */
function lasting({ supersedes: _corrected, reason: _why, ...rest }: JsonMap): JsonMap {
  return rest;
}
