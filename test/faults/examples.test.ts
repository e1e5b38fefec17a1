import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { builtExamples } from "../../scripts/examples/all.ts";
import { buildExample } from "../../scripts/examples/build.ts";
import type { OutStatus, OutVerify } from "../../src/generated/types.ts";
import { filesBelow } from "../support/files-below.ts";
import { printedAgain } from "../support/printed.ts";
import { directoryRepo, gitRepo, tempDir, testEnv } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

const root = join(import.meta.dirname, "../..");
const scoreLine = "score --json --as-of 2026-11-22";

const repos = new Map(Object.keys(builtExamples).map((name) => [name, tempDir()]));

beforeAll(async () => {
  for (const [name, steps] of Object.entries(builtExamples)) await buildExample(repos.get(name) ?? "", name, steps);
}, 300_000);

describe.each(Object.keys(builtExamples))("the example %s", (name) => {
  const dir = join(root, "examples", name);
  const built = repos.get(name) ?? "";

  test("is what its commands write, byte by byte", () => {
    const told = existsSync(join(built, "README.md")) ? [] : ["README.md"];
    const files = (of: string): readonly string[] =>
      filesBelow(of).filter((file) => !/^(?:expected|\.mlc|\.git)\//.test(file) && !told.includes(file));
    expect(files(dir)).toEqual(files(built));
    for (const file of files(dir)) {
      const mend = `${file}: if the change is meant, run \`npx tsx scripts/make-examples.ts ${name}\``;
      expect(readFileSync(join(dir, file), "utf8"), mend).toBe(readFileSync(join(built, file), "utf8"));
    }
  });

  test("has a history in which `mlc verify` finds nothing", async () => {
    const { exit, body } = await mlcJson<OutVerify>(built, "verify");
    expect(body.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(exit).toBe(0);
  });

  test("leaves nothing uncommitted behind", () => {
    expect(git(built, "status", "--porcelain")).toBe("");
  });

  test("gives the same score in Turkish and in India, in a process of its own", async () => {
    const env = { ...testEnv(), TZ: "Asia/Kolkata", LANG: "tr_TR", LC_ALL: "tr_TR" };
    const dev = join(root, "scripts/dev.ts");
    const ran = spawnSync(process.execPath, ["--import", "tsx", dev, "-C", dir, ...scoreLine.split(" ")], {
      cwd: root,
      env,
      encoding: "utf8",
    });
    expect(ran.stderr).toBe("");
    expect(ran.stdout).toBe((await mlc(dir, scoreLine)).out);
  });

  test("gives the same score in a checkout where git writes CRLF", async () => {
    const original = gitRepo();
    cpSync(dir, original.dir, { recursive: true });
    // With it, git would keep LF in the checkout.
    rmSync(join(original.dir, ".gitattributes"));
    original.commit("ana", "the example");
    const clone = join(tempDir(), "clone");
    original.git("clone", "-q", "-c", "core.autocrlf=true", original.dir, clone);
    expect(directoryRepo(clone).read("mlc.yaml")).toContain("\r\n");
    expect((await mlc(clone, scoreLine)).out).toBe((await mlc(dir, scoreLine)).out);
  });
});

describe("support-llm with its history", () => {
  const built = repos.get("support-llm") ?? "";
  const page = join(root, "examples/support-llm/README.md");

  test.each([
    ["2026-06-15", ["main 1.1.0 production"]],
    ["2026-09-08", ["main 1.1.0 production", "canary 1.2.0 canary"]],
    ["2026-09-20", ["main 1.2.0 production"]],
    ["2026-09-30", ["main 1.1.0 production"]],
    ["2026-11-10", ["main 1.2.0 production"]],
  ])("says what was served on %s", async (day, expected) => {
    const { body } = await mlcJson<OutStatus>(built, `status support-llm --at ${day}`);
    const served = body.models.flatMap((row) =>
      row.served.map((each) => `${each.track} ${each.version} ${each.exposure}`),
    );
    expect(served.sort().reverse()).toEqual(expected);
  });

  test("prints what its page shows", async () => {
    const text = readFileSync(page, "utf8");
    await expect(await printedAgain(text, "Which version was in production", built)).toMatchFileSnapshot(page);
  });

  test("has a card that is up to date", async () => {
    expect((await mlc(built, "card support-llm --to md --out MODEL_CARD.md --check")).exit).toBe(0);
  });
});

function git(dir: string, ...args: readonly string[]): string {
  return spawnSync("git", args, { cwd: dir, env: testEnv(), encoding: "utf8" }).stdout;
}
