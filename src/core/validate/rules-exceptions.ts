import { composeFacts } from "../facts/compose.ts";
import { ofKind } from "../facts/fold.ts";
import type { Code } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { exceptionsOf } from "../lifecycle/exceptions.ts";
import { policyOf } from "../scoring/policy.ts";
import { isLive, type ModelSetting } from "./rules-setting.ts";

/**
 * What keeps requests for exceptions, and their approvals, from counting: judged as scoring and gates judge them, so
 * that one written by hand is said to be worth nothing before a gate says so.
 */
export function exceptionFindings({ workspace, files, standing, today }: ModelSetting): readonly Finding[] {
  if (ofKind(standing, "exception").length === 0) return [];
  const { criteria, separation } = policyOf(workspace, files);
  return files.versions.filter(isLive).flatMap((version) => {
    const facts = composeFacts(workspace, files, version, today);
    return exceptionsOf(facts, criteria, separation).flatMap(({ through, reasons }) =>
      // What has ended counts for nothing whatever else was wrong with it.
      reasons.filter(({ code }) => (through < today ? code === "exception-ended-before" : !SAID_ELSEWHERE.has(code))),
    );
  });
}

/** How a request stands is no mistake in it; who is not listed and what is no criterion is found among people and references. */
const SAID_ELSEWHERE: ReadonlySet<Code> = new Set<Code>([
  "exception-requested",
  "exception-expired",
  "exception-rejected",
  "exception-unlisted",
  "exception-criterion-unknown",
]);
