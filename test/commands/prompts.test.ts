import { describe, expect, test } from "vitest";
import { dir, supportRepo } from "../support/model.ts";
import { mlc } from "../support/run.ts";
import { testWorld, type TestWorld } from "../support/world.ts";

const repo = supportRepo();
const env = { LANG: "C.UTF-8", ...repo.env("ben") };

/** Somebody at a terminal who gives these answers. */
function asked(...answers: readonly string[]): TestWorld {
  return testWorld({ cwd: repo.dir, env, tty: true, answers });
}

describe("a writer without its arguments", () => {
  test.each([
    ["set", "PATH=VALUE"],
    ["record", "KIND"],
    ["record support-llm note", "text=VALUE"],
    ["record support-llm evaluation", "metric=VALUE"],
    ["import", "SOURCE"],
    ["review", "CHECKPOINT"],
    ["waive", "CRITERION"],
    ["new", "WHAT"],
  ])("names what is missing where nobody can be asked: `mlc %s` needs %s", async (line, flag) => {
    for (const where of [
      { cwd: repo.dir, env },
      { cwd: repo.dir, env: { ...env, CI: "true" }, tty: true },
    ]) {
      const { exit, err } = await mlc(where, `${line} --color never`);
      expect([exit, err]).toEqual([2, expect.stringContaining(`error[input-needed]: \`${flag}\` is needed`)]);
    }
    const { exit } = await mlc({ cwd: repo.dir, env, tty: true }, `${line} --no-input`);
    expect(exit).toBe(2);
  });

  test("asks for a fact", async () => {
    const world = asked("oversight.mode=in-the-loop");
    expect((await mlc(world, "set")).exit).toBe(0);
    expect(repo.read(`${dir}/governance.yaml`)).toContain("mode: in-the-loop");
    expect(world.asked).toHaveLength(1);
  });

  test("asks for the kind of a record and for what that kind needs, and no more", async () => {
    const world = asked("incident", "INC-7", "low", "open");
    expect(await mlc(world, "record --json")).toMatchObject({ exit: 0, err: "" });
    expect(world.asked.map(({ message }) => message)).toEqual([
      "What happened?",
      "Its own id, like INC-7",
      "How bad is it?",
      "Where does it stand?",
    ]);
    const known = asked("2000");
    expect((await mlc(known, "record evaluation metric=exact_match value=0.7")).exit).toBe(0);
    expect(known.asked.map(({ message }) => message)).toEqual(["Size of the sample"]);
  });

  test("leaves everything as it is where a question is left with Ctrl-C", async () => {
    const before = repo.git("rev-parse", "HEAD");
    expect((await mlc(asked(), "record note")).exit).toBe(130);
    expect([repo.git("rev-parse", "HEAD"), repo.git("status", "--porcelain")]).toEqual([before, ""]);
  });

  test("asks which version where several are at work", async () => {
    const two = supportRepo();
    const ana = { LANG: "C.UTF-8", ...two.env("ana") };
    expect((await mlc({ cwd: two.dir, env: ana }, "new version 1.1.0")).exit).toBe(0);
    const world = testWorld({ cwd: two.dir, env: ana, tty: true, answers: ["support-llm@1.1.0"] });
    expect((await mlc(world, "record note text=Started")).exit).toBe(0);
    expect(world.asked.map(({ message }) => message)).toEqual(["Which version?"]);
    const silent = await mlc({ cwd: two.dir, env: ana }, "record note text=Started");
    expect([silent.exit, silent.err]).toEqual([2, expect.stringContaining("error[which-version]")]);
  });
});
