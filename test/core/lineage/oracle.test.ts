import { expect, test } from "vitest";
import { loadWorkspace } from "../../../src/store/workspace.ts";
import type { Workspace } from "../../../src/core/workspace.ts";
import { named } from "../../../src/core/lineage/find.ts";
import { lineageOf } from "../../../src/core/lineage/lineage.ts";
import { walkFrom } from "../../../src/core/lineage/reach.ts";
import { fc } from "../../support/fast-check.ts";
import { digest, lineageFiles } from "../../support/lineage.ts";
import { memoryTree } from "../../support/memory-tree.ts";

const MODELS = 40;
const BASES = 5;
const DATASETS = 6;

/** One model of the generated workspace: what it is made from, which data it uses and how, which model wrote its own data. */
const made = fc.record({
  base: fc.oneof(
    fc.record({ of: fc.constant("base" as const), at: fc.nat(BASES - 1) }),
    fc.record({ of: fc.constant("model" as const), at: fc.nat(MODELS - 1), by: fc.constantFrom("name", "digest") }),
    fc.constant(undefined),
  ),
  data: fc.array(
    fc.record({ at: fc.nat(DATASETS - 1), role: fc.constantFrom("fine-tuning", "evaluation", "retrieval") }),
    { maxLength: 3 },
  ),
  writer: fc.option(fc.nat(MODELS - 1), { nil: undefined, freq: 3 }),
});

type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;

const name = (at: number): string => `model-${String(at).padStart(2, "0")}`;

function filesOf(models: readonly Made[]): Readonly<Record<string, string>> {
  const sheets: Record<string, readonly string[]> = {};
  const versions = models.map(({ base, data, writer }, at) => {
    const own = `{dataset: own, role: fine-tuning}`;
    const lines = data.map(
      (each) =>
        `{dataset: set-${String(each.at)}, role: ${each.role}, snapshot: {digest: "${digest(1000 + each.at)}"}}`,
    );
    if (writer !== undefined)
      sheets[`${name(at)}/own`] = [`sources: [{name: texts, generator_model: "${name(writer)}@1.0.0"}]`];
    const all = writer === undefined ? lines : [...lines, own];
    return {
      model: name(at),
      version: "1.0.0",
      lines: [
        `weights: {digest: "${digest(at + 1)}"}`,
        ...(base === undefined ? [] : [`base_model: ${baseText(base)}`]),
        ...(all.length === 0 ? [] : [`data: [${all.join(", ")}]`]),
      ],
    };
  });
  return lineageFiles(versions, sheets);
}

function baseText(base: NonNullable<Made["base"]>): string {
  if (base.of === "base") return `{id: acme/base-${String(base.at)}, revision: "1"}`;
  return base.by === "name"
    ? `{id: "${name(base.at)}@1.0.0"}`
    : `{id: elsewhere/copy, digest: "${digest(base.at + 1)}"}`;
}

/** Brute force: a model is affected where it starts so, or where anything it is made from is, until nothing changes. */
function oracle(models: readonly Made[], starts: (each: Made, at: number) => boolean): readonly string[] {
  const affected = models.map(starts);
  for (let grown = true; grown;) {
    grown = false;
    for (const [at, { base, writer }] of models.entries()) {
      if (affected[at] === true) continue;
      const from = [...(base?.of === "model" ? [base.at] : []), ...(writer === undefined ? [] : [writer])];
      if (from.some((each) => affected[each] === true)) affected[at] = grown = true;
    }
  }
  return models.flatMap((_, at) => (affected[at] === true ? [`${name(at)}@1.0.0`] : []));
}

function answer(workspace: Workspace, ref: string, reach: (word: string) => boolean): readonly string[] {
  const lineage = lineageOf(workspace, "2026-11-22");
  const { versions } = walkFrom(lineage, named(workspace, lineage, ref));
  return versions.flatMap(({ node, ways }) => (ways.some((way) => way.certain && reach(way.reach)) ? [node.name] : []));
}

const inside = (word: string): boolean => word === "itself" || word === "made-with";

test("what rests on a base model, a dataset or a version of forty models is what brute force finds", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(made, { minLength: MODELS, maxLength: MODELS }), async (models) => {
      const { workspace } = await loadWorkspace(memoryTree(filesOf(models)));
      for (let at = 0; at < BASES; at++) {
        const starts = ({ base }: Made): boolean => base?.of === "base" && base.at === at;
        if (models.some(starts))
          expect(answer(workspace, `acme/base-${String(at)}`, inside)).toEqual(oracle(models, starts));
      }
      for (let at = 0; at < DATASETS; at++) {
        const uses = (role: string) => (each: Made) => each.data.some((one) => one.at === at && one.role === role);
        if (!models.some(({ data }) => data.some((one) => one.at === at))) continue;
        for (const ref of [`set-${String(at)}`, digest(1000 + at)]) {
          expect(answer(workspace, ref, inside)).toEqual(oracle(models, uses("fine-tuning")));
          const measured = models.flatMap((each, of) => (uses("evaluation")(each) ? [`${name(of)}@1.0.0`] : []));
          expect(answer(workspace, ref, (word) => word === "measured-with")).toEqual(measured);
        }
      }
      for (const at of [0, 7, 39]) {
        const found = oracle(models, (_, of) => of === at);
        expect(answer(workspace, name(at), inside)).toEqual(found);
        expect(answer(workspace, digest(at + 1), inside)).toEqual(found);
      }
    }),
    { numRuns: 12 },
  );
});
