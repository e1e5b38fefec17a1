import { shipped } from "../../generated/data.ts";
import type { LifecycleFile } from "../../generated/types.ts";
import { valueDigest } from "../digest.ts";
import type { Json } from "../json.ts";

/** The digest by which decisions name a lifecycle; those that are shipped have theirs ready. */
export function lifecycleDigest(source: string, file: LifecycleFile): string {
  const ready = shipped.lifecycles[source] === file ? shipped.lifecycleDigests[source] : undefined;
  return ready ?? valueDigest(file as unknown as Json);
}
