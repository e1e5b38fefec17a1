import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { builtProgram } from "../support/built.ts";
import { atWork, supportRepo } from "../support/model.ts";
import { gitRepo, type Person, type TestRepository } from "../support/repo.ts";
import { script } from "../support/transcript.ts";
import { terminal, type Terminal } from "./support/terminal.ts";

// Every question of the commands that ask most, on a real terminal: what stands on the screen in the end, and that Ctrl-C
// at any of them leaves the terminal and every file, git's too, as they were.

/** A command, and what a person does each time something stands on the screen: `=text` is typed, the rest are keys. */
interface Talk {
  readonly by: Person;
  readonly line: string;
  readonly repo: () => Promise<TestRepository>;
  readonly steps: readonly (readonly [sees: string, ...does: string[]])[];
  /** The screen in the end, up to what was written. */
  readonly screen: string;
}

async function reviewed(...reviews: readonly (readonly [Person, string])[]): Promise<TestRepository> {
  const repo = supportRepo();
  const work = atWork(repo);
  for (const [person, words] of reviews) await work(person, `review ${words} --decision approved`);
  return repo;
}

const talks: readonly Talk[] = [
  {
    by: "ana",
    line: "init",
    repo: () => Promise.resolve(gitRepo({ "README.md": "---\nlicense: apache-2.0\n---\n# Support LLM\n" })),
    steps: [
      ["Model id", "C-u", "=support-llm", "Enter"],
      ["Current stage", "Down", "Down", "Enter"],
      ["Accountable owner", "Enter"],
      ["Risk tier", "Up", "Enter"],
      ["How it was made", "Up", "Enter"],
      ["Write and commit?", "=y", "Enter"],
    ],
    screen: `
      mlc tracks a model's lifecycle in YAML files next to your code.
      Nothing leaves this machine. Found: README.md.
      ✓ Model id support-llm
      ✓ Current stage pretraining (Model choice and pre-training)
      ✓ Accountable owner Ana Ruiz <ana@acme.example>
      ✓ Risk tier, the harm a failure can do critical
      ✓ How it was made a base model as it is
      Will write:
        + mlc.yaml   2 values from git
        + models/support-llm/model.yaml   1 value from git
        + models/support-llm/card.yaml   1 value from README.md
        + models/support-llm/versions/0.1.0.yaml
        + models/support-llm/records/2026/2026-11-22-transition-ID.yaml
        + .gitattributes
        + .mlc/schemas/*.json   21 files, so that editors complete and check the others
      ✓ Write and commit? Yes`,
  },
  {
    by: "ben",
    line: "promote",
    repo: () => reviewed(["mei", "post-fine-tuning --as ethics_reviewer"]),
    steps: [
      ["Where does", "Down", "Enter"],
      ["Promote support-llm to", "Enter"],
    ],
    screen: `
      ✓ Where does support-llm@1.0.0 go from finetuning? alignment (go)
        ~ models/support-llm/versions/1.0.0.yaml
        + models/support-llm/records/2026/2026-11-22-transition-ID.yaml
      ✓ Promote support-llm to alignment? Yes`,
  },
  {
    by: "ben",
    line: "promote --hotfix",
    repo: () => reviewed(["mei", "pre-deployment --as ethics_reviewer"]),
    steps: [
      ["go straight to deployment?", "Up", "Enter"],
      ["✓ Why does", "=the price list leaked", "Enter"],
      ["Promote support-llm to", "Enter"],
    ],
    screen: `
      ✓ Why does support-llm go straight to deployment? in my own words
      ✓ Why does support-llm go straight to deployment? the price list leaked
        ~ models/support-llm/versions/1.0.0.yaml
        + models/support-llm/records/2026/2026-11-22-transition-ID.yaml
      ✓ Promote support-llm to deployment? Yes`,
  },
  {
    by: "mei",
    line: "review",
    repo: () => Promise.resolve(supportRepo()),
    steps: [
      ["What do you decide on?", "=post-fine", "Enter"],
      ["What do you decide?", "Enter"],
      ["Record approved", "Enter"],
    ],
    screen: `
      ✓ What do you decide on? post-fine-tuning
      ✓ What do you decide? approved
        + models/support-llm/records/2026/2026-11-22-review-ID.yaml
      ✓ Record approved at post-fine-tuning? Yes`,
  },
  {
    by: "ben",
    line: "waive",
    repo: () => Promise.resolve(supportRepo()),
    steps: [
      ["From which criterion?", "=MON-03", "Enter"],
      ["Through which day", "Enter"],
      ["Why can it not be met now?", "=The pilot hardware arrives in December only.", "Enter"],
      ["What keeps the harm small", "=Drafts are read by an agent", "Enter"],
      ["Request the exception", "Enter"],
    ],
    screen: `
      ✓ From which criterion? MON-03 A rollback target is recorded and was tried
      ✓ Through which day (at the latest 2027-02-20)? 2027-02-20
      ✓ Why can it not be met now? The pilot hardware arrives in December only.
      ✓ What keeps the harm small meanwhile? Drafts are read by an agent
        + models/support-llm/records/2026/2026-11-22-exception-ID.yaml
      ✓ Request the exception from MON-03? Yes`,
  },
  {
    by: "ana",
    line: "retire",
    repo: () => reviewed(["ana", "retirement --as accountable_owner"], ["rosa", "retention --as compliance_officer"]),
    steps: [
      ["What happens to its data and weights?", "=deleted", "Enter"],
      ["are its users told?", "=by mail", "Enter"],
      ["Why", "Enter"],
      ["What replaces it?", "Enter"],
      ["On which day", "Enter"],
      ["Type support-llm@1.0.0", "=support-llm@1.0.0", "Enter"],
    ],
    screen: `
      ✓ What happens to its data and weights? deleted
      ✓ How and when are its users told? by mail
      ✓ Why does support-llm@1.0.0 end? cancelled
      ✓ What replaces it? (MODEL, MODEL@VERSION or none) none
      ✓ On which day does its service end? (YYYY-MM-DD) 2026-11-22
      ✓ Nothing leads out of retirement. Type support-llm@1.0.0 to retire it support-llm@1.0.0`,
  },
];

