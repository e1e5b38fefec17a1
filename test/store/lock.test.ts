import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { takeLock } from "../../src/store/lock.ts";
import { refusal, refused } from "../support/plan.ts";
import { tempDir } from "../support/repo.ts";

/** A process id that no process has: beyond the largest Linux gives out. */
const nobody = 4_194_999;

/** The lock this process would write, so that tests can change one thing about it. */
async function ownLock(): Promise<Record<string, unknown>> {
  const dir = tempDir();
  const lock = await takeLock(dir, 0);
  const content = JSON.parse(readFileSync(join(dir, "mlc.lock"), "utf8")) as Record<string, unknown>;
  lock.release();
  return content;
}

function dirWithLock(content: string | Record<string, unknown>): string {
  const dir = tempDir();
  writeFileSync(join(dir, "mlc.lock"), typeof content === "string" ? content : JSON.stringify(content));
  return dir;
}

describe("the lock", () => {
  it("says who holds it, and is gone after release", async () => {
    const dir = tempDir();
    const lock = await takeLock(dir, 0);
    expect(lock.held()).toBe(true);
    expect(JSON.parse(readFileSync(join(dir, "mlc.lock"), "utf8"))).toMatchObject({
      pid: process.pid,
      host: hostname(),
    });
    lock.release();
    expect(lock.held()).toBe(false);
    expect(readdirSync(dir)).toEqual([]);
  });

  it("is held by one at a time: the other waits, then gives up and names the holder and the file", async () => {
    const dir = tempDir();
    const lock = await takeLock(dir, 0);
    const error = await refused(takeLock(dir, 80));
    expect(error.finding.code).toBe("lock-held");
    expect(error.finding.args).toMatchObject({
      pid: String(process.pid),
      host: hostname(),
      file: join(dir, "mlc.lock"),
    });
    expect(lock.held()).toBe(true);
    lock.release();
  });

  it("goes to the one who waits", async () => {
    const dir = tempDir();
    const first = await takeLock(dir, 0);
    const second = takeLock(dir, 5000);
    await sleep(40);
    first.release();
    expect((await second).held()).toBe(true);
    expect(first.held()).toBe(false);
  });

  it("never goes to two of many", async () => {
    const dir = tempDir();
    let holding = 0;
    let most = 0;
    const one = async (): Promise<void> => {
      const lock = await takeLock(dir, 10_000);
      most = Math.max(most, ++holding);
      await sleep(1);
      holding--;
      lock.release();
    };
    await Promise.all(Array.from({ length: 12 }, one));
    expect(most).toBe(1);
    expect(readdirSync(dir)).toEqual([]);
  });

  it("is not taken from somebody who took it over", async () => {
    const dir = tempDir();
    const first = await takeLock(dir, 0);
    writeFileSync(join(dir, "mlc.lock"), "theirs");
    expect(first.held()).toBe(false);
    first.release();
    expect(readFileSync(join(dir, "mlc.lock"), "utf8")).toBe("theirs");
  });
});

describe("a lock left behind", () => {
  it("by a process that is gone is taken over", async () => {
    const dir = dirWithLock({ ...(await ownLock()), pid: nobody });
    expect((await takeLock(dir, 0)).held()).toBe(true);
    expect(readdirSync(dir)).toEqual(["mlc.lock"]);
  });

  it("before the machine was restarted is taken over, whoever has that number now", async () => {
    const dir = dirWithLock({ ...(await ownLock()), boot_id: "an-earlier-one" });
    expect((await takeLock(dir, 0)).held()).toBe(true);
  });

  it("by an earlier process of the same number is taken over", async () => {
    const dir = dirWithLock({ ...(await ownLock()), started: "1" });
    expect((await takeLock(dir, 0)).held()).toBe(true);
  });

  it.each([
    ["another host", { pid: nobody, host: "elsewhere" }],
    ["another container on this host", { pid: nobody, pid_space: "pid:[1]" }],
  ])("by %s is left to a person, since nobody here can tell", async (_who, change) => {
    const dir = dirWithLock({ ...(await ownLock()), ...change });
    expect(await refusal(takeLock(dir, 50))).toBe("lock-held");
    expect(readdirSync(dir)).toEqual(["mlc.lock"]);
  });

  it.each(["", "garbage", "[]", '{"pid": -1}', '{"pid": "1; rm -rf /"}', "null"])(
    "with the content %j is left to a person",
    async (content) => {
      const dir = dirWithLock(content);
      expect(await refusal(takeLock(dir, 20))).toBe("lock-held");
      expect(readFileSync(join(dir, "mlc.lock"), "utf8")).toBe(content);
    },
  );
});

it("a directory that cannot be written to is named", async () => {
  expect(await refusal(takeLock(join(tempDir(), "absent"), 0))).toBe("cannot-write");
});
