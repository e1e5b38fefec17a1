import { dayOf, periodOf } from "../dates.ts";
import { environmentsOf } from "../deployments.ts";
import { didYouMean } from "../did-you-mean.ts";
import { ofKind } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding, Location } from "../findings/finding.ts";
import type { Path } from "../json.ts";
import { reproductionFindings } from "./rules-reproductions.ts";
import type { ModelSetting } from "./rules-setting.ts";
import { updateReferences } from "./rules-updates.ts";

/** What the records of the single kinds say of themselves: spans of time, findings, tolerances, updates, environments. */
export function kindFindings(setting: ModelSetting): readonly Finding[] {
  const { standing } = setting;
  return [
    ...monitoringFindings(setting),
    ...incidentFindings(setting),
    ...ofKind(standing, "red-team").flatMap(({ file, value }) => twice(value.findings, file)),
    ...ofKind(standing, "reproduction").flatMap((record) => reproductionFindings(record, setting)),
    ...ofKind(standing, "update").flatMap((record) => [
      ...updateTimes(record.value, record.file),
      ...updateReferences(record, setting),
    ]),
  ];
}

function monitoringFindings(setting: ModelSetting): readonly Finding[] {
  return ofKind(setting.standing, "monitoring").flatMap(({ file, value }) => {
    const { window, observed_at: observed, environment } = value;
    const named = environmentFindings(environment, file, setting);
    if (window === undefined) return [...named, finding("window-missing", {}, { file, path: [] })];
    return [...named, ...spanFindings(window, "the record", observed, { file, path: ["window"] })];
  });
}

function incidentFindings(setting: ModelSetting): readonly Finding[] {
  return ofKind(setting.standing, "incident").flatMap(({ file, value }) => {
    const { due_on: due, started_at: started, environment } = value;
    const named = environmentFindings(environment, file, setting);
    if (due === undefined || started === undefined || due >= (dayOf(started) ?? due)) return named;
    return [...named, finding("due-before-start", { due, started }, { file, path: ["due_on"] })];
  });
}

function updateTimes(
  update: {
    readonly data_window?: Span;
    readonly released_at?: string;
    readonly rolled_back_at?: string;
  },
  file: string,
): readonly Finding[] {
  const { data_window: window, released_at: released, rolled_back_at: back } = update;
  const spans =
    window === undefined ? [] : spanFindings(window, "the release", released, { file, path: ["data_window"] });
  if (released === undefined || back === undefined || !isBefore(back, released)) return spans;
  return [...spans, finding("rolled-back-before-release", { released, back }, { file, path: ["rolled_back_at"] })];
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** A span that ends before it begins, or after what it is the ground for. */
function spanFindings(span: Span, what: string, then: string | undefined, at: Location): readonly Finding[] {
  const { from, to } = span;
  const under = (key: string): Location => ({ file: at.file, path: [...(at.path ?? []), key] });
  if (isBefore(to, from)) return [finding("window-inverted", { from, to }, under("to"))];
  if (then === undefined || !isBefore(then, to)) return [];
  return [finding("window-ends-later", { to, then, what }, under("to"))];
}

/** True where a moment, however precise, lies wholly before another. */
function isBefore(a: string, b: string): boolean {
  const [first, second] = [periodOf(a), periodOf(b)];
  return first !== undefined && second !== undefined && first.end < second.start;
}

function twice(findings: readonly { readonly id: string }[], file: string): readonly Finding[] {
  const first = new Map<string, number>();
  return findings.flatMap(({ id }, index): readonly Finding[] => {
    const before = first.get(id);
    first.set(id, before ?? index);
    if (before === undefined) return [];
    const path: Path = ["findings", index, "id"];
    return [finding("duplicate-finding", { id, first: `number ${String(before + 1)}` }, { file, path })];
  });
}

/** Only where deployments name environments: before the first one there is nothing to compare with. */
function environmentFindings(
  environment: string | undefined,
  file: string,
  { files }: ModelSetting,
): readonly Finding[] {
  if (environment === undefined) return [];
  const known = environmentsOf(files.records);
  if (known.length === 0 || known.includes(environment)) return [];
  const args = { environment, meant: didYouMean(environment, known), known: known.join(", ") };
  return [finding("unknown-environment", args, { file, path: ["environment"] })];
}
