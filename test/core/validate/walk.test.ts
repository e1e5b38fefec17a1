import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/core/json.ts";
import { rootOf } from "../../../src/core/validate/places.ts";
import { futureVisitor } from "../../../src/core/validate/rules-dates.ts";
import { personVisitor } from "../../../src/core/validate/rules-people.ts";
import { dueVisitor } from "../../../src/core/validate/rules-stages.ts";
import { secretVisitor } from "../../../src/core/validate/secrets.ts";
import { dangerVisitor, deadLinkVisitor } from "../../../src/core/validate/text-links.ts";
import { nameVisitor } from "../../../src/core/validate/text-names.ts";
import { placeholderVisitor, todoVisitor } from "../../../src/core/validate/text-placeholders.ts";
import { quietTo, walk, walker, type Report, type Visitor } from "../../../src/core/validate/walk.ts";
import { fc, times } from "../../support/fast-check.ts";

const key = fc.constantFrom(
  ...["id", "metric", "evidence", "methods", "controls", "see", "url", "dataset", "sources", "repo", "config", "code"],
  ...["by", "owner", "observed_at", "from", "window", "due_on", "purpose", "metrics", "parameters", "slice", "x-own"],
  ...["adaptation", "scope", "api_key", "todo", "due", "type", "private_key_id", "k\u043ey", `ghp_${"a1B2".repeat(9)}`],
);
const text = fc.constantFrom(
  ...["ana", "ben", "accuracy", "none", "TBD", "n/a", "data", "evaluation", "latest", "service_account", "plain words"],
  ...["docs/plan.md", "docs/gone.md#top", "../up", "https://example.com", "https://u:pass@example.com", "javascript:1"],
  ...["2026-09-01", "2026-11-23", "2031-01-01T00:00:00Z", `ghp_${"a1B2".repeat(9)}`, "9f31ab77c012aa", "a\u200bb"],
  ...["Who funded it?", `sha256:${"9f".repeat(32)}`, "words ".repeat(30), `${"words ".repeat(30)}AKIAABCDEFGH234567AB`],
);
const document = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { weight: 3, arbitrary: text },
    fc.constantFrom(null, 7, true),
    fc.record({ todo: text, due: fc.constantFrom("data", "evaluation", "launch"), by: text }),
    fc.array(tie("value"), { maxLength: 4 }),
    { weight: 3, arbitrary: fc.dictionary(key, tie("value"), { maxKeys: 5 }) },
  ),
})).value;

describe("a walk that passes over what is quiet", () => {
  it("finds what a walk past everything finds, in the same order, document after document", () => {
    const quiet = rootOf(quietTo((report) => visitors(report, "", [])));
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("ana", "ben"),
        (values, person) => {
          const [some, all] = [report(), report()];
          const look = walker(visitors(some, "2026-11-22", [person]), quiet);
          for (const value of values) {
            look(value);
            walk(value, visitors(all, "2026-11-22", [person]));
          }
          expect(some.found).toEqual(all.found);
        },
      ),
      { numRuns: times(400) },
    );
  });

  it("finds something in these documents", () => {
    const codes = new Set<string>();
    for (const value of fc.sample(document, { numRuns: 2000, seed: 1 })) {
      const found = report();
      walk(value, visitors(found, "2026-11-22", ["ana"]));
      for (const each of found.found) codes.add(each.code);
    }
    expect([...codes].sort()).toEqual([
      ...["dangerous-reference", "date-in-future", "date-slightly-ahead", "deceptive-character", "placeholder"],
      ...["reference-not-found", "secret-found", "todo-overdue", "unknown-person", "unknown-stage"],
    ]);
  });
});

function report(): Report {
  return { file: "f.yaml", found: [] };
}

function visitors(to: Report, today: string, people: readonly string[]): readonly Visitor[] {
  return [
    ...[secretVisitor(to), nameVisitor(to), dangerVisitor(to), placeholderVisitor(to)],
    deadLinkVisitor(to, (target) => target === "docs/plan.md"),
    futureVisitor(to, today),
    personVisitor(to, new Set(people)),
    dueVisitor(to, ["data", "evaluation"]),
    todoVisitor(to, (stage) => stage === "data"),
  ];
}
