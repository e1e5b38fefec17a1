import { entry } from "../entry.ts";

/** What can be said about a model card, and about the README it is written into. */
export const cards = {
  "card-markers-missing": entry<{ file: string; model: string; to: "hf" | "md"; command?: string }>({
    severity: "error",
    say: (a) =>
      `\`${a.file}\` exists and has no place for the card: the lines \`<!-- mlc:begin card -->\` and \`<!-- mlc:end card -->\` are missing`,
    fix: (a) =>
      a.command === undefined
        ? `add them at the end and write the card there: \`mlc card ${a.model} --to ${a.to} --out ${a.file} --insert-markers\``
        : `add them at the end and write the card there: \`${a.command} --to ${a.to} --out ${a.file} --insert-markers\``,
    why:
      "mlc writes only between its two marker lines, so that it never overwrites a word it did not write. In a file that " +
      "has none, somebody has to choose the place: put the two lines where the card belongs, or let `--insert-markers` " +
      "add them at the end.",
  }),

  "card-markers-broken": entry<{ file: string; begins: number; ends: number }>({
    severity: "error",
    say: (a) =>
      a.begins === 1 && a.ends === 1
        ? `in \`${a.file}\` the end marker of the card stands before the begin marker`
        : `\`${a.file}\` has ${String(a.begins)} begin markers and ${String(a.ends)} end markers of the card; one of each is needed`,
    fix: () => "leave one line `<!-- mlc:begin card -->` and, below it, one line `<!-- mlc:end card -->`",
    why: "Between which two of several lines the card belongs cannot be known, and guessing could overwrite somebody's text.",
  }),

  "card-file-not-ours": entry<{ file: string; to: string; mark: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` exists and was not written by \`mlc card --to ${a.to}\`: it has no ${a.mark}`,
    fix: (a) => `give another file: \`mlc card --to ${a.to} --out FILE\`, or move \`${a.file}\` out of the way first`,
    why:
      "In this form the card is the whole file, so there is no place in it for the words of others. mlc replaces only " +
      "what it wrote itself and knows again by its own mark.",
  }),

  "card-narrower-audience": entry<{
    paths: readonly string[];
    audience: string;
    model: string;
    to: string;
    wider: string;
  }>({
    severity: "note",
    say: (a) =>
      `${String(a.paths.length)} answered ${a.paths.length === 1 ? "field is" : "fields are"} not for the audience \`${a.audience}\`: ${a.paths.map((each) => `\`${each}\``).join(", ")}`,
    fix: (a) =>
      `write the card for who may see them with \`mlc card ${a.model} --to ${a.to} --audience ${a.wider}\`, or let everybody see them: \`disclose: [${a.paths.join(", ")}]\` in card.yaml`,
    why:
      "Each field of a card has an audience: everybody, those who build on the model, or a supervising authority. It " +
      "follows the EU model documentation form, which keeps compute, training time and energy to the authorities. The " +
      "lists `disclose:` and `withhold:` of card.yaml change it for one model.",
  }),

  "card-layout-wrong": entry<{ reason: string }>({
    severity: "error",
    say: (a) => `the layout of the card cannot be used: ${a.reason}`,
    fix: () => "mend it there, or move the file away to get the layout that mlc has",
    why:
      "A layout in templates/cards/ of the workspace takes the place of mlc's own. It can name values and repeat lists " +
      "and do nothing else: it cannot call anything, read other files than the parts beside it, or grow without end.",
  }),

  "card-path-idle": entry<{ path: string; list: string }>({
    severity: "warning",
    say: (a) => `\`${a.list}\` names \`${a.path}\`, which is nothing that a card shows or leaves out`,
    fix: (a) => `correct the path in \`${a.list}:\` of card.yaml; \`mlc show\` prints the paths that are answered`,
    why:
      "A path that names no field keeps nothing back and publishes nothing. The name, the version and the stage of a " +
      "model stand on every card.",
  }),

  "spec-version-not-here": entry<{ to: string; versioned: readonly string[] }>({
    severity: "error",
    say: (a) => `\`--to ${a.to}\` has no versions of a specification`,
    fix: (a) =>
      a.versioned.length === 0
        ? "leave `--spec-version` out"
        : `leave \`--spec-version\` out, or write ${a.versioned.map((each) => `\`--to ${each}\``).join(" or ")}`,
    why: "Some forms follow a specification of which several versions are in use; the others have only one.",
  }),

  "card-front-matter-unreadable": entry<{ file: string; reason: string }>({
    severity: "error",
    say: (a) => `the front matter of \`${a.file}\` is not YAML: ${a.reason}`,
    fix: () => "mend the block between the two `---` lines; the Hugging Face Hub does not read it either",
    why: "mlc changes single keys of the block and leaves the rest as it is. In a block that cannot be read it cannot tell one from the other.",
  }),

  "card-front-matter-not-mapping": entry<{ file: string; found: string }>({
    severity: "error",
    say: (a) => `the front matter of \`${a.file}\` is ${a.found}, not keys with values`,
    fix: () => "write it as `key: value` lines, or take the block out",
    why: "huggingface_hub refuses to load such a card: the block between the `---` lines has to be a mapping.",
  }),

  "card-front-matter-hidden": entry<{ file: string; reason: string }>({
    severity: "warning",
    say: (a) => `\`${a.file}\` starts like front matter that the Hugging Face Hub does not see: ${a.reason}`,
    fix: () =>
      "put the keys between two lines of exactly `---` at the very top; where mlc wrote such a block, move them into it",
    why:
      "The Hub and huggingface_hub read front matter only between two lines of exactly three dashes, the first one at " +
      "the very top. Anything else is text of the card, without a message.",
  }),

  "card-front-matter-mended": entry<{ file: string; what: string }>({
    severity: "warning",
    say: (a) => `in \`${a.file}\` ${a.what}, because it hid the front matter from the Hugging Face Hub`,
    fix: () => "check the keys that the Hub now sees",
    why: "A byte order mark before the first `---`, or blanks behind it, make huggingface_hub read the card as one without front matter.",
  }),

  "card-key-changed": entry<{ file: string; key: string; from: string; to: string }>({
    severity: "note",
    say: (a) => `\`${a.file}\`: \`${a.key}\` was ${a.from}, is ${a.to}`,
    fix: (a) => `if the old value is right, change the fact behind \`${a.key}\` and run mlc card again`,
    why:
      "license*, language, library_name, pipeline_tag, tags, datasets, base_model* and model-index are written from the " +
      "facts of the model where there are any; every other key of the block stays as it is.",
  }),

  "card-result-left-out": entry<{
    results: readonly string[];
    model: string;
    because: LeftOut;
    detail?: string;
  }>({
    severity: "note",
    say: (a) => `${leftOutResults(a.results)} not in the model-index: ${LEFT_OUT[a.because].say(a.detail ?? "")}`,
    fix: (a) => LEFT_OUT[a.because].fix(a.model),
    why:
      "A result in the model-index needs a task and a dataset of the Hugging Face Hub, and must be the newest of its " +
      "series on the current weights. huggingface_hub keeps one source and one dataset name per group of results (same " +
      "task, dataset, config, split and revision), so a result with another would be published under a wrong one.",
  }),

  "card-model-index-several": entry<{ count: number; names: string }>({
    severity: "warning",
    say: (a) =>
      `the model-index has ${String(a.count)} entries and not one of them is \`${a.names}\`: no result was added`,
    fix: (a) => `leave one entry, or name one of them \`${a.names}\``,
    why: "huggingface_hub reads the results of all entries as those of the last one. mlc adds to one entry, and only where it is clear to which.",
  }),

  "card-model-index-invalid": entry<{ file: string; where: string; missing: string }>({
    severity: "warning",
    say: (a) => `\`${a.file}\`: ${a.where} has no ${a.missing}, so huggingface_hub does not load the card`,
    fix: (a) => `add \`${a.missing}\` there, or take the result out`,
    why:
      "The client needs task.type, dataset.type, dataset.name, metrics[].type and metrics[].value of every result, and " +
      "source.url where there is a source. mlc leaves results it did not write as they are.",
  }),

  "card-license-incomplete": entry<{ id: string; missing: readonly string[] }>({
    severity: "warning",
    say: (a) =>
      `\`${a.id}\` is not a licence of the Hugging Face Hub, and its ${a.missing.join(" and ")} ${a.missing.length === 1 ? "is" : "are"} not stated`,
    fix: (a) => `write ${a.missing.map((each) => `\`license.${each}\``).join(" and ")} in card.yaml`,
    why: "The Hub knows 83 licence ids. Any other licence is published as `other`, with a name and a link to its text.",
  }),

  "card-unknown-task": entry<{ task: string }>({
    severity: "warning",
    say: (a) => `pipeline_tag \`${a.task}\` is not a task of the Hugging Face Hub`,
    fix: () => "use one of the tasks listed at https://huggingface.co/tasks, such as `text-generation`",
    why: "The Hub finds models by a closed list of tasks. The client accepts any word, so a slip is noticed only after the push.",
  }),

  "card-odd-language": entry<{ language: string }>({
    severity: "warning",
    say: (a) => `language \`${a.language}\` is neither an ISO 639 code nor \`code\` or \`multilingual\``,
    fix: () => "write the code in lower case in card.yaml, such as `en` for English or `no` for Norwegian",
    why: "The Hub shows languages by code. `english` is the most common mistake; some published cards use codes of their own, so this is only a warning.",
  }),

  "card-base-model-elsewhere": entry<{ id: string }>({
    severity: "note",
    say: (a) =>
      `base_model \`${a.id}\` is not an id of the Hugging Face Hub (\`org/name\`) and is not in the front matter`,
    fix: () => "where the base model is on the Hub, write its id in the version file: `base_model: {id: org/name}`",
    why: "The Hub links a model to its base by id. Another name would lead to a page that is not there.",
  }),
};

