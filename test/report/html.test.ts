import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { reportHtml } from "../../src/report/html.ts";
import type { Report } from "../../src/report/report.ts";
import { portfolio } from "../support/portfolio.ts";

const twelve = portfolio(12);
const page = reportHtml(twelve);

describe("the report as one file", () => {
  test("allows its own style and script by their digests, and nothing else", () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    expect(policy.split("; ").sort()).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "img-src data:",
      `script-src '${digestOf(/<script>([\s\S]*?)<\/script>/)}'`,
      `style-src '${digestOf(/<style>([\s\S]*?)<\/style>/)}'`,
    ]);
    expect(page.match(/<script|<style/g)).toHaveLength(2);
  });

  test("asks for no other file", () => {
    expect(found(page, /\ssrc=|<link|<iframe|<object|<embed|@import|url\(|\sstyle=|\son[a-z]+=/)).toBeUndefined();
  });

  test("is the same bytes for the same report", () => {
    expect(reportHtml(portfolio(12)) === page).toBe(true);
  });

  test("says who made it, and never that anything is compliant", () => {
    expect(found(page, /<meta name="generator" content="mlc report">/)).toBeDefined();
    expect(found(page, /compliant/i)).toBeUndefined();
  });

  test("every link within it leads somewhere, and no anchor stands twice", () => {
    const anchors = [...page.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1] ?? "");
    expect(new Set(anchors).size).toBe(anchors.length);
    const links = [...page.matchAll(/\shref="#([^"]*)"/g)].map((found) => found[1] ?? "");
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  test("two hundred versions stay below six megabytes", () => {
    expect(reportHtml(portfolio(200)).length).toBeLessThan(6_000_000);
  });
});

describe("what the report holds", () => {
  test("every version has a page with gates, dimensions, criteria, history and card", () => {
    const pages = page.split("<article").slice(1);
    expect(pages).toHaveLength(12);
    for (const [at, each] of pages.entries()) {
      expect(each.includes(twelve.models[at]?.card ?? "no card")).toBe(true);
      for (const heading of ["Gates", "Dimensions", "Criteria", "History", "Model card"]) {
        expect(each.includes(`<h3>${heading}</h3>`), heading).toBe(true);
      }
    }
  });

  test("one version alone has its page, and no board, search or list of pages", () => {
    const alone = reportHtml(portfolio(1));
    expect(found(alone, /<h3>Gates<\/h3>/)).toBeDefined();
    expect(found(alone, /id="board"|id="versions"|class="portfolio"|<a [^>]*data-back/)).toBeUndefined();
  });

  test("without history nothing is said about time", () => {
    const models = twelve.models.map((each) => ({ ...each, trend: [] }));
    const without = reportHtml({ ...twelve, models });
    expect(found(without, /Maturity over time|href="#over-time"/)).toBeUndefined();
  });

  test("what got worse is listed with the loss of a level first", () => {
    const [first, second] = twelve.models;
    if (first === undefined || second === undefined) throw new Error("two versions are needed");
    const point = { day: "2026-10-21", stage: "data", level: 2, score: 50 };
    const trends = [
      [point, { ...point, day: "2026-11-21", score: 40 }],
      [point, { ...point, day: "2026-11-21", level: 1, score: 49.5 }],
    ];
    const models = [first, second].map((each, at) => ({ ...each, trend: trends[at] ?? [] }));
    const worse = reportHtml({ ...twelve, models }).split("What got worse")[1] ?? "";
    const rows = [...(worse.split("</table>")[0]?.matchAll(/<th scope="row"><a href="#v-([^"]*)"/g) ?? [])];
    expect(rows.map((row) => row[1])).toEqual([second.id, first.id]);
    expect(found(worse, /−10\.0/)).toBeDefined();
  });

  test("what is overdue stands before the months, and later months are folded", () => {
    const due = /<section id="due"[\s\S]*?<\/section>/.exec(reportHtml(portfolio(200)))?.[0] ?? "";
    const summaries = [...due.matchAll(/<details( open)? class="month[^>]*>\s*<summary>\s*<h3[^>]*>([^<]*)/g)];
    expect(summaries.map((each) => each[2]).slice(0, 4)).toEqual([
      "Overdue",
      "November 2026",
      "December 2026",
      "January 2027",
    ]);
    expect(summaries.map((each) => each[1] !== undefined).slice(0, 4)).toEqual([true, true, true, false]);
  });

  test("a stage that the lifecycle does not have is a column all the same", () => {
    const [first] = twelve.models;
    if (first === undefined) throw new Error("a version is needed");
    const strange = { ...first, score: { ...first.score, stage: "elsewhere" } };
    const board = /<section id="board"[\s\S]*?<\/section>/.exec(
      reportHtml({ ...twelve, models: [strange, ...twelve.models.slice(1)] }),
    )?.[0];
    expect(found(board ?? "", /elsewhere/)).toBeDefined();
  });
});

test("hostile strings in any field are text", () => {
  const hostile = `"'><img src=x onerror=alert(1)></script></style>\u202e`;
  const pages = [2, 1].map((count) => reportHtml(poisoned({ ...portfolio(count) }, hostile)));
  for (const text of pages) {
    expect(found(text, /<img|<\/script>[^]*<\/script>|<\/style>[^]*<\/style>|\u202e/)).toBeUndefined();
    expect(found(text, /&#60;img src=x onerror=alert\(1\)&#62;/)).toBeDefined();
  }
});

/** The first match, short enough to be read where a test fails. */
function found(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[0].slice(0, 200);
}

function digestOf(element: RegExp): string {
  const text = element.exec(page)?.[1] ?? "";
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** The report with the poison at the end of every string but the cards, which documents/ makes neutral, and days. */
function poisoned(report: Report, poison: string): Report {
  const text = JSON.stringify(report, (key, value: unknown) =>
    typeof value === "string" && key !== "card" && !/^\d{4}-\d\d-\d\d$/.test(value) ? value + poison : value,
  );
  return JSON.parse(text) as Report;
}
