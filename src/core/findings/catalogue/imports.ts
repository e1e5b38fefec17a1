import { entry } from "../entry.ts";
import { counted, listed, shown } from "../words.ts";

/** What can be wrong with another tool's output, and with the metrics read from it. */
export const imports = {
  "import-not-recognised": entry<{ path: string; nearest: readonly { id: string; missing: string }[] }>({
    severity: "error",
    say: (a) => `\`${a.path}\` is not the output of a tool mlc reads${nearestText(a.nearest)}`,
    fix: (a) =>
      (NO_PLAIN_NUMBERS.test(a.path)
        ? ""
        : `where it holds plain numbers: \`mlc import ${shown(a.path)} --as json\` (or \`--as csv\`); else `) +
      "record the values by hand: `mlc record evaluation --file FILE`; `mlc import --list` names every tool",
    why:
      "A file is recognised by the keys only its tool writes, never by its name: files called like a tool's report but " +
      "written by somebody's own script are common. The nearest tools are named with the key that was missing.",
  }),
  "import-needs-adapter": entry<{ path: string; adapter: string; found: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` carries no tool's signature; it looks like ${a.found}`,
    fix: (a) => `if that is what it is, say so: \`mlc import ${shown(a.path)} --as ${a.adapter}\``,
    why:
      "Numbers without a signature can mean anything: a drift report made by hand has the same shape as a file of " +
      "metrics. mlc reads such a file only when it is told to.",
  }),
  "import-several-tools": entry<{ path: string; adapters: readonly string[] }>({
    severity: "error",
    say: (a) => `\`${a.path}\` matches several tools: ${listed(a.adapters)}`,
    fix: (a) => `choose one: \`mlc import ${shown(a.path)} --as ${a.adapters[0] ?? "json"}\``,
    why: "Reading a file with the wrong adapter gives wrong names and directions, so mlc does not guess between two.",
  }),
  "import-several-files": entry<{ path: string; files: readonly string[]; tool: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` holds ${String(a.files.length)} result files of ${a.tool}: ${listed(a.files)}`,
    fix: (a) => `import one of them: \`mlc import ${shown(a.files[0] ?? a.path)}\``,
    why: "Each run is its own record with its own date and subject. mlc does not choose which run you meant.",
  }),
  "import-unknown-adapter": entry<{ adapter: string; near: string | undefined; known: readonly string[] }>({
    severity: "error",
    say: (a) => `there is no adapter \`${a.adapter}\`${a.near === undefined ? "" : `; did you mean \`${a.near}\`?`}`,
    fix: () => "see which there are: `mlc import --list`",
    why: "An adapter is the part of mlc that reads one tool's files.",
  }),
  "import-wrong-adapter": entry<{ path: string; adapter: string; missing: string; own?: boolean }>({
    severity: "error",
    say: (a) => `\`${a.path}\` cannot be read as ${a.adapter}: ${a.missing}`,
    fix: (a) =>
      a.own === true
        ? `pass what holds one finished run; \`mlc import ${shown(above(a.path))}\` finds what there is beside it`
        : `let mlc find the tool: \`mlc import ${shown(a.path)}\``,
    why: "A file is read by one adapter, the one asked for or the one that knows its keys, and has to hold what that reads.",
  }),
  "import-too-large": entry<{ path: string; bytes: number; limit: number }>({
    severity: "error",
    say: (a) => `\`${a.path}\` has ${String(a.bytes)} bytes; the limit is ${String(a.limit)}`,
    fix: (a) =>
      "import the summary file of the tool (lm-eval: results_*.json), not the one with samples; else " +
      `\`mlc import ${shown(a.path)} --max-size ${String(Math.ceil(a.bytes / 1e6))}MB\``,
    why:
      "Summary files are small. A file this large holds prompts and answers, which mlc never keeps. Files of lines are " +
      "read line by line, whatever their size.",
  }),
  "import-empty": entry<{ path: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` is empty`,
    fix: () => "run the tool again, or pass the file it wrote",
    why: "A file of zero bytes, or of white space only, is what a tool leaves behind that stopped before writing.",
  }),
  "import-not-text": entry<{ path: string; looks: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` is not UTF-8 text: it looks like ${a.looks}`,
    fix: () => "save it as UTF-8, or pass the text file the tool wrote",
    why: "mlc reads JSON and CSV as UTF-8. Guessing another encoding could change names and values without a sign.",
  }),
  "import-truncated": entry<{ path: string; line: number }>({
    severity: "error",
    say: (a) => `\`${a.path}\` ends inside a value at line ${String(a.line)}: the tool crashed while writing`,
    fix: () => "run the tool again; mlc takes nothing from half a file",
    why:
      "A writer that crashes on a value it cannot write leaves a file that stops in the middle. What stands before " +
      "the break may look complete and not be.",
  }),
  "import-not-json": entry<{ path: string; line: number; column: number; found: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` is not JSON: line ${String(a.line)}, column ${String(a.column)} has ${a.found}`,
    fix: () => "pass the file as the tool wrote it",
    why: "mlc accepts what Python writes beyond JSON (NaN, Infinity) and nothing else.",
  }),
  "import-double-encoded": entry<{ path: string }>({
    severity: "note",
    say: (a) => `\`${a.path}\` holds JSON inside a JSON string; the inner text was read`,
    fix: () => "in the script that writes it, dump the object and not its JSON text",
    why: "`json.dump(report.json(), f)` writes the text of a report as one string. The content is the same.",
  }),
  "import-not-finite": entry<{ path: string; raw: string; text: string }>({
    severity: "warning",
    say: (a) => `\`${a.raw}\` is ${a.text}: recorded as text, it is not a value`,
    fix: () => "find out why the run gave no number, and import the run that did",
    why: "NaN and infinity compare with nothing. A criterion that reads such a metric has the status error.",
  }),
  "import-bad-csv": entry<{ path: string; line: number; what: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` line ${String(a.line)}: ${a.what}`,
    fix: () => "give every row as many fields as the header, and close every quote",
    why: "A row of another width has values under the wrong names. mlc takes nothing from such a file.",
  }),
  "import-no-metrics": entry<{ path: string; adapter: string; because?: string }>({
    severity: "error",
    say: (a) =>
      `${a.adapter} found nothing to record in \`${a.path}\`${a.because === undefined ? "" : `: ${a.because}`}`,
    fix: () => "pass the file that holds the results, or widen `--only`",
    why: "A record without a measured value says nothing.",
  }),
  "import-too-many-metrics": entry<{ path: string; count: number; limit: number }>({
    severity: "error",
    say: (a) => `\`${a.path}\` gives ${String(a.count)} metrics; more than ${String(a.limit)} need a choice`,
    fix: (a) =>
      `name some, as in \`mlc import ${shown(a.path)} --only 'mmlu*'\`${a.limit <= 200 ? ", or take all with `--all`" : ""}`,
    why: "A record is read by people. Hundreds of numbers hide the few that a decision rests on.",
  }),
  "import-only-matches-nothing": entry<{ pattern: string; path: string; some: readonly string[] }>({
    severity: "error",
    say: (a) => `\`--only ${a.pattern}\` matches no metric of \`${a.path}\``,
    fix: (a) => `the names there are ${listed(a.some)}`,
    why: "`--only` is compared with the whole name the tool wrote; `*` stands for any text, `?` for one character.",
  }),
  "import-bad-map": entry<{ text: string; what: string }>({
    severity: "error",
    say: (a) => `\`--map ${a.text}\` cannot be read: ${a.what}`,
    fix: () =>
      "write `RAW=ID` or `RAW=ID,NAME=VALUE,…`, as in `mlc import results.json --map eval_wer=word_error_rate,divide=100`",
    why:
      "`--map` says what a tool's name means: a metric id, then companions (sample_size, split, dataset, unit, " +
      "direction, multiply, divide, anything the catalogue asks for). `*` in place of RAW means every metric.",
  }),
  "import-bad-map-file": entry<{ what: string }>({
    severity: "error",
    say: (a) => `the mapping file cannot be used: ${a.what}`,
    fix: () =>
      "write one rule per name of the tool, as in `eval_wer: {id: word_error_rate, divide: 100, sample_size: 400}`; " +
      "what else stands beside a value goes under `with`",
    why:
      "A mapping file says once what `--map` would say every time: by the name the tool wrote a metric id, its scale and " +
      "what stands beside the value. `mlc explain METRIC` shows what a metric of the catalogue means.",
  }),
  "import-map-unused": entry<{ raw: string; some: readonly string[] }>({
    severity: "error",
    say: (a) => `\`--map\` names \`${a.raw}\`, which is not in the file`,
    fix: (a) => `the names there are ${listed(a.some)}`,
    why: "A mapping that meets nothing is nearly always a misspelt name, and the metric would be recorded unmapped.",
  }),
  "import-run-not-complete": entry<{ path: string; status: string; reason: string }>({
    severity: "error",
    say: (a) => `the run in \`${a.path}\` is ${a.status}: ${a.reason}`,
    fix: (a) => `finish the run, or record it as it is: \`mlc import ${shown(a.path)} --allow-partial\``,
    why: "A partial or failed run is never evidence. It may be recorded, with its status, and satisfies no criterion.",
  }),
  "import-limited-run": entry<{ path: string; limit: string; option?: string }>({
    severity: "warning",
    say: (a) => `the run in \`${a.path}\` was limited to ${a.limit} ${a.limit === "1" ? "sample" : "samples"} per task`,
    fix: (a) => `run the benchmark without \`${a.option ?? "--limit"}\` for results that others can compare`,
    why:
      "lm-eval says that a limit is for testing only. The record keeps the number of samples that were really used, " +
      "and the criteria judge by that number.",
  }),
  "import-time-unknown": entry<{ path: string; instead: string }>({
    severity: "warning",
    say: (a) => `\`${a.path}\` does not say when it was measured; ${a.instead}`,
    fix: () => "if that is wrong, say it with `--observed-at YYYY-MM-DD`",
    why:
      "Freshness is counted from the day of measurement. A file's modification time changes with every checkout, so it " +
      "may be later than the run.",
  }),
  "import-name-withheld": entry<{ path: string; what: string }>({
    severity: "note",
    say: (a) => `${a.what} in \`${a.path}\` looks like a path, an address or a key and was left out or shortened`,
    fix: () => "nothing, if the rest is right; say a public name with `--map` or in the record",
    why: "Records are kept for ever and often public. mlc takes only names that are safe to show.",
  }),
  "import-unknown-metrics": entry<{ path: string; raws: readonly string[]; ids: readonly string[] }>({
    severity: "note",
    say: (a) => `not in the catalogue, so recorded as ${listed(a.ids)} and not judged: ${listed(a.raws)}`,
    fix: (a) =>
      `say what it is: \`mlc import ${shown(a.path)} --map ${shown(a.raws[0] ?? "RAW")}=ID\` with an id of the catalogue`,
    why:
      "Only names the catalogue lists are mapped; a name with several meanings (score, loss, error) never is. An unmapped " +
      "metric has no direction, so no target can be met by it.",
  }),
  "import-same-series": entry<{ path: string; id: string; raws: readonly string[] }>({
    severity: "warning",
    say: (a) =>
      `${listed(a.raws)} are all \`${a.id}\` of the same data; the later ones are recorded under ids of their own`,
    fix: (a) =>
      `tell them apart: \`mlc import ${shown(a.path)} --map ${shown(a.raws[1] ?? "RAW")}=${a.id},variant=NAME\``,
    why: "Two values for one metric, dataset, split, shots, variant and slice contradict each other: the worse would count.",
  }),
  "import-direction-differs": entry<{ name: string; id: string; tool: string; catalogue: string }>({
    severity: "note",
    say: (a) =>
      `for \`${a.name}\` the file says ${a.tool} is better, for ${a.id} the catalogue says ${a.catalogue}: the catalogue counts`,
    fix: () => "nothing; the note of the metric says why",
    why: "Some tools register a wrong direction (lm-eval: ter), or one that is too simple for a metric with an ideal.",
  }),
  "import-files-differ": entry<{ key: string; path: string }>({
    severity: "warning",
    say: (a) => `the result files disagree about \`${a.key}\`: the value of \`${a.path}\` is taken`,
    fix: () => "import one file instead of the directory, the one that describes the saved weights",
    why: "all_results.json repeats the other result files. Where they differ, one of them is from an earlier run.",
  }),
  "import-lineage-not-pinned": entry<{ path: string; base: string }>({
    severity: "warning",
    say: (a) => `\`${a.path}\` names the base model \`${a.base}\` without a revision`,
    fix: () => "record the commit that was used: `mlc set base_model.revision=COMMIT`",
    why: "A base model on a hub can change under its name. Without a revision nobody can rebuild the model.",
  }),
  "import-self-reported": entry<{ path: string; count: number }>({
    severity: "note",
    say: (a) =>
      `what the model-index of \`${a.path}\` claims is self-reported and no evidence (${counted(a.count, "value")})`,
    fix: () => "import the file the evaluation wrote",
    why: "Results in a README are claims without a source. They stay in the card as they are and are never evidence.",
  }),
  "metric-out-of-range": entry<{ path?: string; raw: string; id: string; value: number; range: string; hint: string }>({
    severity: "error",
    say: (a) => `\`${a.raw}\` is ${String(a.value)}; ${a.id} lies in ${a.range}${a.hint === "" ? "" : `: ${a.hint}`}`,
    fix: (a) =>
      `say the scale, as in \`mlc import ${sourceText(a)} --map ${shown(a.raw)}=${a.id},divide=100\`, or keep it unjudged: ` +
      `\`mlc import ${sourceText(a)} --map ${shown(a.raw)}=x-${a.id.replaceAll("_", "-")}\``,
    why: "A value outside its range is on another scale or is another metric. mlc never rescales by itself.",
  }),
  "metric-scale-doubtful": entry<{ path?: string; raw: string; id: string; value: number; hint: string }>({
    severity: "warning",
    say: (a) => `\`${a.raw}\` is ${String(a.value)}, which is unusual for ${a.id}: ${a.hint}`,
    fix: (a) => `if so, say it: \`mlc import ${sourceText(a)} --map ${shown(a.raw)}=${a.id},multiply=100\``,
    why: "BLEU, ROUGE and their like are written as points (0-100) by some tools and as 0-1 by others. Never rescaled by itself.",
  }),
  "metric-unit-open": entry<{ path?: string; raw: string; id: string; value: number }>({
    severity: "warning",
    say: (a) =>
      `\`${a.raw}\` is ${String(a.value)}: percent or ratio? ${a.id} is a ratio that may exceed 1, so the range cannot tell`,
    fix: (a) =>
      `say it: \`mlc import ${sourceText(a)} --map ${shown(a.raw)}=${a.id},divide=100\`, or for a ratio ` +
      `\`mlc import ${sourceText(a)} --map ${shown(a.raw)}=${a.id},unit=ratio\``,
    why: "The Hugging Face speech scripts write word error rate as percent. Until the unit is stated the value is not evidence.",
  }),
  "metric-wrong-unit": entry<{ path?: string; raw: string; id: string; unit: string; expected: string }>({
    severity: "error",
    say: (a) => `\`${a.raw}\` is in \`${a.unit}\`; ${a.id} is in \`${a.expected}\``,
    fix: (a) => {
      const factor = a.unit === "percent" && a.expected === "ratio" ? "divide=100" : "multiply=1000";
      return `convert it: \`mlc import ${sourceText(a)} --map ${shown(a.raw)}=${a.id},${factor}\` with the right factor`;
    },
    why: "Each metric of the catalogue has one unit. Seconds read as milliseconds would pass every latency target.",
  }),
  "metric-percentiles-crossed": entry<{ low: string; lowValue: number; high: string; highValue: number }>({
    severity: "error",
    say: (a) => `${a.low} ${String(a.lowValue)} is above ${a.high} ${String(a.highValue)}`,
    fix: () => "check which percentile each number is",
    why: "Of one distribution the 50th percentile is never above the 95th, nor that above the 99th.",
  }),
  "metric-without-companions": entry<{ path: string; raws: readonly string[]; missing: readonly string[] }>({
    severity: "warning",
    say: (a) =>
      `${listed(a.raws)} ${a.raws.length === 1 ? "lacks" : "lack"} ${listed(a.missing)}: recorded, but not evidence`,
    fix: (a) =>
      `add it: \`mlc import ${sourceText(a)} --map ${a.raws.length === 1 ? shown(a.raws[0] ?? "RAW") : "'*'"}=,` +
      `${a.missing.map((name) => `${name}=VALUE`).join(",")}\``,
    why:
      "A number without its sample size, averaging, judge or hardware cannot be compared. The catalogue lists for each " +
      "metric what must stand beside it.",
  }),
};

/** Files that are never flat metrics in JSON or CSV. */
const NO_PLAIN_NUMBERS = /\.(?:ya?ml|toml|txt|md|html?|xml|pdf|py|ipynb|pbtxt|prom)$/i;

/** The directory that a file stands in. */
function above(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
}

/** The file as a word of a command; a number that somebody typed has none. */
function sourceText({ path }: { readonly path?: string }): string {
  return path === undefined ? "FILE" : shown(path);
}

function nearestText(nearest: readonly { readonly id: string; readonly missing: string }[]): string {
  if (nearest.length === 0) return "";
  return `; nearest: ${nearest.map((each) => `${each.id} (${each.missing})`).join("; ")}`;
}
