import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { SourceFile } from "../importer.ts";
import { jsonOf } from "../lenient-json.ts";
import type { Reading } from "../measure.ts";
import type { LeftOut } from "../metrics.ts";
import { measuredOf } from "../numbers.ts";
import { namedReading } from "../run-values.ts";
import { yamlOf, type DvcFile } from "./files.ts";

/** The metrics files that a pipeline declares, those that are here with their values. */
export interface DvcMetrics {
  readonly values: readonly Reading[];
  readonly left: LeftOut;
  readonly files: readonly SourceFile[];
  /** Declared, and not among the files that were read. */
  readonly absent: readonly string[];
}

/**
 * The numbers of the metrics files, named as `dvc metrics show` does: keys joined by dots, lists left out. A stage whose
 * name says that it evaluates or tests measured held-out data; else the keys have to say so.
 */
export function metricsIn(pipeline: DvcFile | undefined, files: readonly SourceFile[]): DvcMetrics {
  const values: Reading[] = [];
  const nonNumeric: string[] = [];
  const used: SourceFile[] = [];
  const absent: string[] = [];
  const dir = pipeline?.file.path.replace(/[^/]+$/, "") ?? "";
  for (const { path, stage } of pipeline === undefined ? [] : declaredIn(pipeline.value)) {
    const file = files.find((each) => each.path === `${dir}${path}`);
    const root = file === undefined ? undefined : rootOf(file);
    if (file === undefined || root === undefined) {
      absent.push(path);
      continue;
    }
    used.push(file);
    const split = splitOfStage(stage);
    for (const [steps, value] of leaves(root, [])) {
      const raw = steps.join(".");
      const measured = typeof value === "boolean" ? undefined : measuredOf(value);
      if (measured === undefined) nonNumeric.push(raw);
      else {
        const reading = namedReading({ raw: steps.join("/"), measured }, "dvc");
        values.push({
          ...(split === undefined ? {} : { split }),
          ...reading,
          raw,
          name: reading.name.replaceAll("/", "."),
        });
      }
    }
  }
  return { values, left: { non_numeric: nonNumeric, filtered: [] }, files: used, absent };
}

/** `metrics` of a stage or of the whole pipeline: paths, or objects of one path and how it is kept. */
function declaredIn(value: JsonMap): readonly { readonly path: string; readonly stage: string }[] {
  const stages = isMap(value["stages"]) ? Object.entries(value["stages"]) : [];
  const all = [["", value] as const, ...stages].flatMap(([stage, each]) =>
    (isMap(each) && isList(each["metrics"]) ? each["metrics"] : []).flatMap((entry) => {
      const path = typeof entry === "string" ? entry : isMap(entry) ? Object.keys(entry)[0] : undefined;
      // Templates are filled in by DVC; their names here name no file.
      return path === undefined || path.includes("${") ? [] : [{ path: path.replace(/^\.\//, ""), stage }];
    }),
  );
  return [...new Map(all.map((each) => [each.path, each])).values()];
}

function rootOf(file: SourceFile): JsonMap | undefined {
  const json = jsonOf(file);
  if (isMap(json)) return json;
  const yaml = /\.ya?ml$/i.test(file.path) ? yamlOf(file) : undefined;
  return yaml !== undefined && "value" in yaml ? yaml.value : undefined;
}

const DEEPEST = 8;

function* leaves(value: Json, steps: readonly string[]): Generator<readonly [readonly string[], Json]> {
  if (!isMap(value) || steps.length > DEEPEST) yield [steps, value];
  else for (const [key, each] of Object.entries(value)) yield* leaves(each, [...steps, key]);
}

function splitOfStage(stage: string): string | undefined {
  if (/(?:^|[_.-])test(?:ing)?(?:[@_.-]|$)/i.test(stage)) return "test";
  return /(?:^|[_.-])eval(?:uat\w*)?(?:[@_.-]|$)/i.test(stage) ? "eval" : undefined;
}
