import { recordId } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Rules } from "../rules.ts";
import { filesFrom, type Doc, type ModelFiles } from "../workspace.ts";
import { decisionOn, unsupportedBy } from "./decision-rules.ts";
import type { Documents } from "./documents.ts";
import { existsIn, unlessUntracked } from "./exists.ts";
import type { Transition } from "./inputs.ts";
import { modelFiles, type ModelState } from "./model-state.ts";
import { workspaceOf, type Settings } from "./settings.ts";
import type { State } from "./state.ts";

/** Where a promotion came to, and what it knew. */
export interface Meeting {
  readonly model: ModelState;
  readonly after: State;
  readonly settings: Settings;
  readonly rules: Rules;
  readonly documents: Documents;
  /** What it was decided on, as far as that is known. */
  readonly known: readonly Doc<unknown>[];
  /** Whether a file is as the promotion's own side left it, so that what it says now came after the decision. */
  readonly isOwn: (file: string) => boolean;
}

/**
 * A promotion that holds on what it was decided on, and not with what another branch brought: a warning. What its own side did
 * after it does not count against it.
 */
export function skewFindings(transition: Transition, meeting: Meeting): readonly Finding[] {
  const { model, after, settings, rules } = meeting;
  const files = metFiles(transition, meeting);
  const workspace = { ...workspaceOf(settings, [files], existsIn(after)), rules };
  const unsupported = unlessUntracked(workspace, (world) =>
    unsupportedBy(decisionOn(world, files, transition), files, transition),
  );
  if (unsupported === "untracked" || unsupported.length === 0) return [];
  const { from, to, version } = transition.value;
  const args = { version: `${model.id}@${version}`, from: from ?? "null", to };
  return [finding("promotion-unsupported-after-merge", args, { file: transition.file, path: ["to"] })];
}

/** What the promotion knew, with what others brought. */
function metFiles(transition: Transition, { model, documents, known, isOwn }: Meeting): ModelFiles {
  const all = modelFiles(model, documents);
  const gone = following(all, recordId(transition));
  const listed = new Map(known.map((each) => [each.file, each]));
  const single = [all.model, all.card, all.scorecard, all.governance, all.operations];
  const written = [...single.filter((doc) => doc !== undefined), ...all.datasheets, ...all.versions];
  const docs = [
    ...written.map((doc) => (isOwn(doc.file) ? (listed.get(doc.file) ?? doc) : doc)),
    ...all.records.filter((each) => !gone.has(recordId(each)) && (listed.has(each.file) || !isOwn(each.file))),
  ];
  return filesFrom(model, docs, all.broken);
}

/** A transition and everything that builds on it. */
function following(files: ModelFiles, id: string): ReadonlySet<string> {
  const gone = new Set([id]);
  for (let size = 0; size !== gone.size;) {
    size = gone.size;
    for (const record of files.records) {
      if (record.value.schema === "mlc.transition/v1" && gone.has(record.value.prev?.id ?? ""))
        gone.add(recordId(record));
    }
  }
  return gone;
}
