import { describe, expect, it } from "vitest";
import { compareSides, underPolicy } from "../../../src/core/compare/compare.ts";
import { transitionFindings } from "../../../src/core/compare/transitions.ts";
import type { Json } from "../../../src/core/json.ts";
import type { Workspace } from "../../../src/core/workspace.ts";
import type { OutCompared } from "../../../src/generated/types.ts";
import { resultsOn } from "../../support/evidence.ts";
import {
  edited,
  editedAll,
  filesOf,
  passing as complete,
  today,
  withoutRecords,
  withRecord,
  workspaceOf,
  type Evidence,
} from "../../support/facts.ts";
import { moveOf, promoted, reviewed, standingAt } from "../../support/walk.ts";
import { wholeLifecycle } from "../../support/worked.ts";

/** Everything of levels 1 and 2, with the target they reach. */
function passing(): Evidence {
  return edited(complete(), "scorecard.target_level", 2);
}

/** The workspace with stages that serve, which the shipped lifecycle does not have yet. */
function serving(e: Evidence): Workspace {
  return { ...workspaceOf(e), lifecycle: wholeLifecycle.file };
}

function compared(base: Evidence | undefined, head: Evidence): OutCompared {
  const sides = { base: base && serving(base), head: serving(head), asOf: today };
  const [only, other] = compareSides(sides);
  if (only === undefined || other !== undefined) throw new Error("there is not exactly one version");
  return only.out;
}

/** The complete model at a stage, with what is asked once alignment is left. */
const at = (stage: string): Evidence =>
  editedAll(passing(), { "version.stage": stage, "version.alignment": { methods: ["dpo"] } });
const badNews = (e: Evidence): Evidence => ({ ...e, records: { ...e.records, ...resultsOn(today, false) } });
const withoutRisks = (e: Evidence): Evidence => edited(e, "governance.risks", undefined);
const causes = (out: OutCompared) =>
  out.changes.filter((each) => each.worse === true).map((each) => `${each.criterion} ${each.cause ?? ""}`);

describe("a version that is not touched", () => {
  it("is unchanged, also where words change that no criterion reads", () => {
    expect(compared(passing(), passing())).toMatchObject({ verdict: "unchanged", changes: [] });
    expect(compared(passing(), edited(passing(), "card.summary", "Drafts replies.")).verdict).toBe("unchanged");
  });

  it("is unchanged by the clock: both sides are judged on one day", () => {
    const [only] = compareSides({ base: serving(passing()), head: serving(passing()), asOf: "2031-01-01" });
    expect(only?.out).toMatchObject({ verdict: "unchanged", head: { level: 0 }, base: { level: 0 } });
  });
});

