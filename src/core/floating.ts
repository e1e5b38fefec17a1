/** What of a storage reference can move: its revision, that it names none, or a step of its path; undefined where nothing does. */
export function movingPart(uri: string): string | undefined {
  const [, scheme = "", rest = ""] = /^([a-z0-9+]+):\/\/(.*)$/.exec(uri) ?? [];
  if (scheme === "hf") return revisionBehindAt(/@(refs\/[^@]+|[^@/]+)/.exec(rest)?.[1]);
  if (scheme.startsWith("git+")) return revisionBehindAt(/\/[^@]*@([^@]+)$/.exec(rest)?.[1]);
  if (scheme === "lakefs") return movingRevision(rest.split("/")[1] ?? "");
  const named = /\/(?:resolve|blob|raw|tree)\/([^/]+)\//.exec(rest)?.[1];
  if (named !== undefined) return movingRevision(named);
  return scheme !== "" && rest.split("/").includes("latest") ? "latest" : undefined;
}

/** A revision or model id that stands for whatever is newest: a branch by name, or a word like latest. A tag is not meant to move. */
export function movingRevision(revision: string): string | undefined {
  const moving =
    MOVING.has(revision.toLowerCase()) || revision.startsWith("refs/heads/") || /[-:@]latest$/i.test(revision);
  return moving ? revision : undefined;
}

function revisionBehindAt(revision: string | undefined): string | undefined {
  return revision === undefined ? "the default branch" : movingRevision(revision);
}

const MOVING: ReadonlySet<string> = new Set([
  ...["main", "master", "head", "trunk", "default", "dev", "develop", "development"],
  ...["nightly", "edge", "latest", "stable", "current", "staging", "prod", "production"],
]);
