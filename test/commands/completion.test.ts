import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadCommand } from "../../src/commands/call.ts";
import { commanderFor } from "../../src/commands/commander-line.ts";
import { completionTable, type CompletionTable } from "../../src/commands/completion-table.ts";
import { anything } from "../../src/commands/completion-takes.ts";
import { typed } from "../../src/commands/completion-line.ts";
import { commands } from "../../src/commands/index.ts";
import { completed } from "../../src/main-completion.ts";
import { gitRepo, tempDir, type TestRepository } from "../support/repo.ts";
import { mlc } from "../support/run.ts";
import { testWorld } from "../support/world.ts";
import { run } from "../../src/main.ts";

let repo: TestRepository;
let table: CompletionTable;

beforeAll(async () => {
  repo = gitRepo();
  cpSync(join(import.meta.dirname, "../../examples/support-llm"), repo.dir, { recursive: true });
  repo.write("models/fraud-scorer/model.yaml", "schema: mlc.model/v1\n");
  repo.commit("ana", "Models");
  repo.git("branch", "lower-threshold");
  repo.git("tag", "v1");
  // All commands are loaded for it.
  table = await completionTable();
}, 60_000);

/** The candidates for a line, without what they mean. */
async function offered(line: string, cwd = repo.dir): Promise<readonly string[]> {
  const rows = await answered(line, cwd);
  return rows.map((row) => row.split("\t")[0] ?? "");
}

async function answered(line: string, cwd = repo.dir): Promise<readonly string[]> {
  const world = testWorld({ cwd });
  const exit = await run(["completion", "--line", line], world);
  expect({ exit, err: world.written.err }).toEqual({ exit: 0, err: "" });
  return world.written.out.split("\n").slice(0, -1);
}

describe("the definitions of commands are what is offered", () => {
  test("every command stands behind `mlc`, with its summary", async () => {
    const rows = Object.entries(commands).map(([name, { summary }]) => `${name}\t${summary}`);
    expect(await answered("mlc ")).toEqual(rows);
  });

  test.each(Object.keys(commands))("every option of %s, those of every command included", async (name) => {
    const built = commanderFor(`mlc ${name}`, await loadCommand(name));
    const visible = built.createHelp().visibleOptions(built);
    const longs = await offered(`mlc ${name} -`);
    expect([...longs].sort()).toEqual(visible.map((one) => one.long ?? one.short ?? "").sort());
    for (const one of visible.filter((each) => each.argChoices !== undefined)) {
      expect(await offered(`mlc ${name} ${one.long ?? ""} `)).toEqual(one.argChoices);
    }
  });

  test("a value is known by its definition, or is one of which nothing can be said", () => {
    const open = table.commands.flatMap(({ name, options }) =>
      options
        .filter(({ takes }) => JSON.stringify(takes) === JSON.stringify(anything))
        .map(({ flags }) => [name, flags.at(-1)].join(" ")),
    );
    const free =
      /--(as-of|at|by|condition|control|data-disposition|due|field|first|id|key|line|map|max-size|message|min-score|name|observed-at|only|owner|purpose|query|reason|since|sunset|through|token-env|until|url|user-notice|window)$/;
    expect(open.filter((each) => !free.test(each))).toEqual([]);
  });

  test.each([
    ["score --fail-on", "score"],
    ["status --fail-on", "status"],
    ["status --sort", "status"],
    ["card --to", "card support-llm"],
    ["init --ci", "init --id a"],
    ["init --risk-tier", "init"],
    ["new", "new"],
    ["review --decision", "review support-llm@1.2.0 problem-signoff --as accountable_owner"],
  ])("the words for `%s` are those that mlc takes", async (call, line) => {
    const flag = call.split(" ")[1] ?? "";
    const words = await offered(`mlc ${call} `);
    const cwd = line.startsWith("init") ? tempDir() : repo.dir;
    const refused = await mlc({ cwd, env: repo.env("ana") }, `${line} ${flag} nonsense --json`.replace(/ +/g, " "));
    expect(refused.exit).toBe(2);
    expect(words.length).toBeGreaterThan(1);
    for (const word of words) expect(refused.err).toContain(word);
  });
});

