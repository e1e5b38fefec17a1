import { didYouMean } from "../core/did-you-mean.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isMap, type Json, type JsonMap, type Path } from "../core/json.ts";
import { field, isCompanionName, METRIC_ID, ruleFields, type Mapping, type MappingRule } from "./mapping.ts";

/**
 * The rules of a mapping file (`--map-file`): by the name the tool wrote either a metric id, or `id`, `sample_size`, `n_shot`,
 * `step`, `multiply`, `divide`, `dataset`, `split`, `task`, `variant`, `unit`, `direction` and, under `with`, what else stands
 * beside the value. `"*"` is for every metric. Faults point at their place in the file.
 */
export function mappingIn(
  value: JsonMap,
  file: string,
): { readonly mapping: Mapping; readonly faults: readonly Finding[] } {
  const faults: Finding[] = [];
  const fault: Fault = (what, path, atKey = false) => {
    faults.push(finding("import-bad-map-file", { what }, { file, path, ...(atKey ? { atKey } : {}) }));
  };
  const rules = Object.entries(value).map(([raw, said]) => [raw, ruleFrom(raw, said, fault)] as const);
  return { mapping: Object.fromEntries(rules), faults };
}

type Fault = (what: string, path: Path, atKey?: boolean) => void;

function ruleFrom(raw: string, said: Json, fault: Fault): MappingRule {
  if (typeof said === "string") {
    if (METRIC_ID.test(said)) return { id: said };
    fault(`\`${said}\` is not a metric id`, [raw]);
    return {};
  }
  if (!isMap(said) || Object.keys(said).length === 0) {
    fault(`\`${raw}\` takes a metric id, or fields such as \`id\` and \`sample_size\``, [raw]);
    return {};
  }
  return Object.entries(said).reduce<MappingRule>(
    (rule, [name, text]) => ({ ...rule, ...fieldFrom(name, text, [raw, name], fault) }),
    {},
  );
}

function fieldFrom(name: string, said: Json, path: Path, fault: Fault): MappingRule {
  if (name === "with") return companionsFrom(said, path, fault);
  if (!ruleFields.some((each) => each === name)) {
    const near = didYouMean(name, [...ruleFields, "with"]);
    const instead =
      near === undefined ? "what else stands beside a value goes under `with`" : `did you mean \`${near}\`?`;
    fault(`there is no field \`${name}\`; ${instead}`, path, true);
    return {};
  }
  const text = typeof said === "string" || typeof said === "number" ? String(said) : "";
  const rule = field(name, text);
  if (rule === undefined) fault(`\`${name}\` has no usable value`, path);
  return rule ?? {};
}

function companionsFrom(said: Json, path: Path, fault: Fault): MappingRule {
  if (!isMap(said)) {
    fault("`with` takes names and values", path);
    return {};
  }
  for (const name of Object.keys(said)) {
    if (!isCompanionName(name)) fault(`\`${name}\` is no name for something beside a value`, [...path, name], true);
  }
  return { with: said };
}
