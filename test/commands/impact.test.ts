import { describe, expect, test } from "vitest";
import { readCall } from "../../src/commands/call.ts";
import type { OutImpact } from "../../src/generated/types.ts";
import { deployment, digest, lineageFiles } from "../support/lineage.ts";
import { directoryRepo, gitRepo, tempDir } from "../support/repo.ts";
import { mlcJson, mlc } from "../support/run.ts";

const rev = (letter: string): string => letter.repeat(40);
const base = (id: string, more = ""): string => `base_model: {id: ${id}${more}}`;

function workspace(...given: Parameters<typeof lineageFiles>): string {
  const repo = directoryRepo(tempDir());
  for (const [file, text] of Object.entries(lineageFiles(...given))) repo.write(file, text);
  return repo.dir;
}

/** `support-llm@1.0.0 made-with`, a question mark where it is only possible. */
async function affected(dir: string, ref: string): Promise<readonly string[]> {
  const { body } = await mlcJson<OutImpact>(dir, `impact '${ref}'`);
  return body.models.map(({ model, version, reach, certain }) => `${model}@${version} ${reach}${certain ? "" : "?"}`);
}

describe("a base model", () => {
  const dir = workspace([
    { model: "fraud-scorer", version: "1.0.0", lines: [base("acme/tables", `, revision: "${rev("e")}"`)] },
    { model: "policy-rag", version: "1.0.0", lines: [base("mistralai/Mistral-7B-v0.3")] },
    {
      model: "support-llm",
      version: "1.0.0",
      lines: [
        `weights: {uri: "hf://acme/support@${rev("b")}", digest: "${digest(1)}"}`,
        base("mistralai/Mistral-7B-v0.3", `, revision: "${rev("a")}", digest: "${digest(9)}"`),
      ],
    },
    {
      model: "support-mini",
      version: "1.0.0",
      lines: [base("support-llm", ', revision: "1.0.0", relation: quantized')],
    },
    { model: "support-mini", version: "2.0.0", lines: [base("acme/other-name", `, digest: "${digest(1)}"`)] },
    { model: "support-mini", version: "3.0.0", lines: [base("hf://acme/support", `, revision: "${rev("b")}"`)] },
    { model: "twin", version: "1.0.0", lines: [base("mirror/mistral", `, digest: "${digest(9)}"`)] },
  ]);

  test("reaches what is made from it, from what was made from it, and the same bytes under other names", async () => {
    expect(await affected(dir, "mistralai/Mistral-7B-v0.3")).toEqual([
      "policy-rag@1.0.0 made-with",
      "support-llm@1.0.0 made-with",
      "support-mini@1.0.0 made-with",
      "support-mini@2.0.0 made-with",
      "support-mini@3.0.0 made-with",
      "twin@1.0.0 made-with",
    ]);
  });

  test("at a revision, or by digest, leaves what names no revision as possible", async () => {
    const possible = [
      "policy-rag@1.0.0 made-with?",
      "support-llm@1.0.0 made-with",
      "support-mini@1.0.0 made-with",
      "support-mini@2.0.0 made-with",
      "support-mini@3.0.0 made-with",
      "twin@1.0.0 made-with",
    ];
    for (const ref of [`mistralai/Mistral-7B-v0.3@${rev("a")}`, "mistralai/Mistral-7B-v0.3@aaaaaaa", digest(9)]) {
      expect(await affected(dir, ref), ref).toEqual(possible);
    }
    // Nobody names this revision; who names none may mean it.
    expect(await affected(dir, `mistralai/Mistral-7B-v0.3@${rev("f")}`)).toEqual(["policy-rag@1.0.0 made-with?"]);
  });

  test("is found under its address on the Hub, and through a mirror", async () => {
    const through = await affected(dir, "https://huggingface.co/mistralai/Mistral-7B-v0.3");
    expect(through).toHaveLength(6);
    expect(await affected(dir, "mirror/mistral")).toContain("support-llm@1.0.0 made-with");
  });

  test("says why: each step with its fact, and the versions on the way", async () => {
    const { body } = await mlcJson<OutImpact>(dir, "impact mistralai/Mistral-7B-v0.3");
    const mini = body.models.find(({ model, version }) => model === "support-mini" && version === "2.0.0");
    expect(mini?.through).toEqual(["support-llm@1.0.0"]);
    expect(mini?.path.map(({ how, from, to }) => `${from} ${how} ${to}`)).toEqual([
      `mistralai/Mistral-7B-v0.3@${rev("a")} base support-llm@1.0.0`,
      `support-llm@1.0.0 same ${digest(1)}`,
      `${digest(1)} same acme/other-name`,
      "acme/other-name base support-mini@2.0.0",
    ]);
    expect(mini?.path.at(-1)).toMatchObject({ file: "models/support-mini/versions/2.0.0.yaml", line: 5 });
  });

  test("that is a version of the workspace is found by name, weights and address", async () => {
    const minis = ["1.0.0", "2.0.0", "3.0.0"].map((version) => `support-mini@${version} made-with`);
    for (const ref of ["support-llm@1.0.0", "support-llm", digest(1), "models/support-llm", "acme/support"]) {
      expect(await affected(dir, ref), ref).toEqual(["support-llm@1.0.0 itself", ...minis]);
    }
  });
});

