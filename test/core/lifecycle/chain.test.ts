import type { TransitionRecord } from "../../../src/generated/types.ts";
import { fc } from "../../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { fix, say } from "../../../src/core/findings/catalogue.ts";
import { chainOf, type ChainSetting } from "../../../src/core/lifecycle/chain.ts";
import { lastBeforeEvaluate } from "../../../src/core/lifecycle/chain-rules.ts";
import { lifecycleOf } from "../../../src/core/lifecycle/lifecycle.ts";
import {
  genai,
  honestHistory,
  recordDoc,
  stem,
  transition,
  versionAt,
  withdrawal,
  type History,
} from "./honest-history.ts";

const setting: ChainSetting = { lifecycle: genai, model: "support-llm" };
const judged = ({ records, version }: History, more: Partial<ChainSetting> = {}) =>
  chainOf(records, version, { ...setting, ...more });
const codes = (history: History, more: Partial<ChainSetting> = {}): readonly string[] =>
  judged(history, more).findings.map((each) => each.code);

const start = transition(1, "problem", undefined);
const second = transition(2, "data", start);
const third = transition(3, "finetuning", second);
const other = transition(4, "evaluation", second);

describe("chainOf", () => {
  it("gives the line from the start to the tip, whatever the order of the files", () => {
    const chain = judged({ records: [third, start, second], version: versionAt(third) });
    expect(chain).toMatchObject({ tip: { file: third.file }, findings: [] });
    expect(chain.ordered.map(stem)).toEqual([start, second, third].map(stem));
  });

  it("finds two transitions after the same one, and follows the side that the version names", () => {
    for (const tip of [third, other]) {
      const chain = judged({ records: [start, second, third, other], version: versionAt(tip) });
      expect(chain.findings.map((each) => each.code)).toEqual(["forked-chain"]);
      const withdraw = tip === third ? other : third;
      expect(chain.findings[0]?.args).toMatchObject({ a: stem(third), b: stem(other), other: stem(withdraw) });
      expect(stem(chain.tip ?? start)).toBe(stem(tip));
    }
  });

  it("finds a move that does not say what its kind has to say", () => {
    const said = (to: string, more: Parameters<typeof transition>[3]) => {
      const next = transition(4, to, third, more);
      return judged({ records: [start, second, third, next], version: versionAt(next) }).findings.map((each) => [
        each.code,
        (each.args as { missing?: string }).missing,
      ]);
    };
    expect(said("data", { move: "loop", reason: " " })).toEqual([["transition-incomplete", "reason"]]);
    expect(said("deployment", { move: "hotfix" })).toEqual([["transition-incomplete", "reason"]]);
    expect(said("problem", { move: "repurpose" })).toEqual([["transition-incomplete", "purpose"]]);
    expect(said("retired", { move: "retire", successor: "none" })).toEqual([
      ["transition-incomplete", "reason, sunset"],
    ]);
    expect(said("data", { move: "loop", reason: "data-issue" })).toEqual([]);
  });

  it("finds a move that its own gate said no to", () => {
    const decided = (decision: TransitionRecord["decision"]) => {
      const next = transition(4, "evaluation", third, decision === undefined ? {} : { decision });
      return codes({ records: [start, second, third, next], version: versionAt(next) });
    };
    for (const no of ["no-go", "indeterminate", "refused"] as const)
      expect(decided(no)).toEqual(["transition-decided-no"]);
    for (const yes of ["go", "go-with-conditions", undefined] as const) expect(decided(yes)).toEqual([]);
  });

  it("finds a version that was moved after its end", () => {
    const end = { move: "retire", reason: "superseded", successor: "none", sunset: "2026-12-31" } as const;
    const ended = transition(4, "retired", third, end);
    const back = transition(5, "problem", ended, { move: "repurpose", purpose: "Another one." });
    expect(codes({ records: [start, second, third, ended], version: versionAt(ended) })).toEqual([]);
    expect(codes({ records: [start, second, third, ended, back], version: versionAt(back) })).toEqual([
      "moved-after-retirement",
    ]);
  });

  it("is one line again when one side of a fork is withdrawn", () => {
    const records = [start, second, third, other, withdrawal(5, third)];
    expect(codes({ records, version: versionAt(other) })).toEqual([]);
    expect(codes({ records, version: versionAt(third) })).toEqual(["stage-not-tip"]);
  });

  it("finds a second start", () => {
    const again = transition(4, "problem", undefined);
    expect(codes({ records: [start, second, again], version: versionAt(second) })).toEqual(["several-starts"]);
  });

  it("finds a link to a record that is gone, changed or withdrawn", () => {
    const version = versionAt(third);
    expect(codes({ records: [start, third], version })).toEqual(["broken-chain"]);
    const edited = recordDoc(stem(second), { ...second.value, reason: "another" });
    expect(codes({ records: [start, edited, third], version })).toEqual(["broken-chain"]);
    expect(codes({ records: [start, second, third, withdrawal(5, second)], version })).toEqual(["follows-superseded"]);
  });

  it("does not call a link broken whose record is there and cannot be read", () => {
    const unreadable = new Set([stem(second)]);
    expect(codes({ records: [start, third], version: versionAt(third) }, { unreadable })).toEqual([]);
    expect(codes({ records: [start], version: versionAt(second) }, { unreadable })).toEqual([]);
  });

  it("lets a corrected transition take the place of the wrong one", () => {
    const corrected = transition(5, "data", start, { supersedes: stem(second), reason: "mistyped" });
    const records = [start, second, third, corrected];
    const chain = judged({ records, version: versionAt(third) });
    expect(chain.findings).toEqual([]);
    expect(chain.ordered.map(stem)).toEqual([start, corrected, third].map(stem));
  });

  it("does not follow a transition that is made to stand before itself", () => {
    const loop = transition(5, "data", third, { supersedes: stem(second), reason: "r" });
    expect(codes({ records: [start, second, third, loop], version: versionAt(loop) })).toContain("follows-superseded");
  });

  it.each([
    ["a stage edited by hand", versionAt(third, { stage: "evaluation" }), ["stage"]],
    ["an older transition", versionAt(second), ["transition"]],
    [
      "a transition that is not there",
      versionAt(third, { transition: "2026-10-09-transition-ffffffffffff" }),
      ["transition"],
    ],
  ])("finds %s in the version file", (_, version, path) => {
    const [found, ...rest] = judged({ records: [start, second, third], version }).findings;
    expect([found?.code, found?.at, rest]).toEqual(["stage-not-tip", { file: version.file, path }, []]);
    expect(found?.args).toMatchObject({ tip: stem(third), tipStage: "finetuning" });
  });

  it("finds a version without any transition record", () => {
    const chain = judged({ records: [], version: versionAt(start) });
    expect(chain).toMatchObject({ tip: undefined, ordered: [], findings: [{ code: "transition-missing" }] });
  });

  it("finds a transition that leaves another stage than the one entered before", () => {
    const gap = transition(3, "evaluation", second, { from: "finetuning" });
    expect(codes({ records: [start, second, gap], version: versionAt(gap) })).toEqual(["from-differs"]);
    const first = transition(1, "problem", undefined, { from: "data" });
    expect(codes({ records: [first], version: versionAt(first) })).toEqual(["from-differs"]);
    const lost = transition(3, "evaluation", second, { from: null });
    expect(codes({ records: [start, second, lost], version: versionAt(lost) })).toEqual(["from-differs"]);
  });

  it("finds an attempt that is counted wrong", () => {
    const back = transition(3, "problem", second, { move: "loop", reason: "r", attempt: 1 });
    expect(codes({ records: [start, second, back], version: versionAt(back) })).toEqual(["attempt-differs"]);
  });

  it.each([
    ["neither adopted nor made from another version", {}, {}, ["late-start"]],
    ["adopted with a reason", { adopted: true, reason: "in production since spring" }, {}, []],
    ["adopted without a reason", { adopted: true }, {}, ["late-start"]],
    [
      "adopted though another version was first",
      { adopted: true, reason: "r" },
      { laterVersion: true },
      ["late-start"],
    ],
    ["made from another version, but too late", {}, { laterVersion: true }, ["late-start"]],
  ])("judges a start at evaluation that is %s", (_, more, about, expected) => {
    const late = transition(1, "evaluation", undefined, more);
    expect(codes({ records: [late], version: versionAt(late) }, about)).toEqual(expected);
  });

  it("lets a version made from another one start at the last stage before evaluation", () => {
    const from = transition(1, "finetuning", undefined);
    expect(codes({ records: [from], version: versionAt(from) }, { laterVersion: true })).toEqual([]);
  });

  it("says in every finding what is wrong and what to do", () => {
    const wrong = [
      ...judged({
        records: [start, second, third, other, transition(6, "problem", undefined)],
        version: versionAt(second),
      }).findings,
      ...judged({ records: [third], version: versionAt(third, { stage: "data" }) }).findings,
      ...judged({ records: [], version: versionAt(third) }).findings,
    ];
    for (const each of wrong) expect(`${say(each)} ${fix(each)}`).not.toMatch(/undefined|\[object/);
  });
});

describe("lastBeforeEvaluate", () => {
  it("is the stage that ends before the one with the evaluate phase", () => {
    expect(lastBeforeEvaluate(genai)).toBe("finetuning");
    const enterprise = lifecycleOf(
      {
        ...genai.file,
        stages: [
          { id: "research", phases: ["define", "data", "select"] },
          { id: "pretraining", phases: ["train"] },
          { id: "adaptation", phases: ["adapt", "evaluate", "align"] },
        ],
      },
      "enterprise@1",
    );
    expect(lastBeforeEvaluate(enterprise)).toBe("pretraining");
  });
});

describe("any honest history", () => {
  it("gives one line without a finding, in any order of files", () => {
    fc.assert(
      fc.property(honestHistory, fc.infiniteStream(fc.nat()), ({ version, records }, random) => {
        const shuffled = records
          .map((each) => ({ each, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const chain = judged({ version, records: shuffled });
        expect(chain.findings).toEqual([]);
        expect(stem(chain.tip ?? start)).toBe(version.value.transition);
      }),
      { numRuns: 300 },
    );
  });

  it("with any one transition removed has a finding", () => {
    fc.assert(
      fc.property(honestHistory, fc.nat(), ({ version, records }, choice) => {
        const gone = choice % records.length;
        const superseded = records.some((each) => each.value.supersedes === stem(records[gone] ?? start));
        const left = records.filter((_, at) => at !== gone);
        // A record that was corrected is named by nothing but its correction; that it is gone shows against the base.
        fc.pre(!superseded);
        expect(codes({ version, records: left })).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("with any transition edited that another one follows has a finding", () => {
    fc.assert(
      fc.property(honestHistory, fc.nat(), ({ version, records }, choice) => {
        const named = new Set(records.map((each) => ("prev" in each.value ? each.value.prev?.id : undefined)));
        const followed = records.filter((each) => named.has(stem(each)));
        fc.pre(followed.length > 0);
        const target = followed[choice % followed.length];
        const edited = records.map((each) =>
          each === target ? recordDoc(stem(each), { ...each.value, by: "ben" }) : each,
        );
        expect(codes({ version, records: edited })).toContain("broken-chain");
      }),
      { numRuns: 300 },
    );
  });

  it("with a second transition after any of its own has a finding", () => {
    fc.assert(
      fc.property(honestHistory, fc.nat(), ({ version, records }, choice) => {
        const transitions = records.filter((each) => each.value.schema === "mlc.transition/v1") as (typeof start)[];
        const standing = transitions.filter((each) => !records.some((one) => one.value.supersedes === stem(each)));
        const after = standing[choice % standing.length];
        const forged = transition(500, "evaluation", after, { observed_at: "2026-10-28" });
        expect(codes({ version, records: [...records, forged] })).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
