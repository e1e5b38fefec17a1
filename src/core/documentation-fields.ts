import type { Facts } from "./facts/facts.ts";
import { fact } from "./facts/facts.ts";

/** How much is asked of a field of the card, and from which phase on; `when` says of which models at all. */
export interface CardField {
  readonly need: Need;
  readonly due: string;
  readonly when?: (facts: Facts) => boolean;
}

/** must weighs 3, should 2, may 1: the weights of documentation completeness. */
export type Need = "must" | "should" | "may";

/**
 * What is asked of a field of the model card, by its fact path; a field that is not named may be answered from evaluation on.
 * Need and phase follow what the template of Hugging Face, Mitchell et al. 2019 (sections 4.1 to 4.9) and the Model
 * Documentation Form of the general-purpose AI code of practice ask for together, each at the end of the phase that makes it known.
 */
export function cardField(section: string, path: string): CardField {
  return FIELDS[`${section}:${path}`] ?? FIELDS[path] ?? { need: "may", due: "evaluate" };
}

const trained = (facts: Facts): boolean => is(facts, "trained_from_scratch", true) || isTuned(facts);
const based = (facts: Facts): boolean => !is(facts, "trained_from_scratch", true) && isHere(facts);
const adapted = (facts: Facts): boolean => !is(facts, "adaptation", "none");
const generates = (facts: Facts): boolean => !is(facts, "generative", false);
const isHere = (facts: Facts): boolean => fact(facts, ["hosted"]) === undefined;

const FIELDS: Readonly<Record<string, CardField>> = {
  "card.summary": { need: "must", due: "define" },
  "model.purpose": { need: "must", due: "define" },
  "card.developers": { need: "must", due: "define" },
  "model.intended_users": { need: "must", due: "define" },
  "model.intended_use": { need: "must", due: "define" },
  "model.out_of_scope_use": { need: "must", due: "define" },
  "problem.abuse_vectors": { need: "should", due: "define" },
  "card.languages": { need: "should", due: "data" },
  "card.license.id": { need: "must", due: "data" },
  "selection.because": { need: "should", due: "select" },
  "architecture.family": { need: "must", due: "train" },
  "architecture.parameters": { need: "must", due: "train" },
  "architecture.modalities": { need: "must", due: "train" },
  "architecture.name": { need: "should", due: "train" },
  "architecture.objective": { need: "should", due: "train" },
  "architecture.context_length": { need: "should", due: "train" },
  "architecture.precision": { need: "should", due: "train" },
  "architecture.rationale": { need: "should", due: "train" },
  "card.description": { need: "should", due: "train" },
  "card.links.repository": { need: "should", due: "train" },
  "training-data:datasets": { need: "must", due: "train", when: trained },
  "training.runs.preprocessing": { need: "must", due: "train", when: trained },
  "training.runs.hyperparameters": { need: "must", due: "train", when: trained },
  "training.runs.code": { need: "must", due: "train", when: trained },
  "training.runs.seeds": { need: "should", due: "train", when: trained },
  "training.runs.framework": { need: "should", due: "train", when: trained },
  "training.runs.compute.hardware": { need: "must", due: "train", when: trained },
  "training.runs.compute.accelerators": { need: "must", due: "train", when: trained },
  "training.runs.compute.duration_hours": { need: "must", due: "train", when: trained },
  "training.runs.compute.flops": { need: "should", due: "train", when: trained },
  "training.runs.compute.provider": { need: "may", due: "train", when: trained },
  "training.runs.compute.region": { need: "may", due: "train", when: trained },
  "card.environment.energy_kwh": { need: "should", due: "train", when: trained },
  "card.environment.co2e_kg": { need: "should", due: "train", when: trained },
  "base_model.id": { need: "must", due: "adapt", when: based },
  "hosted.model_id": { need: "must", due: "adapt", when: (facts) => !isHere(facts) },
  "adaptation.method": { need: "must", due: "adapt", when: adapted },
  "adaptation.note": { need: "may", due: "adapt", when: adapted },
  "testing-data:datasets": { need: "must", due: "evaluate" },
  "card.evaluation.approach": { need: "must", due: "evaluate" },
  "card.evaluation.factors": { need: "must", due: "evaluate" },
  "card.evaluation.rationale": { need: "should", due: "evaluate" },
  "card.evaluation.summary": { need: "should", due: "evaluate" },
  evaluations: { need: "must", due: "evaluate" },
  targets: { need: "should", due: "evaluate" },
  "card.limits.limitations": { need: "must", due: "evaluate" },
  risks: { need: "must", due: "evaluate" },
  "fairness.groups": { need: "must", due: "evaluate" },
  "alignment.methods": { need: "must", due: "align", when: generates },
  "alignment.data": { need: "should", due: "align", when: generates },
  "alignment.objective": { need: "should", due: "align", when: generates },
  "model.downstream_use": { need: "should", due: "serve" },
  "card.license.acceptable_use": { need: "must", due: "serve" },
  "card.limits.recommendations": { need: "should", due: "serve" },
  "card.about.get_started": { need: "should", due: "serve" },
  "card.links.weights": { need: "should", due: "serve" },
  "card.library": { need: "should", due: "serve" },
  "card.about.changelog": { need: "must", due: "serve" },
  "card.about.authors": { need: "should", due: "serve" },
  "card.about.citation.bibtex": { need: "should", due: "serve" },
  "card.contact": { need: "must", due: "serve" },
  weights: { need: "must", due: "serve", when: isHere },
};

function is(facts: Facts, key: string, value: unknown): boolean {
  return fact(facts, ["scope", key]) === value;
}

function isTuned(facts: Facts): boolean {
  return !["none", "prompt", "rag"].some((each) => is(facts, "adaptation", each));
}
