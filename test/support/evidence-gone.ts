import { editedIfThere, withoutRecords, type Evidence } from "./facts.ts";

/** What has to be taken away so that nothing is left that speaks for a criterion: answers by path, and kinds of record. */
const EVIDENCE_OF: Readonly<Record<string, readonly string[]>> = {
  "GOV-01": ["model.owners.accountable_owner"],
  "GOV-02": ["model.problem", "governance.risks"],
  "DOC-01": ["model.purpose", "model.intended_use", "model.out_of_scope_use", "model.intended_users"],
  "DOC-02": ["version.architecture", "card.license"],
  "DOC-03": ["version.data", "datasheets.support-chats"],
  "REP-01": ["training"],
  "REP-02": ["version.base_model", "version.adaptation", "version.alignment"],
  "REP-03": ["version.data"],
  "REP-06": ["version.selection"],
  "PERF-01": ["scorecard.targets"],
  "PERF-02": ["evaluation"],
  "PERF-03": ["version.baseline", "evaluation"],
  "PERF-04": ["evaluation", "scorecard.targets"],
  "PRIV-01": ["version.data", "version.base_model"],
  "PRIV-02": ["datasheets.support-chats"],
  "MON-01": ["deployment"],
  "MON-02": ["operations.monitors"],
  "MON-03": ["operations.rollback"],
  "EFF-01": ["evaluation", "monitoring"],
  "USE-01": ["operations.usage"],
  "SAFE-01": ["evaluation"],
  "GOV-03": ["model.owners"],
  "GOV-04": ["review"],
  "MON-04": ["deployment"],
  "MON-05": ["monitoring"],
  "MON-06": ["operations.monitors"],
  "MON-07": ["operations.pipelines"],
  "FAIR-01": ["governance.fairness"],
  "FAIR-02": ["governance.fairness", "evaluation", "monitoring"],
  "PERF-05": ["evaluation", "scorecard.targets"],
  "EFF-02": ["scorecard.slos", "monitoring"],
  "EFF-03": ["operations.budget", "monitoring"],
  "ROB-01": ["evaluation"],
  "SAFE-02": ["operations.guardrails", "evaluation"],
  "SAFE-03": ["red-team"],
  "USE-02": ["operations.feedback", "monitoring"],
  "GOV-05": ["config.frameworks", "governance.controls"],
  "GOV-06": ["governance.risks"],
  "PRIV-03": ["governance.dpia"],
  "PRIV-04": ["version.artifacts", "operations.security"],
  "DOC-07": ["datasheets.support-chats.pipeline"],
  "PERF-07": ["version.optimizations", "evaluation"],
  "REP-04": ["reproduction"],
  "GOV-07": ["governance.retirement"],
  "GOV-08": ["review"],
  "XAI-01": ["governance.explainability"],
  "XAI-02": ["governance.oversight"],
  "FAIR-03": ["governance.fairness", "evaluation", "monitoring"],
  "DOC-04": ["card.summary", "card.limits", "review"],
  "DOC-05": ["governance.transparency"],
  "DOC-06": ["governance.gpai"],
  "SAFE-04": ["operations.incident_response"],
  "ROB-02": ["operations.resilience"],
  "PRIV-05": ["evaluation"],
  "EFF-04": ["evaluation"],
  "MON-08": ["operations.continual", "update"],
  "REP-05": ["update"],
  "MON-09": ["update"],
  "PERF-06": ["update"],
  "SAFE-05": ["operations.continual", "evaluation"],
  "USE-03": ["operations.feedback", "version.data"],
  "GOV-09": ["operations.continual"],
  "EFF-05": ["operations.pipelines"],
};

/** The criteria of which all evidence can be taken away: all that are shipped. */
export const criteriaWithEvidence: readonly string[] = Object.keys(EVIDENCE_OF);

/** The model without any evidence of a criterion. */
export function withoutEvidenceOf(e: Evidence, criterion: string): Evidence {
  return (EVIDENCE_OF[criterion] ?? []).reduce(
    (before, gone) =>
      gone.includes(".")
        ? editedIfThere(before, gone, undefined)
        : withoutRecords(before, (id) => id.includes(`-${gone}-`)),
    e,
  );
}
