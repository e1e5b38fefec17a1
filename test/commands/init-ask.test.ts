import { describe, expect, it } from "vitest";
import { ana, readme } from "../support/adopted.ts";
import { bareEnv, gitRepo } from "../support/repo.ts";
import { mlc } from "../support/run.ts";
import { errorCodes } from "../support/valid.ts";
import { testWorld } from "../support/world.ts";

describe("mlc init on a terminal", () => {
  const answers = ["support-llm", "finetuning", "Ana Ruiz <ana@acme.example>", "medium", "lora", true];

  it("asks six questions, each with what was detected, and writes the answers", async () => {
    const repo = gitRepo({ "README.md": readme.replace("---\n#", "model-index: [{name: Reply Drafts}]\n---\n#") });
    const world = ana(repo, { tty: true, answers });
    expect((await mlc(world, "init")).exit).toBe(0);
    expect(world.asked.map((question) => question.message)).toHaveLength(6);
    expect(world.asked[0]).toMatchObject({ default: "reply-drafts" });
    expect(world.asked[2]).toMatchObject({ default: "Ana Ruiz <ana@acme.example>" });
    const model = repo.read("models/support-llm/model.yaml");
    expect(model).toContain("id: support-llm\n");
    expect(model).toContain("name: Reply Drafts # from README.md\n");
    expect(model).toMatch(/ {2}risk_tier: medium\n {2}trained_from_scratch: false\n {2}adaptation: lora\n/);
    expect(repo.read("models/support-llm/versions/0.1.0.yaml")).toContain("stage: finetuning\n");
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("does not ask what an option or a file has answered", async () => {
    const adapter = JSON.stringify({ peft_type: "LORA", base_model_name_or_path: "mistralai/Mistral-7B-v0.3" });
    const repo = gitRepo({ "README.md": readme, "adapter_config.json": adapter });
    const world = ana(repo, { tty: true, answers: ["Ana Ruiz <ana@acme.example>", true] });
    expect((await mlc(world, "init --id support-llm --stage data --risk-tier low")).exit).toBe(0);
    expect(world.asked.map((question) => question.kind)).toEqual(["text", "confirm"]);
    expect(repo.read("models/support-llm/model.yaml")).toContain("  adaptation: lora # from adapter_config.json\n");
    expect(repo.read("models/support-llm/versions/0.1.0.yaml")).toContain(
      "  method: lora # from adapter_config.json\n",
    );
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("shows the files before the last question, and writes nothing after a no", async () => {
    const repo = gitRepo({ "README.md": readme });
    const ran = await mlc(ana(repo, { tty: true, answers: [...answers.slice(0, 5), false] }), "init");
    expect(ran.exit).toBe(130);
    expect(ran.err).toContain("  + models/support-llm/card.yaml   3 values from README.md\n");
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("refuses answers that cannot be an id or a person", async () => {
    const repo = gitRepo({ "README.md": readme });
    const world = ana(repo, { tty: true, answers });
    await mlc(world, "init --dry-run");
    const [id, , owner] = world.asked;
    expect(id?.kind === "text" && id.validate?.("Support LLM")).toEqual(expect.any(String));
    expect(id?.kind === "text" && id.validate?.("con")).toEqual(expect.any(String));
    expect(id?.kind === "text" && id.validate?.("support-llm")).toBe(true);
    expect(owner?.kind === "text" && owner.validate?.("Ana Ruiz")).toEqual(expect.any(String));
  });
});

describe("mlc init without a terminal", () => {
  it("and without --yes names the options, and the call that would work", async () => {
    const repo = gitRepo({ "README.md": readme });
    const ran = await mlc(ana(repo), "init");
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain("init-input-needed");
    expect(ran.err.replace(/\s+/g, " ")).toContain('--stage problem --owner "Ana Ruiz <ana@acme.example>"');
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("goes ahead where every option is given", async () => {
    const repo = gitRepo({ "README.md": readme });
    const line = ["init", "--id", "support-llm", "--stage", "problem", "--owner", "Ana Ruiz <ana@acme.example>"];
    expect((await mlc(ana(repo), line)).exit).toBe(0);
  });

  it.each([
    ["--ci githup", "unknown-choice"],
    ["--stage retired", "unknown-choice"],
    ["--risk-tier huge", "unknown-choice"],
    ["--id Support", "bad-id"],
    ["--id nul", "bad-id"],
    ["--owner ana", "init-bad-owner"],
    ["--lifecycle waterfall", "unknown-choice"],
    ["--from missing.json", "init-no-such-path"],
  ])("refuses %s with %s and writes nothing", async (option, code) => {
    const repo = gitRepo({ "README.md": readme });
    const ran = await mlc(ana(repo), `init --yes ${option}`);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain(`error[${code}]`);
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("says who is missing where git knows nobody", async () => {
    const repo = gitRepo({ "README.md": readme });
    const ran = await mlc(testWorld({ cwd: repo.dir, env: bareEnv() }), "init --yes");
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain("no-identity");
  });
});
