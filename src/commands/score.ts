import type { Day } from "../core/dates.ts";
import { assess, type Assessment } from "../core/scoring/assess.ts";
import { outVersion } from "../core/scoring/out.ts";
import { standingOf } from "../core/lifecycle/standing.ts";
import { frameworkFindings } from "../core/controls.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { didYouMean } from "../core/did-you-mean.ts";
import { cannot } from "../errors.ts";
import { checkFormats } from "../format.ts";
import type { OutVersionScore } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { argumentList, listOption, textOption, type CommandModule, type Input } from "./command.ts";
import { asOfDay, chooseVersions, concernedBy, type Chosen, type Opened } from "./open.ts";
import { isAboutAll, openInParts, openNamed, type OpenedInParts } from "./open-parts.ts";
import { readGlobals } from "./options.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Concerned } from "./unread.ts";
import type { World } from "../world.ts";

/** `mlc score [MODEL…]`: level, score, gates and next steps; with --base what a pull request changes. */
export const command: CommandModule = {
  name: "score",
  summary: "level, score, what changed, next steps",
  group: "Check",
  formats: [...checkFormats, "badge"],
  examples: [
    ["mlc score", "every version, or the one of a one-model workspace in full"],
    ["mlc score support-llm --explain PERF-04", "why a criterion has its status, with values and places"],
    ["mlc score support-llm --what-if scope.risk_tier=low", "as it would be, and nothing is written"],
    ["mlc score --base origin/main --format github", "what a pull request changes, as annotations"],
  ],

  configure(command) {
    command
      .argument("[model...]", "models or MODEL@VERSION")
      .option("--base <ref>", "compare with the point where this branch left REF; policy of REF")
      .option("--explain <id>", "why a criterion has its status: its check, values, places", { conflicts: ["base"] })
      .option("--what-if <path=value>", "level, score and gate as they would be; may be repeated", {
        repeats: true,
        conflicts: ["base", "explain"],
      })
      .option("--at <rev|day>", "judge the files as they were at a revision, or at the end of a day", {
        conflicts: ["base"],
      })
      .option("--as-of <day>", "judge as of a day, YYYY-MM-DD (UTC)")
      .option("--fail-on <what>", "regression or any (with --base), below-target, gate, stale; never: always exit 0")
      .option("--min-level <n>", "exit 1 below this level; with --base for versions that change")
      .option("--min-score <n>", "exit 1 below this score; the same");
  },

  async run(world, input) {
    const base = textOption(input, "base");
    if (base !== undefined) return (await import("./score-base.ts")).scoreAgainst(world, input, base);
    const at = textOption(input, "at");
    const whatIf = listOption(input, "whatIf");
    const names = argumentList(input, "model");
    const inParts = at === undefined ? await openInParts(world) : undefined;
    if (inParts !== undefined && whatIf.length === 0 && isTable(input) && isAboutAll(inParts, names)) {
      const table = await tableOf(world, inParts, input);
      if (table !== undefined) return table;
    }
    const opened =
      inParts === undefined
        ? await (await import("./open-at.ts")).openAt(world, at ?? "")
        : await openNamed(inParts, names);
    if (whatIf.length > 0) return (await import("./score-what-if.ts")).scoreWhatIf(opened, input, whatIf);
    return scoreHere(opened, input);
  },
};

/** What `--fail-on` takes. */
export const failOn = ["regression", "any", "below-target", "gate", "stale", "never"] as const;

/** The choice that `--fail-on` or mlc.yaml names; undefined where neither does. Throws CannotRun for a word that is none. */
export function failOnOf(asked: string | undefined): (typeof failOn)[number] | undefined {
  const found = failOn.find((each) => each === asked);
  if (asked === undefined || found !== undefined) return found;
  throw cannot("unknown-choice", {
    value: asked,
    place: "--fail-on",
    choices: [...failOn],
    near: didYouMean(asked, failOn),
  });
}

/** What a score is asked for with. */
interface Asked {
  readonly asOf: Day;
  readonly wanted: ReturnType<typeof failOnOf>;
}

function askedOf(opened: Opened, input: Input): Asked {
  const asOf = asOfDay(opened, textOption(input, "asOf"));
  const wanted = failOnOf(textOption(input, "failOn"));
  if (wanted === "regression" || wanted === "any") throw cannot("fail-on-needs-base", { what: wanted });
  return { asOf, wanted };
}

async function scoreHere(opened: Opened, input: Input): Promise<Outcome> {
  const asked = askedOf(opened, input);
  const { asOf } = asked;
  const names = argumentList(input, "model");
  const chosen = chooseVersions(opened, names);
  const word = textOption(input, "explain");
  const { models, standing, asSelf } =
    word === undefined ? scored(opened, chosen, asOf) : await explained(opened, chosen, asOf, word);
  const unread = await unreadOf(concernedBy(opened, names));
  const outcome = scoreOutcome(opened, input, asked, { models, standing, unread });
  return { ...outcome, criteria: word === undefined ? { asSelf } : "explained" };
}

/** True where people are shown a row for each version, should there be several. What is stale stands in criteria. */
function isTable(input: Input): boolean {
  const isPlain = textOption(input, "explain") === undefined && textOption(input, "failOn") !== "stale";
  return isPlain && readGlobals(input).format === "human";
}