describe("a dataset", () => {
  const snapshot = (number: number): string => `snapshot: {digest: "${digest(number)}"}`;
  const dir = workspace(
    [
      {
        model: "fraud-scorer",
        version: "1.0.0",
        lines: [`data: [{dataset: copied, role: fine-tuning, ${snapshot(1)}}]`],
      },
      {
        model: "policy-rag",
        version: "1.0.0",
        lines: [
          `data: [{dataset: pages, role: retrieval, ${snapshot(5)}}, {dataset: questions, role: evaluation, ${snapshot(6)}}]`,
        ],
      },
      {
        model: "support-llm",
        version: "1.0.0",
        lines: [`weights: {digest: "${digest(20)}"}`, `data: [{dataset: chats, role: fine-tuning, ${snapshot(1)}}]`],
      },
      {
        model: "support-llm",
        version: "2.0.0",
        lines: [`data: [{dataset: chats, role: fine-tuning, ${snapshot(2)}}]`],
      },
      { model: "support-mini", version: "1.0.0", lines: ["data: [{dataset: written, role: fine-tuning}]"] },
      {
        model: "support-nano",
        version: "1.0.0",
        lines: [base("support-mini@1.0.0"), "data: [{dataset: chats, role: evaluation}]"],
      },
    ],
    {
      "support-llm/chats": ["sources: [{name: ticket system, kind: user}]"],
      "support-mini/written": ["sources: [{name: drafts, kind: synthetic, generator_model: support-llm@1.0.0}]"],
      "support-llm/unused": [],
    },
  );

  test("reaches by its id, its source and a snapshot, other names of the same snapshot, and what models wrote that learned it", async () => {
    const made = ["fraud-scorer@1.0.0 made-with", "support-llm@1.0.0 made-with"];
    const derived = ["support-mini@1.0.0 made-with", "support-nano@1.0.0 made-with"];
    expect(await affected(dir, "ticket system")).toEqual([...made, "support-llm@2.0.0 made-with", ...derived]);
    expect(await affected(dir, "support-llm/chats")).toEqual(await affected(dir, "ticket system"));
    expect(await affected(dir, digest(1))).toEqual([...made, ...derived]);
    expect(await affected(dir, digest(2))).toEqual(["support-llm@2.0.0 made-with"]);
  });

  test("that is read or measured with does not carry on", async () => {
    expect(await affected(dir, "pages")).toEqual(["policy-rag@1.0.0 reads"]);
    expect(await affected(dir, "questions")).toEqual(["policy-rag@1.0.0 measured-with"]);
    expect(await affected(dir, "support-nano/chats")).toEqual(["support-nano@1.0.0 measured-with"]);
  });

  test("that nothing rests on is an answer, and a name that nobody has is none", async () => {
    const none = await mlc(dir, "impact unused");
    expect(none.exit).toBe(0);
    expect(none.out).toContain("no version of this workspace rests on it");
    const unknown = await mlc(dir, "impact ticket-sistem");
    expect(unknown.exit).toBe(2);
    expect(unknown.err).toContain("unknown-reference");
    expect((await mlc(dir, "impact chast")).err).toContain("did you mean `chats`?");
  });

  test("is told apart from what else has its name with --kind", async () => {
    const { body } = await mlcJson<OutImpact>(dir, "impact support-llm --kind version");
    expect(body.roots.map(({ kind }) => kind)).toEqual(["version", "version"]);
    expect((await mlc(dir, "impact support-llm --kind dataset")).exit).toBe(2);
  });
});

