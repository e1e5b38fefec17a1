import { describe, expect, it } from "vitest";
import type { OutControls, OutScore, OutValidate } from "../../src/generated/types.ts";
import { ana } from "../support/adopted.ts";
import { supportLlm, supportRepo } from "../support/model.ts";
import { mlc, mlcJson } from "../support/run.ts";

const head = (id: string): string =>
  `schema: mlc.framework/v1\nid: ${id}\ntitle: AI policy of Acme\nversion: "3"\nlast_reviewed: "2026-10-01"\nreview_by: "2027-10-01"\n`;
const acme = [
  head("acme").trimEnd(),
  "inherits: [gdpr]",
  "rules:",
  "- {when: {oneOf: [scope.risk_tier, [low, medium]]}, controls: [A-1, A-2]}",
  "- {when: {eq: [scope.risk_tier, critical]}, controls: [B-*]}",
  "timeline:",
  '- {from: "2027-01-01", what: the second part, who: [all], controls: [A-2]}',
  "controls:",
  "- {id: A-1, title: Somebody answers for it}",
  "- {id: A-2, title: Targets come first}",
  "- {id: B-1, title: A second pair of eyes}",
  "mappings:",
  "- {control: A-1, criteria: [GOV-01], relation: equal, rationale: both ask for a named person}",
  "- {control: A-2, criteria: [PERF-01, X-OWN]}",
  "",
].join("\n");
const repoWith = (files: Readonly<Record<string, string>>, frameworks = "[frameworks/acme.yaml]") =>
  supportRepo({ "mlc.yaml": `${supportLlm()["mlc.yaml"] ?? ""}frameworks: ${frameworks}\n`, ...files });
const codes = async (repo: ReturnType<typeof repoWith>) =>
  (await mlcJson<OutValidate>(ana(repo), "validate")).body.findings
    .filter(({ severity, code }) => severity === "error" || code.startsWith("framework"))
    .map(({ code, file, line }) => `${file ?? ""}:${String(line)} ${code}`);

