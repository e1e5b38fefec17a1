import { expect, test } from "vitest";
import { supportLlm, supportRepo, versionFile } from "../support/model.ts";
import type { TestRepository } from "../support/repo.ts";
import { played, script } from "../support/transcript.ts";

/** One day at work: each command of the transcript runs on it, and comes out as it is written. */
async function day(repo: TestRepository, on: string, text: string): Promise<void> {
  expect(await played(repo, text, `${on}T09:00:00Z`)).toBe(script(text));
}

const because = '--reason "The pilot has forty internal users; the public form opens in January." --control interviews';
const approve = "--as compliance_officer --decision approved";

test("an exception from its request to its last renewal: which day is the last, and what is refused", async () => {
  const files = supportLlm();
  const repo = supportRepo({ [versionFile]: (files[versionFile] ?? "").replace(/^architecture: .*\n/m, "") });

  // At risk tier low a waiver asked for on 2 November holds until 31 January at the latest: 90 days, the last included.
  await day(
    repo,
    "2026-11-02",
    `
    chloe$ mlc waive DOC-02 --through 2027-02-01 ${because}
      exit 2: exception-too-long
    chloe$ mlc waive DOC-02 --through 2026-11-01 ${because}
      exit 2: exception-ended-before
    chloe$ mlc waive GOV-01 --through 2026-11-10 ${because}
      exit 2: exception-not-waivable
    chloe$ mlc waive DOC-02 --through 2027-01-31 ${because} --dry-run
      exit 0
    rosa$ mlc waive DOC-02 --through 2026-11-10 ${because}
      exit 0: exception-no-approver
      commit: mlc: waive support-llm@1.0.0 DOC-02 through 2026-11-10
    rosa$ mlc review exception:2026-11-02-exception-000000000005 ${approve}
      exit 2: not-independent
    chloe$ mlc waive DOC-02 --through 2026-11-10 ${because}
      exit 0
      commit: mlc: waive support-llm@1.0.0 DOC-02 through 2026-11-10
    rosa$ mlc review exception:2026-11-02-exception-000000000007 ${approve}
      exit 0
      commit: mlc: review support-llm@1.0.0 exception:2026-11-02-exception-000000000007 approved
    mei$ mlc review post-fine-tuning --as ethics_reviewer --decision approved
      exit 0
      commit: mlc: review support-llm@1.0.0 post-fine-tuning approved
    `,
  );
  // The last valid day.
  await day(
    repo,
    "2026-11-10",
    `
    ben$ mlc promote --to evaluation --dry-run
      exit 0: gate-waived
      support-llm@1.0.0 finetuning -> evaluation (forward): go-with-conditions
    `,
  );
  // The day after, and the first renewal.
  await day(
    repo,
    "2026-11-11",
    `
    ben$ mlc promote --to evaluation --dry-run
      exit 1: gate-criterion, gate-closed
      support-llm@1.0.0 finetuning -> evaluation (none): indeterminate
    chloe$ mlc waive DOC-02 --through 2026-11-20 ${because}
      exit 0
      commit: mlc: waive support-llm@1.0.0 DOC-02 through 2026-11-20
    rosa$ mlc review exception:2026-11-11-exception-000000000002 ${approve}
      exit 0
      commit: mlc: review support-llm@1.0.0 exception:2026-11-11-exception-000000000002 approved
    ben$ mlc promote --to evaluation --dry-run
      exit 0: gate-waived
      support-llm@1.0.0 finetuning -> evaluation (forward): go-with-conditions
    `,
  );
  // The second renewal is the last one.
  await day(
    repo,
    "2026-11-21",
    `
    chloe$ mlc waive DOC-02 --through 2026-11-30 ${because}
      exit 0
      commit: mlc: waive support-llm@1.0.0 DOC-02 through 2026-11-30
    rosa$ mlc review exception:2026-11-21-exception-000000000001 ${approve}
      exit 0
      commit: mlc: review support-llm@1.0.0 exception:2026-11-21-exception-000000000001 approved
    chloe$ mlc waive DOC-02 --through 2026-12-10 ${because}
      exit 2: exception-renewed-too-often
    `,
  );
});

test("three waivers are active at a time, and a fourth is not taken", async () => {
  const three = ["DOC-03", "REP-01", "PERF-02"].map(
    (criterion, at) => `
    chloe$ mlc waive ${criterion} --through 2026-11-30 ${because}
      exit 0: exception-unneeded
      commit: mlc: waive support-llm@1.0.0 ${criterion} through 2026-11-30
    rosa$ mlc review exception:2026-11-22-exception-00000000000${String(2 * at + 1)} ${approve}
      exit 0
      commit: mlc: review support-llm@1.0.0 exception:2026-11-22-exception-00000000000${String(2 * at + 1)} approved`,
  );
  await day(
    supportRepo(),
    "2026-11-22",
    `${three.join("")}
    chloe$ mlc waive DOC-02 --through 2026-11-30 ${because}
      exit 2: exception-over-limit
    `,
  );
});
