import { fc } from "../../support/fast-check.ts";
import { shipped } from "../../../src/generated/data.ts";
import type { LifecycleFile, NoteRecord, TransitionRecord, VersionDocument } from "../../../src/generated/types.ts";
import { sha256 } from "../../../src/core/digest.ts";
import type { RecordDoc } from "../../../src/core/facts/fold.ts";
import { lifecycleOf, RETIRED, stageIds } from "../../../src/core/lifecycle/lifecycle.ts";
import { hotfixTarget, loopTargets } from "../../../src/core/lifecycle/moves.ts";
import type { RecordDocument } from "../../../src/core/records.ts";
import type { Doc } from "../../../src/core/workspace.ts";

/** The lifecycle of the tests. */
export const genai = lifecycleOf(shipped.lifecycles["genai@1"] as LifecycleFile, "genai@1");

/** A version file and the records behind it. */
export interface History {
  readonly version: Doc<VersionDocument>;
  readonly records: readonly RecordDoc[];
}

/** A record file in the directory of the model; its digest changes with any change of its value. */
export function recordDoc<T extends RecordDocument>(id: string, value: T): Doc<T> {
  const file = `models/support-llm/records/${id.slice(0, 4)}/${id}.yaml`;
  return { file, value, digest: sha256(JSON.stringify(value)), locate: () => ({ line: 1, column: 1 }) };
}

/** A transition record that follows another, as `mlc promote` writes it. */
export function transition(
  number: number,
  to: string,
  prev: Doc<TransitionRecord> | undefined,
  more: Partial<TransitionRecord> = {},
): Doc<TransitionRecord> {
  const id = idOf(number);
  return recordDoc(id, {
    schema: "mlc.transition/v1",
    model: "support-llm",
    version: "1.0.0",
    observed_at: id.slice(0, 10),
    by: "ana",
    subject: {},
    from: prev?.value.to ?? null,
    to,
    move: prev === undefined ? "start" : "forward",
    prev: prev === undefined ? null : { id: stem(prev), sha256: prev.digest.slice("sha256:".length) },
    ...more,
  });
}

/** A note that withdraws a record. */
export function withdrawal(number: number, record: RecordDoc): Doc<NoteRecord> {
  const id = `2026-11-${day(number)}-note-${number.toString(16).padStart(12, "0")}`;
  return recordDoc(id, {
    schema: "mlc.note/v1",
    model: "support-llm",
    version: "1.0.0",
    observed_at: id.slice(0, 10),
    by: "ana",
    subject: {},
    supersedes: stem(record),
    reason: "promoted twice",
    text: "The other one holds.",
  });
}

/** The version file that stands at the end of a chain. */
export function versionAt(tip: Doc<TransitionRecord>, more: Partial<VersionDocument> = {}): Doc<VersionDocument> {
  const value: VersionDocument = {
    schema: "mlc.version/v1",
    version: "1.0.0",
    stage: tip.value.to,
    transition: stem(tip),
    ...more,
  };
  const file = "models/support-llm/versions/1.0.0.yaml";
  return { file, value, digest: sha256(JSON.stringify(value)), locate: () => ({ line: 1, column: 1 }) };
}

/** The id of a record by its file. */
export function stem({ file }: { readonly file: string }): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
}

/** Moves as people make them: along edges, back again and the rarer ones, now and then with a transition that was corrected. */
export const honestHistory: fc.Arbitrary<History> = fc
  .array(fc.record({ choice: fc.nat(), corrected: fc.boolean() }), { minLength: 0, maxLength: 12 })
  .map((steps) => {
    const records: RecordDoc[] = [];
    const entered = new Map<string, number>();
    let number = 1;
    let last = transition(number, "problem", undefined, { attempt: 1 });
    records.push(last);
    entered.set("problem", 1);
    for (const { choice, corrected } of steps) {
      const from = last.value.to;
      const edges = genai.file.edges.filter((edge) => edge.from === from);
      const options = [
        ...edges.map((edge) => ({
          to: edge.to,
          more: { move: "forward", ...(edge.skips === undefined ? {} : { skips: edge.skips }) },
        })),
        ...loopTargets(genai, from).map((to) => ({ to, more: { move: "loop", reason: "target-missed" } })),
        ...(from === RETIRED ? [] : rarer(from)),
      ] as readonly { readonly to: string; readonly more: Partial<TransitionRecord> }[];
      const option = options[choice % options.length];
      if (option === undefined) break;
      const attempt = (entered.get(option.to) ?? 0) + 1;
      entered.set(option.to, attempt);
      number += 1;
      const before = last;
      last = transition(number, option.to, before, { ...option.more, attempt });
      records.push(last);
      if (corrected) {
        number += 1;
        const why = { reason: "the reason was mistyped", supersedes: stem(last) };
        last = transition(number, option.to, before, { ...option.more, attempt, ...why });
        records.push(last);
      }
    }
    return { version: versionAt(last), records };
  });

/** A hotfix where there is one ahead, a new purpose, and the end. */
function rarer(from: string): readonly { readonly to: string; readonly more: Partial<TransitionRecord> }[] {
  const serving = hotfixTarget(genai, from);
  const end = { reason: "superseded", successor: "none", sunset: "2026-12-31" };
  return [
    ...(serving === undefined ? [] : [{ to: serving, more: { move: "hotfix", reason: "incident" } } as const]),
    { to: "problem", more: { move: "repurpose", purpose: "Draft answers to partners." } },
    { to: RETIRED, more: { move: "retire", ...end } },
  ];
}

/** The stages of the lifecycle, `retired` among them. */
export const stages = stageIds(genai);

function idOf(number: number): string {
  return `2026-10-${day(number)}-transition-${number.toString(16).padStart(12, "0")}`;
}

function day(number: number): string {
  return String(((number - 1) % 28) + 1).padStart(2, "0");
}
