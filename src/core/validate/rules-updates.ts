import { didYouMean } from "../did-you-mean.ts";
import { ofKind, type RecordOf } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { ModelSetting } from "./rules-setting.ts";

/** Whether the version, the pipeline and the evaluations that an update names are there and are its own. */
export function updateReferences(record: RecordOf<"update">, setting: ModelSetting): readonly Finding[] {
  return [
    ...previousFindings(record, setting),
    ...pipelineFindings(record, setting),
    ...evaluationFindings(record, setting),
  ];
}

function previousFindings({ file, value }: RecordOf<"update">, setting: ModelSetting): readonly Finding[] {
  const { previous, version } = value;
  const { files, versions } = setting;
  if (previous === undefined) return [];
  const at = { file, path: ["previous"] };
  if (previous === version) return [finding("update-follows-itself", { version }, at)];
  if (versions.includes(previous)) return [];
  return [
    finding("version-not-found", { version: previous, model: files.id, meant: didYouMean(previous, versions) }, at),
  ];
}

/** Only where operations.yaml has pipelines: it is there that they are described, if at all. */
function pipelineFindings({ file, value }: RecordOf<"update">, { files }: ModelSetting): readonly Finding[] {
  const id = value.pipeline?.id;
  const known = (files.operations?.value.pipelines ?? []).map((each) => each.id);
  if (id === undefined || known.length === 0 || known.includes(id)) return [];
  return [finding("unknown-pipeline", { id, meant: didYouMean(id, known) }, { file, path: ["pipeline", "id"] })];
}

/** That they exist and are evaluations is said with the other references. */
function evaluationFindings({ file, value }: RecordOf<"update">, { byId }: ModelSetting): readonly Finding[] {
  return (value.evaluations ?? []).flatMap((id, index) => {
    const target = byId.get(id);
    const [evaluation] = ofKind(target === undefined ? [] : [target], "evaluation");
    if (evaluation === undefined || evaluation.value.version === value.version) return [];
    const args = { id, version: value.version, other: evaluation.value.version };
    return [finding("record-of-other-version", args, { file, path: ["evaluations", index] })];
  });
}
