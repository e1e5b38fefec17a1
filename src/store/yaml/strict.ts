import { Composer } from "yaml";
import type { JsonMap } from "../../core/json.ts";
import { trouble, type Trouble } from "./found.ts";
import { MAX_FINDINGS } from "./limits.ts";
import type { Place } from "./place.ts";
import { syntaxTrouble } from "./strict-syntax.ts";
import { readTokens } from "./strict-tokens.ts";
import { walk } from "./strict-walk.ts";

/** What the strict loader made of a text: its mapping and where everything stands, or what is wrong with it, in order. */
export type StrictRead =
  | { readonly ok: true; readonly value: JsonMap; readonly root: Place }
  | { readonly ok: false; readonly troubles: readonly Trouble[] };

/**
 * Reads a clean text (`cleanText`) as YAML 1.2 core with the `yaml` package and refuses what has a second meaning
 * somewhere: directives, several documents, anchors, aliases, tags, merge keys, keys that are not text, duplicate keys,
 * numbers that cannot be kept. Bounded in depth and size before anything recursive runs.
 */
export function readStrict(text: string): StrictRead {
  const tokens = readTokens(text);
  if (tokens.kind === "refused") return { ok: false, troubles: [tokens.trouble] };

  // Each of them is an error to the package as well; thousands would take it seconds to say.
  if (tokens.troubles.length > MAX_FINDINGS) return { ok: false, troubles: inOrder(tokens.troubles, undefined) };

  const [document] = new Composer(OPTIONS).compose(tokens.tokens, true, text.length);
  if (document === undefined) return { ok: false, troubles: [trouble("empty-document", {}, 0)] };
  const read = walk(document.contents);
  const said = [...tokens.troubles, ...read.troubles];
  const troubles = inOrder(
    said,
    syntaxTrouble(document.errors, said.length > 0 ? [] : document.warnings, tokens.open, text),
  );
  if (troubles.length > 0) return { ok: false, troubles };
  return read.kind === "map"
    ? { ok: true, value: read.value, root: read.root }
    : { ok: false, troubles: [notMap(read.found)] };
}

const OPTIONS = {
  // `schema` as well, because a `%YAML 1.1` line would otherwise change what words mean.
  version: "1.2",
  schema: "core",
  merge: false,
  resolveKnownTags: false,
  // Its own check is quadratic (20 000 keys: 13 s), and does not see that 1 and "1" are one key.
  uniqueKeys: false,
  strict: true,
  // "silent" would also hide that there are several documents.
  logLevel: "error",
  keepSourceTokens: true,
} as const;

// What comes after the first breach of the grammar is mostly caused by it.
function inOrder(troubles: readonly Trouble[], broken: Trouble | undefined): readonly Trouble[] {
  const all = broken === undefined ? troubles : [...troubles.filter((found) => found.offset < broken.offset), broken];
  return all.toSorted((a, b) => a.offset - b.offset).slice(0, MAX_FINDINGS);
}

function notMap(found: string | undefined): Trouble {
  return found === undefined ? trouble("empty-document", {}, 0) : trouble("root-not-mapping", { found }, 0);
}
