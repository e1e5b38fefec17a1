import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { gitIdentity } from "../../../scripts/cast.ts";
import { identities, type Author, type Commit, type History } from "./graph.ts";
import { changesBetween, type Files } from "./files.ts";

/** Where git of a history runs: nothing of the person who runs the tests counts. */
export function gitEnvironment(author: Author = "ana"): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: "/nonexistent",
    TZ: "UTC",
    LC_ALL: "C.UTF-8",
    ...gitIdentity(identities[author]),
  };
}

/** Runs git in a directory and gives its output; throws with what git said. */
export function git(dir: string, args: readonly string[], input?: Buffer): string {
  const ran = spawnSync("git", args, {
    cwd: dir,
    env: gitEnvironment(),
    maxBuffer: 2 ** 28,
    ...(input === undefined ? {} : { input }),
  });
  if (ran.status !== 0) throw new Error(`git ${args.join(" ")}: ${ran.stderr.toString()}`);
  return ran.stdout.toString();
}

/** Writes a history into a new repository on branch `main`: one `git fast-import`. Nothing is checked out. */
export function writeHistory(dir: string, history: History): void {
  mkdirSync(join(dir, history.prefix), { recursive: true });
  git(dir, ["init", "-q", "-b", "main", "--template="]);
  git(dir, ["fast-import", "--quiet", "--date-format=raw"], stream(history));
}

/** The input of `git fast-import` (git-fast-import(1)): each text once as a blob, then the commits in their order. */
export function stream({ commits, tip, prefix }: History): Buffer {
  const out: string[] = [];
  const blobs = new Map<string, number>();
  const firstBlob = commits.length + 1;
  const blobOf = (text: string): number => {
    const known = blobs.get(text);
    if (known !== undefined) return known;
    const mark = firstBlob + blobs.size;
    blobs.set(text, mark);
    out.push(`blob\nmark :${String(mark)}\n${counted(text)}`);
    return mark;
  };
  for (const [number, commit] of commits.entries()) {
    const before: Files =
      commit.parents[0] === undefined ? new Map() : (commits[commit.parents[0]]?.files ?? new Map());
    const lines = [...changesBetween(before, commit.files)].map(([path, text]) =>
      text === undefined ? `D ${prefix}${path}\n` : `M 100644 :${String(blobOf(text))} ${prefix}${path}\n`,
    );
    out.push(head(commit, number), ...lines, "\n");
  }
  out.push(`reset refs/heads/main\nfrom :${String(tip + 1)}\n\n`);
  return Buffer.from(out.join(""));
}

/** Every commit on a branch of its own name: `from` says where it stands, so that none is left without a reference. */
function head(commit: Commit, number: number): string {
  const [first, ...others] = commit.parents;
  return [
    `commit refs/heads/main\nmark :${String(number + 1)}\n`,
    `author ${who(commit.author, commit.authored)}\n`,
    `committer ${who(commit.committer, commit.committed)}\n`,
    counted(`${commit.message}\n`),
    first === undefined ? "" : `from :${String(first + 1)}\n`,
    ...others.map((each) => `merge :${String(each + 1)}\n`),
  ].join("");
}

function who(author: Author, seconds: number): string {
  const { name, email } = identities[author];
  return `${name} <${email}> ${String(seconds)} +0000`;
}

function counted(text: string): string {
  return `data ${String(Buffer.byteLength(text))}\n${text}\n`;
}
