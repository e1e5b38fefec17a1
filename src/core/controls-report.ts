import type {
  FrameworkFile,
  OutControl,
  OutControlCounts,
  OutControlDate,
  OutControlScope,
  OutFramework,
  OutVersionControls,
} from "../generated/types.ts";
import { askedControls, exceptionsOf, mappedCriteria, scopeFacts } from "./controls.ts";
import { cited } from "./controls-cite.ts";
import { criteriaOf, exceptionOf } from "./controls-evidence.ts";
import { datesFor, firstDay, names, type HeldDate, type Placed } from "./controls-dates.ts";
import { chosenFrameworks, type KnownFramework } from "./controls-known.ts";
import type { Day } from "./dates.ts";
import { isMap, type Json, type JsonMap } from "./json.ts";
import { rulesOf } from "./rules.ts";
import type { Assessment } from "./scoring/assess.ts";
import type { Locate } from "./findings/out.ts";

/** What every report of controls says about itself. */
export const NOTICE =
  "This lists evidence towards controls. It is not legal advice, and mlc does not determine conformity with any of them.";

/** The controls of chosen frameworks for one judged version: state, criteria with their places, dates. `ids` as chosen in mlc.yaml unless given. */
export function versionControls(assessment: Assessment, locate: Locate, ids?: readonly string[]): OutVersionControls {
  const { facts, workspace } = assessment;
  const setting = settingOf(assessment, locate);
  return {
    model: facts.model,
    version: facts.version,
    stage: facts.document.value.stage,
    scope: setting.shown,
    frameworks: chosenFrameworks(workspace, ids).map((each) => outFramework(each, setting)),
  };
}

/** What all frameworks of a version are held against. */
export interface ControlSetting {
  readonly assessment: Assessment;
  readonly locate: Locate;
  readonly scope: JsonMap;
  readonly placed: Placed;
  readonly shown: OutControlScope;
  readonly exceptions: ReadonlyMap<string, JsonMap>;
}

function settingOf(assessment: Assessment, locate: Locate): ControlSetting {
  const { files, facts } = assessment;
  const declared = facts.values["scope"];
  const scope = scopeFacts(files);
  const effective = scope["scope"];
  const [role, risk, said] = [wordAt(effective, "eu_role"), wordAt(declared, "eu_risk"), wordAt(declared, "eu_role")];
  const market = facts.values["eu_market_date"];
  const placed: Placed = {
    role: role ?? "none",
    ...(risk === undefined ? {} : { risk }),
    ...(typeof market === "string" ? { market } : {}),
  };
  const shown: OutControlScope = {
    ...(said === undefined ? {} : { eu_role: said }),
    ...(risk === undefined ? {} : { eu_risk: risk }),
    ...(placed.market === undefined ? {} : { eu_market_date: placed.market }),
    ...(facts.undeclared.length === 0 ? {} : { undeclared: [...facts.undeclared] }),
  };
  return { assessment, locate, scope, placed, shown, exceptions: exceptionsOf(files) };
}

function outFramework(known: KnownFramework, setting: ControlSetting): OutFramework {
  const { file, own } = known;
  const { assessment, scope, placed } = setting;
  const { asOf } = assessment.facts;
  const { workspace, files } = assessment;
  const mapped = mappedCriteria(files, rulesOf(workspace).criteria, [known]);
  const dates = datesFor(file, placed);
  const controls = askedControls(file, scope).map((control) => outControl(control, { file, dates, mapped, setting }));
  const outDates = dates.map((each) => outDate(each, controls, file, asOf));
  const next = outDates.find((each) => !each.in_force && each.concerns !== "no" && each.controls.length > 0)?.from;
  return {
    id: file.id,
    title: file.title,
    version: file.version,
    ...(file.url === undefined ? {} : { url: file.url }),
    ...(own === undefined ? {} : { file: own.file }),
    ...(file.replaces === undefined || own === undefined ? {} : { replaces: file.replaces }),
    last_reviewed: file.last_reviewed,
    review_by: file.review_by,
    ...(file.review_by < asOf ? { review_due: true } : {}),
    counts: countsOf(controls),
    controls,
    not_asked: file.controls.length - controls.length,
    dates: outDates,
    ...(next === undefined ? {} : { next }),
    notes: [...(file.notes ?? [])],
    open_points: [...(file.open_points ?? [])],
  };
}

interface Placing {
  readonly file: FrameworkFile;
  readonly dates: readonly HeldDate[];
  readonly mapped: ReadonlyMap<string, readonly string[]>;
  readonly setting: ControlSetting;
}

function outControl(control: FrameworkFile["controls"][number], { file, dates, mapped, setting }: Placing): OutControl {
  const { asOf } = setting.assessment.facts;
  const id = `${file.id}:${control.id}`;
  const label = cited(file, control.id);
  const criteria = criteriaOf(mapped.get(id) ?? [], file, control.id, setting);
  const asked = criteria.filter(({ status }) => status !== "not-applicable");
  const passed = asked.filter(({ status }) => status === "pass").length;
  const evidence =
    passed === 0 ? ("none" as const) : passed === asked.length ? ("complete" as const) : ("partial" as const);
  const first = firstDay(dates, control.id);
  const exception = exceptionOf(id, setting);
  const early = first !== undefined && first.day > asOf;
  const state =
    control.organisation === true
      ? ("organisation" as const)
      : early
        ? ("not-yet" as const)
        : exception !== undefined
          ? ("exception" as const)
          : evidence;
  const counted = { passed, asked: asked.length, mapped: criteria.length };
  return {
    id,
    label,
    title: control.title,
    state,
    evidence,
    passed,
    asked: asked.length,
    said:
      control.organisation === true
        ? `${label} is answered by the organisation, once for all its models`
        : sentence(label, counted),
    ...(first === undefined ? {} : { applies_from: first.day }),
    ...(first === undefined || first.assumed.length === 0 ? {} : { assumed: [...first.assumed] }),
    criteria,
    ...(exception === undefined ? {} : { exception }),
  };
}

function sentence(
  label: string,
  { passed, asked, mapped }: { readonly passed: number; readonly asked: number; readonly mapped: number },
): string {
  if (mapped === 0) return `evidence towards ${label}: none, no criterion is mapped to it`;
  if (asked === 0) return `evidence towards ${label}: none, none of its criteria applies here`;
  const noun = asked === 1 ? "criterion passes" : "criteria pass";
  return `evidence towards ${label}: ${String(passed)} of ${String(asked)} ${noun}`;
}

function outDate(
  { date, concerns, because }: HeldDate,
  asked: readonly OutControl[],
  file: FrameworkFile,
  asOf: Day,
): OutControlDate {
  const { from, what, confidence, source } = date;
  return {
    from,
    what,
    in_force: from <= asOf,
    concerns,
    ...(because === undefined ? {} : { because }),
    controls:
      concerns === "no" ? [] : asked.map(({ id }) => id).filter((id) => names(date, id.slice(file.id.length + 1))),
    ...(confidence === undefined ? {} : { confidence }),
    ...(source === undefined ? {} : { source }),
  };
}

function countsOf(controls: readonly OutControl[]): OutControlCounts {
  const of = (state: OutControl["state"]): number => controls.filter((each) => each.state === state).length;
  return {
    all: controls.length,
    complete: of("complete"),
    partial: of("partial"),
    none: of("none"),
    exception: of("exception"),
    not_yet: of("not-yet"),
    organisation: of("organisation"),
  };
}

function wordAt(scope: Json | undefined, key: string): string | undefined {
  const value = isMap(scope) ? scope[key] : undefined;
  return typeof value === "string" ? value : undefined;
}
