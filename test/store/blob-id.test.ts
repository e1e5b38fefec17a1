import { expect, test } from "vitest";
import { rawBlobId } from "../../src/store/git-commits.ts";
import { gitRepo } from "../support/repo.ts";

test("the id of bytes is the one git gives them, whatever their length", () => {
  const sizes = [0, 1, 230, 65_536, 65_537, 200_000];
  const files = Object.fromEntries(sizes.map((size) => [`f${String(size)}`, new Uint8Array(size).fill(0xe4)]));
  const repo = gitRepo(files);
  const head = repo.git("rev-parse", "HEAD");
  for (const [name, bytes] of Object.entries(files))
    expect(rawBlobId(bytes, head)).toBe(repo.git("rev-parse", `HEAD:${name}`));
  // A repository of SHA-256 has longer ids: `printf x | git hash-object --stdin` in one.
  expect(rawBlobId(new TextEncoder().encode("x"), "0".repeat(64))).toHaveLength(64);
});
