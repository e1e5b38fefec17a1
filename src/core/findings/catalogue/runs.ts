import { entry } from "../entry.ts";
import { listed, shown } from "../words.ts";

/** What can be said of runs that a tracker kept, and of the data and files that DVC and lakeFS pin. */
export const runs = {
  "import-split-unknown": entry<{ path: string; raws: readonly string[] }>({
    severity: "warning",
    say: (a) =>
      `${listed(a.raws)} of \`${a.path}\` do not say which data they were measured on: kept with the training run, not evidence`,
    fix: (a) => `where it was held-out data, say so: \`mlc import ${shown(a.path)} --map '*=,split=test'\``,
    why:
      "A tracker logs values of training and of evaluation under any name. Only those whose name or dataset says that the " +
      "data was held out become an evaluation; an accuracy on the training data would pass for quality otherwise.",
  }),
  "import-run-deleted": entry<{ path: string }>({
    severity: "error",
    say: (a) => `the run in \`${a.path}\` is marked as deleted`,
    fix: () => "restore it in the tracker first (MLflow: `mlflow runs restore`), or import another run",
    why:
      "MLflow keeps deleted runs on disk until they are collected. Somebody threw this one away, and a record would outlive " +
      "it: mlc takes nothing from it.",
  }),
  "import-registry-entry": entry<{ name: string; version: string; labels: readonly string[]; run?: string }>({
    severity: "note",
    say: (a) =>
      `version ${a.version} of \`${a.name}\` in the registry${a.labels.length === 0 ? "" : ` (${listed(a.labels)})`} ` +
      "is an entry: nothing was measured there, and it does not say what is served",
    fix: (a) =>
      `${a.run === undefined ? "import the run that made it" : `import the run \`${a.run}\` that made it`}; record what is ` +
      "served with `mlc record deployment environment=production exposure.kind=production`",
    why:
      "An alias or a stage of a model registry is a label that somebody set. Which version answers requests, and how many, " +
      "is known where it is served; mlc does not invent a deployment from a label.",
  }),
  "import-step-no-direction": entry<{ path: string; raws: readonly string[] }>({
    severity: "warning",
    say: (a) => `\`--step best\` needs to know which way is better; for ${listed(a.raws)} of \`${a.path}\` nobody says`,
    fix: (a) =>
      `the last value was taken; else say it: \`mlc import ${shown(a.path)} --step best --map NAME=,direction=lower\``,
    why:
      "The best step of a series is its highest or its lowest value, and the catalogue says which for the metrics it knows. " +
      "For any other name mlc does not guess.",
  }),
  "import-bad-line": entry<{ path: string; line: number; expected: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` line ${String(a.line)} is not ${a.expected}`,
    fix: () => "pass the run as the tool wrote it; mlc takes nothing from a file that was changed or cut",
    why: "A line that was cut while it was written may hold half a number. A shorter number is another value.",
  }),
  "import-yaml-unread": entry<{ path: string; because: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` cannot be read: ${a.because}`,
    fix: () => "pass the file as the tool wrote it, without aliases and tags",
    why:
      "Tools write plain YAML. Aliases and tags are not needed there, and are how a small file grows without end or makes a " +
      "loader run code; mlc refuses them.",
  }),
  "dvc-output-changed": entry<{ file: string; stated: string; found: string; from: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` has ${a.found} here; \`${a.from}\` says ${a.stated}`,
    fix: () => "run `dvc repro` (or `dvc add`) so that both agree, or `dvc checkout` for the file that was tracked",
    why:
      "DVC pins what a stage wrote by its digest. Where the file here is another one, nobody can tell which of them the " +
      "version was made from, so mlc records neither.",
  }),
  "dvc-dependency-changed": entry<{ files: readonly string[]; from: string }>({
    severity: "warning",
    say: (a) =>
      `${listed(a.files)} changed since \`${a.from}\` was written: the results are those of the older content`,
    fix: () => "run `dvc repro` if the results should be of what is here now",
    why:
      "The lock says what a stage read when it ran. The record keeps those digests; the files here have others, so running " +
      "the stage again may give other results.",
  }),
  "dvc-not-pulled": entry<{ files: readonly string[]; from: string }>({
    severity: "note",
    say: (a) => `${listed(a.files)} of \`${a.from}\` ${a.files.length === 1 ? "is" : "are"} not here, so not compared`,
    fix: () => "`dvc pull` brings them; import again to compare them",
    why: "What DVC tracks is kept outside git. The digests are those of the lock; mlc compares them where the files are there.",
  }),
  "dvc-not-comparable": entry<{ files: readonly string[]; because: string }>({
    severity: "note",
    say: (a) => `the digest of ${listed(a.files)} cannot be compared with the file here: ${a.because}`,
    fix: () => "nothing; `dvc status` compares them with the cache",
    why:
      "The digest of a directory is that of a list which stands in DVC's cache, a cloud's ETag is no digest, and DVC before 3 " +
      "took text files with other line ends than the file may have here. The digest is recorded as the lock says it.",
  }),
  "lakefs-sync-open": entry<{ path: string; operation: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` says that \`lakectl local ${a.operation}\` did not end: the files are of no one commit`,
    fix: () => "let it end (`lakectl local checkout`), then import again",
    why: "A directory whose synchronisation broke off holds files of two commits. Naming either as the snapshot would be false.",
  }),
};
