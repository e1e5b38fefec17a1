import { composeFacts } from "../core/facts/compose.ts";
import type { Facts } from "../core/facts/facts.ts";
import { finding, say } from "../core/findings/catalogue.ts";
import { unansweredFields } from "../core/completeness.ts";
import { cardOf } from "../documents/card.ts";
import { cardFormats } from "../documents/index.ts";
import { CannotRun } from "../errors.ts";
import type { OutCard } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { cardTarget, type CardTarget } from "./card-target.ts";
import { writeCard } from "./card-write.ts";
import { argument, flagOption, type CommandModule } from "./command.ts";
import { chooseVersion, openWorkspace, type Opened } from "./open.ts";
import { writerOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { refuseUnread } from "./unread.ts";

type Body = Omit<OutCard, "findings" | "ok">;

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
    const forms = cardFormats.map((each) => each.id);
    writerOptions(
      command
        .argument("[model]", "the model, or MODEL@VERSION")
        .option(
          "--to <form>",
          `${forms.slice(0, -1).join(", ")} or ${forms.at(-1) ?? ""}; md unless given, hf where --out has front matter`,
        )
        .option("--audience <who>", "public, downstream (who builds on the model) or authority; public unless given")
        .option("--spec-version <number>", "of the specification a form follows, where it has several")
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
    const target = cardTarget(world, input, opened, chosen);
    const { format, file, existing, options } = target;
    const body: Body = {
      schema: "mlc.out.card/v1",
      model: facts.model,
      version: facts.version,
      to: format.id,
      text: "",
      undocumented: [...cardOf(facts).missing],
      ...(file === undefined ? {} : { file }),
    };
    if (flagOption(input, "check")) return check(opened, facts, target, body);
    const rendered = (await format.load()).write(facts, existing, options);
    if ("refused" in rendered) throw new CannotRun(rendered.refused);
    const { text, notes } = rendered;
    if (file === undefined) {
      return outcomeOf(opened, notes, 0, (findings) => ({ ...body, ok: true, findings, text, notes: notes.map(say) }));
    }
    const done = await writeCard(world, input, opened, facts, { file, existing, text });
    return outcomeOf(
      opened,
      [...notes, ...done.notes],
      0,
      (findings) => ({
        ...body,
        ok: true,
        findings,
        text,
        written: done.written,
        up_to_date: existing === text,
        notes: notes.map(say),
      }),
      [`mlc card --to ${format.id} --out ${file} --check   keeps it current in CI`],
    );
  },
};

/** `--check`: the parts of the file that are out of date; without a file, the fields that nobody answered. */
async function check(opened: Opened, facts: Facts, target: CardTarget, body: Body): Promise<Outcome> {
  const { format, file, existing, options } = target;
  if (file === undefined)
    return outcomeOf(opened, unansweredFields(facts), 0, (findings) => ({ ...body, ok: true, findings }));
  const checked = (await format.load()).check(facts, existing, options);
  if ("refused" in checked) throw new CannotRun(checked.refused);
  const stale = checked.differs.length > 0;
  const found = stale ? [finding("card-out-of-date", { file, differs: checked.differs.join(", ") }, { file })] : [];
  return outcomeOf(opened, found, stale ? 1 : 0, (findings) => ({ ...body, ok: !stale, findings, up_to_date: !stale }));
}
