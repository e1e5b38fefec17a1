import { markup, none, type Markup } from "./html-markup.ts";
import { levelBadge, oneDecimal, table } from "./html-parts.ts";
import { levelsOverTime } from "./levels-over-time.ts";
import type { ReportModel, ReportPoint } from "./report.ts";
import { levelColumns } from "./svg-levels.ts";
import { levelLine, scoreLine } from "./svg-trend.ts";
import { versionLink, type View } from "./view.ts";

/** The distribution of levels on each day, and which versions stand lower than on the day before the last. Nothing where no history was asked for. */
export function overTime(view: View): Markup {
  const days = levelsOverTime(view.report);
  if (days.length === 0) return none;
  const columns = [
    { head: "Day", holds: "day" as const },
    ...[0, 1, 2, 3, 4, 5].map((level) => ({ head: `Level ${String(level)}`, holds: "number" as const })),
  ];
  const rows = days.map(({ day, counts }) => [day, ...counts]);
  return markup`<section id="over-time" aria-labelledby="over-time-h">
    <h2 id="over-time-h">Maturity over time</h2>
    <p class="lead">How many versions had each level at the end of these days, computed again from the history.</p>
    <div class="scroll">${levelColumns(days)}</div>
    <details class="numbers">
      <summary>The same as a table</summary>
      ${table("Versions by level over time", columns, rows)}
    </details>
    ${lower(view)}
  </section> `;
}

function lower(view: View): Markup {
  const fallen = view.report.models.flatMap((model) => {
    const [before, now] = model.trend.slice(-2);
    if (before === undefined || now === undefined) return [];
    return now.level < before.level || now.score < before.score ? [{ model, before, now }] : [];
  });
  const [first] = fallen;
  if (first === undefined)
    return markup`<h3>What got worse</h3>
      <p>No version stands lower than on the day before it.</p>`;
  // A level lost weighs more than any score; then the largest fall.
  fallen.sort(
    (a, b) =>
      a.now.level - a.before.level - (b.now.level - b.before.level) ||
      a.now.score - a.before.score - (b.now.score - b.before.score),
  );
  const rows = fallen.map(({ model, before, now }) => [
    versionLink(view, model.id),
    model.owner ?? "–",
    before.level === now.level
      ? markup`${levelBadge(now.level)}`
      : markup`${levelBadge(before.level)} → ${levelBadge(now.level)}`,
    markup`${oneDecimal(before.score)} → ${oneDecimal(now.score)}`,
    signed(now.score - before.score),
    before.day,
  ]);
  return markup`<h3>What got worse</h3>
    <p class="lead">Versions whose level or score is lower than on the day before it.</p>
    ${table(
      "Versions that stand lower than before",
      [
        { head: "Version" },
        { head: "Owner" },
        { head: "Level" },
        { head: "Score", holds: "number" },
        { head: "Change", holds: "number" },
        { head: "Since", holds: "day" },
      ],
      rows,
    )}`;
}

function signed(change: number): string {
  return `${change < 0 ? "−" : "+"}${oneDecimal(Math.abs(change))}`;
}

/** Level and score of one version over time, with their table; nothing without history. */
export function trend(anchor: string, model: ReportModel): Markup {
  if (model.trend.length === 0) return none;
  const rows = model.trend.map((each: ReportPoint) => [each.day, each.stage, each.level, oneDecimal(each.score)]);
  return markup`<h3>Maturity over time</h3>
    <div class="figures">
      <div>
        <p class="of" aria-hidden="true">Score</p>
        ${scoreLine(anchor, model.id, model.trend)}
      </div>
      <div>
        <p class="of" aria-hidden="true">Level</p>
        ${levelLine(anchor, model.id, model.trend)}
      </div>
    </div>
    <details class="numbers">
      <summary>The same as a table</summary>
      ${table(
        `Level and score of ${model.id} over time`,
        [
          { head: "Day", holds: "day" },
          { head: "Stage" },
          { head: "Level", holds: "number" },
          { head: "Score", holds: "number" },
        ],
        rows,
      )}
    </details>`;
}
