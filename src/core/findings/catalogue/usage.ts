import { entry } from "../entry.ts";

/** What can be wrong with how mlc was called, and how a call can end early. */
export const usage = {
  "no-workspace": entry<{ dir: string }>({
    severity: "error",
    say: (a) => `no mlc.yaml in ${a.dir} or above it`,
    fix: () => "run `mlc init` in the repository that holds the model",
    why: "mlc looks for mlc.yaml in the current directory and its parents, up to the root of the git repository.",
  }),

  "unknown-command": entry<{ word: string; near: string | undefined }>({
    severity: "error",
    say: (a) => `\`${a.word}\` is not a command of mlc`,
    fix: (a) => didYouMean(a.near === undefined ? undefined : `mlc ${a.near}`, "run `mlc --help` for the list"),
    why: "The first word that is not an option names the command. Names are never abbreviated, so that a script keeps its meaning when commands are added.",
  }),

  "unknown-option": entry<{ option: string; command: string; near: string | undefined }>({
    severity: "error",
    say: (a) => `\`${a.option}\` is not an option of \`${a.command}\``,
    fix: (a) => didYouMean(a.near, `run \`${a.command} --help\` for its options`),
    why: "Options are never abbreviated, and those of one command stand after its name. An operand that starts with a dash goes behind `--`.",
  }),

  "unknown-choice": entry<{ value: string; place: string; choices: readonly string[]; near: string | undefined }>({
    severity: "error",
    say: (a) => `\`${a.value}\` is not one of the values of ${a.place}`,
    fix: (a) => didYouMean(a.near, `use one of ${a.choices.map((choice) => `\`${choice}\``).join(", ")}`),
    why: "The option or operand takes one of a short list of words, spelled exactly.",
  }),

  "missing-argument": entry<{ argument: string; command: string }>({
    severity: "error",
    say: (a) => `\`${a.command}\` needs ${a.argument.toUpperCase()}`,
    fix: (a) => `run \`${a.command} --help\` for what stands where`,
    why: "Operands in angle brackets must be given; those in square brackets may be left out.",
  }),

  "excess-argument": entry<{ value: string; command: string }>({
    severity: "error",
    say: (a) => `\`${a.command}\` does not know what to do with \`${a.value}\``,
    fix: (a) => `leave it out, or quote a value that holds spaces; \`${a.command} --help\` shows what stands where`,
    why: "mlc refuses what it would otherwise have to ignore: a forgotten quote must not turn into a shorter reason or another model.",
  }),

  "missing-value": entry<{ option: string; command: string }>({
    severity: "error",
    say: (a) => `\`${a.option}\` needs a value`,
    fix: (a) => `write it behind the option; \`${a.command} --help\` shows what it takes`,
    why: "The option takes one value, as the next word or joined to it with `=`.",
  }),

  "missing-option": entry<{ option: string; command: string }>({
    severity: "error",
    say: (a) => `\`${a.command}\` needs \`${a.option}\``,
    fix: (a) => `add it; \`${a.command} --help\` shows what it takes`,
    why: "The command has no sensible default for this, and nothing in the files answers it.",
  }),

  "conflicting-options": entry<{ one: string; other: string; command: string }>({
    severity: "error",
    say: (a) => `\`${a.one}\` cannot stand beside \`${a.other}\``,
    fix: () => "leave one of them out",
    why: "The two options answer the same question in different ways.",
  }),

  "bad-value": entry<{ value: string; place: string; expected: string }>({
    severity: "error",
    say: (a) => `\`${a.value}\` does not fit ${a.place}`,
    fix: (a) => `give ${a.expected}`,
    why: "The value has a form of its own: a date is `2026-05-03`, a duration `30d`, a level a digit from 0 to 5.",
  }),

  "bad-call": entry<{ reason: string; command: string }>({
    severity: "error",
    say: (a) => a.reason,
    fix: (a) => `run \`${a.command} --help\` for how it is called`,
    why: "The command line could not be understood.",
  }),

  "no-such-directory": entry<{ dir: string }>({
    severity: "error",
    say: (a) => `\`-C ${a.dir}\`: there is no such directory`,
    fix: () => "check the spelling; each -C is relative to the one before",
    why: "`-C DIR` runs the command as if it had been started in DIR, as git does. mlc never creates that directory.",
  }),

  "no-current-directory": entry<Record<never, never>>({
    severity: "error",
    say: () => "the current directory does not exist any more",
    fix: () => "change into a directory that exists, or name one with an absolute `-C`",
    why: "The shell still stands in a directory that was removed or renamed, so nothing can be looked up from it.",
  }),

  "input-needed": entry<{ flag: string; command: string }>({
    severity: "error",
    say: (a) => `\`${a.flag}\` is needed, and there is nobody to ask`,
    fix: (a) => `run \`mlc ${a.command} ${a.flag}\``,
    why: "mlc asks only where standard input and standard error are a terminal, CI is not set, and --no-input was not given. Every question has an option that answers it.",
  }),

  "bad-clock": entry<{ value: string }>({
    severity: "error",
    say: (a) => `MLC_NOW is \`${a.value}\`, which is not a date`,
    fix: () => "set it to a date such as `2026-11-22` or `2026-11-22T09:00:00Z`, or unset it",
    why: "MLC_NOW stands in for the clock, so that a demonstration or a test gives the same records every time.",
  }),

  "unknown-topic": entry<{ word: string; near: readonly string[] }>({
    severity: "error",
    say: (a) => `there is nothing to explain under \`${a.word}\``,
    fix: (a) =>
      a.near.length === 0
        ? "run `mlc explain` for the list"
        : `did you mean ${a.near.map((name) => `\`mlc explain ${name}\``).join(" or ")}?`,
    why: "`mlc explain` knows the codes of findings, and the criteria, stages, metrics and checkpoints that ship with mlc.",
  }),

  "unknown-schema": entry<{ word: string; near: string | undefined }>({
    severity: "error",
    say: (a) => `\`${a.word}\` is not a schema of mlc`,
    fix: (a) => didYouMean(a.near === undefined ? undefined : `mlc schema ${a.near}`, "run `mlc schema` for the list"),
    why: "There is one JSON Schema per kind of document, per kind of record, and per `--json` output.",
  }),

  "unknown-help": entry<{ word: string; near: string | undefined }>({
    severity: "error",
    say: (a) => `there is no help on \`${a.word}\``,
    fix: (a) =>
      didYouMean(a.near === undefined ? undefined : `mlc help ${a.near}`, "run `mlc help` for commands and topics"),
    why: "`mlc help` takes the name of a command or of a topic.",
  }),

  "output-failed": entry<{ reason: string }>({
    severity: "error",
    say: (a) => `the output could not be written: ${a.reason}`,
    fix: () => "make room or choose another place, and run the command again",
    why: "A result that did not arrive must not look like success. A reader that stops early (`mlc score | head`) is no error.",
  }),

  "internal-error": entry<{ version: string; message: string }>({
    severity: "error",
    say: (a) => `this is a bug in mlc ${a.version}: ${a.message}`,
    fix: () => "please report it with the command you ran; `--debug` adds the stack",
    why: "mlc met a case its authors did not foresee. Writers change files all or not at all, so nothing is half written.",
  }),

  "system-refused": entry<{ call: string; file: string; reason: string; code: string }>({
    severity: "error",
    say: (a) => `the system refused \`${a.call}\`${a.file === "" ? "" : ` of \`${a.file}\``}: ${a.reason}`,
    fix: (a) =>
      /^(?:ENOSPC|EDQUOT)$/.test(a.code)
        ? "make room on the disk (`df .` shows how full it is) and run the command again"
        : /^(?:EACCES|EPERM|EROFS)$/.test(a.code)
          ? `look at who may write there: \`ls -ld ${a.file === "" ? "." : a.file}\``
          : "run the command again; if it keeps failing, look at the disk and at the system's log",
    why: "Neither mlc nor git can do anything about it. Files that this command had changed are put back, at the latest by the next command that writes.",
  }),

  cancelled: entry<Record<never, never>>({
    severity: "error",
    say: () => "cancelled, nothing was written",
    fix: () => "run the command again when ready",
    why: "A prompt was left with Ctrl-C or answered with no. Exit code 130.",
  }),
};

function didYouMean(near: string | undefined, otherwise: string): string {
  return near === undefined ? otherwise : `did you mean \`${near}\`?`;
}
