import { entry } from "../entry.ts";
import { rulesMetrics } from "./rules-metrics.ts";
import { rulesRecords } from "./rules-records.ts";
import { rulesScorecard } from "./rules-scorecard.ts";
import { rulesTexts } from "./rules-texts.ts";
import { rulesWorkspace } from "./rules-workspace.ts";

/** What can be wrong between files that are each well-formed: names, places, references, dates. */
export const rules = {
  "model-id-differs": entry<{ id: string; dir: string; name: string }>({
    severity: "error",
    say: (a) => `the id is \`${a.id}\`, the directory is \`${a.dir}\``,
    fix: (a) => `write \`id: ${a.name}\`, or rename the directory to \`${a.id}\``,
    why: "The name of the directory is the model's id. With two names nobody could say which model a record or a command means.",
  }),
  "duplicate-model-id": entry<{ id: string; first: string }>({
    severity: "error",
    say: (a) => `the model \`${a.id}\` exists twice; the other one is \`${a.first}\``,
    fix: () => "rename one of the two directories (and the `id:` in its model.yaml), or narrow `models:` in mlc.yaml",
    why: "Commands, records and reports name a model by its id, which must be unique in the workspace even where `models:` has several globs.",
  }),
  "missing-model-file": entry<{ dir: string }>({
    severity: "error",
    say: (a) => `\`${a.dir}\` has no model.yaml`,
    fix: (a) => `restore it: \`git log --oneline -- ${a.dir}/model.yaml\` shows where it was`,
    why: "A model is its model.yaml and at least one version; without the first nobody answers for it.",
  }),
  "missing-version-file": entry<{ dir: string; model: string }>({
    severity: "error",
    say: (a) => `\`${a.dir}\` has no version`,
    fix: (a) => `run \`mlc new version 0.1.0 ${a.model}\``,
    why: "Stage, weights and evidence belong to a version; a model without one has nothing to track.",
  }),
  "version-file-differs": entry<{ file: string; version: string; path: string; renamed: string }>({
    severity: "error",
    say: (a) => `the file is named \`${a.file}\`, the version in it \`${a.version}\``,
    fix: (a) => `run \`git mv ${a.path} ${a.renamed}\`, or write \`version: "${a.file}"\``,
    why: "The file name is the version. Records and commands name versions by it.",
  }),
  "versions-differ-by-case": entry<{ a: string; b: string }>({
    severity: "error",
    say: (a) => `the versions \`${a.a}\` and \`${a.b}\` differ only in upper and lower case`,
    fix: (a) => `rename one of them, for example to \`${a.b}-2\``,
    why: "On the usual file systems of macOS and Windows both are one file, and one checkout would overwrite the other.",
  }),
  "dataset-id-differs": entry<{ id: string; file: string }>({
    severity: "error",
    say: (a) => `the dataset's id is \`${a.id}\`, its file is named \`${a.file}\``,
    fix: (a) => `write \`id: ${a.file}\`, or rename the file to \`${a.id}.yaml\``,
    why: "Versions name a dataset by the file name of its datasheet.",
  }),
  "datasheet-missing": entry<{ dataset: string; model: string; meant: string | undefined }>({
    severity: "warning",
    say: (a) => `the dataset \`${a.dataset}\` has no datasheet${meant(a.meant)}`,
    fix: (a) =>
      a.meant === undefined ? `run \`mlc new datasheet ${a.dataset} ${a.model}\`` : `write \`dataset: ${a.meant}\``,
    why: "What a dataset holds, where it comes from and whether it may be used stands in its datasheet; without one those facts are unknown.",
  }),
  "datasheet-unused": entry<{ dataset: string }>({
    severity: "note",
    say: (a) => `no version uses the dataset \`${a.dataset}\``,
    fix: (a) => `add \`{dataset: ${a.dataset}, role: …}\` to \`data:\` of the version that uses it, or delete the file`,
    why: "A datasheet counts only for versions whose `data:` names it; this one is not read by anything.",
  }),

  "record-name-malformed": entry<{ name: string }>({
    severity: "error",
    say: (a) => `\`${a.name}\` is not the name of a record`,
    fix: () => "name it `<YYYY-MM-DD>-<kind>-<12 hexadecimal digits>.yaml`; `mlc record` and `mlc import` do that",
    why: "A record's id is its file name. The date sorts it, the kind says what it is, the digits keep two branches from choosing the same name.",
  }),
  "record-path-differs": entry<{ path: string; expected: string }>({
    severity: "error",
    say: (a) => `the record belongs in \`${a.expected}\` by its name and its \`schema\``,
    fix: (a) => `if it was never committed: \`git mv ${a.path} ${a.expected}\`; otherwise restore it where it was`,
    why: "Records lie in records/<year>/ and their name holds their kind, so that a record that git's rename detection mixed with another one is found.",
  }),
  "record-date-differs": entry<{ named: string; observed: string }>({
    severity: "error",
    say: (a) => `the name says ${a.named}, \`observed_at\` says ${a.observed}`,
    fix: () =>
      "if it was never committed, rename it; otherwise correct it with a new record that has `supersedes: <id>` and a reason",
    why: "The date in the name is the UTC date of `observed_at`. A difference means that one of the two was changed afterwards.",
  }),
  "record-model-differs": entry<{ named: string; id: string }>({
    severity: "error",
    say: (a) => `the record is about \`${a.named}\` and lies with \`${a.id}\``,
    fix: () => "move it to the model it is about if it was never committed; otherwise restore it where it was",
    why: "Renaming a directory or copying a record leaves it with the wrong model, where it would count as evidence for something else.",
  }),
  "duplicate-record-id": entry<{ id: string; first: string }>({
    severity: "error",
    say: (a) => `the record \`${a.id}\` exists twice; the other one is \`${a.first}\``,
    fix: () => "delete the copy that is not in the history: `git log --oneline -- FILE`",
    why: "Other records name a record by its id, which must mean one file.",
  }),
  "version-not-found": entry<{ version: string; model: string; meant: string | undefined }>({
    severity: "error",
    say: (a) => `\`${a.model}\` has no version \`${a.version}\`${meant(a.meant)}`,
    fix: (a) =>
      a.meant === undefined
        ? `run \`mlc new version ${a.version} ${a.model}\`, or restore its file`
        : `write \`${a.meant}\``,
    why: "A record or document names a version that has no file under versions/. Evidence for it would count for nothing.",
  }),
  "baseline-is-itself": entry<{ version: string }>({
    severity: "error",
    say: (a) => `the baseline of \`${a.version}\` is that version itself`,
    fix: () => "name the version or model that it is compared with, or leave `baseline:` out",
    why: "A comparison with oneself shows no regression, whatever happens.",
  }),
  "unknown-record": entry<{ id: string; meant: string | undefined }>({
    severity: "error",
    say: (a) => `there is no record \`${a.id}\`${meant(a.meant)}`,
    fix: (a) =>
      a.meant === undefined ? "restore the record, or name one that is under records/" : `write \`${a.meant}\``,
    why: "Records and versions name other records by id. What is named must exist with the same model, or the reasoning behind a decision has a hole.",
  }),
  "record-kind-unexpected": entry<{ id: string; expected: string; kind: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` is a record of kind ${a.kind}; here one of kind ${a.expected} is named`,
    fix: (a) => `name a record of kind ${a.expected}: \`git ls-files "*-${a.expected}-*.yaml"\` lists them`,
    why: "Each field that names a record means one kind, for example an evaluation behind a quality ratio.",
  }),
  "supersedes-circle": entry<{ id: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` is superseded, at the end, by itself`,
    fix: () =>
      "write a new record that has `supersedes:` with the newest of them, or take the last one back if it was never committed",
    why: "A superseded record leaves the facts. Records that supersede each other in a circle would all leave.",
  }),
  "superseded-by-another": entry<{ id: string; review: string; by: string }>({
    severity: "warning",
    say: (a) =>
      `\`${a.id}\` by ${a.by} supersedes the review \`${a.review}\`, which somebody else gave: it counts as before`,
    fix: () => "ask who gave the review to supersede it, or to review again",
    why: "A review is a person's own decision. Could others supersede it, a rejection would be out of the way with one line.",
  }),
  "unknown-condition": entry<{ review: string; number: number; conditions: number }>({
    severity: "error",
    say: (a) =>
      `the review \`${a.review}\` has ${a.conditions === 0 ? "no conditions" : `${a.conditions} conditions`}, not a number ${a.number}`,
    fix: () => "write `<review id>#<n>`, n counted from 1",
    why: "An obligation is one condition of one review; closing it must say which.",
  }),
  "checkpoint-not-found": entry<{ checkpoint: string; meant: string | undefined; known: string }>({
    severity: "error",
    say: (a) => `there is no checkpoint \`${a.checkpoint}\`${meant(a.meant)}`,
    fix: (a) => `name one of: ${a.known}`,
    why: "A review counts at the checkpoint it names; at one that no gate asks for it counts for nothing.",
  }),
  "input-missing": entry<{ path: string }>({
    severity: "warning",
    say: (a) => `the decision read \`${a.path}\`, which is not there any more`,
    fix: (a) => `\`git log --oneline -- ${a.path}\` shows where it went; restore it if it was removed by mistake`,
    why: "A transition lists every file its decision was made on. Without the file the decision can only be replayed from the history.",
  }),

  "unknown-person": entry<{ id: string; meant: string | undefined }>({
    severity: "error",
    say: (a) => `\`${a.id}\` is not among \`people:\` in mlc.yaml${meant(a.meant)}`,
    fix: (a) =>
      a.meant === undefined
        ? `add to mlc.yaml: \`people: {${a.id}: {name: …, emails: [user@example.com]}}\``
        : `write \`${a.meant}\``,
    why: "People are named once, in mlc.yaml, and referred to by id everywhere else. Somebody who has left stays listed as long as records name them.",
  }),
  "unlisted-by": entry<{ kind: string }>({
    severity: "error",
    say: (a) => `a ${a.kind} must be by somebody listed in mlc.yaml, not by \`unlisted\``,
    fix: () =>
      "add the person to mlc.yaml, `people: {<id>: {name: …, emails: [<git e-mail>]}}`, and record it again under their git identity",
    why: "Anybody may bring evidence; decisions are made by people whom the workspace knows, because roles and independence are checked by who they are.",
  }),
  "email-twice": entry<{ email: string; first: string; second: string }>({
    severity: "error",
    say: (a) => `\`${a.email}\` belongs to both \`${a.first}\` and \`${a.second}\``,
    fix: (a) =>
      `leave it with one of them, or merge the two: records name people by id, so keep the one they name (\`git grep "by: ${a.first}"\`)`,
    why: "mlc finds out who is at work by their git e-mail, without regard to case. One address must mean one person.",
  }),

  "unknown-stage": entry<{ stage: string; meant: string | undefined; known: string }>({
    severity: "error",
    say: (a) => `the lifecycle has no stage \`${a.stage}\`${meant(a.meant)}`,
    fix: (a) => (a.meant === undefined ? `its stages are: ${a.known}` : `write \`${a.meant}\``),
    why: "Stages are the lifecycle's, written exactly as there. `retired` exists in every lifecycle.",
  }),
  "adaptation-differs": entry<{ scope: string; method: string; model: string; file: string }>({
    severity: "error",
    say: (a) => `the version says \`adaptation.method: ${a.method}\`, ${a.file} says \`scope.adaptation: ${a.scope}\``,
    fix: (a) =>
      `correct the one that is wrong: \`mlc set ${a.model} scope.adaptation=${a.method}\` makes the scope follow`,
    why: "The scope decides which criteria apply. A scope that says less than what was done would switch off the criteria for it.",
  }),
  "unknown-catalogue": entry<{ named: string; known: string }>({
    severity: "error",
    say: (a) => `this mlc has no catalogue \`${a.named}\``,
    fix: (a) => `write \`catalogue: ${a.known}\`, or install the mlc that ships \`${a.named}\``,
    why: "mlc.yaml pins the criteria and metrics it is judged by. Released catalogues are kept for ever, so only a newer mlc can have more.",
  }),
  "target-levels-fall": entry<{ lower: string; low: number; higher: string; high: number }>({
    severity: "warning",
    say: (a) => `risk tier ${a.higher} works towards level ${a.high}, ${a.lower} towards ${a.low}`,
    fix: (a) => `raise \`policy.target_level.${a.higher}\` to at least ${a.low}`,
    why: "A higher risk asks for at least as much maturity as a lower one; the other way round is most often a slip.",
  }),

  "date-in-future": entry<{ field: string; date: string; today: string }>({
    severity: "error",
    say: (a) => `\`${a.field}\` is ${a.date}, which is in the future (today is ${a.today}, UTC)`,
    fix: () => "write the date on which it happened, in UTC",
    why: "What has not happened yet is no evidence, and a date ahead of today would never become stale.",
  }),
  "date-slightly-ahead": entry<{ field: string; date: string; today: string }>({
    severity: "warning",
    say: (a) => `\`${a.field}\` is ${a.date}, tomorrow by UTC (today is ${a.today})`,
    fix: () => "write the date in UTC; east of Greenwich the local day starts earlier",
    why: "Dates are UTC. One day ahead is most often a local date, more is not accepted.",
  }),
  "ended-before-started": entry<{ started: string; ended: string }>({
    severity: "error",
    say: (a) => `it ended at ${a.ended}, before it started at ${a.started}`,
    fix: () =>
      "correct the two times; a committed record is corrected by a new one with `supersedes: <id>` and a reason",
    why: "One of the two times is wrong, and duration and cost are computed from both.",
  }),
  "due-before-review": entry<{ due: string; reviewed: string }>({
    severity: "error",
    say: (a) => `the condition is due on ${a.due}, before the review of ${a.reviewed}`,
    fix: () =>
      "give the condition a day that is not past; a committed review is corrected by a new one with `supersedes: <id>` and a reason",
    why: "A condition that is overdue when it is set would close the gate it was meant to open.",
  }),

  ...rulesMetrics,
  ...rulesRecords,
  ...rulesScorecard,
  ...rulesTexts,
  ...rulesWorkspace,
};

function meant(name: string | undefined): string {
  return name === undefined ? "" : `; did you mean \`${name}\`?`;
}
