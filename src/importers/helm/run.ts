import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { ImportInput, SourceFile } from "../importer.ts";
import { jsonOf } from "../lenient-json.ts";
import { lastPart } from "../source.ts";

/** The files of one HELM run; without its run_spec.json nobody knows which model and data the numbers are of. */
export interface HelmRun {
  readonly stats: SourceFile;
  readonly spec: SourceFile | undefined;
  /** Large, and looked at for its times only. */
  readonly state: SourceFile | undefined;
}

/** The runs among the files, one for each directory with statistics. */
export function helmRuns(input: ImportInput): readonly HelmRun[] {
  return input.files
    .filter((file) => isStats(jsonOf(file)))
    .map((stats) => {
      const beside = input.files.filter((file) => directoryOf(file.path) === directoryOf(stats.path));
      return {
        stats,
        spec: beside.find((file) => isSpec(jsonOf(file))),
        state: beside.find((file) => isMap(jsonOf(file)) && requestsIn(jsonOf(file)) !== undefined),
      };
    });
}

/** The statistics of a file of HELM: one per name, split and perturbation (`Stat.to_dict` of HELM). */
export function statsIn(file: SourceFile): readonly JsonMap[] {
  const value = jsonOf(file);
  return isStats(value) ? value.filter(isMap) : [];
}

/** When the requests of the run were answered, in seconds since 1970. */
export function requestTimes(file: SourceFile | undefined): readonly Json[] {
  const requests = file === undefined ? undefined : requestsIn(jsonOf(file));
  return (requests ?? []).flatMap((each) => {
    const result = isMap(each) ? each["result"] : undefined;
    return isMap(result) ? (result["request_datetime"] ?? []) : [];
  });
}

function isStats(value: Json | undefined): value is readonly Json[] {
  return isList(value) && value.length > 0 && value.every(isStat);
}

function isStat(value: Json): boolean {
  if (!isMap(value) || !isMap(value["name"])) return false;
  return (
    typeof value["name"]["name"] === "string" &&
    typeof value["count"] === "number" &&
    Object.hasOwn(value, "sum_squared")
  );
}

function isSpec(value: Json | undefined): boolean {
  return isMap(value) && isMap(value["adapter_spec"]) && isMap(value["scenario_spec"]);
}

function requestsIn(value: Json | undefined): readonly Json[] | undefined {
  const requests = isMap(value) ? value["request_states"] : undefined;
  return isList(requests) ? requests : undefined;
}

function directoryOf(path: string): string {
  return path.slice(0, -lastPart(path).length);
}
