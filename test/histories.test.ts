import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { times } from "./support/fast-check.ts";
import { trial } from "./support/histories/trial.ts";

const dir = mkdtempSync(join(tmpdir(), "mlc-histories-"));
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

// A thousand, and longer ones: `npm run test:histories`.
test("replay finds nothing in an honest history, and finds what was tampered with", async () => {
  for (let seed = 1; seed <= times(5); seed++) {
    const { honest, tampered } = await trial(dir, seed, 11);
    expect({ seed, errors: honest.errors, verdict: honest.verdict }).toEqual({ seed, errors: [], verdict: "clean" });
    expect(tampered).toBeDefined();
    expect(tampered?.flagged.length === 0 && tampered.because === "" ? tampered : "found or explained").toBe(
      "found or explained",
    );
  }
}, 60_000);
