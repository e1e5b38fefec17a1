import { didYouMean } from "../core/did-you-mean.ts";
import { dueOf, isOverdue, windowDays } from "../core/due.ts";
import { withdrawnFindings } from "../core/datasheet/withdrawn-findings.ts";
import { finding, weighing } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { nameOf } from "../core/facts/facts.ts";
import { obligationFinding } from "../core/lifecycle/hold.ts";
import { lifecycleOf, stageIds } from "../core/lifecycle/lifecycle.ts";
import { obligationsOf } from "../core/lifecycle/obligations.ts";
import { assess, type Assessment } from "../core/scoring/assess.ts";
import { dueWithin, sameWeights, versionStatus } from "../core/status.ts";
import { cannot } from "../errors.ts";
import { checkFormats } from "../format.ts";
import type { OutVersionStatus } from "../generated/types.ts";
import { argumentList, flagOption, textOption, type CommandModule, type Input } from "./command.ts";
import { asOfDay, chooseVersions, concernedBy, openWorkspace, type Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import { unreadFindings } from "./unread.ts";

/** `mlc status [MODEL…]`: where every version is, what is served where, what is due; now, or as it was. */
export const command: CommandModule = {
  name: "status",
  summary: "where every version is, what is next",
  group: "Every day",
  formats: checkFormats,
  examples: [
    ["mlc status", "one row for each version that is not retired"],
    ["mlc status support-llm --at 2026-05-03", "which version was served where on that day"],
    ["mlc status --due 30d --fail-on overdue", "what has its last day this month, for a scheduled job"],
  ],

  configure(command) {
    command
      .argument("[model...]", "models, or MODEL@VERSION")
      .option("--at <rev|day>", "read the files as they were at a revision, or at the end of a day")
      .option("--stage <stage>", "only versions at this stage")
      .option("--owner <person>", "only models this person is accountable for")
      .option("--due <days>", "what has its last day within so many days, such as 30d")
      .option("--stale", "only versions with stale evidence")
      .option("--sort <by>", sorts.join(", "))
      .option("--fail-on <what>", `exit 1 where there is any: ${failures.join(" or ")}`)
      .option("--as-of <day>", "as of a day, YYYY-MM-DD (UTC)");
  },

  async run(world, input) {
    const at = textOption(input, "at");
    const past = at === undefined ? undefined : await (await import("./open-at.ts")).openAt(world, at);
    const opened = past ?? (await openWorkspace(world));
    const asked = askedOf(opened, input);
    const asOf = asOfDay(opened, textOption(input, "asOf"));
    const twins = sameWeights(opened.workspace);
    const judged = chooseVersions(opened, argumentList(input, "model"))
      .map(({ files, document }) => {
        const assessment = assess(opened.workspace, files, document, asOf);
        const all = dueOf(assessment);
        const equal = twins(files.id, document.value.version);
        const row = versionStatus(assessment, dueWithin(all, asked.days), equal, opened.locate);
        const days = row.stale.length > 0 ? -Infinity : (all[0]?.days ?? Infinity);
        // The assessment itself is let go: of hundreds of versions only the rows are held.
        return { row, days, notes: isAsked(row, asked) ? notesOf(assessment, asked.failOn) : [] };
      })
      .filter(({ row }) => isAsked(row, asked));
    const { sort } = asked;
    const sorted = sort === undefined ? judged : [...judged].sort(orders[sort]);
    const notes = [
      ...unreadFindings(concernedBy(opened, argumentList(input, "model"))),
      ...judged.flatMap((each) => each.notes),
    ];
    const bad = notes.some((each) => each.severity === "error");
    return outcomeOf(opened, notes, bad ? 1 : 0, (findings) => ({
      schema: "mlc.out.status/v1",
      ok: !bad,
      findings,
      as_of: asOf,
      ...(past === undefined ? {} : { at: { ...past.past } }),
      ...(asked.days === undefined ? {} : { due_days: asked.days }),
      models: sorted.map(({ row }) => row),
    }));
  },
};

const sorts = ["model", "stage", "days", "level", "score", "due"] as const;
const failures = ["stale", "overdue"] as const;

interface Asked {
  readonly stage: string | undefined;
  readonly owner: string | undefined;
  readonly stale: boolean;
  readonly days: number | undefined;
  readonly sort: (typeof sorts)[number] | undefined;
  readonly failOn: (typeof failures)[number] | undefined;
}

function askedOf(opened: Opened, input: Input): Asked {
  const { config, lifecycle, lifecycleSource } = opened.workspace;
  const [stage, owner, window] = [textOption(input, "stage"), textOption(input, "owner"), textOption(input, "due")];
  const known = stageIds(lifecycleOf(lifecycle, lifecycleSource));
  if (stage !== undefined && !known.includes(stage))
    throw cannot("unknown-stage-named", { word: stage, near: didYouMean(stage, known), known: known.join(", ") });
  const days = window === undefined ? undefined : windowDays(window);
  if (window !== undefined && days === undefined) throw cannot("bad-window", { text: window });
  return {
    stage,
    owner: chosen(owner, "--owner", Object.keys(config.value.people ?? {})),
    stale: flagOption(input, "stale"),
    days,
    sort: chosen(textOption(input, "sort"), "--sort", sorts),
    failOn: chosen(textOption(input, "failOn"), "--fail-on", failures),
  };
}

function chosen<T extends string>(word: string | undefined, place: string, choices: readonly T[]): T | undefined {
  if (word === undefined) return undefined;
  const found = choices.find((each) => each === word);
  if (found !== undefined) return found;
  throw cannot("unknown-choice", { value: word, place, choices, near: didYouMean(word, choices) });
}

function isAsked(row: OutVersionStatus, { stage, owner, stale, days }: Asked): boolean {
  const isStale = row.stale.length > 0;
  return (
    (stage === undefined || row.stage === stage) &&
    (owner === undefined || row.owner === owner) &&
    (!stale || isStale) &&
    (days === undefined || isStale || row.due.length > 0)
  );
}

/** What needs somebody first stands first; rows that are equal keep the order of models and versions. */
const orders: Readonly<Record<(typeof sorts)[number], (a: Judged, b: Judged) => number>> = {
  model: () => 0,
  stage: ({ row: a }, { row: b }) => (a.stage < b.stage ? -1 : a.stage > b.stage ? 1 : 0),
  days: ({ row: a }, { row: b }) => (b.days ?? 0) - (a.days ?? 0),
  level: ({ row: a }, { row: b }) => a.level - b.level,
  score: ({ row: a }, { row: b }) => a.score - b.score,
  // Two infinite numbers have no difference.
  due: (a, b) => (a.days === b.days ? 0 : a.days - b.days),
};

interface Judged {
  readonly row: OutVersionStatus;
  /** Until the first thing that is due; before all, what is stale already. */
  readonly days: number;
}

/** What is overdue is always said; it and stale evidence close a job that asks for it. */
function notesOf(assessment: Assessment, failOn: Asked["failOn"]): readonly Finding[] {
  const { facts, lifecycle, rows } = assessment;
  const version = nameOf(facts);
  const weight = failOn === "overdue" ? "error" : "warning";
  const owed = obligationsOf(facts, lifecycle).filter((each) => each.state === "overdue");
  const incidents = dueOf(assessment).filter((each) => each.kind === "incident" && isOverdue(each));
  const stale = rows.filter((row) => row.status === "stale").map((row) => row.id);
  return [
    ...owed.map(obligationFinding),
    ...incidents.map(({ what, on, at }) => finding("overdue-now", { version, what, on }, at)),
  ]
    .map((each) => weighing(each, weight))
    .concat(
      withdrawnFindings(facts.files, [facts.document]),
      failOn === "stale" && stale.length > 0 ? [finding("stale-now", { version, criteria: stale.join(", ") })] : [],
    );
}
