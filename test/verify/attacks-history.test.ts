import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { cloneOf, copyOf, evaluated, history, record, reviewed, type Scene } from "../support/attack.ts";
import { expectClean, expectFlagged, verified } from "../support/attack-verify.ts";
import { evaluation } from "../support/model.ts";

let base: Scene;

beforeAll(async () => {
  base = await history();
}, 60_000);

describe("A12: the last commits dropped", () => {
  test("cannot be seen without an anchor, and `mlc help trust` says so", async () => {
    const scene = copyOf(base, reviewed);
    await expectClean(scene);
    const { out } = await scene.mlc("ivo", "help trust");
    expect(out).toMatch(/dropp|truncat|reset|cut off/i);
    expect(out).toContain("--anchor");
  });

  test("are missed where an anchor names one of them", async () => {
    const anchor = base.repo.head();
    await expectFlagged(copyOf(base, reviewed), ["anchor-not-ancestor"], `--anchor ${anchor}`);
    await expectFlagged(cloneOf(copyOf(base, reviewed)), ["anchor-missing"], `--anchor ${anchor}`);
  });

  test("and an anchor that is behind the head holds", async () => {
    await expectClean(copyOf(base), [], `--anchor ${base.repo.git("rev-parse", "HEAD~2")}`);
  });
});

