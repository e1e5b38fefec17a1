import type { OutScore, OutVersionScore } from "../generated/types.ts";

/** The offline report as data: one model or the portfolio, as of one day. It holds no clock and no path of a machine. */
export interface Report {
  readonly title: string;
  /** The day it is for, UTC. */
  readonly asOf: OutScore["as_of"];
  /** Stages of the lifecycle in order, for the columns of the board; `retired` last. */
  readonly stages: readonly ReportStage[];
  readonly models: readonly ReportModel[];
  /** What has its last day from `asOf` on, earliest first: evidence that goes stale, waivers, obligations, incidents. */
  readonly calendar: readonly ReportDue[];
  /** Which version each environment serves as of the day. */
  readonly environments: readonly ReportEnvironment[];
  /** What could not be read, in words with file:line. */
  readonly unread: readonly string[];
}

/** A stage as the board shows it. */
export interface ReportStage {
  readonly id: string;
  readonly title: string;
}

/** One version on the report: its standing, history and card. */
export interface ReportModel {
  /** `support-llm@1.2.0`: unique, the anchor of its page is made from it. */
  readonly id: string;
  readonly name: string;
  readonly purpose: string | undefined;
  readonly owner: string | undefined;
  readonly tags: readonly string[];
  /** Level, score, criteria, gates, next steps, exceptions, obligations, as `mlc score --json` gives them. */
  readonly score: OutVersionScore;
  /** Level and score at past days, oldest first, the last is `asOf`; empty where no history was asked for. */
  readonly trend: readonly ReportPoint[];
  /** What happened, newest first. */
  readonly history: readonly ReportEvent[];
  /** Its model card as an HTML fragment from documents/, already neutral: headings from h3 on, no style of its own. */
  readonly card: string;
}

/** The standing of a version at the end of a past day. */
export interface ReportPoint {
  readonly day: string;
  readonly stage: string;
  readonly level: number;
  /** 0 to 100, rounded down to one decimal. */
  readonly score: number;
}

/** One record of a version's history. */
export interface ReportEvent {
  readonly day: string;
  readonly kind: string;
  readonly by: string;
  readonly text: string;
  readonly file: string;
}

/** Something with a last day. */
export interface ReportDue {
  readonly day: string;
  readonly model: string;
  readonly kind: string;
  readonly text: string;
}

/** A version in an environment. */
export interface ReportEnvironment {
  readonly environment: string;
  readonly track: string;
  readonly model: string;
  readonly version: string;
  readonly exposure: string;
  readonly since: string;
}
