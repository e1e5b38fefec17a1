import { isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { SubjectNamed } from "../../generated/types.ts";
import { withoutUndefined } from "../measure.ts";
import { hexDigest, publicName, publicRevision } from "../public-text.ts";

/**
 * What lm-eval says it measured, from `model_name`, else from `config.model_args` (text `a=b,c=d` or JSON, an object from
 * 0.4.9 on). With `peft=` or `delta=` the adapter is the subject and `pretrained=` its base. `shortened`: a local path was
 * cut to its name.
 */
export function subjectOf(document: JsonMap): {
  readonly named: SubjectNamed | undefined;
  readonly shortened: boolean;
} {
  const config = isMap(document["config"]) ? document["config"] : {};
  const args = argumentsOf(config["model_args"]);
  const raw = firstText(document["model_name"], args.get("peft"), ...MODEL_KEYS.map((key) => args.get(key)));
  const name = publicName(raw);
  const base = args.has("peft") || args.has("delta") ? publicName(args.get("pretrained")) : undefined;
  const named = withoutUndefined({
    name,
    base: base === name ? undefined : base,
    revision: publicRevision(firstText(config["model_revision"], args.get("revision"))),
    sha: hexDigest(config["model_sha"]),
  });
  return {
    named: Object.keys(named).length === 0 ? undefined : named,
    shortened: raw !== undefined && raw !== name,
  };
}

/** In the order of the harness itself (GeneralConfigTracker._get_model_name), which puts peft and delta first. */
const MODEL_KEYS = ["delta", "pretrained", "model", "path", "engine"];

function argumentsOf(raw: Json | undefined): ReadonlyMap<string, string> {
  if (isMap(raw)) {
    return new Map(Object.entries(raw).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])));
  }
  if (typeof raw !== "string") return new Map();
  if (raw.trimStart().startsWith("{")) return argumentsOf(jsonIn(raw));
  return new Map(
    raw.split(",").flatMap((pair) => {
      const cut = pair.indexOf("=");
      return cut < 1 ? [] : [[pair.slice(0, cut).trim(), pair.slice(cut + 1).trim()] as const];
    }),
  );
}

function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === "string" && value.trim() !== "");
}

/** The object in a JSON text; undefined for any other text. */
function jsonIn(text: string): JsonMap | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
