import { shipped } from "../generated/data.ts";
import type { LifecycleFile } from "../generated/types.ts";

/** `mlc help stages`: the stages of every lifecycle that is shipped, and how a team writes its own. */
export function stagesText(): string {
  const tables = Object.entries(shipped.lifecycles).map(([pin, file]) => `${pin}: ${file.title}\n${stageLines(file)}`);
  return `Stages

A stage is the team's word for where a version is; phases are the closed list
that criteria and gates are written against. Which stages there are, and the
moves between them, is in the lifecycle that mlc.yaml names.

${tables.join("\n")}
retired is part of every lifecycle: reached from any stage, never left.

  mlc promote MODEL              the move ahead, where there is only one
  mlc promote MODEL --to STAGE   any move the lifecycle has, back ones too
  mlc explain lifecycle NAME     stages, moves, and what each move asks for

A lifecycle of your own is a file with stages and edges (mlc schema lifecycle)
that mlc.yaml names by its path: lifecycle: lifecycle.yaml.
`;
}

/** `mlc help levels`: what each level means and how it is reached. */
export function levelsText(): string {
  const levels = shipped.levels.map(({ level, title, statements }) => {
    const own = Object.entries(statements).filter(([id]) => id.startsWith(`${String(level)}.`));
    return `${String(level)}  ${title}\n${own.map(([, text]) => wrapped(text, "   ")).join("")}`;
  });
  return `Levels

0  Experimental
   What a model has before it meets level 1.
${levels.join("")}
A version has a level when every must of it, and of the levels below, passes or
does not apply. One that fails, is stale or is not known holds it back, and so
does one that is excepted: an exception opens a gate, it raises no level.

The score is a weighted 0 to 100 over all criteria up to the target level. What
is unknown or stale counts as nothing; the upper bound says what it could be.

  mlc score                 level, score, and what to do next
  mlc score --explain ID    why one criterion has its status
  mlc explain ID            what it asks for, and why
`;
}

/** `mlc help gates`: what a move asks for and what the answers mean. */
export const gatesText = `Gates

A move between stages opens the gates of the phases it enters. Each asks for
criteria, for reviews by people in a role, and some for a score.

  go                  every requirement is met
  go-with-conditions  met, with an exception or a condition that somebody set
  no-go               a required criterion or a veto fails, a review says no,
                      the score is below its floor, the version is on hold
  indeterminate       something required is not known: no evidence, stale
                      evidence, a review that is missing
  refused             there is no such move, or a record is not valid

The first two let mlc promote proceed: it writes the move with every file that
the decision read, by digest. Each reason comes with its file, line and fix.

  mlc promote MODEL --dry-run    what the gate says now
  mlc review MODEL CHECKPOINT --as ROLE --decision approved
  mlc waive MODEL CRITERION --through DATE --reason TEXT
  mlc explain lifecycle          each move with its gates, criteria and reviews

What is decided once is decided again by mlc verify, under the policy of that
day (mlc help trust).
`;

/** `mlc help ci`: the same checks before a merge. */
export const ciText = `Checks before a merge

  mlc init --ci github     workflows for pull requests and for what is due
  mlc init --ci gitlab     jobs for merge requests and schedules

Both work in a workspace that is there too; files that exist are not changed.

What they run
  mlc validate               every file, every reference
  mlc score --base REF       what the branch changes, by the policy of REF, at
                             one day: neither the clock nor a lowered target
                             decides. --fail-on says what closes the request
  mlc verify REF..HEAD       each commit of the branch replayed
  mlc status --due 30d --fail-on stale
                             once a week: evidence that ages

All of the history is needed: fetch-depth 0 on GitHub, GIT_DEPTH 0 on GitLab. In
a shallow clone these commands exit 2 and say so; they never pass unseen.

Results where people look
  --format github    annotations, the summary of the job, outputs
  --format gitlab    a code quality report     --format junit    a test report
  --format sarif     code scanning             --format md       a comment
  mlc validate --staged                        a hook before each commit

More, with an action, pre-commit, CODEOWNERS and a container: docs/ci.md in the
source repository.
`;

function stageLines({ stages }: LifecycleFile): string {
  const width = Math.max(...stages.map(({ id }) => id.length));
  return stages.map(({ id, phases }) => `  ${id.padEnd(width)}  ${phases.join(", ")}\n`).join("");
}

/** A sentence in lines of at most 80 columns behind an indent. */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > 80) lines.push(indent + word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return `${lines.join("\n")}\n`;
}
