import type { FrameworkDate, FrameworkFile } from "../generated/types.ts";
import { fits } from "./controls.ts";
import { andOf, truthOf, type Truth } from "./criteria/truth.ts";
import type { Day } from "./dates.ts";

/** What of a model decides from when duties apply to it. A fact that is not declared is left out. */
export interface Placed {
  /** The role that counts: undeclared, it is the one with most duties. */
  readonly role: string;
  readonly risk?: string;
  /** The day of placing on the Union market. */
  readonly market?: Day;
}

/** A date of a framework, held against a model. */
export interface HeldDate {
  readonly date: FrameworkDate;
  readonly concerns: "yes" | "no" | "open";
  /** Why it does not concern the model, or which fact would tell. */
  readonly because?: string;
  /** The fact that is not declared, where that is why. */
  readonly missing?: string;
}

/** The dates of a framework in their order, each with whether it concerns the model. */
export function datesFor({ timeline = [] }: FrameworkFile, placed: Placed): readonly HeldDate[] {
  return timeline
    .map((date) => heldDate(date, placed))
    .sort((a, b) => (a.date.from < b.date.from ? -1 : a.date.from > b.date.from ? 1 : 0));
}

/**
 * The first day on which a control applies, and the facts that are not declared and would make it a later one: not to
 * declare never moves a duty away. Undefined where no date that may concern the model names it.
 */
export function firstDay(
  dates: readonly HeldDate[],
  control: string,
): { readonly day: Day; readonly assumed: readonly string[] } | undefined {
  const naming = dates.filter((each) => each.concerns !== "no" && names(each.date, control));
  const [first] = naming;
  if (first === undefined) return undefined;
  const later = naming.some(({ date }) => date.from > first.date.from);
  return { day: first.date.from, assumed: later && first.missing !== undefined ? [first.missing] : [] };
}

/** True where a date names a control by its id or by how it starts. */
export function names({ controls }: FrameworkDate, control: string): boolean {
  return controls.some((each) => fits(each, control));
}

function heldDate(date: FrameworkDate, { role, risk, market }: Placed): HeldDate {
  const { who, placed_before: before, placed_from: from } = date;
  const conditions: readonly Condition[] = [
    { truth: truthOf(who.includes("all") || who.some((each) => each === role)), fact: "eu_role", value: role },
    ...(date.risk === undefined
      ? []
      : [{ truth: risk === undefined ? UNKNOWN : truthOf(risk === date.risk), fact: "eu_risk", value: risk }]),
    ...(before === undefined && from === undefined
      ? []
      : [
          {
            truth:
              market === undefined
                ? UNKNOWN
                : truthOf((before === undefined || market < before) && (from === undefined || market >= from)),
            fact: "eu_market_date",
            value: market,
          },
        ]),
  ];
  const truth = andOf(conditions);
  const telling = conditions.find((each) => each.truth === truth);
  if (truth === "true" || telling === undefined) return { date, concerns: "yes" };
  const { fact, value } = telling;
  if (truth === "false") return { date, concerns: "no", because: `${fact} is ${value ?? "not declared"}` };
  return { date, concerns: "open", because: `${fact} is not declared`, missing: fact };
}

const UNKNOWN = "unknown" satisfies Truth;

interface Condition {
  readonly truth: Truth;
  readonly fact: string;
  readonly value: string | undefined;
}
