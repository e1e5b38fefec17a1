import type { OutAction, OutFinding } from "../../generated/types.ts";
import type { Path } from "../json.ts";
import { fix, say } from "./catalogue.ts";
import type { Finding } from "./finding.ts";

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

/** `/data/0/dataset` from `["data", 0, "dataset"]`; the whole document is the empty string. */
export function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
