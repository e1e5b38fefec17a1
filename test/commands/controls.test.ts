import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutControl, OutControls, OutFramework } from "../../src/generated/types.ts";
import { ana } from "../support/adopted.ts";
import { dir, supportLlm, supportRepo } from "../support/model.ts";
import { mlc, mlcJson } from "../support/run.ts";

const example = join(import.meta.dirname, "../../examples/support-llm");
const shown = async (where: Parameters<typeof mlc>[0], line: string) => {
  const { body, exit } = await mlcJson<OutControls>(where, line);
  const frameworks = body.models.flatMap((each) => each.frameworks);
  return { body, exit, frameworks, named: (id: string) => controlIn(frameworks, id) };
};
const controlIn = (frameworks: readonly OutFramework[], id: string): OutControl => {
  const found = frameworks.flatMap((each) => each.controls).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const scoped = (scope: string): string =>
  (supportLlm()[`${dir}/model.yaml`] ?? "").replace("eu_role: deployer, eu_risk: limited", scope);
const chosen = (frameworks: string): string => `${supportLlm()["mlc.yaml"] ?? ""}frameworks: ${frameworks}\n`;

describe("mlc controls on the example support-llm", () => {
  it("differs between 2026-11-21 and 2027-12-02 as the dates of the AI Act say", async () => {
    const before = await shown(example, "controls --framework eu-ai-act --as-of 2026-11-21");
    const after = await shown(example, "controls --framework eu-ai-act --as-of 2027-12-02");
    expect(before.named("eu-ai-act:50.2")).toMatchObject({ state: "not-yet", applies_from: "2026-12-02" });
    expect(after.named("eu-ai-act:50.2")).toMatchObject({ state: "none", applies_from: "2026-12-02" });
    const [was, is] = [before.frameworks[0], after.frameworks[0]];
    expect([was?.next, is?.next]).toEqual(["2026-12-02", undefined]);
    expect([was?.counts.not_yet, is?.counts.not_yet]).toEqual([1, 0]);
    const inForce = (framework: OutFramework | undefined): number =>
      framework?.dates.filter((each) => each.in_force).length ?? 0;
    expect([inForce(was), inForce(is)]).toEqual([4, 8]);
    const annexIII = is?.dates.find(({ from }) => from === "2027-12-02");
    expect(annexIII).toMatchObject({ in_force: true, concerns: "no", because: "eu_risk is limited", controls: [] });
  });

  it("warns of frameworks that are past their review, and not before", async () => {
    const codes = async (day: string) =>
      (await shown(example, `controls --as-of ${day}`)).body.findings.map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    expect(await codes("2027-02-21")).toEqual([]);
    expect(await codes("2027-02-22")).toEqual(["warning framework-review-due", "warning framework-review-due"]);
  });

  it("counts evidence by criteria, with the place of each", async () => {
    const { frameworks, named, body } = await shown(example, "controls --framework nist-ai-rmf --as-of 2026-11-21");
    expect(frameworks[0]?.counts).toMatchObject({ all: 72, organisation: 11 });
    const control = named("nist-ai-rmf:GOVERN 1.5");
    expect(control).toMatchObject({
      state: "partial",
      passed: 1,
      asked: 2,
      said: "evidence towards GOVERN 1.5: 1 of 2 criteria pass",
    });
    expect(control.criteria.map(({ id, status, relation }) => [id, status, relation])).toEqual([
      ["GOV-07", "pass", "intersects"],
      ["GOV-09", "unknown", "intersects"],
    ]);
    for (const each of frameworks.flatMap((one) => one.controls).flatMap((one) => one.criteria))
      expect(each.file, each.id).toMatch(/\.yaml$|\/records$/);
    expect(body.notice).toContain("not legal advice");
  });

  it("says evidence and never that something is compliant, in every format", async () => {
    for (const line of ["controls", "controls --open", "controls --format md", "controls -v", "controls --to oscal"]) {
      const { out, exit } = await mlc(example, `${line} --as-of 2026-11-21`);
      expect(exit, line).toBe(0);
      expect(out, line).toContain("evidence towards");
      expect(out, line).not.toMatch(/complian(t|ce with)/i);
    }
  });
});

describe("mlc controls", () => {
  it("dates high-risk systems by role and class, and assumes the earlier day for what is not declared", async () => {
    const at = (scope: string) =>
      supportRepo({ [`${dir}/model.yaml`]: scoped(scope), "mlc.yaml": chosen("[eu-ai-act]") });
    const provider = at("eu_role: provider, eu_risk: high-annex-iii");
    const [eve, day] = ["2027-12-01", "2027-12-02"];
    const of = async (repo: ReturnType<typeof at>, as: string) => shown(ana(repo), `controls --as-of ${as}`);
    expect((await of(provider, eve)).named("eu-ai-act:10.2.f").state).toBe("not-yet");
    expect((await of(provider, day)).named("eu-ai-act:10.2.f")).toMatchObject({
      state: "partial",
      label: "Art. 10(2)(f)",
    });
    const annexI = at("eu_role: provider, eu_risk: high-annex-i");
    expect((await of(annexI, day)).named("eu-ai-act:10.2.f")).toMatchObject({ applies_from: "2028-08-02" });
    expect((await of(annexI, day)).frameworks[0]?.next).toBe("2028-08-02");
    const open = at("eu_role: provider");
    expect((await of(open, day)).named("eu-ai-act:10.2.f")).toMatchObject({ assumed: ["eu_risk"], state: "partial" });
    expect((await of(open, day)).named("eu-ai-act:50.2")).toMatchObject({ assumed: ["eu_market_date"] });
  });

  it("leaves no control out of scoring because its day has not come", async () => {
    const repo = supportRepo({
      [`${dir}/model.yaml`]: scoped("eu_role: deployer, eu_risk: high-annex-iii").replace(
        "risk_tier: low",
        "risk_tier: high",
      ),
      "mlc.yaml": chosen("[eu-ai-act]"),
    });
    const { out } = await mlc(ana(repo), "show support-llm controls --as-of 2026-11-21");
    expect(out).toContain("eu-ai-act:26.7");
    expect((await shown(ana(repo), "controls --as-of 2026-11-21")).named("eu-ai-act:26.7").state).toBe("not-yet");
  });

  it("shows what governance.yaml answers, with its place, and leaves it out of what is open", async () => {
    const governance = `${supportLlm()[`${dir}/governance.yaml`] ?? ""}controls:\n- {id: "eu-ai-act:50.1", status: met, owner: rosa, reason: the desk says so at once}\n`;
    const repo = supportRepo({ [`${dir}/governance.yaml`]: governance, "mlc.yaml": chosen("[eu-ai-act]") });
    const { named } = await shown(ana(repo), "controls --as-of 2026-11-21");
    expect(named("eu-ai-act:50.1")).toMatchObject({
      state: "exception",
      exception: { status: "met", owner: "rosa", file: `${dir}/governance.yaml`, line: 6 },
    });
    const open = await shown(ana(repo), "controls --open --as-of 2026-11-21");
    const ids = open.frameworks.flatMap((each) => each.controls.map(({ id }) => id));
    expect(ids).toEqual(["eu-ai-act:50.2"]);
    expect(open.frameworks[0]?.counts.all).toBe(4);
  });

  it("takes a profile with what it stands on, and maps the 12 risks of NIST AI 600-1", async () => {
    const { frameworks } = await shown(example, "controls --framework nist-ai-600-1 --as-of 2026-11-21");
    expect(frameworks.map(({ id, counts }) => [id, counts.all])).toEqual([
      ["nist-ai-600-1", 12],
      ["nist-ai-rmf", 72],
    ]);
    const bare = frameworks.flatMap((each) => each.controls).filter((each) => each.criteria.length === 0);
    expect(bare.map(({ state }) => state).filter((state) => state !== "organisation")).toEqual([]);
  });

  it("shows several versions as a table, and says where nothing is chosen", async () => {
    const repo = supportRepo();
    const { body, exit } = await shown(ana(repo), "controls");
    expect([exit, body.findings.map(({ code }) => code)]).toEqual([0, ["no-framework-chosen"]]);
  });

  it.each([
    ["controls --framework eu-ai-akt", "unknown-choice"],
    ["controls --to osca", "unknown-choice"],
    ["controls --out x.json", "missing-option"],
    ["controls --to oscal --out ../x.json", "unsafe-path"],
    ["controls --to oscal --out mlc.yaml", "oscal-not-ours"],
    ["controls --as-of tomorrow", "bad-day"],
  ])("refuses `mlc %s` with %s", async (line, code) => {
    const { err, exit } = await mlc(ana(supportRepo()), `${line} --json`);
    expect([exit, (JSON.parse(err) as { code: string }).code]).toEqual([2, code]);
  });
});
