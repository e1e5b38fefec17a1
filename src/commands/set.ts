import { didYouMean } from "../core/did-you-mean.ts";
import { nameOf } from "../core/facts/facts.ts";
import { parsePath, pathText } from "../core/facts/path.ts";
import { parseAssignment } from "../core/plans/assign.ts";
import { frozenRefusal } from "../core/plans/frozen.ts";
import { editsFor, intentsFor, type FactEdit } from "../core/plans/set.ts";
import type { Intent } from "../core/plan.ts";
import type { ModelFiles } from "../core/workspace.ts";
import { CannotRun, cannot } from "../errors.ts";
import { documentsIn } from "../store/workspace.ts";
import type { World } from "../world.ts";
import { textOrAsk, versionOrAsk } from "./ask.ts";
import { argumentList, flagOption, listOption, type CommandModule, type Input } from "./command.ts";
import { leadingModel, openWorkspace, type Opened } from "./open.ts";
import { writerOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { carryOut, writerOf } from "./write.ts";

/** `mlc set MODEL PATH=VALUE…`: edits facts where they stand, byte for byte, and renews `confirmed_on` there. */
export const command: CommandModule = {
  name: "set",
  summary: "edit facts where they stand, comments kept",
  group: "Every day",
  examples: [
    ["mlc set support-llm scope.risk_tier=medium scope.generative=true", "answer two questions in one commit"],
    ["mlc set support-llm model.intended_use='[\"Drafting replies\"]'", "a list, as JSON"],
    ["mlc set support-llm --confirm model.yaml", "look at a document again and say that it still holds"],
  ],

  configure(command) {
    writerOptions(
      command
        .argument("[operands...]", "MODEL (or MODEL@VERSION), then facts as PATH=VALUE")
        .option("--append", "add VALUE to the list at PATH instead of replacing it")
        .option("--unset <path>", "remove a fact; may be repeated", { repeats: true })
        .option("--confirm <file>", "renew confirmed_on of a document; may be repeated", { repeats: true }),
    );
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const { model: named, rest } = leadingModel(opened, argumentList(input, "operands"), (word) => word.includes("="));
    const chosen = await versionOrAsk(world, input, opened, named);
    const nothing = rest.length === 0 && ["unset", "confirm"].every((each) => listOption(input, each).length === 0);
    const edits = factEdits(input, nothing ? [await factOrAsk(world, input, chosen.files.id)] : rest);
    const files = editsFor(chosen.files, chosen.document, edits, opened.today);
    const frozen = frozenRefusal(
      opened.workspace,
      chosen.files,
      chosen.document,
      files.flatMap((each) => (each.file === chosen.document.file ? each.edits : [])),
      opened.today,
    );
    if (frozen !== undefined) throw new CannotRun(frozen);
    const confirmed = listOption(input, "confirm").map((file) => documentNamed(opened, chosen.files, file));
    const intents = [
      ...intentsFor(files),
      ...confirmed
        .filter((file) => !files.some((each) => each.file === file))
        .map((file): Intent => ({
          kind: "edit",
          file,
          edits: [{ op: "set", path: ["confirmed_on"], value: opened.today }],
        })),
    ];
    const model = chosen.files.id;
    const version = chosen.document.value.version;
    const paths = edits.map((edit) => pathText(edit.path));
    const what = paths.length > 0 ? paths.join(" ") : `confirm ${confirmed.join(" ")}`;
    const draft = {
      intents,
      subject: `mlc: set ${nameOf({ model, version })} ${what}`,
      body: [],
      reads: [],
      committed: false,
    };
    const { notes, ...fields } = await carryOut(world, input, opened, writerOf(world, opened), draft);
    return outcomeOf(
      opened,
      notes,
      0,
      (findings) => ({ schema: "mlc.out.set/v1", ok: true, findings, ...fields, model, version, paths }),
      [`mlc score ${model}`],
    );
  },
};

function factOrAsk(world: World, input: Input, model: string): Promise<string> {
  return textOrAsk(world, input, undefined, {
    message: "Which fact, as PATH=VALUE?",
    flag: "PATH=VALUE",
    command: `set ${model}`,
    check: (text) => parseAssignment(text) !== undefined || "a path, =, and a value: scope.risk_tier=medium",
  });
}

function factEdits(input: Input, texts: readonly string[]): readonly FactEdit[] {
  const op = flagOption(input, "append") ? "append" : "set";
  const assignments = texts.map((text): FactEdit => {
    const read = parseAssignment(text);
    if (read === undefined) throw cannot("bad-assignment", { text });
    return { op, path: read.path, value: read.value };
  });
  return [
    ...assignments,
    ...listOption(input, "unset").map((path): FactEdit => ({ op: "unset", path: parsePath(path) })),
  ];
}

function documentNamed(opened: Opened, files: ModelFiles, word: string): string {
  const known = documentsIn(files)
    .map((doc) => doc.file)
    .filter((file) => !file.includes("/records/"));
  const found = known.find(
    (file) => file === word || file === `${files.dir}/${word}` || `${opened.here}/${word}` === file,
  );
  if (found !== undefined) return found;
  throw cannot("unknown-file", { file: didYouMean(word, known) ?? word, known: known.join(", ") });
}
