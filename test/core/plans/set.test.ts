import { describe, expect, it } from "vitest";
import { parsePath, pathText } from "../../../src/core/facts/path.ts";
import { editsFor } from "../../../src/core/plans/set.ts";
import { CannotRun } from "../../../src/errors.ts";
import type { Json } from "../../../src/core/json.ts";
import { dir, editedAll, filesOf, passing, today, type Evidence } from "../../support/facts.ts";

const places = (paths: readonly string[], evidence: Evidence = passing()): readonly string[] => {
  const files = filesOf(evidence);
  const [document] = files.versions;
  if (document === undefined) throw new Error("no version");
  const edits = paths.map((path) => ({ op: "set" as const, path: parsePath(path), value: "x" }));
  return editsFor(files, document, edits, today).flatMap(({ file, exists, edits: each }) =>
    each.map((edit) => `${exists ? "" : "new "}${file.replace(`${dir}/`, "")} ${pathText(edit.path)}`),
  );
};
const refused = (path: string): { readonly code: string; readonly args: Json } | undefined => {
  try {
    places([path]);
    return undefined;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return { code: error.finding.code, args: error.finding.args as Json };
  }
};

describe("a fact is set where it stands", () => {
  it.each([
    ["oversight.last_tested_on", "governance.yaml oversight.last_tested_on"],
    ["fairness.groups[0].legal_basis", "governance.yaml fairness.groups[0].legal_basis"],
    ["gpai.training_summary.url", "governance.yaml gpai.training_summary.url"],
    ["monitors[0].alert.route", "operations.yaml monitors[0].alert.route"],
    ["incident_response.last_drill_on", "operations.yaml incident_response.last_drill_on"],
    ["continual.envelope.approved_by", "operations.yaml continual.envelope.approved_by"],
    ["slos[0].window", "scorecard.yaml slos[0].window"],
    ["targets[0].tolerance", "scorecard.yaml targets[0].tolerance"],
    ["optimizations", "versions/1.2.0.yaml optimizations"],
    ["datasets[0].pipeline[1].step", "datasheets/support-chats.yaml pipeline[1].step"],
    ["datasets[0].snapshot.taken_on", "versions/1.2.0.yaml data[0].snapshot.taken_on"],
    ["owners.independent_assessor", "model.yaml owners.independent_assessor"],
  ])("%s", (path, place) => {
    expect(places([path])[0]).toBe(place);
  });

  it("in the weights, where it is about the artifact named weights", () => {
    const version = "versions/1.2.0.yaml";
    const paths = ["artifacts[0].scan.scanned_on", "artifacts[1].format", "artifacts"];
    expect(places(paths).slice(0, 3)).toEqual([
      `${version} weights.scan.scanned_on`,
      `${version} artifacts[0].format`,
      `${version} artifacts`,
    ]);
    const hosted = editedAll(passing(), { "version.weights": undefined });
    expect(places(["artifacts[0].scan.scanned_on"], hosted)[0]).toBe(`${version} artifacts[0].scan.scanned_on`);
  });

  it.each([
    ["incidents[0].status", "incident"],
    ["red_team[0].findings[0].status", "red-team"],
    ["reproductions[0].within_tolerance", "reproduction"],
    ["updates[0].gate.decision", "update"],
    ["monitoring[0].window.to", "monitoring"],
    ["deployments[0].started_at", "deployment"],
  ])("%s is said by a further record", (path, kind) => {
    const { code, args } = refused(path) ?? {};
    expect([code, args]).toMatchObject(["path-not-settable", { instead: `run \`mlc record support-llm ${kind} …\`` }]);
  });

  it.each([
    "controls[0].exception.status",
    "controls",
    "deployments[0].ended_at",
    "monitors[0].last_reported_at",
    "subject",
  ])("%s is computed", (path) => {
    expect(refused(path)?.code).toBe("path-not-settable");
  });

  it("an exception is asked for, a review given, a stage moved to with a command of its own", () => {
    const instead = (path: string): Json => (refused(path)?.args as { instead: string }).instead;
    expect(["exceptions[0].through", "reviews[0].decision", "transitions[0].to", "stage"].map(instead)).toEqual([
      "run `mlc waive support-llm CRITERION --through YYYY-MM-DD --reason TEXT --control TEXT`",
      "run `mlc review support-llm CHECKPOINT --as ROLE --decision approved`",
      "run `mlc promote support-llm`",
      "run `mlc promote`",
    ]);
  });
});
