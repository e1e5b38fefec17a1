import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../scripts/build.ts";
import { bareEnv } from "./support/repo.ts";

// `npm run demo` on a build of its own, in a process of its own: what a newcomer sees.
const root = join(import.meta.dirname, "..");
let place = "";
let ran = { status: null as number | null, out: "" };

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "mlc-demo-test-"));
  cpSync(join(root, "bin"), join(place, "bin"), { recursive: true });
  cpSync(join(root, "package.json"), join(place, "package.json"));
  await build(join(place, "dist"));
  ran = demo(join(place, "bin/mlc.cjs"));
}, 180_000);

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function demo(bin: string): typeof ran {
  const done = spawnSync(process.execPath, ["--import", "tsx", "scripts/demo.ts"], {
    cwd: root,
    encoding: "utf8",
    env: { ...bareEnv(), LANG: "C.UTF-8", TMPDIR: place, MLC_DEMO_BIN: bin },
  });
  return { status: done.status, out: done.stdout + done.stderr };
}

describe("npm run demo", () => {
  test("ends well, in under two minutes, and leaves nothing behind", () => {
    expect(ran).toMatchObject({ status: 0 });
    const [, seconds] = /^Done: \d+ steps in (\d+) s\.$/m.exec(ran.out) ?? [];
    expect(Number(seconds)).toBeLessThan(120);
    expect(readdirSync(place).filter((name) => name.startsWith("mlc-demo-"))).toEqual([]);
  });

  test("shows the gate closed, then open, and who signed", () => {
    expect(ran.out).toMatch(/\$ mlc promote\n.*problem → data {3}✗ indeterminate/);
    expect(ran.out).toContain("error[not-listed]: Mei Tan");
    expect(ran.out).toMatch(/\$ mlc promote\n.*problem → data {3}✓ go/);
    expect(ran.out).toMatch(/^[0-9a-f]{7,} Mei Tan: mlc: review pythia-6-9b@0\.1\.0 problem-signoff approved$/m);
    expect(ran.out).toContain("is in data already");
  });

  test("shows an import that is written once, a current card, and a record that may not go", () => {
    expect(ran.out).toContain("already imported as 2023-03-12-evaluation-");
    expect(ran.out).toContain("README.md is up to date");
    expect(ran.out).toMatch(/^::error file=models\/pythia-6-9b\/records\/2023\/.*title=record-removed::/m);
  });

  test("stops and exits 1 where a command ends otherwise than it should", () => {
    const broken = join(place, "broken.cjs");
    writeFileSync(broken, "process.exitCode = 3;\n");
    const failed = demo(broken);
    expect(failed.status).toBe(1);
    expect(failed.out).toContain("Step 2 went wrong: exit code 3, expected 0");
  });
});
