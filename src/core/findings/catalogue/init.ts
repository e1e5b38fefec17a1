import { entry } from "../entry.ts";

/** What `mlc init` has to say about what it read, left open or cannot do. */
export const init = {
  "init-left-out": entry<{ field: string; from: string; shown: string | undefined; because: string; model?: string }>({
    severity: "note",
    say: (a) => `${a.field}${a.shown === undefined ? "" : ` \`${a.shown}\``} from ${a.from} was left out: ${a.because}`,
    fix: (a) => `when it is right, run \`mlc set ${a.model ?? "MODEL"} ${a.field}=VALUE\``,
    why: "`mlc init` copies a value only where it means the same in mlc's files. What it cannot use it names, so that nothing is lost silently or taken for a fact.",
  }),

  "init-sources-differ": entry<{
    field: string;
    from: string;
    kept: string;
    other: string;
    shown: string;
    model?: string;
  }>({
    severity: "note",
    say: (a) => `${a.field}: ${a.from} says \`${a.kept}\`, ${a.other} says \`${a.shown}\`; the first was taken`,
    fix: (a) => `if the other is right, run \`mlc set ${a.model ?? "MODEL"} ${a.field}=VALUE\``,
    why: "Two files of the repository answer the same question differently. mlc keeps one home for each fact, so one answer had to be taken and both are named.",
  }),

  "init-file-unread": entry<{ file: string; because: string }>({
    severity: "note",
    say: (a) => `nothing was taken from ${a.file}: ${a.because}`,
    fix: (a) => `mend ${a.file} and copy what it says with \`mlc set\`, or leave it as it is`,
    why: "The file has a name or a beginning that mlc knows, but it cannot be read safely. mlc never guesses at half a file.",
  }),

  "init-base-model-hint": entry<{ base: string; from: string; model: string }>({
    severity: "note",
    say: (a) => `${a.from} was saved from a model loaded as \`${a.base}\`, which may or may not be its base model`,
    fix: (a) => `if it is, run \`mlc set ${a.model} base_model.id=${a.base} scope.trained_from_scratch=false\``,
    why: "transformers writes into config.json where a model was last loaded from: its base model, a checkpoint, or itself. That is not enough to state its lineage.",
  }),

  "init-risk-tier-open": entry<{ model: string }>({
    severity: "note",
    say: () => "the risk tier is not declared, so it counts as critical",
    fix: (a) => `decide it and run \`mlc set ${a.model} scope.risk_tier=medium\``,
    why: "How much harm a failure can do is a decision of people; no file says it. Until it is declared the most demanding tier sets the target level and how long evidence holds.",
  }),

  "init-origin-open": entry<{ model: string }>({
    severity: "note",
    say: () => "it is not declared whether the model is trained from scratch",
    fix: (a) => `run \`mlc set ${a.model} scope.trained_from_scratch=false\` (or true)`,
    why: "Which stages lie ahead depends on it, so leaving the data phase is refused until it is declared.",
  }),

  "init-one-person": entry<{ person: string }>({
    severity: "note",
    say: (a) => `${a.person} is the only person listed, so separation_of_duties is none`,
    fix: () => "list the others under `people:` in mlc.yaml and change it to warn or require",
    why: "One person cannot review their own work independently. Under none such reviews count as self: gates give go-with-conditions at best, and no level above 2 rests on them.",
  }),

  "init-weights-digest-open": entry<{ model: string; because: string; command: string }>({
    severity: "note",
    say: (a) => `the digest of the weights is open: ${a.because}`,
    fix: (a) => `compute it with \`${a.command}\` and run \`mlc set ${a.model} weights.digest=sha256:DIGEST\``,
    why: "Evaluations and reviews are bound to the digest of the weights, so that a result never counts for other weights.",
  }),

  "init-attributes-by-hand": entry<{ lines: readonly string[]; because: string }>({
    severity: "warning",
    say: (a) => `.gitattributes was left alone: ${a.because}`,
    fix: (a) => `add to it: ${a.lines.map((line) => `\`${line}\``).join(" and ")}`,
    why: "Digests of mlc's files are the same in every checkout because line feeds are; the attributes keep git from converting them.",
  }),

  "init-input-needed": entry<{ missing: readonly string[]; command: string }>({
    severity: "error",
    say: (a) =>
      `${a.missing.map((flag) => `\`${flag}\``).join(", ")} ${a.missing.length === 1 ? "is" : "are"} needed, and there is nobody to ask`,
    fix: (a) => `run \`${a.command}\`, or take what was detected with \`mlc init --yes\``,
    why: "mlc asks only where standard input and standard error are a terminal, CI is not set, and --no-input was not given. Every question has an option that answers it.",
  }),

  "init-ci-present": entry<{ file: string }>({
    severity: "note",
    say: (a) => `\`${a.file}\` is there already and was left as it is`,
    fix: (a) => `to have it written anew, remove it and run \`mlc init --ci ${service(a.file)}\` again`,
    why: "Files for a CI service are yours from the day they are written; mlc never changes one that is there.",
  }),

  "init-ci-include": entry<{ file: string; include: string }>({
    severity: "warning",
    say: (a) => `\`${a.file}\` is there already; the jobs in \`${a.include}\` do not run until it takes them in`,
    fix: (a) => `add to it: \`include: [{local: ${a.include}}]\``,
    why: "GitLab reads one pipeline file. mlc writes its jobs beside it and never changes a file that is yours.",
  }),

  "init-editor-present": entry<{ file: string; extension: string }>({
    severity: "note",
    say: (a) => `\`${a.file}\` is there already and was left as it is`,
    fix: (a) => `add \`${a.extension}\` to its recommendations, so that editors complete and check the files`,
    why: "The list of recommended extensions is the team's own; mlc never changes a file that is there.",
  }),

  "init-ci-directory": entry<{ directory: string }>({
    severity: "error",
    say: (a) => `the workspace is in \`${a.directory}\`, a name that is not safe in the scripts of a CI service`,
    fix: () => "rename the directory: letters, digits, blanks and `._@+-/` are safe",
    why: "The files name the directory in shell scripts; a dollar sign or a quote there would be run, not read.",
  }),

  "init-bad-owner": entry<{ text: string }>({
    severity: "error",
    say: (a) => `\`${a.text}\` is not a name with an e-mail address`,
    fix: () => 'write it as git does: `--owner "Ana Ruiz <ana@acme.example>"`',
    why: "The owner is listed in mlc.yaml with the address used in git, because that is how mlc knows who commits and decides.",
  }),

  "init-other-model": entry<{ id: string; workspace: string; known: readonly string[] }>({
    severity: "error",
    say: (a) =>
      `${a.workspace} is there already, and \`${a.id}\` is none of its models${a.known.length === 0 ? "" : `: ${a.known.slice(0, 5).join(", ")}${a.known.length > 5 ? ", …" : ""}`}`,
    fix: (a) => `to start one more model in this workspace, run \`mlc new model ${a.id}\``,
    why: "mlc init adopts a repository once. A second run changes nothing, so a model that it names and that is not there would be missed without a word.",
  }),

  "init-no-such-path": entry<{ path: string; option: string; model?: string }>({
    severity: "error",
    say: (a) => `${a.option} \`${a.path}\`: there is no such file or directory`,
    fix: (a) =>
      `check the spelling; the path is relative to where you run mlc${a.model === undefined ? "" : `; to start one more model in the workspace here, run \`mlc new model ${a.model}\``}`,
    why: "mlc init works on a directory that exists and reads only files that are there.",
  }),
};

function service(file: string): string {
  return file.startsWith(".github/") ? "github" : "gitlab";
}
