import { describe, expect, test } from "vitest";
import type { OutResolve, OutStatus, OutVerify } from "../../src/generated/types.ts";
import { merged, onBranches, reviewedRepo, transitions, twoLines, type Branches } from "../support/merging.ts";
import { dir, versionFile } from "../support/model.ts";
import { mlc } from "../support/run.ts";
import { errorCodes } from "../support/valid.ts";
import { testWorld } from "../support/world.ts";

async function json(work: Branches, line: string): Promise<OutResolve> {
  return JSON.parse((await work.at("ana", `${line} --json`)).out) as OutResolve;
}

/** Both promote to the next stage: Ana on the branch to be merged, Ben on the one that is checked out. */
async function twicePromoted(left = "promote --to evaluation", right = left): Promise<Branches> {
  const work = await reviewedRepo();
  await onBranches(
    work,
    () => work.at("ben", left),
    () => work.at("ana", right),
  );
  return work;
}

describe("mlc resolve in a merge", () => {
  test("settles the version file, stages it, and leaves the commit to whoever merges", async () => {
    const work = await twicePromoted();
    const { repo } = work;
    const before = repo.read(versionFile);
    expect(merged(repo)).toEqual({ clean: false, conflicts: [versionFile] });
    const [first = "", second = ""] = transitions(repo);
    const head = repo.head();
    const body = await json(work, `resolve --keep ${second}`);
    expect(body).toMatchObject({ state: "conflicted", operation: "merge", finish: "git commit", transition: second });
    expect(body.sides.map((side) => [side.kept, side.moves[0]?.by.name, side.moves[0]?.decision])).toEqual([
      [false, "Ana Ruiz", "go"],
      [true, "Ben Okoro", "go"],
    ]);
    expect(body.withdrawn.map((each) => each.record)).toEqual([first]);
    expect(repo.head()).toBe(head);
    expect(repo.read(versionFile)).toBe(before);
    expect(await errorCodes(repo.dir)).toEqual([]);
    repo.gitAs("ana", "commit", "-q", "--no-edit");
    expect(repo.git("status", "--short")).toBe("");
    expect(transitions(repo)).toEqual([first, second]);
    const status = JSON.parse((await work.at("ana", "status --json")).out) as OutStatus;
    expect(status.models[0]).toMatchObject({ stage: "evaluation" });
    await work.at("ben", "promote --to finetuning --reason target-missed");
    expect(await errorCodes(repo.dir)).toEqual([]);
    await work.at("ana", "verify");
  });

  test("keeps the other side too, and everything else that both sides wrote into the file", async () => {
    const work = await reviewedRepo();
    const { repo } = work;
    const edited = (from: string, to: string): string => {
      repo.write(versionFile, repo.read(versionFile).replace(from, to));
      return repo.commit("chloe", "Edit");
    };
    await onBranches(
      work,
      async () => {
        await work.at("ben", "promote --to evaluation");
        edited("because: licence and German", "because: licence and price");
        // Beside the two lines: git calls it one conflict with them.
        edited('confirmed_on: "2026-10-05"', 'confirmed_on: "2026-11-20"');
      },
      async () => {
        await work.at("ana", "promote --to evaluation");
        edited("# where the work is", "# where the work is today");
      },
    );
    expect(merged(repo).clean).toBe(false);
    const [first = ""] = transitions(repo);
    const before = repo.read(versionFile);
    expect(before).toContain("<<<<<<<");
    await json(work, `resolve support-llm@1.0.0 --keep ${first}`);
    expect(twoLines(repo)).toEqual({ stage: "evaluation", transition: first });
    const after = repo.read(versionFile);
    for (const text of ["licence and price", "# where the work is today", '"2026-11-20"', "# changed by mlc promote"])
      expect(after).toContain(text);
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  test("leaves lines that only people can settle to them, and writes nothing", async () => {
    const work = await reviewedRepo();
    const { repo } = work;
    const weighed = (who: "ana" | "ben", bytes: string) => async (): Promise<void> => {
      await work.at(who, "promote --to evaluation");
      repo.write(versionFile, repo.read(versionFile).replace("bytes: 1024", `bytes: ${bytes}`));
      repo.commit(who, "Size");
    };
    await onBranches(work, weighed("ben", "2048"), weighed("ana", "4096"));
    expect(merged(repo).conflicts).toEqual([versionFile]);
    const before = repo.git("status", "--porcelain") + repo.read(versionFile);
    const [first = ""] = transitions(repo);
    const ran = await work.at("ana", `resolve --keep ${first}`, 2);
    expect(ran.err).toContain("error[conflict-elsewhere]");
    expect(repo.git("status", "--porcelain") + repo.read(versionFile)).toBe(before);
  });

  test("of two moves to different stages withdraws the whole other side", async () => {
    const work = await reviewedRepo();
    const { repo } = work;
    await onBranches(
      work,
      async () => {
        await work.at("ben", "promote --to evaluation");
        await work.at("ben", "promote --to finetuning --reason target-missed");
      },
      () => work.at("ana", "promote --to data --reason data-issue"),
    );
    expect(merged(repo).conflicts).toEqual([versionFile]);
    const [anas = "", ...bens] = transitions(repo);
    const body = await json(work, `resolve --keep ${anas} --reason "The data comes first."`);
    expect(body.withdrawn.map((each) => each.record)).toEqual(bens);
    expect(twoLines(repo)).toEqual({ stage: "data", transition: anas });
    expect(repo.read(`${dir}/records/2026/${body.withdrawn[0]?.note ?? ""}.yaml`)).toContain("The data comes first.");
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  test("says what is still in conflict elsewhere", async () => {
    const work = await reviewedRepo();
    const { repo } = work;
    const renamed = (who: "ana" | "ben", name: string) => async (): Promise<void> => {
      await work.at(who, "promote --to evaluation");
      await work.at(who, `set support-llm model.name=${name}`);
    };
    await onBranches(work, renamed("ben", "Helper"), renamed("ana", "Writer"));
    expect(merged(repo).conflicts).toHaveLength(2);
    const [first = ""] = transitions(repo);
    const body = await json(work, `resolve --keep ${first}`);
    expect(body.findings.map((each) => each.code)).toEqual(["still-unmerged"]);
    expect(repo.git("diff", "--name-only", "--diff-filter=U")).toBe(`${dir}/model.yaml`);
  });

  test("names conflicts that are none of its own", async () => {
    const work = await reviewedRepo();
    await onBranches(
      work,
      () => work.at("ben", "set support-llm model.name=Helper"),
      () => work.at("ana", "set support-llm model.name=Writer"),
    );
    merged(work.repo);
    const body = await json(work, "resolve");
    expect([body.state, ...body.findings.map((each) => each.code)]).toEqual(["none", "still-unmerged"]);
  });

  test("works in the middle of a rebase, which replays one of the two promotions", async () => {
    const { repo, at } = await twicePromoted();
    expect(() => repo.gitAs("ben", "rebase", "-q", "right")).toThrow();
    const [first = "", second = ""] = transitions(repo);
    const { body } = { body: JSON.parse((await at("ben", `resolve --keep ${first} --json`)).out) as OutResolve };
    expect(body).toMatchObject({ operation: "rebase", finish: "git rebase --continue" });
    repo.gitWith({ ...repo.env("ben"), GIT_EDITOR: "true" }, "rebase", "--continue");
    expect(transitions(repo)).toEqual([first, second]);
    expect(await errorCodes(repo.dir)).toEqual([]);
  });
});

describe("mlc resolve after a merge", () => {
  test("joins a fork that was merged without a conflict, in a commit of its own", async () => {
    const work = await twicePromoted();
    const { repo } = work;
    expect(merged(repo, "right", "ana", "-X", "ours").clean).toBe(true);
    expect(await errorCodes(repo.dir)).toEqual(["forked-chain"]);
    await work.at("ana", "verify", 1);
    await work.at("ben", "promote --to finetuning --reason target-missed", 1);
    const [first = ""] = transitions(repo);
    const head = repo.head();
    const dry = await json(work, `resolve --keep ${first} --dry-run`);
    expect([repo.head(), repo.git("status", "--short")]).toEqual([head, ""]);
    const body = await json(work, `resolve --keep ${first}`);
    expect(body.changes.map((each) => each.file).slice(0, 1)).toEqual([versionFile]);
    expect(dry.changes.map((each) => each.diff?.length)).toEqual(body.changes.map((each) => each.diff?.length));
    expect(body.commit?.subject).toBe(`mlc: resolve support-llm@1.0.0, keep ${first}`);
    expect(repo.git("rev-parse", "HEAD^")).toBe(head);
    expect(await errorCodes(repo.dir)).toEqual([]);
    expect(await json(work, "resolve")).toMatchObject({ state: "none", sides: [] });
    // That it was forked stays told; it closes nothing any more.
    const { out } = await work.at("ana", "verify --json");
    const told = (JSON.parse(out) as OutVerify).findings.find((each) => each.code === "forked-chain");
    expect(told?.severity).toBe("note");
    await work.at("ben", "promote --to finetuning --reason target-missed");
  });

  test("asks which one stands where somebody can be asked, and names the option elsewhere", async () => {
    const { repo, at } = await twicePromoted();
    merged(repo, "right", "ana", "-X", "ours");
    const [first = "", second = ""] = transitions(repo);
    const refused = await at("ana", "resolve support-llm", 2);
    for (const id of [first, second]) expect(refused.err).toContain(`mlc resolve support-llm@1.0.0 --keep ${id}`);
    const world = testWorld({ cwd: repo.dir, env: repo.env("mei"), tty: true, answers: [second] });
    const ran = await mlc(world, "resolve");
    expect(ran.exit).toBe(0);
    const [asked] = world.asked;
    const names = asked?.kind === "choice" ? asked.choices.map((each) => each.name) : [];
    expect(names[0]).toBe(`finetuning -> evaluation, Ana Ruiz, 2026-11-22 10:01, go  ${first}`);
    expect(ran.out).toContain("stands at evaluation");
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  test("refuses a record that is on no side, on several, and a person who is not listed", async () => {
    const { repo, at } = await twicePromoted();
    merged(repo, "right", "ana", "-X", "ours");
    const [first = ""] = transitions(repo);
    expect((await at("ana", "resolve --keep 2026-11-22-transition-ffffffffffff", 2)).err).toContain("unknown-choice");
    expect((await at("ana", "resolve support-llm@9.9.9", 2)).err).toContain("no-such-version");
    expect((await at("ivo", `resolve --keep ${first}`, 2)).err).toContain("not-listed");
    // A third branch that goes on from Ana's promotion in another way.
    repo.gitAs("ana", "checkout", "-q", "right");
    await at("ana", "promote --to finetuning --reason target-missed");
    repo.gitAs("ana", "checkout", "-q", "-b", "third", "HEAD^");
    await at("ana", "promote --to data --reason data-issue");
    repo.gitAs("ana", "checkout", "-q", "left");
    for (const branch of ["right", "third"]) merged(repo, branch, "ana", "-X", "ours");
    expect((await at("ana", `resolve --keep ${first}`, 2)).err).toContain("keep-ambiguous");
    const ends = transitions(repo);
    await at("ana", `resolve --keep ${ends.at(-1) ?? ""}`);
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  test("joins two versions of the same name that were started on two branches", async () => {
    const work = await reviewedRepo();
    const { repo } = work;
    await onBranches(
      work,
      () => work.at("ben", "new version 1.1.0 --from 1.0.0"),
      () => work.at("ana", "new version 1.1.0 --from 1.0.0"),
    );
    expect(merged(repo).conflicts).toEqual([`${dir}/versions/1.1.0.yaml`]);
    const starts = transitions(repo);
    await json(work, `resolve support-llm@1.1.0 --keep ${starts[0] ?? ""}`);
    expect(await errorCodes(repo.dir)).toEqual([]);
  });
});
