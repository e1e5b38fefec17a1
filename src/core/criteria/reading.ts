import { answerOf, isPresent } from "../absence.ts";
import { addDays, dayOf, daysBetween, type Day } from "../dates.ts";
import { calledBy, confirmedOn, tellersOf, type Facts } from "../facts/facts.ts";
import { fileOf, originFile, originOf, rootOf } from "../facts/origin.ts";
import { factAt, parsePath, pathText, valuesAt } from "../facts/path.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isList, isMap, type Json, type Path } from "../json.ts";
import { oncePer } from "../lazy.ts";
import type { Context, Lazy, Reading } from "./node.ts";
import type { Truth } from "./truth.ts";

/** The whole path of a path as written in a check: inside an entry it starts from the entry. */
export function absolute(context: Context, text: string): Path {
  const path = parsePath(text);
  return context.here === undefined ? path : [...context.here.path, ...path];
}

/** What a path reads, for the explanation. */
export function reading(context: Context, path: Path): Reading {
  const { facts } = context;
  const value = factAt(facts.values, path);
  return {
    path: pathText(path),
    ...(value === undefined ? {} : { value }),
    // Every check reads much and few are explained: where it stands is looked up when it is asked for.
    get at() {
      const at = originOf(facts, path);
      return at === undefined ? undefined : { file: at.file, path: at.path ?? [] };
    },
  };
}

/** True when every value the path reaches is an answer that the criterion accepts. */
export function presentAt(context: Context, path: Path): boolean {
  const found = valuesAt(context.facts.values, path);
  const [first] = found;
  // Nearly every path reaches one value.
  if (found.length === 1) return answered(context, path, first);
  return found.length > 0 && found.every((value) => answered(context, path, value));
}

/** The finding for a fact that is not answered, at the place where the answer belongs. */
export function missing(context: Context, path: Path): Finding {
  const at = originOf(context.facts, path);
  const text = pathText(path);
  return finding("fact-missing", { path: text, file: at?.file ?? "the model's files" }, at);
}

/** Whether evidence on a path has aged out, and until which day it holds. */
export interface Freshness {
  readonly truth: Extract<Truth, "true" | "stale">;
  readonly reasons: Lazy<readonly Finding[]>;
  readonly until?: Day | undefined;
}

const NONE: readonly never[] = [];
const FRESH: Freshness = { truth: "true", reasons: NONE };

/** The freshness of the fact at a path: by `fresh.since`, by the record it stands in, else by its document's `confirmed_on`. */
export function freshnessOf(context: Context, path: Path): Freshness {
  // An open finding stays open for years; it is the exercise that grows old, and its own condition says so.
  if (tellersOf(context.facts, path) !== undefined) return FRESH;
  const bound = context.criterion.fresh.bind === "data" ? afterSnapshot(context, path) : afterTraining(context, path);
  if (bound.truth === "stale") return bound;
  if (context.window === 0) return FRESH;
  return freshSince(
    context,
    () => pathText(path),
    observedOn(context, path),
    () => confirmedFile(context.facts, path),
  );
}

/** Freshness of something observed on a day. Evidence without a day cannot be shown to be fresh, so it is stale. */
export function freshSince(
  context: Context,
  what: () => string,
  observed: Day | undefined,
  where: () => string | undefined,
): Freshness {
  if (context.window === 0) return FRESH;
  const days = observed === undefined ? undefined : daysBetween(observed, context.facts.asOf);
  if (observed !== undefined && days !== undefined && days <= context.window)
    return { truth: "true", reasons: NONE, until: addDays(observed, context.window) };
  const reason = (): Finding => {
    const file = where();
    return finding(
      "evidence-old",
      { what: what(), ...(observed === undefined ? {} : { observed }), days: days ?? 0, window: context.window },
      file === undefined ? undefined : { file },
    );
  };
  return { truth: "stale", reasons: () => [reason()] };
}

function answered(context: Context, path: Path, value: Json | undefined): boolean {
  // Scope answers come from closed lists in which `none` is an answer, not a placeholder.
  if (path[0] === "scope" && typeof value === "string") return true;
  const { criterion, facts } = context;
  const answer = answerOf(value);
  if (answer === "answered") return true;
  return isPresent(value, {
    na: criterion.na === true,
    withheld: answer === "withheld" && criterion.withheld !== undefined && mayBeWithheld(criterion.withheld, path),
    resolves: facts.resolves,
  });
}

