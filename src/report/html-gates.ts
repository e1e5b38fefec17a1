import { actionLines } from "../core/scoring/action-text.ts";
import type { OutCriterion, OutGate, OutStep, OutVersionScore } from "../generated/types.ts";
import { markup, none, type Markup, type Part } from "./html-markup.ts";
import { counted, dimensionName, mark, oneDecimal, place, table, withCode } from "./html-parts.ts";

/** Next steps shown in full; the rest stand among the criteria, with their fixes. */
const STEPS = 5;

/** The gates ahead of a version: the decision, and every reason against a plain go with its fix. */
export function gates(score: OutVersionScore): Markup {
  if (score.gates.length === 0)
    return markup`<h3>Gates</h3>
      <p>No gate is ahead of this version.</p>`;
  return markup`<h3>Gates</h3>
    ${score.gates.map(gate)}`;
}

function gate(gate: OutGate): Markup {
  const numbers = [
    gate.score === undefined ? undefined : `gate score ${oneDecimal(gate.score.value)}`,
    gate.lowest === undefined
      ? undefined
      : `lowest dimension ${dimensionName(gate.lowest.dimension)} ${oneDecimal(gate.lowest.value)}`,
    gate.coverage === undefined ? undefined : `evidence ${oneDecimal(gate.coverage)} %`,
  ].filter((each) => each !== undefined);
  const reasons = gate.reasons.map(
    (each) =>
      markup`<li>
        ${withCode(each.message)} <code class="code">${each.code}</code>${place(each)}<span class="fix">${withCode(each.fix)}</span>
      </li>`,
  );
  return markup`<div class="gatebox">
    <h4>${gate.from} → ${gate.to} ${mark(gate.decision)}</h4>
    ${numbers.length === 0 ? none : markup`<p class="sub">${numbers.join(" · ")}</p>`}${
      reasons.length === 0
        ? markup`<p>Nothing speaks against it.</p>`
        : markup`<ul class="reasons">
            ${reasons}
          </ul>`
    }
  </div>`;
}

/** What to do next, most valuable first. */
export function nextSteps(score: OutVersionScore): Markup {
  if (score.next.length === 0) return none;
  const rest = score.next.length - STEPS;
  const more = rest > 0 ? markup`<p class="sub">${counted(rest, "more step")} among the criteria below.</p>` : none;
  return markup`<h3>Next steps</h3>
    <ol class="steps">
      ${score.next.slice(0, STEPS).map(step)}
    </ol>
    ${more}`;
}

function step(step: OutStep): Markup {
  const lines = actionLines(step.do);
  const todo =
    lines.length === 0
      ? none
      : markup`<pre tabindex="0" aria-label="${`What to do for ${step.criterion}`}"><code>${lines.join("\n")}</code></pre>`;
  return markup`<li><strong>${step.criterion}</strong> ${withCode(step.text)}${place(step)}${fix(step.fix)}${todo}</li>`;
}

/** Every criterion of a version: those that are open with why and what mends it, the others in brief. */
export function criteria({ id, score }: { readonly id: string; readonly score: OutVersionScore }): Markup {
  const isOpen = ({ status }: OutCriterion): boolean => status !== "pass" && status !== "not-applicable";
  const open = score.criteria.filter(isOpen);
  const settled = score.criteria.filter((each) => !isOpen(each));
  const counts = Object.entries(score.counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, count]) => `${String(count)} ${status}`);
  return markup`<h3>Criteria</h3>
    <p class="sub">${counts.join(" · ")}</p>
    ${
      open.length === 0
        ? none
        : markup`<details class="numbers">
            <summary>${counted(open.length, "open criterion", "open criteria")}</summary>
            ${table(`Open criteria of ${id}`, [...columns, { head: "Why, and what mends it" }], open.map(openRow))}
          </details>`
    }
    ${
      settled.length === 0
        ? none
        : markup`<details class="numbers">
            <summary>${counted(settled.length, "satisfied criterion", "satisfied criteria")}</summary>
            ${table(
              `Satisfied criteria of ${id}`,
              [...columns, { head: "Valid until", holds: "day" }],
              settled.map((each) => [...row(each, each.status), each.valid_until]),
            )}
          </details>`
    }`;
}

const columns = [{ head: "Criterion" }, { head: "Status" }, { head: "Level" }, { head: "It asks" }];

function row(each: OutCriterion, status: Part): readonly Part[] {
  return [
    each.id,
    markup`${status}${each.self === true ? " as self" : ""}`,
    `${String(each.level)} ${each.req}`,
    `${each.title}${each.veto === true ? " (veto)" : ""}`,
  ];
}

/** The first reason with its exact fix, and how many more there are: all reasons of two hundred versions are ten megabytes. */
function openRow(each: OutCriterion): readonly Part[] {
  const [first] = each.reasons;
  const more = each.reasons.length - 1;
  const why =
    first === undefined
      ? fix(each.fix)
      : markup`${withCode(first.message)}${place(first)}${fix(first.fix)}${more > 0 ? markup`<span class="sub">and ${counted(more, "more reason")}</span>` : none}`;
  return [...row(each, mark(each.status)), why];
}

function fix(text: string | undefined): Markup {
  return text === undefined ? none : markup`<span class="fix">${withCode(text)}</span>`;
}
