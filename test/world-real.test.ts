import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

describe("output", () => {
  test("waits for a reader that is slow, and loses nothing", async () => {
    const dir = mkdtempSync(join(tmpdir(), "mlc-slow-"));
    const world = JSON.stringify(join(import.meta.dirname, "../src/world-real.ts"));
    const writer = join(dir, "writer.mts");
    writeFileSync(writer, `import { realWorld } from ${world};\nrealWorld().out.write("é".repeat(500_000));\n`);
    // A parent that has looked at its own standard output makes the pipe it hands on non-blocking: npm does that.
    const between = `
      process.stdout.write("");
      const { status } = require("node:child_process").spawnSync(
        process.execPath, ["--import", "tsx", ${JSON.stringify(writer)}], { stdio: ["ignore", "inherit", "inherit"] });
      process.exitCode = status;`;
    const child = spawn(process.execPath, ["-e", between], {
      stdio: ["ignore", "pipe", "pipe"],
      cwd: import.meta.dirname,
    });
    let got = 0;
    let err = "";
    child.stderr.on("data", (part: Buffer) => (err += part.toString()));
    child.stdout.on("data", (part: Buffer) => (got += part.length)).pause();
    setTimeout(() => child.stdout.resume(), 1_500);
    const exit = await new Promise((done) => child.on("close", done));
    rmSync(dir, { recursive: true, force: true });
    expect({ exit, got, err }).toEqual({ exit: 0, got: 1_000_000, err: "" });
  });
});
