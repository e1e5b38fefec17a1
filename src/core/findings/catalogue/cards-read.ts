import { entry } from "../entry.ts";
import { counted } from "../words.ts";

/** What can be said about a card that somebody else wrote and mlc reads. */
export const cardsRead = {
  "card-front-unread": entry<{ file: string; because: string }>({
    severity: "warning",
    say: (a) => `the front matter of \`${a.file}\` was not read: ${a.because}`,
    fix: (a) => `mend the block between the two \`---\` lines and run \`mlc import ${a.file}\``,
    why: "The block has to be one mapping of plain YAML. mlc never guesses at half of one; the text below it was read.",
  }),

  "card-yaml-trap": entry<{ key: string; source: string; taken: string }>({
    severity: "note",
    say: (a) => `\`${a.key}: ${a.source}\` is ${a.taken} to huggingface_hub; it was read as the word \`${a.source}\``,
    fix: (a) => `put it in quotes: \`"${a.source}"\``,
    why:
      "huggingface_hub reads YAML 1.1, where `no` is false, `1.10` the number 1.1, `1:30` ninety and a bare date no text. " +
      "What the author meant is a word; mlc writes it in quotes.",
  }),

  "card-stand-ins": entry<{ file: string; lines: readonly number[] }>({
    severity: "note",
    say: (a) =>
      `${counted(a.lines.length, "place")} of \`${a.file}\` ${a.lines.length === 1 ? "holds" : "hold"} stand-in text, which answers nothing: ${lineList(a.lines)}`,
    fix: () => "answer in card.yaml what is known; for the rest say why, as in `{unknown: nobody measured it}`",
    why: "`[More Information Needed]` and the like are left from a template. Taken over, they would look like answers.",
  }),

  "card-kept-as-text": entry<{ file: string; sections: readonly { readonly title: string; readonly line: number }[] }>({
    severity: "note",
    say: (a) =>
      `no field holds ${counted(a.sections.length, "section")} of \`${a.file}\`, kept word for word in card.about.more: ` +
      a.sections.map(({ title, line }) => `${title} (line ${String(line)})`).join(", "),
    fix: () => "move what has a better place: training data to a datasheet, a training run to a record",
    why: "Nothing that a card says is lost. What mlc has a field for is read from there by criteria and other formats; text under `about.more` is only shown.",
  }),

  "card-own-text": entry<{ file: string }>({
    severity: "note",
    say: (a) => `the text between mlc's markers in \`${a.file}\` was passed over: it is made from the files here`,
    fix: () => "to change it, edit those files and run `mlc card`",
    why: "The part between `<!-- mlc:begin card -->` and `<!-- mlc:end card -->` is written by mlc; reading it back would make facts of their own echo.",
  }),

  "card-says-otherwise": entry<{ field: string; from: string; says: string; file: string; has: string }>({
    severity: "warning",
    say: (a) => `${a.field}: ${a.from} says ${a.says}, \`${a.file}\` has ${a.has}; nothing was changed`,
    fix: (a) => `where ${a.from} is right, edit \`${a.file}\``,
    why: "An import fills in what nobody answered yet and never overwrites an answer. Which of the two holds is for people to say.",
  }),

  "card-not-understood": entry<{ from: string; what: string; because: string }>({
    severity: "note",
    say: (a) => `${a.from} says something that was not taken: ${a.what}: ${a.because}`,
    fix: () => "where it matters, write it into card.yaml; `x-` keys hold what mlc has no field for",
    why: "The format has places that no file of mlc has. They are named, so that nothing is lost without a word.",
  }),
};

const SHOWN = 12;

function lineList(lines: readonly number[]): string {
  const shown = lines.slice(0, SHOWN).map(String).join(", ");
  const rest = lines.length - SHOWN;
  return `line${lines.length === 1 ? "" : "s"} ${shown}${rest > 0 ? ` and ${String(rest)} more` : ""}`;
}
