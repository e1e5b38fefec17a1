import { cannot } from "../errors.ts";
import { checkFormats } from "../format.ts";
import { findRepository } from "../store/git.ts";
import { repositoryPrefix, workspaceRoot } from "../store/root.ts";
import { beginReplay } from "../store/verify-begin.ts";
import { argument, type CommandModule } from "./command.ts";

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
    // git walks while everything else is loaded; of a range it must first be known where it ends.
    const begun = argument(input, "range") === undefined ? beginReplay(repo) : undefined;
    try {
      const { verifyOutcome, verified } = await import("./verify-outcome.ts");
      return verifyOutcome(await verified(repo, world, input, begun), repositoryPrefix(root));
    } catch (error) {
      begun?.stop();
      throw error;
    }
  },
};
