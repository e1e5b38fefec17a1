import { jsonText } from "../core/json-text.ts";
import type { Outcome } from "../outcome.ts";
import { resultsOf, sentence, type Result } from "./results.ts";
import type { Text } from "./style.ts";

/** GitLab's code quality report: a JSON array. Shape: "Code Quality report format", docs.gitlab.com. Waived ones are left out. */
export function report(outcome: Outcome): Text {
  const issues = resultsOf(outcome).filter((each) => each.waived === undefined);
  return { out: `${jsonText(issues.map(issue))}\n`, err: "" };
}

function issue({ rule, message, fix, grade, fingerprint, file, line }: Result) {
  return {
    type: "issue",
    check_name: rule,
    description: `${sentence(message)} Fix: ${fix.replace(/\n +/g, " ").replaceAll("\n", "; ")}`,
    fingerprint,
    severity: grade,
    location: { path: file, lines: { begin: line } },
  };
}
