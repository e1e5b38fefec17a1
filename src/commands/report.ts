import { resolve } from "node:path";
import { frameworkFindings } from "../core/controls.ts";
import type { Day } from "../core/dates.ts";
import { say } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { RETIRED } from "../core/lifecycle/lifecycle.ts";
import { assess, type Assessment } from "../core/scoring/assess.ts";
import { outVersion } from "../core/scoring/out.ts";
import { newestFirst } from "../core/versions.ts";
import { cannot } from "../errors.ts";
import { reportOf, type ReportedVersion } from "../report/data.ts";
import { pastDays } from "../report/days.ts";
import { outReport } from "../report/out.ts";
import { pointOf, pointsOf, type PastWorkspace } from "../report/trend.ts";
import type { World } from "../world.ts";
import { argumentList, textOption, type CommandModule, type Input } from "./command.ts";
import { asOfDay, chooseVersions, concernedBy, openWorkspace, type Chosen, type Opened } from "./open.ts";
import { readGlobals } from "./options.ts";
import { inOrder, outcomeOf } from "./outcomes.ts";
import { progressLine } from "./progress.ts";
import { readPast, type Past } from "./report-past.ts";
import { refuseOthers, writeReport } from "./report-write.ts";
import { unreadFindings } from "./unread.ts";

/** `mlc report [MODEL…]`: one offline HTML file for one model or the portfolio. Written, never committed. */
export const command: CommandModule = {
  name: "report",
  summary: "one offline HTML file: where all models stand",
  group: "Read",
  formats: ["md", "tsv", "ndjson"],
  examples: [
    ["mlc report", "all models, into mlc-report.html"],
    ["mlc report support-llm --out support-llm.html", "one model, its last twelve months"],
    ["mlc report --since 2026-01-01 --json", "the same as data, and no file"],
  ],

  configure(command) {
    command
      .argument("[model...]", "models, or MODEL@VERSION; all unless given")
      .option("--out <file>", "the file to write, or - to print; mlc-report.html unless given")
      .option("--as-of <day>", "as of a day, YYYY-MM-DD (UTC)")
      .option("--since <day>", "maturity over time from that day on")
      .option("--points <n>", "over so many month ends; 6, of one model 12")
      .option("--no-history", "nothing of the past, and no git");
  },

  async run(world, input) {
    const opened = await openWorkspace(world);
    const asOf = asOfDay(opened, textOption(input, "asOf"));
    const names = argumentList(input, "model");
    const chosen = reportedOnes(opened, names);
    const out = textOption(input, "out") ?? (readGlobals(input).format === "human" ? "mlc-report.html" : undefined);
    const file = out === undefined || out === "-" ? undefined : resolve(world.cwd, out);
    if (file !== undefined) refuseOthers(file, out ?? "");
    const past = await pastOf(world, input, opened, asOf, chosen);
    const versions = await judged(world, input, opened, {
      chosen,
      asOf,
      past: past?.days ?? [],
      cards: out !== undefined,
    });
    const unread = inOrder(opened, unreadFindings(concernedBy(opened, names)));
    const report = reportOf(opened.workspace, asOf, versions, {
      title: titleOf(chosen),
      unread: unread.map((each) => `${placeOf(each)}${say(each)}`),
    });
    const text = out === undefined ? undefined : (await import("../report/html.ts")).reportHtml(report);
    const written =
      file === undefined || text === undefined ? {} : { out: out ?? "", ...writeReport(file, out ?? "", text) };
    const bad = unread.some((each) => each.severity === "error");
    const findings = [...unread, ...frameworkFindings(opened.workspace, asOf), ...(past?.findings ?? [])];
    return outcomeOf(opened, findings, bad ? 1 : 0, (found) => ({
      schema: "mlc.out.report/v1",
      ok: !bad,
      findings: found,
      ...outReport(report),
      ...written,
      ...(out === "-" && text !== undefined ? { text } : {}),
    }));
  },
};

/** Every version of the models that are asked for, retired ones last: a report leaves none out. */
function reportedOnes(opened: Opened, names: readonly string[]): readonly Chosen[] {
  return concernedBy(opened, names).flatMap(({ files, version }) => {
    if (version !== undefined) return chooseVersions(opened, [`${files.id}@${version}`]);
    const all = newestFirst(files.versions).map((document) => ({ files, document }));
    const isRetired = ({ document }: Chosen): boolean => document.value.stage === RETIRED;
    return [...all.filter((each) => !isRetired(each)), ...all.filter(isRetired)];
  });
}

/** The workspaces of past days; undefined where nothing of the past is asked for. */
async function pastOf(
  world: World,
  input: Input,
  opened: Opened,
  asOf: Day,
  chosen: readonly Chosen[],
): Promise<Past | undefined> {
  const [since, asked] = [textOption(input, "since"), textOption(input, "points")];
  const models = new Set(chosen.map(({ files }) => files.id));
  const points = asked === undefined ? undefined : Number(asked);
  if (points !== undefined && !(Number.isInteger(points) && points >= 1 && points <= MOST_POINTS))
    throw cannot("bad-value", {
      value: asked ?? "",
      place: "--points",
      expected: `a number from 1 to ${String(MOST_POINTS)}`,
    });
  const days = pastDays(asOf, {
    points: points ?? (since !== undefined ? MOST_POINTS : models.size === 1 ? 12 : 6),
    since: since === undefined ? undefined : asOfDay(opened, since),
  });
  if (input.options["history"] === false) return undefined;
  const only = models.size === opened.workspace.models.length ? undefined : models;
  return readPast(world, opened, days, only);
}

/** Ten years of months. */
const MOST_POINTS = 120;

interface Judging {
  readonly chosen: readonly Chosen[];
  readonly asOf: Day;
  readonly past: readonly PastWorkspace[];
  /** Whether their cards are wanted. */
  readonly cards: boolean;
}

async function judged(
  world: World,
  input: Input,
  opened: Opened,
  { chosen, asOf, past, cards }: Judging,
): Promise<readonly ReportedVersion[]> {
  const cardOf = cards ? await publicCard() : () => "";
  const progress = progressLine(world, "judging version", readGlobals(input).quiet);
  try {
    return chosen.map(({ files, document }, at) => {
      progress.count(at, chosen.length);
      const assessment = assess(opened.workspace, files, document, asOf);
      const { version } = document.value;
      const trend = past.length === 0 ? [] : [...pointsOf(past, files.id, version), pointOf(assessment)];
      return { assessment, score: outVersion(assessment, opened.locate), trend, card: cardOf(assessment) };
    });
  } finally {
    progress.end();
  }
}

/** A report is handed on, so it holds the card that everybody may see. */
async function publicCard(): Promise<(judged: Assessment) => string> {
  const [{ cardFragment }, { factsFor }] = await Promise.all([
    import("../documents/html-fragment.ts"),
    import("../core/card/audience.ts"),
  ]);
  return ({ workspace, files, facts }) =>
    cardFragment(factsFor(workspace, files, facts.document, facts.asOf, "public"));
}

function titleOf(chosen: readonly Chosen[]): string {
  const models = new Map(chosen.map(({ files }) => [files.id, files.model?.value.name ?? files.id]));
  const [only] = models.values();
  return models.size === 1 && only !== undefined ? only : `${String(models.size)} models`;
}

function placeOf({ at }: Finding): string {
  if (at === undefined) return "";
  return at.line === undefined ? `${at.file}: ` : `${at.file}:${String(at.line)}: `;
}
