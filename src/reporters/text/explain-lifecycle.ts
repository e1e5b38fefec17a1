import type { ExplainEdge, ExplainLifecycle, ExplainReview } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import { pad, wrap } from "../width.ts";

/** A lifecycle for people: its stages, then every move with what its gate asks for. */
export function lifecycleText({ name, title, stages, edges }: ExplainLifecycle, pen: Pen): string {
  const [first, second] = [
    Math.max(...stages.map((stage) => stage.id.length)) + 2,
    Math.max(...stages.map((stage) => stage.phases.join(", ").length)) + 2,
  ];
  const rows = stages.map(({ id, phases, title: called }) => {
    if (phases.length === 0) return `  ${pad(id, first)}built in: reached from any stage, never left`;
    return `  ${pad(id, first)}${pad(phases.join(", "), second)}${pen.dim(called)}`;
  });
  return `${[pen.bold(`lifecycle ${name}: ${title}`), "", ...rows, ...edges.flatMap((edge) => ["", ...move(edge, pen)])].join("\n")}\n`;
}

/** `post-fine-tuning by the ethics_reviewer, not data_scientist or promoter; when …`. */
export function reviewText(review: ExplainReview): string {
  const apart = review.independent_of.length === 0 ? "" : `, not ${review.independent_of.join(" or ")}`;
  const when = review.when === undefined ? "" : `; when ${review.when}`;
  const unless = review.unless === undefined ? "" : `; unless ${review.unless.replaceAll("-", " ")}`;
  return `${review.checkpoint} by the ${review.role}${apart}${when}${unless}`;
}

/** The bars of a gate in words; undefined where it has none. */
export function scoreText({ score, no_regression: better }: ExplainEdge): string | undefined {
  if (score === undefined) return undefined;
  const { min, min_dimension: floor, min_coverage: coverage, levels } = score;
  const bars = `score ${String(min)}, each dimension ${percent(floor)}, evidence ${percent(coverage)}, over levels 1 to ${String(levels)}`;
  return better === true ? `${bars}; no target metric worse than in the version it replaces` : bars;
}

function move(edge: ExplainEdge, pen: Pen): readonly string[] {
  const about: readonly (readonly [string, readonly string[]])[] = [
    ["when", edge.when === undefined ? [] : [edge.when]],
    [
      "skips",
      edge.skips.length === 0 ? [] : [edge.skips.join(", ") + (edge.because === undefined ? "" : `: ${edge.because}`)],
    ],
    ["by", edge.promoters.length === 0 ? [] : [edge.promoters.join(", ")]],
    ["gates", edge.phases.length === 0 ? [] : [edge.phases.join(", ")]],
    ["criteria", edge.criteria.length === 0 ? [] : [edge.criteria.join(", ")]],
    ["answered", edge.facts.length === 0 ? [] : [edge.facts.join(", ")]],
    ["reviews", edge.reviews.map(reviewText)],
    ["bars", [scoreText(edge)].filter((text) => text !== undefined)],
  ];
  const lines = about.flatMap(([name, values]) =>
    values.flatMap((value, at) =>
      wrap(value, pen.style.width - 12).map(
        (line, index) => `  ${pen.dim(pad(at === 0 && index === 0 ? name : "", 10))}${line}`,
      ),
    ),
  );
  return [pen.bold(`${edge.from} ${pen.marks.arrow} ${edge.to}`), ...lines];
}

function percent(share: number): string {
  return `${String(Math.round(share * 1000) / 10)} %`;
}
