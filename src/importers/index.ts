import { didYouMean } from "../core/did-you-mean.ts";
import { finding, say } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { watched } from "./asked.ts";
import { cardCyclonedx } from "./card-cyclonedx.ts";
import { cardReadme } from "./card-readme.ts";
import { cardToolkit } from "./card-toolkit.ts";
import { clarify } from "./clarify.ts";
import { codecarbon } from "./codecarbon.ts";
import { csv } from "./csv.ts";
import { deepeval } from "./deepeval.ts";
import { everyEvalEver } from "./every-eval-ever.ts";
import { dvc } from "./dvc.ts";
import { evidently } from "./evidently.ts";
import { garak } from "./garak.ts";
import { helm } from "./helm.ts";
import { hf } from "./hf.ts";
import type { Draft, Importer, ImportInput, ImportOptions, ImportResult } from "./importer.ts";
import { inspect } from "./inspect.ts";
import { json } from "./json.ts";
import { readJson } from "./lenient-json.ts";
import { kserve } from "./kserve.ts";
import { lmEval } from "./lm-eval.ts";
import { mlflow } from "./mlflow.ts";
import { modelMonitor } from "./model-monitor.ts";
import { nearestOf } from "./nearest.ts";
import { prometheus } from "./prometheus.ts";
import { promptfoo } from "./promptfoo.ts";
import { lastPart } from "./source.ts";
import { triton } from "./triton.ts";
import { wandb } from "./wandb.ts";

/** Every importer, those that recognise a tool before the general ones. */
export const importers: readonly Importer[] = [
  lmEval,
  cardReadme,
  cardCyclonedx,
  cardToolkit,
  hf,
  mlflow,
  wandb,
  dvc,
  garak,
  evidently,
  codecarbon,
  clarify,
  modelMonitor,
  promptfoo,
  inspect,
  kserve,
  triton,
  prometheus,
  everyEvalEver,
  deepeval,
  helm,
  json,
  csv,
];

/** The importer for an input: the one asked for, else the only certain one; else the findings that say why there is none. */
export function detectImporter(
  input: ImportInput,
  forced?: string,
): { readonly importer: Importer } | { readonly notes: readonly Finding[] } {
  if (forced !== undefined) return importerCalled(forced);
  const path = pathOf(input);
  const seen = importers.map((importer) => ({ importer, detection: importer.detect(input) }));
  const certain = seen.filter(({ detection }) => detection === "certain").map(({ importer }) => importer);
  const [only, second] = certain;
  if (only !== undefined && second === undefined) return { importer: only };
  if (second !== undefined)
    return { notes: [finding("import-several-tools", { path, adapters: certain.map(({ id }) => id) })] };
  const unreadable = faultOf(input);
  if (unreadable !== undefined) return { notes: [unreadable] };
  const weak = seen.find(({ detection }) => detection === "weak")?.importer;
  if (weak !== undefined) {
    return { notes: [finding("import-needs-adapter", { path, adapter: weak.id, found: weak.title })] };
  }
  return { notes: [finding("import-not-recognised", { path, nearest: nearestOf(input, seen) })] };
}

function importerCalled(id: string): ReturnType<typeof detectImporter> {
  const importer = importers.find((each) => each.id === id);
  if (importer !== undefined) return { importer };
  const known = importers.map((each) => each.id);
  return { notes: [finding("import-unknown-adapter", { adapter: id, near: didYouMean(id, known), known })] };
}

/** Recognises and reads in one go, as `readWith`. */
export function importFrom(input: ImportInput, options: ImportOptions = {}, forced?: string): ImportResult {
  const found = detectImporter(input, forced);
  return "notes" in found ? { records: [], facts: [], notes: found.notes } : readWith(found.importer, input, options);
}

/**
 * Reads an input with one importer. Errors among the notes: a run that is not complete, unless the person allows it, an
 * option that the importer never looked at, and nothing to record at all.
 */
export function readWith(importer: Importer, input: ImportInput, options: ImportOptions): ImportResult {
  const { options: seen, ignored } = watched(options);
  const result = importer.read(input, seen);
  const [path, adapter] = [pathOf(input), importer.id];
  const open = options.allowPartial === true ? [] : result.records.flatMap((draft) => notComplete(draft, input));
  const nothing = result.records.length + result.facts.length + result.notes.length === 0;
  const refused = result.notes.some(({ severity }) => severity === "error");
  const unused = refused || nothing ? [] : ignored();
  return {
    ...result,
    notes: [
      ...explained(result.notes, importer, input).map((note) => retyped(note, input)),
      ...open,
      ...(nothing ? [finding("import-no-metrics", { path, adapter })] : []),
      ...(unused.length === 0 ? [] : [finding("import-option-unused", { options: unused, path, adapter })]),
    ],
  };
}

/** Of a run that fills a directory the directory is passed again, where a note names its file only in what to type. */
function retyped(note: Finding, { directory, files }: ImportInput): Finding {
  const { path } = note.args as { readonly path?: unknown };
  if (directory === undefined || typeof path !== "string" || !files.some((file) => file.path === path)) return note;
  return say(note).includes(path) ? note : withArgs(note, { path: directory });
}

/**
 * A refusal says what leads on: why there was nothing to record, and that a tool's own file, which it is known for, needs
 * no other adapter.
 */
function explained(notes: readonly Finding[], importer: Importer, input: ImportInput): readonly Finding[] {
  const because = notes.find(({ severity }) => severity !== "error");
  return notes.map((note) => {
    if (note.code === "import-no-metrics" && because !== undefined) return withArgs(note, { because: say(because) });
    const isOwn = note.code === "import-wrong-adapter" && importer.detect(input) === "certain";
    return isOwn ? withArgs(note, { own: true }) : note;
  });
}

function withArgs(note: Finding, more: Readonly<Record<string, unknown>>): Finding {
  return { ...note, args: { ...(note.args as object), ...more } as Finding["args"] };
}

/** What to pass again is the directory where a run fills one, not the file in it that says how it ended. */
function notComplete(draft: Draft, { directory }: ImportInput): readonly Finding[] {
  if (!("run_status" in draft)) return [];
  const { run_status: status, run_status_reason: reason, source } = draft;
  if (status !== "partial" && status !== "failed") return [];
  const path = directory ?? source.path;
  return [finding("import-run-not-complete", { path, status, reason: reason ?? "it did not end" })];
}

/** Why a single file that nobody recognises cannot be read: it starts like JSON, is no text or too large. */
function faultOf(input: ImportInput): Finding | undefined {
  const [file] = input.files;
  if (file === undefined) return finding("import-empty", { path: "stdin" });
  if (input.files.length > 1) return undefined;
  const reading = readJson(file);
  if (!("fault" in reading)) return undefined;
  const startsLikeJson = /^\s*"?\s*[{[]/.test(new TextDecoder().decode(file.bytes.subarray(0, 256)));
  const onlyIfJson = reading.fault.code === "import-not-json" || reading.fault.code === "import-truncated";
  return startsLikeJson || !onlyIfJson ? reading.fault : undefined;
}

function pathOf(input: ImportInput): string {
  const [file] = input.files;
  if (file === undefined) return "stdin";
  return input.files.length === 1 ? file.path : file.path.slice(0, -lastPart(file.path).length - 1) || ".";
}
