import { recordId } from "../core/facts/fold.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { JsonMap } from "../core/json.ts";
import { isList, isMap } from "../core/json.ts";
import { otherTaskVersions } from "../core/metrics/task-versions.ts";
import type { Intent } from "../core/plan.ts";
import { CannotRun } from "../errors.ts";
import type { OutImport } from "../generated/types.ts";
import { effectsOf } from "./effects.ts";
import { metricsOf, nextStepAfter, outMetric, outRecord, proposalsOf } from "./import-body.ts";
import { neverEvidence, subjectFindings, tooLarge } from "./import-checks.ts";
import { givenFields } from "./import-fields.ts";
import { keepRaw } from "./import-raw.ts";
import type { CardPlan } from "./import-card.ts";
import type { Read } from "./import-read.ts";
import { madeFrom, type Given, type Made } from "./import-records.ts";
import type { Chosen, Opened } from "./open.ts";
import { recordFindings } from "./record-findings.ts";

/** What an import writes and says. */
export interface ImportPlan {
  readonly model: string;
  readonly version: string;
  /** Kinds of record, as the subject of the commit names them. */
  readonly kinds: string;
  readonly intents: readonly Intent[];
  /** Records that are not there yet. */
  readonly fresh: readonly { readonly id: string }[];
  readonly findings: readonly Finding[];
  readonly body: Omit<OutImport, "schema" | "ok" | "findings" | "dry_run" | "changes" | "commit">;
}

/**
 * What everything that was read becomes: records, kept files, and what they change. Throws CannotRun for a contradiction
 * under `strict`, for a file that may not be kept, and for a record that `mlc validate` would refuse.
 */
export function planImport(
  opened: Opened,
  chosen: Chosen,
  read: readonly Read[],
  given: Omit<Given, "options"> & { readonly keepRaw: boolean; readonly card: CardPlan },
): ImportPlan {
  const drafts = read.flatMap(({ result }) => result.records);
  const fields = givenFields(read[0]?.options.fields ?? [], drafts);
  const contrary = subjectFindings(chosen, drafts, given.of, given.strict);
  const kept = read.map(({ input, result }) =>
    given.keepRaw ? keepRaw(chosen, result.records, input) : { drafts: result.records, intents: [] },
  );
  const made = onlyOnce(
    read.flatMap(({ importer, options }, at) =>
      (kept[at]?.drafts ?? []).map((draft) => ({
        importer: importer.id,
        ...madeFrom(chosen, draft, { ...given, fields, options }),
      })),
    ),
  );
  const about = made.flatMap(({ notes }) => notes);
  const fresh = made.filter(({ already }) => already === undefined);
  const refusal = [...contrary, ...about, ...tooLarge(fresh)].find(({ severity }) => severity === "error");
  if (refusal !== undefined) throw new CannotRun(refusal);
  const records = fresh.map(({ record }) => record);
  const intents = records.map(({ intent }) => intent);
  const named = new Set(records.flatMap(({ value }) => sourcesIn(value)));
  const raw = kept.flatMap((each) => each.intents).filter(({ file }) => named.has(file));
  // What the importer said about its numbers, the rules for records say again.
  const said = new Set(read.flatMap(({ result }) => result.notes.map(({ code }) => code)));
  const importers = [...new Set(read.map(({ importer }) => importer.id))];
  const { card } = given;
  const step = nextStepAfter(opened, card.filled, intents, opened.today);
  const [model, version] = [chosen.files.id, chosen.document.value.version];
  return {
    model,
    version,
    kinds: [...new Set([...(card.intents.length > 0 ? ["card"] : []), ...drafts.map(({ kind }) => kind)])].join(", "),
    intents: [...card.intents, ...raw, ...intents],
    fresh: records,
    // Of what was imported before everything was said then.
    findings: [
      ...(drafts.length > 0 && fresh.length === 0 ? [] : [...read.flatMap(({ result }) => result.notes), ...contrary]),
      ...card.findings,
      ...neverEvidence(fresh.map(({ draft }) => draft)),
      ...about,
      ...otherTaskVersions(
        fresh.flatMap(({ draft }) => metricsOf(draft)),
        chosen.files.records,
      ),
      ...recordFindings(opened, chosen, records).filter(({ code }) => !said.has(code)),
    ],
    body: {
      model,
      version,
      ...(importers[0] === undefined || importers.length > 1 ? {} : { importer: importers[0] }),
      records: made.map(outRecord),
      metrics: drafts.flatMap(metricsOf).map(outMetric),
      proposals: proposalsOf(
        opened,
        chosen,
        read.flatMap(({ importer, result }) => (importer.fills === true ? [] : result.facts)),
      ),
      ...(card.facts.length === 0 ? {} : { filled: card.facts.map(({ path, from = "" }) => ({ path, from })) }),
      ...effectsOf(opened, chosen, intents, opened.today, card.filled),
      ...(step === undefined ? {} : { next_step: step }),
    },
  };
}

/** A copy of a file gives the same record: of several in one import the first is made. */
function onlyOnce<Each extends Made>(made: readonly Each[]): readonly Each[] {
  const seen = new Set<string>();
  return made.map((each) => {
    const { already, record } = each;
    const again = already === undefined && seen.has(record.id);
    seen.add(record.id);
    return again ? { ...each, already: recordId(record), notes: [] } : each;
  });
}

/** The files that a record names as its sources. */
function sourcesIn({ source }: JsonMap): readonly string[] {
  if (!isMap(source)) return [];
  const also = isList(source["x-also"]) ? source["x-also"] : [];
  return [source, ...also.filter(isMap)].flatMap(({ path }) => (typeof path === "string" ? [path] : []));
}
