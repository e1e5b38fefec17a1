import type { VersionDocument } from "../../generated/types.ts";
import type { Day } from "../dates.ts";
import { MAIN, servedAt, servingId, servings, type Serving } from "../deployments.ts";
import type { RecordDoc } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Json, JsonMap } from "../json.ts";
import { lifecycleOf, RETIRED } from "../lifecycle/lifecycle.ts";
import { servingRefusal } from "../lifecycle/serving.ts";
import { staysOf } from "../lifecycle/stays.ts";
import type { Intent } from "../plan.ts";
import type { RecordDocument } from "../records.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import { newRecord } from "./record.ts";

/** What is to be rolled back, by whom and why. */
export interface RollbackRequest {
  readonly environment: string;
  /** The version to serve again; undefined for the one served before. */
  readonly to: string | undefined;
  readonly reason: string;
  readonly by: string;
  /** The moment of the rollback, UTC. */
  readonly at: string;
  readonly hex: string;
}

/** A rollback to write, one that is done already, or the reasons against it. */
export type RollbackPlan =
  | {
      readonly kind: "write";
      readonly from: string;
      readonly to: string;
      readonly record: string;
      readonly intent: Intent;
      readonly subject: string;
      readonly body: readonly string[];
      /** What the environment serves after it, its main track first. */
      readonly served: readonly Serving[];
      readonly findings: readonly Finding[];
    }
  | { readonly kind: "already"; readonly to: string }
  | { readonly kind: "refused"; readonly from: string | undefined; readonly findings: readonly Finding[] };

/**
 * One deployment record that serves an earlier version again on the main track of an environment, exposed as it was there. Without
 * a version the newest earlier one that may be served: those that were themselves taken back do not count.
 */
export function planRollback(workspace: Workspace, files: ModelFiles, request: RollbackRequest): RollbackPlan {
  const { environment, to, at } = request;
  const day = at.slice(0, 10);
  const main = servings(files.records, day).filter((each) => each.environment === environment && each.track === MAIN);
  const now = main.find((each) => each.until === undefined);
  const line = withoutTakenBack(main);
  const last = now ?? line.at(-1);
  if (last === undefined) return refusedFor(files, request, undefined, []);
  if (to !== undefined && now?.version === to) return { kind: "already", to };
  const candidates = to === undefined ? earlier(line, last) : named(main, to);
  const problems: { readonly version: string; readonly because: string }[] = [];
  for (const candidate of candidates) {
    const document = files.versions.find((each) => each.value.version === candidate.version);
    const because = problemOf(workspace, files, candidate, document, at);
    if (document !== undefined && because === undefined) {
      const passed = problems.map((each) =>
        finding("passed-over", { ...each, version: `${files.id}@${each.version}` }),
      );
      return written(files, document, request, { last, candidate, day }, passed);
    }
    problems.push({ version: candidate.version, because: because ?? "" });
  }
  if (to !== undefined && problems.length === 0)
    problems.push({ version: to, because: "it was never served there on the main track" });
  return refusedFor(files, request, last.version, problems);
}

/** The versions on the main track, each rolled back to taking back what came after it; the last one is the newest. */
function withoutTakenBack(main: readonly Serving[]): readonly Serving[] {
  const line: Serving[] = [];
  for (const serving of main) {
    const before = line.findLastIndex((each) => each.version === serving.version);
    const same = before >= 0 && (before === line.length - 1 || serving.record.value.rollback_of !== undefined);
    if (same) line.length = before;
    line.push(serving);
  }
  return line;
}

/** What came before the last version, newest first, each version once. */
function earlier(line: readonly Serving[], last: Serving): readonly Serving[] {
  const found = new Map<string, Serving>();
  for (const serving of [...line].reverse()) {
    if (serving.version !== last.version && !found.has(serving.version)) found.set(serving.version, serving);
  }
  return [...found.values()];
}

function named(main: readonly Serving[], version: string): readonly Serving[] {
  return main.filter((each) => each.version === version).slice(-1);
}

/** Why a version cannot be served again, in words; undefined where it can. */
function problemOf(
  workspace: Workspace,
  files: ModelFiles,
  { environment, version, record }: Serving,
  document: Doc<VersionDocument> | undefined,
  at: string,
): string | undefined {
  if (document === undefined) return "its version file is not there";
  const { stage } = document.value;
  if (stage === RETIRED) return "it is retired";
  const lifecycle = lifecycleOf(workspace.lifecycle, workspace.lifecycleSource);
  const again = { model: files.id, version, environment, exposure: record.value.exposure, observed_at: at };
  const stays = staysOf(files, document, lifecycle, at.slice(0, 10));
  const refusal = servingRefusal(again, stays, files.records, lifecycle);
  return refusal === undefined ? undefined : `it is at \`${stage}\`, from which no version is served`;
}

function written(
  files: ModelFiles,
  document: Doc<VersionDocument>,
  request: RollbackRequest,
  { last, candidate, day }: { readonly last: Serving; readonly candidate: Serving; readonly day: Day },
  findings: readonly Finding[],
): RollbackPlan {
  const { environment, reason, at, by, hex } = request;
  const { exposure, serving } = candidate.record.value;
  const fields: JsonMap = {
    environment,
    exposure: exposure as unknown as Json,
    ...(serving === undefined ? {} : { serving: serving }),
    started_at: at,
    rollback_of: servingId(last),
    reason,
  };
  const record = newRecord(files, document, { kind: "deployment", observedAt: at, by, hex, fields });
  const after = [...files.records, recordDoc(record.file, record.value)];
  const to = candidate.version;
  return {
    kind: "write",
    from: last.version,
    to,
    record: record.id,
    intent: record.intent,
    subject: `mlc: rollback ${files.id} ${environment} ${last.version} -> ${to}`,
    body: [`Mlc-Record: ${record.id}`],
    served: servedAt(after, day).filter((each) => each.environment === environment),
    findings,
  };
}

function refusedFor(
  files: ModelFiles,
  { environment }: RollbackRequest,
  from: string | undefined,
  problems: readonly { readonly version: string; readonly because: string }[],
): RollbackPlan {
  const reasons = problems.map(({ version, because }) => {
    const file = files.versions.find((each) => each.value.version === version)?.file;
    const args = { version: `${files.id}@${version}`, environment, because };
    return finding("cannot-serve-again", args, file === undefined ? undefined : { file, path: ["stage"] });
  });
  const none = finding("no-earlier-version", { model: files.id, environment, now: from ?? "" });
  return { kind: "refused", from, findings: [...reasons, none] };
}

function recordDoc(file: string, value: JsonMap): RecordDoc {
  return { file, digest: "", value: value as unknown as RecordDocument, locate: () => ({ line: 1, column: 1 }) };
}
