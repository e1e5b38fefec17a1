import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { datasetIdOf } from "../dataset-id.ts";
import type { ProposedFact } from "../importer.ts";
import { publicPath } from "../source.ts";
import type { DvcFile } from "./files.ts";

/**
 * `.lakefs_ref.yaml`, which `lakectl local` writes into a directory: `src` names a repository, a branch and a path, `at_head`
 * the commit whose files are here. The branch moves, so the commit takes its place in the address (lakeFS pkg/local/index.go).
 */
export function readLakefs({ file, value }: DvcFile): {
  readonly facts: readonly ProposedFact[];
  readonly notes: readonly Finding[];
} {
  const from = publicPath(file.path);
  const { src, at_head: head, active_operation: operation } = value;
  if (typeof operation === "string" && operation !== "" && operation !== "null") {
    const word = /^[a-z-]{1,30}$/.test(operation) ? operation : "sync";
    return { facts: [], notes: [finding("lakefs-sync-open", { path: from, operation: word })] };
  }
  const found =
    typeof src === "string" ? /^lakefs:\/\/([a-z0-9][a-z0-9-]{2,62})\/[^/\s]+\/([\w./=-]*)$/.exec(src) : null;
  if (found === null || typeof head !== "string" || !/^[0-9a-f]{64}$/.test(head)) return { facts: [], notes: [] };
  const [, repository = "", path = ""] = found;
  const name =
    path
      .split("/")
      .filter((step) => step !== "")
      .at(-1) ?? repository;
  const snapshot = { uri: `lakefs://${repository}/${head}/${path}`, digest: `lakefs:${head}` };
  return { facts: [{ path: "data", value: [{ dataset: datasetIdOf(name), snapshot }], from }], notes: [] };
}
