import { catalogue, type Code } from "../core/findings/catalogue.ts";
import { topic, type Topic } from "./explain-topic.ts";

/** Every finding mlc can make, in the order of the catalogue. */
export function findingTopics(): readonly Topic[] {
  return Object.entries(catalogue).map(([code, entry]) => findingTopic(code, entry));
}

/**
 * The finding with exactly that code; undefined where none has it. Asked before anything else is loaded: a code is the name
 * of nothing else, and of the catalogue only its own area is read.
 */
export function findingNamed(name: string): Topic | undefined {
  return isCode(name) ? findingTopic(name, catalogue[name]) : undefined;
}

/** The codes of all findings, without reading any. */
export function findingCodes(): readonly string[] {
  return Object.keys(catalogue);
}

function isCode(name: string): name is Code {
  return Object.hasOwn(catalogue, name);
}

function findingTopic(code: string, entry: { severity: string; why: string }): Topic {
  const weight: Readonly<Record<string, string>> = {
    error: "an error: the answer is no, or the command could not run",
    warning: "a warning: shown, and the answer stays",
    note: "a note",
  };
  // Its own words need a case at hand; what can be said without one is why mlc looks for it.
  const [first = "", ...rest] = entry.why.split(/(?<=\.) (?=[A-Z`])/);
  const text = rest.length === 0 ? [] : [rest.join(" ")];
  return topic("finding", code, first.replace(/\.$/, ""), text, [["weight", weight[entry.severity] ?? entry.severity]]);
}
