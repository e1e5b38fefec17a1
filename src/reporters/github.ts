import { fix, say } from "../core/findings/catalogue.ts";
import type { Finding, Severity } from "../core/findings/finding.ts";
import type { OutBody } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { hasMarkdown, markdownOf } from "./md/index.ts";
import { oneLine } from "./sanitise.ts";
import type { Style, Text } from "./style.ts";
import { textReporter } from "./text/index.ts";

/** GitHub shows at most ten errors and ten warnings of one step, and drops the rest without a word. */
const shownPerStep = 10;

/** A summary of one step holds 1 MiB; a longer one is refused as a whole. */
const summaryBytes = 900_000;

/**
 * Findings as GitHub workflow commands, in the order of the outcome, which is the most important first; then the text
 * for people, for the log; beside them a job summary and the step's outputs. Shape and escaping: "Workflow commands for
 * GitHub Actions" and actions/toolkit `command.ts`.
 */
export async function githubReporter(body: OutBody, style: Style): Promise<(outcome: Outcome) => Text> {
  const people = await textReporter(body, { ...style, color: false, tty: false });
  const markdown = hasMarkdown(body) ? await markdownOf(body) : undefined;
  return (outcome) => {
    const { out, err } = people(outcome);
    const annotations = [...annotate(outcome, "error"), ...annotate(outcome, "warning")];
    const outputs = Object.entries(stepOutputs(outcome)).map(([name, value]) => `${name}=${oneLine(value)}\n`);
    return {
      out: annotations.map((line) => `${line}\n`).join("") + disarm(out),
      err: disarm(err),
      appended: [
        ...(markdown === undefined
          ? []
          : [{ variable: "GITHUB_STEP_SUMMARY" as const, text: `${markdown(outcome, summaryBytes)}\n` }]),
        { variable: "GITHUB_OUTPUT" as const, text: outputs.join("") },
      ],
    };
  };
}

/**
 * What later steps can read: `ok`, `errors`, `warnings`; of scores the `level` and `score` of the lowest version, of a
 * comparison of those in the models it touches; there also how many `changed` and whether there is a `regression`.
 */
function stepOutputs({ body, findings }: Outcome): Readonly<Record<string, string>> {
  const count = (severity: Severity): string => String(findings.filter((each) => each.severity === severity).length);
  const always = { ok: String(body.ok), errors: count("error"), warnings: count("warning") };
  if (body.schema !== "mlc.out.score/v1") return always;
  const scored =
    body.base === undefined
      ? body.models.map(({ level, score }) => ({ level: level.value, score: score.value }))
      : body.base.versions.flatMap(({ head }) => (head === undefined ? [] : [head]));
  const [lowest] = [...scored].sort((a, b) => a.level - b.level || a.score - b.score);
  const numbers = lowest === undefined ? {} : { level: String(lowest.level), score: lowest.score.toFixed(1) };
  if (body.base === undefined) return { ...always, ...numbers };
  const changed = body.base.versions.filter((each) => each.verdict !== "unchanged");
  const regression = changed.some((each) => each.verdict === "regression" || each.verdict === "removed");
  return { ...always, ...numbers, changed: String(changed.length), regression: String(regression) };
}

function annotate({ findings, prefix = "" }: Outcome, severity: Severity): readonly string[] {
  const all = findings.filter((found) => found.severity === severity);
  const shown = all.length > shownPerStep ? all.slice(0, shownPerStep - 1) : all;
  const more = all.length - shown.length;
  const lines = shown.map((found) => annotation(found, prefix));
  return more === 0
    ? lines
    : [
        ...lines,
        `::${severity} title=mlc::${escapeMessage(`and ${String(more)} more: see the summary of this job, or its log`)}`,
      ];
}

/** GitHub wants paths from the top of the repository, which a workspace in a monorepo is not. */
function annotation(found: Finding, prefix: string): string {
  const properties = [
    found.at === undefined ? [] : [`file=${escapeProperty(prefix + found.at.file)}`],
    found.at?.line === undefined ? [] : [`line=${String(found.at.line)}`],
    found.at?.line === undefined || found.at.column === undefined ? [] : [`col=${String(found.at.column)}`],
    [`title=${escapeProperty(found.code)}`],
  ].flat();
  return `::${found.severity} ${properties.join(",")}::${escapeMessage(`${say(found)}\n${fix(found)}`)}`;
}

/** Only the line feed between sentence and fix survives, as `%0A`; what a value brought along was made visible before. */
function escapeMessage(text: string): string {
  return text.split("\n").map(oneLine).join("\n").replaceAll("%", "%25").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return oneLine(text).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Keeps a line of the log from being read as a command: the runner looks for `::` at the start and `##[` anywhere. */
function disarm(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, "$1.:").replace(/##(?=\[|vso\[)/g, "#.#");
}
