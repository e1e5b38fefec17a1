import { describe, expect, it } from "vitest";
import type { Json, JsonMap } from "../../../src/core/json.ts";
import type { DecidedMove } from "../../../src/core/lifecycle/gates.ts";
import { metricOf, otherWeights } from "../../support/evidence.ts";
import { edited, editedAll, passing, withRecord, withoutRecords, type Evidence } from "../../support/facts.ts";
import { movesOf, reviewed, standingAt, type Given } from "../../support/walk.ts";

/** Fine-tuned and on its way to evaluation: the ethics reviewer decides, independent of data scientist and promoter. */
const tuned = standingAt(passing(), "finetuning");
const approve = (e: Evidence, given: Given = {}): Evidence => reviewed(e, "post-fine-tuning", given);
const require = (e: Evidence): Evidence => edited(e, "config.policy", { separation_of_duties: "require" });
const none = (e: Evidence): Evidence => edited(e, "config.policy", { separation_of_duties: "none" });

/** State of the one review that is asked for, the codes that say why, and the decision. */
function verdict(e: Evidence, promoter = "ana"): readonly [state: string, codes: readonly string[], decision: string] {
  const move = toEvaluation(e, promoter);
  const [only] = move.verdicts;
  if (only === undefined) throw new Error("no review is asked for");
  return [only.state, only.reasons.map((reason) => reason.code), move.answer.decision];
}

/** The move that the review is for; from the other stages there is only one. */
function toEvaluation(e: Evidence, promoter = "ana"): DecidedMove {
  const moves = movesOf(e, promoter);
  const move = moves.find((each) => each.to === "evaluation") ?? moves[0];
  if (move === undefined) throw new Error("there is no move");
  return move;
}

describe("a required review", () => {
  it("is missing until it is given", () => {
    expect(verdict(tuned)).toEqual(["missing", ["review-missing"], "indeterminate"]);
    expect(verdict(approve(tuned))).toEqual(["approved", [], "go"]);
  });

  it("is missing where it was given at another checkpoint or in another role", () => {
    expect(verdict(reviewed(tuned, "data-rights"))[0]).toBe("missing");
    expect(verdict(approve(tuned, { role: "compliance_officer", by: "rosa" }))[0]).toBe("missing");
  });

  it("says which reviews counted", () => {
    const e = approve(tuned);
    const id = Object.keys(e.records).find((each) => each.includes("-review-"));
    expect(toEvaluation(e).verdicts[0]?.counted).toEqual([id]);
  });

  it("does not count from somebody who does not hold the role, and says so", () => {
    expect(verdict(approve(tuned, { by: "rosa" }))).toEqual(["void", ["review-not-counted"], "indeterminate"]);
    const named = edited(approve(tuned, { by: "rosa" }), "config.roles", { ethics_reviewer: ["rosa"] });
    expect(verdict(named)[0]).toBe("approved");
  });

  it("approved with conditions lets through with conditions, until one is overdue", () => {
    const due = (day: string): Evidence =>
      approve(tuned, {
        decision: "approved-with-conditions",
        more: { conditions: [{ text: "add a filter", due: day }] },
      });
    expect(verdict(due("2026-11-22"))).toEqual(["conditions", ["review-conditions"], "go-with-conditions"]);
    expect(verdict(due("2026-11-21"))).toEqual(["void", ["conditions-overdue"], "indeterminate"]);
  });
});

