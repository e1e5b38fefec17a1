import { didYouMean } from "../core/did-you-mean.ts";
import { resolve } from "node:path";
import { composeFacts } from "../core/facts/compose.ts";
import { finding, say } from "../core/findings/catalogue.ts";
import type { Plan } from "../core/plan.ts";
import { cardFormats } from "../documents/index.ts";
import { unansweredFields } from "../core/completeness.ts";
import { cardOf } from "../documents/card.ts";
import type { WriteOptions } from "../documents/format.ts";
import { CannotRun, cannot } from "../errors.ts";
import { applyPlan } from "../store/apply.ts";
import { findRepository } from "../store/git.ts";
import { below } from "../store/root.ts";
import { diskTree } from "../store/tree.ts";
import { editText } from "../store/yaml/edit.ts";
import { emitYaml } from "../store/yaml/emit.ts";
import type { OutCard } from "../generated/types.ts";
import { argument, flagOption, textOption, type CommandModule } from "./command.ts";
import { chooseVersion, openWorkspace } from "./open.ts";
import { readWriterOptions, writerOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { refuseUnread } from "./unread.ts";

/** `mlc card [MODEL]`: the model card, rendered from the facts. */
export const command: CommandModule = {
  name: "card",
  summary: "render the model card",
  group: "Read",
  examples: [
    ["mlc card support-llm | less", "look at it"],
    [
      "mlc card --to hf --out README.md",
      "write the Hugging Face README: front matter and the part between the markers",
    ],
    ["mlc card --to hf --out README.md --check", "exit 1 when the file is out of date"],
  ],

  configure(command) {
    writerOptions(
      command
        .argument("[model]", "the model, or MODEL@VERSION")
        .option(
          "--to <form>",
          `${cardFormats.map((each) => each.id).join(" or ")}; md unless given, hf where --out has front matter`,
        )
        .option("--out <file>", "write the file instead of printing")
        .option("--insert-markers", "put the markers at the end of a file that has none")
        .option("--check", "compare the file with what would be written; without --out list the empty fields"),
    );
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const chosen = chooseVersion(opened, argument(input, "model"));
    refuseUnread({ files: chosen.files, version: chosen.document.value.version });
    // A card holds nothing that depends on the day it is rendered: every record counts.
    const facts = composeFacts(opened.workspace, chosen.files, chosen.document, "9999-12-31");
    const out = textOption(input, "out");
    const file = out === undefined ? undefined : below(opened.root, resolve(world.cwd, out));
    if (out !== undefined && (file === undefined || file === "")) throw cannot("unsafe-path", { file: out });
    const bytes = file === undefined ? undefined : diskTree(opened.root).read(file);
    const existing = bytes === undefined ? undefined : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const to = textOption(input, "to") ?? (existing !== undefined && /^\s*---\r?\n/.test(existing) ? "hf" : "md");
    const format = cardFormats.find((each) => each.id === to);
    if (format === undefined) {
      const choices = cardFormats.map((each) => each.id);
      throw cannot("unknown-choice", { value: to, place: "--to", choices, near: didYouMean(to, choices) });
    }
    const options: WriteOptions = {
      file: file ?? "README.md",
      insertMarkers: flagOption(input, "insertMarkers"),
      edit: editText,
      emit: emitYaml,
    };
    const body: Omit<OutCard, "findings" | "ok"> = {
      schema: "mlc.out.card/v1",
      model: facts.model,
      version: facts.version,
      to: format.id,
      text: "",
      undocumented: [...cardOf(facts).missing],
      ...(file === undefined ? {} : { file }),
    };
    if (flagOption(input, "check")) {
      if (file === undefined)
        return outcomeOf(opened, unansweredFields(facts), 0, (findings) => ({ ...body, ok: true, findings }));
      const checked = format.check(facts, existing, options);
      if ("refused" in checked) throw new CannotRun(checked.refused);
      const stale = checked.differs.length > 0;
      const found = stale ? [finding("card-out-of-date", { file, differs: checked.differs.join(", ") }, { file })] : [];
      return outcomeOf(opened, found, stale ? 1 : 0, (findings) => ({
        ...body,
        ok: !stale,
        findings,
        up_to_date: !stale,
      }));
    }
    const rendered = format.write(facts, existing, options);
    if ("refused" in rendered) throw new CannotRun(rendered.refused);
    const { text, notes } = rendered;
    if (file === undefined) {
      return outcomeOf(opened, notes, 0, (findings) => ({ ...body, ok: true, findings, text, notes: notes.map(say) }));
    }
    const choices = readWriterOptions(input);
    const plan: Plan = {
      changes: existing === text ? [] : [{ file, before: existing ?? null, after: text }],
      subject: `mlc: card ${facts.model}@${facts.version} ${file}`,
      body: [],
      findings: [],
      reads: [],
      committed: false,
    };
    const repo = findRepository(opened.root, world.env);
    const written = !choices.dryRun && plan.changes.length > 0;
    const applied = written
      ? await applyPlan(plan, opened.root, {
          env: world.env,
          commit: choices.commit,
          cwd: world.cwd,
          sign: choices.signCommit,
          signoff: choices.signoff,
          ...(repo === undefined ? {} : { repo }),
        })
      : { notes: [] };
    return outcomeOf(
      opened,
      [...notes, ...applied.notes],
      0,
      (findings) => ({
        ...body,
        ok: true,
        findings,
        text,
        written,
        up_to_date: plan.changes.length === 0,
        notes: notes.map(say),
      }),
      [`mlc card --to ${format.id} --out ${file} --check   keeps it current in CI`],
    );
  },
};
