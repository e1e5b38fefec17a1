import type { Location } from "../findings/finding.ts";
import type { ModelFiles } from "../workspace.ts";

/** Which roots a broken file should have filled. A broken record counts for every version: nobody can read whose it is. */
export function brokenRoots(files: ModelFiles, version: string): ReadonlyMap<string, Location> {
  const roots = new Map<string, Location>();
  for (const { file, findings } of files.broken) {
    const at = findings[0]?.at ?? { file };
    for (const root of rootsOf(files.dir, file, version)) roots.set(root, at);
  }
  return roots;
}

function rootsOf(dir: string, file: string, version: string): readonly string[] {
  const inside = file.slice(dir.length + 1);
  if (inside.startsWith("datasheets/")) return ["datasets"];
  if (inside.startsWith("versions/")) return stem(file) === version ? ["version"] : [];
  if (inside.startsWith("records/")) {
    const kind = /^\d{4}-\d{2}-\d{2}-([a-z-]+)-[0-9a-f]+$/.exec(stem(file))?.[1];
    return kind === undefined ? Object.values(ROOTS_OF_KIND).flat() : (ROOTS_OF_KIND[kind] ?? []);
  }
  return ROOTS_OF_DOCUMENT[inside] ?? [];
}

function stem(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
}

const ROOTS_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  training: ["training"],
  evaluation: ["evaluations", "baseline_evaluations", "training_costs"],
  monitoring: ["monitoring"],
  review: ["reviews"],
  exception: ["exceptions"],
  transition: ["transitions"],
  deployment: ["deployments"],
  incident: ["incidents"],
  "red-team": ["red_team"],
  reproduction: ["reproductions"],
  update: ["updates"],
};

const ROOTS_OF_DOCUMENT: Readonly<Record<string, readonly string[]>> = {
  "model.yaml": ["model", "owners", "scope", "problem"],
  "card.yaml": ["card"],
  "scorecard.yaml": ["targets", "slos"],
  "governance.yaml": [
    "risks",
    "controls",
    "dpia",
    "oversight",
    "transparency",
    "retirement",
    "fairness",
    "explainability",
    "gpai",
  ],
  "operations.yaml": [
    "monitors",
    "guardrails",
    "rollback",
    "incident_response",
    "pipelines",
    "feedback",
    "budget",
    "usage",
    "security",
    "resilience",
    "continual",
  ],
};
