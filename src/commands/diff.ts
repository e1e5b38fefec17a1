import { dayNumber } from "../core/dates.ts";
import type { Finding } from "../core/findings/finding.ts";
import { diffStates, diffVersions } from "../core/history/diff.ts";
import { valuesBetween, valuesBetweenVersions, type DiffValues } from "../core/history/diff-values.ts";
import { newestFirst } from "../core/versions.ts";
import type { Workspace } from "../core/workspace.ts";
import { cannot, CannotRun } from "../errors.ts";
import type { OutDiff, OutDiffSide } from "../generated/types.ts";
import { treeAt } from "../store/at.ts";
import { findRepository, type Repository } from "../store/git.ts";
import { WORKSPACE_FILE } from "../store/root.ts";
import { loadWorkspace } from "../store/workspace.ts";
import { argument, flagOption, textOption, type CommandModule } from "./command.ts";
import { asOfDay, chooseModel, openWorkspace, type Chosen, type Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import { unreadIn } from "./unread.ts";
import type { World } from "../world.ts";

/** `mlc diff A [B]`: two revisions, or two versions of a model, in terms of the lifecycle. */
export const command: CommandModule = {
  name: "diff",
  summary: "two revisions or two versions, in lifecycle terms",
  group: "Read",
  examples: [
    ["mlc diff main", "what the files here change, beside the branch main"],
    ["mlc diff 2026-09-30 HEAD", "what happened since the end of September"],
    ["mlc diff support-llm@1.1.0 support-llm@1.2.0", "two versions of one model, as they are now"],
    ["mlc diff v1.0 v1.1 --exit-code", "exit code 1 where anything differs"],
  ],

  configure(command) {
    command
      .argument("<a>", "a revision, a day, or MODEL@VERSION")
      .argument("[b]", "another one; without it the files here, or the newest version")
      .option("--exit-code", "1 where anything differs")
      .option("--as-of <day>", "the one day both are judged on")
      .option("--no-pager", "never through a pager");
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const asOf = asOfDay(opened, textOption(input, "asOf"));
    const [a = "", b] = [argument(input, "a"), argument(input, "b")];
    const { findings, ...compared } = await comparison({ world, opened, asOf, a, b });
    const same = [compared.models, compared.people, compared.policy, compared.facts].every((each) => each.length === 0);
    const differs = !same && flagOption(input, "exitCode");
    const outcome = outcomeOf(opened, findings, differs ? 1 : 0, (found) => ({
      schema: "mlc.out.diff/v1",
      ok: !differs,
      findings: found,
      as_of: asOf,
      same,
      ...compared,
    }));
    return { ...outcome, ...(input.options["pager"] === false ? {} : { long: true }) };
  },
};

type Comparison = Pick<OutDiff, "of" | "before" | "after" | "models"> &
  DiffValues & { readonly findings: readonly Finding[] };

/** What is compared: two words as they were typed, on one day. */
interface Asked {
  readonly world: World;
  readonly opened: Opened;
  readonly asOf: string;
  readonly a: string;
  readonly b: string | undefined;
}

async function comparison(asked: Asked): Promise<Comparison> {
  const { opened, asOf, a, b } = asked;
  const [before, after] = [versionNamed(opened, a), b === undefined ? undefined : versionNamed(opened, b)];
  if (before !== undefined) {
    if (b !== undefined && after === undefined) throw cannot("diff-of-two-kinds", { version: a, other: b });
    return betweenVersions(opened, asOf, before, after ?? newest(before));
  }
  if (after !== undefined) throw cannot("diff-of-two-kinds", { version: b ?? "", other: a });
  return betweenStates(asked);
}

/** `support-llm@1.2.0`, or the name of a version where the model is clear; undefined for a word that is neither. */
function versionNamed(opened: Opened, word: string): Chosen | undefined {
  const at = word.indexOf("@");
  const [id, version] = at === -1 ? [undefined, word] : [word.slice(0, at), word.slice(at + 1)];
  const files = id === undefined ? modelHere(opened) : opened.workspace.models.find((each) => each.id === id);
  const document = files?.versions.find((each) => each.value.version === version);
  if (files !== undefined && document !== undefined) return { files, document };
  // `HEAD@{1}` is git's; a model's name before the sign is not.
  if (id === undefined || files === undefined) return undefined;
  throw cannot("no-such-version", {
    model: files.id,
    word: version,
    near: undefined,
    known: files.versions.map((each) => each.value.version).join(", "),
  });
}

/** The model of the current directory, or the only one; undefined where it is not clear. */
function modelHere(opened: Opened): Chosen["files"] | undefined {
  try {
    return chooseModel(opened, undefined);
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}

function newest({ files, document }: Chosen): Chosen {
  const [first] = newestFirst(files.versions);
  if (first === undefined || first === document) {
    throw cannot("nothing-to-compare-with", { version: `${files.id}@${document.value.version}` });
  }
  return { files, document: first };
}

function betweenVersions(opened: Opened, asOf: string, before: Chosen, after: Chosen): Comparison {
  const [a, b] = [before, after].map(({ files, document }) => `${files.id}@${document.value.version}`);
  if (before.files !== after.files) throw cannot("diff-of-two-models", { a: a ?? "", b: b ?? "" });
  return {
    of: "versions",
    before: { name: a ?? "" },
    after: { name: b ?? "" },
    models: diffVersions(opened.workspace, before, after, asOf),
    ...valuesBetweenVersions(before.document, after.document),
    findings: [],
  };
}

async function betweenStates({ world, opened, asOf, a, b }: Asked): Promise<Comparison> {
  const repo = findRepository(opened.root, world.env);
  if (repo === undefined) throw cannot("no-repository", { dir: opened.root });
  const before = await stateAt(repo, a);
  const after = b === undefined ? { side: here, workspace: opened.workspace } : await stateAt(repo, b);
  const between = { before: before.workspace, after: after.workspace, asOf };
  return {
    of: "revisions",
    before: before.side,
    after: after.side,
    models: diffStates(between),
    ...valuesBetween(before.workspace, after.workspace),
    findings: [before, after].flatMap((each) => unreadIn(each.side.name, each.workspace)),
  };
}

interface State {
  readonly side: OutDiffSide;
  readonly workspace: Workspace;
}

const here: OutDiffSide = { name: "the files here" };

async function stateAt(repo: Repository, word: string): Promise<State> {
  const { tree, commit } = treeAt(repo, word);
  if (tree.kind(WORKSPACE_FILE) !== "file") throw cannot("no-workspace-then", { revision: word });
  const { workspace } = await loadWorkspace(tree);
  const name = dayNumber(word) === undefined ? word : `end of ${word}`;
  return { side: { name, commit }, workspace };
}
