import { environmentsOf, servedAt } from "../deployments.ts";
import { didYouMean } from "../did-you-mean.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isMap, type JsonMap } from "../json.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";
import type { RecordIntent } from "./record.ts";

/**
 * When a deployment happened, where its fields say since when it runs: that is what orders deployments. Of one that started
 * today the moment is known, `now`: two releases of a day must not stand in the order of their ids.
 */
export function deployedAt(fields: JsonMap, now: string): string | undefined {
  const { started_at: started } = fields;
  if (typeof started !== "string") return undefined;
  return started === now.slice(0, now.indexOf("T")) ? now : started;
}

/** What is worth a second look at a new deployment: an environment nobody named before, or an end of nothing. */
export function deploymentNotes(
  workspace: Workspace,
  files: ModelFiles,
  { id, file, value }: RecordIntent,
): readonly Finding[] {
  const { environment, exposure, version, observed_at: when, supersedes } = value;
  if (typeof environment !== "string" || typeof version !== "string" || !isMap(exposure)) return [];
  const name = `${files.id}@${version}`;
  const own = environmentsOf(files.records);
  const known = [...own, ...workspace.models.flatMap((each) => environmentsOf(each.records))];
  const near = known.includes(environment) ? undefined : didYouMean(environment, known);
  const found: Finding[] = [];
  if (near !== undefined) {
    const args = { word: environment, near, id, version: name };
    found.push(finding("environment-near", args, { file, path: ["environment"] }));
  }
  const day = typeof when === "string" ? when.slice(0, 10) : "";
  const ends = exposure["kind"] === "none" && supersedes === undefined;
  const isServed = servedAt(files.records, day).some(
    (each) => each.environment === environment && each.version === version,
  );
  if (ends && !isServed) {
    found.push(finding("ends-nothing", { version: name, environment }, { file, path: ["exposure", "kind"] }));
  }
  return found;
}