describe("names of the workspace", () => {
  test.each([
    ["mlc score ", ["fraud-scorer", "support-llm"]],
    ["mlc score sup", ["support-llm"]],
    ["mlc score support-llm", ["support-llm", "support-llm@1.1.0", "support-llm@1.2.0"]],
    ["mlc score support-llm@1.2", ["support-llm@1.2.0"]],
    ["mlc import x --model support-llm@", ["support-llm@1.1.0", "support-llm@1.2.0"]],
    ["mlc promote support-llm --to eva", ["evaluation"]],
    ["mlc status --owner ", ["ana", "ben", "chloe", "mei", "ivo", "rosa"]],
    ["mlc rollback support-llm ", ["support-desk"]],
    ["mlc rollback support-llm support-desk --to ", ["1.1.0", "1.2.0"]],
    ["mlc review support-llm exception:", ["exception:2026-09-14-exception-d88ea7e16905"]],
    ["mlc score --base ", ["HEAD", "lower-threshold", "main", "v1"]],
    ["mlc -C models score fr", ["fraud-scorer"]],
    ["mlc waive support-llm GOV-01 --gate data:p", ["data:pretraining"]],
  ])("`%s`", async (line, names) => {
    expect(await offered(line)).toEqual(names);
  });

  test("versions say their stage", async () => {
    expect(await answered("mlc score support-llm@1.1")).toEqual(["support-llm@1.1.0\tretired"]);
  });

  test("stages are those of the workspace's own lifecycle", async () => {
    const own = gitRepo({
      "mlc.yaml": "lifecycle: process/own.yaml\n",
      "process/own.yaml": "stages:\n  - {id: draft, title: Draft}\n  - {id: live}\n",
    });
    expect(await answered("mlc promote x --to ", own.dir)).toEqual(["draft\tDraft", "live\t", "retired\tend of life"]);
  });

  test("models stand where mlc.yaml says", async () => {
    const own = gitRepo({ "mlc.yaml": "models: [teams/*/models/*]\n", "teams/a/models/policy-rag/model.yaml": "" });
    expect(await offered("mlc score ", own.dir)).toEqual(["policy-rag"]);
  });

  test.each([
    ["outside of a workspace", {}],
    ["with a broken mlc.yaml", { "mlc.yaml": "models: [\n\tx" }],
    ["with a lifecycle file that is gone", { "mlc.yaml": "lifecycle: gone.yaml\n" }],
  ])("%s nothing is said but what mlc itself knows", async (_case, files) => {
    const bare = gitRepo(files);
    expect(await offered("mlc score ", bare.dir)).toEqual([]);
    expect(await offered("mlc review x data-r", bare.dir)).toEqual(["data-rights"]);
    expect(await offered("mlc diff ", tempDir())).toEqual([]);
  });

  test("a name that a shell would read as more than a word is left out", async () => {
    const own = gitRepo({
      "mlc.yaml": "",
      "models/a$(id)/model.yaml": "",
      "models/b c/model.yaml": "",
      "models/d/model.yaml": "",
    });
    expect(await offered("mlc score ", own.dir)).toEqual(["d"]);
  });
});

describe("what stands where", () => {
  test.each([
    ["mlc card --to ", ["md", "hf", "html", "json", "cyclonedx"]],
    ["mlc review support-llm data-rights --as compliance", ["compliance_officer"]],
    ["mlc score --format=js", ["--format=json"]],
    ["mlc help exit", ["exit-codes"]],
    ["mlc explain PERF-0", ["PERF-01", "PERF-02", "PERF-03", "PERF-04", "PERF-05", "PERF-07", "PERF-06"]],
    ["mlc completion ", ["bash", "zsh", "fish", "pwsh"]],
    ["mlc import ", [":file"]],
    ["mlc import --map-file=x", [":file"]],
    ["mlc init ", [":directory"]],
    ["mlc score > ", [":file"]],
    ["mlc record support-llm inc", ["incident"]],
    ["mlc set support-llm scope.risk", ["scope.risk_tier="]],
    ["mlc show support-llm scope.risk", ["scope.risk_tier"]],
    ["mlc new version ", ["card", "scorecard", "governance", "operations"]],
    ["mlc score --explain FAIR-01", ["FAIR-01"]],
    ["mlc scoer ", []],
    ["mlc scoer --", []],
    ["mlc score -- --", []],
    ["MLC_ASCII=1 mlc sco", ["score"]],
    ["mlc --color always sco", ["score"]],
    ['mlc "sco', ["score"]],
  ])("`%s`", async (line, words) => {
    expect(await offered(line)).toEqual(words);
  });

  test("an option that is there is not offered again, unless it may be repeated", async () => {
    const rest = await offered("mlc log --oneline --kind review --");
    expect(rest).not.toContain("--oneline");
    expect(rest).toContain("--kind");
  });

  test("after the last operand options are offered without being asked for", async () => {
    expect(await offered("mlc show support-llm scope ")).toContain("--as-of");
  });
});

describe("a line is split as a shell does", () => {
  test.each([
    ["mlc a 'b c' d", ["a", "b c"], "d"],
    ['mlc "a\\"b" ', ['a"b'], ""],
    ["mlc a\\ b", [], "a b"],
    ["A=1 B=2 mlc x", [], "x"],
    ["mlc x 2>err y", ["x", "2>err"], "y"],
    ["mlc x 2> err y", ["x"], "y"],
    ["", [], ""],
    ["mlc", [], ""],
    ["mlc 'open quo", [], "open quo"],
  ])("`%s`", (line, before, word) => {
    expect(typed(line)).toMatchObject({ before, word });
  });
});

describe("the script", () => {
  test.each(["bash", "zsh", "fish", "pwsh"])("for %s is printed and asks mlc itself", async (shell) => {
    const { exit, out, err } = await mlc({}, `completion ${shell} -q`);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toContain("completion --line");
    expect(out).toContain("model-lifecycle");
  });

  test("is for a shell that is named, and there is", async () => {
    expect((await mlc({}, "completion")).err).toContain("missing-argument");
    expect((await mlc({}, "completion bsh")).err).toContain("did you mean `bash`");
  });

  test("is answered early only where the call is exactly that", () => {
    expect(completed(["completion"])).toBe(false);
    expect(completed(["completion", "bsh"])).toBe(false);
    expect(completed(["completion", "bash", "--json"])).toBe(false);
    expect(completed(["score"])).toBe(false);
  });
});