/** All versions in a table, of a few models at a time. Undefined where there is one version: it is shown in full. */
async function tableOf(world: World, { opened, inParts }: OpenedInParts, input: Input): Promise<Outcome | undefined> {
  const asked = askedOf(opened, input);
  const [{ foundInParts }, { work, versionOf }] = await Promise.all([import("./parts.ts"), import("./score-parts.ts")]);
  const found = await foundInParts(world, opened.root, inParts, work, asked.asOf);
  const models = found.flatMap(({ rows }) => rows.map(versionOf));
  if (models.length === 1) return undefined;
  const standing = found.flatMap((part) => part.standing);
  const unread = await unreadOf(found.flatMap((part) => part.files.map((files) => ({ files }))));
  return scoreOutcome(opened, input, asked, { models, standing, unread });
}

function scoreOutcome(
  opened: Opened,
  input: Input,
  { asOf, wanted }: Asked,
  { models, standing, unread }: Pick<Scored, "models" | "standing"> & { readonly unread: readonly Finding[] },
): Outcome {
  const findings = [
    ...unread,
    ...frameworkFindings(opened.workspace, asOf),
    ...models.flatMap((each) => thresholds(each, input)),
    ...failing(models, wanted),
    ...standing,
  ];
  const bad = wanted !== "never" && findings.some((each) => each.severity === "error");
  return outcomeOf(opened, findings, bad ? 1 : 0, (found) => ({
    schema: "mlc.out.score/v1",
    ok: !bad,
    as_of: asOf,
    findings: found,
    models,
  }));
}

/** Versions scored, what is to be said of where they stand, and the criteria that somebody met as self. */
interface Scored {
  readonly models: OutVersionScore[];
  readonly standing: readonly Finding[];
  readonly asSelf: readonly string[];
}

function scored(opened: Opened, chosen: readonly Chosen[], asOf: Day): Scored {
  const all = chosen.map(({ files, document }) => assess(opened.workspace, files, document, asOf));
  return {
    models: all.map((each) => outVersion(each, opened.locate)),
    standing: all.flatMap((each) => standingOf(each).findings),
    asSelf: all.flatMap(metAsSelf),
  };
}

/** What only --explain needs is loaded by it alone: every start of a score is measured. */
async function explained(opened: Opened, chosen: readonly Chosen[], asOf: Day, word: string): Promise<Scored> {
  const { explaining } = await import("./score-explain.ts");
  const all = chosen.map(({ files, document }) => assess(opened.workspace, files, document, asOf));
  const explain = explaining(opened, all, word);
  return {
    models: all.map((each) => outVersion(each, opened.locate, explain)),
    standing: all.flatMap((each) => standingOf(each).findings),
    asSelf: all.flatMap(metAsSelf),
  };
}

function metAsSelf({ rows }: Assessment): readonly string[] {
  return rows.filter((row) => row.self === true).map((row) => row.id);
}

/** The words for files that cannot be read are loaded only where there are some. */
async function unreadOf(concerned: readonly Concerned[]): Promise<readonly Finding[]> {
  if (concerned.every(({ files }) => files.broken.length === 0)) return [];
  return (await import("./unread.ts")).unreadFindings(concerned);
}

/** Findings for the thresholds given on the command line. */
export function thresholds(scored: OutVersionScore, input: Input): readonly Finding[] {
  const version = `${scored.model}@${scored.version}`;
  const minLevel = numberOption(input, "minLevel", "--min-level");
  const minScore = numberOption(input, "minScore", "--min-score");
  const low = (what: string, value: number, needed: number): Finding =>
    finding("below-threshold", { version, what, value: String(value), needed: String(needed) });
  return [
    ...(minLevel !== undefined && scored.level.value < minLevel ? [low("level", scored.level.value, minLevel)] : []),
    ...(minScore !== undefined && scored.score.value < minScore ? [low("score", scored.score.value, minScore)] : []),
  ];
}

/** Findings for what `--fail-on` asks of each version as it is. */
export function failing(
  models: readonly OutVersionScore[],
  wanted: (typeof failOn)[number] | undefined,
): readonly Finding[] {
  return models.flatMap((each): readonly Finding[] => {
    const low = (what: string, value: string, needed: string): Finding =>
      finding("below-threshold", { version: `${each.model}@${each.version}`, what, value, needed });
    switch (wanted) {
      case "below-target": {
        const { value, target } = each.level;
        return value < target ? [low("level", String(value), `the target ${String(target)}`)] : [];
      }
      case "stale": {
        const stale = each.criteria.filter((row) => row.status === "stale").map((row) => row.id);
        return stale.length > 0 ? [low("evidence", `stale for ${stale.join(", ")}`, "nothing stale")] : [];
      }
      case "gate":
        return each.gates
          .filter((gate) => gate.decision !== "go" && gate.decision !== "go-with-conditions")
          .map((gate) => low(`gate ${gate.from} -> ${gate.to}`, gate.decision, "go"));
      default:
        return [];
    }
  });
}

function numberOption(input: Input, name: string, flag: string): number | undefined {
  const text = textOption(input, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value))
    throw cannot("bad-value", { value: text, place: flag, expected: "a number" });
  return value;
}
