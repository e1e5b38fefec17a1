import { didYouMean } from "../core/did-you-mean.ts";
import { windowDays } from "../core/due.ts";
import { lifecycleOf, stageIds } from "../core/lifecycle/lifecycle.ts";
import { sameWeights, weightsIn } from "../core/status.ts";
import { cannot } from "../errors.ts";
import { checkFormats } from "../format.ts";
import type { World } from "../world.ts";
import { argumentList, flagOption, textOption, type CommandModule, type Input } from "./command.ts";
import { asOfDay, chooseVersions, concernedBy, type Opened } from "./open.ts";
import { isAboutAll, openAll, openInParts, type OpenedInParts } from "./open-parts.ts";
import { outcomeOf } from "./outcomes.ts";
import { foundInParts } from "./parts.ts";
import { statusOf, work, type Asked, type StatusRow } from "./status-parts.ts";
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
    const names = argumentList(input, "model");
    const past = at === undefined ? undefined : await (await import("./open-at.ts")).openAt(world, at);
    const here = past === undefined ? await openInParts(world) : undefined;
    const all = here !== undefined && isAboutAll(here, names) ? here : undefined;
    const opened = past ?? all?.opened ?? (await openAll(here ?? (await openInParts(world))));
    const { sort, ...asked } = askedOf(opened, input);
    const { rows, weights, files } = all
      ? await ofAll(world, all, asked)
      : {
          rows: statusOf(opened, chooseVersions(opened, names), asked),
          weights: weightsIn(opened.workspace.models),
          files: concernedBy(opened, names),
        };
    const twins = sameWeights(weights);
    const sorted = sort === undefined ? rows : [...rows].sort(orders[sort]);
    const notes = [...unreadFindings(files), ...rows.flatMap((each) => each.notes)];
    const bad = notes.some((each) => each.severity === "error");
    return outcomeOf(opened, notes, bad ? 1 : 0, (findings) => ({
      schema: "mlc.out.status/v1",
      ok: !bad,
      findings,
      as_of: asked.asOf,
      ...(past === undefined ? {} : { at: { ...past.past } }),
      ...(asked.days === undefined ? {} : { due_days: asked.days }),
      models: sorted.map(({ row }) => {
        const equal = twins(row.model, row.version);
        return equal.length === 0 ? row : { ...row, same_weights_as: [...equal] };
      }),
    }));
  },
};

/** All versions, of a few models at a time. */
async function ofAll(world: World, { opened, inParts }: OpenedInParts, asked: Asked) {
  const found = await foundInParts(world, opened.root, inParts, work, asked);
  return {
    rows: found.flatMap((part) => part.rows),
    weights: found.flatMap((part) => part.weights),
    files: found.flatMap((part) => part.files.map((files) => ({ files }))),
  };
}

const sorts = ["model", "stage", "days", "level", "score", "due"] as const;
const failures = ["stale", "overdue"] as const;

function askedOf(opened: Opened, input: Input): Asked & { readonly sort: (typeof sorts)[number] | undefined } {
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
    asOf: asOfDay(opened, textOption(input, "asOf")),
  };
}

function chosen<T extends string>(word: string | undefined, place: string, choices: readonly T[]): T | undefined {
  if (word === undefined) return undefined;
  const found = choices.find((each) => each === word);
  if (found !== undefined) return found;
  throw cannot("unknown-choice", { value: word, place, choices, near: didYouMean(word, choices) });
}

/** What needs somebody first stands first; rows that are equal keep the order of models and versions. */
const orders: Readonly<Record<(typeof sorts)[number], (a: StatusRow, b: StatusRow) => number>> = {
  model: () => 0,
  stage: ({ row: a }, { row: b }) => (a.stage < b.stage ? -1 : a.stage > b.stage ? 1 : 0),
  days: ({ row: a }, { row: b }) => (b.days ?? 0) - (a.days ?? 0),
  level: ({ row: a }, { row: b }) => a.level - b.level,
  score: ({ row: a }, { row: b }) => a.score - b.score,
  // Two infinite numbers have no difference.
  due: (a, b) => (a.days === b.days ? 0 : a.days - b.days),
};
