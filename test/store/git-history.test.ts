import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { History } from "../../src/core/history/commits.ts";
import { findRepository } from "../../src/store/git.ts";
import { walkHistory } from "../../src/store/git-history.ts";
import { gitRepo, tempDir, directoryRepo, type TestRepository } from "../support/repo.ts";
import { fc } from "../support/fast-check.ts";

/** A commit: its parents by their place in the list, and the files it holds. */
interface Made {
  readonly parents: readonly number[];
  readonly files: readonly string[];
}

/** What a message says is not what git says. */
const MESSAGE = ":100644 100644 a b M\n\n:x\ncommit y\nparent z";

/** A repository with these commits, the last one HEAD; every commit changes a file of code. */
function repoOf(commits: readonly Made[]): TestRepository {
  const dir = tempDir();
  const repo = directoryRepo(dir);
  repo.git("init", "-q", "-b", "main", "--template=");
  const stream = commits.flatMap(({ parents, files }, at) => [
    `commit refs/heads/c${String(at)}\nmark :${String(at + 1)}\ncommitter ana <ana@acme.example> ${String(1_767_225_600 + at)} +0000`,
    `data ${String(MESSAGE.length)}\n${MESSAGE}`,
    ...parents.map((parent, nth) => `${nth === 0 ? "from" : "merge"} :${String(parent + 1)}`),
    "deleteall",
    ...["src/main.py", ...files].map((file) => {
      const [path = "", content = String(at)] = file.split("=");
      return `M 100644 inline ${path}\ndata ${String(content.length)}\n${content}`;
    }),
  ]);
  stream.push(`reset refs/heads/main\nfrom :${String(commits.length)}\n`);
  execFileSync("git", ["fast-import", "--quiet"], { cwd: dir, env: repo.env(), input: `${stream.join("\n")}\n` });
  return repo;
}

/** What is told of the models, walking past what does not touch them, and, to compare, of a walk over every commit. */
async function walks(repo: TestRepository): Promise<readonly History[]> {
  const found = findRepository(repo.dir, repo.env());
  if (found === undefined) throw new Error("no repository");
  const walked = ["models", ""].map(async (dir) => {
    const walk = walkHistory(found, [dir], (file) => file.startsWith("models/"));
    const { commits, merges, cut } = await walk.history;
    await walk.asked.answered();
    return { commits: commits.map(({ id, isMerge, touched }) => ({ id, isMerge, touched })), merges, cut };
  });
  return Promise.all(walked);
}

describe("a walk past the commits that touch no model", () => {
  it("tells of any history what a walk over every commit tells", async () => {
    const file = fc.constantFrom(
      "models/a/versions/1.yaml=x",
      "models/a/versions/1.yaml=y",
      "models/b/versions/1.yaml=x",
    );
    const commit = fc.record({
      back: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 3 }),
      files: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        fc.uniqueArray(file, { maxLength: 2, selector: path }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(commit, { minLength: 2, maxLength: 24 }), async (made) => {
        const commits = made.map(({ back, files }, at) => ({
          parents: [...new Set(back.map((each) => at - 1 - each))].filter((each) => each >= 0),
          files,
        }));
        const [past, every] = await walks(repoOf(commits));
        expect(past).toEqual(every);
      }),
      { numRuns: 12 },
    );
  });

  it("knows a model adopted on a branch from a line that never held one", async () => {
    const repo = gitRepo({ "README.md": "x\n" });
    repo.git("checkout", "-q", "-b", "work");
    repo.write("models/m/versions/1.yaml", "a: 1\n");
    repo.commit("ben", "Adopt");
    repo.git("checkout", "-q", "main");
    repo.write("README.md", "y\n");
    repo.commit("ana", "More");
    repo.git("merge", "-q", "--no-ff", "work", "-m", "Merge");
    const [past, every] = await walks(repo);
    expect(past).toEqual(every);
    const id = repo.git("rev-parse", "work");
    expect(past?.merges.get(id)).toBe(repo.head());
    expect(past?.commits.at(-1)?.touched.map((each) => each.how)).toEqual(["added"]);
  });

  it("also where many merges have such a first parent", async () => {
    // A line without models, a branch off its start for each commit of it, merged there, and all those merges in one line.
    const line: Made[] = Array.from({ length: 12 }, (_each, at) => ({ parents: at === 0 ? [] : [at - 1], files: [] }));
    const sides = line.map((_each, at): Made => ({ parents: [0], files: [`models/m${String(at)}/versions/1.yaml=x`] }));
    const merges = sides.map(({ files }, at): Made => ({ parents: [at, 12 + at], files }));
    const joins = merges.slice(1).map((_each, at): Made => ({
      parents: [at === 0 ? 24 : 35 + at, 25 + at],
      files: sides.slice(0, at + 2).flatMap((each) => each.files),
    }));
    const [past, every] = await walks(repoOf([...line, ...sides, ...merges, ...joins]));
    expect(past).toEqual(every);
    expect(past?.merges.size).toBeGreaterThan(12);
  });
});

function path(file: string): string {
  return file.split("=", 1)[0] ?? "";
}
