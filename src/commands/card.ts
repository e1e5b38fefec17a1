import { factsFor, type ShownFacts } from "../core/card/audience.ts";
import { composeFacts } from "../core/facts/compose.ts";
import type { Facts } from "../core/facts/facts.ts";
import { finding, say } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { cardOf } from "../documents/card.ts";
import { cardFormats } from "../documents/index.ts";
import { CannotRun } from "../errors.ts";
import type { OutCard } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { shownNotes } from "./card-notes.ts";
import { cardTarget, type CardTarget } from "./card-target.ts";
import { argument, flagOption, type CommandModule } from "./command.ts";
import { chooseVersion, openWorkspace, type Opened } from "./open.ts";
import { writerOptions } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import { refuseUnread } from "./unread.ts";

/** A card holds nothing that depends on the day it is rendered. */
const EVERY_RECORD = "9999-12-31";

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
    ["mlc card support-llm --check", "how complete it is, what it rests on, which numbers cannot all be so"],
    ["mlc card --to cyclonedx --out bom.json", "write the ML-BOM, and say what CycloneDX has no field for"],
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
        .option("--check", "compare the file with what would be written; without --out say how complete the card is"),
    );
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const chosen = chooseVersion(opened, argument(input, "model"));
    refuseUnread({ files: chosen.files, version: chosen.document.value.version });
    const target = await cardTarget(world, input, opened);
    const facts = factsFor(opened.workspace, chosen.files, chosen.document, EVERY_RECORD, target.audience);
    const { format, file, existing, options } = target;
    const body: Body = {
      schema: "mlc.out.card/v1",
      model: facts.model,
      version: facts.version,
      to: format.id,
      audience: target.audience,
      text: "",
      undocumented: [...cardOf(facts).missing],
      ...(file === undefined ? {} : { file }),
    };
    if (flagOption(input, "check")) {
      const whole = () => composeFacts(opened.workspace, chosen.files, chosen.document, EVERY_RECORD);
      return check(opened, facts, target, body, whole);
    }
    const rendered = (await target.writer()).write(facts, existing, options);
    if ("refused" in rendered) throw new CannotRun(rendered.refused);
    const { text, losses } = rendered;
    const notes = [...rendered.notes, ...shownNotes(facts, format.id)];
    const shown = { text, notes: notes.map(say), ...(losses === undefined ? {} : { losses: [...losses] }) };
    if (file === undefined) {
      return outcomeOf(opened, notes, 0, (findings) => ({ ...body, ...shown, ok: true, findings }));
    }
    // Most cards are looked at: what writes, commits and edits is loaded where a file is named.
    const done = await (
      await import("./card-write.ts")
    ).writeCard(world, input, opened, facts, { file, existing, text });
    return outcomeOf(
      opened,
      [...notes, ...done.notes],
      0,
      (findings) => ({
        ...body,
        ...shown,
        ok: true,
        findings,
        written: done.written,
        up_to_date: existing === text,
      }),
      [`mlc card --to ${format.id} --out ${file} --check   keeps it current in CI`],
    );
  },
};

/** `--check`: the parts of the file that are out of date; without a file, how well the card is documented. */
async function check(
  opened: Opened,
  facts: ShownFacts,
  target: CardTarget,
  body: Body,
  whole: () => Facts,
): Promise<Outcome> {
  const { format, file, existing, options } = target;
  if (file === undefined) {
    const { documentedOutcome } = await import("./card-documentation.ts");
    return documentedOutcome(opened, whole(), body);
  }
  const faults = format.id === "cyclonedx" ? await bomFaults(file, existing) : [];
  if (faults.length > 0) return outcomeOf(opened, faults, 1, (findings) => ({ ...body, ok: false, findings }));
  const checked = (await target.writer()).check(facts, existing, options);
  if ("refused" in checked) throw new CannotRun(checked.refused);
  const stale = checked.differs.length > 0;
  const found = stale ? [finding("card-out-of-date", { file, differs: checked.differs.join(", ") }, { file })] : [];
  return outcomeOf(opened, found, stale ? 1 : 0, (findings) => ({ ...body, ok: !stale, findings, up_to_date: !stale }));
}

/** A BOM that its official schema refuses is wrong, whether it is current or not. */
async function bomFaults(file: string, existing: string | undefined): Promise<readonly Finding[]> {
  if (existing === undefined) return [];
  const { checkBom } = await import("../store/cyclonedx-check.ts");
  return checkBom(file, existing);
}
