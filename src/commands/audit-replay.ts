import type { Replay } from "../core/audit/audited.ts";
import type { Verified } from "../core/verify/verified.ts";
import { verifyHistory } from "../store/verify.ts";
import type { World } from "../world.ts";
import type { Asked } from "./audit-read.ts";
import { flagOption, type Input } from "./command.ts";
import { progressLine } from "./progress.ts";

/** Replays the whole history behind the commit that is audited, as of the end of the day of the audit. */
export async function replayed(world: World, input: Input, { opened, repo, asOf, signers }: Asked): Promise<Verified> {
  const progress = progressLine(world, "replaying commits", flagOption(input, "quiet"));
  const verified = await verifyHistory(repo, {
    range: opened.past.commit,
    now: new Date(`${asOf}T23:59:59Z`),
    ...(signers === undefined ? {} : { signers }),
    progress: (done, total) => {
      progress.count(done, total);
    },
  });
  progress.end();
  return verified;
}

/** What a replay says about one model; what it says of others is left out. */
export function replayOf({ violations, verdict, checked }: Verified, model: string): Replay {
  const own = violations.filter((each) => each.model === undefined || each.model === model);
  return {
    found: own.map(({ finding, commit, who }) => ({ finding, commit, who })),
    commits: checked.commits,
    complete: verdict !== "incomplete",
  };
}
