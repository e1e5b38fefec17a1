import { entry } from "../entry.ts";

/** What can happen while files are written and committed, and what is said about it afterwards. */
export const gitWriting = {
  "cannot-write": entry<{ file: string; reason: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` cannot be written: ${a.reason}`,
    fix: (a) => `make it writable and see that the disk has room: \`ls -ld ${a.file}\` and \`df .\``,
    why: "The system refused. Files already changed by this command were put back.",
  }),

  "unreadable-file": entry<{ file: string; reason: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` cannot be read: ${a.reason}`,
    fix: (a) =>
      a.reason === "ENOENT"
        ? `there is no such file: check the path; \`ls -l ${a.file}\` must list it`
        : `check its permissions: \`ls -l ${a.file}\``,
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

  "index-behind": entry<{ lock: string; command: string }>({
    severity: "warning",
    say: (a) => `the commit was made, but git's index still holds the old files, because \`${a.lock}\` is in the way`,
    fix: (a) => `run \`${a.command}\` before you commit anything else`,
    why: "git was stopped between making the commit and updating its index. A commit made now would put the old files back.",
  }),

  "not-committed": entry<{ command: string }>({
    severity: "note",
    say: () => "the files are written but not committed",
    fix: (a) => `commit them with \`${a.command}\``,
    why: "`--no-commit` leaves the commit to you. Until then the change is not part of the history.",
  }),

  "outside-git": entry<object>({
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
};

/** `a`, `b` and 3 more. */
export function list(files: readonly string[]): string {
  const shown = files.slice(0, 3).map((file) => `\`${file}\``);
  if (files.length > 3) return `${shown.join(", ")} and ${files.length - 3} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}
