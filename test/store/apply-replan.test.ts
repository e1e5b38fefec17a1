import { describe, expect, it } from "vitest";
import { apply, everything, promotion, refusal, refusesUntouched, workspace } from "../support/plan.ts";

describe("a plan made again under the lock", () => {
  it("is carried out when it comes out the same", async () => {
    const repo = workspace();
    expect((await apply(repo, promotion(), { replan: () => Promise.resolve(promotion()) })).commit).toBeDefined();
  });

  it("is refused when it comes out differently", async () => {
    const repo = workspace();
    const before = everything(repo);
    const other = promotion({ subject: "mlc: promote support-llm@1.0.0 finetuning -> alignment" });
    expect(await refusal(apply(repo, promotion(), { replan: () => Promise.resolve(other) }))).toBe("changed-meanwhile");
    expect(everything(repo)).toBe(before);
  });

  it("need not be made again on committed facts while no commit touched them", async () => {
    const repo = workspace({ "models/fraud-scorer/model.yaml": "id: fraud-scorer\n" });
    const replan = (): never => {
      throw new Error("made again");
    };
    const plannedAt = repo.head();
    repo.write("models/fraud-scorer/model.yaml", "id: fraud-scorer # edited\n");
    repo.commit("ben", "Another model");
    expect((await apply(repo, promotion(), { replan, plannedAt })).commit).toBeDefined();
  });

  it("is refused when a commit touched the facts and it cannot be made again", async () => {
    const repo = workspace();
    const plannedAt = repo.head();
    repo.write("models/support-llm/records/2026/2026-11-22-evaluation-9c1e44aa01b7.yaml", "value: 0.1\n");
    repo.commit("ben", "Bad news");
    await refusesUntouched(repo, "changed-meanwhile", () => apply(repo, promotion(), { plannedAt }));
    expect(
      (await apply(repo, promotion(), { plannedAt, replan: () => Promise.resolve(promotion()) })).commit,
    ).toBeDefined();
  });
});
