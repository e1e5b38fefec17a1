import { catalogue } from "../core/findings/catalogue.ts";
import { jsonText } from "../core/json-text.ts";
import { shipped } from "../generated/data.ts";
import type { OutBody } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { version } from "../version.ts";
import { askedCriteria, resultsOf, sentence, type Result } from "./results.ts";
import { oneLine } from "./sanitise.ts";
import type { Text } from "./style.ts";

/**
 * A SARIF 2.1.0 log (OASIS, "Static Analysis Results Interchange Format"): always one run, also without results, since an
 * upload without a run would leave old alerts open. Results are the same from run to run by `mlc/v1`; GitHub adds its own.
 */
export function report(outcome: Outcome): Text {
  const { body, exit, prefix = "" } = outcome;
  const results = resultsOf(outcome);
  const rules = rulesFor(body, results);
  const at = new Map(rules.map((rule, index) => [rule.id, index]));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "mlc", version, semanticVersion: version, rules } },
        automationDetails: { id: `mlc/${commandOf(body)}/${prefix}` },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: exit !== 2, exitCode: exit }],
        results: results.map((each) => result(each, at.get(each.rule) ?? -1)),
      },
    ],
  };
  return { out: `${jsonText(log)}\n`, err: "" };
}

/** `score` of `mlc.out.score/v1`. */
function commandOf({ schema }: OutBody): string {
  return schema.slice("mlc.out.".length, -"/v1".length);
}

interface Rule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly defaultConfiguration: { readonly level: Result["severity"] };
}

/** Where versions are scored, every criterion that any of them is asked; else what was found. */
function rulesFor(body: OutBody, results: readonly Result[]): readonly Rule[] {
  const scored = body.schema === "mlc.out.score/v1" && body.base === undefined ? body.models : [];
  const criteria = new Map(scored.flatMap(askedCriteria).map((each) => [each.id, each]));
  const codes = [...new Set(results.map((each) => each.rule))].filter((rule) => !criteria.has(rule));
  return [
    ...[...criteria.values()].map(({ id, title, req, fix }) => {
      const words = shipped.criteria.find((each) => each.id === id)?.fix ?? fix ?? title;
      return rule(id, title, `${words}\n\nmlc explain ${id}`, req === "must" ? "error" : "note");
    }),
    ...codes.map((code) => {
      const entry = Object.entries(catalogue).find(([known]) => known === code)?.[1];
      const why = entry?.why ?? code;
      return rule(code, code.replaceAll("-", " "), `${why}\n\nmlc explain ${code}`, entry?.severity ?? "warning");
    }),
  ];
}

function rule(id: string, title: string, help: string, level: Rule["defaultConfiguration"]["level"]): Rule {
  const short = plain(oneLine(title));
  return {
    id,
    name: id,
    shortDescription: { text: short },
    fullDescription: { text: plain(help.split("\n")[0] ?? title) },
    help: { text: help },
    defaultConfiguration: { level },
  };
}

function result(each: Result, ruleIndex: number) {
  const region = { startLine: each.line, ...(each.column === undefined ? {} : { startColumn: each.column }) };
  return {
    ruleId: each.rule,
    ruleIndex,
    level: each.severity,
    message: { text: plain(`${sentence(each.message)}\n${each.fix}`) },
    locations: [
      { physicalLocation: { artifactLocation: { uri: address(each.file), uriBaseId: "%SRCROOT%" }, region } },
    ],
    partialFingerprints: { "mlc/v1": each.fingerprint },
    ...(each.waived === undefined
      ? {}
      : { suppressions: [{ kind: "external", status: "accepted", justification: each.waived }] }),
  };
}

/** In a message brackets make links and backslashes escape (SARIF 2.1.0, 3.11.6): a value makes neither. */
function plain(text: string): string {
  return text.replace(/[\\[\]]/g, "\\$&");
}

/** A path as a relative URI reference (RFC 3986): every character that is none of an address is encoded. */
function address(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}
