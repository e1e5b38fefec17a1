import { entry } from "../entry.ts";

/** What can be said about an audit and the archive it is handed over in. */
export const audit = {
  "audit-uncommitted": entry<{ files: readonly string[]; commit: string }>({
    severity: "warning",
    say: (a) =>
      `${a.files.length === 1 ? "a file" : `${String(a.files.length)} files`} of this model ` +
      `${a.files.length === 1 ? "differs" : "differ"} from commit ${a.commit.slice(0, 7)} and ` +
      `${a.files.length === 1 ? "is" : "are"} no part of this audit: ${a.files.slice(0, 3).join(", ")}${a.files.length > 3 ? ", …" : ""}`,
    fix: () => "commit them, or look at them with `git status`",
    why: "An audit is of a commit, so that everybody with a clone gets the same page. What stands in the files only can still be changed without a trace.",
  }),
  "bundle-name": entry<{ file: string }>({
    severity: "error",
    say: (a) => `the bundle is a gzipped tar archive, and \`${a.file}\` is no name for one`,
    fix: () => "name it `--bundle audit.tar.gz`",
    why: "Whoever gets the file opens it by its name: `.tar.gz` or `.tgz`.",
  }),
  "bundle-exists": entry<{ file: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` exists already and is something else`,
    fix: () => "name another file, or add `--force` to replace it",
    why: "The same commit and day give the same archive, byte for byte, so one that differs was made from something else, or is no archive at all.",
  }),
  "bundle-unwritable": entry<{ file: string; reason: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` cannot be written: ${a.reason}`,
    fix: () => "name a file in a directory that exists and that you may write to",
    why: "The archive is written whole or not at all; nothing is left behind.",
  }),
  "bundle-incomplete": entry<{ reason: string }>({
    severity: "error",
    say: (a) => `no bundle: ${a.reason}`,
    fix: () =>
      "fetch the whole history first: `git fetch --unshallow`, or clone again without `--depth` and `--filter`",
    why: "A bundle holds the history it speaks of, so that anybody can replay it. From a clone that lacks a part of it, none can be made.",
  }),
};
