import { describe, expect, test } from "vitest";
import { atWork, supportLlm } from "../support/model.ts";
import { gitRepo, type TestRepository } from "../support/repo.ts";

const review = "review support-llm post-fine-tuning --as ethics_reviewer --decision approved --json";

function repoWith(change: (text: string) => string): TestRepository {
  const files = supportLlm();
  return gitRepo(Object.fromEntries(Object.entries(files).map(([file, text]) => [file, change(text)])));
}

function codes(text: string): readonly string[] {
  return (JSON.parse(text) as { findings: { code: string }[] }).findings.map((each) => each.code);
}

describe("a decision that must be signed", () => {
  test("is not written unsigned where the declared tier is critical, and nothing else is stopped", async () => {
    const repo = repoWith((text) => text.replace("risk_tier: low", "risk_tier: critical"));
    const run = atWork(repo);
    const before = repo.head();
    expect(JSON.parse((await run("mei", review, 2)).err)).toMatchObject({ code: "unsigned-decision" });
    expect(repo.head()).toBe(before);
    await run("mei", `${review} --dry-run`);
    await run("mei", "record support-llm note text='Read the report.'");
    // Git signs by itself here, with a program that signs anything.
    repo.write(
      ".git/sign",
      '#!/bin/sh\ncat > /dev/null\nprintf "\\n[GNUPG:] SIG_CREATED " >&2\necho signature\n',
      0o755,
    );
    repo.git("config", "commit.gpgsign", "true");
    repo.git("config", "gpg.program", `${repo.dir}/.git/sign`);
    await run("mei", review);
    expect(repo.git("cat-file", "commit", "HEAD")).toContain("gpgsig signature");
  });

  test("is warned of where policy says so, and free where nothing does", async () => {
    const warned = repoWith((text) => text.replace("{separation_of_duties: require}", "{signatures: warn}"));
    expect(codes((await atWork(warned)("mei", review)).out)).toContain("unsigned-decision");
    const free = repoWith((text) => text.replace("risk_tier: low, ", ""));
    expect(codes((await atWork(free)("mei", review)).out)).not.toContain("unsigned-decision");
  });
});
