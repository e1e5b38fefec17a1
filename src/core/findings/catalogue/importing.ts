import { entry } from "../entry.ts";
import { counted, listed, shown } from "../words.ts";

/** What can be wrong with how an import was asked for, and what an import has to say beside its numbers. */
export const importing = {
  "import-bad-option": entry<{ option: string; value: string; expected: string }>({
    severity: "error",
    say: (a) => `\`${a.option} ${a.value}\` cannot be read: ${a.expected}`,
    fix: (a) => `say it as it is expected: \`mlc help import\` shows \`${a.option}\``,
    why: "An option that is half understood would change what is recorded, so mlc takes it as it is meant or not at all.",
  }),
  "import-option-unused": entry<{ options: readonly string[]; path: string; adapter: string }>({
    severity: "error",
    say: (a) =>
      `${listed(a.options)} ${a.options.length === 1 ? "says" : "say"} nothing to ${a.adapter} about \`${a.path}\``,
    fix: (a) => `leave ${a.options.length === 1 ? "it" : "them"} out: \`mlc import ${shown(a.path)}\``,
    why:
      "An option that changes nothing is refused, since whoever gave it believes that it did. What was read has no step, " +
      "window, query or label, or opens no findings.",
  }),
  "import-subject-differs": entry<{
    path: string;
    what: string;
    named: string;
    known: readonly string[];
    version: string;
  }>({
    severity: "warning",
    say: (a) =>
      `\`${a.path}\` measured the ${a.what} \`${a.named}\`; the documents of ${a.version} say ${listed(a.known)}`,
    fix: (a) =>
      `where it is about another model or version: \`mlc import ${shown(a.path)} --model MODEL@VERSION\`, and a record that ` +
      "supersedes this one; where the documents are wrong: `mlc set MODEL weights.uri=URI`",
    why:
      "Numbers of one model recorded for another are the worst silent mistake an import can make. Names are compared by " +
      "their words, commits by their digits; `--strict` makes a contradiction an error.",
  }),
  "import-other-weights": entry<{ path: string; id: string; then: string }>({
    severity: "warning",
    say: (a) =>
      `\`${a.path}\` was imported before as \`${a.id}\`, for the weights ${a.then}; now it counts for other weights too`,
    fix: () => "where the new weights were not measured, measure them and import that result",
    why:
      "A result belongs to the weights it was measured on. The same file recorded again after the weights changed makes " +
      "old numbers evidence for new bytes.",
  }),
  "import-directory-too-large": entry<{ path: string; what: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` holds ${a.what}`,
    fix: () => "name a directory further down, or the file itself: `mlc import DIR`",
    why: "mlc looks through a directory as a whole or not at all: part of it would look like all there is.",
  }),
  "import-field-said": entry<{ path: string }>({
    severity: "error",
    say: (a) => `the tool says \`${a.path}\` itself`,
    fix: () => "leave this `--field` out, or correct the record afterwards with one that `supersedes` it",
    why: "An import keeps what the tool wrote; what somebody types stands beside it, never in its place.",
  }),
  "import-field-without-run": entry<{ path: string }>({
    severity: "error",
    say: (a) => `there is no training run to give \`${a.path}\` to`,
    fix: () => "import the directory that the Hugging Face Trainer saved, or leave `--field` out",
    why: "`--field` completes the record of a training run: its id, commit and configuration stand in no file of the tool.",
  }),
  "import-nothing-below": entry<{ path: string; looked: number; plain: readonly string[] }>({
    severity: "error",
    say: (a) =>
      `below \`${a.path}\` nothing is the output of a tool mlc reads (${counted(a.looked, "file")})` +
      (a.plain.length === 0 ? "" : `; plain numbers in ${listed(a.plain)}`),
    fix: (a) =>
      a.plain[0] === undefined
        ? "see what mlc reads: `mlc import --list`"
        : `if that is what it is, say so: \`mlc import ${shown(a.plain[0])} --as json\``,
    why:
      "A result is recognised by the keys only its tool writes. Installed packages, virtual environments, caches, links " +
      "and the directories of the models themselves are not looked at.",
  }),
  "import-several-below": entry<{ path: string; count: number; model: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` holds ${String(a.count)} results: none was imported`,
    fix: (a) =>
      `choose one of those listed, or take every one: \`mlc import ${shown(a.path)} --each --model ${a.model}\``,
    why: "Each result is its own record with its own date and subject. mlc does not choose which of them you meant.",
  }),
  "import-more-below": entry<{ path: string; others: readonly string[] }>({
    severity: "note",
    say: (a) => `below \`${a.path}\` there is more that mlc reads and that was not imported: ${listed(a.others)}`,
    fix: (a) => `import it by itself: \`mlc import ${shown(a.others[0] ?? a.path)}\``,
    why: "A directory that is one run of a tool is imported as that run. Other tools' results in it are records of their own.",
  }),
  "import-raw-unfit": entry<{ path: string; because: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` cannot be kept in the repository: ${a.because}`,
    fix: () =>
      "leave `--keep-raw` out: the record keeps the file's digest, so the file can be held elsewhere and compared",
    why:
      "What is committed stays in the history for ever and often becomes public. A raw file is kept only where it holds " +
      "no address, no home directory and no key, and comes out of git byte for byte as it went in.",
  }),
  "import-again-otherwise": entry<{ id: string; earlier: string }>({
    severity: "note",
    say: (a) => `\`${a.id}\` supersedes \`${a.earlier}\`, the same source imported with other options`,
    fix: () => "nothing; the earlier record stays in the history and leaves the facts",
    why: "One source says one thing. Where it is read in another way the new record takes the place of the old one.",
  }),
  "import-was-superseded": entry<{ id: string; by: string }>({
    severity: "note",
    say: (a) => `\`${a.by}\` supersedes \`${a.id}\`: importing it again writes nothing`,
    fix: (a) => `see what counts now: the record \`${a.by}\``,
    why: "An import never brings back what a later record corrected.",
  }),
  "import-corrected-by-hand": entry<{ path: string; id: string; by: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` was imported as \`${a.id}\`, which \`${a.by}\` corrects by hand`,
    fix: (a) =>
      `where the file is right after all, correct the correction: \`mlc record MODEL evaluation --file FILE supersedes=${a.by} reason=TEXT\``,
    why:
      "Somebody looked at the imported values and wrote better ones. Reading the file again in another way must not undo " +
      "that silently.",
  }),
  "import-never-evidence": entry<{ status: string; reason: string }>({
    severity: "warning",
    say: (a) => `recorded as ${a.status} (${a.reason}): it can never be evidence, no criterion will count it`,
    fix: () => "finish the run, and import what it writes then",
    why: "A partial or failed run may be kept for the history. Criteria and targets read complete runs only.",
  }),
};
