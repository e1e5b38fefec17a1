import { describe, expect, it } from "vitest";
import { shipped } from "../../src/generated/data.ts";
import { command } from "../../src/commands/controls.ts";
import { takenByOption } from "../../src/commands/completion-takes.ts";

const mapped = (framework: string): ReadonlySet<string> =>
  new Set(shipped.criteria.flatMap(({ controls = {} }) => controls[framework] ?? []));

describe("the shipped mappings", () => {
  it("cover what a model's records can give evidence towards", () => {
    const counts = ["eu-ai-act", "nist-ai-rmf", "iso-42001", "gdpr", "ml-test-score"].map((id) => [
      id,
      mapped(id).size,
    ]);
    expect(counts).toEqual([
      ["eu-ai-act", 81],
      ["nist-ai-rmf", 61],
      ["iso-42001", 36],
      ["gdpr", 13],
      ["ml-test-score", 23],
    ]);
  });

  it.each(["nist-ai-rmf", "iso-42001", "gdpr", "ml-test-score"])(
    "leave of %s what an organisation answers, and nothing else",
    (id) => {
      const controls = shipped.frameworks.find((each) => each.id === id)?.controls ?? [];
      const without = controls.filter((each) => !mapped(id).has(each.id));
      expect(without.map((each) => each.id)).toEqual(
        controls.filter(({ organisation }) => organisation === true).map((each) => each.id),
      );
    },
  );

  it("give each of the 12 risks of NIST AI 600-1 a criterion", () => {
    const profile = shipped.frameworks.find(({ id }) => id === "nist-ai-600-1");
    const risks = profile?.controls.map(({ id }) => id);
    expect(risks).toHaveLength(12);
    expect(profile?.mappings?.map(({ control }) => control)).toEqual(risks);
  });
});

describe("the frameworks that a shell offers", () => {
  it("are the shipped ones", () => {
    expect(takenByOption(command.name, "--framework", "id").words).toEqual(shipped.frameworks.map(({ id }) => id));
  });
});
