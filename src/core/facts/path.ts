import { isList, isMap, type Json, type Path } from "../json.ts";
import { oncePerKey } from "../lazy.ts";

/** The steps of a fact path: `datasets[2].rights.basis` or `model.purpose`; `[]` (each entry) is left out. */
export const parsePath = oncePerKey(2000, stepsOf);

function stepsOf(text: string): Path {
  const plain = text.includes("[") || text.includes("]") ? [] : text.split(".");
  if (plain.length > 0 && !plain.includes("")) return plain;
  const steps: (string | number)[] = [];
  for (const part of text.split(".")) {
    const match = /^([^[\]]+)((?:\[\d*\])*)$/.exec(part);
    if (match === null)
      throw new RangeError(`\`${text}\` is not a path: write keys with dots and [n], like data[0].role`);
    steps.push(match[1] ?? "");
    for (const index of (match[2] ?? "").matchAll(/\[(\d+)\]/g)) steps.push(Number(index[1]));
  }
  return steps;
}

/** The text of a path: `datasets[2].rights.basis`. */
export function pathText(path: Path): string {
  return path
    .map((step, at) => (typeof step === "number" ? `[${String(step)}]` : at === 0 ? step : `.${step}`))
    .join("");
}

/**
 * The values a path reaches. A key on a list goes into every entry, so `owners.ethics_reviewer.name` answers for all
 * people in the role; an entry without the key gives undefined, and an empty result means that nothing is there.
 */
export function valuesAt(root: Json | undefined, path: Path): readonly (Json | undefined)[] {
  const found: (Json | undefined)[] = [];
  collect(root, path, 0, found);
  return found;
}

/** Asked for every path of every check of every version, so without a list for each step. */
function collect(root: Json | undefined, path: Path, from: number, found: (Json | undefined)[]): void {
  let here = root;
  for (let at = from; here !== undefined && at < path.length; at++) {
    const step = path[at] as string | number;
    if (typeof step === "number") here = isList(here) ? here[step] : undefined;
    else if (isList(here)) {
      for (const each of here) collect(each, path, at, found);
      return;
    } else here = isMap(here) && Object.hasOwn(here, step) ? here[step] : undefined;
  }
  found.push(here);
}

/** The one value of a path, a list of them where it goes through a list of several, undefined where nothing is. */
export function factAt(root: Json | undefined, path: Path): Json | undefined {
  const found = valuesAt(root, path);
  if (found.length === 1) return found[0];
  const known = found.filter((each) => each !== undefined);
  return known.length <= 1 ? known[0] : known;
}
