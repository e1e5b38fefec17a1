import { sha256 } from "../../src/core/digest.ts";
import { isMap, type Json, type JsonMap } from "../../src/core/json.ts";
import { emitYaml } from "../../src/store/yaml/emit.ts";
import { completeAll } from "../../test/support/complete-all.ts";

const dir = "models/support-llm";

/** Facts need no order of days that files need: the pilot began when the version stood at deployment, not before. */
const renamed: readonly (readonly [string, string])[] = [
  ["2026-11-06-transition-000000000004", "2026-11-08-transition-000000000004"],
  ["2026-11-03-deployment-00000000000f", "2026-11-08-deployment-00000000000f"],
  ["2026-11-03T09:00:00Z", "2026-11-08T07:00:00Z"],
];
const lived = JSON.parse(
  renamed.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(completeAll)),
) as typeof completeAll;

const update = "2026-10-10-update-0000000000a9";
const measured = ["2026-11-01-evaluation-00000000000c", "2026-11-04-evaluation-0000000000a1"];

/** The version before, which an update made and which was never more than tried: it names evaluations of its own. */
const before = earlier();

/**
 * A workspace whose one model is at level 5, path to text: the complete model that the tests of scoring stand on. It is
 * made from facts, not lived through, so no example shows it as a story; its chain of transitions is as a real one.
 */
export function levelFiveFiles(): Readonly<Record<string, string>> {
  const { config, model, card, scorecard, governance, operations, datasheets, version, records } = lived;
  const documents: Readonly<Record<string, JsonMap>> = {
    "mlc.yaml": config,
    [`${dir}/model.yaml`]: model,
    [`${dir}/card.yaml`]: card,
    [`${dir}/scorecard.yaml`]: scorecard,
    [`${dir}/governance.yaml`]: governance,
    [`${dir}/operations.yaml`]: operations,
    [`${dir}/versions/1.1.0.yaml`]: before.version,
    [`${dir}/versions/1.2.0.yaml`]: version,
    ...Object.fromEntries(Object.entries(datasheets).map(([id, sheet]) => [`${dir}/datasheets/${id}.yaml`, sheet])),
  };
  const pages = ["dpia", "retire", "citation", "quality", "drift", "health", "incidents", "access", "rollback"];
  return {
    ...Object.fromEntries(Object.entries(documents).map(([path, value]) => [path, emitYaml(value as Json)])),
    ...chained({ ...records, ...before.records }),
    ...Object.fromEntries(pages.map((page) => [`docs/${page}.md`, `# ${page}\n`])),
    "configs/lora.yaml": "r: 16\n",
  };
}

function earlier(): { readonly version: JsonMap; readonly records: Readonly<Record<string, JsonMap>> } {
  const start = "2026-09-01-transition-0000000000b0";
  const end = "2026-11-09-transition-0000000000b1";
  const moved = { schema: "mlc.transition/v1", model: "support-llm", version: "1.1.0", by: "ana", subject: {} };
  const evaluations = measured.map((id): [string, JsonMap] => [
    `2026-10-09${id.slice(10)}`,
    { ...lived.records[id], version: "1.1.0", observed_at: "2026-10-09T12:00:00Z" },
  ]);
  return {
    version: { schema: "mlc.version/v1", version: "1.1.0", stage: "retired", transition: end },
    records: {
      [start]: { ...moved, observed_at: "2026-09-01", from: null, to: "problem", move: "start", prev: null },
      [end]: {
        ...moved,
        ...{
          observed_at: "2026-11-09",
          from: "problem",
          to: "retired",
          move: "retire",
          reason: "superseded",
          successor: "support-llm@1.2.0",
          sunset: "2026-11-09",
        },
        ...{ prev: { id: start, sha256: "" }, decision: "go" },
      },
      ...Object.fromEntries(evaluations),
      [update]: { ...lived.records[update], evaluations: evaluations.map(([id]) => id) },
    },
  };
}

/** Records as text; a transition names the digest of the file before it, which is known once that one is written. */
function chained(records: Readonly<Record<string, JsonMap>>): Readonly<Record<string, string>> {
  const texts = new Map<string, string>();
  const text = (id: string): string => {
    const written = texts.get(id);
    if (written !== undefined) return written;
    const record = records[id];
    if (record === undefined) throw new Error(`no record ${id}`);
    const prev = record["prev"];
    const before = isMap(prev) && typeof prev["id"] === "string" ? prev["id"] : undefined;
    const linked =
      before === undefined
        ? record
        : { ...record, prev: { id: before, sha256: sha256(text(before)).slice("sha256:".length) } };
    const made = emitYaml(linked);
    texts.set(id, made);
    return made;
  };
  return Object.fromEntries(
    Object.keys(records).map((id) => [`${dir}/records/${id.slice(0, 4)}/${id}.yaml`, text(id)]),
  );
}
