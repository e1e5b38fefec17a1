import { recordId } from "../core/facts/fold.ts";
import { decisionPaths } from "../core/plans/promote.ts";
import { planResolve, type ResolvePlan } from "../core/plans/resolve.ts";
import type { Intent } from "../core/plan.ts";
import type { Doc } from "../core/workspace.ts";
import { CannotRun, cannot } from "../errors.ts";
import type { VersionDocument } from "../generated/types.ts";
import { operationIn } from "../store/apply-checks.ts";
import { joined, markMerged, unmerged, type TwoLines } from "../store/conflict.ts";
import { findRepository, type Repository } from "../store/git.ts";
import type { Outcome } from "../outcome.ts";
import { readYamlFile } from "../store/yaml/read.ts";
import type { World } from "../world.ts";
import { argument, textOption, type CommandModule, type Input } from "./command.ts";
import { openWorkspace, type Opened } from "./open.ts";
import { readWriterOptions, writerOptions } from "./options.ts";
import { oneUnresolved, unresolvedOf, type Unresolved } from "./resolve-found.ts";
import { nothingToResolve, resolvedOutcome, type Unfinished } from "./resolve-outcome.ts";
import { chosenSide } from "./resolve-side.ts";
import { carryOut, listedWriter, writerOf, type Writer } from "./write.ts";

/** `mlc resolve [MODEL]`: joins a version that two branches moved; says which move stands, in the merge or after it. */
export const command: CommandModule = {
  name: "resolve",
  summary: "join a version that two branches moved",
  group: "Tools",
  examples: [
    ["mlc resolve support-llm", "what was decided on both sides; on a terminal asks which stands"],
    [
      "mlc resolve support-llm@1.2.0 --keep 2026-11-02-transition-5be01c77a1b2",
      "in a merge: settles the version file and stages it; after one: a commit",
    ],
    ["mlc resolve --keep ID --reason 'Mei was on leave' --dry-run", "what would be written"],
  ],

  configure(command) {
    writerOptions(
      command
        .argument("[model]", "the model, or MODEL@VERSION")
        .option("--keep <record-id>", "the transition that stands; its side of the fork is kept")
        .option("--reason <text>", "why the other one does not; kept in its note"),
    );
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const found = await oneUnresolved(world, input, unresolvedOf(opened, argument(input, "model")));
    if (found === undefined) return nothing(world, opened);
    const writer = writerOf(world, opened);
    const side = await chosenSide(world, input, opened, found);
    const by = readWriterOptions(input).dryRun ? writer.by : listedWriter(writer, "which transition stands");
    const unfinished = unfinishedIn(writer.repo, found);
    const two = { stage: side.end.value.to, transition: recordId(side.end) };
    const version = await settled(writer.repo, found, two);
    const reason = textOption(input, "reason") ?? readWriterOptions(input).message;
    const plan = planResolve(found.files, version.document, found.rivals, {
      ...{ kept: side, by, reason },
      ...{ at: world.now().toISOString(), hex: () => world.randomHex() },
    });
    const written = await write(world, input, opened, writer, { found, plan, intent: version.intent, unfinished });
    return resolvedOutcome(opened, { found, side, two, plan, written, unfinished });
  },
};

function nothing(world: World, opened: Opened): Outcome {
  const repo = findRepository(opened.root, world.env);
  return repo === undefined
    ? nothingToResolve(opened, [], "git commit")
    : nothingToResolve(opened, [...unmerged(repo).keys()], begunIn(repo).finish);
}

/** What git has begun, where the file belongs to it: then the result is staged, and whoever merges commits it. */
function unfinishedIn(repo: Repository | undefined, { file }: Unresolved): Unfinished | undefined {
  if (repo === undefined) return undefined;
  const open = [...unmerged(repo).keys()];
  const path = repo.prefix + file;
  if (operationIn(repo) === undefined && !open.includes(path)) return undefined;
  return { ...begunIn(repo), others: open.filter((each) => each !== path) };
}

/** A merge ends with a commit, and so does what git keeps no note of, such as a stash that was put back. */
function begunIn(repo: Repository): Pick<Unfinished, "operation" | "finish"> {
  const { operation, finish } = operationIn(repo) ?? { operation: "merge", finish: "" };
  return { operation, finish: operation === "merge" ? "git commit" : finish };
}

/** The version file as it has to be, as what to write and as what it says. */
async function settled(
  repo: Repository | undefined,
  { file, conflict, document }: Unresolved,
  two: TwoLines,
): Promise<{ readonly intent: Intent; readonly document: Doc<VersionDocument> }> {
  if (document !== undefined) {
    const edits = (["stage", "transition"] as const).map((key) => ({
      op: "set" as const,
      path: [key],
      value: two[key],
    }));
    return { intent: { kind: "edit", file, edits }, document };
  }
  if (repo === undefined || conflict === undefined) throw cannot("conflict-unclear", { file }, { file });
  const text = await joined(repo, repo.prefix + file, conflict, two);
  if (text === undefined) {
    const { lines } = conflict;
    throw cannot("conflict-elsewhere", { file, lines }, { file, line: lines[0] ?? 1, column: 1 });
  }
  const read = await readYamlFile({ file, bytes: Buffer.from(text) });
  if (!read.ok) throw new CannotRun(read.findings[0] ?? cannot("conflict-unclear", { file }).finding);
  const value = read.value as unknown as VersionDocument;
  return { intent: { kind: "text", file, text }, document: { file, digest: "", value, locate: read.locate } };
}

interface Prepared {
  readonly found: Unresolved;
  readonly plan: ResolvePlan;
  readonly intent: Intent;
  readonly unfinished: Unfinished | undefined;
}

/** In a merge the files are written and staged, elsewhere committed like any other change. */
async function write(world: World, input: Input, opened: Opened, writer: Writer, prepared: Prepared) {
  const { found, plan, intent, unfinished } = prepared;
  const merging = unfinished !== undefined;
  const draft = {
    intents: [intent, ...plan.intents],
    subject: plan.subject,
    body: plan.body,
    reads: merging ? [] : decisionPaths(opened.workspace, found.files),
    committed: !merging,
    keepsMessage: true as const,
  };
  const how: Input = merging ? { ...input, options: { ...input.options, commit: false } } : input;
  const written = await carryOut(world, how, opened, writer, draft);
  if (!merging || written.dry_run || writer.repo === undefined) return written;
  const { prefix } = writer.repo;
  const files = new Set([found.file, ...written.changes.map((each) => each.file)]);
  markMerged(
    writer.repo,
    [...files].map((file) => prefix + file),
    world.env,
  );
  return { ...written, notes: written.notes.filter((each) => each.code !== "not-committed") };
}
