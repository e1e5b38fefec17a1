import { homeOf } from "../core/facts/origin.ts";
import { pathText } from "../core/facts/path.ts";
import { parseAssignment, type Assignment } from "../core/plans/assign.ts";
import { editsFor, intentsFor } from "../core/plans/set.ts";
import { assess, type Assessment } from "../core/scoring/assess.ts";
import { outVersion } from "../core/scoring/out.ts";
import { cannot } from "../errors.ts";
import type { OutStanding, OutVersionScore, OutWhatIf } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { overlaid } from "../store/overlay.ts";
import { stage } from "../store/stage.ts";
import { loadWorkspace } from "../store/workspace.ts";
import { argumentList, textOption, type Input } from "./command.ts";
import { asOfDay, chooseVersion, type Chosen, type Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import { thresholds } from "./score.ts";
import { refuseBroken } from "./write.ts";

/**
 * `mlc score --what-if PATH=VALUE…`: the plan that `mlc set` would make, judged instead of applied; nothing is written.
 * Thresholds are held against what would be. Throws CannotRun where `mlc set` does, and for facts that stand in records.
 */
export async function scoreWhatIf(opened: Opened, input: Input, texts: readonly string[]): Promise<Outcome> {
  const asOf = asOfDay(opened, textOption(input, "asOf"));
  const facts = texts.map(supposed);
  const names = argumentList(input, "model");
  const chosen = (names.length === 0 ? [undefined] : names).map((name) => chooseVersion(opened, name));
  const models: OutVersionScore[] = [];
  const whatIf: OutWhatIf[] = [];
  const wouldBe: OutVersionScore[] = [];
  for (const each of chosen) {
    const before = assess(opened.workspace, each.files, each.document, asOf);
    const { after, files } = await supposing(opened, each, facts, asOf);
    const [was, would] = [outVersion(before, opened.locate), outVersion(after, opened.locate)];
    models.push(was);
    wouldBe.push(would);
    whatIf.push({
      model: was.model,
      version: was.version,
      set: [...texts],
      files: [...files],
      before: standing(was),
      after: standing(would),
      criteria: moved(before, after),
    });
  }
  const low = wouldBe.flatMap((each) => thresholds(each, input));
  return outcomeOf(opened, low, low.length > 0 ? 1 : 0, (findings) => ({
    schema: "mlc.out.score/v1",
    ok: low.length === 0,
    as_of: asOf,
    findings,
    models,
    what_if: whatIf,
  }));
}

function supposed(text: string): Assignment {
  const read = parseAssignment(text);
  if (read === undefined) throw cannot("bad-assignment", { text });
  return read;
}

/** The version after the edits, read from files that are changed in memory only. */
async function supposing(
  opened: Opened,
  { files, document }: Chosen,
  facts: readonly Assignment[],
  asOf: string,
): Promise<{ readonly after: Assessment; readonly files: readonly string[] }> {
  refuseBroken(opened, files.id);
  for (const { path } of facts) {
    const home = homeOf(path);
    if (home?.document === "record") {
      const kind = home.kind ?? "note";
      throw cannot("what-if-in-records", { path: pathText(path), kind, model: files.id });
    }
  }
  const edits = facts.map(({ path, value }) => ({ op: "set" as const, path, value }));
  const intents = intentsFor(editsFor(files, document, edits, asOf));
  const { changes } = await stage(opened.root, { intents, subject: "", body: [], reads: [], committed: false });
  const texts = new Map(changes.map(({ file, after }) => [file, after]));
  const { workspace } = await loadWorkspace(overlaid(opened.tree, texts));
  const model = workspace.models.find((each) => each.id === files.id);
  const version = model?.versions.find((each) => each.file === document.file);
  if (model === undefined || version === undefined) throw new Error("a what-if lost the version it is about");
  return { after: assess(workspace, model, version, asOf), files: [...texts.keys()] };
}

function standing({ level, score, gates }: OutVersionScore): OutStanding {
  return {
    level: level.value,
    target: level.target,
    score: score.value,
    exact: score.exact,
    upper: score.upper,
    coverage: score.coverage,
    gates: gates.map(({ from, to, decision }) => ({ from, to, decision })),
  };
}

function moved(before: Assessment, after: Assessment): OutWhatIf["criteria"] {
  const [was, is] = [before, after].map(({ rows }) => new Map(rows.map((row) => [row.id, row.status])));
  const ids = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  return ids.flatMap((id) => {
    const [old, now] = [was?.get(id), is?.get(id)];
    if (old === now) return [];
    return [{ id, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) }];
  });
}
