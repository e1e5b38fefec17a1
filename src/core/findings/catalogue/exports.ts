import { entry } from "../entry.ts";

/** Rows of one workspace or several, for spreadsheets and warehouses. */
export const exporting = {
  "workspace-left-out": entry<{ dir: string; because: string }>({
    severity: "error",
    say: (a) => `the rows of \`${a.dir}\` are missing: ${a.because}`,
    fix: (a) => `mend it or leave it out: \`mlc validate -C ${a.dir}\` says what is wrong there`,
    why: "Of several workspaces those that can be read are exported all the same, and the exit code says that something is missing.",
  }),
  "workspaces-named-alike": entry<{ name: string }>({
    severity: "error",
    say: (a) => `two of the workspaces are called \`${a.name}\``,
    fix: (a) => `name them: \`mlc export --to ndjson --workspace first=DIR --workspace second=DIR --out ${a.name}\``,
    why: "Every row carries the name of its workspace, and rows of two workspaces under one name could not be told apart. Without a name given it is the directory in its repository.",
  }),
  "models-of-which-workspace": entry<{ models: string }>({
    severity: "error",
    say: (a) => `\`${a.models}\` could be a model of each of the workspaces`,
    fix: () => "leave the models out, or leave `--workspace` out and run it in the workspace that holds them",
    why: "With `--workspace` every model of every workspace named is exported; a warehouse selects from rows better than a command line does.",
  }),
  "rows-only": entry<{ option: string; to: string }>({
    severity: "error",
    say: (a) => `\`${a.option}\` has no meaning for ${a.to}`,
    fix: () => "use it with `--to csv` or `--to ndjson`, or leave it out",
    why: "Documents of versions hold nothing that depends on a day, and are made of one workspace. Rows hold a level and a score, which are of a day.",
  }),
  "table-needed": entry<{ tables: string }>({
    severity: "error",
    say: () => "CSV on standard output can hold one table only",
    fix: (a) => `choose one with \`--table\` (${a.tables}), or write all of them: \`mlc export --to csv --out DIR\``,
    why: "Each kind of row has columns of its own, so CSV has a file for each.",
  }),
};
