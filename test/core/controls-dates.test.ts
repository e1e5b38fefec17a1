import { describe, expect, it } from "vitest";
import { cited } from "../../src/core/controls-cite.ts";
import { datesFor, firstDay, type Placed } from "../../src/core/controls-dates.ts";
import { shipped } from "../../src/generated/data.ts";
import type { FrameworkFile } from "../../src/generated/types.ts";

const euAiAct = shipped.frameworks.find(({ id }) => id === "eu-ai-act") as FrameworkFile;
const first = (control: string, placed: Placed) => firstDay(datesFor(euAiAct, placed), control);

describe("the first day on which the AI Act applies", () => {
  it.each<[what: string, control: string, placed: Placed, day: string]>([
    ["literacy", "4", { role: "deployer" }, "2025-02-02"],
    ["a new general-purpose model", "53.1.d", { role: "gpai-provider", market: "2025-08-02" }, "2025-08-02"],
    ["an older general-purpose model", "53.1.d", { role: "gpai-provider", market: "2025-08-01" }, "2027-08-02"],
    ["systemic risk", "55.1.a", { role: "gpai-systemic-provider", market: "2026-01-01" }, "2025-08-02"],
    ["that people know", "50.1", { role: "deployer" }, "2026-08-02"],
    ["marking by a new system", "50.2", { role: "provider", market: "2026-08-02" }, "2026-08-02"],
    ["marking by an older system", "50.2", { role: "provider", market: "2026-08-01" }, "2026-12-02"],
    ["risks of Annex III", "9.1", { role: "provider", risk: "high-annex-iii" }, "2027-12-02"],
    ["duties of who uses Annex III", "26.7", { role: "deployer", risk: "high-annex-iii" }, "2027-12-02"],
    ["the plan after placing", "72.3", { role: "provider", risk: "high-annex-iii" }, "2027-12-02"],
    ["products of Annex I", "9.1", { role: "provider", risk: "high-annex-i" }, "2028-08-02"],
  ])("for %s (%s) is its own", (_what, control, placed, day) => {
    expect(first(control, placed)).toEqual({ day, assumed: [] });
  });

  it("is the earlier one where a fact is not declared, and says which fact", () => {
    expect(first("50.2", { role: "provider" })).toEqual({ day: "2026-08-02", assumed: ["eu_market_date"] });
    expect(first("53.1.d", { role: "gpai-provider" })).toEqual({ day: "2025-08-02", assumed: ["eu_market_date"] });
    expect(first("9.1", { role: "provider" })).toEqual({ day: "2027-12-02", assumed: ["eu_risk"] });
  });

  it("dates every control of the file for some role, risk and day of placing", () => {
    const roles = ["provider", "deployer", "gpai-systemic-provider"];
    const risks = ["high-annex-iii", "high-annex-i"];
    const dated = new Set(
      roles.flatMap((role) =>
        risks.flatMap((risk) =>
          euAiAct.controls
            .filter(({ id }) => first(id, { role, risk, market: "2026-09-01" }) !== undefined)
            .map(({ id }) => id),
        ),
      ),
    );
    expect(euAiAct.controls.map(({ id }) => id).filter((id) => !dated.has(id))).toEqual([]);
  });

  it("has a source and a confidence for each date", () => {
    for (const { source, confidence } of euAiAct.timeline ?? []) expect([source, confidence]).not.toContain(undefined);
  });
});

describe("a control", () => {
  it.each([
    ["10.2.f", "Art. 10(2)(f)"],
    ["13.3.b.vii", "Art. 13(3)(b)(vii)"],
    ["4", "Art. 4"],
    ["Annex IV.2", "Annex IV(2)"],
    ["Annex XI.S2", "Annex XI, Section 2"],
    ["5(1)(a)", "Art. 5(1)(a)"],
  ])("of a law is cited as people do: %s", (id, label) => {
    expect(cited({ cite: "article" }, id)).toBe(label);
  });

  it("of another framework keeps its id", () => {
    expect(cited({}, "A.6.2.4")).toBe("A.6.2.4");
  });
});
