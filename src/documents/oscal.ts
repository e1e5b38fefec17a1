import { NOTICE } from "../core/controls-report.ts";
import type { Day } from "../core/dates.ts";
import type { Json, JsonMap } from "../core/json.ts";
import { jsonText } from "../core/json-text.ts";
import type { OutControl, OutControlCriterion, OutVersionControls } from "../generated/types.ts";
import { version as tool } from "../version.ts";
import { escapeText } from "./markdown-escape.ts";
import { hrefFrom, oscalUuid, tokens } from "./oscal-ids.ts";

/** What the export is made as of, and the file it goes to (empty where it is printed): addresses are relative to it. */
export interface OscalSetting {
  readonly asOf: Day;
  readonly file: string;
}

/**
 * The evidence towards controls as OSCAL assessment results (NIST, model of version 1.1.2, JSON): a result for each version,
 * an observation for each criterion, a finding for each control. The same versions, files and day give the same bytes.
 */
export function oscalText(models: readonly OutVersionControls[], setting: OscalSetting): string {
  const names = models.map(({ model, version }) => `${model}@${version}`);
  const plan = oscalUuid("plan", tool);
  const document: JsonMap = {
    "assessment-results": {
      uuid: oscalUuid("document", ...names),
      metadata: {
        title: `Evidence towards controls: ${names.join(", ")}`,
        "last-modified": moment(setting.asOf),
        version: setting.asOf,
        "oscal-version": "1.1.2",
        props: [prop("tool-version", tool)],
        remarks: NOTICE,
      },
      "import-ap": {
        href: `#${plan}`,
        remarks: "There is no assessment plan in OSCAL: criteria are judged by their own rules.",
      },
      results: models.map((each) => result(each, setting)),
      "back-matter": {
        resources: [
          {
            uuid: plan,
            title: `The criteria of model-lifecycle ${tool}`,
            description: "What is judged, how and on what evidence: `mlc explain` says it of each criterion.",
          },
        ],
      },
    },
  };
  return `${jsonText(document)}\n`;
}

function result(version: OutVersionControls, setting: OscalSetting): JsonMap {
  const { model, frameworks, stage } = version;
  const name = `${model}@${version.version}`;
  const asked = frameworks.flatMap(({ controls }) => controls.filter(({ state }) => state !== "organisation"));
  const judged = asked.filter(({ exception }) => exception?.status !== "not-applicable");
  const ids = tokens(asked.map(({ id }) => id));
  const at: Placed = { name, asOf: setting.asOf, file: setting.file, ids };
  const criteria = [...new Map(judged.flatMap((each) => each.criteria.map((one) => [one.id, one] as const))).values()];
  const organisation = frameworks.reduce((sum, { counts }) => sum + counts.organisation, 0);
  return {
    uuid: oscalUuid("result", name, setting.asOf),
    title: `Evidence of ${name}`,
    description: NOTICE,
    start: moment(setting.asOf),
    end: moment(setting.asOf),
    "local-definitions": {
      components: [
        {
          uuid: componentOf(name),
          type: "software",
          title: name,
          description: `Version ${version.version} of the model ${model}.`,
          status: { state: "other", remarks: `Stage: ${escapeText(stage)}` },
        },
      ],
    },
    "reviewed-controls": {
      "control-selections":
        asked.length === 0
          ? [{ description: "No control of the chosen frameworks applies.", "include-all": {} }]
          : frameworks.flatMap(({ id, title, controls }) => selection(escapeText(`${id}: ${title}`), controls, at)),
    },
    ...listed(
      "observations",
      criteria.map((each) => observation(each, at)),
    ),
    ...listed(
      "findings",
      judged.map((each) => finding(each, at)),
    ),
    remarks: `${String(organisation)} controls are answered by the organisation, once for all its models, and are not reviewed here.`,
  };
}

interface Placed {
  readonly name: string;
  readonly asOf: Day;
  readonly file: string;
  readonly ids: ReadonlyMap<string, string>;
}

function selection(description: string, controls: readonly OutControl[], { ids }: Placed): readonly JsonMap[] {
  const chosen = controls.filter(({ state }) => state !== "organisation");
  if (chosen.length === 0) return [];
  const named = (some: readonly OutControl[]): readonly Json[] =>
    some.map(({ id }) => ({ "control-id": ids.get(id) ?? id }));
  const away = chosen.filter(({ exception }) => exception?.status === "not-applicable");
  return [{ description, "include-controls": named(chosen), ...listed("exclude-controls", named(away)) }];
}

function observation(criterion: OutControlCriterion, { name, asOf, file }: Placed): JsonMap {
  const { id, title, status, records, file: where, line } = criterion;
  const evidence = records.length > 0 ? records : [where];
  return {
    uuid: observationOf(name, asOf, id),
    title: escapeText(`${id}: ${title}`),
    description: `The status of the criterion ${id} is ${status}.`,
    props: [
      prop("criterion", id),
      prop("status", status),
      ...(line === undefined ? [] : [prop("place", `${where}:${String(line)}`)]),
    ],
    methods: ["EXAMINE"],
    types: ["control-objective"],
    subjects: [{ "subject-uuid": componentOf(name), type: "component" }],
    ...listed(
      "relevant-evidence",
      evidence.map((each) => ({ href: hrefFrom(file, each), description: escapeText(each) })),
    ),
    collected: moment(asOf),
  };
}

function finding(control: OutControl, { name, asOf, ids }: Placed): JsonMap {
  const { id, label, title, said, evidence, exception, state, applies_from: from, criteria } = control;
  const satisfied = exception === undefined ? evidence === "complete" : exception.status === "met";
  const reason = exception !== undefined || state === "not-yet" ? "other" : satisfied ? "pass" : "fail";
  const remarks = [
    EVIDENCE_ONLY,
    ...(state === "not-yet" && from !== undefined ? [`It applies from ${from}.`] : []),
    ...(exception === undefined
      ? []
      : [
          `governance.yaml says ${exception.status}, ${escapeText(exception.owner)}${exception.reason === undefined ? "" : `: ${escapeText(exception.reason)}`}`,
        ]),
  ];
  return {
    uuid: oscalUuid("finding", name, asOf, id),
    title: escapeText(`Evidence towards ${label}: ${title}`),
    description: escapeText(said),
    props: [
      prop("control", id),
      prop("label", label),
      prop("state", state),
      ...(from === undefined ? [] : [prop("applies-from", from)]),
    ],
    target: {
      type: "objective-id",
      "target-id": ids.get(id) ?? id,
      status: { state: satisfied ? "satisfied" : "not-satisfied", reason, remarks: remarks.join("\n\n") },
    },
    ...listed(
      "related-observations",
      criteria.map((each) => ({ "observation-uuid": observationOf(name, asOf, each.id) })),
    ),
  };
}

const EVIDENCE_ONLY =
  "OSCAL knows satisfied and not-satisfied only. Here they say whether the evidence that mlc looks for is complete, not whether the control is met.";

/** OSCAL allows no empty list. */
function listed(key: string, entries: readonly Json[]): JsonMap {
  return entries.length === 0 ? {} : { [key]: entries };
}

function prop(name: string, value: string): JsonMap {
  return { name, ns: "https://www.npmjs.com/package/model-lifecycle", value: value.trim() };
}

function componentOf(name: string): string {
  return oscalUuid("component", name);
}

function observationOf(name: string, asOf: Day, criterion: string): string {
  return oscalUuid("observation", name, asOf, criterion);
}

function moment(day: Day): string {
  return `${day}T00:00:00Z`;
}
