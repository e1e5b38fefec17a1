import { describe, expect, test } from "vitest";
import { keyring } from "../support/keys.ts";
import { atWork, supportRepo } from "../support/model.ts";
import type { TestRepository } from "../support/repo.ts";

const keys = keyring();
const note = "record support-llm note text='Read the report.' --sign";

function newest(repo: TestRepository): readonly string[] {
  return repo.git("diff-tree", "-r", "--name-only", "--no-commit-id", "HEAD").split("\n");
}

function codes(text: string): readonly string[] {
  return (JSON.parse(text) as { findings: { code: string }[] }).findings.map((each) => each.code);
}

describe("--sign", () => {
  test("puts a signature beside the record, in the same commit, and nothing trips over it", async () => {
    const repo = supportRepo();
    keys.use(repo, "ana");
    const run = atWork(repo);
    const planned = JSON.parse((await run("ana", `${note} --dry-run --json`)).out) as { changes: { file: string }[] };
    expect(planned.changes.map((each) => each.file.replace(/.*-note-\w+/, ""))).toEqual([".yaml", ".yaml.sig"]);
    await run("ana", note);
    const [record = "", signature = ""] = newest(repo);
    expect(signature).toBe(`${record}.sig`);
    expect(repo.git("status", "--porcelain")).toBe("");
    repo.git("config", "alias.check", `!ssh-keygen -Y check-novalidate -n mlc-record@v1 -s ${signature} < ${record}`);
    expect(repo.git("check")).toContain(keys.fingerprint("ana"));
    await run("ana", "validate");
    await run("ana", "promote support-llm --dry-run", "any");
    const log = (await run("ana", "log --oneline")).out.trim().split("\n");
    expect(log.filter((line) => line.includes("note"))).toHaveLength(1);
    await run("rosa", "review support-llm data-rights --as compliance_officer --decision approved --sign");
    expect(newest(repo)).toHaveLength(2);
  });

  test("is all or nothing: without the signature there is no record", async () => {
    const repo = supportRepo();
    const run = atWork(repo);
    const before = repo.head();
    expect(codes1((await run("ana", `${note} --json`, 2)).err)).toBe("no-signing-key");
    repo.git("config", "gpg.format", "ssh");
    expect(codes1((await run("ana", `${note} --json`, 2)).err)).toBe("no-signing-key");
    repo.git("config", "user.signingKey", "/nowhere/key");
    expect(codes1((await run("ana", `${note} --json`, 2)).err)).toBe("record-not-signed");
    keys.use(repo, "ana");
    repo.hook("pre-commit", "exit 1");
    await run("ana", note, 2);
    expect(repo.head()).toBe(before);
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  test("signs exactly what is committed: a hook that lays the record out differently is refused", async () => {
    const repo = supportRepo();
    keys.use(repo, "ana");
    repo.hook(
      "pre-commit",
      'for file in $(git diff --cached --name-only -- "*-note-*.yaml"); do echo "# tidy" >> "$file"; git add "$file"; done',
    );
    const before = repo.head();
    // What the hook wrote is kept aside, as everything that somebody else wrote.
    expect(codes1((await atWork(repo)("ana", `${note} --json`, 2)).err)).toBe("stopped-and-kept");
    expect(repo.head()).toBe(before);
    // Unsigned, another layout of the same values is accepted.
    await atWork(repo)("ana", "record support-llm note text='Read the report.'");
  });

  test("takes the key that git would take: also what its command prints", async () => {
    const repo = supportRepo();
    repo.git("config", "gpg.format", "ssh");
    repo.git("config", "gpg.ssh.defaultKeyCommand", `cat ${keys.path("ana")}.pub`);
    // Only the public half is known, and no agent holds the other.
    expect(codes1((await atWork(repo)("ana", `${note} --json`, 2)).err)).toBe("record-not-signed");
    repo.write(
      ".git/signer",
      `#!/bin/sh\nshift 6\nexec ssh-keygen -q -Y sign -n mlc-record@v1 -f ${keys.path("ana")} "$@"\n`,
      0o755,
    );
    repo.git("config", "gpg.ssh.program", `${repo.dir}/.git/signer`);
    await atWork(repo)("ana", note);
    expect(newest(repo)).toHaveLength(2);
  });

  test("warns of a key that mlc.yaml does not list for the person", async () => {
    const repo = supportRepo();
    const listed = `[ana@acme.example], signing_keys: ["${keys.fingerprint("ana")}"]`;
    repo.write("mlc.yaml", repo.read("mlc.yaml").replace("[ana@acme.example]", listed));
    repo.commit("ana", "List the key");
    const run = atWork(repo);
    keys.use(repo, "ben");
    expect(codes((await run("ana", `${note} --json`)).out)).toEqual(["signing-key-unlisted"]);
    keys.use(repo, "ana");
    expect(codes((await run("ana", `${note} --json`)).out)).toEqual([]);
  });

  test("makes a decision signed where policy requires it", async () => {
    const repo = supportRepo();
    repo.write("mlc.yaml", repo.read("mlc.yaml").replace("{separation_of_duties: require}", "{signatures: require}"));
    repo.commit("ana", "Require signatures");
    keys.use(repo, "mei");
    const review = "review support-llm post-fine-tuning --as ethics_reviewer --decision approved --json";
    expect(codes1((await atWork(repo)("mei", review, 2)).err)).toBe("unsigned-decision");
    await atWork(repo)("mei", `${review} --sign`);
  });
});

function codes1(text: string): string {
  return (JSON.parse(text) as { code: string }).code;
}
