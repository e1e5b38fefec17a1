import { entry } from "../entry.ts";

/** What can stand between mlc and git, and between mlc and the files it writes. */
export const git = {
  "no-git": entry<Record<never, never>>({
    severity: "error",
    say: () => "there is no `git` on the PATH",
    fix: () => "install it: `apt install git`, `brew install git`, or https://git-scm.com/downloads",
    why: "mlc keeps its audit log in git and calls the git command for it. Without git it can still read and score, but not commit.",
  }),

  "git-failed": entry<{ command: string; output: string }>({
    severity: "error",
    say: (a) => `\`git ${a.command}\` failed: ${a.output || "it gave no reason"}`,
    fix: () => "run `git status` in the repository, mend what it says, and run the command again",
    why: "git refused a call that has no reason to fail in a healthy repository. mlc changed nothing, or put back what it had changed.",
  }),

  "no-repository": entry<{ dir: string }>({
    severity: "error",
    say: (a) => `${a.dir} is not in a git repository`,
    fix: () => "run `git init` in the directory that holds mlc.yaml",
    why: "History, audit and comparison with another revision need a git repository; reading and scoring do not.",
  }),

  "bare-repository": entry<{ dir: string }>({
    severity: "error",
    say: (a) => `${a.dir} is a bare repository: it has no files to work on`,
    fix: (a) => `clone it and work there: \`git clone ${a.dir}\``,
    why: "mlc reads and writes documents in a working tree; a bare repository has only the history.",
  }),

  "outside-working-tree": entry<{ dir: string }>({
    severity: "error",
    say: (a) => `${a.dir} belongs to git itself, not to the working tree`,
    fix: () => "change to a directory of the working tree, or name one with `mlc -C DIR`",
    why: "The command was started inside a `.git` directory, where no documents are.",
  }),

  "dubious-ownership": entry<{ dir: string; command: string }>({
    severity: "error",
    say: (a) => `git does not trust ${a.dir}: it belongs to another user`,
    fix: (a) => `if you trust it, run \`${a.command}\``,
    why: "git refuses repositories owned by somebody else, because their configuration can run programs. The decision is yours; mlc does not go round it.",
  }),

  "no-identity": entry<{ output: string }>({
    severity: "error",
    say: (a) => `git does not know who you are${a.output === "" ? "" : ` (${a.output})`}`,
    fix: () =>
      'run `git config user.name "Your Name"` and `git config user.email you@example.com`, or set GIT_AUTHOR_* and GIT_COMMITTER_*',
    why: "Every change is recorded with its author, so mlc never lets git guess a name from the machine.",
  }),

  "detached-head": entry<{ commit: string }>({
    severity: "error",
    say: (a) => `HEAD is detached at ${a.commit.slice(0, 7)}: a commit made here belongs to no branch`,
    fix: () => "run `git switch BRANCH`, or `git switch -c NEW-BRANCH`",
    why: "A commit on no branch is lost with the next checkout, and a recorded decision with it. Continuous integration checks out this way; there mlc reads but does not write.",
  }),

  "operation-in-progress": entry<{ operation: string; finish: string; abort: string }>({
    severity: "error",
    say: (a) => `a ${a.operation} is in progress`,
    fix: (a) => `finish it with \`${a.finish}\` or leave it with \`${a.abort}\``,
    why: "A commit made now would become part of the unfinished operation.",
  }),

  "inside-git": entry<{ variable: string }>({
    severity: "error",
    say: (a) =>
      `\`${a.variable}\` is set: git itself started mlc (a hook, or \`git rebase --exec\`), and mlc does not write there`,
    fix: (a) => `run the command by hand instead, or without the variable: \`env -u ${a.variable} mlc …\``,
    why: "Inside a hook git works on an index of its own; a commit made from there would mix with the one being made. Reading commands work in hooks.",
  }),

  "uncommitted-edits": entry<{ files: readonly string[]; command: string }>({
    severity: "error",
    say: (a) => `${list(a.files)} ${a.files.length === 1 ? "has" : "have"} changes that are not committed`,
    fix: (a) => `commit them first: \`${a.command}\``,
    why: "mlc commits the files it writes. Your own unfinished edits in the same file would go into that commit under its message.",
  }),

  "facts-not-committed": entry<{ files: readonly string[]; command: string }>({
    severity: "error",
    say: (a) =>
      `the decision rests on ${list(a.files)}, which ${a.files.length === 1 ? "differs" : "differ"} from the last commit`,
    fix: (a) => `commit the facts first: \`${a.command}\``,
    why: "Whoever replays a decision later sees only what was committed. So promote, review, waive and retire decide only on facts that stand in the commit they build on.",
  }),

  "symlinked-path": entry<{ file: string; link: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` is reached through the symbolic link \`${a.link}\``,
    fix: (a) => `replace \`${a.link}\` with a real ${a.link === a.file ? "file" : "directory"}`,
    why: "git stores a link as a link: what is written behind it lies outside the history, possibly outside the repository.",
  }),

  "inside-submodule": entry<{ file: string; submodule: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` lies in \`${a.submodule}\`, which is a repository of its own`,
    fix: (a) => `run the command there: \`mlc -C ${a.submodule} …\``,
    why: "A commit covers one repository. Files of a submodule or nested clone are committed in that one.",
  }),

  "unsafe-path": entry<{ file: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` is not a path that mlc writes to`,
    fix: () => "use ids of lower-case letters, digits and dashes",
    why: "mlc writes only below the directory of mlc.yaml, never into `.git`, and only names that every file system can hold.",
  }),

  "ignored-path": entry<{ file: string; rule: string }>({
    severity: "error",
    say: (a) => `git ignores \`${a.file}\` (${a.rule})`,
    fix: (a) => `remove or narrow the rule at ${a.rule}`,
    why: "An ignored file is not committed: the change would exist on this machine only.",
  }),

  "hidden-from-git": entry<{ file: string; flag: string; command: string }>({
    severity: "error",
    say: (a) => `git was told not to look at \`${a.file}\` (${a.flag})`,
    fix: (a) => `run \`${a.command}\``,
    why: "For such a file git neither shows nor commits changes, so the change would not reach the history.",
  }),

  "outside-sparse-checkout": entry<{ output: string }>({
    severity: "error",
    say: (a) => `the file lies outside the sparse checkout: ${a.output}`,
    fix: () => "run `git sparse-checkout add DIR` for the directory of the model",
    why: "Files outside the chosen part of the repository are not updated by git, so mlc does not write them.",
  }),

  "index-locked": entry<{ file: string; age: string }>({
    severity: "error",
    say: (a) => `git's index is locked: \`${a.file}\` exists since ${a.age}`,
    fix: (a) => `wait for the other git command; if none is running, \`rm ${a.file}\``,
    why: "Another git process is working, or one was killed and left its lock behind. mlc waited five seconds and never removes a lock of git.",
  }),

  "lock-held": entry<{ pid: string; host: string; at: string; file: string }>({
    severity: "error",
    say: (a) => `another mlc is writing in this repository (process ${a.pid} on ${a.host}, since ${a.at})`,
    fix: (a) => `run the command again; if that process is gone, \`rm ${a.file}\` first`,
    why: "Writing commands take turns, so that a decision is never made on files that are just changing. A lock whose process is gone is taken over where mlc can be sure of it.",
  }),

  "lock-lost": entry<{ file: string }>({
    severity: "error",
    say: (a) => `somebody removed \`${a.file}\` while mlc was writing`,
    fix: () => "run the command again; everything was put back",
    why: "Without the lock another mlc may be writing at the same time.",
  }),

  "changed-meanwhile": entry<{ what: string }>({
    severity: "error",
    say: (a) => `${a.what} changed while mlc was working`,
    fix: () => "run the command again and look at the new plan",
    why: "What was shown and agreed to is what gets written. When files or commits changed in between, mlc starts from the beginning instead of guessing.",
  }),

  "cannot-write": entry<{ file: string; reason: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` cannot be written: ${a.reason}`,
    fix: (a) => `make it writable and see that the disk has room: \`ls -ld ${a.file}\` and \`df .\``,
    why: "The system refused. Files already changed by this command were put back.",
  }),

  "unreadable-file": entry<{ file: string; reason: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` cannot be read: ${a.reason}`,
    fix: (a) => `check its permissions: \`ls -l ${a.file}\``,
    why: "A file that is there but cannot be read must not count as absent: facts would silently become unknown.",
  }),

  "hook-refused": entry<{ hooks: readonly string[]; output: string; kept: readonly string[] }>({
    severity: "error",
    say: (a) =>
      `a hook of this repository refused the commit (${a.hooks.join(", ")}): ${a.output || "it gave no reason"}` +
      (a.kept.length === 0 ? "" : `; what it had made of the files is kept in ${list(a.kept)}`),
    fix: () => "mend what the hook asks for and run the command again; mlc does not go round hooks",
    why: "mlc commits through git, so the repository's own hooks decide. All files were put back.",
  }),

  "commit-timed-out": entry<{ seconds: number; output: string }>({
    severity: "error",
    say: (a) =>
      `\`git commit\` was silent for ${a.seconds} seconds and was stopped${a.output === "" ? "" : `: ${a.output}`}`,
    fix: () => "see whether a hook or the signing agent waits for input: `git commit --allow-empty -m test` shows it",
    why: "A hook or a signing program hangs. All files were put back.",
  }),

  "signing-failed": entry<{ output: string }>({
    severity: "error",
    say: (a) => `the commit could not be signed: ${a.output}`,
    fix: () =>
      "set up a key (`git config user.signingKey …`), or turn signing off with `git config commit.gpgSign false`",
    why: "The repository or `-S` asks for signed commits. All files were put back.",
  }),

  "hook-changed-content": entry<{ files: readonly string[]; kept: boolean; commit: string }>({
    severity: "error",
    say: (a) =>
      `a hook changed what ${list(a.files)} says${a.kept ? `, and commit ${a.commit.slice(0, 7)} could not be taken back` : "; the commit was taken back"}`,
    fix: () => "exclude mlc.yaml and the model directories from the hook that rewrites files",
    why: "A record must hold what was decided. A hook may lay out a file differently, but not change its values.",
  }),

  "hook-reformatted": entry<{ files: readonly string[] }>({
    severity: "note",
    say: (a) => `a hook laid out ${list(a.files)} differently; the values are the same`,
    fix: () => "nothing needs to be done; to keep mlc's own layout, exclude the model directories from the formatter",
    why: "The commit holds what the hook wrote. Its values were compared with what mlc wrote.",
  }),

  "hook-added-files": entry<{ files: readonly string[]; commit: string }>({
    severity: "warning",
    say: (a) => `a hook added ${list(a.files)} to the commit`,
    fix: (a) => `look at it with \`git show --stat ${a.commit.slice(0, 7)}\``,
    why: "mlc commits exactly the files it writes; a hook of this repository staged others.",
  }),

  "git-complained": entry<{ output: string }>({
    severity: "warning",
    say: (a) => `the commit was made, but git reported a problem: ${a.output}`,
    fix: () => "run `git status` and mend what it says",
    why: "git can fail after the commit stands, for example when a lock or the disk gets in the way of the index. What counts is the history, and that holds the change.",
  }),

  "not-committed": entry<{ command: string }>({
    severity: "note",
    say: () => "the files are written but not committed",
    fix: (a) => `commit them with \`${a.command}\``,
    why: "`--no-commit` leaves the commit to you. Until then the change is not part of the history.",
  }),

  "outside-git": entry<Record<never, never>>({
    severity: "note",
    say: () => "the files are written, but there is no git repository to commit them to",
    fix: () => "run `git init`, then `git add` and `git commit` the workspace",
    why: "mlc works without git, but then nothing records who changed what, and log, audit and verify have nothing to show.",
  }),

  "earlier-run-undone": entry<{ files: readonly string[] }>({
    severity: "warning",
    say: (a) =>
      `an earlier mlc was interrupted; ${list(a.files)} ${a.files.length === 1 ? "was" : "were"} put back as before it`,
    fix: () => "run the interrupted command again",
    why: "Before it writes, mlc notes what it is about to do. The next writing command finds the note and restores the files.",
  }),

  "earlier-run-finished": entry<{ files: readonly string[] }>({
    severity: "note",
    say: (a) => `an earlier mlc was interrupted after its commit; ${list(a.files)} stand as committed`,
    fix: () => "nothing needs to be done",
    why: "The commit of the interrupted command is complete; only the cleaning up was left.",
  }),

  "journal-set-aside": entry<{ file: string }>({
    severity: "warning",
    say: (a) => `the note of an earlier mlc cannot be read; it was moved to \`${a.file}\``,
    fix: () => "run `git status` and `git diff`, and restore what is not as it should be",
    why: "The note is damaged or comes from a newer mlc, so it cannot be used to put files back.",
  }),

  "not-put-back": entry<{ file: string; reason: string; because: string }>({
    severity: "error",
    say: (a) => `${a.because}; and \`${a.file}\` could not be put back: ${a.reason}`,
    fix: () =>
      "make the disk writable and run any writing mlc command: it puts the file back before it does anything else",
    why: "mlc keeps the old files in the git directory until they are back in place, so nothing is lost.",
  }),

  "stopped-and-kept": entry<{ because: string; kept: readonly string[] }>({
    severity: "error",
    say: (a) => `${a.because}; what something else had written meanwhile is kept in ${list(a.kept)}`,
    fix: () => "compare the kept files with those in place, then run the command again",
    why: "mlc put its files back as they were, but never throws away bytes it did not write.",
  }),

  "edit-kept-aside": entry<{ file: string; kept: string }>({
    severity: "warning",
    say: (a) =>
      `\`${a.file}\` was changed by something else while mlc was writing; that content is kept in \`${a.kept}\``,
    fix: (a) => `compare the two: \`diff ${a.kept} ${a.file}\``,
    why: "mlc puts files back when it cannot finish, but never throws away bytes it did not write.",
  }),

  "bad-revision": entry<{ revision: string }>({
    severity: "error",
    say: (a) => `\`${a.revision}\` is not a revision`,
    fix: () => "name a branch, a tag or a commit id",
    why: "A revision does not begin with a dash and holds no control characters; such a word could turn into an option of git.",
  }),

  "unknown-revision": entry<{ revision: string; shallow: boolean }>({
    severity: "error",
    say: (a) => `git knows no commit \`${a.revision}\`${a.shallow ? " in this shallow clone" : ""}`,
    fix: (a) =>
      a.shallow ? "fetch the history: `git fetch --unshallow`" : "check the name with `git branch --all` and `git tag`",
    why: "The revision names the base to compare with, or the state to look at. Continuous integration often fetches one commit only; set `fetch-depth: 0` there.",
  }),

  "no-merge-base": entry<{ a: string; b: string; shallow: boolean }>({
    severity: "error",
    say: (a) => `\`${a.a}\` and \`${a.b}\` have no commit in common${a.shallow ? " in this shallow clone" : ""}`,
    fix: (a) =>
      a.shallow ? "fetch the history: `git fetch --unshallow`" : "name a base that this branch was made from",
    why: "A change is judged against the commit it starts from, which is the newest one both sides share.",
  }),
};

/** `a`, `b` and 3 more. */
function list(files: readonly string[]): string {
  const shown = files.slice(0, 3).map((file) => `\`${file}\``);
  if (files.length > 3) return `${shown.join(", ")} and ${files.length - 3} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}
