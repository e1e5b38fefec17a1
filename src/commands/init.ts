import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Intent } from "../core/plan.ts";
import { attributeLines, editorSchemas, withAttributes } from "../core/plans/init-files.ts";
import { planInit, type InitPlan } from "../core/plans/init.ts";
import { Cancelled, cannot } from "../errors.ts";
import type { OutInit } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { findRepository, type Repository } from "../store/git.ts";
import { ignored } from "../store/git-status.ts";
import { below, workspaceRoot } from "../store/root.ts";
import { stage } from "../store/stage.ts";
import { diskTree, type Tree } from "../store/tree.ts";
import type { World } from "../world.ts";
import { argument, textOption, type CommandModule, type Input } from "./command.ts";
import { requestFor } from "./init-request.ts";
import { documentText } from "./init-template.ts";
import { openAnyway } from "./open.ts";
import { canAsk, readWriterOptions, repeated, writerOptions } from "./options.ts";
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
  ],

  configure(command) {
    writerOptions(
      command
        .argument("[dir]", "the directory of the model; the current one")
        .option("--id <id>", "the model's id and directory name")
        .option("--stage <stage>", "where the work is now; the first stage")
        .option("--owner <person>", 'accountable owner, "Name <mail>"; you')
        .option("--lifecycle <name>", "a shipped lifecycle, or the path of one's own")
        .option("--risk-tier <tier>", "low, medium, high or critical")
        .option("--from <path>", "read this file or directory only (repeatable)", repeated)
        .option("--ci <service>", "github, gitlab or none; only none for now"),
    );
  },

  async run(world, input) {
    const ci = textOption(input, "ci") ?? "none";
    if (ci !== "none") throw cannot("init-ci-not-yet", { value: ci });
    const root = directory(world, argument(input, "dir"));
    const present = workspaceRoot(root);
    if (present !== undefined) return already(world, present);

    const repo = findRepository(root, world.env);
    const { author, notes, ...request } = await requestFor(world, input, root, repo);
    const plan = planInit({ ...request, models: modelsDirectory(root, repo, request.id.value) });
    const { intents, findings } = await intentsOf(diskTree(root), plan);
    const { subject, body } = plan;
    const draft = { intents, subject, body, reads: [], committed: false };
    await showAndAsk(world, input, root, draft);
    const written = await carryOut(world, input, { root }, { repo, author }, draft);
    const { notes: writing, changes, ...fields } = written;
    return outcomeOf(
      { locate: (at) => at, sourceLine: () => undefined },
      [...findings, ...notes, ...plan.findings, ...writing],
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
      }),
      written.dry_run
        ? []
        : ["mlc score     level, score and the next steps", "mlc card      the model card from what is known"],
    );
  },
};

function directory(world: World, given: string | undefined): string {
  const root = resolve(world.cwd, given ?? ".");
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === true) return root;
  throw cannot("init-no-such-path", { path: given ?? ".", option: "DIR" });
}

/** A second run changes nothing, and says which workspace there is. */
async function already(world: World, root: string): Promise<Outcome> {
  const { workspace } = await openAnyway({ ...world, cwd: root });
  const known = workspace.models.map((each) => each.id);
  const file = below(world.cwd, join(root, "mlc.yaml")) ?? join(root, "mlc.yaml");
  const body: OutInit = {
    schema: "mlc.out.init/v1",
    ok: true,
    findings: [],
    dry_run: false,
    already: true,
    workspace: file,
    known: [...known],
    changes: [],
    detected: [],
  };
  return { exit: 0, body, findings: [], sourceLine: () => undefined, next: ["mlc status"] };
}

/** `models`, or `mlc/models` where that directory holds code already or git ignores it. */
function modelsDirectory(root: string, repo: Repository | undefined, id: string): string {
  const taken = diskTree(root).kind("models") !== undefined && diskTree(root).files("models").length > 0;
  if (taken) return "mlc/models";
  const path = `${repo?.prefix ?? ""}models/${id}/model.yaml`;
  return repo !== undefined && ignored(repo, [path]).length > 0 ? "mlc/models" : "models";
}

async function intentsOf(
  tree: Tree,
  plan: InitPlan,
): Promise<{ readonly intents: readonly Intent[]; readonly findings: readonly Finding[] }> {
  const texts = await Promise.all(
    plan.documents.map(async (document) => ({ file: document.file, text: await documentText(document) })),
  );
  for (const { file } of texts) if (tree.kind(file) !== undefined) throw cannot("exists-already", { file }, { file });
  const schemas = editorSchemas().filter(({ file }) => tree.kind(file) === undefined);
  const models =
    plan.documents.find((each) => each.kind === "model")?.file.replace(/\/[^/]+\/model\.yaml$/, "") ?? "models";
  const attributes = attributesOf(tree, models);
  return {
    intents: [
      ...texts.map(({ file, text }): Intent => ({ kind: "text", file, text })),
      ...attributes.intents,
      ...schemas.map(({ file, text }): Intent => ({ kind: "text", file, text })),
    ],
    findings: attributes.findings,
  };
}

const ATTRIBUTES = ".gitattributes";

/** The one file that may be there already and is added to: at its end, everything before byte for byte. */
function attributesOf(
  tree: Tree,
  models: string,
): { readonly intents: readonly Intent[]; readonly findings: readonly Finding[] } {
  const bytes = tree.read(ATTRIBUTES);
  if (bytes === undefined) {
    return { intents: [{ kind: "text", file: ATTRIBUTES, text: withAttributes(undefined, models) }], findings: [] };
  }
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (Buffer.from(text).equals(bytes)) {
    return { intents: [{ kind: "text", file: ATTRIBUTES, text: withAttributes(text, models) }], findings: [] };
  }
  const because = "it is not UTF-8 text";
  const found = finding("init-attributes-by-hand", { lines: attributeLines(models), because }, { file: ATTRIBUTES });
  return { intents: [], findings: [found] };
}

/** The plan, before a person says yes to it. What is refused later has been written nowhere. */
async function showAndAsk(world: World, input: Input, root: string, draft: Parameters<typeof stage>[1]): Promise<void> {
  if (!canAsk(world, input) || readWriterOptions(input).dryRun) return;
  const { changes } = await stage(root, draft);
  const own = changes.filter((each) => !isSchema(each.file));
  const rest = changes.length - own.length;
  const lines = [
    ...own.map((each) => `  ${each.before === null ? "+" : "~"} ${each.file}`),
    ...(rest === 0
      ? []
      : [`  + .mlc/schemas/*.json   ${String(rest)} files, so that editors complete and check the others`]),
  ];
  world.err.write(`\nWill write:\n${lines.join("\n")}\n\n`);
  const commit = readWriterOptions(input).commit;
  const [yes] = await world.ask([{ kind: "confirm", message: commit ? "Write and commit?" : "Write?", default: true }]);
  if (yes !== true) throw new Cancelled();
}

function isSchema(file: string): boolean {
  return file.startsWith(".mlc/schemas/");
}

/** The schemas are this release's own: `mlc schema NAME` prints them. */
function withoutSchemaText(change: OutInit["changes"][number]): OutInit["changes"][number] {
  const { diff: _diff, ...file } = change;
  return isSchema(change.file) ? file : change;
}
