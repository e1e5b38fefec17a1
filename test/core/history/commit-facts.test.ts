import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { commitFacts, factsIn, objectIn } from "../../../src/core/history/commit-facts.ts";
import { fc } from "../../support/fast-check.ts";
import { directoryRepo, tempDir } from "../../support/repo.ts";

const piece = fc.constantFrom(
  ..." |  |\t|\n|\n\n|\n \n|\r\n|a|Ä|:100644|(#4)|Merge pull request #5 from a/b|See merge request g/h!7".split("|"),
);
const messages = fc.array(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
  {
    minLength: 40,
    maxLength: 40,
  },
);

/** Every commit of a repository made of these messages: its object, and what the log of the history shows of it. */
function commitsOf(texts: readonly Buffer[]): readonly { readonly object: Buffer; readonly shown: string }[] {
  const dir = tempDir();
  const repo = directoryRepo(dir);
  repo.git("init", "-q", "-b", "main", "--template=");
  const ids = texts.map((text, at) =>
    execFileSync("git", ["hash-object", "-t", "commit", "-w", "--literally", "--stdin"], {
      cwd: dir,
      env: repo.env(),
      input: Buffer.concat([Buffer.from(headers(at)), text]),
      encoding: "utf8",
    }).trim(),
  );
  const log = ["log", "--no-walk=unsorted", "-z", "--no-notes", "--no-decorate", "--encoding=none", "--format=raw"];
  const shown = repo.git(...log, ...ids).split("\0");
  return ids.map((id, at) => ({
    object: execFileSync("git", ["cat-file", "commit", id], { cwd: dir, env: repo.env() }),
    shown: (shown[at] ?? "").slice((shown[at] ?? "").indexOf("\n") + 1),
  }));
}

const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

function headers(at: number): string {
  const person = `Ana Ruiz <ana@acme.example> ${String(1_790_000_000 + at)} +0200`;
  return `tree ${EMPTY_TREE}\nauthor ${person}\ncommitter ${person}\n`;
}

describe("a commit as the log of the history shows it", () => {
  it("says what its object says, whatever its message", () => {
    fc.assert(
      fc.property(messages, (drawn) => {
        for (const { object, shown } of commitsOf(drawn.map((text) => Buffer.from(`\n${text}\n`)))) {
          const text = objectIn(shown);
          if (text !== undefined) expect(factsIn(text)).toEqual(commitFacts(object));
          else expect(object.toString()).toContain("See merge request ");
        }
      }),
      { numRuns: 1 },
    );
  });

  it("is asked for where another encoding or the end of a line matters", () => {
    const texts = [
      Buffer.from("encoding ISO-8859-1\n\nM\u00e4rz\n", "latin1"),
      Buffer.from("\nM\u00e4rz\n", "latin1"),
      Buffer.from("\nMerge branch 'x'\n\nSee merge request g/h!7 \n"),
    ];
    expect(commitsOf(texts).map(({ shown }) => objectIn(shown))).toEqual([undefined, undefined, undefined]);
  });

  it("keeps its signature, and headers of several lines", () => {
    const signed = "gpgsig -----BEGIN SSH SIGNATURE-----\n abc\n \n -----END SSH SIGNATURE-----\n\nA change (#4)\n";
    const [commit] = commitsOf([Buffer.from(signed)]);
    const facts = factsIn(objectIn(commit?.shown ?? "") ?? "");
    expect(facts).toEqual(commitFacts(commit?.object ?? new Uint8Array()));
    expect(facts).toMatchObject({ signed: "ssh", subject: "A change (#4)", pullRequest: "#4" });
  });
});
