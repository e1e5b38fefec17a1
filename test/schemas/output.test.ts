import { expect, test } from "vitest";
import { ajvFor } from "../../scripts/generate/ajv.ts";
import { readSchemas } from "../../scripts/generate/sources.ts";
import { reason } from "../support/exceptions.ts";
import { atWork, dir, evaluation, supportRepo } from "../support/model.ts";

const ajv = ajvFor(readSchemas());

/** Every command on a real workspace, what it exits with, in an order in which each has something to do. */
const calls: readonly (readonly [line: string, exit: number, person?: "ana" | "ben" | "mei"])[] = [
  ["score", 0],
  ["score --explain PERF-04", 0],
  ["status", 0],
  ["status --at HEAD --due 400d", 0],
  ["show", 0],
  ["show owners", 0],
  ["show --at HEAD", 0],
  ["record deployment environment=eu exposure.kind=none", 0],
  ["rollback eu --reason incident", 1],
  ["validate", 0],
  ["explain GOV-01", 0],
  ["explain", 0],
  ["schema", 0],
  ["schema model", 0],
  ["help promote", 0],
  ["card", 0],
  ["card --to hf", 0],
  ["card --to hf --out CARD.md", 0],
  ["card --to hf --out CARD.md --check", 0],
  ["set model.purpose='Draft answers.'", 0],
  ["set --confirm model.yaml --dry-run", 0],
  ["new datasheet more-chats", 0],
  ["new version 2.0.0 --from 1.0.0", 0],
  ["record support-llm@1.0.0 note text='Looked at it.'", 0],
  ["import results.json --model support-llm@1.0.0", 0],
  ["import results.json --model support-llm@1.0.0", 0],
  [`waive support-llm@1.0.0 DOC-02 --through 2026-12-31 --reason "${reason}" --control "a weekly look"`, 0],
  ["score support-llm@1.0.0", 0],
  ["status", 0],
  ["review support-llm@1.0.0 post-fine-tuning --as ethics_reviewer --decision rejected", 0, "mei"],
  ["promote support-llm@1.0.0 --to evaluation", 1, "ben"],
  ["review support-llm@1.0.0 post-fine-tuning --as ethics_reviewer --decision approved", 0, "mei"],
  ["promote support-llm@1.0.0 --to evaluation --dry-run", 0, "ben"],
  ["promote support-llm@1.0.0 --to evaluation -m done", 0, "ben"],
  ["promote support-llm@1.0.0 --to evaluation", 0, "ben"],
  ["promote support-llm@1.0.0 --to finetuning --reason target-missed", 0, "ben"],
  ["score --base HEAD~1", 0],
  ["log", 0],
  ["log support-llm --kind transition --oneline", 0],
  ["diff HEAD~1", 0],
  ["diff support-llm@1.0.0 support-llm@2.0.0 --exit-code", 1],
  ["anchor --no-sign --dry-run", 0],
  ["init --yes", 0],
];

test("what every command prints with --json has the schema it ships", async () => {
  const repo = supportRepo({ "results.json": JSON.stringify([{ metric: "accuracy", value: 0.8, sample_size: 900 }]) });
  const work = atWork(repo);
  for (const [line, exit, person = "ana"] of calls) {
    const { out } = await work(person, `${line} --json`, exit);
    const body = JSON.parse(out) as { schema: string; ok: boolean };
    const id = `mlc:${body.schema.slice("mlc.".length)}`;
    expect(ajv.validate(id, body), `${line}: ${ajv.errorsText()}`).toBe(true);
    expect(body.ok, line).toBe(exit === 0);
    expect(out.endsWith("}\n"), line).toBe(true);
  }
}, 60_000);

test("what cannot run leaves standard output empty and says why in one JSON line", async () => {
  const repo = supportRepo({
    [`${dir}/records/2026/2026-10-07-evaluation-0000000000e2.yaml`]: evaluation("2026-10-07T10:00:00Z", 0.7),
  });
  const work = atWork(repo);
  for (const line of [
    "score nobody",
    "promote --to nowhere",
    "review post-fine-tuning",
    "import nothing.json",
    "set nonsense=1",
  ]) {
    const { out, err } = await work("ana", `${line} --json`, 2);
    expect(out, line).toBe("");
    const body = JSON.parse(err) as { schema: string };
    expect(ajv.validate("mlc:out.error/v1", body), `${line}: ${ajv.errorsText()}`).toBe(true);
  }
}, 30_000);
