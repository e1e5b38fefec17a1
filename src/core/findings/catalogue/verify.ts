import { entry } from "../entry.ts";

/** A few file names in a sentence, and how many there are beside them. */
function some(files: readonly string[]): string {
  const shown = files.slice(0, 3).map((file) => `\`${file}\``);
  const more = files.length - shown.length;
  return `${shown.join(", ")}${more === 0 ? "" : ` and ${String(more)} more`}`;
}

const accept = "what cannot be undone any more is accepted by name with `mlc verify --known FILE`";

/** What replaying a history finds at its commits. */
export const verify = {
  "author-differs": entry<{ id: string; by: string; author: string }>({
    severity: "error",
    say: (a) => `the record \`${a.id}\` is by ${a.by}, and ${a.author} committed it`,
    fix: (a) => `have ${a.by} record it again, or withdraw it: a new record with \`supersedes: ${a.id}\` and a reason`,
    why: "Whoever commits a record is who can answer for it. A review that somebody else writes in a reviewer's name is the simplest way round a gate.",
  }),
  "author-unknown": entry<{ id: string; by: string; email: string }>({
    severity: "note",
    say: (a) =>
      `the record \`${a.id}\` is by ${a.by}, and was committed with the address \`${a.email}\`, which mlc.yaml does not list`,
    fix: (a) => `if it is ${a.by}'s, add it to \`people.${a.by}.emails\` in mlc.yaml`,
    why: "Nobody in mlc.yaml has the address of the commit's author, so nothing can be said about who it was.",
  }),
  "record-brought-back": entry<{ file: string }>({
    severity: "note",
    say: (a) => `\`${a.file}\` is again what it was when it was recorded`,
    fix: () => `nothing here; the change before it stays a violation: ${accept}`,
    why: "A record that was changed and put back says what it said at first. That it was changed stays in the history, at the commit that did it.",
  }),
  "author-unproven": entry<{ id: string; by: string; people: number }>({
    severity: "note",
    say: (a) =>
      `the record \`${a.id}\` by ${a.by} came in a commit with records of ${String(a.people)} people, which proves none of them`,
    fix: () => "nothing needs to be done; where it must be proven, records are signed one by one: `mlc help trust`",
    why: "A squash merge writes the records of a whole branch into one commit with one author. They are what they are; only who wrote them is no longer shown by git.",
  }),
  "self-approval": entry<{ id: string; review: string; by: string; checkpoint: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` by ${a.by} counts ${a.by}'s own review \`${a.review}\` at ${a.checkpoint}`,
    fix: () => "take the move back with `mlc promote --to` an earlier stage, and have somebody else review it",
    why: "The gate asks for the eyes of a second person. Where policy lets one person do both, mlc marks the review as given to oneself; a record that counts it without that mark was written by hand.",
  }),
  "transition-withdrawn": entry<{ id: string; withdrawn: string; to: string }>({
    severity: "error",
    say: (a) =>
      `\`${a.id}\` withdraws the move \`${a.withdrawn}\` to \`${a.to}\`, and no other branch moved the version`,
    fix: () => `move the version with \`mlc promote --to\`, which asks its gate; ${accept}`,
    why: "Of two moves made on two branches one is withdrawn. Withdrawing a move back, or a retirement, would leave the version at the stage before it without a gate.",
  }),
  "merge-dropped-record": entry<{ id: string; file: string }>({
    severity: "error",
    say: (a) => `the merge lost the record \`${a.id}\`, which one of its parents holds`,
    fix: (a) =>
      `bring it back: \`git checkout <commit>^2 -- ${a.file}\`, or \`^1\`, whichever side holds it, and commit`,
    why: "Records of both sides stand in a merge. One that is left out (by `-s ours`, or by hand) is gone from the files without any commit that removes it, and `git log` of its path shows nothing.",
  }),
  "evil-merge": entry<{ what: string; file: string }>({
    severity: "error",
    say: (a) => `the merge holds ${a.what}, which none of its parents has`,
    fix: () => `make the change in a commit of its own with mlc; ${accept}`,
    why: "A merge brings together what its sides hold. What it adds by itself has no commit that shows it, and passed no gate.",
  }),
  "promotion-unsupported-after-merge": entry<{ version: string; from: string; to: string }>({
    severity: "warning",
    say: (a) =>
      `${a.version} was moved from \`${a.from}\` to \`${a.to}\` on what its branch knew; with what the other side knows its gate does not hold`,
    fix: (a) =>
      `look again: \`mlc score ${a.version}\`, and go back with \`mlc promote ${a.version} --to ${a.from} --reason TEXT\` where that is right`,
    why: "One branch promotes, another one adds evidence against it: git merges both without a conflict. Nobody did wrong, and the stage stands on evidence that no longer carries it.",
  }),
  "policy-changed-with-promotion": entry<{ id: string; files: readonly string[] }>({
    severity: "error",
    say: (a) => `the commit of \`${a.id}\` changes the policy it is judged by: ${some(a.files)}`,
    fix: () => `change policy in a commit of its own, before the move; ${accept}`,
    why: "A gate is judged by the policy that was there before. Changed together, nobody could say which one let the version through.",
  }),
  "policy-change-unauthorised": entry<{ file: string; author: string; owners: string }>({
    severity: "error",
    say: (a) => `${a.author} changed the policy in \`${a.file}\`, and answers for none of the models it judges`,
    fix: (a) => `have one of ${a.owners} make the change, or take it back: \`git revert <commit>\``,
    why: "mlc.yaml, the lifecycle and scorecards decide what a gate asks. Whoever may relax them can pass any gate, so that only accountable owners, by the files as they were before, change them.",
  }),
  "commit-backdated": entry<{ committed: string; parent: string }>({
    severity: "error",
    say: (a) => `the commit is dated ${a.committed}, before the commit it builds on (${a.parent})`,
    fix: () => `commit again with the clock set right; ${accept}`,
    why: "A commit is made after its parents. An earlier date, by more than five minutes, is a wrong clock or an attempt to make something look older than it is.",
  }),
  "commit-in-future": entry<{ committed: string; now: string }>({
    severity: "error",
    say: (a) => `the commit is dated ${a.committed}, which is more than a day after now (${a.now})`,
    fix: () => `set the clock of the machine that made it, and commit again; ${accept}`,
    why: "What is dated in the future would count as newer than everything that is recorded until then.",
  }),
  "record-date-implausible": entry<{ id: string; observed: string; authored: string }>({
    severity: "error",
    say: (a) => `the record \`${a.id}\` says ${a.observed}, and was committed at ${a.authored}`,
    fix: (a) =>
      `withdraw it with a new record that has \`supersedes: ${a.id}\`, and record it with its own date; ${accept}`,
    why: "Moves and reviews are recorded when they are made, and nothing is observed after it was recorded. More than a day between the two is a wrong clock or a date made up.",
  }),
  "record-mode-changed": entry<{ file: string; mode: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` is stored with mode ${a.mode}${MODES[a.mode] ?? ""}, not as a plain file (100644)`,
    fix: (a) =>
      `make it a plain file again: \`git update-index --chmod=-x ${a.file}\`, or bring it back with \`git checkout <commit>^ -- ${a.file}\``,
    why: "A link or a submodule in the place of a record says what something else says, which can change without a trace; an executable one was touched by something that is not mlc.",
  }),
  "replay-inputs-differ": entry<{ id: string; files: readonly string[] }>({
    severity: "error",
    say: (a) => `\`${a.id}\` lists what it was decided on, and its commit does not hold that: ${some(a.files)}`,
    fix: () => "take the move back with `mlc promote --to` an earlier stage, and decide it again",
    why: "A decision names every file it read by digest. Where the commit that brings it holds something else, the decision was made on other files, or not at all.",
  }),
  "replayed-from-record": entry<{ id: string; because: string }>({
    severity: "note",
    say: (a) =>
      `the gate of \`${a.id}\` was not decided again: ${a.because}; its edge, what it follows and the records it names were checked`,
    fix: () => "nothing needs to be done; merge branches without squashing to have every gate decided again",
    why: "A squash, a rebase over other edits, or a file that was never committed leaves no tree that is what the decision was made on.",
  }),
  "transition-without-inputs": entry<{ id: string; left: readonly string[] }>({
    severity: "error",
    say: (a) =>
      a.left.length === 0
        ? `\`${a.id}\` passes a gate and does not list what it was decided on`
        : `\`${a.id}\` leaves out of what it was decided on: ${some(a.left)}`,
    fix: () => "take the move back with `mlc promote --to` an earlier stage, and decide it again",
    why: "A decision reads all documents and records of its model, and lists them. Leaving one out is how bad news would be kept from a gate.",
  }),
  "decision-differs": entry<{ id: string; fields: string }>({
    severity: "error",
    say: (a) => `replay of \`${a.id}\` does not come to what it says: ${a.fields}`,
    fix: () => "take the move back with `mlc promote --to` an earlier stage, and decide it again",
    why: "A decision follows from the files it read. Decided again on the same files under the same rules it comes to the same, unless the record was written by hand.",
  }),
  "version-removed": entry<{ version: string; file: string }>({
    severity: "error",
    say: (a) => `the file of ${a.version} is gone, and its transitions are still there`,
    fix: (a) =>
      `bring it back: \`git checkout <commit>^ -- ${a.file}\`; a version ends with \`mlc retire ${a.version}\``,
    why: "What was served under the name of a version must stay readable. A version that is over is retired, never removed.",
  }),
  "replaced-objects": entry<{ count: number }>({
    severity: "warning",
    say: (a) =>
      `git shows other contents for ${String(a.count)} objects here (refs/replace); the history was replayed as it really is`,
    fix: () => "see them with `git replace -l`, and remove them with `git replace -d <object>`",
    why: "A replacement makes git show another commit or file in the place of a true one, in this clone alone. Whoever looks without replay sees something that never was.",
  }),
  "grafts-present": entry<object>({
    severity: "warning",
    say: () => "the file `info/grafts` makes git show other parents here; the history was replayed as it really is",
    fix: () => 'remove it: `rm "$(git rev-parse --git-common-dir)/info/grafts"`',
    why: "Grafts hide commits of this clone from `git log`. They are an old mechanism that nothing needs any more.",
  }),
  "history-shallow": entry<{ from: string }>({
    severity: "error",
    say: (a) => `history before ${a.from} is missing in this shallow clone: what was done there is not checked`,
    fix: () => "fetch it: `git fetch --unshallow`; in CI, check out with `fetch-depth: 0`",
    why: "Records that a shallow clone begins with have no commit that brought them. Nothing can be said about them, so the answer is neither yes nor no.",
  }),
  "history-partial": entry<{ count: number }>({
    severity: "error",
    say: (a) => `${String(a.count)} contents are missing in this partial clone: what they say is not checked`,
    fix: () => "fetch them: `git fetch --refetch --no-filter`, or clone without `--filter`",
    why: "A clone with a filter leaves contents with the server. mlc fetches nothing for a question, so the answer is neither yes nor no.",
  }),
  "object-missing": entry<{ count: number; first: string }>({
    severity: "error",
    say: (a) => `${String(a.count)} objects are missing or damaged in this repository, \`${a.first}\` among them`,
    fix: () => "see what is wrong with `git fsck`, and fetch from a clone that is whole",
    why: "Without an object nothing can be said about the commits that hold it, so the answer is neither yes nor no.",
  }),
  "not-replayable": entry<{ id: string; what: string; digest: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` was decided with a ${a.what} that this mlc does not know (\`${a.digest}\`)`,
    fix: () => "verify with the mlc that is at least as new as the one that wrote it",
    why: "An old decision is judged by the rules of its day, which every later mlc keeps. Rules it does not know make the answer neither yes nor no; they are no violation.",
  }),
  "known-unused": entry<{ code: string; where: string; file: string }>({
    severity: "warning",
    say: (a) => `\`${a.file}\` accepts \`${a.code}\` at ${a.where}, which was not found`,
    fix: () => "remove the entry, or write its commit or record as `mlc verify --json` gives it",
    why: "An entry that accepts nothing is a mistake in its name, or waits for somebody to do what it excuses.",
  }),
};

const MODES: Readonly<Record<string, string>> = {
  "100755": " (executable)",
  "120000": " (a link)",
  "160000": " (a submodule)",
};
