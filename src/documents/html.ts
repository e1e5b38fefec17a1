import { htmlText } from "../core/html-text.ts";
import type { Facts } from "../core/facts/facts.ts";
import { cardOf } from "./card.ts";
import type { CardWriter } from "./format.ts";
import { blocksHtml, sectionHtml } from "./html-blocks.ts";
import { missingHtml } from "./html-fragment.ts";
import { cardStyle } from "./html-style.ts";
import type { Section } from "./sections.ts";
import { valueOf } from "./said.ts";
import { wholeFile } from "./whole-file.ts";

/** A page that stands alone: no script, nothing loaded, from the same sections as every other form. */
export const html: CardWriter = wholeFile({
  form: "html",
  mark: '`<meta name="generator" content="mlc card">`',
  isMine: (existing) => GENERATOR.test(existing.slice(0, 4000)),
  render: (facts) => ({ text: cardPage(facts), notes: [] }),
  parts: pageParts,
});

const GENERATOR = /<meta name="generator" content="mlc card">/;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The card as an HTML document. Ends with LF. */
export function cardPage(facts: Facts): string {
  const { title, sections, missing } = cardOf(facts);
  const chapters = sections.filter((each) => each.id !== "overview");
  const overview = sections.find((each) => each.id === "overview");
  const stage = valueOf(facts, "stage");
  const links = chapters.map((each) => `<li><a href="#${anchor(each)}">${htmlText(each.title)}</a></li>\n`).join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="mlc card">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)} ${htmlText(facts.version)}</title>
<style>${cardStyle}</style>
</head>
<body>
<a class="skip" href="#card">Skip to the card</a>
<div class="page">
<header>
<h1>${htmlText(title)}</h1>
<p class="facts">Version ${htmlText(facts.version)}${typeof stage === "string" ? `, stage ${htmlText(stage)}` : ""}</p>
</header>
<div class="columns">
<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ul>
${links}</ul>
</nav>
<main id="card" tabindex="-1">
${overview === undefined ? "" : `<!-- part ${overview.id} -->\n<section aria-label="Overview">\n${blocksHtml(overview.blocks, overview.title)}</section>\n`}${chapters.map(chapterHtml).join("")}<!-- part end -->
${missingHtml(missing)}</main>
</div>
<footer><p>Written by mlc from the model's files: edit those and run mlc card again.</p></footer>
</div>
</body>
</html>
`;
}

function chapterHtml(section: Section): string {
  const at = anchor(section);
  return `<!-- part ${section.id} -->\n<section aria-labelledby="${at}">\n${sectionHtml(section, 2, anchor)}</section>\n`;
}

function anchor(section: Section): string {
  return `section-${section.id}`;
}

/** What stands in each section, by the title that a reader sees. */
function pageParts(text: string): ReadonlyMap<string, string> {
  const [head = "", ...parts] = text.split(/^<!-- part [a-z-]+ -->$/m);
  const named = parts.map((part): [string, string] => {
    const title = /<h2[^>]*>([^<]*)<\/h2>/.exec(part)?.[1];
    const name = title === undefined ? (part.includes('aria-label="Overview"') ? "Overview" : "the last line") : title;
    return [name.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))), part];
  });
  return new Map([["the head of the page", head], ...named]);
}