describe("A13: dates that are not true", () => {
  const minutesAgo = (scene: Scene, minutes: number): string =>
    new Date(Date.parse("2026-11-20T08:00:00Z") + (scene.clock - minutes) * 60_000).toISOString();

  test("a commit made before the one it follows is backdated", async () => {
    const scene = copyOf(base);
    scene.repo.write("README.md", "# Support, before anybody looked\n");
    scene.repo.git("add", "-A");
    scene.git("ben", ["commit", "-q", "-m", "Backdated"], { GIT_COMMITTER_DATE: "2026-03-01T08:00:00Z" });
    await expectFlagged(scene, ["commit-backdated @ Backdated"]);
  });

  test("clocks that differ by four minutes are not", async () => {
    const scene = copyOf(base);
    scene.repo.write("README.md", "# Support, four minutes ago\n");
    scene.repo.git("add", "-A");
    const date = minutesAgo(scene, 4);
    scene.git("ben", ["commit", "-q", "-m", "A slow clock"], { GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date });
    await expectClean(scene);
  });

  test("nor is an old author date, which a rebase leaves", async () => {
    const scene = copyOf(base);
    scene.repo.write("README.md", "# Support, written in spring\n");
    scene.repo.git("add", "-A");
    scene.git("ben", ["commit", "-q", "-m", "Rebased"], { GIT_AUTHOR_DATE: "2026-03-01T08:00:00Z" });
    await expectClean(scene);
  });

  test("a commit of next week is in the future", async () => {
    const scene = copyOf(base);
    scene.repo.write("README.md", "# Support, next week\n");
    scene.repo.git("add", "-A");
    scene.git("ben", ["commit", "-q", "-m", "Next week"], { GIT_COMMITTER_DATE: "2026-11-29T08:00:00Z" });
    await expectFlagged(scene, ["commit-in-future @ Next week"]);
  });

  test("a review that says it is three days older than its commit", async () => {
    const scene = copyOf(base, evaluated);
    await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved --no-commit");
    const file = scene.newest("review");
    const text = scene.repo.read(file).replace(/observed_at: "2026-11-20/, 'observed_at: "2026-11-17');
    scene.repo.remove(file);
    scene.repo.write(file.replace("2026-11-20", "2026-11-17"), text);
    scene.commit("mei", "Reviewed on Tuesday");
    await expectFlagged(scene, ["record-date-implausible @ Reviewed on Tuesday"]);
  });

  test("an evaluation that ran three days before it was recorded is nothing unusual", async () => {
    const scene = copyOf(base);
    scene.repo.write(
      "../fields.yaml",
      evaluation("", 0.7).replace(/^(schema|model|version|observed_at|by|subject):.*\n/gm, ""),
    );
    await scene.mlc("chloe", "record support-llm evaluation --observed-at 2026-11-17T08:00:00Z --file ../fields.yaml");
    await expectClean(scene);
  });
});

/** A metric made better in a commit of its own, so that there is something to hide. */
function tampered(): Scene {
  const scene = copyOf(base);
  scene.edit("chloe", "Better", scene.newest("evaluation"), (text) => text.replace("0.66", "0.99"));
  return scene;
}

describe("A16: replace refs", () => {
  test("do not hide an edited record: the true objects are read, and the refs reported", async () => {
    const scene = tampered();
    const file = scene.newest("evaluation");
    scene.repo.git(
      "replace",
      scene.repo.git("rev-parse", `HEAD~1:${file}`),
      scene.repo.git("rev-parse", `HEAD:${file}`),
    );
    expect(scene.repo.git("show", `HEAD~1:${file}`)).toContain("0.99");
    await expectFlagged(scene, ["record-changed @ Better"]);
    expect((await verified(scene)).warnings).toEqual(["replaced-objects"]);
  });

  test("over a commit neither", async () => {
    const scene = tampered();
    scene.repo.git("replace", scene.repo.head(), scene.repo.git("rev-parse", "HEAD~1"));
    await expectFlagged(scene, ["record-changed @ Better"]);
  });

  test("alone are a warning", async () => {
    const scene = copyOf(base);
    scene.repo.git(
      "replace",
      scene.repo.git("rev-parse", "HEAD:README.md"),
      scene.repo.git("rev-parse", "HEAD:mlc.yaml"),
    );
    expect(await verified(scene)).toEqual({ exit: 0, errors: [], warnings: ["replaced-objects"], notes: [] });
  });
});

describe("A17: grafts", () => {
  test("hide no history: all commits are replayed, and the file reported", async () => {
    const scene = tampered();
    scene.repo.write("README.md", "# Support, and all is well\n");
    scene.commit("chloe", "All is well");
    scene.repo.write(".git/info/grafts", `${scene.repo.head()}\n`);
    expect(scene.repo.git("rev-list", "--count", "HEAD")).toBe("1");
    await expectFlagged(scene, ["record-changed @ Better"]);
    expect((await verified(scene)).warnings).toEqual(["grafts-present"]);
  });
});

describe("A18: a clone that is not whole", () => {
  test("a shallow one is incomplete, never clean", async () => {
    const { exit, errors } = await verified(cloneOf(base, "--depth", "1"));
    expect({ exit, errors }).toEqual({ exit: 2, errors: ["history-shallow"] });
  });

  test("so is one whose contents were left on the server", async () => {
    base.repo.git("config", "uploadpack.allowFilter", "true");
    const scene = cloneOf(base, "--filter=blob:none");
    scene.repo.git("remote", "set-url", "origin", "file:///nowhere");
    const { exit, errors } = await verified(scene);
    expect({ exit, errors }).toEqual({ exit: 2, errors: ["history-partial"] });
  });

  test("and one from which an object is gone", async () => {
    const blob = copyOf(base);
    removeObject(blob, blob.repo.git("rev-parse", `HEAD~2:${blob.newest("evaluation")}`));
    const { exit, errors } = await verified(blob);
    expect(exit).toBe(2);
    expect(errors).toContain("object-missing");
    for (const of of ["HEAD~2^{tree}", "HEAD~2"]) {
      const scene = copyOf(base);
      removeObject(scene, scene.repo.git("rev-parse", of));
      const { out, err } = await scene.mlc("ivo", "verify --json", 2);
      expect(out + err).toContain('"ok":false');
    }
  });

  test("a whole clone is clean, wherever it was made", async () => {
    await expectClean(cloneOf(base));
  });
});

function removeObject({ repo }: Scene, id: string): void {
  const dir = join(repo.dir, ".git/objects", id.slice(0, 2));
  expect(readdirSync(dir)).toContain(id.slice(2));
  rmSync(join(dir, id.slice(2)), { force: true });
}

describe("what an honest history may hold", () => {
  test("A15: a rebase, by another person, of a branch with a promotion", async () => {
    const scene = copyOf(base, reviewed);
    scene.repo.git("checkout", "-q", "-b", "work");
    await scene.mlc("ben", "promote support-llm --to evaluation");
    await record(scene, "evaluation", evaluation("", 0.7));
    scene.repo.git("checkout", "-q", "main");
    scene.repo.write("README.md", "# Support, meanwhile\n");
    scene.commit("ana", "Meanwhile");
    scene.git("ana", ["rebase", "-q", "main", "work"]);
    await expectClean(scene);
  });

  test("A23: a promotion picked from another branch", async () => {
    const scene = copyOf(base, reviewed);
    scene.repo.git("checkout", "-q", "-b", "work");
    await scene.mlc("ben", "promote support-llm --to evaluation");
    scene.repo.git("checkout", "-q", "main");
    scene.repo.write("README.md", "# Support, meanwhile\n");
    scene.commit("ana", "Meanwhile");
    scene.git("ana", ["cherry-pick", "work"]);
    await expectClean(scene);
  });
});
