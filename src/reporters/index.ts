import type { Format } from "../format.ts";
import type { Outcome } from "../outcome.ts";
import { report as jsonReport } from "./json.ts";
import type { Style, Text } from "./style.ts";

/** Turns an outcome into text. Pure: the same outcome and style give the same bytes. */
export type Reporter = (outcome: Outcome, style: Style) => Text;

/** Every value of `--format`: how its reporter is loaded, with what this outcome and style need. */
export const reporters: Readonly<Record<Format, (outcome: Outcome, style: Style) => Promise<Reporter>>> = {
  human: async (outcome, style) => (await import("./text/index.ts")).textReporter(outcome.body, style),
  // As small as a call of `import`, and what every program asks for.
  json: () => Promise.resolve(jsonReport),
  ndjson: async () => (await import("./ndjson.ts")).report,
  tsv: async () => (await import("./tsv.ts")).report,
  gitlab: async () => (await import("./gitlab.ts")).report,
  junit: async () => (await import("./junit.ts")).report,
  sarif: async () => (await import("./sarif.ts")).report,
  badge: async () => (await import("./badge.ts")).report,
  github: async (outcome, style) => (await import("./github.ts")).githubReporter(outcome.body, style),
  md: async (outcome) =>
    outcome.markdown === undefined
      ? (await import("./md/index.ts")).markdownReporter(outcome.body)
      : ({ markdown }) => ({ out: markdown?.() ?? "", err: "" }),
};
