import type { OutStanding, OutWhatIf } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";

/** `mlc score --what-if`: where a version stands and where it would, side by side, and the criteria that would move. */
export function whatIf(versions: readonly OutWhatIf[], asOf: string, pen: Pen): string {
  return versions.map((each) => version(each, asOf, pen)).join("\n");
}

function version({ model, version, set, files, before, after, criteria }: OutWhatIf, asOf: string, pen: Pen): string {
  const arrow = pen.marks.arrow;
  return [
    `${pen.bold(`${model} ${version}`)}   as of ${asOf}   if ${set.join(" and ")}\n\n`,
    line("", "now", "then"),
    line("Level", String(before.level), String(after.level)),
    ...(before.target === after.target ? [] : [line("Target", String(before.target), String(after.target))]),
    line("Score", scored(before), scored(after)),
    line("Evidence", `${before.coverage.toFixed(1)} %`, `${after.coverage.toFixed(1)} %`),
    ...gates(before, after).map(([name, was, is]) => line(`Gate ${arrow} ${name}`, was, is)),
    "\n",
    ...(criteria.length === 0 ? ["No criterion would change its status.\n"] : []),
    ...criteria.map(
      (each) => `  ${each.id.padEnd(10)} ${each.before ?? "not there"} ${arrow} ${each.after ?? "not there"}\n`,
    ),
    `Nothing was written. \`mlc set\` would edit ${files.join(", ")}.\n`,
  ].join("");
}

function line(name: string, before: string, after: string): string {
  return `${name.padEnd(WIDTHS[0])}${before.padEnd(WIDTHS[1])}${after}`.trimEnd() + "\n";
}

const WIDTHS = [24, 26] as const;

function scored({ score, upper, target }: OutStanding): string {
  return `${score.toFixed(1)} (up to ${upper.toFixed(1)}) of ${String(target)}`;
}

/** Each gate that is open before or after; one that is open only once is `not open` in the other. */
function gates(before: OutStanding, after: OutStanding): readonly (readonly [string, string, string])[] {
  const names = [...new Set([...before.gates, ...after.gates].map((gate) => gate.to))];
  const decision = ({ gates: all }: OutStanding, to: string): string =>
    all.find((gate) => gate.to === to)?.decision ?? "not open";
  return names.map((to) => [to, decision(before, to), decision(after, to)]);
}
