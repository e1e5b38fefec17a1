import { describe, expect, test } from "vitest";
import { adoptedAt, fraudScorer } from "../support/adopted-at.ts";
import { atWork, dir, supportRepo } from "../support/model.ts";
import type { TestRepository } from "../support/repo.ts";
import { played, script } from "../support/transcript.ts";

/** Plays a transcript and expects it to come out as it is written. */
async function plays(repo: TestRepository, text: string): Promise<void> {
  expect(await played(repo, text)).toBe(script(text));
}

describe("a version moves", () => {
  test("forward, once the review that its gate asks for is given", async () => {
    await plays(
      supportRepo(),
      `
      ben$ mlc promote
        exit 2: which-stage
      ben$ mlc promote --to evaluation
        exit 1: review-missing, gate-closed
        support-llm@1.0.0 finetuning -> evaluation (none): indeterminate
      mei$ mlc review post-fine-tuning --as ethics_reviewer --decision approved
        exit 0
        commit: mlc: review support-llm@1.0.0 post-fine-tuning approved
      ben$ mlc promote --to evaluation
        exit 0
        support-llm@1.0.0 finetuning -> evaluation (forward): go
        commit: mlc: promote support-llm@1.0.0 finetuning -> evaluation
      ben$ mlc promote --to evaluation
        exit 0
        support-llm@1.0.0 evaluation -> evaluation (none): go
      ben$ mlc promote --to alignment
        exit 1: gate-criterion, gate-closed
        support-llm@1.0.0 evaluation -> alignment (none): indeterminate
      ben$ mlc promote
        exit 1: gate-criterion, gate-closed
        support-llm@1.0.0 evaluation -> alignment (none): indeterminate
      `,
    );
  });

  test("past what is not done, with the reason in its record; and not back to it", async () => {
    const repo = adoptedAt("data");
    await plays(
      repo,
      `
      ben$ mlc promote --to pretraining
        exit 1: edge-condition, gate-closed
        support-llm@1.0.0 data -> pretraining (none): refused
      rosa$ mlc review data-rights --as compliance_officer --decision approved
        exit 0
        commit: mlc: review support-llm@1.0.0 data-rights approved
      ben$ mlc promote
        exit 0
        support-llm@1.0.0 data -> finetuning (skip): go
        commit: mlc: promote support-llm@1.0.0 data -> finetuning
      ben$ mlc promote --to pretraining --reason data-issue
        exit 1: stage-skipped, gate-closed
        support-llm@1.0.0 finetuning -> pretraining (none): refused
      ben$ mlc promote --to data --reason data-issue
        exit 0
        support-llm@1.0.0 finetuning -> data (loop): go
        commit: mlc: promote support-llm@1.0.0 finetuning -> data
      `,
    );
  });

  test("back, with a reason; what was reviewed is asked for again", async () => {
    await plays(
      adoptedAt("evaluation"),
      `
      ben$ mlc promote --to finetuning
        exit 2: input-needed
      ben$ mlc promote --to finetuning --reason target-missed
        exit 0
        support-llm@1.0.0 evaluation -> finetuning (loop): go
        commit: mlc: promote support-llm@1.0.0 evaluation -> finetuning
      ben$ mlc promote --to evaluation
        exit 1: review-missing, gate-closed
        support-llm@1.0.0 finetuning -> evaluation (none): indeterminate
      mei$ mlc review post-fine-tuning --as ethics_reviewer --decision approved
        exit 0
        commit: mlc: review support-llm@1.0.0 post-fine-tuning approved
      ben$ mlc promote --to evaluation
        exit 0
        support-llm@1.0.0 finetuning -> evaluation (forward): go
        commit: mlc: promote support-llm@1.0.0 finetuning -> evaluation
      ben$ mlc promote --to data --reason "more tickets"
        exit 0
        support-llm@1.0.0 evaluation -> data (loop): go
        commit: mlc: promote support-llm@1.0.0 evaluation -> data
      `,
    );
  });

  test("back from serving only when nobody is served with it", async () => {
    await plays(
      adoptedAt("deployment"),
      `
      chloe$ mlc record deployment environment=eu exposure.kind=pilot exposure.limit="20 agents"
        exit 0
        commit: mlc: record support-llm@1.0.0 deployment
      ben$ mlc promote --to finetuning --reason incident
        exit 1: still-served, gate-closed
        support-llm@1.0.0 deployment -> finetuning (none): refused
      chloe$ mlc record deployment environment=eu exposure.kind=none
        exit 0
        commit: mlc: record support-llm@1.0.0 deployment
      ben$ mlc promote --to finetuning --reason incident
        exit 0
        support-llm@1.0.0 deployment -> finetuning (loop): go
        commit: mlc: promote support-llm@1.0.0 deployment -> finetuning
      `,
    );
  });

  test("straight to serving as a hotfix, which leaves a review to be given within three days", async () => {
    const repo = supportRepo();
    await plays(
      repo,
      `
      ben$ mlc promote --hotfix
        exit 1: review-missing, gate-closed
        support-llm@1.0.0 finetuning -> deployment (none): indeterminate
      ben$ mlc promote --hotfix --reason incident
        exit 1: review-missing, gate-closed
        support-llm@1.0.0 finetuning -> deployment (none): indeterminate
      mei$ mlc review pre-deployment --as ethics_reviewer --decision approved
        exit 0
        commit: mlc: review support-llm@1.0.0 pre-deployment approved
      ben$ mlc promote --hotfix
        exit 2: input-needed
      ben$ mlc promote --hotfix --to evaluation --reason incident
        exit 2: conflicting-options
      rosa$ mlc promote --hotfix --reason incident
        exit 1: promoter-role, hotfix-opens, gate-closed
        support-llm@1.0.0 finetuning -> deployment (none): refused
      ben$ mlc promote --hotfix --reason incident
        exit 0: hotfix-opens
        support-llm@1.0.0 finetuning -> deployment (hotfix): go-with-conditions
        commit: mlc: hotfix support-llm@1.0.0 finetuning -> deployment
      ben$ mlc promote --hotfix --reason incident
        exit 0
        support-llm@1.0.0 deployment -> deployment (none): go
      `,
    );
  });

  test("to its end: reviewed, its environments empty, and never further", async () => {
    await plays(
      adoptedAt("deployment"),
      `
      chloe$ mlc record deployment environment=eu exposure.kind=pilot exposure.limit="20 agents"
        exit 0
        commit: mlc: record support-llm@1.0.0 deployment
      ana$ mlc retire
        exit 1: still-served, gate-fact, gate-fact, review-missing, review-missing, gate-closed
        support-llm@1.0.0 deployment -> retired (retire): no-go
      chloe$ mlc record deployment environment=eu exposure.kind=none
        exit 0
        commit: mlc: record support-llm@1.0.0 deployment
      ana$ mlc set retirement.data_disposition="weights kept ten years" retirement.user_notice="mailed on 1 December"
        exit 0
        commit: mlc: set support-llm@1.0.0 retirement.data_disposition retirement.user_notice
      ana$ mlc review retirement --as accountable_owner --decision approved
        exit 0
        commit: mlc: review support-llm@1.0.0 retirement approved
      rosa$ mlc review retention --as compliance_officer --decision approved
        exit 0
        commit: mlc: review support-llm@1.0.0 retention approved
      ana$ mlc retire --reason superseded
        exit 2: input-needed
      ana$ mlc retire --reason superseded --successor non --sunset 2026-12-31
        exit 2: unknown-choice
      ana$ mlc retire --reason superseded --successor none --sunset 2026-12-31
        exit 2: input-needed
      ana$ mlc retire --reason superseded --successor none --sunset 2026-12-31 --yes
        exit 0
        support-llm@1.0.0 deployment -> retired (retire): go
        commit: mlc: retire support-llm@1.0.0 deployment -> retired
      ana$ mlc retire support-llm@1.0.0
        exit 0
        support-llm@1.0.0 retired -> retired (retire): go
      ben$ mlc promote support-llm@1.0.0 --to finetuning --reason incident
        exit 1: retired-already, gate-closed
        support-llm@1.0.0 retired -> finetuning (none): refused
      ben$ mlc promote support-llm@1.0.0 --purpose "Draft answers to partners."
        exit 1: retired-already, gate-closed
        support-llm@1.0.0 retired -> problem (none): refused
      `,
    );
  });

  test("to the first stage for a new purpose, which voids reviews and what was measured for the old one", async () => {
    const repo = adoptedAt("evaluation");
    await plays(
      repo,
      `
      ana$ mlc review problem-signoff --as accountable_owner --decision approved
        exit 0
        commit: mlc: review support-llm@1.0.0 problem-signoff approved
      ben$ mlc promote --purpose "Draft answers to partners of Acme." --reason "partners asked"
        exit 0
        support-llm@1.0.0 evaluation -> problem (repurpose): go
        commit: mlc: repurpose support-llm@1.0.0 evaluation -> problem
      ben$ mlc promote
        exit 1: review-missing, review-not-counted, gate-closed
        support-llm@1.0.0 problem -> data (none): indeterminate
      ana$ mlc review problem-signoff --as accountable_owner --decision approved
        exit 0
        commit: mlc: review support-llm@1.0.0 problem-signoff approved
      ben$ mlc promote
        exit 0
        support-llm@1.0.0 problem -> data (forward): go
        commit: mlc: promote support-llm@1.0.0 problem -> data
      `,
    );
    expect(repo.read(`${dir}/model.yaml`)).toContain("purpose: Draft answers to partners of Acme.");
  });

  test("together with others says that it could go where another one keeps it", async () => {
    const work = atWork(supportRepo(fraudScorer()));
    await work("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved");
    const { out } = await work("ben", "promote support-llm fraud-scorer --to evaluation", 1);
    expect(out).toContain("✓ go, but nothing was moved: fraud-scorer@1.0.0 cannot");
    expect(out).toMatch(/^fraud-scorer@1\.0\.0.*✗ indeterminate$/m);
  });

  test("together with others: one commit, or none", async () => {
    const repo = supportRepo(fraudScorer());
    await plays(
      repo,
      `
      ben$ mlc promote support-llm fraud-scorer --to evaluation
        exit 1: review-missing, gate-closed, review-missing, gate-closed
        support-llm@1.0.0 finetuning -> evaluation (none): indeterminate
        fraud-scorer@1.0.0 finetuning -> evaluation (none): indeterminate
      mei$ mlc review support-llm post-fine-tuning --as ethics_reviewer --decision approved
        exit 0
        commit: mlc: review support-llm@1.0.0 post-fine-tuning approved
      ben$ mlc promote support-llm fraud-scorer --to evaluation
        exit 1: review-missing, gate-closed
        support-llm@1.0.0 finetuning -> evaluation (forward): go
        fraud-scorer@1.0.0 finetuning -> evaluation (none): indeterminate
      mei$ mlc review fraud-scorer post-fine-tuning --as ethics_reviewer --decision approved
        exit 0
        commit: mlc: review fraud-scorer@1.0.0 post-fine-tuning approved
      ben$ mlc promote support-llm fraud-scorer --to evaluation
        exit 0
        support-llm@1.0.0 finetuning -> evaluation (forward): go
        fraud-scorer@1.0.0 finetuning -> evaluation (forward): go
        commit: mlc: promote 2 versions
      ben$ mlc promote fraud-scorer --to finetuning --reason regression
        exit 0
        fraud-scorer@1.0.0 evaluation -> finetuning (loop): go
        commit: mlc: promote fraud-scorer@1.0.0 evaluation -> finetuning
      ben$ mlc promote support-llm fraud-scorer --to finetuning --reason regression
        exit 0
        support-llm@1.0.0 evaluation -> finetuning (loop): go
        fraud-scorer@1.0.0 finetuning -> finetuning (none): go
        commit: mlc: promote support-llm@1.0.0 evaluation -> finetuning
      `,
    );
  });
});