/** Why a number of the records is not in a model-index. */
export type LeftOut =
  | "no-number"
  | "out-of-range"
  | "no-task"
  | "no-dataset"
  | "odd-dataset"
  | "other-name"
  | "unbound"
  | "no-digest"
  | "present"
  | "contradicted"
  | "other-group"
  | "several-entries"
  | "other-form";

function leftOutResults(results: readonly string[]): string {
  return results.length === 1
    ? `${results.join("")} is`
    : `${results.slice(0, -1).join("; ")} and ${results.at(-1) ?? ""} are`;
}

const rerecord = (model: string): string =>
  `record the evaluation again with \`task\` and \`dataset.hub_id\`: \`mlc record ${model} evaluation --file FILE\``;

const LEFT_OUT: Readonly<Record<LeftOut, { say: (detail: string) => string; fix: (model: string) => string }>> = {
  "no-number": {
    say: () => "no number was measured",
    fix: () => "run the evaluation again and import what it writes: `mlc import FILE`",
  },
  "out-of-range": {
    say: () => "the value is out of the metric's range",
    fix: (model) =>
      `\`mlc validate\` says what is wrong with it; correct it with a record that supersedes it: \`mlc record ${model} evaluation --file FILE\``,
  },
  "no-task": { say: () => "the record names no `task`", fix: rerecord },
  "no-dataset": { say: () => "the record names no `dataset.hub_id`", fix: rerecord },
  "odd-dataset": {
    say: (detail) => `\`${detail}\` is not the name of a dataset on the Hugging Face Hub`,
    fix: rerecord,
  },
  "other-name": {
    say: (detail) => `results of the same dataset stand there under the name \`${detail}\``,
    fix: (model) => `give both the same \`dataset.name\`: \`mlc record ${model} evaluation --file FILE\``,
  },
  unbound: {
    say: () => "not measured on the weights of this version",
    fix: () => "evaluate the current weights and import the result: `mlc import FILE`",
  },
  "no-digest": {
    say: () => "the version names no weights digest, so it is not known which weights were measured",
    fix: (model) =>
      `record the digest, then bind the result to it: \`mlc set ${model} weights.digest=sha256:…\`, \`mlc import FILE\``,
  },
  present: { say: () => "the file says it already", fix: () => "nothing to do" },
  contradicted: {
    say: () => "the file gives another value, which stays",
    fix: () => "take the old result out of the model-index, and run mlc card again",
  },
  "other-group": {
    say: () => "the results of that dataset in the file have another source or dataset name",
    fix: () => "take the old results of that dataset out of the model-index, or leave the new one to the card's text",
  },
  "several-entries": {
    say: () => "the model-index has several entries",
    fix: () => "leave one entry in the model-index, or give one the name of the model",
  },
  "other-form": {
    say: () => "the model-index of the file has another form",
    fix: () => "write the model-index as a list of entries with `name` and `results`, or take it out",
  },
};
