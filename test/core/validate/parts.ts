import { describe, expect, it } from "vitest";
import type {
  DatasheetDocument,
  DeploymentRecord,
  EvaluationRecord,
  GovernanceDocument,
  NoteRecord,
  OperationsDocument,
  ReviewRecord,
  ScorecardDocument,
  TrainingRecord,
} from "../../../src/generated/types.ts";
import { fix, say } from "../../../src/core/findings/catalogue.ts";
import { workspaceFindings } from "../../../src/core/validate/rules.ts";
import { dir, doc, found, head, record, today, workspaceOf, type Parts } from "./workspace-of.ts";

/** What is wrong, the files in which it is, and the one finding it gives as `code file path`. */
export type Case = readonly [wrong: string, parts: Parts, expected: string];

/** Tests that each case gives its finding and no other, in words that say what is meant. */
export function finds(cases: readonly Case[]): void {
  describe("finds", () => {
    it.each(cases)("%s", (_, parts, expected) => {
      // Taking files or records away also breaks the chain, which its own test looks at.
      const codes = found(parts).filter((each) => !/^(transition-missing|stage-not-tip) /.test(each));
      expect(codes).toEqual([expected]);
      for (const each of workspaceFindings(workspaceOf(parts), today)) {
        expect(`${say(each)} ${fix(each)}`).not.toMatch(/undefined|\[object|NaN\d/);
      }
    });
  });
}

/** A note by Ben. */
export const note = (id: string, more: Partial<NoteRecord> = {}) =>
  record(id, { ...head, schema: "mlc.note/v1", text: "Spoke with the support team.", ...more });

/** An evaluation by Ben. */
export const evaluation = (more: Partial<EvaluationRecord> = {}, id = "2026-10-05-evaluation-aaaaaaaaaaaa") =>
  record(id, {
    ...head,
    schema: "mlc.evaluation/v1",
    metrics: [{ id: "accuracy", value: 0.8, sample_size: 500 }],
    ...more,
  });

/** A review by Mei. */
export const review = (more: Partial<ReviewRecord> = {}, id = "2026-10-05-review-bbbbbbbbbbbb") =>
  record(id, {
    ...head,
    schema: "mlc.review/v1",
    by: "mei",
    checkpoint: "problem-signoff",
    role: "ethics_reviewer",
    decision: "approved",
    ...more,
  });

/** A training run by Ben. */
export const training = (more: Partial<TrainingRecord> = {}) =>
  record("2026-10-05-training-cccccccccccc", { ...head, schema: "mlc.training/v1", ...more });

/** A deployment that ended. */
export const deployment = (more: Partial<DeploymentRecord> = {}) =>
  record("2026-10-05-deployment-dddddddddddd", {
    ...head,
    schema: "mlc.deployment/v1",
    environment: "production",
    exposure: { kind: "none" },
    ...more,
  });

/** A datasheet, by the stem of its file. */
export const datasheet = (stem: string, more: Partial<DatasheetDocument> = {}) =>
  doc<DatasheetDocument>(`${dir}/datasheets/${stem}.yaml`, { schema: "mlc.datasheet/v1", ...more });

/** The model with a scorecard. */
export const scorecard = (more: Partial<ScorecardDocument>): Parts => ({
  files: { scorecard: doc(`${dir}/scorecard.yaml`, { schema: "mlc.scorecard/v1", ...more }) },
});

/** The model with operations.yaml. */
export const operations = (more: Partial<OperationsDocument>): Parts => ({
  files: { operations: doc(`${dir}/operations.yaml`, { schema: "mlc.operations/v1", ...more }) },
});

/** The model with governance.yaml. */
export const governance = (more: Partial<GovernanceDocument>): Parts => ({
  files: { governance: doc(`${dir}/governance.yaml`, { schema: "mlc.governance/v1", ...more }) },
});

/** The model with acceptance targets, in whatever shape. */
export const targets = (...list: readonly object[]): Parts =>
  scorecard({ targets: list } as unknown as ScorecardDocument);

/** A file of the model that is there and cannot be read. */
export const broken = (file: string) => ({ file: `${dir}/${file}`, findings: [] });

/** Where the evaluation lies, from the directory of the model on. */
export const evaluationFile = "records/2026/2026-10-05-evaluation-aaaaaaaaaaaa.yaml";

/** Where the review lies. */
export const reviewFile = "records/2026/2026-10-05-review-bbbbbbbbbbbb.yaml";

/** The id of the note of most tests. */
export const noteId = "2026-10-05-note-eeeeeeeeeeee";

/** Where that note lies. */
export const noteFile = `records/2026/${noteId}.yaml`;
