import { describe, expect, it } from "vitest";
import { audienceOf } from "../../src/core/card/audience.ts";
import { sizeBand } from "../../src/core/card/size-band.ts";
import { cardSections, type CardSection } from "../../src/core/completeness.ts";
import type { Audience } from "../../src/core/facts/shown.ts";
import { cardFormats } from "../../src/documents/index.ts";
import { fieldAudiences } from "../../src/generated/audience.ts";
import { options, shownOf, type Parts } from "./support/card-facts.ts";

/** Every answer that is for a narrower audience is a word or number that stands nowhere else. */
const parts: Parts = {
  model: { scope: { eu_role: "gpai-provider", eu_risk: "high-annex-iii" } },
  version: {
    architecture: {
      family: "transformer",
      objective: "objective-for-downstream",
      parameters: 6857302016,
      active_parameters: 1857302016,
      non_embedding_parameters: 6444163072,
      rationale: "rationale-for-authority",
    },
    adaptation: { method: "lora", parameters: { rank: "rank-for-downstream" } },
  },
  card: {
    summary: "A public summary.",
    environment: { energy_kwh: 98765, energy_method: "metered-for-authority", co2e_kg: 4321 },
    training: { decisions: "decisions-for-authority" },
    integration: { hardware: "hardware-for-downstream" },
  },
  governance: { oversight: { mode: "in-the-loop", who: "overseers-for-downstream" } },
  operations: { security: { access: { policy: "docs/access-for-authority.md" } } },
  records: {
    "2026-10-20-training-a1b2c3d4e5f6": {
      hyperparameters: { learning_rate: "learning-rate-for-downstream" },
      compute: {
        hardware: "accelerators-for-authority",
        duration_hours: 33.457,
        flops: 4.2e22,
        flops_method: "flops-for-authority",
      },
    },
  },
};
const forDownstream = /-for-downstream/;
const forAuthority =
  /-for-authority|6857302016|6,857,302,016|1857302016|1,857,302,016|6444163072|6,444,163,072|98765|98,765|33\.457|4\.2e\+?22|gpai-provider|high-annex-iii/;

async function texts(audience: Audience, more: Parts = {}): Promise<readonly string[]> {
  const facts = shownOf({ ...parts, ...more, card: { ...parts.card, ...more.card } }, audience);
  const written = cardFormats.map(async (format) => {
    const writer = await format.load();
    const specVersion = format.specVersions?.[0];
    const file = `card.${format.id}`;
    const done = writer.write(facts, undefined, {
      ...options,
      file,
      ...(specVersion === undefined ? {} : { specVersion }),
    });
    if ("refused" in done) throw new Error(done.refused.code);
    return done.text;
  });
  return Promise.all(written);
}

function fields(sections: readonly CardSection[]): readonly string[] {
  return sections.flatMap((each) => [...each.fields, ...fields(each.sections)]);
}

