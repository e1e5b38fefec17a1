import { NOTICE, versionControls } from "../core/controls-report.ts";
import { frameworkFindings } from "../core/controls.ts";
import { chosenIds, knownFrameworks } from "../core/controls-known.ts";
import { didYouMean } from "../core/did-you-mean.ts";
import { finding } from "../core/findings/catalogue.ts";
import { assess } from "../core/scoring/assess.ts";
import { cannot } from "../errors.ts";
import type { OutVersionControls } from "../generated/types.ts";
import { argumentList, flagOption, listOption, textOption, type CommandModule, type Input } from "./command.ts";
import { asOfDay, chooseVersions, concernedBy, openWorkspace, type Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import { refuseUnread, unreadFindings } from "./unread.ts";

/** `mlc controls [MODEL…]`: the evidence there is towards the controls of frameworks, as of a day. */
export const command: CommandModule = {
  name: "controls",
  summary: "evidence towards the controls of frameworks, as of a day",
  group: "Read",
  formats: ["md"],
  examples: [
    ["mlc controls support-llm", "the frameworks chosen in mlc.yaml, and what applies from when"],
    [
      "mlc controls support-llm --framework eu-ai-act --as-of 2027-12-02",
      "one of them, as it will be in force that day",
    ],
    ["mlc controls --open --format md", "what is not fully evidenced, as a table for a comment"],
    ["mlc controls support-llm --to oscal --out build/oscal.json", "as OSCAL assessment results for another tool"],
  ],

  configure(command) {
    command
      .argument("[model...]", "models or MODEL@VERSION")
      .option("--framework <id>", "one framework, whether mlc.yaml chooses it or not; may be repeated", {
        repeats: true,
      })
      .option("--as-of <day>", "what is in force, and judged, as of a day, YYYY-MM-DD (UTC)")
      .option("--open", "only controls with evidence missing")
      .option("--to <form>", "oscal: assessment results in JSON")
      .option("--out <file>", "with --to: write the file instead of printing; it is not committed");
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const names = argumentList(input, "model");
    const to = formAsked(input);
    const ids = frameworksAsked(opened, listOption(input, "framework"));
    const asOf = asOfDay(opened, textOption(input, "asOf"));
    const concerned = concernedBy(opened, names);
    if (to !== undefined) for (const each of concerned) refuseUnread(each);
    const unread = unreadFindings(concerned);
    const models = chooseVersions(opened, names).map(({ files, document }) =>
      versionControls(assess(opened.workspace, files, document, asOf), opened.locate, ids),
    );
    const told = [...unread, ...notChosen(opened, ids), ...frameworkFindings(opened.workspace, asOf)];
    const bad = told.some(({ severity }) => severity === "error");
    const open = flagOption(input, "open");
    const form =
      to === undefined
        ? {}
        : (await import("./controls-oscal.ts")).oscalForm(world, opened, textOption(input, "out"), { models, asOf });
    const outcome = outcomeOf(opened, told, bad ? 1 : 0, (findings) => ({
      schema: "mlc.out.controls/v1",
      ok: !bad,
      findings,
      as_of: asOf,
      notice: NOTICE,
      models: open ? models.map(onlyOpen) : models,
      ...form,
    }));
    return to === undefined ? { ...outcome, long: true } : outcome;
  },
};

function formAsked(input: Input): "oscal" | undefined {
  const to = textOption(input, "to");
  if (to === undefined) {
    if (textOption(input, "out") !== undefined)
      throw cannot("missing-option", { option: "--to <form>", command: "mlc controls" });
    return undefined;
  }
  if (to === "oscal") return to;
  throw cannot("unknown-choice", { value: to, place: "--to", choices: ["oscal"], near: didYouMean(to, ["oscal"]) });
}

/** The ids asked for, each known; those of mlc.yaml where none is. */
function frameworksAsked({ workspace }: Opened, asked: readonly string[]): readonly string[] {
  const known = knownFrameworks(workspace).map(({ file }) => file.id);
  for (const value of asked) {
    if (!known.includes(value))
      throw cannot("unknown-choice", { value, place: "--framework", choices: known, near: didYouMean(value, known) });
  }
  return asked.length > 0 ? asked : chosenIds(workspace);
}

/** Without a choice there is nothing to show: said with the edit that makes one. */
function notChosen({ workspace }: Opened, ids: readonly string[]) {
  if (ids.length > 0) return [];
  const known = knownFrameworks(workspace).map(({ file }) => file.id);
  return [finding("no-framework-chosen", { known: known.join(", ") }, { file: workspace.config.file })];
}

/** A control is open while a criterion that applies does not pass, or none is mapped, and nothing answers instead. */
function onlyOpen(version: OutVersionControls): OutVersionControls {
  return {
    ...version,
    frameworks: version.frameworks.map((framework) => ({
      ...framework,
      controls: framework.controls.filter(
        ({ state, evidence, exception }) =>
          state !== "organisation" &&
          evidence !== "complete" &&
          (exception === undefined || exception.status === "partly" || exception.status === "not-met"),
      ),
    })),
  };
}
