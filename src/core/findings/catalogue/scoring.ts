import type { Json, JsonMap } from "../../json.ts";
import { answerWords } from "../answer-words.ts";
import { entry } from "../entry.ts";

/** Why a criterion or a gate is not satisfied. The reasons behind every status but pass. */
export const scoring = {
  "fact-missing": entry<{ path: string; file: string }>({
    severity: "warning",
    say: (a) => `\`${a.path}\` is not answered`,
    fix: (a) => `answer it in ${a.file}`,
    why:
      "The criterion reads this fact and found nothing, a placeholder such as TBD, or an answer that says it is not known. " +
      "Missing is unknown: it never counts as met. `{na: why}` and `{withheld: why}` count only where the criterion says so.",
  }),
  "value-unmet": entry<{ path: string; actual: string; expected: string; wanted?: Json }>({
    severity: "warning",
    say: (a) => `\`${a.path}\` is ${a.actual}, expected ${a.expected}`,
    fix: (a) => `change what the fact describes, then record it: ${a.path} = ${a.expected}`,
    why: "The fact is known and is not what the criterion asks for. Change the work first and the file second.",
  }),
  "list-missing": entry<{ path: string; file: string; needed: number; having?: string }>({
    severity: "warning",
    say: (a) =>
      `\`${a.path}\` has no entries${a.having === undefined ? "" : ` with a \`${a.having}\``}, at least ${String(a.needed)} needed`,
    fix: (a) => `add entries in ${a.file}`,
    why: "The criterion looks at every entry of a list. An absent or empty list is unknown, never fine by default.",
  }),
  "too-few": entry<{ path: string; found: number; needed: number }>({
    severity: "warning",
    say: (a) => `${String(a.found)} of at least ${String(a.needed)} entries of \`${a.path}\` are as the criterion asks`,
    fix: (a) => `complete the entries of ${a.path}, or add one that is complete`,
    why: "Only entries that definitely meet the condition are counted; an entry that leaves it open is not.",
  }),
  "must-be-none": entry<{
    path: string;
    found: number;
    which?: string;
    hits?: readonly string[];
    names?: readonly string[];
  }>({
    severity: "warning",
    say: (a) =>
      `${String(a.found)} ${a.found === 1 ? "entry" : "entries"} of \`${a.path}\` must not be as ${a.found === 1 ? "it is" : "they are"}` +
      (a.which === undefined ? "" : `: ${a.which}`),
    fix: (a) => `resolve what the entries of ${a.path} describe, then update them`,
    why: "The criterion allows no entry of this kind, for example a dataset whose rights are blocked.",
  }),
  "records-missing": entry<{ kind: string }>({
    severity: "warning",
    say: (a) => `no ${a.kind} record of this version`,
    fix: (a) =>
      a.kind === "evaluation" || a.kind === "training"
        ? `\`mlc import RESULTS\`, or \`mlc record MODEL ${a.kind} …\` by hand`
        : `\`mlc record MODEL ${a.kind} …\``,
    why: "The criterion is about something that happened, so it reads records. Records are append-only files under records/.",
  }),
  "evidence-unbound": entry<{ what: string; subject: string }>({
    severity: "warning",
    say: (a) => `${a.what} was taken on other weights than the current ${a.subject}`,
    fix: () => "repeat it on the current weights and import the result",
    why:
      "Evidence counts for the digest it was measured on. When weights change, earlier results are kept but are stale: " +
      "evaluating one checkpoint and serving another is the oldest trick there is.",
  }),
  "subject-missing": entry<{ file: string }>({
    severity: "warning",
    say: () => "the version names no weights digest and no hosted model, so no evidence can be bound to it",
    fix: (a) =>
      `write \`weights: {uri, digest, bytes, format}\` (or \`hosted: {provider, model_id, revision}\`) in ${a.file}`,
    why: "Evidence is bound to sha256 of the weights, or of what names the hosted model. Without either, bound evidence is unknown.",
  }),
  "evidence-old": entry<{ what: string; observed?: string; days: number; window: number }>({
    severity: "warning",
    say: (a) =>
      a.observed === undefined
        ? `nobody has said on which day ${a.what} was true (it counts ${String(a.window)} days)`
        : `${a.what} was last known true on ${a.observed}, ${String(a.days)} days ago (${String(a.window)} allowed)`,
    fix: () => "look again, then confirm it: `mlc set MODEL --confirm FILE`, or record newer evidence",
    why:
      "Evidence ages. The window depends on the criterion and on the risk tier (low twice as long, high and critical half). " +
      "Documents age by `confirmed_on`, records by `observed_at`, some facts by a date of their own.",
  }),
  "evidence-before-training": entry<{ file: string; confirmed: string; trained: string; model: string }>({
    severity: "warning",
    say: (a) =>
      `${a.file} was confirmed on ${a.confirmed}, before the training run of ${a.trained} that made the current weights`,
    fix: (a) => `read it again and run \`mlc set ${a.model} --confirm ${a.file}\``,
    why: "A criterion bound to the version asks that its document was confirmed after the weights it describes were made.",
  }),
  "evidence-before-snapshot": entry<{ file: string; confirmed: string; taken: string; model: string }>({
    severity: "warning",
    say: (a) => `${a.file} was confirmed on ${a.confirmed}, before the snapshot of ${a.taken} that the version uses`,
    fix: (a) => `compare it with the snapshot and run \`mlc set ${a.model} --confirm ${a.file}\``,
    why: "A criterion bound to the data asks that the datasheet was confirmed after the snapshot it describes was taken. Rights, sources and personal data of another snapshot say nothing of this one.",
  }),
  "metric-missing": entry<{ metrics: string; ids?: readonly string[]; live?: boolean; group?: JsonMap }>({
    severity: "warning",
    say: (a) => `no evaluation of ${a.metrics}`,
    fix: () => "measure it and `mlc import RESULTS`",
    why: "The criterion or a target needs a measured value. A metric that was never measured is unknown, not zero.",
  }),
  "companions-missing": entry<{ metric: string; fields: string; ids?: readonly string[] }>({
    severity: "warning",
    say: (a) => `${a.metric} is recorded without ${a.fields}, so the number is not evidence`,
    fix: (a) =>
      `\`mlc explain ${a.metric.split(" ")[0] ?? a.metric}\` says what must stand beside it; record it again with ${a.fields}`,
    why:
      "Some numbers mean nothing without what stands beside them: a rate without its sample size, a latency without load and " +
      "hardware, a drift value without bins. A placeholder, a count of 0 or a load without a figure says nothing. The metric catalogue lists these companions.",
  }),
  "sample-inadequate": entry<{ metric: string; why: string; ids?: readonly string[] }>({
    severity: "warning",
    say: (a) => `${a.metric}: the sample is too small to decide (${a.why})`,
    fix: () => "measure on more samples and import the result",
    why:
      "With 50 people per group and no true difference the four-fifths rule fails almost every second time; a population " +
      "stability index on 200 rows and 30 bins is above 0.25 three times in four. Such numbers are neither pass nor fail.",
  }),
  "rule-missing": entry<{ metric: string }>({
    severity: "warning",
    say: (a) => `nothing says which value of ${a.metric} is good enough`,
    fix: (a) => `add \`{metric: ${a.metric}, op, value, rationale, declared_on}\` to \`targets:\` in scorecard.yaml`,
    why: "mlc invents no quality bar. Where the catalogue has no sourced default the project declares a target.",
  }),
  "target-unmet": entry<{ metric: string; value: string; rule: string; record: string; ids?: readonly string[] }>({
    severity: "warning",
    say: (a) => `${a.metric} is ${a.value}, the target is ${a.rule}`,
    fix: () => "improve the model and evaluate again; or argue for another target in scorecard.yaml",
    why: "The newest result on the current weights decides, not the best one, and the worst slice of it.",
  }),
  "target-ambiguous": entry<{ metric: string; datasets: string }>({
    severity: "warning",
    say: (a) => `the target for ${a.metric} matches results on several datasets: ${a.datasets}`,
    fix: () => "name the `dataset:` in the target in scorecard.yaml",
    why: "A target that names no dataset is met on one dataset and missed on another; mlc does not choose.",
  }),
  "number-not-finite-recorded": entry<{ metric: string; text: string }>({
    severity: "error",
    say: (a) => `${a.metric} is ${a.text}, which is no number`,
    fix: () => "find out why the run gave no number, repeat it and import the result; or supersede the record",
    why: "NaN and infinity come out of broken runs. They are kept as the tool wrote them, and nothing is decided on them.",
  }),
  "record-invalid": entry<{ file: string }>({
    severity: "error",
    say: (a) => `${a.file} cannot be used, so nothing that reads it can be decided`,
    fix: (a) => `\`mlc validate ${a.file}\` says what is wrong with it`,
    why: "A decision may not rest on a file that does not load or does not have its schema's shape.",
  }),
  "metric-regressed": entry<{ metric: string; value: string; drop: string; tolerance: string }>({
    severity: "warning",
    say: (a) =>
      `${a.metric} is ${a.value}, ${a.drop} worse than the best of the updates before (${a.tolerance} allowed)`,
    fix: () => "improve the next update or take this one back, evaluate it and record it: `mlc record MODEL update …`",
    why: "A model that learns continually must hold what it could. A drop beyond the target's tolerance fails until it is made good.",
  }),
  "update-unmeasured": entry<{ metric: string; update: string }>({
    severity: "warning",
    say: (a) => `the evaluations that ${a.update} lists hold no value of ${a.metric}`,
    fix: (a) =>
      `evaluate ${a.metric} for the update, and record the update again with all its evaluations and \`supersedes: ${a.update}\``,
    why: "Whether an update holds a target metric can only be said where each update was measured for it.",
  }),
  "lifecycle-gap": entry<{ from: string; to: string; lacks: string }>({
    severity: "warning",
    say: (a) => `the move from ${a.from} to ${a.to} has not ${a.lacks}`,
    fix: (a) =>
      a.lacks === "a role"
        ? `write \`promoters:\` at the edge from ${a.from} to ${a.to} in the lifecycle file`
        : `let ${a.to} begin with a phase that no stage before it has, so that the move asks its gate`,
    why: "Each move of a governed lifecycle asks a gate and is somebody's to make; otherwise there is a way round.",
  }),
  "stage-unreached": entry<{ stage: string }>({
    severity: "warning",
    say: (a) => `no move leads to the stage ${a.stage}`,
    fix: (a) => `add an edge to ${a.stage} in the lifecycle file, or take the stage out`,
    why: "A stage that nothing leads to is never governed: its work happens outside the lifecycle.",
  }),
  "same-person": entry<{ roles: string; people: string }>({
    severity: "warning",
    say: (a) => `${a.roles} are the same person (${a.people})`,
    fix: () => "name another person in one of the roles (model.yaml `owners:` or mlc.yaml `roles:`)",
    why: "Some roles must be held by different people, so that nobody reviews their own work.",
  }),
  "phase-not-left": entry<{ phase: string }>({
    severity: "note",
    say: (a) => `the ${a.phase} phase is not left yet`,
    fix: () => "nothing to do before the stage is left",
    why: "The condition only holds once the version's stage stands after the phase.",
  }),
  "review-missing": entry<{ checkpoint: string; role: string; model: string }>({
    severity: "warning",
    say: (a) => `no review at checkpoint ${a.checkpoint} by the ${a.role}`,
    fix: (a) =>
      `ask one to run \`mlc review ${a.model} ${a.checkpoint} --as ${a.role} --decision approved\` under their own git identity`,
    why: "The gate asks for the decision of a person in this role, bound to the digests of what they looked at.",
  }),
  "review-not-counted": entry<{ checkpoint: string; role: string; by: string; because: string; model: string }>({
    severity: "warning",
    say: (a) => `the review at ${a.checkpoint} by ${a.by} does not count: ${a.because}`,
    fix: (a) =>
      `ask another ${a.role}, whom this does not touch, to run \`mlc review ${a.model} ${a.checkpoint} --as ${a.role} --decision approved\``,
    why: "An approval that is not counted is always named together with the reason.",
  }),
  "review-stale": entry<{ checkpoint: string; by: string; changed: string; model: string; role: string }>({
    severity: "warning",
    say: (a) => `the review at ${a.checkpoint} by ${a.by} was given on other facts: ${a.changed} changed since`,
    fix: (a) => `ask for it again: \`mlc review ${a.model} ${a.checkpoint} --as ${a.role} --decision approved\``,
    why:
      "A review covers digests of the facts it looked at, and the records that decide the gate. It is void when one of those " +
      "changes or when a later record makes a deciding criterion worse; other edits do not touch it.",
  }),
  "review-rejected": entry<{ checkpoint: string; by: string; model: string; role: string }>({
    severity: "error",
    say: (a) => `${a.by} rejected it at checkpoint ${a.checkpoint}`,
    fix: (a) =>
      `settle what the review says, then ask again: \`mlc review ${a.model} ${a.checkpoint} --as ${a.role} --decision approved\``,
    why: "The newest decision of the role counts. A rejection closes the gate until the same role decides otherwise.",
  }),
  "conditions-overdue": entry<{ checkpoint: string; by: string; due: string }>({
    severity: "error",
    say: (a) => `a condition of ${a.by}'s approval at ${a.checkpoint} was due on ${a.due}`,
    fix: () => "meet the condition and ask the reviewer to decide again",
    why: "An approval with conditions holds while its conditions are not overdue.",
  }),
  "self-review": entry<{ checkpoint: string; by: string }>({
    severity: "warning",
    say: (a) => `the independence that ${a.checkpoint} asks for is met by ${a.by} as self`,
    fix: () =>
      "name a second person, or keep `separation_of_duties: none`; the mark stays in the record and on the card",
    why:
      "Under `separation_of_duties: none` or `warn` one person may meet a condition of independence as self. It is marked so for " +
      "ever, the gate is at best go-with-conditions, and it never carries a level above 2.",
  }),
  "gate-criterion": entry<{ criterion: string; status: string; veto: boolean; reason: string; fix: string }>({
    severity: "error",
    say: (a) => `${a.criterion} is ${a.status}${a.veto ? " (veto)" : ""}: ${a.reason}`,
    fix: (a) => a.fix,
    why: "The gate requires this criterion to pass or to be not applicable. A fail closes the gate; unknown and stale leave it undecided.",
  }),
  "gate-score-low": entry<{ what: string; value: string; needed: string }>({
    severity: "error",
    say: (a) => `${a.what} is ${a.value}, the gate needs ${a.needed}`,
    fix: () => "`mlc score` lists the next steps, most valuable first",
    why: "Beside its required criteria the gate has a floor for the score, for the lowest dimension and for the evidence coverage.",
  }),
  "edge-condition": entry<{ from: string; to: string; condition: string; allowed: string }>({
    severity: "error",
    say: (a) => `the move from ${a.from} to ${a.to} is not for this model: it asks for ${a.condition}`,
    fix: (a) =>
      a.allowed === ""
        ? "declare the scope in model.yaml, for example `mlc set MODEL scope.trained_from_scratch=false`"
        : `take ${a.allowed}, or correct the scope in model.yaml`,
    why: "Some edges exist for one kind of model only, for example a jump over pre-training for third-party base models.",
  }),
  "scope-undeclared": entry<{ keys: string }>({
    severity: "warning",
    say: (a) => `not declared, so counted as most demanding: ${a.keys}`,
    fix: (a) =>
      `\`mlc set MODEL ${a.keys
        .split(", ")
        .map((key) => `scope.${key}=…`)
        .join(" ")}\``,
    why:
      "Scope facts may switch criteria off. One that is not declared counts as its most demanding value, so leaving it out " +
      "never makes anything easier.",
  }),
  "promoter-role": entry<{ by: string; roles: string }>({
    severity: "error",
    say: (a) => `${a.by} may not make this move: it takes one of ${a.roles}`,
    fix: () => "let one of them promote, or name the person in that role (model.yaml `owners:`)",
    why: "An edge of the lifecycle lists the roles that may make the move.",
  }),
  "unknown-lifecycle": entry<{ named: string; known: string }>({
    severity: "error",
    say: (a) => `\`${a.named}\` is neither a shipped lifecycle nor a file`,
    fix: (a) => `write one of ${a.known} as \`lifecycle:\` in mlc.yaml, or the path of your own lifecycle file`,
    why: "mlc.yaml names the lifecycle by pin (genai@1) or by the path of a YAML file with stages and edges.",
  }),

  "card-field-unanswered": entry<{ path: string; section: string; answer: string; file: string }>({
    severity: "note",
    say: (a) =>
      `\`${a.path}\` (${a.section}) is ${answerWords(
        a.answer,
        a.answer === "absent" ? "not answered" : "answered by a reference that leads nowhere",
      )}`,
    fix: (a) => `answer it in \`${a.file}\`, or say why not: \`{na: why}\`, \`{unknown: why}\`, \`{withheld: why}\``,
    why: "The card leaves out sections that nobody answered and names them in its last line. A reason why there is no answer is printed instead.",
  }),
};
