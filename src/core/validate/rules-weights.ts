import type { VersionDocument } from "../../generated/types.ts";
import { subjectOf } from "../facts/compose.ts";
import { ofKind } from "../facts/fold.ts";
import { movingPart, movingRevision } from "../floating.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { serves } from "../lifecycle/lifecycle.ts";
import type { Stay } from "../lifecycle/stays.ts";
import { compareVersions } from "../versions.ts";
import type { Doc, ModelFiles } from "../workspace.ts";
import type { ModelSetting } from "./rules-setting.ts";

/**
 * Whether the weights are those that were served first: the digest that the transition into the first serving stage names, or,
 * where that names none, the first deployment, else `known`. New bytes are a new version.
 */
export function frozenFindings(
  { files, lifecycle, standing }: ModelSetting,
  { file, value }: Doc<VersionDocument>,
  stays: readonly Stay[],
  known?: string,
): readonly Finding[] {
  const first = stays.findIndex((stay) => serves(lifecycle, stay.stage));
  const entry = stays[first];
  if (entry === undefined) return [];
  const deployed = ofKind(standing, "deployment").find(
    (each) => each.value.version === value.version && each.value.subject.weights !== undefined,
  );
  const before = entry.transition.value.subject.weights ?? deployed?.value.subject.weights ?? known;
  const after = subjectOf(value) ?? "none";
  if (before === undefined || before === after) return [];
  const args = {
    version: `${files.id}@${value.version}`,
    before,
    after,
    stage: entry.stage,
    model: files.id,
    from: value.version,
  };
  const path = value.weights === undefined ? ["hosted"] : ["weights", "digest"];
  return [finding("weights-changed-after-serving", args, { file, path })];
}

/** Whether what a served version names can change behind its back: a branch, or a word like latest. */
export function floatingFindings(
  { files, lifecycle }: ModelSetting,
  { file, value }: Doc<VersionDocument>,
): readonly Finding[] {
  if (!serves(lifecycle, value.stage)) return [];
  const { weights, hosted, base_model: base } = value;
  const named = typeof hosted?.revision === "string" ? "revision" : "model_id";
  const references = [
    { path: ["weights", "uri"], text: weights?.uri, movingIn: movingPart },
    { path: ["base_model", "revision"], text: base?.revision, movingIn: movingRevision },
    { path: ["hosted", named], text: hosted?.[named], movingIn: movingRevision },
  ];
  return references.flatMap(({ path, text, movingIn }) => {
    // A revision that is withheld or unknown is said as such, and is another criterion's business.
    const moving = typeof text === "string" ? movingIn(text) : undefined;
    if (typeof text !== "string" || moving === undefined) return [];
    const args = {
      version: `${files.id}@${value.version}`,
      path: path.join("."),
      reference: text,
      moving,
      frozen: path[0] === "hosted",
      model: files.id,
      of: value.version,
    };
    return [finding("floating-reference", args, { file, path })];
  });
}

/** A model with its versions as they are compared. */
interface SomeVersions {
  readonly id: string;
  readonly versions: readonly Pick<ModelFiles["versions"][number], "file" | "value">[];
}

/** Versions of the workspace whose weights are equal: each but the first of them, in the order of models and versions. */
export function sameWeightsFindings(models: readonly SomeVersions[]): readonly Finding[] {
  const first = new Map<string, string>();
  return models.flatMap((files) =>
    [...files.versions]
      .sort((a, b) => compareVersions(a.value.version, b.value.version))
      .flatMap(({ file, value }) => {
        const digest = subjectOf(value);
        if (digest === undefined) return [];
        const version = `${files.id}@${value.version}`;
        const other = first.get(digest);
        if (other === undefined) {
          first.set(digest, version);
          return [];
        }
        const path = value.weights === undefined ? ["hosted"] : ["weights", "digest"];
        return [finding("same-weights", { version, other, digest }, { file, path })];
      }),
  );
}
