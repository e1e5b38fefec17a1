import { describe, expect, test } from "vitest";
import type { OutScore, OutValidate } from "../../src/generated/types.ts";
import { merged, onBranches, reviewedRepo, transitions, type Branches } from "../support/merging.ts";
import { atWork, dir, versionFile } from "../support/model.ts";
import { directoryRepo, gitRepo, tempDir } from "../support/repo.ts";
import { errorCodes } from "../support/valid.ts";

type Call = readonly [who: Parameters<Branches["at"]>[0], line: string];

/** Every call on its side, then a merge of the right branch into the left one. */
async function mergeOf(left: readonly Call[], right: readonly Call[]) {
  const work = await reviewedRepo();
  const all = (calls: readonly Call[]) => async (): Promise<void> => {
    for (const [who, line] of calls) await work.at(who, line);
  };
  await onBranches(work, all(left), all(right));
  return { ...work, result: merged(work.repo) };
}

/** Both sides' records are there, and nothing is wrong with the workspace. */
async function expectClean({ repo, result }: Awaited<ReturnType<typeof mergeOf>>): Promise<void> {
  expect(result).toEqual({ clean: true, conflicts: [] });
  const records = (rev: string): readonly string[] =>
    repo.git("ls-tree", "-r", "--name-only", rev, `${dir}/records`).split("\n");
  const both = [...new Set([...records("left"), ...records("right")])].sort();
  expect(records("HEAD")).toEqual(both);
  expect(await errorCodes(repo.dir)).toEqual([]);
}

const accuracy = (value: number): string =>
  `record support-llm evaluation metric=exact_match value=${String(value)} sample_size=2000 dataset.id=held-out-tickets`;
const incident = (key: string): string =>
  `record support-llm incident key=${key} severity=low status=open due_on=2026-12-01`;
const note = (text: string): string => `record support-llm note text=${text}`;

describe("two branches merge", () => {
  test.each<[string, readonly Call[], readonly Call[]]>([
    ["records of different kinds", [["chloe", accuracy(0.7)]], [["ben", incident("INC-1")]]],
    ["records of one kind", [["chloe", accuracy(0.7)]], [["ben", accuracy(0.71)]]],
    [
      "reviews",
      [["ana", "review retirement --as accountable_owner --decision approved"]],
      [["rosa", "review retention --as compliance_officer --decision approved"]],
    ],
    [
      "three records each",
      [
        ["chloe", accuracy(0.7)],
        ["chloe", incident("INC-1")],
        ["chloe", note("left")],
      ],
      [
        ["ben", accuracy(0.71)],
        ["ben", incident("INC-2")],
        ["ben", note("right")],
      ],
    ],
    [
      "edits of different documents",
      [["ana", "set model.name=Drafts"]],
      [["rosa", 'set retirement.data_disposition="kept ten years"']],
    ],
    [
      "edits of different keys of one document",
      [["ana", `set model.intended_use='["Drafting replies"]'`]],
      [["ana", "set scope.user_facing=false"]],
    ],
    [
      "versions of different names",
      [["ben", "new version 1.1.0 --from 1.0.0"]],
      [["chloe", "new version 1.2.0 --from 1.0.0"]],
    ],
  ])("clean and valid with %s", async (_what, left, right) => {
    await expectClean(await mergeOf(left, right));
  });

  test.each<[string, readonly Call[], readonly Call[]]>([
    ["to the same stage", [["ben", "promote --to evaluation"]], [["ana", "promote --to evaluation"]]],
    ["to different stages", [["ben", "promote --to evaluation"]], [["ana", "promote --to data --reason data-issue"]]],
    [
      "and retire it",
      [["ben", "promote --to evaluation"]],
      [
        ["ana", "review retirement --as accountable_owner --decision approved"],
        ["rosa", "review retention --as compliance_officer --decision approved"],
        [
          "ana",
          "retire support-llm@1.0.0 --reason cost --successor none --sunset 2026-12-31 --data-disposition deleted --user-notice mailed --yes",
        ],
      ],
    ],
  ])("in conflict, in the two lines alone, where both move a version %s", async (_what, left, right) => {
    const { repo, at, result } = await mergeOf(left, right);
    expect(result).toEqual({ clean: false, conflicts: [versionFile] });
    const inMarkers = /<{7}.*?\n([\s\S]*?)>{7}/.exec(repo.read(versionFile))?.[1] ?? "";
    expect(inMarkers.split("\n").filter((line) => !/^(stage:|transition:|=======|$)/.test(line))).toEqual([]);
    expect(await errorCodes(repo.dir)).toContain("merge-conflict");
    const moves = transitions(repo);
    await at("ana", `resolve --keep ${moves[0] ?? ""}`);
    repo.gitAs("ana", "commit", "-q", "--no-edit");
    expect(await errorCodes(repo.dir)).toEqual([]);
    expect(transitions(repo)).toEqual(moves);
  });

  test("in conflict where both start a version of the same name", async () => {
    const started = (who: "ben" | "ana"): readonly Call[] => [[who, "new version 1.1.0 --from 1.0.0"]];
    const { result } = await mergeOf(started("ben"), started("ana"));
    expect(result.conflicts).toEqual([`${dir}/versions/1.1.0.yaml`]);
  });

  test("clean where one promotes and the other brings bad news, which the merge result then says", async () => {
    const rejected: Call = ["mei", "review post-fine-tuning --as ethics_reviewer --decision rejected -m biased"];
    const work = await mergeOf([["ben", "promote --to evaluation"]], [rejected]);
    await expectClean(work);
    const { out } = await work.at("ben", "score --base right --json", 1);
    const codes = (JSON.parse(out) as OutScore).findings.map((each) => each.code);
    expect(codes).toEqual(expect.arrayContaining(["transition-not-supported", "review-rejected"]));
  });

  test("clean where git takes a deleted record for one that was edited, which the merge result then says", async () => {
    const work = await reviewedRepo();
    const { repo } = work;
    await work.at("chloe", accuracy(0.7));
    const record = newest(repo);
    let again = "";
    await onBranches(
      work,
      async () => {
        repo.remove(record);
        repo.commit("ben", "Delete a record");
        await work.at("ben", accuracy(0.7));
        again = newest(repo);
      },
      () => {
        repo.write(record, repo.read(record).replace("sample_size: 2000", "sample_size: 9000"));
        repo.commit("chloe", "Edit a record");
        return Promise.resolve();
      },
    );
    expect(merged(repo).clean).toBe(true);
    // The edit went into another record, and nobody was asked.
    expect([repo.has(record), /sample_size: 9000/.test(repo.read(again))]).toEqual([false, true]);
    const body = JSON.parse((await work.at("ben", "score --base right --json", 1)).out) as OutScore;
    expect(body.findings.map((each) => each.code)).toContain("record-removed");
  });

  test.each(["conflict", "false"])(
    "after one renamed the model's directory and the other recorded into it (merge.directoryRenames=%s): found",
    async (mode) => {
      const work = await reviewedRepo();
      const { repo } = work;
      await onBranches(
        work,
        () => {
          repo.gitAs("ben", "mv", dir, "models/policy-rag");
          for (const file of repo.git("ls-files", "models").split("\n"))
            repo.write(file, repo.read(file).replaceAll("support-llm", "policy-rag"));
          repo.commit("ben", "Another name");
          return Promise.resolve();
        },
        () => work.at("chloe", accuracy(0.7)),
      );
      repo.git("config", "merge.directoryRenames", mode);
      expect(merged(repo).clean).toBe(mode !== "conflict");
      expect(await validated(work)).toEqual([mode === "false" ? "records-without-model" : "record-model-differs"]);
    },
  );
});

