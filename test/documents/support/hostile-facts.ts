import type { Facts } from "../../../src/core/facts/facts.ts";
import { evaluation, factsOf, measured } from "./card-facts.ts";

/** Facts in which every text a person can write on a card is `said`. */
export function factsSaying(said: string): Facts {
  const list = [said, said];
  return factsOf({
    model: {
      name: said,
      purpose: said,
      intended_use: list,
      intended_users: list,
      downstream_use: list,
      out_of_scope_use: { na: said },
      problem: { abuse_vectors: list },
    },
    version: {
      base_model: { id: said, revision: said, license: { withheld: said } },
      architecture: {
        family: said,
        name: said,
        objective: said,
        parameters: 12,
        inputs: [{ modality: said, format: said }],
        rationale: said,
      },
      adaptation: { method: said, parameters: { [said]: said } },
      alignment: { methods: list, objective: said },
      data: [{ dataset: "faq", role: "fine-tuning", snapshot: { digest: said }, epochs: said, decontamination: said }],
      artifacts: [{ name: said, uri: said, digest: said, format: said }],
      optimizations: [{ method: said, to: said }],
    },
    card: {
      summary: said,
      description: `${said}\n\n- ${said}\n`,
      developers: [{ name: said, url: said }],
      contact: said,
      languages: list,
      links: { repository: said, paper: said },
      license: { id: said, name: said, link: said, acceptable_use: said },
      limits: { limitations: list, tradeoffs: list, recommendations: said },
      evaluation: { approach: said, factors: list, rationale: { see: said }, summary: said },
      environment: { energy_kwh: 1, energy_method: said, note: said },
      about: {
        citation: { bibtex: said, apa: said },
        glossary: said,
        get_started: said,
        more: said,
        authors: list,
        changelog: [{ version: said, date: said, change: said }],
        sources: list,
      },
    },
    scorecard: {
      targets: [{ metric: said, op: ">=", value: 1, rationale: said, dataset: said }],
      disabled: [{ id: said, reason: said }],
    },
    governance: {
      risks: [{ id: "R-1", statement: said, mitigation: said }],
      fairness: { groups: [{ attribute: said, values: list }] },
    },
    datasheets: { faq: { dataset: { id: "faq", name: said, license: said, url: said, hub_id: said } } },
    records: {
      "2026-10-20-training-a1b2c3d4e5f6": {
        hyperparameters: { [said]: said },
        framework: said,
        preprocessing: said,
        code: { repo: said, commit: said },
        compute: { hardware: said, provider: said },
      },
      "2026-10-30-evaluation-77b1c02d9e10": {
        tool: said,
        ...evaluation(
          measured({
            id: said,
            variant: said,
            unit: said,
            slice: { [said]: said },
            dataset: { id: said, name: said },
          }),
        ),
      },
      "2026-11-02-transition-5be01c77a1b2": {
        from: null,
        to: said,
        move: "start",
        adopted: true,
        reason: said,
        reviews: ["2026-11-01-review-5be01c77a1b2"],
      },
      "2026-11-01-review-5be01c77a1b2": { checkpoint: said, role: said, decision: "approved", self: true },
    },
    paths: [said],
  });
}