describe("a rejection", () => {
  const rejected = approve(tuned, { decision: "rejected", at: "2026-11-20T09:00:00Z" });

  it("closes", () => {
    expect(verdict(rejected)).toEqual(["rejected", ["review-rejected"], "no-go"]);
  });

  it("is taken back by a later decision of the same person", () => {
    expect(verdict(approve(rejected))[0]).toBe("approved");
    expect(verdict(approve(approve(tuned), { decision: "rejected", at: "2026-11-22T10:00:00Z" }))[0]).toBe("rejected");
  });

  it("is not taken back by anybody else, in the role or not", () => {
    const two = edited(rejected, "config.roles", { ethics_reviewer: ["ivo"] });
    expect(verdict(approve(two, { by: "ivo" }))[2]).toBe("no-go");
    expect(verdict(approve(rejected, { by: "ben" }))[2]).toBe("no-go");
    const both = approve(approve(two, { by: "ivo", at: "2026-11-19T09:00:00Z" }), { by: "ben" });
    expect(verdict(both)[2]).toBe("no-go");
  });

  it("of somebody who does not hold the role is no decision, and is said", () => {
    const other = approve(approve(tuned), { by: "rosa", decision: "rejected", at: "2026-11-22T10:00:00Z" });
    expect(verdict(other)[0]).toBe("approved");
    expect(verdict(approve(tuned, { by: "rosa", decision: "rejected" }))).toEqual([
      "void",
      ["review-not-counted"],
      "indeterminate",
    ]);
  });
});

describe("independence", () => {
  const ben = edited(tuned, "model.owners.ethics_reviewer", "ben");
  const evaluated = (by: string): Evidence => edited(tuned, "records.2026-11-01-evaluation-00000000000c.by", by);

  it.each<[string, Evidence, string]>([
    ["the data scientist", approve(ben, { by: "ben" }), "ana"],
    ["who promotes", approve(tuned), "mei"],
    ["who wrote the evaluation", approve(evaluated("mei")), "ana"],
  ])(
    "of %s is not given: met as self with a finding under warn, without under none, not under require",
    (_who, e, by) => {
      expect(verdict(e, by)).toEqual(["conditions", ["self-review"], "go-with-conditions"]);
      expect(verdict(none(e), by)[2]).toBe("go-with-conditions");
      expect(verdict(require(e), by)).toEqual(["void", ["review-not-counted"], expect.not.stringMatching(/^go/)]);
    },
  );

  it("is marked in the review for ever: what was self does not become independent later", () => {
    expect(verdict(approve(tuned, { more: { self: true } }))[2]).toBe("go-with-conditions");
  });

  it("is not asked of who signs off the problem", () => {
    const problem = standingAt(passing(), "problem");
    expect(verdict(reviewed(problem, "problem-signoff"), "ana")).toEqual(["approved", [], "go"]);
  });
});

describe("what a review covers", () => {
  const given = approve(tuned, { at: "2026-11-20T09:00:00Z" });

  it.each<[string, Readonly<Record<string, Json | undefined>>]>([
    ["other weights", { "version.weights.digest": otherWeights }],
    ["other data", { "version.data[0].snapshot.digest": otherWeights }],
    ["another base model", { "version.base_model.revision": "a".repeat(40) }],
    ["another recipe", { "version.adaptation.config": "configs/qlora.yaml" }],
    ["another scope", { "model.scope.user_facing": false }],
    ["a risk said otherwise", { "governance.risks[0].statement": "Nothing can go wrong" }],
    ["a risk less", { "governance.risks": [] }],
  ])("has changed: %s", (_what, edits) => {
    expect(verdict(editedAll(given, edits)).slice(0, 2)).toEqual(["stale", ["review-stale"]]);
  });

  it.each<[string, Readonly<Record<string, Json | undefined>>]>([
    ["a typo elsewhere", { "model.purpose": "Draft answers to tickets." }],
    ["a file confirmed again", { "version.confirmed_on": "2026-11-22", "governance.confirmed_on": "2026-11-22" }],
    ["a risk looked at again", { "governance.risks[0].reviewed_on": "2026-11-22" }],
    ["a card", { "card.summary": "Drafts replies." }],
    ["another target", { "scorecard.targets[0].value": 0.83 }],
  ])("has not: %s", (_what, edits) => {
    expect(verdict(editedAll(given, edits))).toEqual(["approved", [], "go"]);
  });

  it("has not changed by another review, or by a note", () => {
    expect(verdict(reviewed(given, "data-rights"))[0]).toBe("approved");
    expect(verdict(withRecord(given, "2026-11-22-note-0000000000aa", { text: "Spoke with support." }))[0]).toBe(
      "approved",
    );
  });

  it("counts where the review says no digest for it: then it was not looked at", () => {
    const id = Object.keys(given.records).find((each) => each.includes("-review-")) ?? "";
    expect(verdict(edited(given, `records.${id}.covers.subject`, undefined))[0]).toBe("stale");
  });
});