function newest(repo: Branches["repo"]): string {
  return repo.git("show", "--name-only", "--format=", "HEAD").split("\n")[0] ?? "";
}

/** The codes of the errors of `mlc validate`. */
async function validated({ at }: Branches): Promise<readonly string[]> {
  const body = JSON.parse((await at("ana", "validate --json", "any")).out) as OutValidate;
  return body.findings.filter((each) => each.severity === "error").map((each) => each.code);
}

describe("line ends", () => {
  test("stay those of git, whatever a checkout makes of them: mlc init sees to it, and asks for no merge driver", async () => {
    const repo = gitRepo({ "README.md": "# Support\n", ".gitattributes": "* text=auto\r\n" });
    await atWork(repo)("ana", "init -y --id support-llm");
    const lines = "* text=auto\r\nmlc.yaml text eol=lf\r\nmodels/** text eol=lf\r\n";
    expect(repo.read(".gitattributes")).toBe(lines);
    const clone = directoryRepo(tempDir());
    clone.git("-c", "core.autocrlf=true", "clone", "-q", repo.dir, ".");
    expect(clone.read("README.md")).toBe("# Support\r\n");
    for (const file of ["mlc.yaml", "models/support-llm/model.yaml"]) expect(clone.read(file)).toBe(repo.read(file));
  });

  test("of a checkout with CRLF are kept by resolve, and its digests are the same", async () => {
    const work = await reviewedRepo();
    const { repo } = work;
    repo.write(".gitattributes", "* text=auto eol=crlf\n");
    repo.commit("ana", "Windows");
    for (const file of repo.git("ls-files", "models").split("\n")) repo.remove(file);
    repo.git("checkout", "--", "models");
    await onBranches(
      work,
      async () => {
        await work.at("ben", "promote --to evaluation");
        repo.write(versionFile, repo.read(versionFile).replace('"2026-10-05"', '"2026-11-20"'));
        repo.commit("ben", "Confirm");
      },
      () => work.at("ana", "promote --to evaluation"),
    );
    expect(merged(repo).conflicts).toEqual([versionFile]);
    await work.at("ana", `resolve --keep ${transitions(repo)[0] ?? ""}`);
    const text = repo.read(versionFile);
    expect([/(?<!\r)\n/.test(text), text.includes('"2026-11-20"')]).toEqual([false, true]);
    repo.gitAs("ana", "commit", "-q", "--no-edit");
    expect(repo.git("show", `HEAD:${versionFile}`)).not.toContain("\r");
    expect([repo.git("status", "--short"), await errorCodes(repo.dir)]).toEqual(["", []]);
  });
});
