import { resolve } from "node:path";
import { auditOf } from "../core/audit/audit.ts";
import { LIMITS } from "../core/audit/limits.ts";
import { didYouMean } from "../core/did-you-mean.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { lifecycleOf, RETIRED, stageIds } from "../core/lifecycle/lifecycle.ts";
import { decisionPaths } from "../core/plans/promote.ts";
import { newestFirst } from "../core/versions.ts";
import { auditMarkdown } from "../documents/audit.ts";
import { cannot } from "../errors.ts";
import type { OutAudit, OutVerify } from "../generated/types.ts";
import { commitDate, findRepository, type Repository } from "../store/git.ts";
import { honest } from "../store/git-stream.ts";
import { statusOf } from "../store/git-status.ts";
import type { World } from "../world.ts";
import { readAudited, type Asked } from "./audit-read.ts";
import { writeBundle } from "./audit-bundle.ts";
import { replayed, replayOf } from "./audit-replay.ts";
import { argument, textOption, type CommandModule, type Input } from "./command.ts";
import { asOfDay, chooseModel, chooseVersion, type Chosen, type Opened } from "./open.ts";
import { openAt } from "./open-at.ts";
import { inOrder, outcomeOf, outFindings } from "./outcomes.ts";
import { verifyOutcome } from "./verify-outcome.ts";

/** `mlc audit MODEL[@VERSION]`: who let a version into each stage, when, on what evidence, and how strongly that is proven. */
export const command: CommandModule = {
  name: "audit",
  summary: "who let a version where, when, on what evidence",
  group: "Read",
  formats: ["md"],
  examples: [
    ["mlc audit support-llm@1.2.0 --stage deployment", "who let it into production, when, on what evidence"],
    ["mlc audit support-llm --at 2026-05-03", "the same as of that day, from the files and the history of then"],
    ["mlc audit support-llm@1.2.0 --bundle audit.tar.gz", "one archive with everything that is needed to check it"],
  ],

  configure(command) {
    command
      .argument("[model]", "the model, or MODEL@VERSION; without a version the newest that is not retired")
      .option("--stage <stage>", "only how it came into this stage")
      .option("--at <rev|day>", "as of a revision, or the end of a day")
      .option("--as-of <day>", "the day exceptions and obligations are judged on, YYYY-MM-DD (UTC)")
      .option("--signers <file>", "who signs with which key, as ssh-keygen(1) ALLOWED SIGNERS")
      .option("--bundle <file>", "also write page, files and history as one archive, .tar.gz")
      .option("--force", "replace an archive that is there already")
      .option("--no-pager", "never through a pager");
  },

  async run(world, input) {
    const asked = await askedFor(world, input);
    const { opened, repo, chosen } = asked;
    const verified = await replayed(world, input, asked);
    const audited = await readAudited(asked, replayOf(verified, chosen.files.id));
    const { replay } = audited;
    const version = auditOf(audited);
    const exit = !replay.complete ? 2 : version.integrity.violations > 0 ? 1 : 0;
    const committedAt = commitDate(repo, opened.past.commit);
    const page = (findings: OutAudit["findings"]): OutAudit => ({
      schema: "mlc.out.audit/v1",
      ok: exit === 0,
      findings,
      as_of: asked.asOf,
      ...(asked.stage === undefined ? {} : { asked_stage: asked.stage }),
      commit: opened.past.commit,
      committed_at: committedAt,
      complete: replay.complete,
      models: [version],
      limits: LIMITS,
    });
    const found = replay.found.map((each) => each.finding);
    const [at, file] = [textOption(input, "at"), textOption(input, "bundle")];
    // The archive holds what the commit says, and nothing about the place it is made in.
    const bundle =
      file === undefined
        ? undefined
        : await writeBundle(world, input, file, {
            asked,
            audit: page(outFindings(opened, inOrder(opened, found))),
            verify: verifyOutcome(verified, opened.prefix).body as OutVerify,
          });
    const outcome = outcomeOf(opened, [...found, ...uncommitted(asked, at)], exit, (findings) => ({
      ...page(findings),
      ...(at === undefined ? {} : { asked_at: at }),
      ...(bundle === undefined ? {} : { bundle }),
    }));
    return {
      ...outcome,
      markdown: () => auditMarkdown(outcome.body as OutAudit),
      ...(input.options["pager"] === false ? {} : { long: true }),
    };
  },
};

/** The version at the commit that is audited: HEAD, or what `--at` names. Never the files here, which nobody committed. */
async function askedFor(world: World, input: Input): Promise<Asked> {
  const at = textOption(input, "at");
  const past = await openAt({ ...world, env: honest(world.env) }, at ?? "HEAD");
  const today = at === undefined ? world.now().toISOString().slice(0, 10) : past.today;
  const opened = { ...past, today };
  const repo = findRepository(opened.root, honest(world.env));
  if (repo === undefined) throw cannot("no-repository", { dir: opened.root });
  const chosen = versionAsked(opened, argument(input, "model"));
  const signers = textOption(input, "signers");
  return {
    opened,
    repo: { ...repo, head: opened.past.commit },
    chosen,
    asOf: asOfDay(opened, textOption(input, "asOf")),
    stage: stageAsked(opened, chosen, textOption(input, "stage")),
    signers: signers === undefined ? undefined : resolve(world.cwd, signers),
  };
}

/** The version named; else the newest that is not retired, or the only one there is. */
function versionAsked(opened: Opened, name: string | undefined): Chosen {
  if (name?.includes("@") === true) return chooseVersion(opened, name);
  const files = chooseModel(opened, name);
  const versions = newestFirst(files.versions);
  const [open] = versions.filter((each) => each.value.stage !== RETIRED);
  const document = open ?? (versions.length === 1 ? versions[0] : undefined);
  if (document !== undefined) return { files, document };
  if (versions.length === 0) return chooseVersion(opened, name);
  const all = versions.map((each) => `${files.id}@${each.value.version}`).join(", ");
  throw cannot("which-version", { model: files.id, versions: all });
}

/** A stage of the lifecycle, or one that the version was in while it was called so. */
function stageAsked({ workspace }: Opened, { files }: Chosen, word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const known = stageIds(lifecycleOf(workspace.lifecycle, workspace.lifecycleSource));
  const entered = files.records.some(({ value }) => value.schema === "mlc.transition/v1" && value.to === word);
  if (known.includes(word) || entered) return word;
  throw cannot("unknown-stage-named", { word, near: didYouMean(word, known), known: known.join(", ") });
}

/** What stands in the files only is said where the newest commit is audited. */
function uncommitted({ opened, repo, chosen }: Asked, at: string | undefined): readonly Finding[] {
  if (at !== undefined) return [];
  const paths = decisionPaths(opened.workspace, chosen.files).map((path) => repo.prefix + path);
  const files = statusOf(repo, paths).changed.map((path) => withoutPrefix(path, repo));
  return files.length === 0 ? [] : [finding("audit-uncommitted", { files, commit: opened.past.commit })];
}

function withoutPrefix(path: string, { prefix }: Repository): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
