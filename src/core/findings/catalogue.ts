import { anchors } from "./catalogue/anchors.ts";
import { audit } from "./catalogue/audit.ts";
import { cards } from "./catalogue/cards.ts";
import { cardsRead } from "./catalogue/cards-read.ts";
import { cardsPlausible } from "./catalogue/cards-plausible.ts";
import { commands } from "./catalogue/commands.ts";
import { datasheets } from "./catalogue/datasheets.ts";
import { cyclonedx } from "./catalogue/cyclonedx.ts";
import { doctor } from "./catalogue/doctor.ts";
import { exceptions } from "./catalogue/exceptions.ts";
import { frameworks } from "./catalogue/frameworks.ts";
import { exporting } from "./catalogue/exports.ts";
import { gates } from "./catalogue/gates.ts";
import { git } from "./catalogue/git.ts";
import { history } from "./catalogue/history.ts";
import { importing } from "./catalogue/importing.ts";
import { importsServing } from "./catalogue/imports-serving.ts";
import { imports } from "./catalogue/imports.ts";
import { importsMonitoring } from "./catalogue/imports-monitoring.ts";
import { importsRuns } from "./catalogue/imports-runs.ts";
import { init } from "./catalogue/init.ts";
import { lifecycles } from "./catalogue/lifecycles.ts";
import { lineage } from "./catalogue/lineage.ts";
import { merges } from "./catalogue/merges.ts";
import { moves } from "./catalogue/moves.ts";
import { people } from "./catalogue/people.ts";
import { questions } from "./catalogue/questions.ts";
import { reading } from "./catalogue/reading.ts";
import { report } from "./catalogue/report.ts";
import { results } from "./catalogue/results.ts";
import { rules } from "./catalogue/rules.ts";
import { runs } from "./catalogue/runs.ts";
import { scoring } from "./catalogue/scoring.ts";
import { serving } from "./catalogue/serving.ts";
import { shape } from "./catalogue/shape.ts";
import { signatures } from "./catalogue/signatures.ts";
import { usage } from "./catalogue/usage.ts";
import { verify } from "./catalogue/verify.ts";
import { yaml } from "./catalogue/yaml.ts";
import type { Entry } from "./entry.ts";
import type { Action, Finding, Location } from "./finding.ts";

/** Every finding mlc can make, by code. A code is kebab-case words and never changes its meaning. */
export const catalogue = {
  ...yaml,
  ...shape,
  ...reading,
  ...rules,
  ...history,
  ...merges,
  ...serving,
  ...scoring,
  ...gates,
  ...lifecycles,
  ...lineage,
  ...frameworks,
  ...moves,
  ...people,
  ...exceptions,
  ...exporting,
  ...git,
  ...signatures,
  ...anchors,
  ...imports,
  ...importing,
  ...importsMonitoring,
  ...importsRuns,
  ...runs,
  ...importsServing,
  ...results,
  ...report,
  ...cards,
  ...cyclonedx,
  ...cardsRead,
  ...datasheets,
  ...cardsPlausible,
  ...commands,
  ...questions,
  ...init,
  ...usage,
  ...audit,
  ...doctor,
  ...verify,
};

/** The codes of the catalogue. */
export type Code = keyof typeof catalogue;

/** What the sentence of a code needs to know. */
export type ArgsOf<C extends Code> = (typeof catalogue)[C] extends Entry<infer A> ? A : never;

/** Makes a finding with the severity of its catalogue entry. */
export function finding<C extends Code>(
  code: C,
  args: ArgsOf<C>,
  at?: Location,
  actions?: readonly Action[],
): Finding<C> {
  const { severity } = catalogue[code];
  // Thousands are made for one workspace, most of them with a place and nothing to do: no spreading.
  if (actions !== undefined) return { code, severity, args, ...(at === undefined ? {} : { at }), do: actions };
  return at === undefined ? { code, severity, args } : { code, severity, args, at };
}

/** The same finding, weighing more or less than its entry says. */
export function weighing(found: Finding, severity: Finding["severity"]): Finding {
  return { ...found, severity };
}

/** The sentence of a finding, from its entry. */
export function say(found: Finding): string {
  return (catalogue[found.code] as unknown as Entry<object>).say(found.args);
}

/** The exact command or edit that mends a finding, from its entry. */
export function fix(found: Finding): string {
  return (catalogue[found.code] as unknown as Entry<object>).fix(found.args);
}
