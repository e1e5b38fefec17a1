import { fieldAudiences } from "../../generated/audience.ts";
import type { CardDocument, VersionDocument } from "../../generated/types.ts";
import { answerOf, type Answer } from "../absence.ts";
import type { Day } from "../dates.ts";
import { composeFacts } from "../facts/compose.ts";
import type { Facts } from "../facts/facts.ts";
import { homeOf, type Home } from "../facts/origin.ts";
import { parsePath } from "../facts/path.ts";
import type { Audience, Shown } from "../facts/shown.ts";
import type { Json, Path } from "../json.ts";
import { kindOf } from "../records.ts";
import { withValue } from "../with-value.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import { pruned, type Change } from "./prune.ts";
import { sizeBand } from "./size-band.ts";

/** The audiences, widest first. */
export const audiences: readonly Audience[] = ["public", "downstream", "authority"];

/** Facts that an audience may see. */
export type ShownFacts = Facts & { readonly shown: Shown };

/**
 * The facts of a version without what an audience may not see: taken out of the files before they are composed, so that
 * no other view of them can hold it. `templates/audience.yaml` says who a field is for, card.yaml what it withholds and
 * discloses beside that.
 */
export function factsFor(
  workspace: Workspace,
  files: ModelFiles,
  document: Doc<VersionDocument>,
  asOf: Day,
  audience: Audience,
): ShownFacts {
  const cuts = cutsFor(files, audience);
  const touched = new Set<Cut>();
  const cutDoc = (doc: Doc<unknown>, kind: string): Doc<unknown> | undefined => {
    let value: Json | undefined = doc.value as Json;
    for (const cut of cuts) {
      for (const place of cut.places) {
        if (place.document !== kind || value === undefined) continue;
        value = pruned(value, place.pointer, place.kept, cut.change, (was) => {
          if (!NO_ANSWER.has(answerOf(was))) touched.add(cut);
        });
      }
    }
    return value === undefined ? undefined : value === doc.value ? doc : withValue(doc, value);
  };
  const all = <T>(docs: readonly Doc<T>[], kind: (doc: Doc<T>) => string): readonly Doc<T>[] =>
    docs.flatMap((doc) => (cutDoc(doc, kind(doc)) as Doc<T> | undefined) ?? []);
  const one = <T>(doc: Doc<T> | undefined, kind: string): Doc<T> | undefined =>
    doc === undefined ? undefined : (cutDoc(doc, kind) as Doc<T> | undefined);
  const versions = new Map(files.versions.map((each) => [each, one(each, "version") ?? each]));
  const left: ModelFiles = {
    ...files,
    model: one(files.model, "model"),
    card: one(files.card, "card"),
    scorecard: one(files.scorecard, "scorecard"),
    governance: one(files.governance, "governance"),
    operations: one(files.operations, "operations"),
    datasheets: all(files.datasheets, () => "datasheet"),
    versions: [...versions.values()],
    records: all(files.records, (doc) => `record:${kindOf(doc.value)}`),
  };
  const facts = composeFacts(workspace, left, versions.get(document) ?? document, asOf);
  const said = [...touched];
  return {
    ...facts,
    shown: {
      audience,
      withheld: said.flatMap(({ path, withheld }) => (withheld === undefined ? [] : [{ path, ...withheld }])),
      left: said.flatMap(({ path, withheld }) => (withheld === undefined ? [path] : [])),
      idle: idlePaths(files.card?.value),
    },
  };
}

/** The widest audience that may see a field, before card.yaml withholds or discloses anything; public where nothing is said. */
export function audienceOf(path: string): Audience {
  const plain = path.replaceAll("[]", "");
  const longest = Object.keys(fieldAudiences)
    .filter((each) => leads(each, plain))
    .reduce((best, each) => (each.length > best.length ? each : best), "");
  return fieldAudiences[longest] ?? "public";
}

/** Why there is no answer is for everybody. */
function orReason(change: Change): Change {
  return (value) => (["na", "withheld", "unknown", "todo"].includes(answerOf(value)) ? value : change(value));
}

