import { markup, none, type Markup } from "./html-markup.ts";
import { counted, table } from "./html-parts.ts";
import type { ReportDue } from "./report.ts";
import { versionLink, type View } from "./view.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** So many months stand open; the rest are folded. */
const OPEN = 2;

/** What has its last day when: overdue first, then month by month. */
export function calendar(view: View): Markup {
  const { calendar: dues, asOf } = view.report;
  const overdue = dues.filter((each) => each.day < asOf);
  const months = byMonth(dues.filter((each) => each.day >= asOf));
  const late =
    overdue.length === 0
      ? none
      : markup`<details open class="month late">
          <summary>
            <h3 class="bad">Overdue</h3>
            <span class="count">${overdue.length}</span>
          </summary>
          ${days(view, overdue)}
        </details> `;
  const rest = months.map(
    ([month, each], at) =>
      markup`<details${at < OPEN ? markup` open` : none} class="month"><summary><h3>${monthName(month)}</h3> <span class="count">${each.length}</span></summary>${days(view, each)}</details>\n`,
  );
  return markup`<section id="due" aria-labelledby="due-h">
    <h2 id="due-h">Due and expiring</h2>
    <p class="lead">
      ${dues.length === 0 ? "Nothing has a last day ahead." : "The last day on which evidence, waivers and obligations still hold."}
    </p>
    ${late}${rest}
  </section> `;
}

function days(view: View, dues: readonly ReportDue[]): Markup {
  const byDay = new Map<string, ReportDue[]>();
  for (const each of dues) byDay.set(each.day, [...(byDay.get(each.day) ?? []), each]);
  const entries = [...byDay].map(([day, each]) => {
    const lines = each.map(
      (due) => markup`<li>${versionLink(view, due.model)} <span class="kind">${due.kind}</span> ${due.text}</li>`,
    );
    return markup`<div>
      <dt><time datetime="${day}">${day}</time></dt>
      <dd>
        <ul>
          ${lines}
        </ul>
      </dd>
    </div>`;
  });
  return markup`<dl class="days">${entries}</dl>`;
}

function byMonth(dues: readonly ReportDue[]): readonly (readonly [string, readonly ReportDue[]])[] {
  const months = new Map<string, ReportDue[]>();
  for (const each of dues) {
    const month = each.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), each]);
  }
  return [...months];
}

function monthName(month: string): string {
  const [year = "", number = ""] = month.split("-");
  return `${MONTHS[Number(number) - 1] ?? number} ${year}`;
}

/** Which version each environment serves. */
export function environments(view: View): Markup {
  const { environments: served } = view.report;
  const rows = served.map((each) => [
    each.environment,
    each.track,
    versionLink(view, `${each.model}@${each.version}`),
    each.exposure,
    each.since,
  ]);
  const body =
    rows.length === 0
      ? markup`<p>Nothing is served, as far as the records say.</p>`
      : markup`<p class="lead">${counted(rows.length, "version")} served, as the deployment records say.</p>
          ${table(
            "Versions by environment",
            [
              { head: "Environment" },
              { head: "Track" },
              { head: "Version" },
              { head: "Exposure" },
              { head: "Since", holds: "day" },
            ],
            rows,
          )}`;
  return markup`<section id="environments" aria-labelledby="environments-h">
    <h2 id="environments-h">Environments</h2>
    ${body}
  </section> `;
}