describe("a drop", () => {
  it("by an edit is worse before the version serves, and a regression from then on", () => {
    for (const stage of ["finetuning", "alignment"]) {
      expect(compared(at(stage), withoutRisks(at(stage))).verdict).toBe("worse");
    }
    for (const stage of ["deployment", "monitoring", "improvement"]) {
      expect(compared(at(stage), withoutRisks(at(stage))).verdict).toBe("regression");
    }
  });

  it("says what dropped, from what to what, and why", () => {
    const out = compared(at("deployment"), withoutRisks(at("deployment")));
    expect(causes(out)).toEqual(["level edit", "score edit", "GOV-02 edit"]);
    expect(out).toMatchObject({ base: { level: 2, score: 100 }, head: { level: 0 } });
    const [dropped] = out.changes.filter((each) => each.criterion === "GOV-02");
    expect(dropped).toMatchObject({ before: "pass", after: "unknown", worse: true });
  });

  it("only from added records is new evidence, wherever the version stands", () => {
    for (const stage of ["finetuning", "monitoring"]) {
      const out = compared(at(stage), badNews(at(stage)));
      expect(out.verdict).toBe("new-evidence");
      expect(causes(out)).toEqual([
        "level new-evidence",
        "score new-evidence",
        "PERF-04 new-evidence",
        "SAFE-01 new-evidence",
      ]);
    }
  });

  it("from both is told apart, and weighs as an edit", () => {
    const out = compared(at("monitoring"), withoutRisks(badNews(at("monitoring"))));
    expect(out.verdict).toBe("regression");
    expect(causes(out)).toEqual([
      "level edit",
      "score edit",
      "GOV-02 edit",
      "PERF-04 new-evidence",
      "SAFE-01 new-evidence",
    ]);
  });

  it("by a record that is gone or other than it was is an edit", () => {
    const served = at("deployment");
    const gone = withoutRecords(served, (id) => id === "2026-11-01-evaluation-00000000000c");
    expect([compared(served, gone).verdict, causes(compared(served, gone))[0]]).toEqual(["regression", "level edit"]);
    const other = edited(served, "records.2026-11-01-evaluation-00000000000c.metrics[0].value", 0.2);
    expect([compared(served, other).verdict, causes(compared(served, other))[0]]).toEqual(["regression", "level edit"]);
  });

  it("by a correction in a new record is new evidence", () => {
    const corrected = withRecord(at("deployment"), "2026-11-21-note-0000000000aa", {
      supersedes: "2026-11-03-deployment-00000000000f",
      reason: "it never started",
    });
    expect(compared(at("deployment"), corrected).verdict).toBe("new-evidence");
  });

  it("of a share within one status is a drop of the score", () => {
    const list = (...scanned: readonly boolean[]): Evidence =>
      editedAll(at("deployment"), {
        "version.data": scanned.map((_each, n) => ({ dataset: `chats-${String(n)}`, role: "fine-tuning" })),
        datasheets: Object.fromEntries(
          scanned.map((each, n) => [
            `chats-${String(n)}`,
            { ...passing().datasheets["support-chats"], pii: { ...pii(), scanned: each } },
          ]),
        ),
      });
    const out = compared(list(true, true, false), list(true, false, false));
    expect([out.verdict, causes(out)]).toEqual(["regression", ["score edit"]]);
  });

  it("is none where something else is switched off by scope, or was not met before", () => {
    const open = withoutRisks(at("deployment"));
    expect(compared(open, open).verdict).toBe("unchanged");
    const off = edited(at("deployment"), "model.scope.personal_data", "none");
    const out = compared(at("deployment"), off);
    expect([out.verdict, out.changes.map((each) => [each.criterion, each.after])]).toEqual([
      "better",
      [["personal_data", "none"], ...["PRIV-02", "PRIV-03"].map((id) => [id, "not-applicable"])],
    ]);
  });
});

describe("a version that the range promotes", () => {
  it("may not drop at all: neither by an edit nor by new evidence", () => {
    const [before, after] = [at("evaluation"), at("alignment")];
    expect(compared(before, after)).toMatchObject({ verdict: "changed", promoted: true });
    expect(compared(before, withoutRisks(after))).toMatchObject({ verdict: "regression", promoted: true });
    expect(compared(before, badNews(after))).toMatchObject({ verdict: "regression", promoted: true });
  });

  it("is not one that goes back", () => {
    expect(compared(at("alignment"), badNews(at("evaluation")))).not.toHaveProperty("promoted");
    expect(compared(at("alignment"), badNews(at("evaluation"))).verdict).toBe("new-evidence");
  });
});

describe("versions", () => {
  it("that are only there after, or only before, are new or removed", () => {
    expect(compared(undefined, passing())).toMatchObject({ verdict: "new", head: { level: 2 } });
    const renamed = edited(passing(), "version.version", "1.3.0");
    const sides = { base: serving(passing()), head: serving(renamed), asOf: today };
    expect(compareSides(sides).map(({ out }) => [out.version, out.verdict])).toEqual([
      ["1.2.0", "removed"],
      ["1.3.0", "new"],
    ]);
  });

  it("get better by what is answered or measured", () => {
    const out = compared(withoutRisks(passing()), passing());
    expect([out.verdict, out.changes.map((each) => each.criterion)]).toEqual([
      "better",
      ["level", "score", "governance", "GOV-02", "GOV-06"],
    ]);
  });
});

