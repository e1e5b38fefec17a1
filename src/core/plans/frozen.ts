import type { VersionDocument } from "../../generated/types.ts";
import type { Day } from "../dates.ts";
import { subjectOf } from "../facts/compose.ts";
import type { Finding } from "../findings/finding.ts";
import { isMap, type Json, type Path } from "../json.ts";
import { staysOf } from "../lifecycle/stays.ts";
import type { Edit } from "../plan.ts";
import { modelSetting } from "../validate/rules-setting.ts";
import { frozenFindings } from "../validate/rules-weights.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import { assigned } from "./assign.ts";
import { withValue } from "../with-value.ts";

/**
 * Why edits of a version file may not be made: they would give a version that served other weights. Putting the served
 * digest back is always allowed.
 */
export function frozenRefusal(
  workspace: Workspace,
  files: ModelFiles,
  document: Doc<VersionDocument>,
  edits: readonly Edit[],
  today: Day,
): Finding | undefined {
  const value = edits.reduce(afterEdit, document.value as unknown as Json) as unknown as VersionDocument;
  const now = subjectOf(document.value);
  if (subjectOf(value) === now) return undefined;
  const setting = modelSetting(workspace, files, today);
  const stays = staysOf(files, document, setting.lifecycle, today);
  return frozenFindings(setting, withValue(document, value), stays, now)[0];
}

/** Weights are no list: what is appended to one is nothing that this looks at. */
function afterEdit(value: Json, edit: Edit): Json {
  if (!isMap(value) || edit.op === "append") return value;
  return edit.op === "set" ? assigned(value, [edit]) : without(value, edit.path);
}

function without(value: Json, [step, ...rest]: Path): Json {
  if (!isMap(value) || typeof step !== "string") return value;
  if (rest.length > 0) return { ...value, [step]: without(value[step] ?? null, rest) };
  const { [step]: _gone, ...kept } = value;
  return kept;
}
