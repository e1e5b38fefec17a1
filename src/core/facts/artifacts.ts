import { isMap, type Json, type JsonMap, type Path } from "../json.ts";

/** The artifacts of a version: its weights come first, as the one named weights, so that a pickle among them is seen. */
export function artifactsOf(version: JsonMap): readonly Json[] {
  const weights = isMap(version["weights"]) ? [{ name: "weights", ...version["weights"] }] : [];
  return [...weights, ...(Array.isArray(version["artifacts"]) ? (version["artifacts"] as Json[]) : [])];
}

/** Where a path into those stands in the version file: `artifacts[0].scan` is `weights.scan` where the version has weights. */
export function artifactPointer(version: object, path: Path): Path {
  const [root, index, ...rest] = path;
  const first = (version as JsonMap)["weights"];
  if (root !== "artifacts" || typeof index !== "number" || !isMap(first)) return path;
  return index === 0 ? ["weights", ...rest] : ["artifacts", index - 1, ...rest];
}
