import { entry } from "../entry.ts";

/** What mlc cannot do as it was asked: by `--explain`, by `--what-if`, by `mlc new`, by `mlc datasheet`. */
export const questions = {
  "criterion-disabled": entry<{ id: string; reason: string; file: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` is disabled in ${a.file}: ${a.reason}`,
    fix: (a) => `take it out of \`disabled:\` to have it judged; \`mlc explain ${a.id}\` says what it asks`,
    why: "A criterion that the scorecard switches off is not evaluated, so there is nothing to show but the reason it is off.",
  }),
  "what-if-in-records": entry<{ path: string; kind: string; model: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` stands in ${a.kind} records, and evidence is measured or decided, not supposed`,
    fix: (a) => `see what one record would change, without writing it: \`mlc ${trial(a)}\``,
    why:
      "`--what-if` supposes what `mlc set` could write: facts in documents. A record says what happened, with its time, its " +
      "author and what it is bound to; the dry run of the command that writes it judges it with all of these.",
  }),
  "model-has-no-place": entry<{ id: string; globs: string }>({
    severity: "error",
    say: (a) => `\`models:\` (${a.globs}) takes no directory named \`${a.id}\``,
    fix: (a) => `add \`models/${a.id}\` or \`models/*\` to \`models:\` in mlc.yaml`,
    why: "A directory is a model only where `models:` in mlc.yaml says so; one that it does not take would never be read.",
  }),
  "no-such-datasheet": entry<{ word: string; model: string; near: string | undefined; known: string }>({
    severity: "error",
    say: (a) => `\`${a.model}\` has no datasheet of \`${a.word}\`${a.known === "" ? "" : `; there are: ${a.known}`}`,
    fix: (a) =>
      a.near === undefined ? `\`mlc new datasheet ${a.word} ${a.model}\` starts one` : `did you mean \`${a.near}\`?`,
    why: "The datasheet of a dataset is the file under datasheets/ that has its id for a name.",
  }),
  "datasheet-not-ours": entry<{ file: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` exists and was not written by \`mlc datasheet\``,
    fix: () => "choose another name after --out, or move the file away",
    why: "A rendered datasheet replaces the whole file, so mlc writes only over a file that says of itself that mlc wrote it: Markdown in its first line, Croissant in `comment`, JSON in `schema`.",
  }),
  "datasheet-out-of-date": entry<{ file: string; model: string; dataset: string; to: string; differs: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` is not what the datasheet of \`${a.dataset}\` says now: ${a.differs}`,
    fix: (a) => `\`mlc datasheet ${a.model} ${a.dataset} --to ${a.to} --out ${a.file}\``,
    why: "Readers look at the rendered file, so it has to say what the facts say. It depends on nothing but the datasheet.",
  }),
};

function trial({ kind, model }: { readonly kind: string; readonly model: string }): string {
  switch (kind) {
    case "evaluation":
    case "monitoring":
      return `record ${model} ${kind} metric=METRIC value=NUMBER --dry-run`;
    case "review":
      return `review ${model} --dry-run`;
    case "transition":
      return `promote ${model} --dry-run`;
    case "exception":
      return `waive ${model} CRITERION --dry-run`;
    default:
      return `record ${model} ${kind} PATH=VALUE --dry-run`;
  }
}