describe("versions that are made from each other", () => {
  const dir = workspace([
    { model: "fraud-scorer", version: "1.0.0", lines: [base("policy-rag@1.0.0")] },
    { model: "policy-rag", version: "1.0.0", lines: [base("support-llm@1.0.0")] },
    { model: "support-llm", version: "1.0.0", lines: [base("fraud-scorer@1.0.0")] },
  ]);

  test("are told of once, and all of them are in the answer", async () => {
    const { body, exit } = await mlcJson<OutImpact>(dir, "impact policy-rag@1.0.0");
    expect(exit).toBe(0);
    expect(body.findings.map(({ code }) => code)).toEqual(["lineage-cycle"]);
    expect(body.models).toHaveLength(3);
  });
});

describe("what is served", () => {
  const files = lineageFiles(
    [
      { model: "support-llm", version: "1.0.0", stage: "deployment" },
      { model: "support-llm", version: "2.0.0", stage: "deployment", lines: [base("mistralai/Mistral-7B-v0.3")] },
      { model: "support-mini", version: "1.0.0", lines: [base("support-llm@2.0.0")] },
    ],
    {},
    {
      ...deployment("support-llm", "1.0.0", "pilot", 1),
      ...deployment("support-llm", "2.0.0", "pilot", 2, "2026-10-20"),
    },
  );

  test("closes a job that asks for it, and goes back to a version that does not rest on it", async () => {
    const repo = gitRepo(files);
    const ran = await mlcJson<OutImpact>(repo.dir, "impact mistralai/Mistral-7B-v0.3 --fail-on served");
    expect([ran.exit, ran.body.findings.map(({ code }) => code)]).toEqual([1, ["affected-served"]]);
    const [served] = ran.body.models;
    expect(served?.served).toMatchObject([{ environment: "eu", exposure: "pilot", limit: "20 agents" }]);
    expect(served?.owner).toBe("ana");
    expect(served?.do.map(({ run }) => run.slice(1).join(" "))).toContainEqual(
      "rollback support-llm eu --to 1.0.0 --reason mistralai/Mistral-7B-v0.3 is recalled",
    );
    for (const { run } of ran.body.models.flatMap((each) => each.do)) await readCall(run.slice(1));
    expect((await mlc(repo.dir, "impact support-llm@1.0.0 --fail-on any")).exit).toBe(1);
  });

  test("is answered as it was", async () => {
    const repo = gitRepo(files);
    repo.remove("models/support-mini");
    repo.gitWith({ GIT_COMMITTER_DATE: "2026-11-22T10:00:00Z" }, "commit", "-q", "-a", "-m", "End support-mini");
    const past = await mlcJson<OutImpact>(repo.dir, "impact support-llm@2.0.0 --at HEAD~1");
    expect(past.body.models.map(({ model }) => model)).toEqual(["support-llm", "support-mini"]);
    expect(past.body.at?.asked).toBe("HEAD~1");
    expect(await affected(repo.dir, "support-llm@2.0.0")).toEqual(["support-llm@2.0.0 itself"]);
  });

  test("is a table for scripts, and a page for a comment", async () => {
    const { dir } = gitRepo(files);
    const rows = (await mlc(dir, "impact mistralai/Mistral-7B-v0.3 --format tsv")).out.trimEnd().split("\n");
    expect(new Set(rows.map((row) => row.split("\t").length))).toEqual(new Set([11]));
    expect(rows).toHaveLength(3);
    const page = (await mlc(dir, "impact mistralai/Mistral-7B-v0.3 --format md")).out;
    expect(page).toContain("| `support-mini@1.0.0` | finetuning | made with it | `support-llm@2.0.0` |  | ana |");
    const lines = (await mlc(dir, "impact mistralai/Mistral-7B-v0.3 --format ndjson")).out.trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(["head", "model", "model"]);
  });
});
