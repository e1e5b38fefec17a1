import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { holdersOf } from "../people.ts";
import type { Assessment } from "../scoring/assess.ts";
import type { Decided } from "./hotfix.ts";

/**
 * Why a person may not make a move: an edge says which roles take it; a hotfix takes those who may take one to the same stage.
 * Empty where they may.
 */
export function promoterFindings({ facts, lifecycle }: Assessment, move: Decided, by: string): readonly Finding[] {
  const edges = lifecycle.file.edges.filter((edge) => edge.to === move.to);
  const roles =
    move.move.kind === "forward"
      ? (move.move.edge.promoters ?? [])
      : move.move.kind === "hotfix" && edges.every((edge) => edge.promoters !== undefined)
        ? [...new Set(edges.flatMap((edge) => edge.promoters ?? []))]
        : [];
  if (by === "unlisted" || roles.length === 0) return [];
  if (roles.some((role) => holdersOf(facts, role).includes(by))) return [];
  return [finding("promoter-role", { by, roles: roles.join(", ") }, { file: facts.document.file, path: ["stage"] })];
}
