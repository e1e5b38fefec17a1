import type { OutCompared, OutCriterion, OutScore, OutVersionScore } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { askedCriteria, fixFor, foundIn, reasonText, waiverOf, type Result } from "./results.ts";
import { oneLine } from "./sanitise.ts";
import type { Text } from "./style.ts";

/**
 * JUnit XML, in the shape that Jenkins and GitLab read (JUnit itself has no schema; "junit-4.xsd" of Jenkins' xUnit plugin):
 * a suite for each version with a case for each criterion up to its target; of a comparison a case for each version; and a
 * case for each finding. A case is red exactly where an error is.
 */
export function report(outcome: Outcome): Text {
  const suites = suitesOf(outcome).map(suite);
  return {
    out: `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mlc">\n${suites.join("")}</testsuites>\n`,
    err: "",
  };
}

interface Case {
  readonly classname: string;
  readonly name: string;
  readonly as: "passed" | "failure" | "error" | "skipped";
  /** What kind of failure it is. */
  readonly type?: string;
  readonly message?: string;
  /** What to do; lines. */
  readonly text?: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

function suitesOf(outcome: Outcome): readonly Suite[] {
  const { body } = outcome;
  if (body.schema !== "mlc.out.score/v1") return [{ name: "findings", cases: findingCases(outcome) }];
  const versions =
    body.base === undefined ? scored(body) : [{ name: "compared", cases: body.base.versions.map(compared) }];
  return [...versions, { name: "findings", cases: findingCases(outcome) }];
}

/** Without any finding one case that passes, so that a report which found nothing is none that looked at nothing. */
function findingCases(outcome: Outcome): readonly Case[] {
  const found = foundIn(outcome);
  if (found.length === 0) return [{ classname: "mlc", name: "nothing found", as: "passed" }];
  return found.map(findingCase);
}

function findingCase({ rule, severity, subject, message, fix, file, line, fingerprint }: Result): Case {
  const place = `${file}:${String(line)}`;
  return {
    classname: rule,
    // Two findings of one code at one file need two names, which stay the same when lines move.
    name: `${subject === "" ? file : subject} (${fingerprint.slice(0, 8)})`,
    as: severity === "error" ? "failure" : "passed",
    type: rule,
    message,
    text: `${place}\n${severity === "error" ? "" : `${severity}: ${message}\n`}fix: ${fix}`,
  };
}

function scored({ models }: OutScore): readonly Suite[] {
  return models.map((each) => {
    const name = oneLine(`${each.model}@${each.version}`);
    return { name, cases: askedCriteria(each).map((row) => criterionCase(each, row, name)) };
  });
}

function criterionCase(version: OutVersionScore, row: OutCriterion, classname: string): Case {
  const named = { classname, name: oneLine(`${row.id} ${row.title}`) };
  const waiver = waiverOf(version, row.id);
  const text = `${reasonText(row)}\nfix: ${fixFor(version, row)}`;
  if (row.status === "pass") return { ...named, as: "passed" };
  if (row.status === "not-applicable") return { ...named, as: "skipped", message: "does not apply to this version" };
  if (waiver !== undefined) return { ...named, as: "skipped", message: waiver };
  if (row.status === "error") return { ...named, as: "error", type: "error", message: reasonText(row), text };
  if (row.req === "should") return { ...named, as: "passed", text: `${row.status}, only recommended: ${text}` };
  return { ...named, as: "failure", type: row.status, message: reasonText(row), text };
}

function compared({ model, version, verdict, base, head, changes }: OutCompared): Case {
  const red = verdict === "regression" || verdict === "removed";
  const numbers = [base, head].map((side) =>
    side === undefined ? "not there" : `${side.stage}, level ${String(side.level)}, score ${side.score.toFixed(1)}`,
  );
  const fallen = changes.filter((each) => each.kind === "status" && each.worse === true);
  const lines = fallen.map(
    (each) => `${each.criterion} ${each.before ?? ""} -> ${each.after ?? ""}: ${each.why ?? ""}`,
  );
  return {
    classname: "compared",
    name: oneLine(`${model}@${version}`),
    as: red ? "failure" : "passed",
    type: verdict,
    message: `${verdict}: ${numbers.join(" -> ")}`,
    text: [`${verdict}: ${numbers.join(" -> ")}`, ...lines].map(oneLine).join("\n"),
  };
}

function suite({ name, cases }: Suite): string {
  const count = (as: Case["as"]): string => String(cases.filter((each) => each.as === as).length);
  const counts = `tests="${String(cases.length)}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
  return `  <testsuite name="${escaped(name)}" ${counts} time="0">\n${cases.map(testcase).join("")}  </testsuite>\n`;
}

function testcase(one: Case): string {
  const { classname, name, as, type = "", message = "", text = "" } = one;
  const head = `    <testcase classname="${escaped(classname)}" name="${escaped(name)}" time="0"`;
  switch (as) {
    case "passed":
      return text === ""
        ? `${head}/>\n`
        : `${head}>\n      <system-out>${escaped(text)}</system-out>\n    </testcase>\n`;
    case "skipped":
      return `${head}>\n      <skipped>${escaped(message)}</skipped>\n    </testcase>\n`;
    case "failure":
    case "error":
      return `${head}>\n      <${as} type="${escaped(type)}" message="${escaped(oneLine(message))}">${escaped(text)}</${as}>\n    </testcase>\n`;
  }
}

/** Text in XML 1.0: markup as entities, and nothing outside its characters (section 2.2). */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
