import { isList, isMap, type JsonMap } from "../../core/json.ts";
import { mapAt } from "../map-at.ts";
import type { Reading } from "../measure.ts";
import { countOf, measuredOf, numberOf } from "../numbers.ts";
import { publicLabel } from "../public-text.ts";
import type { PromptRun } from "./runs.ts";

/** How often the attacks of one plugin or strategy got through. */
export interface Attacked {
  readonly by: "plugin" | "strategy";
  readonly name: string;
  readonly fails: number;
  readonly total: number;
}

/** The values of every prompt on every provider; names that came to no number. */
export function valuesOf(
  runs: readonly PromptRun[],
  document: JsonMap,
): { readonly readings: readonly Reading[]; readonly left: readonly string[] } {
  const derived = derivedNames(document);
  const version = publicLabel(mapAt(document, "metadata")["promptfooVersion"]);
  const each = runs.map((run, at) => {
    const place = placeOf(run, at, runs);
    const found = [...ratesOf(run, version), ...scoresOf(run, derived), ...costsOf(run)];
    return found.map((reading) => ({ ...reading, ...inPlace(reading, place) }));
  });
  const readings = each.flat();
  const known = new Set(readings.map(({ name }) => name));
  return { readings, left: runs.flatMap(({ sums }) => Object.keys(sums)).filter((name) => !known.has(name)) };
}

/** Attacks by plugin and by strategy, from the counts that a red-team run keeps of them. */
export function attackedIn({ redteam }: PromptRun): readonly Attacked[] {
  return (["plugin", "strategy"] as const).flatMap((by) => {
    const [passes, fails] = [mapAt(redteam, `${by}PassCount`), mapAt(redteam, `${by}FailCount`)];
    return [...new Set([...Object.keys(passes), ...Object.keys(fails)])].flatMap((name) => {
      const [held, broken] = [countOf(passes[name]) ?? 0, countOf(fails[name]) ?? 0];
      return publicLabel(name) === undefined || held + broken === 0
        ? []
        : [{ by, name, fails: broken, total: held + broken }];
    });
  });
}

type Found = Pick<Reading, "raw" | "name" | "measured" | "sample_size" | "slice" | "with" | "unit">;

/** Errors are counted apart: a test that never ran is neither a pass nor a failure. */
function ratesOf(run: PromptRun, version: string | undefined): readonly Found[] {
  const { passed, failed, errors } = run;
  const graded = passed + failed;
  const rate = { raw: "pass_rate", name: "pass_rate", measured: { value: passed / graded }, sample_size: graded };
  const count = { raw: "errors", name: "errors", measured: { value: errors }, sample_size: graded + errors };
  const attacks = attackedIn(run).map(({ by, name, fails, total }) => ({
    raw: `redteam/${by}/${name}`,
    name: "redteam_fail_rate",
    measured: { value: fails / total },
    sample_size: total,
    slice: { [by]: name },
    ...(version === undefined ? {} : { with: { attack_set: `promptfoo ${version} ${name}` } }),
  }));
  return [...(graded === 0 ? [] : [rate]), ...(errors === 0 ? [] : [count]), ...attacks];
}

/**
 * The mean of each named score over the tests that have it. promptfoo's own figure is a sum whose divisor changed with its
 * versions; a derived metric is no sum and is taken as it is.
 */
function scoresOf({ rows, sums }: PromptRun, derived: ReadonlySet<string>): readonly Found[] {
  const names = new Set([...Object.keys(sums), ...rows.flatMap(({ scores }) => Object.keys(scores))]);
  return [...names].flatMap((name) => {
    if (derived.has(name)) {
      const measured = measuredOf(sums[name]);
      return measured === undefined ? [] : [{ raw: name, name, measured }];
    }
    const scores = rows.filter(({ errored }) => !errored).map((row) => numberOf(row.scores[name]));
    const found = scores.filter((score) => score !== undefined);
    if (found.length === 0) return [];
    const value = found.reduce((sum, score) => sum + score, 0) / found.length;
    return [{ raw: name, name, measured: { value }, sample_size: found.length }];
  });
}

/** Cost in dollars where promptfoo knows a price, and the mean time to answer; nothing of a run that never answered. */
function costsOf({ passed, failed, errors, latencyMs = 0, costUsd = 0 }: PromptRun): readonly Found[] {
  if (passed + failed === 0) return [];
  const tests = passed + failed + errors;
  const latency = { raw: "latency_mean_ms", name: "latency_mean_ms", measured: { value: latencyMs / tests } };
  return [
    ...(latencyMs > 0 ? [{ ...latency, sample_size: tests, unit: "ms" }] : []),
    ...(costUsd > 0 ? [{ raw: "cost", name: "cost", measured: { value: costUsd }, sample_size: tests }] : []),
  ];
}

type Place = Pick<Reading, "variant" | "slice"> & { readonly prefix: string };

/** Which provider, and which prompt where there are several; with several providers the raw name says it too. */
function placeOf(run: PromptRun, at: number, runs: readonly PromptRun[]): Place {
  const several = new Set(runs.map(({ provider }) => provider)).size > 1;
  const variant = run.provider ?? (several ? `provider ${String(at + 1)}` : undefined);
  const prompts = new Set(runs.map(({ prompt }) => prompt)).size > 1;
  return {
    prefix: several && variant !== undefined ? `${variant}/` : "",
    ...(variant === undefined ? {} : { variant }),
    ...(prompts ? { slice: { prompt: run.prompt } } : {}),
  };
}

function inPlace({ raw, slice }: Found, { prefix, variant, slice: prompt }: Place): Partial<Reading> & { raw: string } {
  const both = { ...prompt, ...slice };
  return {
    raw: `${prefix}${raw}`,
    ...(variant === undefined ? {} : { variant }),
    ...(Object.keys(both).length === 0 ? {} : { slice: both }),
  };
}

/** Only the names: nothing else of the configuration is looked at. */
function derivedNames(document: JsonMap): ReadonlySet<string> {
  const list = mapAt(document, "config")["derivedMetrics"];
  const names = (isList(list) ? list : []).flatMap((each) => (isMap(each) ? [each["name"]] : []));
  return new Set(names.filter((name) => typeof name === "string"));
}
