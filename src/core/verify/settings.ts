import { shipped } from "../../generated/data.ts";
import type { FrameworkFile, LifecycleFile, WorkspaceDocument } from "../../generated/types.ts";
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
  readonly ownFrameworks?: readonly Doc<FrameworkFile>[];
}

/** The settings of an mlc.yaml; `own` are the team's own lifecycle and framework files, where they are there and can be read. */
export function settingsOf(
  config: Doc<WorkspaceDocument>,
  { ownLifecycle: own, ownFrameworks = [] }: Pick<Settings, "ownLifecycle" | "ownFrameworks">,
  before: Settings | undefined,
): Settings {
  const frameworks = ownFrameworks.length === 0 ? {} : { ownFrameworks };
  const source = config.value.lifecycle ?? DEFAULT;
  const named = shipped.lifecycles[source] ?? own?.value;
  if (named === undefined) {
    // A lifecycle that is not there leaves the one that was in force; what is wrong is said where it was broken.
    const { lifecycle, lifecycleDigest } = before ?? fallback();
    return { config, lifecycle, lifecycleSource: source, lifecycleDigest, ...frameworks };
  }
  return {
    config,
    lifecycle: named,
    lifecycleSource: source,
    lifecycleDigest: shipped.lifecycleDigests[source] ?? valueDigest(named as unknown as Json),
    ...(own === undefined ? {} : { ownLifecycle: own }),
    ...frameworks,
  };
}

/** Where the team's own lifecycle lies; undefined where mlc.yaml names a shipped one. */
export function ownLifecycleFile(config: WorkspaceDocument): string | undefined {
  return /\.ya?ml$/.test(config.lifecycle ?? "") ? config.lifecycle : undefined;
}

/** What of mlc.yaml, the lifecycle and own frameworks is policy, as text: two settings with the same one judge alike. */
export function policyText({ config, lifecycleDigest, ownFrameworks = [] }: Settings): string {
  const { people, ...rest } = config.value as unknown as JsonMap;
  const listed = Object.entries((people ?? {}) as Readonly<Record<string, JsonMap>>).map(([id, person]) => {
    const { name: _name, ...kept } = person;
    return [id, kept] as const;
  });
  const frameworks = ownFrameworks.map(({ value }) => value as unknown as Json);
  return canonicalJson({ rest, people: Object.fromEntries(listed), lifecycleDigest, frameworks });
}

/** The workspace that settings make, around models and paths. */
export function workspaceOf(settings: Settings, models: Workspace["models"], exists: Workspace["exists"]): Workspace {
  const { config, lifecycle, lifecycleSource, ownLifecycle, ownFrameworks } = settings;
  return {
    config,
    lifecycle,
    lifecycleSource,
    ...(ownLifecycle === undefined ? {} : { ownLifecycle }),
    ...(ownFrameworks === undefined ? {} : { ownFrameworks }),
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