describe("who a card is for", () => {
  it("is said of every field that a card shows", () => {
    const said = Object.keys(fieldAudiences);
    const unsaid = fields(cardSections).filter(
      (path) => !said.some((each) => path === each || path.startsWith(`${each}.`)),
    );
    expect(unsaid).toEqual([]);
    expect(audienceOf("training.runs.compute.flops")).toBe("authority");
    expect(audienceOf("datasets[].tokens")).toBe("public");
  });

  it("keeps from everybody, in every form, what is for those who build on the model or for authorities", async () => {
    for (const text of await texts("public")) {
      expect(text).not.toMatch(forDownstream);
      expect(text).not.toMatch(forAuthority);
      expect(text).toContain("A public summary.");
    }
  });

  it("keeps from those who build on it what is for authorities, and tells them the size as a band", async () => {
    const [md = "", ...others] = await texts("downstream");
    for (const text of [md, ...others]) expect(text).not.toMatch(forAuthority);
    for (const said of ["objective", "rank", "learning-rate", "hardware", "overseers"])
      expect(md).toContain(`${said}-for-downstream`);
    expect(md).toContain("- **Total size in parameters:** 5 billion to 15 billion");
    expect(md).not.toContain("Computational Resources");
  });

  it("tells authorities everything, in the order of the form", async () => {
    const [md = ""] = await texts("authority");
    for (const said of ["rationale", "metered", "decisions", "access", "accelerators", "flops"])
      expect(md).toContain(`${said}-for-authority`);
    expect(md).toContain("- **Total size in parameters:** 6,857,302,016");
    expect(md).toContain("- **Energy for training:** 99 MWh (metered-for-authority)");
    expect(md).toContain("- **Risk class under the AI Act:** high-annex-iii");
    const form = md.slice(md.indexOf("## Model Documentation Form"));
    expect(form.match(/(?<=^### ).*/gm)).toEqual([
      "General Information",
      "Model Properties",
      "Distribution and Licence",
      "Use",
      "Training Process",
      "Computational Resources",
      "Energy",
      "Oversight and Operation",
    ]);
  });

  it("is said of what nobody answered too: on the form, not on the card for everybody", async () => {
    const [form = ""] = await texts("authority");
    expect(form).toContain("- **Legal name of the provider:** Not documented");
    const [open = ""] = await texts("public");
    expect(open).not.toContain("Model Documentation Form");
    expect(open.split("\n").find((line) => line.startsWith("Not documented"))).not.toContain(
      "Training Hyperparameters",
    );
  });
});

describe("card.yaml", () => {
  it("publishes what it discloses, and only that", async () => {
    const card = { disclose: ["training.runs.compute.hardware", "architecture.parameters"] };
    const [md = ""] = await texts("public", { card });
    expect(md).toContain("- **Hardware:** accelerators-for-authority");
    expect(md).toContain("6,857,302,016");
    expect(md).not.toContain("flops-for-authority");
    expect(md).not.toContain("33.457");
  });

  it("counts the parameters for everybody where the weights are open", async () => {
    const [md = ""] = await texts("public", { model: { scope: { open_weights: true } } });
    expect(md).toContain("- **Parameters:** 6,857,302,016");
  });

  it("withholds from an audience and every wider one, says so, and wins over disclose", async () => {
    const withhold = [
      { path: "card.environment.co2e_kg", because: "not audited yet" },
      { path: "architecture.family", audience: "authority" },
    ];
    const card = { withhold, disclose: ["card.environment.co2e_kg"] };
    for (const audience of ["public", "downstream"] as const) {
      for (const text of await texts(audience, { card })) expect(text).not.toMatch(/4321|4,321/);
      const [md = ""] = await texts(audience, { card });
      expect(md).toContain("- **Co2e kg:** Not disclosed: not audited yet");
    }
    const [md = ""] = await texts("authority", { card });
    expect(md).toContain("4,321 kg CO2 equivalent");
    expect(md).not.toContain("transformer");
    expect(md).toContain("- **Architecture:** Not disclosed");
  });

  it("is told of paths that name nothing a card shows", () => {
    const card = {
      withhold: [{ path: "stage" }, { path: "card.summary" }],
      disclose: ["training.runs.compute", "nothing.here"],
    };
    expect(shownOf({ card }, "public").shown.idle).toEqual([
      { path: "stage", list: "withhold", at: 0 },
      { path: "nothing.here", list: "disclose", at: 1 },
    ]);
  });
});

describe("the band of a size", () => {
  it.each([
    [499_999_999, "1 million to 500 million"],
    [500_000_000, "500 million to 5 billion"],
    [5_000_000_000, "5 billion to 15 billion"],
    [14_999_999_999, "5 billion to 15 billion"],
    [99_000_000_000, "50 billion to 100 billion"],
    [999_999_999_999, "500 billion to 1 trillion"],
    [1_000_000_000_000, "more than 1 trillion"],
  ])("of %d parameters is %s", (parameters, band) => {
    expect(sizeBand(parameters)).toBe(band);
  });

  it("is not made up for what is no number", () => {
    expect(["about 7", { unknown: "x" }, 0, Number.NaN].map((each) => sizeBand(each))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
