import { describe, expect, it } from "vitest";
import { composeFacts, subjectOf } from "../../../src/core/facts/compose.ts";
import { confirmedOn, fact, nameOf } from "../../../src/core/facts/facts.ts";
import { originOf } from "../../../src/core/facts/origin.ts";
import { parsePath } from "../../../src/core/facts/path.ts";
import { valueAt, type Json } from "../../../src/core/json.ts";
import type { Doc } from "../../../src/core/workspace.ts";
import type { VersionDocument } from "../../../src/generated/types.ts";
import { otherWeights } from "../../support/evidence.ts";
import {
  dir,
  edited,
  editedAll,
  factsOf,
  filesOf,
  passing,
  today,
  weights,
  withRecord,
  workspaceOf,
} from "../../support/facts.ts";

const read = (path: string, of = passing()): Json | undefined => fact(factsOf(of), parsePath(path));

describe("facts", () => {
  it.each<[string, Json]>([
    ["model.purpose", "Draft answers to customer tickets for a human agent to send."],
    ["scope.risk_tier", "medium"],
    ["problem.task", "ticket reply drafting"],
    ["owners.accountable_owner.name", "Ana Ruiz"],
    ["owners.accountable_owner.emails", ["ana@acme.example"]],
    ["card.license.id", "apache-2.0"],
    ["targets[0].metric", "accuracy"],
    ["risks[0].id", "R-1"],
    ["rollback.target_version", "1.1.0"],
    ["version", "1.2.0"],
    ["stage", "evaluation"],
    ["subject", weights],
    ["base_model.license", "apache-2.0"],
    ["datasets[0].dataset", "support-chats"],
    ["datasets[0].license", "proprietary"],
    ["datasets[0].rights.basis", "contract"],
    ["datasets[0].snapshot.taken_on", "2026-10-03"],
    ["artifacts[0].name", "weights"],
    ["training.runs[0].run_id", "run-41"],
    ["evaluations[0].observed_at", "2026-11-01T12:00:00Z"],
    ["baseline_evaluations[0].of", "baseline"],
    ["deployments[0].environment", "pilot"],
    ["reviews[0].by", "mei"],
  ])("%s", (path, value) => {
    expect(read(path)).toEqual(value);
  });

  it("say nothing where no document says anything", () => {
    expect(["slos", "notes", "guardrails", "zzz", "evaluations[9]"].map((path) => read(path))).toEqual(
      Array(5).fill(undefined),
    );
    const bare = editedAll(passing(), { records: {}, "version.data": undefined, "version.weights": undefined });
    expect(["datasets", "training", "evaluations", "artifacts", "subject"].map((path) => read(path, bare))).toEqual(
      Array(5).fill(undefined),
    );
  });

  it("of a value stand where the document has it", () => {
    const [facts, files] = [factsOf(passing()), filesOf(passing())];
    const documents: readonly (Doc<unknown> | undefined)[] = [
      files.model,
      files.card,
      files.operations,
      ...files.versions,
    ];
    for (const path of [
      "model.purpose",
      "scope.risk_tier",
      "card.license.id",
      "rollback.procedure",
      "architecture.family",
    ]) {
      const at = originOf(facts, parsePath(path));
      const holder = documents.find((each) => each?.file === at?.file);
      expect([path, valueAt(holder?.value, at?.path ?? [])]).toEqual([path, read(path)]);
    }
  });

  it("name the version and the day", () => {
    const facts = factsOf(passing(), "2026-11-21");
    expect([nameOf(facts), facts.asOf, facts.data]).toEqual([
      "support-llm@1.2.0",
      "2026-11-21",
      [`sha256:${"d".repeat(64)}`],
    ]);
  });

  it("do not change with the order of files and records", () => {
    const files = filesOf(passing());
    const [document] = files.versions;
    if (document === undefined) throw new Error("no version");
    const turned = { ...files, records: [...files.records].reverse(), datasheets: [...files.datasheets].reverse() };
    const of = (which: typeof files) => composeFacts(workspaceOf(passing()), which, document, today).values;
    expect(of(turned)).toEqual(of(files));
  });
});

