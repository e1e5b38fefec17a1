import { dayOf } from "../dates.ts";
import { didYouMean } from "../did-you-mean.ts";
import { recordId, type RecordDoc } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { kindOf } from "../records.ts";
import type { ModelSetting } from "./rules-setting.ts";

/** Whether every record lies where its content says, and is about a model and version that are there. */
export function recordFindings(setting: Placed): readonly Finding[] {
  return setting.files.records.flatMap((record) => {
    const misplaced = placeFindings(record, setting.files.dir);
    const about = aboutFindings(record, setting);
    return misplaced.length === 0 ? about : [...misplaced, ...about];
  });
}

/** What placing records needs of a model: its records, and the versions that are there. */
export interface Placed extends Pick<ModelSetting, "versions"> {
  readonly files: Pick<ModelSetting["files"], "id" | "dir" | "records">;
}

const NONE: readonly Finding[] = [];
const NAME = /^(\d{4}-\d{2}-\d{2})-([a-z]+(?:-[a-z]+)*)-([0-9a-f]{12})$/;

function placeFindings(record: RecordDoc, dir: string): readonly Finding[] {
  const { file, value } = record;
  const id = recordId(record);
  const name = NAME.exec(id);
  if (name === null) return [finding("record-name-malformed", { name: id }, { file, path: [] })];
  const [, day = "", , hex = ""] = name;
  const expected = `${dir}/records/${day.slice(0, 4)}/${day}-${kindOf(value)}-${hex}.yaml`;
  const found: Finding[] = [];
  if (file !== expected)
    found.push(finding("record-path-differs", { path: file, expected }, { file, path: ["schema"] }));
  const observed = dayOf(value.observed_at);
  if (observed !== undefined && observed !== day) {
    found.push(finding("record-date-differs", { named: day, observed }, { file, path: ["observed_at"] }));
  }
  return found;
}

function aboutFindings(record: RecordDoc, { files, versions }: Placed): readonly Finding[] {
  const { file, value } = record;
  const { model: named, version } = value;
  if (named !== files.id) {
    return [finding("record-model-differs", { named, id: files.id }, { file, path: ["model"] })];
  }
  if (versions.includes(version)) return NONE;
  const args = { version, model: files.id, meant: didYouMean(version, versions) };
  return [finding("version-not-found", args, { file, path: ["version"] })];
}
