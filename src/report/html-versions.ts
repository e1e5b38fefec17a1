import { markup, none, type Markup } from "./html-markup.ts";
import { counted, levelBadge, mark, oneDecimal } from "./html-parts.ts";
import type { ReportModel } from "./report.ts";
import { bar } from "./svg.ts";
import { versionLink, type View } from "./view.ts";

/** What is sorted after every day where there is no day. */
const NEVER = "9999-99-99";

/** The columns: key in the address, heading, how the script sorts it, and `n` where numbers stand to the right. */
const columns: readonly (readonly [string, string, "text" | "number", "n"?])[] = [
  ["version", "Version", "text"],
  ["stage", "Stage", "number"],
  ["level", "Level", "number"],
  ["score", "Score", "number", "n"],
  ["upper", "Up to", "number", "n"],
  ["coverage", "Evidence %", "number", "n"],
  ["gate", "Next gate", "text"],
  ["until", "Level valid until", "text"],
  ["owner", "Owner", "text"],
  ["tags", "Tags", "text"],
];

/** All versions in one table. Search, filters and sorting need the script, which shows their controls. */
export function versions(view: View): Markup {
  const { models } = view.report;
  const heads = columns.map(
    ([key, head, sort, align]) =>
      markup`<th scope="col" class="${align ?? "t"}" data-key="${key}" data-sort="${sort}">${head}</th>`,
  );
  return markup`<section id="versions" aria-labelledby="versions-h">
    <h2 id="versions-h">Versions</h2>
    ${controls(view)}
    <p id="shown" class="lead" role="status">${counted(models.length, "version")}</p>
    <div class="scroll">
      <table class="versions">
        <caption class="unseen">
          Every version with stage, level, score and next gate
        </caption>
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${models.map((each) => row(view, each))}
        </tbody>
      </table>
    </div>
  </section> `;
}

function controls({ report, stagePlace }: View): Markup {
  const { models, stages } = report;
  const titles = new Map(stages.map((each) => [each.id, each.title]));
  const inUse = distinct(models.map((each) => each.score.stage)).sort((a, b) => stagePlace(a) - stagePlace(b));
  const owners = distinct(models.flatMap((each) => each.owner ?? []));
  const tags = distinct(models.flatMap((each) => each.tags));
  return markup`<search class="controls" hidden>
    <p><label for="q">Search</label><input id="q" type="search" autocomplete="off" spellcheck="false" /></p>
    ${choice(
      "stage",
      "Stage",
      "all stages",
      inUse.map((id) => [id, titles.get(id) ?? id]),
    )}
    ${choice(
      "level",
      "Level",
      "all levels",
      [5, 4, 3, 2, 1, 0].map((level) => [String(level), `level ${String(level)}`]),
    )}
    ${choice(
      "owner",
      "Owner",
      "all owners",
      owners.map((id) => [id, id]),
    )}
    ${choice(
      "tag",
      "Tag",
      "all tags",
      tags.map((tag) => [tag, tag]),
    )}
    <p><button type="button" id="clear">Clear</button></p>
  </search> `;
}

function choice(id: string, label: string, all: string, values: readonly (readonly [string, string])[]): Markup {
  const options = values.map(([value, words]) => markup`<option value="${value}">${words}</option>`);
  return markup`<p>
    <label for="${id}">${label}</label><select id="${id}">
      <option value="">${all}</option>
      ${options}
    </select>
  </p>`;
}

function row(view: View, model: ReportModel): Markup {
  const { score, owner, tags } = model;
  const title = view.report.stages.find((each) => each.id === score.stage)?.title ?? score.stage;
  const hold = score.on_hold === undefined ? none : markup` ${mark("on hold")}`;
  const gates = score.gates.map(
    (gate) => markup`<span class="gate">${mark(gate.decision)} <span class="sub">to ${gate.to}</span></span>`,
  );
  // What the script looks for: tags are told apart by a line feed, since a tag may hold a space.
  const looked = markup`data-stage="${score.stage}" data-level="${score.level.value}" data-owner="${owner ?? ""}" data-tags="${tags.join("\n")}"`;
  return markup`<tr ${looked}>
    <th scope="row">${versionLink(view, model.id)}${hold}<span class="sub">${model.name}</span></th>
    <td data-value="${view.stagePlace(score.stage)}">${title}</td>
    <td class="d" data-value="${score.level.value}">
      ${levelBadge(score.level.value)} <span class="sub">of ${score.level.target}</span>
    </td>
    <td class="n" data-value="${score.score.value}">${oneDecimal(score.score.value)}${bar(score.score.value)}</td>
    <td class="n">${oneDecimal(score.score.upper)}</td>
    <td class="n">${oneDecimal(score.score.coverage)}</td>
    <td>${gates}</td>
    <td class="d" data-value="${score.level.valid_until ?? NEVER}">${score.level.valid_until ?? "–"}</td>
    <td>${owner ?? "–"}</td>
    <td>${tags.join(", ")}</td>
  </tr> `;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
