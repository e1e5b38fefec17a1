import type { Topic } from "../../src/commands/explain-topic.ts";
import { allTopics } from "../../src/commands/explain-topics.ts";
import { generatedNote, markdownTable } from "./markdown.ts";

/** docs/reference/findings.md, criteria.md and metrics.md: what `mlc explain` says, as pages to search. */
export function catalogueTopics(): Readonly<Record<string, string>> {
  const all = allTopics();
  const of = (kind: Topic["kind"]): readonly Topic[] => all.filter((topic) => topic.kind === kind);
  return {
    "docs/reference/findings.md": page("Findings", "src/core/findings/catalogue", [
      "What mlc can find, why it looks for it, and what it weighs. `mlc explain CODE` says the same.",
      markdownTable(["code", "weight", "why"], [...of("finding")].sort(byName).map(findingRow)),
    ]),
    "docs/reference/criteria.md": page("Criteria", "templates/", [
      "What the maturity levels and gates ask for. `mlc explain ID` says the same.",
      ...of("criterion").map(section),
    ]),
    "docs/reference/metrics.md": page("Metrics", "templates/metrics.yaml", [
      "The metrics mlc knows, with the range a value can have, and the rule where one ships. `mlc explain ID` says the same.",
      ...of("metric").map(section),
    ]),
  };
}

function page(title: string, source: string, parts: readonly string[]): string {
  return `${[`# ${title}`, generatedNote(`\`${source}\``), ...parts].join("\n\n")}\n`;
}

function findingRow({ name, title, text, details }: Topic): readonly string[] {
  const weight = details.find(([key]) => key === "weight")?.[1] ?? "";
  return [`\`${name}\``, /^an? (\w+)/.exec(weight)?.[1] ?? weight, [`${title}.`, ...text].join(" ")];
}

function section({ name, title, text, details }: Topic): string {
  const table = markdownTable(["", ""], details);
  return [`## ${name}`, `${title.slice(0, 1).toUpperCase()}${title.slice(1)}.`, ...text, table].join("\n\n");
}

function byName(a: Topic, b: Topic): number {
  return a.name < b.name ? -1 : 1;
}
