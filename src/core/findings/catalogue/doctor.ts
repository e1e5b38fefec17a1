import { entry } from "../entry.ts";

/** What `mlc doctor` finds on a machine and in a repository. */
export const doctor = {
  "node-too-old": entry<{ found: string; needed: string }>({
    severity: "error",
    say: (a) => `Node.js is ${a.found}; mlc is tested with ${a.needed}`,
    fix: () => "install Node.js 22 or 24: https://nodejs.org/en/download, or your version manager",
    why: "mlc is tested with the releases of Node.js that are still maintained. An older one lacks functions that mlc calls.",
  }),
  "other-mlc-on-path": entry<{ path: string; what: string }>({
    severity: "warning",
    say: (a) => `the \`mlc\` on the PATH is another program: ${a.path} (${a.what})`,
    fix: () => "call this one `model-lifecycle`, which is the same program, or put its directory first in PATH",
    why: "npm has a package called mlc, and MLCommons installs a command of that name: both are unrelated. Hooks and scripts that say `mlc` would start them.",
  }),
  "other-version-on-path": entry<{ path: string; found: string; running: string }>({
    severity: "warning",
    say: (a) => `the \`mlc\` on the PATH is release ${a.found} (${a.path}), and this is ${a.running}`,
    fix: () => "update the one on the PATH, or call this one as the project does: `npx --no-install mlc`",
    why: "Two releases may judge alike and still print differently. A hook starts the one on the PATH, the checks on a server the one that is pinned there.",
  }),
  "mlc-not-on-path": entry<object>({
    severity: "note",
    say: () => "there is no `mlc` on the PATH",
    fix: () =>
      "in hooks and scripts write `npx --no-install mlc`, or install it for all: `npm install --global model-lifecycle`",
    why: "mlc was started by its file or by a package manager. That is enough for a person; a hook that says `mlc` would not find it.",
  }),
  "no-ssh-keygen": entry<object>({
    severity: "warning",
    say: () => "there is no `ssh-keygen` on the PATH",
    fix: () => "install it: `apt install openssh-client`, or the OpenSSH of your system",
    why: "Signatures of records are made and checked by ssh-keygen, as git does with SSH keys. Everything else works without it.",
  }),
  "signing-key-missing": entry<{ path: string }>({
    severity: "warning",
    say: (a) => `the key that git is to sign with is not there: \`${a.path}\``,
    fix: () =>
      "make one with `ssh-keygen -t ed25519`, or name yours: `git config user.signingKey ~/.ssh/id_ed25519.pub`",
    why: "`user.signingKey` names a file. Without it `--sign` and `-S` fail when a decision is about to be written.",
  }),
  "shallow-clone": entry<object>({
    severity: "warning",
    say: () => "this is a shallow clone: its history is cut off",
    fix: () =>
      "fetch the rest: `git fetch --unshallow`; in a CI job check out with `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab)",
    why: "`mlc score --base` may lack the commit to compare with, and `mlc verify` and `mlc audit` cannot vouch for what they do not see: they say so and exit 2. The rest works.",
  }),
  "attributes-missing": entry<{ lines: readonly string[] }>({
    severity: "warning",
    say: (a) => `.gitattributes lacks ${a.lines.map((line) => `\`${line}\``).join(" and ")}`,
    fix: (a) => `add to it: ${a.lines.map((line) => `\`${line}\``).join(" and ")}`,
    why: "Digests are taken over bytes. Where git turns line feeds into something else at checkout, the same document has another digest on another machine.",
  }),
  "editor-schemas-missing": entry<{ names: readonly string[] }>({
    severity: "note",
    say: (a) => `editors lack the schemas that the first lines of files lead to: ${a.names.join(", ")}`,
    fix: (a) => `in the directory of mlc.yaml: \`mkdir -p .mlc/schemas; ${writing(a.names)}\``,
    why: "The first line of each file leads an editor to its schema, which completes and checks it. `mlc init` writes the schemas; mlc itself needs none of them.",
  }),
  "editor-schemas-other-release": entry<{ names: readonly string[] }>({
    severity: "note",
    say: (a) => `editor schemas that are not those of this release: ${a.names.join(", ")}`,
    fix: (a) => `in the directory of mlc.yaml: \`${writing(a.names)}\``,
    why: "Editors complete and check by the schemas in .mlc/schemas/, which an earlier or later mlc wrote. What they say can then differ from `mlc validate`.",
  }),
  "lock-left": entry<{ file: string; holder: string }>({
    severity: "warning",
    say: (a) => `a lock is there: \`${a.file}\`, taken by ${a.holder}`,
    fix: () => "let a running mlc end; the next command that writes takes over the lock of one that is gone",
    why: "Commands that write take turns. A lock stays behind only where one was killed, and is taken over where this machine can tell that its process is gone.",
  }),
  "journal-left": entry<{ file: string }>({
    severity: "warning",
    say: (a) => `a command that writes was cut short: \`${a.file}\` notes what it was about to do`,
    fix: () => "nothing by hand: the next command that writes finishes it or puts every file back, and says which",
    why: "Before mlc touches a file it notes what it will write and keeps the old one. Commands that only read never repair, since they may run inside the hook of the very commit.",
  }),
  "kept-aside": entry<{ files: readonly string[] }>({
    severity: "note",
    say: (a) =>
      `your own edits were kept aside by an earlier repair: ${a.files.map((file) => `\`${file}\``).join(", ")}`,
    fix: () => "compare them with the files in the working tree, take over what you want, then delete them",
    why: "When an interrupted command was undone, somebody had edited the same file meanwhile. mlc never throws such bytes away.",
  }),
  "no-ci-checks": entry<object>({
    severity: "note",
    say: () => "no check before a merge calls mlc here",
    fix: () => "run `mlc init --ci github` or `mlc init --ci gitlab`",
    why: "A gate is as strong as what enforces it. The check on a pull request shows what a change does to level, score and gates before it lands.",
  }),
  "no-commit-hook": entry<object>({
    severity: "note",
    say: () => "no hook calls mlc before a commit",
    fix: () =>
      "add the hook `mlc-validate` to .pre-commit-config.yaml, or `mlc validate --staged` to the hook you have",
    why: "What is wrong with a document is cheapest to mend before it is committed. The hook reads what is staged, and takes no lock.",
  }),
  "changed-paths-suggested": entry<{ commits: number }>({
    severity: "note",
    say: (a) =>
      `${String(a.commits)} commits and no commit-graph with changed paths: history by path is slower than it could be`,
    fix: () => "if you like, run `git commit-graph write --reachable --changed-paths`; mlc never writes one",
    why: "With it git answers which commits touch a model without opening every tree (git-commit-graph(1)). It is a cache of git's own, and deciding on it is yours.",
  }),
};

/** A line for a POSIX shell that writes editor schemas. */
function writing(names: readonly string[]): string {
  return `for name in ${names.join(" ")}; do mlc schema $name > .mlc/schemas/$name.json; done`;
}
