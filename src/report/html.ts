import { reportScript, reportScriptHash, reportStyle, reportStyleHash } from "../generated/report-page.ts";
import { blockers } from "./html-blockers.ts";
import { board } from "./html-board.ts";
import { calendar, environments } from "./html-due.ts";
import { exceptions } from "./html-exceptions.ts";
import { fragment, markup, none, type Markup } from "./html-markup.ts";
import { overTime } from "./html-over-time.ts";
import { page } from "./html-page.ts";
import { counted } from "./html-parts.ts";
import { summary } from "./html-summary.ts";
import { versions } from "./html-versions.ts";
import type { Report } from "./report.ts";
import { radarGrid } from "./svg-radar.ts";
import { trendGrids } from "./svg-trend.ts";
import { viewOf, type View } from "./view.ts";

/**
 * The report as one HTML file that asks for nothing else: its style and its one script are inline and allowed by their
 * digests alone. Everything is in the file as text; the script adds search, filters, sorting and one page at a time.
 */
export function reportHtml(report: Report): string {
  const view = viewOf(report);
  const policy = `default-src 'none'; style-src '${reportStyleHash}'; script-src '${reportScriptHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${fragment(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="mlc report">
<meta name="color-scheme" content="light dark">
<title>${report.title}</title>
<style>${fragment(reportStyle)}</style>
<script>${fragment(reportScript)}</script>
</head>
<body${report.models.length === 1 ? none : markup` class="portfolio"`}>
${body(view)}</body>
</html>
`.text;
}

function body(view: View): Markup {
  const { report } = view;
  const pages = report.models.map((each) => page(view, each));
  const alone = report.models.length === 1;
  const sections = alone
    ? markup`${pages}${calendar(view)}${unread(report)}`
    : markup`${summary(report)}${unread(report)}${board(view)}${versions(view)}${overTime(view)}${blockers(view)}${calendar(view)}${environments(view)}${exceptions(view)}`;
  return markup`<a class="skip" href="#main">Skip to the content</a>
    <header>
      <h1>${report.title}</h1>
      <p>as of <time datetime="${report.asOf}">${report.asOf}</time> · ${counted(report.models.length, "version")}</p>
      ${alone ? none : contents(view)}
    </header>
    <svg class="shared" aria-hidden="true" width="0" height="0"><defs>${radarGrid()}${trendGrids()}</defs></svg>
    <main id="main" tabindex="-1">
      ${
        alone
          ? sections
          : markup`<div class="overview">${sections}</div>
              <div class="pages">${pages}</div>`
      }
    </main>
    <footer>
      <p>
        Made by <code>mlc report</code> from the files and records of the workspace, as of ${report.asOf}. What it shows
        is evidence towards decisions that people make.
      </p>
    </footer> `;
}

function contents({ report }: View): Markup {
  const links = [
    ["board", "Board"],
    ["versions", "Versions"],
    ...(report.models.some((each) => each.trend.length > 0) ? [["over-time", "Over time"]] : []),
    ...(report.models.some((each) => each.score.gates.length > 0) ? [["gates", "Gates"]] : []),
    ["due", "Due"],
    ["environments", "Environments"],
    ["exceptions", "Exceptions"],
  ];
  return markup`<nav aria-label="Sections">
    <ul class="inline">
      ${links.map(([id = "", words = ""]) => markup`<li><a href="#${id}">${words}</a></li>`)}
    </ul>
  </nav>`;
}

function unread(report: Report): Markup {
  if (report.unread.length === 0) return none;
  return markup`<section class="unread" aria-labelledby="unread-h">
    <h2 id="unread-h">Not read</h2>
    <p>These could not be read and are not in this report.</p>
    <ul>
      ${report.unread.map((each) => markup`<li>${each}</li>`)}
    </ul>
  </section> `;
}
