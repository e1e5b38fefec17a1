import { recordId } from "../core/facts/fold.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Side } from "../core/lifecycle/rivals.ts";
import { person } from "../core/people.ts";
import type { ResolvePlan } from "../core/plans/resolve.ts";
import type { OutResolve } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Unresolved } from "./resolve-found.ts";
import type { Written } from "./write.ts";

/** What git has begun and not finished. */
export interface Unfinished {
  /** In git's words: merge, rebase, cherry-pick, … */
  readonly operation: string;
  /** The command that finishes it. */
  readonly finish: string;
  /** Other files that are not merged yet, from the repository's root. */
  readonly others: readonly string[];
}

/** Which move stands, what became of the others, and what finishes the merge. */
export function resolvedOutcome(
  opened: Opened,
  done: {
    readonly found: Unresolved;
    readonly side: Side;
    readonly two: { readonly stage: string; readonly transition: string };
    readonly plan: ResolvePlan;
    readonly written: Written;
    readonly unfinished: Unfinished | undefined;
  },
): Outcome {
  const { found, side, two, plan, written, unfinished } = done;
  const { notes, ...fields } = written;
  const { fork, sides } = found.rivals;
  const body = (findings: OutResolve["findings"]): OutResolve => ({
    ...{ schema: "mlc.out.resolve/v1", ok: true, findings },
    ...fields,
    ...{ model: found.files.id, version: found.version, file: found.file },
    state: found.conflict === undefined ? "forked" : "conflicted",
    ...(unfinished === undefined ? {} : { operation: unfinished.operation, finish: unfinished.finish }),
    ...(fork === undefined ? {} : { fork: recordId(fork) }),
    sides: sides.map((each) => outSide(opened, each, each === side)),
    ...two,
    withdrawn: plan.notes.map(({ withdrawn, record }) => ({ record: withdrawn, note: record })),
  });
  const left = unfinished?.others ?? [];
  const findings: readonly Finding[] =
    unfinished === undefined || left.length === 0
      ? notes
      : [...notes, finding("still-unmerged", { files: left, finish: unfinished.finish })];
  return outcomeOf(opened, findings, 0, body, nextOf(found, side, written.dry_run, unfinished));
}

/** Every version is one line: nothing to write. Files that git could not merge are still named: `open`, from the repository's root. */
export function nothingToResolve(opened: Opened, open: readonly string[], finish: string): Outcome {
  const left = open.length === 0 ? [] : [finding("still-unmerged", { files: open, finish })];
  const body = (findings: OutResolve["findings"]): OutResolve => ({
    ...{ schema: "mlc.out.resolve/v1", ok: true, findings, dry_run: true, changes: [] },
    ...{ state: "none", sides: [], withdrawn: [] },
  });
  return outcomeOf(opened, left, 0, body);
}

function outSide(opened: Opened, { moves, end }: Side, kept: boolean): OutResolve["sides"][number] {
  return {
    record: recordId(end),
    kept,
    moves: moves.map((move) => {
      const { from, to, move: kind, by, observed_at: at, decision, reason } = move.value;
      const { name } = person(opened.workspace.config.value, by);
      return {
        ...{ record: recordId(move), file: move.file, from, to, move: kind, at },
        by: { id: by, ...(name === undefined ? {} : { name }) },
        ...(decision === undefined ? {} : { decision }),
        ...(reason === undefined ? {} : { reason }),
      };
    }),
  };
}

function nextOf(
  { files, version }: Unresolved,
  side: Side,
  dryRun: boolean,
  unfinished: Unfinished | undefined,
): readonly string[] {
  if (dryRun) return [`mlc resolve ${files.id}@${version} --keep ${recordId(side.end)}`];
  const checks = ["mlc validate", `mlc score ${files.id}`];
  if (unfinished === undefined) return checks;
  return unfinished.others.length > 0 ? checks : ["mlc validate", unfinished.finish];
}
