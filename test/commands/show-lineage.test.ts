import { describe, expect, test } from "vitest";
import type { OutScore, OutShow } from "../../src/generated/types.ts";
import { digest, lineageFiles } from "../support/lineage.ts";
import { atWork, dir, supportRepo, weights } from "../support/model.ts";
import { directoryRepo, tempDir } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

const derived = "models/support-mini";
const head = "schema: mlc.model/v1\nid: support-mini\nname: Support Mini\nowners: {accountable_owner: ana}\n";
const version = [
  "schema: mlc.version/v1",
  'version: "0.1.0"',
  "stage: finetuning",
  "transition: 2026-10-07-transition-000000000002",
  `weights: {digest: "${digest(77)}"}`,
  `base_model: {id: acme/support, digest: "${weights}", relation: quantized}`,
  "",
].join("\n");

describe("a version that is made from another one of the workspace", () => {
  const repo = supportRepo({ [`${derived}/model.yaml`]: head, [`${derived}/versions/0.1.0.yaml`]: version });

  test("shows that one's evaluations and datasheets as inherited", async () => {
    const { body } = await mlcJson<OutShow>(repo.dir, "show support-mini lineage");
    expect(body.facts).toEqual([]);
    expect(body.lineage?.inherited).toEqual([
      {
        from: "support-llm@1.0.0",
        as: "base",
        records: [
          {
            id: "2026-10-06-evaluation-0000000000e1",
            kind: "evaluation",
            file: `${dir}/records/2026/2026-10-06-evaluation-0000000000e1.yaml`,
          },
        ],
        datasheets: [{ dataset: "support-chats", file: `${dir}/datasheets/support-chats.yaml` }],
        facts: [],
      },
    ]);
    const { out } = await mlc(repo.dir, "show support-mini lineage");
    expect(out).toContain("inherited from support-llm@1.0.0: not evidence for these weights");
  });

  test("counts none of it: whatever asks for a measurement stays open", async () => {
    const score = async (model: string): Promise<ReadonlyMap<string, string>> => {
      const { body } = await mlcJson<OutScore>(repo.dir, `score ${model}`);
      return new Map(body.models[0]?.criteria.map(({ id, status }) => [id, status]));
    };
    const [own, base] = [await score("support-mini"), await score("support-llm")];
    const measured = [...base].filter(([id, status]) => /^(PERF|DATA)/.test(id) && status === "pass");
    expect(measured.length).toBeGreaterThan(0);
    expect(measured.filter(([id]) => own.get(id) === "pass")).toEqual([]);
  });

  test("is told of by the one it is made from", async () => {
    const { body } = await mlcJson<OutShow>(repo.dir, "show support-llm lineage");
    expect(body.lineage?.derived).toEqual(["support-mini@0.1.0"]);
  });
});

test("a version that is started from another one says what it has from there, and since when nobody confirmed it", async () => {
  const repo = supportRepo();
  await atWork(repo)("ana", "new version 2.0.0 --from 1.0.0");
  const { body } = await mlcJson<OutShow>(repo.dir, "show support-llm@2.0.0 lineage");
  const [inherited] = body.lineage?.inherited ?? [];
  expect(inherited).toMatchObject({ from: "support-llm@1.0.0", as: "predecessor" });
  expect(inherited?.facts).toEqual(["base_model", "selection", "adaptation", "architecture", "data"]);
  expect(inherited?.confirmed_on).toBeUndefined();
  expect((await mlc(repo.dir, "show support-llm@2.0.0 lineage")).out).toContain("not confirmed since");
});

test("lineage through several versions is inherited from each, and a circle ends", async () => {
  const made = (model: string, base: string): Parameters<typeof lineageFiles>[0][number] => ({
    model,
    version: "1.0.0",
    lines: [`base_model: {id: ${base}@1.0.0}`],
  });
  const repo = directoryRepo(tempDir());
  const all = [
    made("fraud-scorer", "policy-rag"),
    made("policy-rag", "support-llm"),
    made("support-llm", "policy-rag"),
  ];
  for (const [file, text] of Object.entries(lineageFiles(all))) repo.write(file, text);
  const { body } = await mlcJson<OutShow>(repo.dir, "show fraud-scorer lineage");
  expect(body.lineage?.inherited.map(({ from }) => from)).toEqual(["policy-rag@1.0.0", "support-llm@1.0.0"]);
});
