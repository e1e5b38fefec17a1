import { criteria, gates, nextSteps } from "./html-gates.ts";
import { ownExceptions } from "./html-exceptions.ts";
import { fragment, markup, none, type Markup } from "./html-markup.ts";
import { trend } from "./html-over-time.ts";
import { counted, levelBadge, mark, oneDecimal, table } from "./html-parts.ts";
import { dimensions } from "./html-standing.ts";
import type { ReportModel } from "./report.ts";
import { pageAnchor, type View } from "./view.ts";

/** Everything about one version: where it stands, what blocks it, what to do, what happened, its card. */
export function page(view: View, model: ReportModel): Markup {
  const anchor = pageAnchor(model.id);
  const { score } = model;
  const back =
    view.report.models.length === 1 ? none : markup`<p class="back"><a href="#versions" data-back>All versions</a></p>`;
  return markup`<article class="page" id="${anchor}" data-id="${model.id}" aria-labelledby="${anchor}-h">
    ${back}
    <h2 id="${anchor}-h" tabindex="-1">${model.id} <span class="sub">${model.name}</span></h2>
    ${model.purpose === undefined ? none : markup`<p class="purpose">${model.purpose}</p>`}
    ${standing(view, model)}${marks(model)} ${nextSteps(score)} ${gates(score)} ${dimensions(anchor, model)}
    ${trend(anchor, model)} ${served(view, model)}${ownExceptions(model)} ${criteria(model)} ${history(model)}
    <h3>Model card</h3>
    <div class="card scroll" data-name="${`Model card of ${model.id}`}">${fragment(model.card)}</div>
  </article> `;
}

function standing(view: View, { score, owner, tags }: ReportModel): Markup {
  const { level } = score;
  const stage = view.report.stages.find((each) => each.id === score.stage)?.title ?? score.stage;
  const until =
    level.valid_until === undefined
      ? none
      : markup` <span class="sub">valid until ${level.valid_until}${level.expires_first === undefined ? "" : ` (${level.expires_first})`}</span>`;
  const rows: readonly (readonly [string, Markup])[] = [
    ["Stage", markup`${stage}`],
    ["Level", markup`${levelBadge(level.value)} ${level.name} <span class="sub">target ${level.target}</span>${until}`],
    [
      "Score",
      markup`${oneDecimal(score.score.value)}
        <span class="sub">up to ${oneDecimal(score.score.upper)}, towards level ${score.score.target}</span>`,
    ],
    [
      "Evidence",
      markup`${oneDecimal(score.score.coverage)} %
        <span class="sub">${score.score.dimensions_scored} of ${score.score.dimensions_total} dimensions</span>`,
    ],
    ["Owner", markup`${owner ?? "nobody is named"}`],
    ...(tags.length === 0 ? [] : [["Tags", markup`${tags.join(", ")}`] as const]),
  ];
  return markup`<dl class="standing">
    ${rows.map(
      ([name, value]) =>
        markup`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What has to be said of a version whatever its level: on hold, adopted late, decided as self, switched off, undeclared. */
function marks({ score }: ReportModel): Markup {
  const { retired } = score;
  const lines = [
    ...(score.on_hold ?? []).map((why) => markup`${mark("on hold")} ${why}`),
    ...(retired === undefined
      ? []
      : [
          markup`retired on
          ${retired.retired_on}${retired.successor === undefined ? "" : `, replaced by ${retired.successor}`}${retired.sunset === undefined ? "" : `, service ends ${retired.sunset}`}`,
        ]),
    ...(score.adopted === true ? [markup`adopted: earlier gates were never evaluated`] : []),
    ...(score.scope_undeclared.length === 0
      ? []
      : [markup`scope not declared, counts as most demanding: ${score.scope_undeclared.join(", ")}`]),
    ...score.disabled.map((each) => markup`<code>${each.id}</code> is switched off: ${each.reason}`),
    ...(score.raised ?? []).map(
      (each) => markup`<code>${each.id}</code> weighs ${each.to} here instead of ${each.from}`,
    ),
    ...(score.self ?? []).map((each) => markup`as self: ${each.what}, by ${each.by} on ${each.decided_on}`),
    ...(score.later_records === 0 ? [] : [markup`${counted(score.later_records, "record")} observed later left out`]),
  ];
  return lines.length === 0
    ? none
    : markup`<ul class="marks">
        ${lines.map((line) => markup`<li>${line}</li>`)}
      </ul>`;
}

function served({ report }: View, model: ReportModel): Markup {
  const own = report.environments.filter(
    (each) => each.model === model.score.model && each.version === model.score.version,
  );
  if (own.length === 0) return none;
  return markup`<h3>Environments</h3>
    ${table(
      `Environments of ${model.id}`,
      [{ head: "Environment" }, { head: "Track" }, { head: "Exposure" }, { head: "Since", holds: "day" }],
      own.map((each) => [each.environment, each.track, each.exposure, each.since]),
    )}`;
}

function history(model: ReportModel): Markup {
  if (model.history.length === 0) return none;
  const rows = model.history.map((each) => [
    each.day,
    each.kind,
    each.by,
    markup`${each.text}<span class="sub place">${each.file}</span>`,
  ]);
  return markup`<h3>History</h3>
    <details class="numbers" open>
      <summary>${counted(model.history.length, "record")}, newest first</summary>
      ${table(`History of ${model.id}`, [{ head: "Day", holds: "day" }, { head: "Kind" }, { head: "By" }, { head: "What" }], rows)}
    </details>`;
}
