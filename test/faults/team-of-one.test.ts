import { expect, it } from "vitest";
import type { OutPromote, OutScore, OutStatus } from "../../src/generated/types.ts";
import { edited, passing, today, type Evidence } from "../support/facts.ts";
import { walk, type Station, type Team } from "../support/lifecycle-walk.ts";
import { moveOf, reviewed, standingAt } from "../support/walk.ts";

const scope = { adaptation: "lora", trained_from_scratch: false };
const asked = ["data-rights", "post-fine-tuning", "pre-deployment", "security"];
/** A plain go only where the gate has no condition of independence, in a review or in a criterion that it requires. */
const decisions = [
  ["data", "go"],
  ["finetuning", "go-with-conditions"],
  ["evaluation", "go-with-conditions"],
  ["alignment", "go"],
  ["deployment", "go-with-conditions"],
];

it("one person reaches serving without separation of duties, marked as self for ever, also once a second one is there", async () => {
  const seen: Scored[] = [];
  const stations = await walk("genai@1", scope, {
    alone: {},
    moved: async (team, { to }) => {
      seen.push(await scored(team));
      if (to === "deployment") await joins(team);
    },
  });
  expect(decided(stations)).toEqual([...decisions, ["monitoring", "go-with-conditions"], ["improvement", "go"]]);
  expect(Math.max(...seen.map((each) => each.level.value))).toBe(2);
  expect(seen.flatMap((each) => each.codes)).not.toContain("separation-as-self");
  const serving = seen[4]?.marks ?? [];
  expect(serving).toEqual(expect.arrayContaining([...asked, "GOV-03", "GOV-04"]));
  expect(stations[5]?.reviews).toContain("pre-deployment by mei");
  expect(seen.at(-1)?.marks.slice(0, serving.length)).toEqual(serving);
});

it("the marks of one person are in records, score, status and card, and alone keep level 3 closed", async () => {
  let last: Scored | undefined;
  await walk("genai@1", scope, {
    alone: {},
    moved: async (team, { to }) => {
      if (to !== "improvement") return;
      await joins(team);
      await team.run("ana", "set support-llm@1.2.0 optimizations=[]");
      last = await scored(team);
      const records = team.repo.git("grep", "-l", "^self: true", "--", "models/support-llm/records");
      const reviews = team.repo.git("grep", "-h", "^checkpoint:", "--", ...records.split("\n"));
      for (const checkpoint of asked) {
        expect(reviews).toContain(`checkpoint: ${checkpoint}\n`);
        expect((await team.run("ana", "score support-llm@1.2.0")).out).toContain(
          `Decided as self: ${checkpoint} by ana`,
        );
      }
      const closed = "Met as self: GOV-04, REP-04, GOV-09; level 3 stays closed by GOV-04, REP-04\n";
      expect((await team.run("ana", "score support-llm@1.2.0")).out).toContain(closed);
      const status = await team.json<OutStatus>("ana", "status");
      const own = status.models.find((each) => each.version === "1.2.0");
      expect(own?.self?.map((each) => each.what)).toEqual(expect.arrayContaining(asked));
      const card = (await team.run("ana", "card support-llm@1.2.0")).out;
      const line = /^- \*\*Decided by one person as self:\*\* (.*)$/m.exec(card)?.[1]?.split(", ");
      expect(line).toEqual(expect.arrayContaining([...asked, "GOV-03", "GOV-04"]));
      expect(card).toMatch(/^\| post-fine-tuning \| ethics reviewer \| \S+ \| approved \| self \|$/m);
    },
  });
  expect(last?.level).toMatchObject({ value: 2, blocked_by: ["GOV-04", "REP-04"] });
});

it("under warn one person reaches serving just so, and each score says what was met as self", async () => {
  const seen: Scored[] = [];
  const stations = await walk("genai@1", scope, {
    alone: { separation: "warn" },
    until: "deployment",
    moved: async (team) => {
      seen.push(await scored(team));
    },
  });
  expect(decided(stations)).toEqual(decisions);
  expect(seen.map((each) => each.codes.filter((code) => code === "separation-as-self"))).toEqual(
    seen.map(() => ["separation-as-self"]),
  );
});

