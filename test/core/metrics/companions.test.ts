import { expect, it } from "vitest";
import type { Json } from "../../../src/core/json.ts";
import { metricOf } from "../../../src/core/metrics/catalogue.ts";
import { isGiven, missingCompanions } from "../../../src/core/metrics/companions.ts";

it.each<Readonly<Record<string, Json>>>([{ bins: 0 }, { n_ref: 0 }, { n_cur: -1 }, { bins: "ten" }, { n_ref: 0.5 }])(
  "a count that counts nothing is missing: %j",
  (more) => {
    const entry = metricOf("psi");
    if (entry === undefined) throw new Error("no psi");
    const psi = { id: "psi", value: 0.05, with: { n_ref: 5000, n_cur: 5000, bins: 10 } };
    expect(missingCompanions(psi, entry)).toEqual([]);
    expect(missingCompanions({ ...psi, with: { ...psi.with, ...more } }, entry)).toEqual(Object.keys(more));
  },
);

it("a sample of nobody is no sample", () => {
  const entry = metricOf("exact_match");
  if (entry === undefined) throw new Error("no exact_match");
  const of = (sample_size: number): readonly string[] =>
    missingCompanions(
      { id: "exact_match", value: 0.6, sample_size, dataset: { id: "held-out" }, split: "test" },
      entry,
    );
  expect([of(1), of(0)]).toEqual([[], ["sample_size"]]);
});

it.each<[string, Json, boolean]>([
  ["hardware", "2 x 24 GB", true],
  ["hardware", "Lingua Cloud", true],
  ["hardware", "[to be determined]", false],
  ["hardware", "16", false],
  ["load", "4 rps, 512 in, 128 out", true],
  ["load", 20, true],
  ["load", "high", false],
  ["judge", "unknown", false],
  ["groups", ["en", "de"], true],
  ["groups", [], false],
  ["groups", ["en", "tbd"], false],
  ["n_per_group", { en: 900, de: 0 }, false],
  ["n_per_group", {}, false],
  ["stemmer", false, true],
  ["delta", 0, true],
])("%s %j is said: %s", (name, value, said) => {
  expect(isGiven(name, value)).toBe(said);
});
