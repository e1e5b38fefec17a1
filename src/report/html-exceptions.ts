import type { OutException, OutObligation } from "../generated/types.ts";
import { markup, none, type Markup, type Part } from "./html-markup.ts";
import { table, type Column } from "./html-parts.ts";
import type { ReportModel } from "./report.ts";
import { versionLink, type View } from "./view.ts";

/** All exceptions and obligations of the report. */
export function exceptions(view: View): Markup {
  const { models } = view.report;
  const asked = models.flatMap((model) =>
    (model.score.exceptions ?? []).map((each) => [versionLink(view, model.id), ...exceptionRow(each)]),
  );
  const owed = models.flatMap((model) =>
    (model.score.obligations ?? []).map((each) => [versionLink(view, model.id), ...obligationRow(each)]),
  );
  const version: Column = { head: "Version" };
  return markup`<section id="exceptions" aria-labelledby="exceptions-h">
    <h2 id="exceptions-h">Exceptions and obligations</h2>
    <h3>Exceptions</h3>
    ${asked.length === 0 ? markup`<p>None was asked for.</p>` : table("Exceptions", [version, ...exceptionColumns], asked)}
    <h3>Obligations</h3>
    ${owed.length === 0 ? markup`<p>Nothing is owed.</p>` : table("Obligations", [version, ...obligationColumns], owed)}
  </section> `;
}

/** The exceptions and obligations of one version; nothing where there are none. */
export function ownExceptions({ id, score }: ReportModel): Markup {
  const asked = (score.exceptions ?? []).map(exceptionRow);
  const owed = (score.obligations ?? []).map(obligationRow);
  return markup`${
    asked.length === 0
      ? none
      : markup`<h3>Exceptions</h3>
          ${table(`Exceptions of ${id}`, exceptionColumns, asked)}`
  }${
    owed.length === 0
      ? none
      : markup`<h3>Obligations</h3>
          ${table(`Obligations of ${id}`, obligationColumns, owed)}`
  }`;
}

const exceptionColumns: readonly Column[] = [
  "Criterion",
  "Effect",
  "State",
  "Through",
  "Asked by",
  "Approved by",
  "Reason and controls",
].map((head) => ({ head }));

function exceptionRow(each: OutException): readonly Part[] {
  const gate = each.gate === undefined ? none : markup`<span class="sub">gate ${each.gate}</span>`;
  const controls =
    each.controls.length === 0
      ? none
      : markup`<ul>
          ${each.controls.map((control) => markup`<li>${control}</li>`)}
        </ul>`;
  return [
    markup`<code>${each.criterion}</code>`,
    markup`${each.effect}${gate}`,
    each.state,
    each.through,
    each.by,
    markup`${each.approved_by ?? `waits for ${each.role}`}${each.self === true ? " (as self)" : ""}`,
    markup`${each.reason}${controls}`,
  ];
}

const obligationColumns: readonly Column[] = ["Owed", "From", "Role", "Due", "State"].map((head) => ({ head }));

function obligationRow(each: OutObligation): readonly Part[] {
  return [each.text, each.from, each.role, each.due, each.state];
}
