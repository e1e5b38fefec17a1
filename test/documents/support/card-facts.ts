import { join } from "node:path";
import { factsFor, type ShownFacts } from "../../../src/core/card/audience.ts";
import { composeFacts } from "../../../src/core/facts/compose.ts";
import type { Facts } from "../../../src/core/facts/facts.ts";
import type { Audience } from "../../../src/core/facts/shown.ts";
import type { Json } from "../../../src/core/json.ts";
import type { Doc, ModelFiles, Workspace } from "../../../src/core/workspace.ts";
import type { VersionDocument } from "../../../src/generated/types.ts";
import { diskTree } from "../../../src/store/tree.ts";
import { loadWorkspace } from "../../../src/store/workspace.ts";
import { editText } from "../../../src/store/yaml/edit.ts";
import { emitYaml } from "../../../src/store/yaml/emit.ts";
import type { WriteOptions } from "../../../src/documents/format.ts";

/** The day on which every card of these tests is made. */
export const TODAY = "2026-11-22";

/** The weights that records of these tests are bound to. */
export const WEIGHTS = `sha256:${"9c1e".repeat(16)}`;

/** What formats are handed in the product. */
export const options: WriteOptions = { file: "README.md", insertMarkers: false, edit: editText, emit: emitYaml };

/** Facts of the only model in a fixture workspace; fails where a file of it is broken. */
export async function fixtureFacts(name: string, asOf = TODAY): Promise<Facts> {
  const { workspace } = await loadWorkspace(diskTree(join("test/fixtures/cards", name)));
  const files = workspace.models[0];
  const version = files?.versions[0];
  const findings = JSON.stringify([workspace.findings, files?.broken], null, 1);
  if (files === undefined || version === undefined) throw new Error(`${name} has no model with a version: ${findings}`);
  const broken = [...workspace.findings, ...files.broken.flatMap((each) => each.findings)];
  if (broken.length > 0) throw new Error(JSON.stringify(broken, null, 1));
  return composeFacts(workspace, files, version, asOf);
}

/** Documents of a model by kind, as values; what is left out is a file that is not there. */
export interface Parts {
  readonly model?: object;
  readonly version?: object;
  readonly card?: object;
  readonly scorecard?: object;
  readonly governance?: object;
  readonly operations?: object;
  readonly datasheets?: Readonly<Record<string, object>>;
  /** By record id. */
  readonly records?: Readonly<Record<string, object>>;
  /** Paths of the repository that exist. */
  readonly paths?: readonly string[];
}

/** Facts of `support-llm@1.2.0` from values, at stage evaluation, with weights unless the version says otherwise. */
export function factsOf(parts: Parts, asOf = TODAY): Facts {
  const { workspace, files, version } = filesOf(parts);
  return composeFacts(workspace, files, version, asOf);
}

/** The same as one audience sees them. */
export function shownOf(parts: Parts, audience: Audience): ShownFacts {
  const { workspace, files, version } = filesOf(parts);
  return factsFor(workspace, files, version, TODAY, audience);
}

function filesOf(parts: Parts): { workspace: Workspace; files: ModelFiles; version: Doc<VersionDocument> } {
  const dir = "models/support-llm";
  const version = doc(`${dir}/versions/1.2.0.yaml`, {
    schema: "mlc.version/v1",
    version: "1.2.0",
    stage: "evaluation",
    transition: "2026-11-02-transition-5be01c77a1b2",
    weights: { digest: WEIGHTS },
    ...parts.version,
  }) as Doc<VersionDocument>;
  const optional = (name: string, value: object | undefined) =>
    value === undefined ? undefined : doc(`${dir}/${name}.yaml`, { schema: `mlc.${name}/v1`, ...value });
  const files = {
    id: "support-llm",
    dir,
    model: doc(`${dir}/model.yaml`, { schema: "mlc.model/v1", id: "support-llm", name: "Support LLM", ...parts.model }),
    card: optional("card", parts.card),
    scorecard: optional("scorecard", parts.scorecard),
    governance: optional("governance", parts.governance),
    operations: optional("operations", parts.operations),
    datasheets: Object.entries(parts.datasheets ?? {}).map(([id, value]) =>
      doc(`${dir}/datasheets/${id}.yaml`, { schema: "mlc.datasheet/v1", ...value }),
    ),
    versions: [version],
    records: Object.entries(parts.records ?? {}).map(([id, value]) => {
      const kind = /^\d{4}-\d\d-\d\d-([a-z]+)-/.exec(id)?.[1] ?? "";
      const head = {
        schema: `mlc.${kind}/v1`,
        model: "support-llm",
        version: "1.2.0",
        by: "ben",
        observed_at: id.slice(0, 10),
      };
      return doc(`${dir}/records/${id.slice(0, 4)}/${id}.yaml`, { ...head, subject: { weights: WEIGHTS }, ...value });
    }),
    broken: [],
  } as unknown as ModelFiles;
  const workspace = {
    config: doc("mlc.yaml", { schema: "mlc.workspace/v1" }),
    exists: (target: string) => target.startsWith("https://") || (parts.paths ?? []).includes(target),
  } as unknown as Workspace;
  return { workspace, files, version };
}

/** A complete evaluation on 30 October with these metrics. */
export function evaluation(...metrics: readonly object[]): object {
  return { run_status: "complete", metrics };
}

/** A number on a dataset of the Hub; every key can be set differently. */
export function measured(change: object = {}): object {
  const dataset = { id: "faq", hub_id: "acme/faq", name: "FAQ questions" };
  return {
    id: "exact_match",
    value: 0.61,
    sample_size: 500,
    task: "text-generation",
    split: "test",
    dataset,
    ...change,
  };
}

function doc(file: string, value: object): Doc<unknown> {
  const clean = JSON.parse(JSON.stringify(value)) as Json;
  return { file, digest: `sha256:${"0".repeat(64)}`, value: clean, locate: () => ({ line: 1, column: 1 }) };
}
