import { describe, expect, it } from "vitest";
import { implausible } from "../../src/core/plausible.ts";
import { factsOf, WEIGHTS, type Parts } from "../documents/support/card-facts.ts";

/** A run over the weights of the version. */
function run(more: object): NonNullable<Parts["records"]> {
  return {
    "2026-10-01-training-0123456789ab": {
      schema: "mlc.training/v1",
      model: "support-llm",
      version: "1.2.0",
      observed_at: "2026-10-01",
      by: "ben",
      subject: { weights: WEIGHTS },
      ...more,
    },
  };
}

const pythia: Parts = {
  model: { name: "Pythia-6.9B" },
  version: {
    weights: { digest: WEIGHTS, bytes: 13_714_604_032 },
    architecture: { parameters: 6_857_302_016 },
    data: [{ dataset: "pile", role: "pretraining", tokens: "299892736000" }],
  },
  card: { environment: { energy_kwh: 40_000, co2e_kg: 16_000 } },
  records: run({
    hyperparameters: { steps: 143_000, batch_tokens: 2_097_152 },
    compute: { accelerators: 128, duration_hours: 700, flops: 1.23e22 },
  }),
};

function codes(parts: Parts): readonly string[] {
  return implausible(factsOf(parts)).map((each) => each.code);
}

describe("numbers of a card", () => {
  it("that agree with each other are left alone", () => {
    expect(codes(pythia)).toEqual([]);
  });

  it.each<[string, string, Partial<Parts>]>([
    ["a size in the name ten times the count", "name-and-parameters-differ", { model: { name: "Pythia-69B" } }],
    ["the size of another file", "weights-and-parameters-differ", { version: { ...pythia.version, weights: { digest: WEIGHTS, bytes: 4096 } } }],
    ["grams where kilograms belong", "emissions-implausible", { card: { environment: { energy_kwh: 40_000, co2e_kg: 16_000_000 } } }],
    ["tonnes where kilograms belong", "emissions-implausible", { card: { environment: { energy_kwh: 40_000, co2e_kg: 16 } } }],
    ["energy in MWh", "energy-implausible", { card: { environment: { energy_kwh: 40 } } }],
    ["operations of a second", "operations-implausible", { records: run({ compute: { flops: 1.23e15 } }) }],
    ["a batch that was changed on the way", "tokens-differ", { records: run({ hyperparameters: { steps: 143_000, batch_tokens: 4_194_304 } }) }],
    ["a licence that binds what is derived", "base-license-differs", { version: { ...pythia.version, base_model: { id: "org/base", license: "llama3.1" } }, card: { license: { id: "mit" } } }],
  ])("say what is wrong with %s", (_, code, change) => {
    expect(codes({ ...pythia, ...change })).toEqual([code]);
  }); // prettier-ignore

  it("leave names of mixtures, adapters and permissive base models alone", () => {
    expect(codes({ ...pythia, model: { name: "Mix-8x7B" } })).toEqual([]);
    const adapter = {
      ...pythia.version,
      weights: { digest: WEIGHTS, bytes: 160_000_000 },
      adaptation: { method: "lora" },
    };
    expect(codes({ ...pythia, version: adapter })).toEqual([]);
    const base = { ...pythia.version, base_model: { id: "org/base", license: "apache-2.0" } };
    expect(codes({ ...pythia, version: base, card: { license: { id: "mit" } } })).toEqual([]);
  });

  it("leave small models and what is hosted elsewhere alone", () => {
    const small = { weights: { digest: WEIGHTS, bytes: 2_411_520 }, architecture: { parameters: 180_000 } };
    expect(codes({ version: small })).toEqual([]);
    const hosted = {
      weights: undefined,
      hosted: { provider: "acme", model_id: "m" },
      base_model: { id: "m", license: "acme-terms" },
    };
    expect(codes({ version: hosted, card: { license: { id: "mit" } } })).toEqual([]);
  });

  it("say nothing about what nobody wrote, or wrote in words", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ card: { environment: { energy_kwh: { unknown: "not measured" }, co2e_kg: 0 } } })).toEqual([]);
  });

  it("are told at the place of a fact", () => {
    const found = implausible(factsOf({ ...pythia, card: { environment: { energy_kwh: 40_000, co2e_kg: 16 } } }))[0];
    expect(found?.at).toEqual({ file: "models/support-llm/card.yaml", path: ["environment", "co2e_kg"] });
    const low = implausible(
      factsOf({
        ...pythia,
        card: {},
        records: run({ compute: { accelerators: 8, duration_hours: 9, energy_kwh: 900 } }),
      }),
    )[0];
    expect(low?.at?.file).toContain("2026-10-01-training");
    expect(low?.at?.path).toEqual(["compute", "energy_kwh"]);
  });
});
