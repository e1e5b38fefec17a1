import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../scripts/build.ts";
import { version } from "../src/version.ts";

// The built program as it is installed, in processes of its own. Everything else is tested in process.
const root = join(import.meta.dirname, "..");
let installed = "";
let bin = "";

beforeAll(async () => {
  installed = mkdtempSync(join(tmpdir(), "mlc-cli-"));
  bin = join(installed, "bin/mlc.cjs");
  cpSync(join(root, "bin"), join(installed, "bin"), { recursive: true });
  cpSync(join(root, "package.json"), join(installed, "package.json"));
  await build(join(installed, "dist"));
}, 60_000);

afterAll(() => {
  rmSync(installed, { recursive: true, force: true });
});

function mlc(args: readonly string[], options: { env?: NodeJS.ProcessEnv; stdout?: number } = {}) {
  const ran = spawnSync(process.execPath, [bin, ...args], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], ...options.env },
    stdio: ["ignore", options.stdout ?? "pipe", "pipe"],
  });
  return { exit: ran.status, out: ran.stdout, err: ran.stderr };
}

describe("the built program", () => {
  test("says its version", () => {
    expect(mlc(["--version"])).toEqual({ exit: 0, out: `${version}\n`, err: "" });
    expect(mlc(["-V"])).toEqual(mlc(["help", "--version"]));
  });

  test("explains, refuses and leaves the exit code", () => {
    expect(mlc(["explain", "no-workspace"]).exit).toBe(0);
    expect(mlc(["explain", "no-such-thing"])).toMatchObject({ exit: 2, out: "" });
    expect(mlc(["explan"]).err).toContain("did you mean `mlc explain`?");
  });

  test("writes a large document completely into a pipe", () => {
    const whole = JSON.parse(mlc(["explain", "--json"]).out) as { topics: unknown[] };
    expect(whole.topics.length).toBeGreaterThan(50);
    const long = mlc(["schema", "model"]).out;
    expect(() => JSON.parse(long) as unknown).not.toThrow();
  });

  test("takes a reader that stops early for no error", async () => {
    const child = spawn(process.execPath, [bin, "explain", "--json"], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let err = "";
    child.stderr.on("data", (part: Buffer) => (err += part.toString()));
    const exit = await new Promise((done) => child.on("close", done));
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
  });

  test.skipIf(process.platform !== "linux")("fails where its output does not arrive", () => {
    for (const args of [["--version"], ["explain"], ["schema", "--json"]]) {
      const ran = mlc(args, { stdout: openSync("/dev/full", "w") });
      expect(ran.exit).toBe(2);
      expect(ran.err).toContain("ENOSPC");
      expect(ran.err).not.toContain("    at ");
    }
  });

  test("colours only where it is told to or looked at", () => {
    expect(mlc(["explain", "no-workspace"]).out).not.toContain("\u001b");
    expect(mlc(["explain", "no-workspace", "--color", "always"]).out).toContain("\u001b[1m");
    expect(mlc(["explain", "no-workspace"], { env: { FORCE_COLOR: "1" } }).out).toContain("\u001b[1m");
    expect(mlc(["explain", "no-workspace"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out).not.toContain("\u001b");
  });

  test("prints the same bytes under another locale and time zone", () => {
    const here = mlc(["explain", "--json"], { env: { LC_ALL: "C.UTF-8", TZ: "UTC" } });
    expect(mlc(["explain", "--json"], { env: { LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" } })).toEqual(here);
  });
});
