import { afterEach, describe, expect, test, vi } from "vitest";
import { realWorld } from "../src/world-real.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the real world", () => {
  test.each([
    ["2026-11-22", "2026-11-22T00:00:00.000Z"],
    ["2026-11-22T09:30Z", "2026-11-22T09:30:00.000Z"],
    ["2026-11-22T09:30:15.25Z", "2026-11-22T09:30:15.250Z"],
  ])("takes MLC_NOW=%s for the clock", (given, moment) => {
    vi.stubEnv("MLC_NOW", given);
    expect(realWorld().now().toISOString()).toBe(moment);
  });

  test.each(["yesterday", "2026-13-01", "2026-11-22T09:30", "1795341600"])("refuses MLC_NOW=%s", (given) => {
    vi.stubEnv("MLC_NOW", given);
    expect(() => realWorld().now()).toThrow(
      expect.objectContaining({ finding: expect.objectContaining({ code: "bad-clock" }) }),
    );
  });

  test("asks the clock where MLC_NOW is not set", () => {
    vi.stubEnv("MLC_NOW", "");
    expect(Math.abs(realWorld().now().getTime() - Date.now())).toBeLessThan(5_000);
  });

  test("draws twelve hexadecimal digits, other ones each time", () => {
    const { randomHex } = realWorld();
    const drawn = new Set(Array.from({ length: 20 }, () => randomHex()));
    expect(drawn.size).toBe(20);
    for (const digits of drawn) expect(digits).toMatch(/^[0-9a-f]{12}$/);
  });
});
