import { entry } from "../entry.ts";

/** What a command may be told that does not fit the workspace it works on. */
export const commands = {
  "no-such-model": entry<{ word: string; near: string | undefined; known: string }>({
    severity: "error",
    say: (a) => `no model \`${a.word}\` in this workspace`,
    fix: (a) => (a.near === undefined ? `the models are: ${a.known || "none yet"}` : `did you mean \`${a.near}\`?`),
    why: "A model is a directory that matches `models:` in mlc.yaml and holds a model.yaml; the directory's name is the id.",
  }),
  "no-such-version": entry<{ model: string; word: string; near: string | undefined; known: string }>({
    severity: "error",
    say: (a) => `${a.model} has no version \`${a.word}\``,
    fix: (a) =>
      a.near === undefined ? `its versions are: ${a.known || "none yet"}` : `did you mean \`${a.model}@${a.near}\`?`,
    why: "A version is a file under versions/; `mlc new version` starts one.",
  }),
  "no-version": entry<{ model: string }>({
    severity: "error",
    say: (a) => `${a.model} has no version that is not retired`,
    fix: (a) => `run \`mlc new version 1.0.0 ${a.model}\``,
    why: "What mlc scores, reviews and promotes is a version of a model.",
  }),
  "which-version": entry<{ model: string; versions: string }>({
    severity: "error",
    say: (a) => `${a.model} has several versions: ${a.versions}`,
    fix: () => "name one as MODEL@VERSION",
    why: "Reading commands show every version; a command that writes works on exactly one and does not guess.",
  }),
  "which-model": entry<{ models: string }>({
    severity: "error",
    say: (a) => (a.models === "" ? "this workspace has no model yet" : `which model? There are: ${a.models}`),
    fix: (a) =>
      a.models === ""
        ? "run `mlc init`"
        : "name one (`mlc import` takes `--model MODEL`), or run the command in its directory",
    why: "The model may be left out in a workspace with one model and inside a model's directory.",
  }),
  "bad-day": entry<{ text: string }>({
    severity: "error",
    say: (a) => `\`${a.text}\` is not a day`,
    fix: () => "write a calendar day as YYYY-MM-DD, for example 2026-11-22",
    why: "Days are UTC calendar days. There is no other clock in scoring than the day that is asked for.",
  }),
  "unknown-path": entry<{ path: string; near: string | undefined }>({
    severity: "error",
    say: (a) => `\`${a.path}\` is not a fact path`,
    fix: (a) =>
      a.near === undefined ? "`mlc show MODEL` lists the paths that have values" : `did you mean \`${a.near}\`?`,
    why: "A fact path is the key path in its document, like model.purpose, scope.risk_tier or datasets[0].license.",
  }),
  "path-not-settable": entry<{ path: string; home: string; instead: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` cannot be set: it stands in ${a.home}`,
    fix: (a) => a.instead,
    why:
      "`mlc set` edits documents. Records are append-only, the stage moves by `mlc promote`, and derived facts are computed, " +
      "so none of them is typed in.",
  }),
  "bad-assignment": entry<{ text: string }>({
    severity: "error",
    say: (a) => `\`${a.text}\` is not PATH=VALUE`,
    fix: () =>
      "write for example scope.risk_tier=medium; lists and mappings as JSON: problem.constraints='[\"answer under 3 s\"]'",
    why: "The value is read as JSON where it is JSON (numbers, true, lists, mappings), else as text.",
  }),
  "unknown-file": entry<{ file: string; known: string }>({
    severity: "error",
    say: (a) => `${a.file} is not a document of this model`,
    fix: (a) => `name one of: ${a.known}`,
    why: "`--confirm` renews `confirmed_on` in one document of the model, named by its path or its file name.",
  }),
  "no-such-checkpoint": entry<{ word: string; near: string | undefined; known: string }>({
    severity: "error",
    say: (a) => `\`${a.word}\` is not a checkpoint`,
    fix: (a) => (a.near === undefined ? `the checkpoints are: ${a.known}` : `did you mean \`${a.near}\`?`),
    why: "A review is given at a checkpoint; `mlc explain CHECKPOINT` says who decides there and what the decision covers.",
  }),
  "role-not-of-checkpoint": entry<{ checkpoint: string; role: string; roles: string }>({
    severity: "error",
    say: (a) => `checkpoint ${a.checkpoint} is not decided by a ${a.role}`,
    fix: (a) => `use --as with one of: ${a.roles}`,
    why: "Each checkpoint names the roles that decide there.",
  }),
  "role-not-held": entry<{ by: string; role: string; model: string }>({
    severity: "error",
    say: (a) => `${a.by} does not hold the role ${a.role} on ${a.model}`,
    fix: (a) =>
      `name them under \`roles: {${a.role}: [${a.by}]}\` in mlc.yaml or \`owners:\` in model.yaml, in a commit of its own`,
    why: "A review counts only from a person who holds the role, so mlc does not write one that could never count.",
  }),
  "not-listed": entry<{ email: string; name: string; what: string }>({
    severity: "error",
    say: (a) => `${a.name} <${a.email}> is not listed in mlc.yaml, so ${a.what} cannot be written in their name`,
    fix: (a) => `add to \`people:\` in mlc.yaml: \`ID: {name: ${a.name}, emails: [${a.email}]}\``,
    why: "Reviews, exceptions and transitions name a person of mlc.yaml; the git e-mail address says which. Evidence may be written by anyone.",
  }),
  "condition-needed": entry<{ text: string }>({
    severity: "error",
    say: (a) =>
      a.text === "" ? "approved-with-conditions needs at least one condition" : `\`${a.text}\` is not TEXT:YYYY-MM-DD`,
    fix: () => 'add --condition "repeat the toxicity test:2026-12-31"',
    why: "A condition says what is to be done and by which day; an overdue one closes the gate again.",
  }),
  "gate-closed": entry<{ version: string; from: string; to: string; decision: string; reasons: number }>({
    severity: "error",
    say: (a) =>
      `${a.decision}: ${a.version} ${a.to === "" ? `stays in ${a.from},` : `${a.from} -> ${a.to} has`} ` +
      `${String(a.reasons)} open ${a.reasons === 1 ? "reason" : "reasons"}; nothing was written`,
    fix: () => "work through the reasons above; `mlc score` lists what to do, most valuable first",
    why:
      "`mlc promote` writes only on go and go-with-conditions, and for several versions only where each of them may go. Every " +
      "reason is listed, the most severe first.",
  }),
  "nowhere-to-go": entry<{ stage: string; model: string }>({
    severity: "error",
    say: (a) => `no move leads on from ${a.stage} for ${a.model}`,
    fix: () => "go back with --to STAGE --reason TEXT, or declare the scope the edges ask for in model.yaml",
    why: "The lifecycle has no edge from this stage, or none whose condition on scope holds.",
  }),
  "which-stage": entry<{ stages: string }>({
    severity: "error",
    say: (a) => `several moves are open: ${a.stages}`,
    fix: () => "choose one with --to STAGE",
    why: "Without --to the only forward move is taken; where there are several, mlc does not choose.",
  }),
  "unknown-stage-named": entry<{ word: string; near: string | undefined; known: string }>({
    severity: "error",
    say: (a) => `the lifecycle has no stage \`${a.word}\``,
    fix: (a) => (a.near === undefined ? `its stages are: ${a.known}` : `did you mean \`${a.near}\`?`),
    why: "Stages are the words of the lifecycle that mlc.yaml names.",
  }),
  "bad-id": entry<{ id: string; what: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` cannot be the id of a ${a.what}`,
    fix: () => "use lower-case letters, digits and dashes, starting with a letter or digit, at most 63 characters",
    why: "Ids become directory and file names on every system, so device names, dots, spaces and other scripts are refused.",
  }),
  "exists-already": entry<{ file: string }>({
    severity: "error",
    say: (a) => `${a.file} exists already`,
    fix: () => "choose another name, or edit the file",
    why: "mlc never overwrites a file that it did not just read.",
  }),
  "files-invalid": entry<{ files: number }>({
    severity: "error",
    say: (a) =>
      `${String(a.files)} ${a.files === 1 ? "file" : "files"} of this model cannot be used, so nothing is written on top of them`,
    fix: () => "run `mlc validate` and mend what it says first",
    why: "A writer reads the whole model first; a new record or stage on top of broken files would hide what is wrong.",
  }),
  "base-unavailable": entry<{
    ref: string;
    because: "no-repository" | "unknown" | "unrelated";
    shallow: boolean;
    near?: string;
  }>({
    severity: "error",
    say: (a) => {
      if (a.because === "no-repository")
        return `the base \`${a.ref}\` cannot be compared with: there is no git repository here`;
      const clone = a.shallow ? " in this shallow clone" : "";
      if (a.because === "unknown") return `git knows no commit \`${a.ref}\`${clone} to compare with`;
      return `\`${a.ref}\` and this branch have no commit in common${clone}, so there is nothing to compare with`;
    },
    fix: (a) => {
      if (a.because === "no-repository") return "run it in a clone of the repository";
      if (a.near !== undefined) return `did you mean \`${a.near}\`?`;
      if (a.because === "unrelated" && !a.shallow) return "name a base that this branch was made from";
      const branch = a.ref.replace(/^origin\//, "");
      return [
        `here: \`git fetch ${a.shallow ? "--unshallow " : ""}origin ${branch}:refs/remotes/origin/${branch}\``,
        "in GitHub Actions: `fetch-depth: 0` under `with:` of actions/checkout",
        `in GitLab CI: \`GIT_DEPTH: "0"\` under \`variables:\`, and \`git fetch origin ${branch}:refs/remotes/origin/${branch}\` in \`before_script:\``,
      ].join("\n");
    },
    why: "A comparison reads the files of two commits and of the one where they parted. Continuous integration often fetches a single commit. Where the base cannot be read mlc refuses instead of passing silently.",
  }),
  "fail-on-needs-base": entry<{ what: string }>({
    severity: "error",
    say: (a) => `\`--fail-on ${a.what}\` compares with a base, and none is named`,
    fix: (a) => `\`mlc score --base origin/main --fail-on ${a.what}\``,
    why: "Without a base nothing can get worse, and a check that cannot fail would pass for ever.",
  }),
  "adoption-reason": entry<{ stage: string }>({
    severity: "warning",
    say: (a) => `adopted at ${a.stage}; earlier gates were never evaluated here`,
    fix: () => "have the passed checkpoints reviewed; until then they count as unknown",
    why: "A model that is brought in late starts its chain at a later stage. That is said wherever its stage is shown.",
  }),
  "card-out-of-date": entry<{ file: string; differs: string }>({
    severity: "error",
    say: (a) => `${a.file} is out of date: ${a.differs}`,
    fix: (a) => `run \`mlc card --to hf --out ${a.file}\``,
    why: "With --check the card is rendered again and compared with the file. Text outside the markers is yours and never compared.",
  }),
  "policy-changed": entry<{ what: string; moved: readonly string[] }>({
    severity: "warning",
    say: (a) =>
      `the rules change here, ${a.what}; this range is judged by the base's` +
      (a.moved.length === 0
        ? ", and no version would stand elsewhere by the new ones"
        : `; by the new ones ${a.moved.join(", ")}`),
    fix: () =>
      "nothing for this range; have the change of the rules reviewed by itself: it counts from the next pull request on",
    why: "A pull request cannot relax the rules it is judged by, and people and roles it adds count from the next one on. Both results are shown.",
  }),
  "scope-changed": entry<{ model: string; what: string; gone: readonly string[] }>({
    severity: "warning",
    say: (a) =>
      `what ${a.model} says of its scope changes: ${a.what}` +
      (a.gone.length === 0 ? "" : `; no longer asked: ${a.gone.join(", ")}`),
    fix: () => "nothing where it is true; whoever is accountable for the model should say so in the review",
    why: "The scope of a model (risk tier, personal data, who is affected) decides which criteria are asked and how long evidence counts. A change of it is shown, since no number tells of it.",
  }),
  "first-adoption": entry<{ ref: string }>({
    severity: "note",
    say: (a) => `${a.ref} has no mlc workspace yet: first adoption, judged by the head's own policy`,
    fix: () => "nothing to do",
    why: "There is no older policy to judge by and nothing to compare with.",
  }),
  regression: entry<{ version: string; what: string }>({
    severity: "error",
    say: (a) => `${a.version} gets worse: ${a.what}`,
    fix: () => "undo the edit or removal that lowered it, or record what makes it good again",
    why:
      "A drop caused by an edit or a removal closes the pull request for a version that is being served, and any drop does for a " +
      "version that the range promotes.",
  }),
  worse: entry<{ version: string; what: string }>({
    severity: "warning",
    say: (a) => `${a.version} gets worse: ${a.what}`,
    fix: () =>
      "see the criteria named; it does not close the pull request, because the version is neither served nor promoted in it",
    why: "Work in progress may go up and down. `--fail-on any` refuses every drop.",
  }),
  "new-evidence": entry<{ version: string; what: string }>({
    severity: "warning",
    say: (a) => `new evidence makes ${a.version} worse: ${a.what}`,
    fix: () => "merge it; then act on what it says",
    why: "A drop that comes from added records only never closes a pull request: bad news must not be kept out of the log.",
  }),
  "criterion-dropped": entry<{
    version: string;
    criterion: string;
    title: string;
    before: string;
    after: string;
    why: string;
    fix: string;
  }>({
    severity: "warning",
    say: (a) => `${a.criterion} of ${a.version} goes from ${a.before} to ${a.after}: ${a.why} (${a.title})`,
    fix: (a) => a.fix,
    why: "Each criterion that a range lowers is told of at the line that says why, with what to run or edit. It weighs as much as the verdict on its version.",
  }),
  "record-signature-lost": entry<{ file: string; base: string; changed: boolean }>({
    severity: "error",
    say: (a) => `the signature \`${a.file}\` was ${a.changed ? "changed" : "removed"}`,
    fix: (a) => `bring it back: \`git checkout ${a.base} -- ${a.file}\``,
    why: "The signature beside a record is part of the proof who decided. Like the record it is never changed and never taken away.",
  }),
  "moved-on-both": entry<{ version: string; ref: string; prev: string; here: string; there: string }>({
    severity: "error",
    say: (a) =>
      `${a.version} was moved on ${a.ref} too: \`${a.here}\` here and \`${a.there}\` there both follow \`${a.prev}\``,
    fix: (a) =>
      `\`git merge ${a.ref}\`, then say which of the two stands: \`mlc resolve ${a.version} --keep RECORD-ID\``,
    why: "Transitions form one line. Merged as they are, the two branches would leave a version with two histories, each of which passed its gate without knowing of the other.",
  }),
  "version-lost": entry<{ version: string; file: string; base: string }>({
    severity: "error",
    say: (a) => `${a.version} is gone: its file was removed or its version renamed`,
    fix: (a) => `bring it back, \`git checkout ${a.base} -- ${a.file}\`, and end it with \`mlc retire ${a.version}\``,
    why: "A version that ended stays, as retired. One that disappears takes its reviews and its evidence out of sight.",
  }),
  "below-threshold": entry<{ version: string; what: string; value: string; needed: string }>({
    severity: "error",
    say: (a) => `${a.version}: ${a.what} is ${a.value}, asked for ${a.needed}`,
    fix: () => "`mlc score` lists the next steps, most valuable first",
    why: "--min-level, --min-score and --fail-on below-target turn the answer into a check.",
  }),
  "transition-not-supported": entry<{ version: string; from: string; to: string; decision: string }>({
    severity: "error",
    say: (a) => `${a.version} moves ${a.from} -> ${a.to} in this range, but its gate says ${a.decision}`,
    fix: () => "record what the gate asks for in this branch, or take the promotion out of it",
    why: "Every promotion in a range is decided again, with the base's policy and the evidence of the head.",
  }),

  "decision-by-hand": entry<{ kind: string; run: string }>({
    severity: "error",
    say: (a) => `a record of kind \`${a.kind}\` is not written by hand`,
    fix: (a) => `run \`${a.run}\`; \`mlc help ${a.run.split(" ")[1] ?? ""}\` says what it needs`,
    why: "A transition, a review and an exception are decisions: each has a command of its own that looks at the gate, the role and the limits before anything is written, and binds the record to what it rests on.",
  }),
};
