import { createHash } from "node:crypto";
import { templateText } from "./sources.ts";

/**
 * The text of src/generated/report-page.ts: style and script of the report as they stand in templates/report, with the
 * digests by which its Content-Security-Policy allows them and nothing else.
 */
export function reportPageText(): string {
  const [style, script] = ["page.css", "page.js"].map((name) => {
    const text = templateText(`report/${name}`);
    if (text.includes("</")) throw new Error(`templates/report/${name}: \`</\` could end the element it stands in`);
    return { text: JSON.stringify(text), digest: `sha256-${createHash("sha256").update(text).digest("base64")}` };
  });
  return `// Generated from templates/report by \`npm run generate\`. Do not edit.

/** The style of every page of the report. */
export const reportStyle = ${style?.text ?? ""};

/** The digest of the style, as a Content-Security-Policy names it. */
export const reportStyleHash = ${JSON.stringify(style?.digest)};

/** The one script of the report: search, filters, sorting, one page at a time. */
export const reportScript = ${script?.text ?? ""};

/** The digest of the script, as a Content-Security-Policy names it. */
export const reportScriptHash = ${JSON.stringify(script?.digest)};
`;
}
