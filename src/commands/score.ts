import { assess } from "../core/scoring/assess.ts";
import { outVersion } from "../core/scoring/out.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { didYouMean } from "../core/did-you-mean.ts";
import { cannot } from "../errors.ts";
import type { OutVersionScore } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { World } from "../world.ts";
import { argumentList, textOption, type CommandModule, type Input } from "./command.ts";
import { asOfDay, chooseVersions, openWorkspace, type Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";

/** `mlc score [MODEL…]`: level, score, gates and next steps; with --base what a pull request changes. */
export const command: CommandModule = {
  name: "score",
  summary: "level, score, what changed, next steps",
  group: "Check",
  formats: ["github"],
  examples: [
    ["mlc score", "every version, or the one of a one-model workspace in full"],
    ["mlc score support-llm --explain PERF-04", "why a criterion has its status, with values and places"],
    ["mlc score --base origin/main --format github", "what a pull request changes, as annotations"],
  ],

  configure(command) {
    command
      .argument("[model...]", "models or MODEL@VERSION")
      .option("--base <ref>", "compare with the point where this branch left REF; policy of REF")
      .option("--explain <id>", "show the evaluated check of one criterion")
      .option("--as-of <day>", "judge as of a day, YYYY-MM-DD (UTC)")
      .option("--fail-on <what>", "regression, any, below-target, gate, stale or never")
      .option("--min-level <n>", "exit 1 below this level")
      .option("--min-score <n>", "exit 1 below this score");
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const base = textOption(input, "base");
    if (base !== undefined) return (await import("./score-base.ts")).scoreAgainst(world, opened, input, base);
    return scoreHere(world, opened, input);
  },
};

/** What `--fail-on` takes. */
export const failOn = ["regression", "any", "below-target", "gate", "stale", "never"] as const;

function scoreHere(_world: World, opened: Opened, input: Input): Outcome {
  const asOf = asOfDay(opened, textOption(input, "asOf"));
  const explain = explained(opened, input);
  const chosen = chooseVersions(opened, argumentList(input, "model"));
  const models = chosen.map(({ files, document }) =>
    outVersion(assess(opened.workspace, files, document, asOf), opened.locate, explain),
  );
  const findings = [...models.flatMap((each) => thresholds(each, input)), ...failing(models, input)];
  const bad = findings.some((each) => each.severity === "error");
  const concerned = chosen.length > 0 ? chosen.map(({ files }) => files) : opened.workspace.models;
  const broken = concerned.flatMap((files) => files.broken.flatMap((each) => each.findings));
  return outcomeOf(opened, [...new Set(broken), ...findings], bad || broken.length > 0 ? 1 : 0, (found) => ({
    schema: "mlc.out.score/v1",
    ok: !bad && broken.length === 0,
    as_of: asOf,
    findings: found,
    models,
  }));
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

/** The criterion of `--explain`, known to the catalogue or to a scorecard. */
export function explained(opened: Opened, input: Input): string | undefined {
  const word = textOption(input, "explain");
  if (word === undefined) return undefined;
  const [first] = chooseVersions(opened, argumentList(input, "model"));
  if (first === undefined) return word;
  const ids = assess(opened.workspace, first.files, first.document, opened.today).rows.map((row) => row.id);
  if (ids.includes(word)) return word;
  throw cannot("unknown-choice", { value: word, place: "--explain", choices: ids, near: didYouMean(word, ids) });
}

function failing(models: readonly OutVersionScore[], input: Input): readonly Finding[] {
  const wanted = textOption(input, "failOn");
  if (wanted !== undefined && !(failOn as readonly string[]).includes(wanted)) {
    throw cannot("unknown-choice", {
      value: wanted,
      place: "--fail-on",
      choices: [...failOn],
      near: didYouMean(wanted, failOn),
    });
  }
  return models.flatMap((each): Finding[] => {
    const version = `${each.model}@${each.version}`;
    const stale = each.criteria.filter((row) => row.status === "stale").map((row) => row.id);
    const shut = each.gates.filter((gate) => gate.decision !== "go" && gate.decision !== "go-with-conditions");
    const low = (what: string, value: string, needed: string): Finding =>
      finding("below-threshold", { version, what, value, needed });
    if (wanted === "below-target" && each.level.value < each.level.target)
      return [low("level", String(each.level.value), `the target ${String(each.level.target)}`)];
    if (wanted === "stale" && stale.length > 0)
      return [low("evidence", `stale for ${stale.join(", ")}`, "nothing stale")];
    if (wanted === "gate" && shut.length > 0)
      return shut.map((gate) => low(`gate ${gate.from} -> ${gate.to}`, gate.decision, "go"));
    return [];
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
