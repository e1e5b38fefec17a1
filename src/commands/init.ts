import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Finding } from "../core/findings/finding.ts";
import { isEditorSchema } from "../core/plans/init-files.ts";
import { isModelId } from "../core/plans/init-names.ts";
import { planInit } from "../core/plans/init.ts";
import { cannot } from "../errors.ts";
import type { OutInit } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { CiService } from "../core/plans/init-ci.ts";
import { findRepository, identity } from "../store/git.ts";
import { below, workspaceRoot } from "../store/root.ts";
import { diskTree } from "../store/tree.ts";
import type { World } from "../world.ts";
import { argument, textOption, type CommandModule, type Input } from "./command.ts";
import { besidesOf, editorNamed, serviceNamed, writeChecks } from "./init-ci.ts";
import { intentsOf, modelsDirectory } from "./init-intents.ts";
import { requestFor, type Requested } from "./init-request.ts";
import { showAndAsk } from "./init-show.ts";
import { openAnyway } from "./open.ts";
import { recordWriterOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { carryOut } from "./write.ts";

/** `mlc init [DIR]`: adopts a repository. Detects, asks for the rest, shows what will be written, writes and commits once. */
export const command: CommandModule = {
  name: "init",
  summary: "adopt a repository: detect, show, write, commit",
  group: "Start",
  examples: [
    ["mlc init", "detect, ask at most six questions, write and commit"],
    ["mlc init --yes", "take every default, for scripts"],
    ["mlc init services/classifier --stage evaluation --dry-run", "what would be written there"],
    ["mlc init --ci github", "the checks of pull requests too, also in a workspace that is there"],
  ],

  configure(command) {
    recordWriterOptions(
      command
        .argument("[dir]", "the directory of the model; the current one")
        .option("--id <id>", "the model's id and directory name")
        .option("--first <version>", "its first version; 0.1.0")
        .option("--stage <stage>", "where the work is now; the first stage")
        .option("--owner <person>", 'accountable owner, "Name <mail>"; you')
        .option("--lifecycle <name>", "a shipped lifecycle, or the path of one's own")
        .option("--risk-tier <tier>", "low, medium, high or critical")
        .option("--from <path>", "read this file or directory only (repeatable)", { repeats: true })
        .option("--ci <service>", "write the checks of github or gitlab too; none")
        .option("--editor <editor>", "write what vscode offers to everybody too; none"),
    );
  },

  async run(world, input) {
    const wanted = { service: serviceNamed(textOption(input, "ci")), editor: editorNamed(textOption(input, "editor")) };
    const root = directory(world, argument(input, "dir"));
    const present = workspaceRoot(root);
    if (present !== undefined) return already(world, input, present, wanted);

    const repo = findRepository(root, world.env);
    const checks = besidesOf(wanted.service, wanted.editor, root, repo);
    const { author, notes, imports, ...request } = await requestFor(world, input, root, repo);
    const plan = planInit({ ...request, models: modelsDirectory(root, repo, request.id.value) });
    const { intents, findings } = await intentsOf(diskTree(root), plan);
    const { subject, body } = plan;
    const draft = {
      intents: checks?.top === root ? [...intents, ...checks.intents] : intents,
      ...{ subject, body, reads: [], committed: false, keepsMessage: true as const },
    };
    await showAndAsk(world, input, root, draft, plan);
    const written = await carryOut(world, input, { root }, { repo, author }, draft);
    const beside =
      checks === undefined || checks.top === root ? undefined : await writeChecks(world, input, checks, author);
    const { notes: writing, changes: own, ...fields } = written;
    const changes = [...own, ...(beside?.changes ?? [])];
    return outcomeOf(
      { locate: (at) => at, sourceLine: () => undefined },
      [...findings, ...notes, ...plan.findings, ...writing, ...(checks?.findings ?? [])].map((each) =>
        forModel(each, request.id.value),
      ),
      0,
      (found): OutInit => ({
        schema: "mlc.out.init/v1",
        ok: true,
        findings: found,
        ...fields,
        changes: changes.map(withoutSchemaText),
        model: request.id.value,
        version: request.version,
        stage: request.stage,
        detected: plan.detected.map((each) => ({ ...each })),
        ...(imports.length === 0 ? {} : { imports: imports.map((each) => ({ ...each })) }),
      }),
      written.dry_run
        ? []
        : [
            ...importSteps(imports),
            "mlc score     level, score and the next steps",
            "mlc card      the model card from what is known",
          ],
    );
  },
};

/** The first few imports that would follow; the rest by their number. */
function importSteps(imports: Requested["imports"]): readonly string[] {
  const steps = imports.slice(0, MOST_IMPORTS).map(({ run, importer }) => `${run}     results of ${importer}`);
  const more = imports.length - steps.length;
  return more === 0 ? steps : [...steps, `mlc import .     lists ${String(more)} more results`];
}

const MOST_IMPORTS = 5;

function directory(world: World, given: string | undefined): string {
  const root = resolve(world.cwd, given ?? ".");
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === true) return root;
  const isName = given !== undefined && isModelId(given) && workspaceRoot(world.cwd) !== undefined;
  throw cannot("init-no-such-path", {
    path: given ?? ".",
    option: "DIR",
    ...(isName ? { model: given } : {}),
  });
}

/** A second run changes nothing but the checks and the editor's file it is asked for, and says which workspace there is. */
async function already(
  world: World,
  input: Input,
  root: string,
  wanted: { readonly service: CiService | undefined; readonly editor: boolean },
): Promise<Outcome> {
  const { workspace } = await openAnyway({ ...world, cwd: root });
  const known = workspace.models.map((each) => each.id);
  const file = below(world.cwd, join(root, "mlc.yaml")) ?? join(root, "mlc.yaml");
  const id = textOption(input, "id");
  if (id !== undefined && !known.includes(id)) throw cannot("init-other-model", { id, workspace: file, known });
  const repo = findRepository(root, world.env);
  const checks = besidesOf(wanted.service, wanted.editor, root, repo);
  const author = checks === undefined || repo === undefined ? undefined : identity(repo.root, world.env);
  const written = checks === undefined ? undefined : await writeChecks(world, input, checks, author);
  const { notes, ...fields } = written ?? { notes: [], dry_run: false, changes: [] };
  return outcomeOf(
    { locate: (at) => at, sourceLine: () => undefined },
    [...notes, ...(checks?.findings ?? [])],
    0,
    (findings): OutInit => ({
      schema: "mlc.out.init/v1",
      ok: true,
      findings,
      ...fields,
      already: true,
      workspace: file,
      known: [...known],
      detected: [],
    }),
    ["mlc status", "mlc new model ID     starts one more model here"],
  );
}

/** What was left out can be set on this model. */
function forModel(found: Finding, model: string): Finding {
  const named = found.code === "init-left-out" || found.code === "init-sources-differ";
  return named ? ({ ...found, args: { ...(found.args as object), model } } as Finding) : found;
}

/** The schemas are this release's own: `mlc schema NAME` prints them. */
function withoutSchemaText(change: OutInit["changes"][number]): OutInit["changes"][number] {
  const { diff: _diff, ...file } = change;
  return isEditorSchema(change.file) ? file : change;
}
