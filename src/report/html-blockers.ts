import type { OutVersionScore } from "../generated/types.ts";
import { markup, none, type Markup } from "./html-markup.ts";
import { counted, mark, table } from "./html-parts.ts";
import { versionLink, type View } from "./view.ts";

/** The gates ahead of all versions: how they are decided, and which criteria close most of them. */
export function blockers(view: View): Markup {
  const { models } = view.report;
  const gates = models.flatMap((model) => model.score.gates.map((gate) => ({ model, gate })));
  if (gates.length === 0) return none;
  const decisions = (["go", "go-with-conditions", "indeterminate", "no-go", "refused"] as const).flatMap((decision) => {
    const count = gates.filter((each) => each.gate.decision === decision).length;
    return count === 0 ? [] : [markup`<li>${mark(decision)} ${counted(count, "gate")}</li>`];
  });
  return markup`<section id="gates" aria-labelledby="gates-h">
    <h2 id="gates-h">Gates and what blocks them</h2>
    <ul class="inline">
      ${decisions}
    </ul>
    ${mostCommon(view)}
  </section> `;
}

/** A criterion that the next gate of at least one version requires and that does not pass. */
interface Blocker {
  readonly title: string;
  readonly versions: string[];
}

function mostCommon(view: View): Markup {
  const found = new Map<string, Blocker>();
  for (const model of view.report.models) {
    for (const { id, title } of open(model.score)) {
      const blocker = found.get(id) ?? { title, versions: [] };
      blocker.versions.push(model.id);
      found.set(id, blocker);
    }
  }
  if (found.size === 0) return markup`<p>No criterion that a next gate requires is open.</p>`;
  const rows = [...found]
    .sort(([a, one], [b, two]) => two.versions.length - one.versions.length || (a < b ? -1 : 1))
    .map(([id, { title, versions }]) => [
      markup`<code>${id}</code>`,
      title,
      markup`<details>
        <summary>${counted(versions.length, "version")}</summary>
        <ul>
          ${versions.map((each) => markup`<li>${versionLink(view, each)}</li>`)}
        </ul>
      </details>`,
    ]);
  return markup`<p class="lead">
      Criteria that a next gate requires and that are not satisfied, by how many versions wait for them.
    </p>
    ${table("Criteria that block gates", [{ head: "Criterion" }, { head: "It asks" }, { head: "Blocks" }], rows)}`;
}

function open(score: OutVersionScore): OutVersionScore["criteria"] {
  const required = new Set(score.gates.flatMap((gate) => gate.required));
  return score.criteria.filter(
    ({ id, status }) => required.has(id) && status !== "pass" && status !== "not-applicable",
  );
}
