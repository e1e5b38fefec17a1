import { RETIRED } from "../core/lifecycle/lifecycle.ts";
import { levelNames } from "../core/scoring/level.ts";
import { markup, none, type Markup } from "./html-markup.ts";
import { counted, levelBadge, mark } from "./html-parts.ts";
import type { ReportModel, ReportStage } from "./report.ts";
import { versionLink, type View } from "./view.ts";

/** So many versions stand open in a cell; the rest are folded away. */
const OPEN = 6;

/** Stage by level: where every version is. Stages that a version names and the lifecycle does not stand last. */
export function board(view: View): Markup {
  const { models, stages } = view.report;
  const known = new Set(stages.map((each) => each.id));
  const strange = [...new Set(models.map((each) => each.score.stage))].filter((id) => !known.has(id)).sort();
  // Nothing retired is no column: the board has enough of them.
  const shown = stages.filter((each) => each.id !== RETIRED || inStage(models, each).length > 0);
  const columns = [...shown, ...strange.map((id) => ({ id, title: id }))];
  const heads = columns.map(
    (each) => markup`<th scope="col">${each.title}<span class="count">${inStage(models, each).length}</span></th>`,
  );
  const rows = [...levelNames.entries()].reverse().map(([level, name]) => {
    const cells = columns.map((stage) =>
      cell(
        view,
        inStage(models, stage).filter((each) => each.score.level.value === level),
      ),
    );
    return markup`<tr>
      <th scope="row">${levelBadge(level)} <span class="name">${name}</span></th>
      ${cells}
    </tr> `;
  });
  return markup`<section id="board" aria-labelledby="board-h">
    <h2 id="board-h">Board</h2>
    <p class="lead">Every version by the stage it is in and the maturity level it has.</p>
    <div class="scroll">
      <table class="board">
        <caption class="unseen">
          Versions by level (rows) and stage (columns)
        </caption>
        <thead>
          <tr>
            <th scope="col">Level</th>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section> `;
}

function inStage(models: readonly ReportModel[], stage: ReportStage): readonly ReportModel[] {
  return models.filter((each) => each.score.stage === stage.id);
}

function cell(view: View, models: readonly ReportModel[]): Markup {
  if (models.length === 0) return markup`<td class="empty"><span class="unseen">none</span></td>`;
  const lines = models.map(
    (each) =>
      markup`<li>
        ${versionLink(view, each.id)}${each.score.on_hold === undefined ? none : markup` ${mark("on hold")}`}
      </li>`,
  );
  // One more is shown rather than folded away alone.
  const open = lines.length > OPEN + 1 ? OPEN : lines.length;
  const folded = lines.slice(open);
  const more =
    folded.length === 0
      ? none
      : markup`<details>
          <summary>${counted(folded.length, "more", "more")}</summary>
          <ul>
            ${folded}
          </ul>
        </details>`;
  return markup`<td>
    <ul>
      ${lines.slice(0, open)}
    </ul>
    ${more}
  </td>`;
}