const NO_ANSWER: ReadonlySet<Answer> = new Set(["absent", "placeholder", "unknown", "todo"]);

/** One thing to take out: where it stands, and what of it stays. */
interface Cut {
  readonly path: string;
  readonly places: readonly { readonly document: string; readonly pointer: Path; readonly kept: readonly Path[] }[];
  readonly change: Change;
  readonly withheld: { readonly because: string | undefined } | undefined;
}

function cutsFor(files: ModelFiles, audience: Audience): readonly Cut[] {
  const card = files.card?.value;
  const open = files.model?.value.scope?.open_weights === true ? COUNTS : [];
  const disclosed = [...(card?.disclose ?? []), ...open].map((each) => each.replaceAll("[]", ""));
  const rank = audiences.indexOf(audience);
  const withheld = (card?.withhold ?? [])
    .filter((each) => rank <= audiences.indexOf(each.audience ?? "downstream") && !isIdle(each.path))
    .map((each): Cut => ({
      path: each.path,
      places: placesOf(each.path, []),
      change: () => undefined,
      withheld: { because: each.because },
    }));
  const paths = Object.keys(fieldAudiences);
  const shown = new Set(paths.filter((path) => rank >= audiences.indexOf(audienceOf(path))));
  const kept = [...disclosed, ...shown];
  const narrow = paths
    .filter((path) => !shown.has(path) && !disclosed.some((each) => leads(each, path)))
    .map((path): Cut => ({
      path,
      places: placesOf(
        path,
        kept.filter((each) => each !== path && leads(path, each)),
      ),
      change: path === "architecture.parameters" ? orReason(sizeBand) : orReason(() => undefined),
      withheld: undefined,
    }));
  return [...withheld, ...narrow];
}

/** What everybody can count where the weights are open. */
const COUNTS = ["parameters", "active_parameters", "non_embedding_parameters"].map((each) => `architecture.${each}`);

/** Where a path stands: its home, and for a dataset also the head of the datasheet and the data line of the version. */
function placesOf(path: string, kept: readonly string[]): Cut["places"] {
  return homesOf(path).map((home) => ({
    document: nameOf(home),
    pointer: home.pointer,
    kept: kept.flatMap((each) =>
      homesOf(each)
        .filter((other) => nameOf(other) === nameOf(home))
        .map(({ pointer }) => pointer),
    ),
  }));
}

function homesOf(path: string): readonly Home[] {
  const home = homeOf(parsePath(path.replaceAll("[]", "[0]")));
  if (home === undefined) return [];
  const key = /^datasets(?:\[\])?\.(.+)$/.exec(path)?.[1];
  if (key === undefined) return [home];
  const pointer = parsePath(key.replaceAll("[]", "[0]"));
  return [
    { document: "version", pointer: ["data", 0, ...pointer] },
    { document: "datasheet", pointer },
    { document: "datasheet", pointer: ["dataset", ...pointer] },
  ];
}

function nameOf({ document, kind }: Home): string {
  return kind === undefined ? document : `${document}:${kind}`;
}

function idlePaths(card: CardDocument | undefined): Shown["idle"] {
  const of = (list: "withhold" | "disclose", paths: readonly string[]): Shown["idle"] =>
    paths.map((path, at) => ({ path, list, at })).filter(({ path }) => isIdle(path));
  const withheld = (card?.withhold ?? []).map((each) => each.path);
  return [...of("withhold", withheld), ...of("disclose", card?.disclose ?? [])];
}

/** A version without its name or stage is none, and a card that withholds all of itself is none either. */
function isIdle(path: string): boolean {
  const plain = path.replaceAll("[]", "");
  if (["version", "stage", "card", "model", "model.id"].includes(plain)) return true;
  return !Object.keys(fieldAudiences).some((each) => leads(each, plain) || leads(plain, each));
}

function leads(path: string, to: string): boolean {
  return to === path || to.startsWith(`${path}.`);
}
