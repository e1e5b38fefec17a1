import { ownFrameworkFiles } from "../controls-known.ts";
import type { ModelDocument } from "../../generated/types.ts";
import { valueDigest } from "../digest.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Json } from "../json.ts";
import { holders } from "../people.ts";
import type { FileChange, WalkedCommit } from "./commits.ts";
import type { Documents } from "./documents.ts";
import { documentAt, type ModelState } from "./model-state.ts";
import { at, entries } from "./persistent.ts";
import { personOf } from "./record-rules.ts";
import { ownLifecycleFile, policyText, type Settings } from "./settings.ts";
import type { State } from "./state.ts";

/** A change of what models are judged by: the file, and the models it touches that were there before. */
export interface PolicyChange {
  readonly file: string;
  readonly models: readonly ModelState[];
}

/**
 * What a commit changed of the policy against a parent: mlc.yaml without people's names, the lifecycle, scorecards; and who owns
 * a model, or whoever names themselves owner first could change all of it after that.
 */
export function policyChanges(
  before: State,
  after: State,
  changes: readonly FileChange[],
  documents: Documents,
): readonly PolicyChange[] {
  const { settings: old } = before;
  const now = after.settings;
  const found: PolicyChange[] = [];
  for (const change of changes) {
    const { file } = change;
    const place = documents.place(file);
    if (place === undefined || old === undefined || now === undefined || isMissing(change, documents)) continue;
    if ("dir" in place) {
      const model = at(before.models, place.dir);
      const judging = model === undefined ? undefined : JUDGING[file.slice(place.dir.length + 1)];
      if (model === undefined || judging === undefined) continue;
      const [was, is] = [model, at(after.models, place.dir)].map((each) => documentAt(each, file, documents));
      if (digest(judging(was?.value)) !== digest(judging(is?.value))) found.push({ file, models: [model] });
    } else if (isPolicy(file, old, now) && policyText(old) !== policyText(now)) {
      found.push({ file, models: [...entries(before.models)].map(([, model]) => model) });
    }
  }
  return found;
}

/** What is missing from this clone is no change. */
function isMissing({ file, before, after }: FileChange, { read }: Documents): boolean {
  return [before, after].some((leaf) => leaf !== undefined && read(file, leaf.blob).kind === "missing");
}

/** Whether whoever changed the policy answers for a model that it touches, by the files as they were before. */
export function unauthorisedFindings(
  commit: WalkedCommit,
  changes: readonly PolicyChange[],
  before: Settings,
): readonly Finding[] {
  const author = personOf(commit, [before]);
  return changes.flatMap(({ file, models }) => {
    const config = before.config.value;
    const admins = (config.roles as Readonly<Record<string, readonly string[]>> | undefined)?.["policy_admin"] ?? [];
    const owners = new Set([
      ...models.flatMap((model) => holders(config, model.model?.value, "accountable_owner")),
      ...admins,
    ]);
    if (owners.size === 0 || (author !== undefined && owners.has(author))) return [];
    const args = { file, author: author ?? commit.email, owners: [...owners].sort().join(", ") };
    return [finding("policy-change-unauthorised", args, { file })];
  });
}

/** What a model is judged by in its own files. */
const JUDGING: Readonly<Record<string, (value: unknown) => unknown>> = {
  "scorecard.yaml": (value) => value,
  "model.yaml": (value) => (value as ModelDocument | undefined)?.owners,
};

function isPolicy(file: string, old: Settings, now: Settings): boolean {
  return [old, now].some(
    ({ config }) =>
      file === config.file || file === ownLifecycleFile(config.value) || ownFrameworkFiles(config.value).includes(file),
  );
}

function digest(value: unknown): string {
  return valueDigest(value as Json | undefined);
}
