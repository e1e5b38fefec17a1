import { entry } from "../entry.ts";

/** Anchors: commits that were verified once, noted where a rewritten history does not reach. */
export const anchors = {
  "anchor-not-ancestor": entry<{ anchor: string; commit: string; head: string }>({
    severity: "error",
    say: (a) => `the anchor ${a.anchor} (commit ${a.commit.slice(0, 7)}) is not part of the history of ${a.head}`,
    fix: (a) => `find out who rewrote it; what was lost: \`git log ${a.head.slice(0, 12)}..${a.commit.slice(0, 12)}\``,
    why:
      "An anchor says that a commit was part of this history. If it no longer is, commits were dropped or rewritten after the anchor was made, " +
      "for example by a forced push. On another branch than the one that was anchored the answer is the same.",
  }),

  "anchor-missing": entry<{ anchor: string; commit: string }>({
    severity: "error",
    say: (a) =>
      a.commit === ""
        ? `there is no anchor ${a.anchor} here`
        : `the anchored commit ${a.commit.slice(0, 12)} (${a.anchor}) is not in this repository`,
    fix: () => "fetch everything: `git fetch --tags origin`; if it stays away, the history was truncated",
    why: "The commit that an anchor names is gone from the repository, as it is after a history was cut off and cleaned up, or was never fetched.",
  }),

  "anchor-moved": entry<{ anchor: string; reason: string }>({
    severity: "error",
    say: (a) => `the tag ${a.anchor} is not the anchor that was made: ${a.reason}`,
    fix: (a) =>
      `compare it with the statement that \`mlc anchor\` printed, or with another clone: \`git rev-parse ${a.anchor}^{commit}\``,
    why: "A tag can be moved or made again by whoever can push. A signed anchor shows it: the tag object names itself, its commit and is signed as a whole.",
  }),

  "anchor-unsigned": entry<{ anchor: string }>({
    severity: "note",
    say: (a) => `the anchor ${a.anchor} is not signed`,
    fix: () =>
      "compare its commit with the statement kept elsewhere; sign the next one: `git config user.signingKey KEY`, then `mlc anchor`",
    why: "An unsigned tag can be moved by whoever can push, without a trace. It still helps against accidents, and together with a statement kept elsewhere.",
  }),

  "anchor-unreadable": entry<{ file: string; reason: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` is no anchor: ${a.reason}`,
    fix: () => "give a commit, a tag, or the file that `mlc anchor --out FILE` wrote",
    why: "`--anchor` takes a revision, or an in-toto statement whose subject is a git commit.",
  }),

  "history-not-sound": entry<{ commit: string; what: string; rev: string }>({
    severity: "error",
    say: (a) => `the history up to ${a.commit.slice(0, 7)} is not anchored: ${a.what}`,
    fix: (a) => `run \`mlc verify ${a.rev}\` and settle what it says`,
    why: "An anchor says that a history was verified. One with violations, or one that is not complete here, was not.",
  }),

  "anchor-signer-unknown": entry<{ anchor: string; key: string }>({
    severity: "note",
    say: (a) => `the anchor ${a.anchor} is signed with ${a.key}, and nothing here says whose that is`,
    fix: (a) => `name the file of allowed signers: \`mlc verify --anchor ${a.anchor} --signers FILE\``,
    why: "The signature fits, so the tag is as it was signed. Who signed it is known only through a list of keys from outside the repository.",
  }),

  "anchor-not-signed": entry<{ output: string }>({
    severity: "error",
    say: (a) => `git did not sign the anchor: ${a.output || "it gave no reason"}`,
    fix: () =>
      "run `git config user.signingKey KEY` (and `git config gpg.format ssh` for an SSH key), or make an unsigned one: `mlc anchor --no-sign`",
    why: "An unsigned tag can be moved by anybody who can push, so an anchor is signed unless you say otherwise. Nothing was made.",
  }),

  "anchored-unsigned": entry<{ tag: string }>({
    severity: "warning",
    say: (a) => `${a.tag} is not signed: whoever can push can move it without a trace`,
    fix: () => "keep the printed statement where they cannot write, and verify with `mlc verify --anchor FILE`",
    why: "You asked for an unsigned anchor. What it proves rests on the statement kept elsewhere alone.",
  }),

  "not-pushed": entry<{ tag: string }>({
    severity: "note",
    say: (a) => `${a.tag} is in this repository only`,
    fix: (a) => `give it to others: \`git push origin ${a.tag}\``,
    why: "mlc never pushes. An anchor protects against a rewritten history only where that history's owner cannot remove it: in another clone, or as the printed statement.",
  }),
};
