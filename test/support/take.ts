import { isWithin } from "../../src/core/reproduction.ts";
import { artifactPointer } from "../../src/core/facts/artifacts.ts";
import { homeOf } from "../../src/core/facts/origin.ts";
import type { Action } from "../../src/core/findings/finding.ts";
import { scalarText, valueAt, type Json, type JsonMap, type Path } from "../../src/core/json.ts";
import { checkpoint, coveredDigests } from "../../src/core/lifecycle/checkpoints.ts";
import { assigned, parseAssignment } from "../../src/core/plans/assign.ts";
import { holdersOf } from "../../src/core/people.ts";
import { dir, factsOf, recordOf, today, type Evidence } from "./facts.ts";

/** What the people of the example can add to what is printed: the results that an import reads. */
export interface AtHand {
  readonly results: readonly JsonMap[];
}

/** The evidence after a step was taken exactly as it is printed: an edit made, a command run. */
export function taken(e: Evidence, action: Action, hand: AtHand): Evidence {
  if ("edit" in action) return placed(e, action.edit.file, action.edit.path, action.edit.example);
  const [, command = "", ...words] = action.run;
  switch (command) {
    case "set":
      return words.includes("--confirm") ? confirmed(e, words.at(-1) ?? "") : words.slice(1).reduce(set, e);
    case "new":
      return { ...e, datasheets: { ...e.datasheets, [words[1] ?? ""]: sheet(words[1] ?? "") } };
    case "record":
      return recorded(e, words[1] ?? "", fieldsOf(words.slice(2)));
    case "import":
      return recorded(e, "evaluation", { run_status: "complete", metrics: hand.results });
    case "review":
      return reviewed(e, words[1] ?? "", words[words.indexOf("--as") + 1] ?? "");
    default:
      throw new Error(`nobody here can run ${action.run.join(" ")}`);
  }
}

function set(e: Evidence, word: string): Evidence {
  const given = parseAssignment(word);
  const home = given === undefined ? undefined : homeOf(given.path);
  if (given === undefined || home === undefined) throw new Error(`${word} says nothing`);
  const file = home.document === "version" ? versionFile(e) : `${dir}/${home.document}.yaml`;
  return confirmed(
    placed(
      e,
      fileOf(e, given.path, file),
      home.document === "version" ? artifactPointer(e.version, home.pointer) : home.pointer,
      given.value,
    ),
    fileOf(e, given.path, file),
  );
}

function fileOf(e: Evidence, path: Path, file: string): string {
  if (!file.endsWith("datasheet.yaml")) return file;
  const data = valueAt(e.version, ["data", Number(path[1]), "dataset"]);
  return `${dir}/datasheets/${scalarText(data ?? "")}.yaml`;
}

function confirmed(e: Evidence, file: string): Evidence {
  return placed(e, file, ["confirmed_on"], today);
}

function placed(e: Evidence, file: string, path: Path, value: Json): Evidence {
  const change = (document: JsonMap | undefined, kind: string): JsonMap =>
    assigned(document ?? { schema: `mlc.${kind}/v1` }, [{ path, value }]);
  if (file === "mlc.yaml") return { ...e, config: change(e.config, "workspace") };
  const sheetName = /datasheets\/(.*)\.yaml$/.exec(file)?.[1];
  if (sheetName !== undefined) {
    return { ...e, datasheets: { ...e.datasheets, [sheetName]: change(e.datasheets[sheetName], "datasheet") } };
  }
  if (file.includes("/versions/")) return { ...e, version: change(e.version, "version") };
  const name = /([a-z]+)\.yaml$/.exec(file)?.[1] as "model" | "card" | "scorecard" | "governance" | "operations";
  return { ...e, [name]: change(e[name], name) };
}

function versionFile(e: Evidence): string {
  return `${dir}/versions/${scalarText(e.version["version"] ?? "")}.yaml`;
}

function sheet(id: string): JsonMap {
  return { schema: "mlc.datasheet/v1", confirmed_on: today, dataset: { id } };
}

function fieldsOf(words: readonly string[]): JsonMap {
  const given = words.map((word) => {
    const assignment = parseAssignment(word);
    if (assignment === undefined) throw new Error(`${word} says nothing`);
    return assignment;
  });
  return assigned({}, given);
}

function recorded(e: Evidence, kind: string, fields: JsonMap): Evidence {
  const id = `${today}-${kind}-${Object.keys(e.records).length.toString(16).padStart(12, "0")}`;
  const weights = valueAt(e.version, ["weights", "digest"]);
  const data = ((e.version["data"] ?? []) as readonly JsonMap[]).flatMap(
    (each) => valueAt(each, ["snapshot", "digest"]) ?? [],
  );
  const head = { observed_at: `${today}T09:00:00Z`, subject: { ...(weights === undefined ? {} : { weights }), data } };
  const kindly = kind === "reproduction" ? { by: "chloe", within_tolerance: within(fields) } : {};
  const record = recordOf(id, { schema: `mlc.${kind}/v1`, ...head, ...kindly, ...fields });
  return { ...e, records: { ...e.records, [id]: record } };
}

function within({ original, reproduced, tolerance }: JsonMap): boolean {
  return isWithin(Number(original), Number(reproduced), Number(tolerance));
}

function reviewed(e: Evidence, id: string, role: string): Evidence {
  const facts = factsOf(e);
  const asked = checkpoint(id, facts.rules);
  if (asked === undefined) throw new Error(`there is no checkpoint ${id}`);
  const covers = coveredDigests(facts, asked);
  const [by = ""] = holdersOf(factsOf(e), role);
  const said = { by, checkpoint: id, role, decision: "approved", covers, records: [] };
  return recorded(e, "review", said);
}
