import type { FrameworkFile, FrameworkMapping, OutControlCriterion, OutControlException } from "../generated/types.ts";
import type { ControlSetting } from "./controls-report.ts";
import type { Node, Reading } from "./criteria/node.ts";
import { recordId } from "./facts/fold.ts";
import type { Facts } from "./facts/facts.ts";
import { fileOf, originOf } from "./facts/origin.ts";
import { parsePath } from "./facts/path.ts";
import type { Location } from "./findings/finding.ts";
import { answerOf } from "./absence.ts";
import { isMap, scalarText, type Json } from "./json.ts";
import { governanceFile } from "./controls.ts";
import { rootsRead, type Judged } from "./scoring/status.ts";

/** The criteria mapped to a control: status, where the evidence or what is missing stands, relation and rationale. */
export function criteriaOf(
  ids: readonly string[],
  file: FrameworkFile,
  control: string,
  setting: ControlSetting,
): OutControlCriterion[] {
  const { rows } = setting.assessment;
  return ids.flatMap((id): OutControlCriterion[] => {
    const row = rows.find((each) => each.id === id);
    if (row === undefined) return [];
    const mapping = (file.mappings ?? []).find((each) => each.control === control && each.criteria.includes(id));
    return [outCriterion(row, mapping, setting)];
  });
}

/** What governance.yaml says of a control instead of its criteria; undefined where it says nothing that counts. */
export function exceptionOf(
  id: string,
  { assessment, exceptions, locate }: ControlSetting,
): OutControlException | undefined {
  const said = exceptions.get(id);
  if (said === undefined) return undefined;
  const { files } = assessment;
  const list = files.governance?.value.controls ?? [];
  const at = locate({ file: governanceFile(files), path: ["controls", list.findIndex((each) => each.id === id)] });
  const { status, owner, reason, evidence } = said;
  return {
    status: scalarText(status ?? "") as OutControlException["status"],
    owner: scalarText(owner ?? ""),
    ...(reason === undefined ? {} : { reason: saidText(reason) }),
    ...(evidence === undefined ? {} : { evidence: saidText(evidence) }),
    ...placeOf(at),
  };
}

function outCriterion(
  row: Judged,
  mapping: FrameworkMapping | undefined,
  { assessment, locate }: ControlSetting,
): OutControlCriterion {
  const { facts } = assessment;
  const records = [...new Set(row.node.records)].sort();
  const files = records.flatMap((id) => facts.records.find((each) => recordId(each) === id)?.file ?? []);
  const place = locate(evidencePlace(row, files, facts));
  return {
    id: row.id,
    title: row.criterion.title,
    status: row.status,
    relation: mapping?.relation ?? "intersects",
    ...(mapping?.rationale === undefined ? {} : { rationale: mapping.rationale }),
    ...placeOf(place),
    records: files,
  };
}

/** Where one would look: at what is missing or wrong, at the record that decides, at what was read, or where it would stand. */
function evidencePlace(row: Judged, [record]: readonly string[], facts: Facts): Location {
  const reason = row.node.reasons.find((each) => each.at !== undefined)?.at;
  if (reason !== undefined) return reason;
  if (record !== undefined) return { file: record };
  if (row.status === "not-applicable") return { file: fileOf(facts, "model"), path: ["scope"] };
  const read = readPlace(row.node, (path) => originOf(facts, parsePath(path)));
  if (read !== undefined) return read;
  const [root] = [...rootsRead(row.criterion.check as unknown as Json)].flatMap(
    (each) => originOf(facts, [each]) ?? [],
  );
  return root ?? { file: facts.document.file };
}

/** Where the first value that a check read stands, its parts looked through in their order. */
function readPlace(node: Node, origin: (path: string) => Location | undefined): Location | undefined {
  const at = (read: Reading): Location | undefined => read.at ?? origin(read.path);
  for (const read of node.reads) {
    const found = at(read);
    if (found !== undefined) return found;
  }
  for (const part of node.parts) {
    const found = readPlace(part, origin);
    if (found !== undefined) return found;
  }
  return undefined;
}

function placeOf({ file, line }: Location): { readonly file: string; readonly line?: number } {
  return { file, ...(line === undefined ? {} : { line }) };
}

/** A free field as one text: the answer, or in one word why there is none, with its reason. */
function saidText(value: Json): string {
  if (!isMap(value)) return scalarText(value);
  const [word = "", why = ""] = Object.entries(value).map(([key, text]) => [key, scalarText(text)] as const)[0] ?? [];
  return answerOf(value) === "see" ? why : `${word}: ${why}`;
}
