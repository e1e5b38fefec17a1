import { entry } from "../entry.ts";
import { gitWriting, list } from "./git-writing.ts";

/** What can stand between mlc and git, and between mlc and the files it writes. */
export const git = {
  ...gitWriting,

  "no-git": entry<object>({
    severity: "error",
    say: () => "there is no `git` on the PATH",
    fix: () => "install it: `apt install git`, `brew install git`, or https://git-scm.com/downloads",
    why: "mlc keeps its audit log in git and calls the git command for it. Without git it can still read and score, but not commit.",
  }),

  "git-too-old": entry<{ found: string; needed: string }>({
    severity: "error",
    say: (a) => `git is ${a.found}; this needs git ${a.needed} or newer`,
    fix: () => "upgrade it: `apt install git`, `brew upgrade git`, or https://git-scm.com/downloads",
    why: "mlc asks git for its history and lets it commit. An older git does not know some of the questions, and would answer others wrongly: what is written could not be checked. Reading and scoring files work without git.",
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
