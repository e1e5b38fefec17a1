import type { Finding } from "../core/findings/finding.ts";
import { outLocated } from "../core/findings/out.ts";
import type { OutBody, OutFinding } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { Opened } from "./open.ts";

const WEIGHT = { error: 0, warning: 1, note: 2 } as const;

/** Findings with line and column, most severe first; the order within a severity stays. */
export function inOrder(opened: Pick<Opened, "locate">, findings: readonly Finding[]): readonly Finding[] {
  return located(opened, findings)
    .map((found, at) => ({ found, at }))
    .sort((a, b) => WEIGHT[a.found.severity] - WEIGHT[b.found.severity] || a.at - b.at)
    .map(({ found }) => found);
}

/** Findings as every body carries them. */
export function outFindings(opened: Pick<Opened, "locate">, findings: readonly Finding[]): OutFinding[] {
  return findings.map((each) => outLocated(each, opened.locate));
}

/** An outcome over a workspace: located findings beside the body that lists them. */
export function outcomeOf(
  opened: Pick<Opened, "locate" | "sourceLine"> & Partial<Pick<Opened, "prefix">>,
  findings: readonly Finding[],
  exit: Outcome["exit"],
  body: (findings: OutFinding[]) => OutBody,
  next: readonly string[] = [],
  order: "by severity" | "as given" = "by severity",
): Outcome {
  const ordered = order === "as given" ? located(opened, findings) : inOrder(opened, findings);
  return {
    exit,
    body: body(outFindings(opened, ordered)),
    findings: ordered,
    sourceLine: opened.sourceLine,
    ...(opened.prefix === undefined ? {} : { prefix: opened.prefix }),
    ...(next.length === 0 ? {} : { next }),
  };
}

/** Findings with line and column. */
export function located(opened: Pick<Opened, "locate">, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((each) => (each.at === undefined ? each : { ...each, at: opened.locate(each.at) }));
}
