import { markup, type Markup } from "./html-markup.ts";
import { dimensionName, oneDecimal, table } from "./html-parts.ts";
import type { ReportModel } from "./report.ts";
import { bar } from "./svg.ts";
import { dimensionIds, radar } from "./svg-radar.ts";

/** The twelve dimensions of a version as a radar, and as bars in the table with the same numbers. */
export function dimensions(anchor: string, { id, score }: ReportModel): Markup {
  const byId = new Map(score.dimensions.map((each) => [each.id, each]));
  const rows = dimensionIds.map((name) => {
    const own = byId.get(name);
    if (own?.score === undefined)
      return [dimensionName(name), "not scored", own?.level ?? "–", own?.weight ?? "–", own?.open.join(", ")];
    return [
      dimensionName(name),
      markup`${bar(own.score)}${oneDecimal(own.score)}`,
      own.level ?? "–",
      own.weight,
      own.open.join(", "),
    ];
  });
  return markup`<h3>Dimensions</h3>
    <div class="figures wide">
      <div>${radar(anchor, id, score.dimensions)}</div>
      ${table(
        `Dimensions of ${id}`,
        [
          { head: "Dimension" },
          { head: "Score", holds: "number" },
          { head: "Level", holds: "number" },
          { head: "Weight", holds: "number" },
          { head: "Open criteria" },
        ],
        rows,
      )}
    </div>`;
}
