import { entry } from "../entry.ts";

/** How to say which side of a fork stands. */
function joined(version: string, other: string): string {
  return (
    `say which one stands (the version file does not follow \`${other}\`): \`mlc resolve ${version} --keep RECORD-ID\`; ` +
    "the other is superseded by a note that says why, and nothing is deleted"
  );
}

/** How to bring a record back that was removed; `base`: the commit that a range begins at, where it is there. */
function restored(file: string, base?: string): string {
  if (base !== undefined) return `\`git checkout ${base} -- ${file}\``;
  return `\`git checkout <rev> -- ${file}\`, where <rev> is HEAD, or \`<commit>^\` with the commit that \`git log -1 --diff-filter=D --format=%h -- ${file}\` names`;
}

/** How to bring back the first content of a record that was changed. */
function undone(file: string, base?: string): string {
  if (base !== undefined) return restored(file, base);
  return `\`git checkout <commit> -- ${file}\`, with the last commit that \`git log --format=%h -- ${file}\` lists`;
}

/** What can be wrong with the chain of transitions, and with what a range of commits did to records and versions. */
export const history = {
  "forked-chain": entry<{ a: string; b: string; prev: string; version: string; other: string }>({
    severity: "error",
    say: (a) => `\`${a.a}\` and \`${a.b}\` both follow \`${a.prev}\`: ${a.version} was moved twice, on two branches`,
    fix: (a) => joined(a.version, a.other),
    why: "Transitions form one line, each naming the one before it. git merges two promotions made on two branches without a conflict in the records, so mlc looks for it.",
  }),
  "several-starts": entry<{ a: string; b: string; version: string; other: string }>({
    severity: "error",
    say: (a) => `\`${a.a}\` and \`${a.b}\` both start the chain of ${a.version}`,
    fix: (a) => joined(a.version, a.other),
    why: "A version has one beginning. A second one would let it start again behind a gate that it did not pass.",
  }),
  "follows-superseded": entry<{ id: string; prev: string; version: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` follows \`${a.prev}\`, which was superseded`,
    fix: (a) => `withdraw it as well: \`mlc record ${a.version} note supersedes=${a.id} reason=… text=…\``,
    why: "What builds on a decision that does not count does not count either. A correction that takes the place of a transition has the same `prev`; then what follows still holds.",
  }),
  "broken-chain": entry<{ id: string; prev: string; file: string; because: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` follows \`${a.prev}\`, ${a.because}`,
    fix: (a) => `bring \`${a.prev}\` back as it was: ${restored(a.file)}`,
    why: "Each transition holds the digest of the one before it. A link that does not hold means that a record was removed or changed after the decision that built on it.",
  }),
  "transition-missing": entry<{ transition: string; file: string }>({
    severity: "error",
    say: (a) => `the version names the transition \`${a.transition}\`, and has no transition records at all`,
    fix: (a) => `bring the record back: ${restored(a.file)}`,
    why: "A stage is what a transition record says. The first one is written by `mlc init` or `mlc new version`; without any the stage is only claimed.",
  }),
  "stage-not-tip": entry<{ stage: string; transition: string; tipStage: string; tip: string; known: boolean }>({
    severity: "error",
    say: (a) =>
      a.transition === a.tip
        ? `\`stage: ${a.stage}\` was changed by hand: the newest transition leads to \`${a.tipStage}\``
        : `\`transition: ${a.transition}\` ${a.known ? "is not the newest" : "is no transition of this version"}; the newest, \`${a.tip}\`, leads to \`${a.tipStage}\``,
    fix: (a) =>
      `write \`stage: ${a.tipStage}\` and \`transition: ${a.tip}\`; a stage is changed by \`mlc promote\` only`,
    why: "The version file repeats the end of its chain of transitions, so that two branches that both promote conflict in git. The two lines never say anything else.",
  }),
  "from-differs": entry<{ from: string; expected: string; prev: string | undefined }>({
    severity: "error",
    say: (a) =>
      a.prev === undefined
        ? `\`from: ${a.from}\`, but nothing comes before this transition`
        : `\`from: ${a.from}\`, but the transition before it, \`${a.prev}\`, leads to \`${a.expected}\``,
    fix: () =>
      "correct it with a new transition that has `supersedes: <id>` and the same `prev`; records written by `mlc promote` cannot differ",
    why: "A transition leaves the stage that the one before it entered. A gap is a stage that was skipped without its gate.",
  }),
  "late-start": entry<{ stage: string; first: string; because: string }>({
    severity: "error",
    say: (a) => `the chain starts at \`${a.stage}\` instead of \`${a.first}\`: ${a.because}`,
    fix: (a) =>
      `start the version at \`${a.first}\` with \`mlc new version\` and promote it; only \`mlc init\` adopts a model at a later stage`,
    why: "A version that starts late has passed no gate before. That is allowed once, when a model is adopted, and said everywhere; and for a version made from another one, at the last stage before evaluation.",
  }),
  "attempt-differs": entry<{ attempt: number; counted: number; stage: string }>({
    severity: "warning",
    say: (a) => `\`attempt: ${a.attempt}\`, but the version enters \`${a.stage}\` for time number ${a.counted}`,
    fix: () =>
      "nothing needs to be done where a withdrawn transition explains it; otherwise correct it with a record that has `supersedes: <id>`",
    why: "How often a stage was entered is counted from the chain; the number in the record is for readers.",
  }),
  "transition-off-lifecycle": entry<{ from: string; to: string; move: string; because: string }>({
    severity: "error",
    say: (a) => `the ${a.move} from \`${a.from}\` to \`${a.to}\` is not a move of the lifecycle: ${a.because}`,
    fix: () => "take the record back and move the version with `mlc promote`",
    why: "A lifecycle lists its moves forward; going back, retiring and hotfixes follow fixed rules. A record of any other move was written by hand.",
  }),
  "stage-changed-without-transition": entry<{ from: string; to: string; version: string; model: string }>({
    severity: "error",
    say: (a) => `${a.version} went from \`${a.from}\` to \`${a.to}\` without a new transition record`,
    fix: (a) =>
      `write \`stage: ${a.from}\` and the old \`transition\` back, then run \`mlc promote ${a.model} --to ${a.to}\``,
    why: "Only a transition record, with the gate's decision in it, moves a version. A line edited by hand passes no gate.",
  }),
  "weights-changed-after-serving": entry<{
    version: string;
    before: string;
    after: string;
    stage: string;
    model: string;
    from: string;
  }>({
    severity: "error",
    say: (a) =>
      `the weights of ${a.version} changed from \`${a.before}\` to \`${a.after}\` after it reached \`${a.stage}\``,
    fix: (a) =>
      `let ${a.version} name \`${a.before}\` and run \`mlc new version NEXT ${a.model} --from ${a.from}\` for the new weights`,
    why: "From the first stage that serves on, a version is what its users get. New bytes are a new version, or every review and evaluation would silently speak of something else.",
  }),
  "weights-changed-without-training": entry<{ version: string; before: string; after: string; model: string }>({
    severity: "warning",
    say: (a) =>
      `the weights of ${a.version} changed from \`${a.before}\` to \`${a.after}\`, and no training record tells of it`,
    fix: (a) =>
      `record the run: \`mlc record ${a.model} training …\`, or import it; if the digest was mistyped before, say so in a note`,
    why: "Before a version serves its weights may change, each time with the training record of the run that made them.",
  }),
  "record-removed": entry<{ id: string; file: string; base?: string }>({
    severity: "error",
    say: (a) => `the record \`${a.id}\` was removed`,
    fix: (a) =>
      `bring it back: ${restored(a.file, a.base)}; if it is wrong, add a record that has \`supersedes: ${a.id}\` and a reason`,
    why: "Records are only ever added: the history of a model must hold its bad news too. A superseded record leaves the facts and stays readable.",
  }),
  "record-changed": entry<{ id: string; file: string; base?: string }>({
    severity: "error",
    say: (a) => `the record \`${a.id}\` was changed after it was written`,
    fix: (a) =>
      `bring it back: ${undone(a.file, a.base)}; to correct it, add a record that has \`supersedes: ${a.id}\` and a reason`,
    why: "Decisions name records by digest. A record that changes afterwards would let a decision rest on what nobody had seen.",
  }),
  "record-renamed": entry<{ id: string; file: string; to: string }>({
    severity: "error",
    say: (a) => `the record \`${a.id}\` was moved to \`${a.to}\``,
    fix: (a) =>
      `move it back: \`git mv ${a.to} ${a.file}\`; a model that gets another name starts in a new directory and leaves its records behind`,
    why: "A record's id is its path. Moved to another name, month or model it would mean something else, and whatever names it would point nowhere.",
  }),
};