it("under require no approval by one person counts, and the gate says why of each", async () => {
  const gates: unknown[] = [];
  await walk("genai@1", scope, {
    alone: {},
    until: "deployment",
    reviewed: async (team, next) => {
      policy(team, "none", "require");
      gates.push([next, ...(await gate(team, next))]);
      policy(team, "require", "none");
    },
  });
  const not = (at: string, held: string): string => `the review at ${at} by ana does not count: ana is also ${held}`;
  const wrote = "promoter and author of the evidence";
  const same = "owners.data_scientist and owners.ethics_reviewer are the same person (ana)";
  const passed = not("post-fine-tuning", "owners.data_scientist and transitions.by");
  expect(gates).toEqual([
    ["data", "go"],
    ["finetuning", "indeterminate", not("data-rights", "data_scientist")],
    ["evaluation", "no-go", `GOV-03 is fail: ${same}`, not("post-fine-tuning", `data_scientist and ${wrote}`)],
    ["alignment", "go"],
    [
      "deployment",
      "no-go",
      `GOV-03 is fail: ${same}`,
      `GOV-04 is fail (veto): ${passed}`,
      not("pre-deployment", `data_scientist and ${wrote}`),
      not("security", wrote),
    ],
  ]);
});

it("what is known and not independent is failed, not unknown; a review that does not count is missing", () => {
  const mode = (e: Evidence, separation: string): Evidence =>
    edited(e, "config.policy", { separation_of_duties: separation });
  const held = edited(standingAt(passing(), "finetuning"), "model.owners.ethics_reviewer", "ben");
  const decided = (e: Evidence): readonly unknown[] => {
    const { answer, findings } = moveOf(e, "ana", today, "evaluation");
    const open = answer.required.filter((row) => row.status !== "pass" && row.status !== "not-applicable");
    return [answer.decision, open.map((row) => `${row.id} ${row.status}`), findings.map((each) => each.code)];
  };
  const own = reviewed(held, "post-fine-tuning", { by: "ben" });
  expect(decided(mode(own, "warn"))[0]).toBe("go-with-conditions");
  expect(decided(mode(own, "require"))).toEqual(["no-go", ["GOV-03 fail"], ["gate-criterion", "review-not-counted"]]);
  const apart = reviewed(standingAt(passing(), "finetuning"), "post-fine-tuning", { by: "ben" });
  expect(decided(mode(apart, "require"))).toEqual(["indeterminate", [], ["review-not-counted"]]);
});

it("under require from the start an approval that could not count is not written", async () => {
  await walk("genai@1", scope, {
    alone: { separation: "require" },
    until: "data",
    moved: async (team) => {
      const head = team.repo.head();
      const review = "review support-llm@1.2.0 data-rights --as compliance_officer --decision approved";
      expect((await team.run("ana", review, 2)).err).toContain("error[not-independent]");
      expect(team.repo.head()).toBe(head);
      expect((await gate(team, "finetuning"))[0]).toBe("indeterminate");
    },
  });
});

interface Scored {
  readonly level: OutScore["models"][number]["level"];
  readonly marks: readonly string[];
  readonly codes: readonly string[];
}

async function scored(team: Team): Promise<Scored> {
  const { models, findings } = await team.json<OutScore>("ana", "score support-llm@1.2.0");
  const [own] = models;
  if (own === undefined) throw new Error("no score");
  return {
    level: own.level,
    marks: own.self?.map((each) => each.what) ?? [],
    codes: findings.map((each) => each.code),
  };
}

/** What a dry run decides, and its reasons as they are said. */
async function gate(team: Team, next: string): Promise<readonly string[]> {
  const { out } = await team.run("ana", `promote support-llm@1.2.0 --to ${next} --dry-run --json`, "any");
  const { models, findings } = JSON.parse(out) as OutPromote;
  const reasons = findings.filter((each) => each.code !== "gate-closed").map((each) => each.message);
  return [models[0]?.decision ?? "", ...reasons];
}

/** Mei takes the ethics reviews over. */
async function joins(team: Team): Promise<void> {
  const model = "models/support-llm/model.yaml";
  const mei = "people:\n  mei: { name: Mei Tan, emails: [mei@acme.example] }\n";
  team.repo.write("mlc.yaml", team.repo.read("mlc.yaml").replace("people:\n", mei));
  team.repo.write(model, team.repo.read(model).replace("ethics_reviewer: ana", "ethics_reviewer: mei"));
  team.repo.commit("ana", "Mei joins");
  team.people.add("mei");
  await team.run("mei", "validate");
}

function policy(team: Team, from: string, to: string): void {
  const config = team.repo.read("mlc.yaml");
  team.repo.write("mlc.yaml", config.replace(`separation_of_duties: ${from}`, `separation_of_duties: ${to}`));
  team.repo.commit("ana", `separation of duties: ${to}`);
}

function decided(stations: readonly Station[]): readonly (readonly string[])[] {
  return stations.map((each) => [each.to, each.decision]);
}
