import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Word } from "./completion-table.ts";

/**
 * Branches and tags as git names them on a command line, without running git: files below `refs/` and the lines of
 * `packed-refs` (gitrepository-layout(5)). Empty outside a repository, and where refs are kept in another way.
 */
export function refNames(start: string): readonly Word[] {
  const git = gitDirectory(start);
  if (git === undefined) return [];
  const packed = text(join(git, "packed-refs")).matchAll(/^[0-9a-f]{40,64} refs\/(.+)$/gm);
  const all = new Set([...below(join(git, "refs")), ...[...packed].map(([, name = ""]) => name)]);
  const named = (folder: string, says: string): readonly Word[] =>
    [...all]
      .filter((name) => name.startsWith(`${folder}/`) && !name.endsWith("/HEAD"))
      .sort()
      .map((name): Word => [name.slice(folder.length + 1), says]);
  return [
    ["HEAD", "the commit here"],
    ...named("heads", "branch"),
    ...named("remotes", "branch elsewhere"),
    ...named("tags", "tag"),
  ];
}

/** The common git directory: `.git`, or what the file of that name in a linked worktree leads to. */
function gitDirectory(start: string): string | undefined {
  for (let here = start; ; here = dirname(here)) {
    const git = join(here, ".git");
    const found = statSync(git, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) return git;
    if (found !== undefined) {
      const own = resolve(
        here,
        text(git)
          .replace(/^gitdir: /, "")
          .trim(),
      );
      const common = text(join(own, "commondir")).trim();
      return common === "" ? own : resolve(own, common);
    }
    if (dirname(here) === here) return undefined;
  }
}

/** Every file below a directory, relative to it. */
function below(dir: string): readonly string[] {
  try {
    return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? below(join(dir, entry.name)).map((name) => `${entry.name}/${name}`) : [entry.name],
    );
  } catch {
    return [];
  }
}

function text(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
