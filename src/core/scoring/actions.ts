import type { Facts } from "../facts/facts.ts";
import { checkpoint } from "../lifecycle/checkpoints.ts";
import { homeOf, originOf } from "../facts/origin.ts";
import { parsePath, pathText } from "../facts/path.ts";
import type { Action, Finding } from "../findings/finding.ts";
import { isList, isMap, scalarText, type Json, type Path } from "../json.ts";
import type { Judged } from "./status.ts";
import { exampleFor } from "./examples.ts";

/**
 * What to run or edit so that an open criterion can be met, in order: commands that set facts, edits of lists and
 * datasheets, commands that record. Values are examples; the paths and the commands are exact.
 */
export function actionsFor(row: Judged, facts: Facts): readonly Action[] {
  const paths = unique(row.node.reasons.flatMap(pathOf)).map(parsePath);
  const settable = paths.filter((path) => isSettable(path));
  const set: readonly Action[] =
    settable.length === 0
      ? []
      : [
          {
            run: [
              "mlc",
              "set",
              facts.model,
              ...settable.map((path) => `${pathText(path)}=${argument(exampleFor(path))}`),
            ],
          },
        ];
  const edits = paths.filter((path) => !settable.includes(path)).flatMap((path) => editFor(facts, path));
  const runs = row.node.reasons.flatMap((reason) => runFor(reason, facts));
  return uniqueActions([...sheets(facts, paths), ...set, ...edits, ...runs]);
}

/** How much work a step is: fields before measurements before people. */
export function costOf(row: Judged): number {
  const codes = row.node.reasons.map((reason) => reason.code);
  if (codes.some((code) => code.startsWith("review-") || code === "same-person")) return 2;
  if (codes.some((code) => MEASURED.has(code))) return 1;
  return 0;
}

const MEASURED: ReadonlySet<string> = new Set([
  "records-missing",
  "metric-missing",
  "evidence-unbound",
  "target-unmet",
  "companions-missing",
  "sample-inadequate",
]);

function pathOf(reason: Finding): readonly string[] {
  const args = reason.args as { path?: string };
  const named = reason.code === "fact-missing" || reason.code === "list-missing" || reason.code === "value-unmet";
  if (named && args.path !== undefined) return [args.path];
  return reason.code === "subject-missing" ? ["weights.digest"] : [];
}

/** `mlc set` writes scalars and lists of texts in single documents; the rest is an edit. */
function isSettable(path: Path): boolean {
  const home = homeOf(path);
  if (home === undefined || home.document === "record" || home.document === "derived") return false;
  if (home.document === "datasheet" || home.document === "workspace" || isOfPerson(path)) return false;
  const example = exampleFor(path);
  return isScalar(example) || (isList(example) && example.every(isScalar));
}

function editFor(facts: Facts, path: Path): readonly Action[] {
  const home = homeOf(path);
  if (home === undefined || home.document === "record" || home.document === "derived") return [];
  if (isOfPerson(path)) return peopleEdit(facts, path);
  const at = originOf(facts, path);
  if (at === undefined) return [];
  const example = exampleFor(path);
  const inList = isMap(example) && isListRoot(path);
  const place = home.document === "datasheet" || path[0] === "datasets" ? (at.path ?? []) : home.pointer;
  return [{ edit: { file: at.file, path: place, example: inList ? [example] : example } }];
}

/** `owners.<role>.name` and the like: the role holds an id, what is known of the person stands in mlc.yaml. */
function isOfPerson(path: Path): boolean {
  return path[0] === "owners" && path.length > 2;
}

/** A person who is named in a role but not described: an entry under `people:`, and the role itself where it is empty. */
function peopleEdit(facts: Facts, path: Path): readonly Action[] {
  const role = String(path[1]);
  const owners = facts.values["owners"];
  const holder = isMap(owners) ? owners[role] : undefined;
  const id = isMap(holder) && typeof holder["id"] === "string" ? holder["id"] : undefined;
  const example = exampleFor(["owners", role]);
  const person = id ?? scalarText(example);
  const describe: Action = { edit: { file: "mlc.yaml", path: ["people", person], example: exampleFor(["people"]) } };
  if (id !== undefined) return [describe];
  return [describe, { run: ["mlc", "set", facts.model, `owners.${role}=${person}`] }];
}

/** Datasheets that the version's data names and that do not exist yet are made first. */
function sheets(facts: Facts, paths: readonly Path[]): readonly Action[] {
  const named = facts.document.value.data ?? [];
  const wanted = new Set(paths.filter((path) => path[0] === "datasets").map((path) => path[1]));
  return named.flatMap((line, at): Action[] => {
    const exists = facts.files.datasheets.some((sheet) => sheet.file.endsWith(`/${line.dataset}.yaml`));
    return exists || !wanted.has(at) ? [] : [{ run: ["mlc", "new", "datasheet", line.dataset, facts.model] }];
  });
}

function runFor(reason: Finding, facts: Facts): readonly Action[] {
  const model = facts.model;
  const args = reason.args as Record<string, Json>;
  const text = (name: string): string => scalarText(args[name] ?? "");
  switch (reason.code) {
    case "records-missing":
      return [{ run: recordCommand(text("kind"), model) }];
    case "metric-missing":
    case "evidence-unbound":
      return [{ run: ["mlc", "import", "RESULTS", "--model", model] }];
    case "evidence-old":
    case "evidence-before-training":
      return reason.at === undefined ? [] : [{ run: ["mlc", "set", model, "--confirm", reason.at.file] }];
    case "rule-missing": {
      const targets = facts.files.scorecard?.value.targets ?? [];
      const example = { ...(exampleFor(["targets"]) as Record<string, Json>), metric: args["metric"] ?? "" };
      return [{ edit: { file: `${facts.files.dir}/scorecard.yaml`, path: ["targets", targets.length], example } }];
    }
    case "review-missing":
    case "review-not-counted":
    case "review-stale":
      return checkpoint(text("checkpoint")) === undefined
        ? []
        : [reviewCommand(model, text("checkpoint"), text("role"))];
    default:
      return [];
  }
}

/** The command that gives a review. */
export function reviewCommand(model: string, checkpoint: string, role: string): Action {
  return { run: ["mlc", "review", model, checkpoint, "--as", role, "--decision", "approved"] };
}

function recordCommand(kind: string, model: string): readonly string[] {
  switch (kind) {
    case "training":
      return [
        "mlc",
        "record",
        model,
        "training",
        "run_id=run-42",
        "tracker=mlflow",
        "config_digest=sha256:" + "0".repeat(64),
        "hyperparameters.learning_rate=0.0002",
        "code.repo=https://git.example/acme/support-llm",
        "code.commit=" + "0".repeat(40),
        "code.dirty=false",
        "started_at=2026-10-04T08:00:00Z",
        "ended_at=2026-10-04T20:00:00Z",
      ];
    case "deployment":
      return [
        "mlc",
        "record",
        model,
        "deployment",
        "environment=pilot",
        "exposure.kind=pilot",
        "exposure.limit=5% of traffic",
        "started_at=2026-10-20",
      ];
    case "evaluation":
      return ["mlc", "import", "RESULTS", "--model", model];
    default:
      return ["mlc", "record", model, kind];
  }
}

function isListRoot(path: Path): boolean {
  return path.length === 1;
}

function argument(value: Json): string {
  if (isList(value)) return JSON.stringify(value);
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isScalar(value: Json): boolean {
  return typeof value !== "object" || value === null;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function uniqueActions(actions: readonly Action[]): readonly Action[] {
  return [...new Map(actions.map((action) => [JSON.stringify(action), action])).values()];
}