let bin = "";
beforeAll(async () => {
  bin = await builtProgram();
}, 120_000);

describe.each(talks)("mlc $line on a terminal", ({ by, line, repo, steps, screen }) => {
  const open = (at: TestRepository): Terminal =>
    terminal(`${process.execPath} ${bin} ${line}`, {
      cwd: at.dir,
      env: { ...at.env(by), LANG: "C.UTF-8", MLC_NOW: "2026-11-22T12:00:00Z" },
      columns: 120,
      rows: 60,
    });

  test("asks, shows and writes", async () => {
    const at = await repo();
    const head = at.head();
    const person = open(at);
    for (const step of steps) await answer(person, step);
    const left = await person.ended();
    const wanted = script(screen);
    const shown = left.screen.replace(/-[0-9a-f]{12}\.yaml/g, "-ID.yaml").split("\n");
    expect(shown.slice(0, wanted.split("\n").length).join("\n")).toBe(wanted);
    expect([left.exit, left.changed]).toEqual([0, []]);
    expect([at.git("rev-parse", "HEAD^"), at.git("status", "--porcelain")]).toEqual([head, ""]);
  });

  test("leaves everything as it was when any question is answered with Ctrl-C", async () => {
    const at = await repo();
    const before = snapshot(at.dir);
    for (const [index, [sees]] of steps.entries()) {
      const person = open(at);
      for (const step of steps.slice(0, index)) await answer(person, step);
      await person.sees(sees);
      person.press("C-c");
      const left = await person.ended();
      expect([sees, left.exit, left.changed]).toEqual([sees, 130, []]);
      expect(left.screen).toMatch(/\nmlc: cancelled, nothing was written$/);
      expect(snapshot(at.dir)).toEqual(before);
    }
  });
});

async function answer(person: Terminal, [sees, ...does]: readonly [string, ...string[]]): Promise<void> {
  await person.sees(sees);
  for (const each of does) {
    if (each.startsWith("=")) person.type(each.slice(1));
    else person.press(each);
  }
}

/** Every file below a directory, git's own too, with the digest of what is in it: a lock or a journal would stand here. */
function snapshot(dir: string): ReadonlyMap<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const paths = files.map((each) => join(each.parentPath, each.name)).sort();
  return new Map(paths.map((path) => [path, createHash("sha256").update(readFileSync(path)).digest("hex")]));
}
