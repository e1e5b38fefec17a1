import type { ExplainEdge, ExplainLifecycle, ExplainTopic, OutExplain } from "../../generated/types.ts";
import { reviewText, scoreText } from "../text/explain-lifecycle.ts";

/** A lifecycle with its diagram, else one section a topic; without a name, a table of all of them. */
export function render(clean: OutExplain): string {
  if (clean.lifecycle !== undefined) return lifecycle(clean.lifecycle);
  const named = clean.topics.some((topic) => topic.details.length > 0 || topic.text.length > 0);
  if (named) return clean.topics.map(section).join("\n");
  return table(
    ["Kind", "Name", "Means"],
    clean.topics.map(({ kind, name, title }) => [kind, `\`${name}\``, escaped(title)]),
  );
}

function section({ kind, name, title, text, details }: ExplainTopic): string {
  const rows = details.map((detail) => [escaped(detail.name), escaped(detail.value)]);
  const parts = [`## ${kind} \`${name}\`\n`, `${escaped(title)}\n`, ...text.map((each) => `${escaped(each)}\n`)];
  return [...parts, ...(rows.length === 0 ? [] : [table(["What", "Here"], rows)])].join("\n");
}

function lifecycle({ name, title, version, stages, edges }: ExplainLifecycle): string {
  const stageRows = stages.map((stage) => [
    `\`${stage.id}\``,
    escaped(stage.title),
    stage.phases.length === 0 ? "built in; `mlc retire` leads there from any stage" : stage.phases.join(", "),
  ]);
  const rows = edges.map((edge) => [
    `${edge.from} → ${edge.to}${taken(edge)}`,
    listed(edge.promoters),
    listed(edge.criteria) + (edge.facts.length === 0 ? "" : `; answered: ${listed(edge.facts)}`),
    edge.reviews.map(reviewText).map(escaped).join("<br>") || "none",
    scoreText(edge) ?? "none",
  ]);
  return [
    `# Lifecycle ${escaped(name)}\n`,
    `${escaped(title)}, version ${escaped(version)}. Dotted moves are for some models only.\n`,
    mermaid({ stages, edges }),
    table(["Stage", "Title", "Phases"], stageRows),
    table(["Move", "By", "Criteria", "Reviews", "Bars"], rows),
  ].join("\n");
}

/** A flowchart in mermaid's words (mermaid.js.org, "Flowcharts"): numbered nodes, since a stage may be called `end`. */
function mermaid({ stages, edges }: Pick<ExplainLifecycle, "stages" | "edges">): string {
  const node = (id: string): string => `s${String(stages.findIndex((stage) => stage.id === id))}`;
  const shown = stages.filter((stage) => stage.phases.length > 0);
  const nodes = shown.map(({ id, phases }) => `  ${node(id)}["${id}<br/>${phases.join(", ")}"]`);
  const arrows = edges.map((edge) => {
    const says = [
      ...new Set(edge.reviews.map((review) => review.checkpoint)),
      ...(edge.skips.length === 0 ? [] : [`skips ${edge.skips.join(", ")}`]),
    ];
    const label = says.length === 0 ? "" : `|"${says.join("<br/>")}"|`;
    return `  ${node(edge.from)} ${edge.when === undefined ? "-->" : "-.->"}${label} ${node(edge.to)}`;
  });
  return ["```mermaid", "flowchart TD", ...nodes, ...arrows, "```", ""].join("\n");
}

function taken(edge: ExplainEdge): string {
  const when = edge.when === undefined ? "" : `<br>when ${escaped(edge.when)}`;
  if (edge.skips.length === 0) return when;
  return `${when}<br>skips ${edge.skips.join(", ")}${edge.because === undefined ? "" : `: ${escaped(edge.because)}`}`;
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? "any" : words.join(", ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}

/** Text inside a cell: nothing of it taken for Markdown, HTML or the end of the cell. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replace(/[\\`*[\]<>~|!$]/g, "\\$&")
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_");
}
