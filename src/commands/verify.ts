import { basename, resolve } from "node:path";
import { cannot } from "../errors.ts";
import { checkFormats } from "../format.ts";
import type { OutVerify, OutVerifyCommit } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { findRepository, type Repository } from "../store/git.ts";
import { readKnown } from "../store/known.ts";
import { repositoryPrefix, workspaceRoot } from "../store/root.ts";
import { factsOf, verifyHistory } from "../store/verify.ts";
import type { Verified, Violation } from "../core/verify/verified.ts";
import type { Location } from "../core/findings/finding.ts";
import { outFinding } from "../core/findings/out.ts";
import { argument, flagOption, textOption, type CommandModule, type Input } from "./command.ts";
import { outcomeOf } from "./outcomes.ts";
import { progressLine } from "./progress.ts";
import type { World } from "../world.ts";

/** `mlc verify [RANGE]`: replays the history, as anybody with a clone can. */
export const command: CommandModule = {
  name: "verify",
  summary: "replay the history: was every step allowed when it was made?",
  group: "Check",
  formats: checkFormats,
  examples: [
    ["mlc verify", "every commit up to HEAD, merges included"],
    ["mlc verify origin/main..HEAD", "only what a branch adds is reported"],
    [
      "mlc verify --known known.yaml --anchor mlc/anchor/3",
      "with accepted violations, and a commit written down elsewhere",
    ],
    ["mlc verify --signers allowed_signers --json", "who signed is checked too; for a program"],
  ],

  configure(command) {
    command
      .argument("[range]", "A..B, or a revision with everything before it; HEAD where left out")
      .option("--known <file>", "violations that are accepted, each with a reason (mlc schema known)")
      .option("--anchor <rev>", "a revision, tag or statement that must be behind the head")
      .option("--signers <file>", "who signs with which key, as ssh-keygen(1) ALLOWED SIGNERS");
  },

  async run(world, input) {
    world.compileLater?.();
    // Of the files here nothing is read: the history says what they were.
    const root = workspaceRoot(world.cwd);
    if (root === undefined) throw cannot("no-workspace", { dir: world.cwd });
    const repo = findRepository(root, world.env);
    if (repo === undefined) throw cannot("no-repository", { dir: root });
    return verifyOutcome(repo, await verifyHistory(repo, await asked(world, input)), repositoryPrefix(root));
  },
};

/** What a replay comes to; the workspace's directory in its repository is its `prefix`. */
export function verifyOutcome(repo: Repository, verified: Verified, prefix: string): Outcome {
  const found = verified.violations;
  const open = found.filter((each) => each.accepted === undefined).map((each) => each.finding);
  const facts = factsOf(repo, found);
  const exit = EXITS[verified.verdict];
  const places = { locate: (at: Location) => at, sourceLine: () => undefined, prefix };
  return outcomeOf(places, open, exit, (findings) => ({
    schema: "mlc.out.verify/v1",
    ok: exit === 0,
    findings,
    verdict: verified.verdict,
    ...(verified.head === undefined ? {} : { head: verified.head }),
    ...(verified.base === undefined ? {} : { base: verified.base }),
    commits: commitsOf(found, facts),
    checked: outChecked(verified),
  }));
}

const EXITS = { clean: 0, violations: 1, incomplete: 2 } as const satisfies Record<
  Verified["verdict"],
  Outcome["exit"]
>;

async function asked(world: World, input: Input): Promise<Parameters<typeof verifyHistory>[1]> {
  const progress = progressLine(world, "replaying commits", flagOption(input, "quiet"));
  const [range, anchor] = [argument(input, "range"), textOption(input, "anchor")];
  const [known, signers] = [textOption(input, "known"), textOption(input, "signers")];
  return {
    now: world.now(),
    cwd: world.cwd,
    ...(range === undefined ? {} : { range }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(known === undefined ? {} : { known: await readKnown(resolve(world.cwd, known)), knownFile: basename(known) }),
    ...(signers === undefined ? {} : { signers: resolve(world.cwd, signers) }),
    progress: (done, total) => {
      progress.count(done, total);
      if (done === total) progress.end();
    },
  };
}

function commitsOf(found: readonly Violation[], facts: ReturnType<typeof factsOf>): OutVerifyCommit[] {
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