describe("the policy of the base", () => {
  const lowered = edited(passing(), "scorecard.targets[0].value", 0.1);

  it("judges the head: lowering one's own target helps nobody in the same request", () => {
    const head = underPolicy(serving(badNews(lowered)), serving(passing()));
    const [only] = compareSides({ base: serving(passing()), head, asOf: today });
    expect(only?.out.changes.map((each) => each.criterion)).toContain("PERF-04");
    expect(only?.head?.policy.digest).toBe(
      compareSides({ base: undefined, head: serving(passing()), asOf: today })[0]?.head?.policy.digest,
    );
  });

  it("is the lifecycle, mlc.yaml and the scorecard of every model it knows; what is new keeps its own", () => {
    const strict = edited(passing(), "config.policy", { separation_of_duties: "require" });
    const policy = workspaceOf(strict);
    const judged = underPolicy(serving(lowered), policy);
    expect(judged.config.value.policy?.separation_of_duties).toBe("require");
    expect(judged.lifecycle).toBe(policy.lifecycle);
    expect(judged.models[0]?.scorecard?.value.targets?.[0]?.value).toBe(0.8);
    const other = { ...workspaceOf(strict), models: [{ ...filesOf(passing()), id: "policy-rag" }] };
    expect(underPolicy(serving(lowered), other).models[0]?.scorecard?.value.targets?.[0]?.value).toBe(0.1);
  });

  it("leaves facts as the head has them", () => {
    const head = underPolicy(serving(withoutRisks(passing())), serving(passing()));
    expect(head.models[0]?.governance?.value.risks).toBeUndefined();
  });
});

const toEvaluation = (e: Evidence) => moveOf(e, "ana", today, "evaluation");

describe("a transition in the range", () => {
  const tuned = standingAt(passing(), "finetuning");
  const approved = reviewed(tuned, "post-fine-tuning");
  const honest = promoted(approved, toEvaluation(approved));
  const codes = (base: Evidence | undefined, head: Evidence): readonly string[] =>
    transitionFindings(workspaceOf(head), filesOf(head), base && filesOf(base), today).map((each) => each.code);

  it("whose gate holds is no finding", () => {
    expect(codes(tuned, honest)).toEqual([]);
    expect(codes(honest, honest)).toEqual([]);
  });

  it("whose gate does not hold is, with the gate's reasons", () => {
    const forced = promoted(tuned, toEvaluation(tuned));
    expect(codes(tuned, forced)).toEqual(["transition-not-supported", "review-missing"]);
    expect(codes(forced, forced)).toEqual([]);
  });

  it("is judged by what the head says, not by what the transition says of itself", () => {
    const dropped = withoutRisks(honest);
    expect(codes(tuned, dropped)).toEqual(expect.arrayContaining(["transition-not-supported", "gate-criterion"]));
  });

  it("is judged at the stage it leaves, also where the range goes on from there", () => {
    const data = standingAt(passing(), "data");
    const first = reviewed(data, "data-rights");
    const second = reviewed(promoted(first, moveOf(first)), "post-fine-tuning", { at: `${today}T11:00:00Z` });
    const both = promoted(second, toEvaluation(second));
    expect(codes(data, both)).toEqual([]);
  });

  it("that was retired keeps what it ended with: nothing drops any more", () => {
    const ended = edited(passing(), "version.stage", "retired");
    const compared = compareSides({ base: workspaceOf(ended), head: workspaceOf(withoutRisks(ended)), asOf: today });
    expect(compared.map((each) => [each.out.verdict, each.out.changes])).toEqual([["unchanged", []]]);
  });

  it("that goes back to what was skipped, or while it is served, is off the lifecycle", () => {
    const served = edited(standingAt(passing(), "monitoring"), "version.stage", "evaluation");
    const loop = { to: "evaluation", move: "loop", reason: "incident", prev: null, subject: {}, by: "ana" };
    const back = withRecord(served, "2026-11-22-transition-0000000000aa", { ...loop, from: "monitoring" });
    expect(codes(standingAt(passing(), "monitoring"), back)).toEqual(["transition-off-lifecycle"]);
  });

  it("that goes back has no gate", () => {
    const back = withRecord(edited(passing(), "version.stage", "data"), "2026-11-22-transition-0000000000aa", {
      by: "ben",
      from: "evaluation",
      to: "data",
      move: "loop",
      reason: "data-issue",
      prev: null,
    });
    expect(codes(passing(), back)).toEqual([]);
  });
});

function pii(): Readonly<Record<string, Json>> {
  return (passing().datasheets["support-chats"]?.["pii"] ?? {}) as Readonly<Record<string, Json>>;
}
