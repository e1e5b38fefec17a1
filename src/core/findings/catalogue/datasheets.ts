import { answerWords } from "../answer-words.ts";
import { entry } from "../entry.ts";

/** What can be said about a datasheet, about what it is rendered to, and about a source that was withdrawn. */
export const datasheets = {
  "datasheet-unanswered": entry<{ path: string; asks: string; answer: string; must: boolean; file: string }>({
    severity: "note",
    say: (a) =>
      `\`${a.path}\` ${a.must ? "must" : "should"} be answered and is ${answerWords(a.answer, "not")}: ${a.asks}`,
    fix: (a) => `answer it in \`${a.file}\`, or say why not: \`{na: why}\`, \`{unknown: why}\`, \`{withheld: why}\``,
    why:
      "A datasheet answers the questions of Gebru et al. so that whoever uses the data knows what it is. Twenty-four of " +
      "them must be answered before anything is trained on it; those about people only where the dataset relates to people.",
  }),

  "datasheet-not-about-people": entry<{ path: string; file: string }>({
    severity: "warning",
    say: (a) =>
      `\`${a.path}\` is answered, but \`dataset.relates_to_people\` says that the dataset does not relate to people`,
    fix: (a) =>
      `where it does, write \`relates_to_people: true\` in \`${a.file}\` and answer the other questions about people; where not, \`{na: why}\``,
    why:
      "Nine questions are asked only of a dataset that relates to people. One that is answered nevertheless contradicts " +
      "the head, and the other eight stay unasked: consent, notice, retention and the like.",
  }),

  "source-withdrawn": entry<{
    dataset: string;
    source: string;
    versions: readonly string[];
    open: readonly string[];
  }>({
    severity: "warning",
    say: (a) =>
      `\`${a.source}\` of dataset \`${a.dataset}\` is withdrawn, and ${a.versions.map((each) => `\`${each}\``).join(", ")} ${a.versions.length === 1 ? "was" : "were"} made with it` +
      (a.open.length === 0 ? "; the data was reviewed since" : ""),
    fix: (a) =>
      a.open.length === 0
        ? "nothing to do"
        : `decide whether ${a.open.length === 1 ? "it" : "each"} may stay: ${a.open.map((each) => `\`mlc review ${each} data-rights --as compliance_officer --decision approved\``).join(", ")}; \`mlc score\` names the other reviews to give again`,
    why:
      "What a model learned from a source stays in its weights when the source is withdrawn. So every review of the data " +
      "given before is void for each version whose `data:` names the dataset: somebody has to look again, and decide whether to keep, " +
      "retrain or retire it. `mlc impact` lists the models that were derived from them.",
  }),

  "datasheet-read": entry<{ file: string; questions: number; answered: number; unanswered: readonly string[] }>({
    severity: "note",
    say: (a) =>
      `\`${a.file}\` asks ${String(a.questions)} questions; ${String(a.answered)} answers were taken over` +
      (a.unanswered.length === 0
        ? ""
        : `, without an answer are ${a.unanswered.map((each) => `\`${each}\``).join(", ")}`),
    fix: () => "read the answers over: mlc took them word for word, and nothing else from the file",
    why:
      "A datasheet in Markdown is read by its questions, in the wording of the paper (57) or of the older template (59). Help " +
      "texts and placeholders are no answers, and whether the dataset relates to people goes into the head only where the answer begins with yes or no.",
  }),

  "datasheet-not-understood": entry<{ file: string; line: number; text: string }>({
    severity: "warning",
    say: (a) =>
      `\`${a.file}\`, line ${String(a.line)}: \`${a.text}\` is none of the questions, and what it says was not taken over`,
    fix: () => "copy what stands there into the answer where it belongs, or into `notes` of the section",
    why: "mlc takes over only what answers a question it knows, and names everything else, so that nothing is lost unseen.",
  }),

  "no-datasheet-questions": entry<{ file: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` has none of the questions of a datasheet`,
    fix: () => "name a Markdown file with the questions of Gebru et al. as headings or as a numbered list",
    why: "The answers are found by their questions, in the wording of the paper or of the older Markdown template.",
  }),

  "croissant-not-loadable": entry<{ dataset: string }>({
    severity: "note",
    say: (a) =>
      `the Croissant file of \`${a.dataset}\` holds metadata only: search engines read it, no loader reads the data with it`,
    fix: () => "nothing to do; record sets, which a loader needs, are written by whoever knows the files",
    why:
      "A datasheet says what a dataset is, not how its files are laid out. Croissant describes both; mlc writes the part " +
      "that the datasheet answers, with the RAI vocabulary, and says in the file that the other is missing.",
  }),

  "croissant-incomplete": entry<{ dataset: string; missing: readonly string[]; file: string }>({
    severity: "note",
    say: (a) =>
      `Croissant asks every dataset for ${a.missing.map((each) => `\`${each}\``).join(", ")}, and \`${a.dataset}\` has no answer there`,
    fix: (a) => `in \`${a.file}\` answer ${answers(a.missing)}`,
    why:
      "The Croissant specification requires these properties. Its validator only warns of most of them, and search " +
      "engines show a dataset without them worse or not at all.",
  }),

  "croissant-files-left-out": entry<{ dataset: string; count: number }>({
    severity: "note",
    say: (a) => `${String(a.count)} of the files of \`${a.dataset}\` cannot stand in a Croissant file`,
    fix: () => "in `dataset.files` give each an https address and a digest `sha256:…` or `md5:…`",
    why: "Croissant lists a file by an address on the web and an sha256 or md5 digest, so that a loader can check what it downloaded.",
  }),

  "datasheet-left-out": entry<{ form: string; paths: readonly string[] }>({
    severity: "note",
    say: (a) => `${a.form} has no place for ${a.paths.map((each) => `\`${each}\``).join(", ")}`,
    fix: () => "nothing to do; the answers stand in the datasheet and its other forms",
    why: "No other form of a datasheet holds everything it says. What is left out is named, so that nobody takes the file for the whole.",
  }),

  "datasheet-license-incomplete": entry<{ id: string; missing: readonly string[]; file: string }>({
    severity: "warning",
    say: (a) =>
      `\`${a.id}\` is not a licence of the Hugging Face Hub, and its ${a.missing.join(" and ")} ${a.missing.length === 1 ? "is" : "are"} not stated`,
    fix: (a) => `write ${a.missing.map((each) => `\`dataset.license_${each}\``).join(" and ")} in \`${a.file}\``,
    why: "The Hub knows 83 licence ids. Any other licence is published as `other`, with a name and a link to its text.",
  }),

  "datasheet-odd-language": entry<{ language: string; file: string }>({
    severity: "warning",
    say: (a) => `language \`${a.language}\` is neither an ISO 639 code nor \`code\` or \`multilingual\``,
    fix: (a) => `write the code in lower case in \`${a.file}\`, such as \`en\` for English or \`no\` for Norwegian`,
    why: "The Hub finds datasets by the code of their languages. `english` is the most common mistake; some published cards use codes of their own, so this is only a warning.",
  }),

  "datasheet-unknown-task": entry<{ task: string; file: string }>({
    severity: "warning",
    say: (a) => `task_categories \`${a.task}\` is not a task of the Hugging Face Hub`,
    fix: (a) =>
      `in \`${a.file}\` use one of the tasks listed at https://huggingface.co/tasks, such as \`text-generation\``,
    why: "The Hub finds datasets by a closed list of tasks. Its client accepts any word, so a slip is noticed only after the push.",
  }),
};

function answers(missing: readonly string[]): string {
  return missing.map((each) => `\`${ANSWERS[each] ?? each}\``).join(", ");
}

/** The place in a datasheet that each property comes from. */
const ANSWERS: Readonly<Record<string, string>> = {
  description: "motivation.purpose",
  license: "dataset.license",
  url: "dataset.url",
  creator: "dataset.creators",
  datePublished: "dataset.date_published",
  distribution: "dataset.files",
};