function mayBeWithheld(withheld: readonly string[], path: Path): boolean {
  const plain = path.filter((step) => typeof step === "string").join(".");
  return withheld.some((each) => each.replaceAll("[]", "") === plain);
}

/** `bind: version` on a document fact: it was confirmed no earlier than the run that made the current weights. */
function afterTraining(context: Context, path: Path): Freshness {
  const { facts, criterion } = context;
  if (criterion.fresh.bind !== "version" || rootOf(path).document === "record") return FRESH;
  const trained = trainedOn(facts);
  if (trained === undefined) return FRESH;
  const file = confirmedFile(facts, path);
  const confirmed = file === undefined ? undefined : confirmedOn(facts, file);
  if (file === undefined || confirmed === undefined || confirmed >= trained) return FRESH;
  const args = { file, confirmed, trained };
  return {
    truth: "stale",
    reasons: () => [finding("evidence-before-training", { ...args, model: calledBy(facts) }, { file })],
  };
}

/** The first run that gave these weights set them; another one with the same result makes no document older. */
const trainedOn = oncePer((facts: Facts): Day | undefined => {
  const first = (facts.recordLists["training"] ?? []).find(
    (run) => run.value.subject.weights !== undefined && run.value.subject.weights === facts.subject,
  );
  return first === undefined ? undefined : dayOf(first.value.observed_at);
});

/** `bind: data` on a fact of a datasheet: it was confirmed no earlier than the snapshot that the version uses was taken. */
function afterSnapshot({ facts }: Context, path: Path): Freshness {
  const [root, index] = path;
  if (root !== "datasets" || typeof index !== "number") return FRESH;
  const file = originFile(facts, path);
  if (file?.includes("/datasheets/") !== true) return FRESH;
  const taken = factAt(facts.values, ["datasets", index, "snapshot", "taken_on"]);
  const confirmed = confirmedOn(facts, file);
  const day = typeof taken === "string" ? dayOf(taken) : undefined;
  if (confirmed === undefined || day === undefined || confirmed >= day) return FRESH;
  const args = { file, confirmed, taken: day };
  return {
    truth: "stale",
    reasons: () => [finding("evidence-before-snapshot", { ...args, model: calledBy(facts) }, { file })],
  };
}

function observedOn(context: Context, path: Path): Day | undefined {
  const { facts, criterion } = context;
  const since = sinceFor(context, criterion.fresh.since);
  if (since !== undefined) return sinceDay(since);
  const record = recordAt(context, path);
  if (record !== undefined) return dayOf(record);
  const file = confirmedFile(facts, path);
  return file === undefined ? undefined : confirmedOn(facts, file);
}

/**
 * The file whose `confirmed_on` speaks for a fact. mlc.yaml has none: for people in a role it is model.yaml, which names
 * them; for the frameworks governance.yaml, which holds their exceptions.
 */
function confirmedFile(facts: Facts, path: Path): string | undefined {
  if (path[0] === "owners") return fileOf(facts, "model");
  return path[0] === "frameworks" ? fileOf(facts, "governance") : originFile(facts, path);
}

/** The dates that `fresh.since` names: those of a list speak for its own entries, and for nothing outside it. */
function sinceFor(
  { facts, here }: Context,
  since: string | undefined,
): { readonly dates: Json | undefined } | undefined {
  if (since === undefined) return undefined;
  const inEntry = since.indexOf("[].");
  if (inEntry < 0) return { dates: factAt(facts.values, parsePath(since)) };
  const list = here?.path.filter((step) => typeof step === "string").join(".");
  if (here === undefined || list !== since.slice(0, inEntry)) return undefined;
  return { dates: factAt(here.value, parsePath(since.slice(inEntry + 3))) };
}

function sinceDay({ dates }: { readonly dates: Json | undefined }): Day | undefined {
  const days = (isList(dates) ? dates : [dates]).map((each) => (typeof each === "string" ? dayOf(each) : undefined));
  return days.filter((day) => day !== undefined).sort()[0];
}

/** The observation time of the record that the path leads into, undefined for a document. */
function recordAt(context: Context, path: Path): string | undefined {
  if (rootOf(path).document !== "record") return undefined;
  const at = path.findIndex((step) => typeof step === "number");
  const record = at < 0 ? undefined : factAt(context.facts.values, path.slice(0, at + 1));
  const observed = isMap(record) ? record["observed_at"] : undefined;
  return typeof observed === "string" ? observed : undefined;
}