describe("people", () => {
  it("hold a role by model.yaml and by mlc.yaml together, each once", () => {
    const both = editedAll(passing(), {
      "model.owners.ethics_reviewer": ["mei", "ivo"],
      "config.roles": { ethics_reviewer: ["ivo", "rosa"] },
    });
    expect(read("owners.ethics_reviewer.id", both)).toEqual(["mei", "ivo", "rosa"]);
  });

  it("that mlc.yaml does not list have an id and no address", () => {
    const unlisted = edited(passing(), "model.owners.accountable_owner", "dora");
    expect(read("owners.accountable_owner", unlisted)).toEqual({ id: "dora" });
  });
});

describe("the subject", () => {
  const of = (version: object): string | undefined => subjectOf(version as VersionDocument);
  const hosted = { provider: "Acme", model_id: "large", revision: "2026-09", config_digest: otherWeights };

  it("is the digest of the weights, else of what names the hosted model, else nothing", () => {
    expect(of({ weights: { digest: weights }, hosted })).toBe(weights);
    expect(of({ hosted })).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect([of({}), of({ weights: { uri: "s3://x" } })]).toEqual([undefined, undefined]);
  });

  it("of a hosted model changes with provider, model, revision and configuration", () => {
    const all = ["provider", "model_id", "revision", "config_digest"].map((key) =>
      of({ hosted: { ...hosted, [key]: "other" } }),
    );
    expect(new Set([of({ hosted }), ...all]).size).toBe(5);
    const { config_digest: _none, ...without } = hosted;
    expect(of({ hosted: without })).not.toBe(of({ hosted }));
    expect(of({ hosted: { ...hosted, note: "x" } })).toBe(of({ hosted }));
  });
});

describe("records", () => {
  it("of other versions do not count", () => {
    const other = withRecord(passing(), "2026-11-21-evaluation-0000000000aa", { version: "1.1.0", metrics: [] });
    expect(factsOf(other).records).toHaveLength(factsOf(passing()).records.length);
  });

  it("of the baseline do, where it is a version of the model", () => {
    const other = withRecord(passing(), "2026-11-21-evaluation-0000000000aa", { version: "1.1.0", metrics: [] });
    expect(factsOf(other).recordLists["baseline_evaluations"]).toHaveLength(2);
    expect(
      factsOf(edited(other, "version.baseline.name", "policy-rag")).recordLists["baseline_evaluations"],
    ).toHaveLength(1);
  });

  it("observed after the day are left out and counted", () => {
    const facts = factsOf(passing(), "2026-11-02");
    expect([facts.later, facts.records.some((each) => each.value.observed_at > "2026-11-03")]).toEqual([3, false]);
  });
});

describe("what was last known true", () => {
  it("is dated by confirmed_on, else by the latest transition of the version", () => {
    const facts = factsOf(editedAll(passing(), { "card.confirmed_on": undefined, "model.confirmed_on": "2026-01-02" }));
    expect([confirmedOn(facts, `${dir}/model.yaml`), confirmedOn(facts, `${dir}/card.yaml`)]).toEqual([
      "2026-01-02",
      "2026-11-06",
    ]);
    expect(confirmedOn(facts, `${dir}/zzz.yaml`)).toBeUndefined();
  });
});

describe("files that cannot be read", () => {
  it.each([
    ["model.yaml", ["model", "owners", "scope", "problem"]],
    ["scorecard.yaml", ["targets", "slos"]],
    ["datasheets/support-chats.yaml", ["datasets"]],
    ["versions/1.2.0.yaml", ["version"]],
    ["versions/9.9.9.yaml", []],
    ["records/2026/2026-11-05-review-00000000000a.yaml", ["reviews"]],
    [
      "records/2026/what.yaml",
      [
        ...[
          "training",
          "evaluations",
          "baseline_evaluations",
          "training_costs",
          "monitoring",
          "reviews",
          "exceptions",
          "transitions",
        ],
        ...["deployments", "incidents", "red_team", "reproductions", "updates"],
      ],
    ],
    ["records/2026/2026-11-05-red-team-00000000000a.yaml", ["red_team"]],
    ["records/2026/2026-11-05-incident-00000000000a.yaml", ["incidents"]],
  ])("%s leaves open %j", (file, roots) => {
    const facts = factsOf({ ...passing(), broken: [file] });
    expect([...facts.broken.keys()]).toEqual(roots);
    expect([...facts.broken.values()].every((at) => at.file === `${dir}/${file}`)).toBe(true);
  });
});
