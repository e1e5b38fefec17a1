import type { JsonMap } from "../../src/core/json.ts";
import { emitYaml } from "../../src/store/yaml/emit.ts";
import { allDocuments } from "./complete-documents.ts";

/** Every document of a complete model without its versions, and the texts they point to, by path; `scope` stands over its own. */
export function completeFiles(model: string, scope: JsonMap): Readonly<Record<string, string>> {
  const { card, scorecard, governance, operations, datasheets } = allDocuments;
  const dir = `models/${model}`;
  const own = {
    ...allDocuments.model,
    id: model,
    scope: { ...(allDocuments.model["scope"] as JsonMap), ...scope },
    downstream_use: ["The adapter is not given to others."],
  };
  const files: Readonly<Record<string, JsonMap>> = {
    [`${dir}/model.yaml`]: own,
    [`${dir}/card.yaml`]: card,
    [`${dir}/scorecard.yaml`]: scorecard,
    [`${dir}/governance.yaml`]: governance,
    [`${dir}/operations.yaml`]: operations,
    ...Object.fromEntries(Object.entries(datasheets).map(([id, sheet]) => [`${dir}/datasheets/${id}.yaml`, sheet])),
  };
  const named = ["dpia", "retire", "citation", "quality", "drift", "health", "incidents", "access", "rollback"];
  return {
    ...Object.fromEntries(Object.entries(files).map(([file, value]) => [file, emitYaml(value)])),
    ...Object.fromEntries(named.map((name) => [`docs/${name}.md`, `# ${name}\n`])),
    "configs/lora.yaml": "r: 16\n",
  };
}

/** What the cast is named for is Ana's where she is alone. */
export function byAna(text: string): string {
  return text
    .replaceAll(/\b(ben|chloe|mei|rosa|ivo)\b/g, "ana")
    .replaceAll(/Ben Okoro|Chloe Lang|Mei Tan|Rosa Diaz|Ivo Novak/g, "Ana Ruiz");
}
