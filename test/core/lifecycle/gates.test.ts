import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/core/json.ts";
import { decideMove, type DecidedMove } from "../../../src/core/lifecycle/gates.ts";
import { assessed, edited, editedAll, passing, today, type Evidence } from "../../support/facts.ts";
import { moveOf, movesOf, promoted, reviewed, reviewers, standingAt } from "../../support/walk.ts";

/** Two people in every role that decides, as a critical model needs them. */
const staffed = edited(passing(), "config.roles", {
  accountable_owner: ["chloe"],
  compliance_officer: ["ivo"],
  ethics_reviewer: ["ivo"],
});

/** One of each way; that every scope has one is told by the ways of the lifecycle alone. */
const scopes = ["none", "lora", "rag"].flatMap((adaptation) =>
  [true, false].map((trained_from_scratch) => ({
    adaptation,
    trained_from_scratch,
    personal_data: trained_from_scratch ? "none" : "training",
    risk_tier: adaptation === "none" ? "medium" : "critical",
    generative: trained_from_scratch,
  })),
);

function scoped(scope: Readonly<Record<string, Json>>): Evidence {
  const edits = Object.entries(scope).map(([key, value]) => [`model.scope.${key}`, value] as const);
  return editedAll(staffed, Object.fromEntries(edits));
}

/** The move on the shortest way to evaluation. */
function toEvaluation(e: Evidence): DecidedMove {
  return moveOf(e, "ana", today, "evaluation");
}

/** Every review that a move asks for, given by as many people as the tier needs, on different evidence than their own. */
function allReviewed(e: Evidence): Evidence {
  return toEvaluation(e).gate.reviews.reduce(
    (before, { checkpoint, role }) =>
      (reviewers[role] ?? []).reduce((given, by) => reviewed(given, checkpoint, { role, by }), before),
    e,
  );
}

describe("the shipped lifecycle", () => {
  it.each(scopes)("lets a model through that passes everything and is reviewed: %j", (scope) => {
    let here = standingAt(scoped(scope), "problem");
    const way: string[] = ["problem"];
    while (way.at(-1) !== "evaluation" && way.length < 6) {
      const closed = toEvaluation(here);
      expect(closed.gate.reviews.length === 0 || closed.answer.decision === "indeterminate").toBe(true);
      here = allReviewed(here);
      const move = toEvaluation(here);
      expect([way.at(-1), move.answer.decision, move.findings.map((each) => each.code)]).toEqual([
        way.at(-1),
        "go",
        [],
      ]);
      here = promoted(here, move);
      way.push(move.to);
    }
    expect(way.at(-1)).toBe("evaluation");
    const onward = scope.generative ? ["alignment"] : ["alignment", "deployment"];
    expect(movesOf(here).map((move) => move.to)).toEqual(onward);
    const open = assessed(here).rows.filter(
      (row) => row.level <= 2 && row.status !== "pass" && row.status !== "not-applicable",
    );
    // A model that is used as it is meets its first ethics checkpoint before deployment.
    const asIs = scope.adaptation === "none" && !scope.trained_from_scratch;
    expect(open.map((row) => row.id)).toEqual(asIs ? ["GOV-04"] : []);
  });

  it.each(["low", "high"])("lets a model of risk tier %s through", (risk_tier) => {
    const problem = standingAt(scoped({ risk_tier }), "problem");
    expect(moveOf(allReviewed(problem)).answer.decision).toBe("go");
  });
});

describe("a gate on real evidence", () => {
  const data = standingAt(passing(), "data");

  it("requires what its phases name, and says every reason with its place", () => {
    const open = editedAll(data, {
      "datasheets.support-chats.rights.status": "blocked",
      "version.data[0].snapshot.digest": undefined,
    });
    const { answer, findings } = moveOf(open);
    expect(answer.required.map((row) => row.id)).toEqual(
      expect.arrayContaining(["DOC-03", "PRIV-01", "PRIV-02", "REP-03", "GOV-01", "PERF-01"]),
    );
    expect(answer.decision).toBe("no-go");
    expect(findings).toMatchObject([
      {
        code: "gate-criterion",
        severity: "error",
        args: { criterion: "PRIV-01", veto: true },
        at: { file: "models/support-llm/datasheets/support-chats.yaml", path: ["rights", "status"] },
      },
      {
        code: "gate-criterion",
        severity: "error",
        args: { criterion: "REP-03", status: "fail" },
        at: { file: "models/support-llm/versions/1.2.0.yaml", path: ["data", 0, "snapshot", "digest"] },
      },
      { code: "review-missing", severity: "warning" },
    ]);
    expect(findings).toHaveLength(3);
  });

  it("is refused while it is not declared whether the model is trained from scratch", () => {
    const undeclared = edited(data, "model.scope.trained_from_scratch", undefined);
    const moves = movesOf(undeclared);
    expect(moves.map((move) => [move.to, move.answer.decision, move.findings[0]?.code])).toEqual([
      ["pretraining", "refused", "scope-undeclared"],
    ]);
    const earlier = edited(standingAt(passing(), "problem"), "model.scope.trained_from_scratch", undefined);
    expect(moveOf(reviewed(earlier, "problem-signoff")).answer.decision).toBe("go");
  });

  it("is refused while a file of the model cannot be read, also one that it does not need", () => {
    const broken = { ...reviewed(standingAt(passing(), "problem"), "problem-signoff"), broken: ["card.yaml"] };
    const { answer, findings } = moveOf(broken);
    expect([answer.decision, findings.map((each) => each.code)]).toEqual(["refused", ["record-invalid"]]);
  });

  it("lets through with conditions what one person alone may do, and keeps the mark", () => {
    const tuned = standingAt(edited(passing(), "model.owners.ethics_reviewer", "ben"), "finetuning");
    const { answer, findings } = toEvaluation(reviewed(tuned, "post-fine-tuning", { by: "ben" }));
    expect(answer.decision).toBe("go-with-conditions");
    expect(findings.map((each) => `${each.severity} ${each.code}`)).toEqual([
      "note gate-criterion",
      "note self-review",
    ]);
  });

  it("asks more where an edge of one's own lifecycle does, never less", () => {
    const blocked = edited(standingAt(passing(), "problem"), "datasheets.support-chats.rights.status", "blocked");
    const e = reviewed(blocked, "problem-signoff");
    const move = moveOf(e);
    if (move.move.kind !== "forward") throw new Error("not forward");
    const edge = { ...move.move.edge, requires: { also: ["PRIV-01", "GOV-01"] } };
    const stricter = decideMove(assessed(e, today, "ana"), { kind: "forward", edge });
    expect([move.answer.decision, stricter.answer.decision]).toEqual(["go", "no-go"]);
    expect(stricter.gate.also).toEqual(["GOV-01", "GOV-02", "DOC-01", "PERF-01", "PRIV-01"]);
  });
});
