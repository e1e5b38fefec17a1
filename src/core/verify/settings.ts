import { shipped } from "../../generated/data.ts";
import type { LifecycleFile, WorkspaceDocument } from "../../generated/types.ts";
import { canonicalJson, valueDigest } from "../digest.ts";
import type { Json, JsonMap } from "../json.ts";
import type { Doc, Workspace } from "../workspace.ts";

/** What mlc.yaml says at a commit, or the last one that could be read before it, with the lifecycle that it names. */
export interface Settings {
  readonly config: Doc<WorkspaceDocument>;
  readonly lifecycle: LifecycleFile;
  readonly lifecycleSource: string;
  readonly lifecycleDigest: string;
  readonly ownLifecycle?: Doc<LifecycleFile>;
}

/** The settings of an mlc.yaml; `own` is the team's own lifecycle file, where it is there and can be read. */
export function settingsOf(
  config: Doc<WorkspaceDocument>,
  own: Doc<LifecycleFile> | undefined,
  before: Settings | undefined,
): Settings {
  const source = config.value.lifecycle ?? DEFAULT;
  const named = shipped.lifecycles[source] ?? own?.value;
  if (named === undefined) {
    // A lifecycle that is not there leaves the one that was in force; what is wrong is said where it was broken.
    const { lifecycle, lifecycleDigest } = before ?? fallback();
    return { config, lifecycle, lifecycleSource: source, lifecycleDigest };
  }
  return {
    config,
    lifecycle: named,
    lifecycleSource: source,
    lifecycleDigest: shipped.lifecycleDigests[source] ?? valueDigest(named as unknown as Json),
    ...(own === undefined ? {} : { ownLifecycle: own }),
  };
}

/** Where the team's own lifecycle lies; undefined where mlc.yaml names a shipped one. */
export function ownLifecycleFile(config: WorkspaceDocument): string | undefined {
  return /\.ya?ml$/.test(config.lifecycle ?? "") ? config.lifecycle : undefined;
}

/** What of mlc.yaml and the lifecycle is policy, as text: two settings with the same one judge alike. */
export function policyText({ config, lifecycleDigest }: Settings): string {
  const { people, ...rest } = config.value as unknown as JsonMap;
  const listed = Object.entries((people ?? {}) as Readonly<Record<string, JsonMap>>).map(([id, person]) => {
    const { name: _name, ...kept } = person;
    return [id, kept] as const;
  });
  return canonicalJson({ rest, people: Object.fromEntries(listed), lifecycleDigest });
}

/** The workspace that settings make, around models and paths. */
export function workspaceOf(settings: Settings, models: Workspace["models"], exists: Workspace["exists"]): Workspace {
  const { config, lifecycle, lifecycleSource, ownLifecycle } = settings;
  return {
    config,
    lifecycle,
    lifecycleSource,
    ...(ownLifecycle === undefined ? {} : { ownLifecycle }),
    models,
    exists,
    findings: [],
  };
}

const DEFAULT = "genai@1";

function fallback(): Pick<Settings, "lifecycle" | "lifecycleDigest"> {
  return {
    lifecycle: shipped.lifecycles[DEFAULT] as LifecycleFile,
    lifecycleDigest: shipped.lifecycleDigests[DEFAULT] ?? "",
  };
}
