import { isMap, type Json, type JsonMap } from "../../../src/core/json.ts";
import { emitYaml } from "../../../src/store/yaml/emit.ts";
import { completeAll } from "../complete-all.ts";
import { byAna, completeFiles } from "../complete-files.ts";
import { allDocuments } from "../complete-documents.ts";

/** What teams differ in. */
export interface Setting {
  readonly lifecycle: string;
  readonly scope: JsonMap;
  readonly separation: "none" | "warn" | "require";
  /** Ana does everything. */
  readonly alone: boolean;
}

/** The fields of a record that can be written by hand, as the complete model has them; several records as one. */
export function fieldsOf(...ids: readonly string[]): JsonMap {
  const head = ["schema", "model", "version", "by", "observed_at", "subject"];
  const all = ids.map((id) => completeAll.records[id] ?? {});
  const metrics = all.flatMap((each) => (Array.isArray(each["metrics"]) ? (each["metrics"] as readonly Json[]) : []));
  const fields = Object.fromEntries(all.flatMap((each) => Object.entries(each)).filter(([key]) => !head.includes(key)));
  return metrics.length === 0 ? fields : { ...fields, metrics };
}

/** mlc.yaml of a team. */
export function configText(
  { lifecycle, separation, alone }: Setting,
  models: readonly string[] = ["models/*"],
): string {
  const { people, ...config } = allDocuments.config;
  const cast = isMap(people) ? people : {};
  const listed = alone ? { ana: cast["ana"] ?? {} } : cast;
  const roles: JsonMap = alone
    ? { security_reviewer: ["ana"] }
    : { security_reviewer: ["ivo"], independent_assessor: ["ivo"] };
  const policy = { separation_of_duties: separation };
  return emitYaml({ ...config, models, lifecycle, people: listed, roles, policy });
}

/** Every document of a model without its versions, and the texts they point to. */
export function documentTexts(model: string, setting: Setting): ReadonlyMap<string, string> {
  const files = Object.entries(completeFiles(model, setting.scope));
  return new Map(files.map(([file, text]) => [file, setting.alone ? byAna(text) : text]));
}

/** What is known of a version beside the lines that mlc writes. */
export function versionText(adaptation: Json, weights: boolean): string {
  const { schema: _s, version: _v, stage: _g, transition: _t, optimizations: _o, ...known } = allDocuments.version;
  const { weights: bytes = {}, ...facts } = known;
  const baseline = { name: "mistralai/Mistral-7B-v0.3", version: "0.3" };
  const others = [{ id: "google/gemma-2-9b", why_not: "weaker German" }];
  const selection = { ...(facts["selection"] as JsonMap), candidates: others };
  return emitYaml({
    ...(weights ? { weights: bytes } : {}),
    ...facts,
    baseline,
    selection,
    adaptation: { method: adaptation },
  });
}

/** The records of a complete model, by what they are about. */
export const evidence = {
  training: fieldsOf("2026-10-10-training-00000000000b"),
  evaluation: fieldsOf(
    "2026-11-01-evaluation-00000000000c",
    "2026-11-02-evaluation-00000000000d",
    "2026-11-04-evaluation-0000000000a1",
  ),
  baseline: fieldsOf("2026-10-02-evaluation-00000000000e", "2026-10-02-evaluation-0000000000ab"),
  "red-team": fieldsOf("2026-11-04-red-team-0000000000a2"),
  reproduction: fieldsOf("2026-11-04-reproduction-0000000000a3"),
  pilot: fieldsOf("2026-11-03-deployment-00000000000f"),
  production: fieldsOf("2026-11-08-deployment-0000000000a6"),
  monitoring: fieldsOf("2026-11-15-monitoring-0000000000a7"),
} as const;
