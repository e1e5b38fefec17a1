import type { OutAction, OutFinding } from "../../generated/types.ts";
import type { Path } from "../json.ts";
import { fix, say } from "./catalogue.ts";
import type { Finding, Location } from "./finding.ts";

/** A finding as every `--json` document carries it in `findings`: sentence and fix spelled out, the place flat. */
export function outFinding(found: Finding): OutFinding {
  const at = found.at;
  return {
    code: found.code,
    severity: found.severity,
    message: say(found),
    fix: fix(found),
    ...(at === undefined ? {} : { file: at.file }),
    ...(at?.line === undefined ? {} : { line: at.line }),
    ...(at?.column === undefined ? {} : { column: at.column }),
    ...(at?.path === undefined ? {} : { path: pointer(at.path) }),
    ...(found.do === undefined ? {} : { do: found.do as OutAction[] }),
  };
}

/** Fills line and column of a place; the shell knows the documents. */
export type Locate = (at: Location) => Location;

/** A finding as JSON, its place with line and column. */
export function outLocated(found: Finding, locate: Locate): OutFinding {
  return outFinding(found.at === undefined ? found : { ...found, at: locate(found.at) });
}

/** `/data/0/dataset` from `["data", 0, "dataset"]`; the whole document is the empty string. */
export function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
