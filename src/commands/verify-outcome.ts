import { basename, resolve } from "node:path";
import type { Location } from "../core/findings/finding.ts";
import { outFinding } from "../core/findings/out.ts";
import type { Verified, Violation } from "../core/verify/verified.ts";
import type { OutVerify, OutVerifyCommit } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { Repository } from "../store/git.ts";
import { readKnown } from "../store/known.ts";
import type { BegunReplay } from "../store/verify-begin.ts";
import { verifyHistory } from "../store/verify.ts";
import type { World } from "../world.ts";
import { argument, flagOption, textOption, type Input } from "./command.ts";
import { outcomeOf } from "./outcomes.ts";
import { progressLine } from "./progress.ts";

/** Replays what a command line asks for; `begun` is its walk where it has begun. */
export async function verified(
  repo: Repository,
  world: World,
  input: Input,
  begun: BegunReplay | undefined,
): Promise<Verified> {
  const quiet = flagOption(input, "quiet");
  const reading = progressLine(world, "reading commits", quiet);
  const replaying = progressLine(world, "replaying commits", quiet);
  try {
    return await verifyHistory(
      repo,
      {
        ...(await asked(world, input)),
        reading: (commits) => {
          reading.count(commits);
        },
        progress: (done, total) => {
          if (done === 1) reading.end();
          replaying.count(done, total);
        },
      },
      begun,
    );
  } finally {
    reading.end();
    replaying.end();
  }
}

/** What a replay comes to; the workspace's directory in its repository is its `prefix`. */
export function verifyOutcome(verified: Verified, prefix: string): Outcome {
  const found = verified.violations;
  const open = found.filter((each) => each.accepted === undefined).map((each) => each.finding);
  const exit = EXITS[verified.verdict];
  const places = { locate: (at: Location) => at, sourceLine: () => undefined, prefix };
  return outcomeOf(places, open, exit, (findings) => ({
    schema: "mlc.out.verify/v1",
    ok: exit === 0,
    findings,
    verdict: verified.verdict,
    ...(verified.head === undefined ? {} : { head: verified.head }),
    ...(verified.base === undefined ? {} : { base: verified.base }),
    commits: commitsOf(found, verified.facts),
    checked: outChecked(verified),
  }));
}

const EXITS = { clean: 0, violations: 1, incomplete: 2 } as const satisfies Record<
  Verified["verdict"],
  Outcome["exit"]
>;

async function asked(world: World, input: Input): Promise<Parameters<typeof verifyHistory>[1]> {
  const [range, anchor] = [argument(input, "range"), textOption(input, "anchor")];
  const [known, signers] = [textOption(input, "known"), textOption(input, "signers")];
  return {
    now: world.now(),
    cwd: world.cwd,
    ...(range === undefined ? {} : { range }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(known === undefined ? {} : { known: await readKnown(resolve(world.cwd, known)), knownFile: basename(known) }),
    ...(signers === undefined ? {} : { signers: resolve(world.cwd, signers) }),
  };
}

function commitsOf(found: readonly Violation[], facts: Verified["facts"]): OutVerifyCommit[] {
  const byCommit = new Map<string, Violation[]>();
  for (const each of found) {
    if (each.commit === undefined) continue;
    const list = byCommit.get(each.commit) ?? [];
    list.push(each);
    byCommit.set(each.commit, list);
  }
  return [...byCommit].map(([id, list]) => {
    const said = facts.get(id);
    return {
      id,
      author: said?.author ?? "",
      email: said?.email ?? "",
      committed_at: said?.committedAt ?? "",
      subject: said?.subject ?? "",
      findings: list.map(({ finding, model, accepted }) => ({
        finding: outFinding(finding),
        ...(model === undefined ? {} : { model }),
        ...(accepted === undefined ? {} : { accepted: { reason: accepted.reason, by: accepted.by } }),
      })),
    };
  });
}

function outChecked({ checked }: Verified): OutVerify["checked"] {
  const { fromRecord, ...rest } = checked;
  return { ...rest, from_record: fromRecord };
}
