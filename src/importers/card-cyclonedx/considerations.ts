import type { JsonMap, Path } from "../../core/json.ts";
import type { Sheet } from "../card-json/sheet.ts";
import type { Notebook } from "../prefill/reading.ts";

/** `modelCard.considerations`: users, uses, limits, risks, groups and the environment. */
export function considerations(sheet: Sheet, at: Path, notes: Notebook): void {
  list("users", "model.intended_users");
  list("technicalLimitations", "card.limits.limitations");
  list("performanceTradeoffs", "card.limits.tradeoffs");
  uses();
  risks(sheet, [...at, "ethicalConsiderations"], notes);
  groups(sheet, [...at, "fairnessAssessments"], notes);
  energy(sheet, [...at, "environmentalConsiderations", "energyConsumptions"], notes);

  function list(key: string, path: string): void {
    const said = sheet.places([...at, key]).flatMap((place) => sheet.text(place) ?? []);
    notes.take(path, said.length === 0 ? undefined : said);
  }

  /** What CycloneDX has no field for begins with what it is, as mlc and others write it. */
  function uses(): void {
    const all = sheet.places([...at, "useCases"]).flatMap((place) => sheet.text(place) ?? []);
    for (const [path, prefix] of PREFIXES) {
      const own = all.filter((each) => (prefixOf(each)?.[0] ?? "model.intended_use") === path);
      const said = own.map((each) => each.replace(prefix, "").trim()).filter((each) => each !== "");
      notes.take(path, said.length === 0 ? undefined : said);
    }
  }
}

const PREFIXES: readonly (readonly [path: string, prefix: RegExp])[] = [
  ["model.downstream_use", /^Downstream:\s*/i],
  ["model.out_of_scope_use", /^(?:Out of scope|Out-of-scope|Prohibited):\s*/i],
  ["problem.abuse_vectors", /^Foreseen misuse:\s*/i],
  ["model.intended_use", /^$/],
];

function prefixOf(use: string): (typeof PREFIXES)[number] | undefined {
  return PREFIXES.find(([, prefix]) => prefix.source !== "^$" && prefix.test(use));
}

/** A risk with what is done about it; how grave it is stands there as a sentence where mlc wrote it. */
function risks(sheet: Sheet, path: Path, notes: Notebook): void {
  const found = sheet.places(path).flatMap((place, at): JsonMap[] => {
    const name = sheet.text([...place, "name"]);
    const strategy = sheet.text([...place, "mitigationStrategy"]);
    if (name === "Recommendations" && strategy !== undefined) {
      notes.take("card.limits.recommendations", strategy);
      return [];
    }
    if (name === undefined) return [];
    const { mitigation, ...graded } = gradedIn(strategy ?? "");
    const said = { id: `R-${String(at + 1)}`, statement: name, ...graded };
    return [mitigation === "" ? said : { ...said, mitigation }];
  });
  notes.take("risks", found.length === 0 ? undefined : found);
}

function gradedIn(strategy: string): { readonly mitigation: string; readonly [key: string]: string } {
  const grade = "(?:likelihood|impact|treatment|residual|status) [a-z]+";
  const tail = new RegExp(`(?:^|\\. )(${grade}(?:, ${grade})*)(?:, owner [\\w.-]+)?$`).exec(strategy);
  if (tail === null) return { mitigation: strategy };
  const pairs = (tail[1] ?? "").split(", ").map((each) => each.split(" ") as [string, string]);
  const before = strategy.slice(0, tail.index);
  return { ...Object.fromEntries(pairs), mitigation: before === "" ? "" : `${before}.` };
}

function groups(sheet: Sheet, path: Path, notes: Notebook): void {
  const found = sheet.places(path).flatMap((place): JsonMap[] => {
    const group = sheet.text([...place, "groupAtRisk"]);
    const harms = sheet.text([...place, "harms"]);
    if (group === undefined) return [];
    const [attribute = "", values] = group.split(/: (.*)/s);
    return [
      {
        attribute,
        ...(values === undefined ? {} : { values: values.split(", ") }),
        ...(harms === undefined ? {} : { rationale: harms }),
      },
    ];
  });
  notes.take("fairness.groups", found.length === 0 ? undefined : found);
}

/** One activity: its energy and emissions. Several have no sum that somebody stated. */
function energy(sheet: Sheet, path: Path, notes: Notebook): void {
  const [only, second] = sheet.places(path);
  if (only === undefined || second !== undefined) return;
  const [cost, emitted] = [sheet.take([...only, "activityEnergyCost"]), sheet.take([...only, "co2CostEquivalent"])];
  notes.take("card.environment.energy_kwh", amount(cost, "kWh"));
  const tonnes = amount(emitted, "tCO2eq");
  notes.take("card.environment.co2e_kg", tonnes === undefined ? undefined : Number((tonnes * 1000).toPrecision(15)));
  sheet.take([...only, "activity"]);
  const [provider] = sheet.places([...only, "energyProviders"]);
  if (provider === undefined) return;
  notes.take("card.environment.energy_provider", sheet.text([...provider, "organization", "name"]));
  notes.take("card.environment.energy_source", sheet.text([...provider, "energySource"]));
  sheet.take([...provider, "energyProvided"]);
}

function amount(value: unknown, unit: string): number | undefined {
  const { value: number, unit: stated } = (typeof value === "object" && value !== null ? value : {}) as JsonMap;
  return typeof number === "number" && stated === unit ? number : undefined;
}
