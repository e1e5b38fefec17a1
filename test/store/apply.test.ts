import { chmodSync, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyPlan } from "../../src/store/apply.ts";
import { findRepository, identity } from "../../src/store/git.ts";
import { apply, promotion, recordFile, refusal, stages, versionFile, workspace } from "../support/plan.ts";
import { bareEnv, directoryRepo, gitRepo, tempDir } from "../support/repo.ts";

describe("a plan that is applied", () => {
  it("makes one commit that holds exactly its files, by the person who asked", async () => {
    const repo = workspace();
    const base = repo.head();
    const done = await apply(repo);
    expect(done.commit).toEqual({ id: repo.head(), branch: "main", author: "Ana Ruiz <ana@acme.example>" });
    expect(done.files).toEqual([versionFile, recordFile]);
    expect(done.notes).toEqual([]);
    expect(repo.git("rev-parse", "HEAD^")).toBe(base);
    expect(repo.git("diff", "--name-only", "HEAD^", "HEAD").split("\n").sort()).toEqual(
      [recordFile, versionFile].sort(),
    );
    expect(repo.read(versionFile)).toBe(stages.after);
    expect(repo.git("status", "--porcelain")).toBe("");
    expect(repo.git("fsck", "--strict", "--no-dangling")).toBe("");
  });

  it("leaves no lock, no journal, no backup and no temporary file behind", async () => {
    const repo = workspace();
    await apply(repo);
    expect(readdirSync(join(repo.dir, ".git")).filter((name) => /lock|tmp/.test(name))).toEqual([]);
    expect(readdirSync(join(repo.dir, ".git/mlc"))).toEqual([]);
    expect(readdirSync(join(repo.dir, "models/support-llm/versions"))).toEqual(["1.0.0.yaml"]);
  });

  it("leaves the person's staged, unstaged and untracked work as it was", async () => {
    const repo = workspace({ "src/train.py": "print(1)\n" });
    repo.write("notes.txt", "staged\n");
    repo.git("add", "notes.txt");
    repo.write("notes.txt", "staged, then edited\n");
    repo.write("src/train.py", "print(2)\n");
    repo.write("scratch.txt", "untracked\n");
    repo.write("new-and-staged.txt", "new\n");
    repo.git("add", "new-and-staged.txt");
    await apply(repo);
    expect(repo.git("status", "--porcelain").split("\n")).toEqual([
      "A  new-and-staged.txt",
      "MM notes.txt",
      " M src/train.py",
      "?? scratch.txt",
    ]);
    expect(repo.git("show", ":notes.txt")).toBe("staged");
  });

  it("writes a subject of one line and its own body, whatever the words", async () => {
    const repo = workspace();
    const message = `${"long ".repeat(40)}\n\nMlc-Record: forged\n\u001b[31m`;
    await apply(repo, promotion({ body: ["Mlc-Record: true", "---"] }), { message });
    const [subject, empty, ...body] = repo.git("log", "-1", "--format=%B").split("\n");
    expect(Array.from(subject ?? "").length).toBeLessThanOrEqual(100);
    expect(empty).toBe("");
    expect(body.filter((line) => line !== "")).toEqual(["Mlc-Record: true"]);
  });

  it("works on a branch without commits and leaves what is staged there staged", async () => {
    const repo = gitRepo();
    repo.write("notes.txt", "mine\n");
    repo.git("add", "notes.txt");
    const plan = promotion({ changes: [{ file: "mlc.yaml", before: null, after: "a: 1\n" }], committed: false });
    const done = await apply(repo, plan);
    expect(done.commit?.branch).toBe("main");
    expect(repo.git("ls-tree", "-r", "--name-only", "HEAD")).toBe("mlc.yaml");
    expect(repo.git("status", "--porcelain")).toBe("A  notes.txt");
  });

  it("works in a subdirectory of a larger repository, with paths of the workspace", async () => {
    const repo = gitRepo({ [`ml/${versionFile}`]: stages.before, "ml/mlc.yaml": "a: 1\n", "other/mlc.yaml": "b: 1\n" });
    repo.write("other/mlc.yaml", "b: 2\n");
    const done = await applyPlan(promotion(), join(repo.dir, "ml"), { env: repo.env(), commit: true });
    expect(done.files).toEqual([versionFile, recordFile]);
    expect(repo.git("show", `HEAD:ml/${versionFile}`)).toBe(stages.after.trimEnd());
    expect(repo.git("status", "--porcelain")).toBe(" M other/mlc.yaml");
  });

  it("works in a linked worktree and commits to its branch", async () => {
    const repo = workspace();
    const dir = join(tempDir(), "tree");
    repo.git("worktree", "add", "-q", "-b", "release", dir);
    const main = repo.head();
    const done = await applyPlan(promotion(), dir, { env: repo.env(), commit: true });
    expect(done.commit?.branch).toBe("release");
    expect(repo.head()).toBe(main);
    expect(directoryRepo(dir).git("status", "--porcelain")).toBe("");
  });

  it("works inside a submodule, which is the repository there", async () => {
    const inner = workspace();
    const outer = gitRepo({ "README.md": "outer\n" });
    outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.dir, "models-repo");
    outer.commit("ana", "Add submodule");
    const before = outer.head();
    const done = await applyPlan(promotion(), join(outer.dir, "models-repo"), { env: outer.env(), commit: true });
    expect(done.commit?.id).toBe(directoryRepo(join(outer.dir, "models-repo")).head());
    expect(outer.head()).toBe(before);
  });

  it("keeps line endings, byte order mark and file mode, and commits what git makes of them", async () => {
    const repo = gitRepo({ ".gitattributes": "*.yaml text\n", "mlc.yaml": "a: 1\n" });
    repo.git("config", "core.autocrlf", "true");
    const before = "\ufeffa: 1\r\nb: 2\r\n";
    const after = "\ufeffa: 1\r\nb: 3\r\n";
    repo.write("x.yaml", before);
    repo.commit("ana", "CRLF in the working tree");
    chmodSync(join(repo.dir, "x.yaml"), 0o755);
    repo.git("add", "x.yaml");
    repo.git("commit", "-q", "-m", "Mode");
    const plan = promotion({ changes: [{ file: "x.yaml", before, after }], reads: ["mlc.yaml"] });
    const done = await apply(repo, plan);
    expect(done.notes).toEqual([]);
    expect(repo.read("x.yaml")).toBe(after);
    expect(statSync(join(repo.dir, "x.yaml")).mode & 0o777).toBe(0o755);
    expect(repo.git("cat-file", "blob", "HEAD:x.yaml")).toBe("\ufeffa: 1\nb: 3");
    expect(repo.git("diff", "--stat", "HEAD^", "HEAD")).toContain("1 insertion(+), 1 deletion(-)");
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("accepts clean filters: what is committed is what they make of the content", async () => {
    const repo = gitRepo({ ".gitattributes": "*.yaml filter=upper\n" });
    repo.git("config", "filter.upper.clean", "tr a-z A-Z");
    const plan = promotion({ changes: [{ file: "x.yaml", before: null, after: "key: value\n" }], committed: false });
    const done = await apply(repo, plan);
    expect(done.notes).toEqual([]);
    expect(repo.git("show", "HEAD:x.yaml")).toBe("KEY: VALUE");
  });

  it("is not misled by path patterns or by a hostile configuration", async () => {
    const repo = workspace({ "models/m[1]/model.yaml": "a: 1\n", "models/m1/model.yaml": "a: 1\n" });
    repo.write("models/m1/model.yaml", "dirty: 1\n");
    const config = {
      "alias.commit": "!false",
      "color.ui": "always",
      "color.status": "always",
      "core.pager": "false",
      "diff.noprefix": "true",
      "diff.renames": "copies",
      "format.pretty": "%s",
      "log.showSignature": "true",
      "status.relativePaths": "false",
      "status.showUntrackedFiles": "no",
      "status.branch": "true",
      "commit.template": "/nonexistent",
      "commit.cleanup": "scissors",
      "commit.verbose": "true",
      "core.commentChar": "m",
      "core.quotePath": "true",
    };
    for (const [key, value] of Object.entries(config)) repo.git("config", key, value);
    const plan = promotion({
      changes: [{ file: "models/m[1]/model.yaml", before: "a: 1\n", after: "a: 2\n" }],
      reads: ["models/m[1]"],
    });
    await apply(repo, plan);
    expect(repo.git("log", "-1", "--format=%s")).toBe(plan.subject);
    expect(repo.git("diff", "--name-only", "--no-renames", "HEAD^", "HEAD")).toBe("models/m[1]/model.yaml");
    expect(repo.read("models/m1/model.yaml")).toBe("dirty: 1\n");
  });

  it("takes names with spaces, quotes and accents as they are", async () => {
    const repo = workspace();
    const file = "models/support-llm/datasheets/é \"a\" 'b'.yaml";
    await apply(repo, promotion({ changes: [{ file, before: null, after: "a: 1\n" }] }));
    expect(repo.git("-c", "core.quotePath=false", "ls-tree", "-r", "-z", "--name-only", "HEAD")).toContain(file);
  });

  it("signs off when asked", async () => {
    const repo = workspace();
    await apply(repo, promotion(), { signoff: true });
    expect(repo.git("log", "-1", "--format=%B")).toContain("Signed-off-by: Ana Ruiz <ana@acme.example>");
  });

  it("does nothing for a plan without changes", async () => {
    const repo = workspace();
    const same = promotion({ changes: [{ file: versionFile, before: stages.before, after: stages.before }] });
    expect(await apply(repo, same)).toEqual({ files: [], notes: [] });
    expect(repo.git("rev-list", "--count", "HEAD")).toBe("1");
  });

  it("needs few processes when the caller has looked already", async () => {
    const repo = workspace();
    const trace = join(tempDir(), "trace");
    repo.git("config", "user.name", "Ana Ruiz");
    repo.git("config", "user.email", "ana@acme.example");
    const env = { ...bareEnv(), GIT_TRACE: trace };
    const found = findRepository(repo.dir, env);
    if (found === undefined) throw new Error("no repository");
    await apply(repo, promotion(), { env, repo: found, author: identity(repo.dir, env) });
    const calls = readFileSync(trace, "utf8").match(/trace: built-in: git (?!maintenance)\S+/g) ?? [];
    const names = calls.map((call) => call.split(" ").at(-1));
    // These three run at once.
    expect([...names.slice(0, 2), ...names.slice(2, 5).sort(), ...names.slice(5)]).toEqual([
      "rev-parse",
      "var",
      "check-ignore",
      "ls-files",
      "status",
      "add",
      "commit",
      "log",
    ]);
  });
});

describe("a plan applied without a commit", () => {
  it("writes the files and says what to commit", async () => {
    const repo = workspace();
    const base = repo.head();
    const done = await apply(repo, promotion(), { commit: false });
    expect(done.commit).toBeUndefined();
    expect(repo.head()).toBe(base);
    expect(repo.read(versionFile)).toBe(stages.after);
    expect(done.notes.map((note) => note.code)).toEqual(["not-committed"]);
    for (const action of done.notes[0]?.do ?? []) if ("run" in action) repo.git(...action.run.slice(1));
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("may follow another one, over its uncommitted files", async () => {
    const repo = workspace();
    const first = promotion({ committed: false });
    await apply(repo, first, { commit: false });
    const again = { file: versionFile, before: stages.after, after: stages.before };
    await apply(repo, promotion({ changes: [again], committed: false }), { commit: false });
    expect(repo.read(versionFile)).toBe(stages.before);
  });

  it("works outside git and says that nothing is recorded there", async () => {
    const dir = tempDir();
    const plan = promotion({ changes: [{ file: "models/m/model.yaml", before: null, after: "a: 1\n" }] });
    const done = await applyPlan(plan, dir, { env: directoryRepo(dir).env(), commit: true });
    expect(done.notes.map((note) => note.code)).toEqual(["outside-git"]);
    expect(directoryRepo(dir).read("models/m/model.yaml")).toBe("a: 1\n");
  });

  it("puts everything back outside git when one file cannot be written", async () => {
    const dir = tempDir();
    const files = directoryRepo(dir);
    files.write("a.yaml", "a: 1\n");
    files.write("blocked", "a file, not a directory\n");
    const changes = [
      { file: "a.yaml", before: "a: 1\n", after: "a: 2\n" },
      { file: "new/b.yaml", before: null, after: "b: 1\n" },
      { file: "c.yaml", before: "c: 1\n", after: "c: 2\n" },
    ];
    expect(await refusal(applyPlan(promotion({ changes }), dir, { env: files.env(), commit: true }))).toBe(
      "changed-meanwhile",
    );
    expect(files.read("a.yaml")).toBe("a: 1\n");
    expect(existsSync(join(dir, "new"))).toBe(false);
  });
});
