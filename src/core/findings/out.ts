import type { OutAction, OutFinding } from "../../generated/types.ts";
import type { Path } from "../json.ts";
import { withGetters } from "../lazy.ts";
import { fix, say } from "./catalogue.ts";
import type { Finding, Location } from "./finding.ts";

/** A finding as every `--json` document carries it in `findings`: sentence and fix spelled out, the place flat. */
export function outFinding(found: Finding): OutFinding {
  return outAt(found, found.at);
}

/** Fills line and column of a place; the shell knows the documents. */
export type Locate = (at: Location) => Location;

/** A finding as JSON, its place with line and column. */
export function outLocated(found: Finding, locate: Locate): OutFinding {
  return outAt(found, found.at === undefined ? undefined : locate(found.at));
}

function outAt(found: Finding, at: Location | undefined): OutFinding {
  const out: OutFinding = {
    code: found.code,
    severity: found.severity,
    message: say(found),
    fix: fix(found),
  };
  if (at !== undefined) {
    out.file = at.file;
    if (at.line !== undefined) out.line = at.line;
    if (at.column !== undefined) out.column = at.column;
    if (at.path !== undefined) out.path = pointer(at.path);
  }
  if (!("do" in found)) return out;
  return withGetters({
    ...out,
    get do() {
      return found.do as OutAction[];
    },
  });
}

/** `/data/0/dataset` from `["data", 0, "dataset"]`; the whole document is the empty string. */
export function pointer(path: Path): string {
  let text = "";
  for (const step of path) text += `/${typeof step === "number" ? String(step) : escaped(step)}`;
  return text;
}

function escaped(step: string): string {
  return SPECIAL.test(step) ? step.replaceAll("~", "~0").replaceAll("/", "~1") : step;
}

const SPECIAL = /[~/]/;
