import { entry } from "../entry.ts";

/** Numbers and statements of a model card that cannot all be so. */
export const cardsPlausible = {
  "name-and-parameters-differ": entry<{ model: string; name: string; parameters: string; meant: string }>({
    severity: "warning",
    say: (a) => `the model is called \`${a.name}\` and \`architecture.parameters\` says \`${a.parameters}\``,
    fix: (a) => `check the number: \`mlc set ${a.model} architecture.parameters=${a.meant}\`, or the model's name`,
    why:
      "A size in a name is what most readers go by. Where it is not within some 40 % of the parameters counted, one of them " +
      "is wrong, mostly by a factor of a thousand.",
  }),

  "weights-and-parameters-differ": entry<{ bytes: string; parameters: string; each: string }>({
    severity: "warning",
    say: (a) => `weights of ${a.bytes} bytes for ${a.parameters} parameters are ${a.each} bytes for each`,
    fix: () =>
      "check `weights.bytes` and `architecture.parameters` in the version's file: 2 bytes for each at 16 bits, half a byte at 4",
    why:
      "A parameter takes from a quarter of a byte (2 bits) to 8 bytes. What lies far outside is a number in millions or " +
      "billions where a count is asked for, or the size of another file.",
  }),

  "emissions-implausible": entry<{
    where: "card.environment" | "training.runs";
    co2e: string;
    energy: string;
    intensity: string;
    unit: "grams" | "tonnes";
  }>({
    severity: "warning",
    say: (a) =>
      `${a.co2e} kg of CO2e for ${a.energy} kWh are ${a.intensity} kg for each kWh, as if one were in ${a.unit}`,
    fix: (a) =>
      a.unit === "grams"
        ? "write `co2e_kg` in kilograms (Hugging Face's `co2_eq_emissions` is in grams) and `energy_kwh` in kilowatt-hours"
        : "write `co2e_kg` in kilograms (CycloneDX writes tonnes) and `energy_kwh` in kilowatt-hours",
    why:
      "Electricity causes between some 0.01 kg (hydro, nuclear) and some 1.2 kg (coal) of CO2 equivalent for each kWh. " +
      "Tools write grams, kilograms and tonnes, and MWh beside kWh: a factor of a thousand is the usual slip.",
  }),

  "energy-implausible": entry<{ energy: string; accelerators: string; hours: string; watts: string }>({
    severity: "warning",
    say: (a) =>
      `${a.energy} kWh for ${a.accelerators} accelerators over ${a.hours} hours are ${a.watts} watts for each of them`,
    fix: () =>
      "check `energy_kwh` (kilowatt-hours, not MWh or Wh), `accelerators` and `duration_hours` (wall-clock time)",
    why:
      "An accelerator with its share of the machine and the cooling draws between some 20 and 3000 watts. Hours that are " +
      "added up over accelerators, and energy in another unit, fall far outside.",
  }),

  "operations-implausible": entry<{ flops: string; parameters: string; tokens: string; expected: string }>({
    severity: "warning",
    say: (a) =>
      `${a.flops} operations for ${a.parameters} parameters and ${a.tokens} tokens; six for each are ${a.expected}`,
    fix: () =>
      "check `compute.flops` of the training record (operations in total, not in a second), `architecture.parameters` and `tokens` of the data; correct the record with `supersedes`",
    why:
      "Training takes about six operations for each parameter and token (Kaplan et al. 2020, Hoffmann et al. 2022). More than " +
      "a factor of ten away, a unit (PFLOP, FLOP/s) or a count is another one than the field asks for. The AI Act counts these operations.",
  }),

  "tokens-differ": entry<{ steps: string; batch: string; product: string; tokens: string }>({
    severity: "warning",
    say: (a) =>
      `${a.steps} steps of ${a.batch} tokens are ${a.product} tokens, and the data of the version says ${a.tokens}`,
    fix: () =>
      "check `tokens` and `epochs` of the version's data, and `steps` and `batch_tokens` of the training record",
    why: "Both count the tokens that were learned. Published cards have contradicted themselves here after a change of the batch size.",
  }),

  "base-license-differs": entry<{ model: string; base: string; license: string }>({
    severity: "warning",
    say: (a) => `the card says \`${a.license}\`, and the base model is licensed under \`${a.base}\``,
    fix: (a) =>
      `where the base model's terms reach what is made from it, write them: \`mlc set ${a.model} card.license.id=${a.base}\``,
    why:
      "Licences such as Llama's, Gemma's or the OpenRAIL family bind derived models too. Only licences known to leave that " +
      "choice free pass without a word. This is a question for whoever answers for the licence, not legal advice.",
  }),
};
