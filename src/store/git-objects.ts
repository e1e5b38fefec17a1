import type { Repository } from "./git.ts";
import { askGit } from "./git-run.ts";
import { honest } from "./git-stream.ts";

/** The contents of objects by id, commits and files alike: one `git cat-file`. What is missing here is left out. */
export function objectsOf(repo: Repository, ids: Iterable<string>): ReadonlyMap<string, Uint8Array> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const answer = askGit(repo.root, ["cat-file", "--batch"], honest(repo.env), `${wanted.join("\n")}\n`);
  return new Map(blobsOf(answer));
}

/** The contents in an answer of `cat-file --batch`, by id: `<id> <type> <size>`, newline, that many bytes, newline. A missing object has no size. */
export function* blobsOf(answer: Buffer): Generator<[string, Uint8Array]> {
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(0x0a, at);
    const [id, , size] = answer.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (id === undefined || size === undefined) continue;
    yield [id, answer.subarray(at, at + Number(size))];
    at += Number(size) + 1;
  }
}