describe("records after a review", () => {
  const given = approve(tuned, { at: "2026-11-20T09:00:00Z" });
  const later = (fields: JsonMap): Evidence => withRecord(given, "2026-11-21-training-0000000000aa", fields);
  const run = passing().records["2026-10-10-training-00000000000b"] ?? {};

  it("make it stale where they make a criterion of the gate worse", () => {
    const dirty = later({ ...run, observed_at: "2026-11-21", code: { ...(run["code"] as JsonMap), dirty: true } });
    const [state, codes, decision] = verdict(dirty);
    expect([state, codes, decision]).toEqual(["stale", ["review-stale"], "no-go"]);
  });

  it("leave it as it is where they are as good or better", () => {
    expect(verdict(later({ ...run, observed_at: "2026-11-21" }))[0]).toBe("approved");
    const better = withRecord(given, "2026-11-21-evaluation-0000000000aa", { metrics: [metricOf("accuracy", 0.99)] });
    expect(verdict(better)).toEqual(["approved", [], "go"]);
  });

  it("leave it as it is where they concern no criterion of the gate", () => {
    const worse = withRecord(given, "2026-11-21-evaluation-0000000000aa", { metrics: [metricOf("accuracy", 0.1)] });
    expect(verdict(worse)[0]).toBe("approved");
  });
});

describe("a loop", () => {
  const loop = (e: Evidence, to: string, day: string): Evidence =>
    withRecord(e, `${day}-transition-0000000000aa`, {
      by: "ana",
      observed_at: `${day}T12:00:00Z`,
      from: "evaluation",
      to,
      move: "loop",
      reason: "target-missed",
      prev: null,
      subject: {},
    });
  const before = approve(tuned, { at: "2026-11-20T09:00:00Z" });

  it("supersedes the reviews that must be asked for again on the way forward", () => {
    expect(verdict(loop(before, "data", "2026-11-21")).slice(0, 2)).toEqual([
      "missing",
      ["review-missing", "review-not-counted"],
    ]);
    expect(verdict(loop(before, "finetuning", "2026-11-21"))[0]).toBe("missing");
    expect(verdict(approve(loop(before, "finetuning", "2026-11-21")))[0]).toBe("approved");
  });

  it("keeps those given after it, and those of gates it does not lead through again", () => {
    expect(verdict(loop(before, "finetuning", "2026-11-19"))[0]).toBe("approved");
    expect(verdict(loop(before, "evaluation", "2026-11-21"))[0]).toBe("approved");
  });

  it("takes a rejection with it", () => {
    const rejected = approve(tuned, { decision: "rejected", at: "2026-11-20T09:00:00Z" });
    expect(verdict(loop(rejected, "finetuning", "2026-11-21"))).toEqual([
      "missing",
      ["review-missing"],
      "indeterminate",
    ]);
  });
});

describe("quorum", () => {
  const critical = editedAll(tuned, {
    "model.scope.risk_tier": "critical",
    "config.roles": { ethics_reviewer: ["ivo"] },
  });

  it("of a critical model is two people, not one twice", () => {
    const one = approve(critical);
    expect(verdict(one)).toEqual(["missing", ["review-quorum"], "indeterminate"]);
    expect(verdict(approve(one, { at: "2026-11-22T10:00:00Z" }))[0]).toBe("missing");
    expect(verdict(approve(one, { by: "ivo" }))[0]).toBe("approved");
  });

  it("is one where the risk tier is not declared", () => {
    const undeclared = edited(approve(edited(critical, "model.scope.risk_tier", undefined)), "config.roles", {});
    expect(verdict(undeclared)[0]).toBe("approved");
  });

  it("is not reached by an approval that does not count", () => {
    expect(verdict(approve(approve(critical), { by: "rosa" }))[0]).toBe("void");
    expect(verdict(withoutRecords(approve(critical), (id) => id.includes("-review-")))[0]).toBe("missing");
  });
});
