import { describe, expect, it } from "vitest";
import {
  apply,
  everything,
  promotion,
  recordFile,
  refused,
  refusesUntouched,
  stages,
  versionFile,
  workspace,
} from "../support/plan.ts";

describe("a hook that refuses", () => {
  it("stops the write, is named and quoted, and everything is put back", async () => {
    const repo = workspace();
    repo.write("notes.txt", "staged\n");
    repo.git("add", "notes.txt");
    repo.hook("pre-commit", "printf 'card is \\033[31mmissing\\033[0m\\n' >&2; exit 1");
    const before = everything(repo);
    const error = await refused(apply(repo));
    expect(error.finding.code).toBe("hook-refused");
    expect(error.finding.args).toEqual({
      hooks: [".git/hooks/pre-commit"],
      output: "card is \\x1b[31mmissing\\x1b[0m",
      kept: [],
    });
    expect(everything(repo)).toBe(before);
    expect(repo.has("models/support-llm/records")).toBe(false);
  });

  it.each(["pre-commit", "commit-msg", "prepare-commit-msg"])(
    "without a word is noticed all the same: %s",
    async (name) => {
      const repo = workspace();
      repo.hook(name, "exit 1");
      await refusesUntouched(repo, "hook-refused", () => apply(repo));
    },
  );

  it("is found where core.hooksPath points", async () => {
    const repo = workspace({ "tools/hooks/pre-commit": "#!/bin/sh\nexit 1\n" });
    repo.git("update-index", "--chmod=+x", "tools/hooks/pre-commit");
    repo.git("commit", "-q", "-m", "Executable");
    repo.git("checkout", "-q", "-f");
    repo.git("config", "core.hooksPath", "tools/hooks");
    const error = await refused(apply(repo));
    expect(error.finding.args).toMatchObject({ hooks: ["tools/hooks/pre-commit"] });
  });

  it("after it changed our file loses neither that content nor the old one", async () => {
    const repo = workspace();
    repo.hook("pre-commit", `echo '# trailing' >> ${versionFile}; exit 1`);
    const error = await refused(apply(repo));
    const { kept } = error.finding.args as { kept: string[] };
    expect(error.finding.code).toBe("hook-refused");
    expect(repo.read(kept[0] ?? "")).toBe(`${stages.after}# trailing\n`);
    expect(repo.read(versionFile)).toBe(stages.before);
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("and takes too long is stopped, with everything it started", async () => {
    const repo = workspace();
    repo.hook("pre-commit", "sleep 60");
    const before = everything(repo);
    const started = performance.now();
    const error = await refused(apply(repo, promotion(), { silenceMs: 200 }));
    expect(error.finding.code).toBe("commit-timed-out");
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(everything(repo)).toBe(before);
    expect(repo.has(".git/index.lock")).toBe(false);
  });
});

describe("a hook that changes the commit", () => {
  it("may lay a file out differently: the values count, and it is said", async () => {
    const repo = workspace();
    repo.hook(
      "pre-commit",
      `printf '# formatted\\nversion:   "1.0.0"\\nstage: "evaluation"\\ntransition: 2026-11-22-transition-5be01c77a1b2\\n' > ${versionFile}; git add ${versionFile}`,
    );
    const done = await apply(repo);
    expect(done.notes.map((note) => note.code)).toEqual(["hook-reformatted"]);
    expect(repo.git("show", `HEAD:${versionFile}`)).toContain("# formatted");
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("may not change a value: the commit is taken back", async () => {
    const repo = workspace();
    repo.hook("pre-commit", `sed -i 's/evaluation/deployment/' ${versionFile}; git add ${versionFile}`);
    const before = everything(repo).replace(/^.*\.git.*$/gm, "");
    const error = await refused(apply(repo));
    expect(error.finding.code).toBe("stopped-and-kept");
    expect(everything(repo).replace(/^.*\.git.*$/gm, "")).toBe(before);
  });

  it("may not change a value of what is staged only", async () => {
    const repo = workspace();
    repo.hook(
      "pre-commit",
      `blob=$(echo 'stage: deployment' | git hash-object -w --stdin); git update-index --cacheinfo 100644,$blob,${versionFile}`,
    );
    await refusesUntouched(repo, "hook-changed-content", () => apply(repo));
  });

  it("may not change a value in the first commit either", async () => {
    const repo = workspace();
    repo.git("checkout", "-q", "--orphan", "fresh");
    repo.git("rm", "-rfq", "--cached", ".");
    repo.remove("models");
    repo.hook(
      "pre-commit",
      "blob=$(echo 'a: 2' | git hash-object -w --stdin); git update-index --add --cacheinfo 100644,$blob,x.yaml",
    );
    const plan = promotion({ changes: [{ file: "x.yaml", before: null, after: "a: 1\n" }], committed: false });
    expect((await refused(apply(repo, plan))).finding.code).toBe("hook-changed-content");
    expect(() => repo.git("rev-parse", "--verify", "-q", "HEAD")).toThrow();
    expect(repo.has("x.yaml")).toBe(false);
  });

  it("may add files of its own, and it is said", async () => {
    const repo = workspace();
    repo.hook("pre-commit", "echo generated > generated.txt; git add generated.txt");
    const done = await apply(repo);
    expect(done.notes.map((note) => [note.code, note.args])).toEqual([
      ["hook-added-files", { files: ["generated.txt"], commit: repo.head() }],
    ]);
  });

  it("may rewrite the message: the record counts, not the words", async () => {
    const repo = workspace();
    repo.hook("commit-msg", 'echo "PROJ-1 rewritten" > "$1"');
    expect((await apply(repo)).notes).toEqual([]);
    expect(repo.git("log", "-1", "--format=%B").trim()).toBe("PROJ-1 rewritten");
  });
});

describe("a hook that only runs along", () => {
  it("sees the files, a UTF-8 locale, and none of the settings meant for our own calls", async () => {
    const repo = workspace();
    repo.hook(
      "pre-commit",
      `cat ${recordFile} > .git/seen; env | grep -E '^(LC_ALL|GIT_TEST|GIT_OPTIONAL|GIT_LITERAL)' | sort >> .git/seen; git branch --lis > /dev/null`,
    );
    await apply(repo);
    expect(repo.read(".git/seen").split("\n")).toEqual([
      "schema: mlc.transition/v1",
      "to: evaluation",
      "LC_ALL=C.UTF-8",
      "",
    ]);
  });

  it("and fails after the commit changes nothing about it", async () => {
    const repo = workspace();
    repo.hook("post-commit", "echo trouble >&2; exit 1");
    expect((await apply(repo)).commit?.id).toBe(repo.head());
  });

  it("and leaves a process behind does not keep mlc waiting for that", async () => {
    const repo = workspace();
    repo.hook("post-commit", "sleep 5 > /dev/null 2>&1 &");
    const started = performance.now();
    await apply(repo);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