describe("a framework of one's own", () => {
  it("is chosen by its path and shown with its mappings, rules and dates", async () => {
    const repo = repoWith({ "frameworks/acme.yaml": acme });
    expect(await codes(repo)).toEqual([]);
    const { body, exit } = await mlcJson<OutControls>(ana(repo), "controls --as-of 2026-11-21");
    const [, own] = body.models[0]?.frameworks ?? [];
    expect([exit, body.models[0]?.frameworks.map(({ id }) => id)]).toEqual([0, ["gdpr", "acme"]]);
    expect(own).toMatchObject({ file: "frameworks/acme.yaml", not_asked: 1, next: "2027-01-01" });
    expect(own?.controls.map(({ id, state }) => [id, state])).toEqual([
      ["acme:A-1", "complete"],
      ["acme:A-2", "not-yet"],
    ]);
    expect(own?.controls[0]?.criteria).toMatchObject([
      { id: "GOV-01", relation: "equal", rationale: "both ask for a named person", status: "pass" },
    ]);
  });

  it("is asked for by GOV-05 like a shipped one, and read by whoever decides", async () => {
    const high = supportLlm()["models/support-llm/model.yaml"]?.replace("risk_tier: low", "risk_tier: high") ?? "";
    const open = acme.replace("[low, medium]", "[high]").replace("- {control: A-1, criteria: [GOV-01], ", "#");
    const repo = repoWith({ "frameworks/acme.yaml": open, "models/support-llm/model.yaml": high });
    const { body } = await mlcJson<OutScore>(ana(repo), "score --as-of 2026-11-21");
    expect(body.models[0]?.criteria.find(({ id }) => id === "GOV-05")?.status).toBe("fail");
    expect((await mlc(ana(repo), "show support-llm controls")).out).toContain("acme:A-1");
    const policy = async (where: typeof repo): Promise<string | undefined> =>
      (await mlcJson<OutScore>(ana(where), "score")).body.models[0]?.pins.policy.digest;
    const other = repoWith({
      "frameworks/acme.yaml": `${open}notes: [another policy]\n`,
      "models/support-llm/model.yaml": high,
    });
    expect(await policy(repo)).not.toBe(await policy(other));
  });

  it("is exported to OSCAL with ids that OSCAL takes", async () => {
    const repo = repoWith({ "frameworks/acme.yaml": acme.replaceAll("A-1", '"A 1 (x)"') });
    const { body } = await mlcJson<OutControls>(ana(repo), "controls --framework acme --to oscal --as-of 2026-11-21");
    expect(body.text).toContain('"control-id": "acme_A-1-.x"');
  });

  it("must be committed before anything is decided", async () => {
    const repo = repoWith({ "frameworks/acme.yaml": acme });
    repo.write("frameworks/acme.yaml", `${acme}# changed\n`);
    const reason = "nobody has named the groups yet, Mei is at it";
    const { err } = await mlc(
      ana(repo),
      `waive support-llm FAIR-01 --through 2026-12-10 --reason "${reason}" --control "Ben reads each reply" --json`,
    );
    expect((JSON.parse(err) as { code: string }).code).toBe("facts-not-committed");
  });

  it("takes the place of a shipped one only where it says so, and every report tells", async () => {
    const copy = `${head("gdpr")}controls:\n- {id: "7", title: Consent}\n`;
    const silent = repoWith({ "frameworks/acme.yaml": copy });
    expect(await codes(silent)).toEqual(["frameworks/acme.yaml:2 framework-id-taken"]);
    expect((await mlc(ana(silent), "score")).exit).toBe(2);
    const said = repoWith({ "frameworks/acme.yaml": `replaces: gdpr\n${copy}` });
    for (const line of ["validate", "score", "controls"]) {
      const { body } = await mlcJson<OutValidate | OutScore | OutControls>(ana(said), line);
      expect(
        body.findings.map(({ code }) => code),
        line,
      ).toContain("framework-replaced");
    }
    const { out } = await mlc(ana(said), "controls --as-of 2026-11-21");
    expect(out).toContain("instead of the shipped one");
  });

  it("is refused with what names nothing or stands twice, each at its line", async () => {
    const wrong = acme
      .replace("id: A-2, title", "id: A-1, title")
      .replace("[GOV-01]", "[GOV-91]")
      .replace("control: A-1, criteria", "control: A-11, criteria")
      .replace("controls: [A-2]}", "controls: [C-*]}")
      .replace("[A-1, A-2]", "[A-1, Z-*]")
      .replace("{eq: [scope.risk_tier, critical]}", "{any: [{eq: [stage, data]}, {present: card}]}")
      .replace("[gdpr]", "[gpdr]");
    expect((await codes(repoWith({ "frameworks/acme.yaml": wrong }))).sort()).toEqual(
      [
        ":10 framework-condition",
        ":10 framework-condition",
        ":12 framework-control-unknown",
        ":15 framework-control-twice",
        ":18 framework-control-unknown",
        ":18 unknown-criterion",
        ":19 framework-control-unknown",
        ":7 framework-unknown-basis",
        ":9 framework-control-unknown",
      ].map((each) => `frameworks/acme.yaml${each}`),
    );
  });

  it("is refused where it replaces what is not shipped, or is another kind of file", async () => {
    const replaces = acme.replace("id: acme", "id: acme\nreplaces: acme");
    expect(await codes(repoWith({ "frameworks/acme.yaml": replaces }))).toEqual([
      "frameworks/acme.yaml:3 framework-replaces-other",
    ]);
    const other = acme.replace("mlc.framework/v1", "mlc.lifecycle/v1");
    expect(await codes(repoWith({ "frameworks/acme.yaml": other }))).toEqual(["frameworks/acme.yaml:1 wrong-schema"]);
  });

  it("is refused where it is not there, or a name is no framework", async () => {
    expect(await codes(repoWith({}))).toEqual(["mlc.yaml:12 own-framework-missing"]);
    expect(await codes(repoWith({}, "[eu-ai-akt]"))).toEqual(["mlc.yaml:12 unknown-framework"]);
  });

  it("is due for review by its own file", async () => {
    const repo = repoWith({ "frameworks/acme.yaml": acme });
    const { body } = await mlcJson<OutValidate>(ana(repo), "validate --as-of 2027-10-02");
    const due = body.findings.filter(({ code }) => code === "own-framework-review-due");
    expect(due).toMatchObject([{ severity: "warning", file: "frameworks/acme.yaml", line: 6 }]);
  });
});
