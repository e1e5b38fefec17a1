import { shipped } from "../../generated/data.ts";
import { didYouMean } from "../did-you-mean.ts";
import { isAnothersReview, ofKind, recordId, type RecordDoc, type RecordOf } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Path } from "../json.ts";
import { kindOf, type RecordKind } from "../records.ts";
import { isLive, type ModelSetting } from "./rules-setting.ts";

/** Whether the records, versions, checkpoints and inputs that documents and records name are there. */
export function referenceFindings(setting: ModelSetting): readonly Finding[] {
  return [
    ...supersededFindings(setting),
    ...versionReferences(setting),
    ...setting.standing.flatMap((record) => recordReferences(record, setting)),
  ];
}

function supersededFindings({ files, byId, ...setting }: ModelSetting): readonly Finding[] {
  return files.records.flatMap((record) => {
    const { supersedes } = record.value;
    if (supersedes === undefined) return [];
    const at = { file: record.file, path: ["supersedes"] };
    if (supersedesItself(record, byId)) return [finding("supersedes-circle", { id: recordId(record) }, at)];
    if (isAnothersReview(record, files.records)) {
      const args = { id: recordId(record), review: supersedes, by: record.value.by };
      return [finding("superseded-by-another", args, at)];
    }
    return named({ id: supersedes, at: ["supersedes"] }, record.file, { files, byId, ...setting });
  });
}

function supersedesItself(record: RecordDoc, byId: ReadonlyMap<string, RecordDoc>): boolean {
  const start = recordId(record);
  const seen = new Set<string>();
  for (let id = record.value.supersedes; id !== undefined && !seen.has(id); id = byId.get(id)?.value.supersedes) {
    if (id === start) return true;
    seen.add(id);
  }
  return false;
}

function versionReferences(setting: ModelSetting): readonly Finding[] {
  const { files, versions } = setting;
  return files.versions.filter(isLive).flatMap(({ file, value }) => {
    const { baseline, optimizations = [], version } = value;
    const found = optimizations.flatMap(({ quality_ratio_record: id }, index) =>
      named({ id, kind: "evaluation", at: ["optimizations", index, "quality_ratio_record"] }, file, setting),
    );
    if (baseline?.name !== files.id || baseline.version === undefined) return found;
    const at = { file, path: ["baseline", "version"] };
    if (baseline.version === version) return [...found, finding("baseline-is-itself", { version }, at)];
    if (versions.includes(baseline.version)) return found;
    const args = { version: baseline.version, model: files.id, meant: didYouMean(baseline.version, versions) };
    return [...found, finding("version-not-found", args, at)];
  });
}

function recordReferences(record: RecordDoc, setting: ModelSetting): readonly Finding[] {
  // Most records are evaluations, which name no other record.
  if (!REFERRING.has(kindOf(record.value))) return NONE;
  const [review] = ofKind([record], "review");
  const [transition] = ofKind([record], "transition");
  const [deployment] = ofKind([record], "deployment");
  const [reproduction] = ofKind([record], "reproduction");
  const [update] = ofKind([record], "update");
  const [exception] = ofKind([record], "exception");
  const links: readonly Reference[] = [
    { id: deployment?.value.rollback_of, kind: "deployment", at: ["rollback_of"] },
    { id: review?.value.exception, kind: "exception", at: ["exception"] },
    { id: reproduction?.value.reproduces, at: ["reproduces"] },
    { id: exception?.value.renews, kind: "exception", at: ["renews"] },
    ...list(update?.value.evaluations, ["evaluations"], "evaluation"),
    ...list(review?.value.records, ["records"]),
    ...list(transition?.value.reviews, ["reviews"], "review"),
    ...list(transition?.value.exceptions, ["exceptions"], "exception"),
    ...(transition?.value.required ?? []).flatMap(({ records }, index) =>
      list(records, ["required", index, "records"]),
    ),
  ];
  return [
    ...links.flatMap((link) => named(link, record.file, setting)),
    ...(review === undefined ? [] : checkpointFindings(review, setting)),
    ...(exception === undefined ? [] : exceptionFindings(exception, setting)),
    ...(transition?.value.inputs ?? []).flatMap(({ path }, index) => {
      if (setting.workspace.exists(path)) return [];
      return [finding("input-missing", { path }, { file: record.file, path: ["inputs", index, "path"] })];
    }),
  ];
}

const REFERRING: ReadonlySet<RecordKind> = new Set<RecordKind>([
  "review",
  "transition",
  "deployment",
  "reproduction",
  "update",
  "exception",
]);
const NONE: readonly Finding[] = [];

function checkpointFindings(
  review: ReturnType<typeof ofKind<"review">>[number],
  setting: ModelSetting,
): readonly Finding[] {
  const { checkpoint, obligation } = review.value;
  const { file } = review;
  const known = Object.keys(shipped.checkpoints.checkpoints);
  if (checkpoint !== undefined && !known.includes(checkpoint)) {
    const args = { checkpoint, meant: didYouMean(checkpoint, known), known: known.join(", ") };
    return [finding("checkpoint-not-found", args, { file, path: ["checkpoint"] })];
  }
  if (obligation === undefined) return [];
  const [id = "", number = ""] = obligation.split("#");
  const unknown = named({ id, kind: "review", at: ["obligation"] }, file, setting);
  const [target] = ofKind(
    [setting.byId.get(id)].filter((each) => each !== undefined),
    "review",
  );
  if (target === undefined) return unknown;
  const conditions = target.value.conditions?.length ?? 0;
  if (Number(number) >= 1 && Number(number) <= conditions) return [];
  const args = { review: id, number: Number(number), conditions };
  return [finding("unknown-condition", args, { file, path: ["obligation"] })];
}

/** Only while the exception lasts: later the catalogue and the lifecycle may have changed, and it counts for nothing anyway. */
function exceptionFindings(
  { file, value }: RecordOf<"exception">,
  { files, stages, today }: ModelSetting,
): readonly Finding[] {
  const { criterion, gate, through } = value;
  if (through < today) return [];
  const own = (files.scorecard?.value.criteria ?? []).map((each) => each.id);
  const known = [...shipped.criteria.map((each) => each.id), ...own];
  const at = { file, path: ["criterion"] };
  return [
    ...(known.includes(criterion)
      ? []
      : [finding("unknown-criterion", { id: criterion, meant: didYouMean(criterion, known) }, at)]),
    ...(["from", "to"] as const).flatMap((end) => {
      const stage = gate?.[end];
      if (stage === undefined || stages.includes(stage)) return [];
      const args = { stage, meant: didYouMean(stage, stages), known: stages.join(", ") };
      return [finding("unknown-stage", args, { file, path: ["gate", end] })];
    }),
  ];
}

interface Reference {
  readonly id: string | undefined;
  readonly kind?: RecordKind;
  readonly at: Path;
}

function list(ids: readonly string[] | undefined, at: Path, kind?: RecordKind): readonly Reference[] {
  return (ids ?? []).map((id, index) => ({ id, at: [...at, index], ...(kind === undefined ? {} : { kind }) }));
}

/** A record named by id is one of the model, of the kind that is meant. */
function named({ id, kind, at: path }: Reference, file: string, setting: ModelSetting): readonly Finding[] {
  if (id === undefined || setting.unreadable.has(id)) return [];
  const target = setting.byId.get(id);
  if (target === undefined) {
    return [finding("unknown-record", { id, meant: didYouMean(id, setting.byId.keys()) }, { file, path })];
  }
  const found = kindOf(target.value);
  if (kind === undefined || kind === found) return [];
  return [finding("record-kind-unexpected", { id, expected: kind, kind: found }, { file, path })];
}
