import type { OutCompared, OutScore, OutVersionScore } from "../../generated/types.ts";
import type { Outcome } from "../../outcome.ts";
import { counted, findingChunks } from "./findings.ts";
import { steps } from "./steps.ts";
import { code, pair, prose, table } from "./words.ts";

/** What a pull request changes: the verdict, a row for each version that differs, the findings, what differs in each, what next. */
export function compared(clean: OutScore, base: NonNullable<OutScore["base"]>, outcome: Outcome): readonly string[] {
  const changed = base.versions.filter((each) => each.verdict !== "unchanged");
  const findings = findingChunks(outcome);
  return [
    `### mlc: ${clean.ok ? "✓ passed" : "✗ failed"}, ${counted(outcome)}\n\n${about(clean, base)}\n\n`,
    changed.length === 0 ? "No version stands elsewhere than before.\n" : table(HEAD, changed.map(row)),
    ...(findings.length === 0 ? [] : ["\n"]),
    ...findings,
    ...changed.map(details),
    ...clean.models.filter((each) => each.retired === undefined).map((each) => steps(untold(each, changed))),
    `\nThe same here: ${code(`mlc score --base ${base.ref}`)}\n`,
  ];
}

/** Steps for criteria that fall here are told of already. */
function untold(scored: OutVersionScore, compared: readonly OutCompared[]): OutVersionScore {
  const own = compared.find((each) => each.model === scored.model && each.version === scored.version);
  const fallen = new Set(own?.changes.filter((each) => each.worse === true).map((each) => each.criterion));
  return { ...scored, next: scored.next.filter((each) => !fallen.has(each.criterion)) };
}

function about({ as_of: asOf }: OutScore, base: NonNullable<OutScore["base"]>): string {
  const { ref, commit, behind } = base;
  return [
    `Compared with ${code(ref)} at ${code(commit.slice(0, 7))}, as of ${asOf}.`,
    ...(behind === 0
      ? []
      : [
          `This branch does not have ${String(behind)} ${behind === 1 ? "commit" : "commits"} of ${code(ref)}; its rules count all the same.`,
        ]),
    ...(base.first_adoption ? [`${code(ref)} has no workspace yet: first adoption.`] : []),
    ...(base.policy_changed ? ["The rules change here; judged by those of the base."] : []),
  ].join(" ");
}

const HEAD = ["Version", "", "Stage", "Level", "Score"];

const SIGNS: Readonly<Record<OutCompared["verdict"], string>> = {
  regression: "✗ **regression**",
  removed: "✗ **removed**",
  worse: "! worse",
  "new-evidence": "! worse by new evidence",
  better: "✓ better",
  changed: "✓ changed",
  new: "✓ new",
  unchanged: "unchanged",
};

function row({ model, version, verdict, base, head, own_policy: own }: OutCompared): readonly string[] {
  const difference =
    base === undefined || head === undefined || base.score === head.score
      ? ""
      : ` (${signed(head.score - base.score)})`;
  const byOwn =
    own === undefined ? "" : `<br>by the new rules: level ${String(own.level)}, score ${own.score.toFixed(1)}`;
  return [
    code(`${model}@${version}`),
    SIGNS[verdict],
    pair(base && prose(base.stage), head && prose(head.stage)),
    pair(base && String(base.level), head && String(head.level)),
    `${pair(base?.score.toFixed(1), head?.score.toFixed(1))}${difference}${byOwn}`,
  ];
}

function signed(difference: number): string {
  return `${difference < 0 ? "-" : "+"}${Math.abs(difference).toFixed(1)}`;
}

function details({ model, version, changes }: OutCompared): string {
  const rows = changes
    .filter(({ kind }) => kind !== "level" && kind !== "score" && kind !== "stage")
    .map(({ kind, criterion, before, after, worse, why }) => [
      kind === "status" ? code(criterion) : `${kind} ${code(criterion)}`,
      `${worse === true ? "! " : ""}${pair(prose(before ?? "none"), prose(after ?? "none"))}`,
      why === undefined ? "" : prose(why),
    ]);
  if (rows.length === 0) return "";
  const name = `${model}@${version}`.replace(/[<>&]/g, "_");
  const count = `${String(rows.length)} ${rows.length === 1 ? "change" : "changes"}`;
  return `\n<details><summary>${name}: ${count}</summary>\n\n${table(["What", "Change", "Why"], rows)}\n</details>\n`;
}
