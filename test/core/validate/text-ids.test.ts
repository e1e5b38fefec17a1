import { describe, expect, it } from "vitest";
import { deceptionIn } from "../../../src/core/validate/text-characters.ts";
import { idProblem, isDeviceName } from "../../../src/core/validate/text-ids.ts";

describe("idProblem", () => {
  it.each([
    ["", /empty/],
    ["a".repeat(64), /64 characters/],
    ["../x", /`\/`/],
    ["/etc/passwd", /`\/`/],
    [".git", /starts/],
    ["..", /starts/],
    ["-x", /starts/],
    ["--output=F", /`=`/],
    ["a..b", /`\.\.`/],
    ["m.", /ends/],
    ["con", /device/],
    ["COM1.txt", /device/],
    ["nul", /device/],
    ["a*b", /`\*`/],
    ["a b", /` `/],
    ["~root", /`~`/],
    ["a\nb", /U\+000A/],
    ["m\u043edel", /Latin letter/],
    ["model\u202e", /direction/],
    ["mo\u200bdel", /invisible/],
    ["mo\u00a0del", /space/],
    ["größe", /ASCII/],
  ])("says why `%s` cannot be an id", (id, because) => {
    expect(idProblem(id)).toMatch(because);
  });

  it.each(["support-llm", "fraud-scorer", "pythia-6.9b", "1.2.0", "1.0.0-rc.1+build", "2026_10", "console", "a"])(
    "takes `%s` for an id",
    (id) => {
      expect(idProblem(id)).toBeUndefined();
    },
  );
});

describe("isDeviceName", () => {
  it("knows the devices of Windows with any extension and case", () => {
    expect(["con", "Con.yaml", "AUX", "lpt9.x.y", "COM¹", "prn ", "CONIN$"].map(isDeviceName)).not.toContain(false);
    expect(["console", "com", "com10", "auxiliary", "lpt"].map(isDeviceName)).not.toContain(true);
  });
});

describe("deceptionIn", () => {
  it("finds lookalikes only among Latin letters, and leaves other writing alone", () => {
    expect(deceptionIn("оwner")?.character).toBe("U+043E");
    expect(deceptionIn("раздел")).toBeUndefined();
    expect(deceptionIn("Größe")).toBeUndefined();
    expect(deceptionIn("日本語")).toBeUndefined();
    expect(deceptionIn("lora_α")).toBeUndefined();
    expect(deceptionIn("latency_μs")).toBeUndefined();
    expect(deceptionIn("ｏwner")?.because).toBe("looks like a Latin letter");
  });
});
