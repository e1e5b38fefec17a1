import { entry } from "../entry.ts";

/** Signatures of commits and records, when they are made and when they are checked. */
export const signatures = {
  "no-signing-key": entry<{ reason: "openpgp" | "none" }>({
    severity: "error",
    say: (a) =>
      a.reason === "openpgp"
        ? "git signs with OpenPGP here, and records are signed with an SSH key"
        : "git knows no SSH key to sign with",
    fix: () =>
      "run `git config gpg.format ssh` and `git config user.signingKey ~/.ssh/id_ed25519.pub`, or leave `--sign` out",
    why:
      "`--sign` puts a signature beside each record, made by ssh-keygen with the key that git signs commits with: `user.signingKey`, or " +
      "what `gpg.ssh.defaultKeyCommand` prints. The private half may be in a file, in ssh-agent or on a hardware key.",
  }),

  "record-not-signed": entry<{ program: string; output: string }>({
    severity: "error",
    say: (a) => `\`${a.program}\` did not sign: ${a.output || "it gave no reason"}`,
    fix: () => "check that `ssh-keygen -Y sign` works with that key, and that ssh-agent holds it: `ssh-add -L`",
    why: "The program that git signs with refused the record. Nothing was written: a record that was to be signed is not committed without its signature.",
  }),

  "signing-key-unlisted": entry<{ fingerprint: string; by: string }>({
    severity: "warning",
    say: (a) => `mlc.yaml does not list the key ${a.fingerprint} for ${a.by}`,
    fix: (a) => `add it to \`people.${a.by}.signing_keys\` in mlc.yaml, which an accountable owner has to commit`,
    why:
      "Where no signers file is given, `mlc verify` knows a signer by the fingerprints in mlc.yaml. A signature by a key that is not listed " +
      "there proves nobody.",
  }),

  "signers-in-history": entry<{ file: string }>({
    severity: "warning",
    say: (a) => `the signers file \`${a.file}\` is part of the history that it vouches for`,
    fix: () => "keep it outside of the repository, where nobody who commits here can change it",
    why: "The file says whose key is whose. Where it lies in the repository, whoever may commit may add a key of their own to it.",
  }),

  "signature-missing": entry<{ what: string; commit: string; by: string; file: string | undefined }>({
    severity: "error",
    say: (a) =>
      `${a.what} is not signed: commit ${a.commit.slice(0, 7)} carries no signature, and nothing proves that it is by ${a.by}`,
    fix: (a) =>
      a.file === undefined
        ? "have an accountable owner look at it; where it is theirs, accept it with `mlc verify --known FILE`"
        : `if it is theirs, ${a.by} signs it now: \`ssh-keygen -Y sign -n mlc-record@v1 -f ~/.ssh/id_ed25519 ${a.file}\`, and commits the new file`,
    why:
      "Anybody can type another person's name into a commit. Where signatures are required, each transition and review is signed by the " +
      "person it is by, in the commit that brings it or in a file beside the record, and each change of policy by who makes it.",
  }),

  "signature-bad": entry<{ what: string; commit: string; by: string }>({
    severity: "error",
    say: (a) => `the signature of ${a.what} does not verify (commit ${a.commit.slice(0, 7)}, by ${a.by})`,
    fix: (a) => `ask ${a.by} what they signed; \`git show ${a.commit.slice(0, 7)}\` shows what is there now`,
    why: "What was signed is not what is there, or the key may not be used for it. Somebody changed it after it was signed, or the signature was copied from elsewhere.",
  }),

  "signer-unknown": entry<{ what: string; commit: string; by: string; key: string; expired: boolean }>({
    severity: "error",
    say: (a) =>
      a.expired
        ? `${a.what} is signed with ${a.key}, which is not valid for that time (commit ${a.commit.slice(0, 7)}, by ${a.by})`
        : `${a.what} is signed with ${a.key}, which belongs to nobody who is known (commit ${a.commit.slice(0, 7)}, by ${a.by})`,
    fix: (a) =>
      `if the key is ${a.by}'s, list it: in the file given with --signers, else under \`people.${a.by}.signing_keys\` in mlc.yaml`,
    why:
      "A signature proves who made it only through a list of keys. With --signers that list is the file; otherwise it is `signing_keys` in mlc.yaml " +
      "as it was before the commit in question, so that nobody adds a key for themselves.",
  }),

  "signer-differs": entry<{ what: string; commit: string; by: string; signer: string }>({
    severity: "error",
    say: (a) => `${a.what} is by ${a.by}, but ${a.signer} signed it (commit ${a.commit.slice(0, 7)})`,
    fix: (a) => `ask ${a.by} whether it is theirs; if so, they sign the record themselves: \`mlc help trust\``,
    why: "The name in a record or commit and the key that signed it belong to different people. Either somebody wrote in another person's name, or brought their work in without proof.",
  }),

  "signature-unchecked": entry<{ what: string; commit: string }>({
    severity: "error",
    say: (a) => `the signature of ${a.what} cannot be checked here (commit ${a.commit.slice(0, 7)})`,
    fix: () => "install gpg and ssh-keygen, and import the public key of who signed: `gpg --import KEY`",
    why: "A signature is there, but the program or the public key to check it with is not. That is neither right nor wrong, so the answer is incomplete.",
  }),

  "record-signature-removed": entry<{ file: string; commit: string }>({
    severity: "error",
    say: (a) => `commit ${a.commit.slice(0, 7)} removes the signature \`${a.file}\``,
    fix: (a) => `bring it back: \`git checkout ${a.commit.slice(0, 7)}^ -- ${a.file}\``,
    why: "The signature beside a record is part of the proof who decided, and like records it is never taken away.",
  }),

  "record-signature-changed": entry<{ file: string; commit: string }>({
    severity: "error",
    say: (a) => `commit ${a.commit.slice(0, 7)} changes the signature \`${a.file}\``,
    fix: (a) => `bring it back: \`git checkout ${a.commit.slice(0, 7)}^ -- ${a.file}\``,
    why: "A record never changes, so its signature has no reason to. Another signature in its place hides who signed first.",
  }),
};
