import type { Replay } from "../core/audit/audited.ts";
import { verifyHistory } from "../store/verify.ts";
import type { Asked } from "./audit-read.ts";

/** What replaying the whole history says about the model that is audited; what it says of other models is left out. */
export async function replayOf({ repo, opened, chosen, asOf, signers }: Asked): Promise<Replay> {
  const { violations, verdict, checked } = await verifyHistory(repo, {
    range: opened.past.commit,
    now: new Date(`${asOf}T23:59:59Z`),
    ...(signers === undefined ? {} : { signers }),
  });
  const own = violations.filter(({ model }) => model === undefined || model === chosen.files.id);
  return {
    found: own.map(({ finding, commit, who }) => ({ finding, commit, who })),
    commits: checked.commits,
    complete: verdict !== "incomplete",
  };
}
