import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Known } from "../core/verify/verified.ts";
import { cannot, CannotRun } from "../errors.ts";
import type { KnownFile } from "../generated/types.ts";
import { shapeErrors } from "../generated/validators.ts";
import { located } from "./workspace.ts";
import { readYamlFile } from "./yaml/read.ts";

/**
 * The violations that a file accepts. `path` is absolute. Throws CannotRun: `unreadable-file`, or the first thing that is wrong
 * with its YAML or its shape.
 */
export async function readKnown(path: string): Promise<readonly Known[]> {
  const file = basename(path);
  const read = await readYamlFile({ file, bytes: bytesOf(path, file) });
  if (!read.ok) throw new CannotRun(read.findings[0] ?? cannot("unreadable-file", { file, reason: "YAML" }).finding);
  if (shapeErrors("known", read.value).length > 0) {
    const { shapeFindings } = await import("../core/validate/shape.ts");
    const bad = shapeFindings("known", read.value, file).find((each) => each.severity === "error");
    if (bad !== undefined) throw new CannotRun(located(bad, read.locate));
  }
  return (read.value as unknown as KnownFile).known;
}

function bytesOf(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw cannot("unreadable-file", { file, reason: (error as NodeJS.ErrnoException).code ?? "unknown" });
  }
}
