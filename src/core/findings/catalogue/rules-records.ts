import { entry } from "../entry.ts";

/** What can be wrong inside a record of one kind, or between it and what it names. */
export const rulesRecords = {
  "window-missing": entry<Record<never, never>>({
    severity: "warning",
    say: () => "the record does not say which time its values are about",
    fix: () => "add `window: {from: …, to: …}`; a committed record is corrected by a new one with `supersedes: <id>`",
    why: "A number from live traffic is about a span of time. Without it nobody can tell a quiet hour from a month.",
  }),
  "window-inverted": entry<{ from: string; to: string }>({
    severity: "error",
    say: (a) => `the time runs from ${a.from} to ${a.to}, which is before it begins`,
    fix: (a) => `swap the two: from ${a.to} to ${a.from}`,
    why: "A span of time that ends before it begins holds no data, so a number about it is about nothing.",
  }),
  "window-ends-later": entry<{ to: string; then: string; what: string }>({
    severity: "error",
    say: (a) => `the time ends at ${a.to}, after ${a.what} of ${a.then}`,
    fix: () => "correct the one of the two that is wrong; both are UTC",
    why: "Nothing can be measured on, or learned from, data that does not exist yet.",
  }),
  "rolled-back-before-release": entry<{ released: string; back: string }>({
    severity: "error",
    say: (a) => `the update was taken back at ${a.back}, before it was released at ${a.released}`,
    fix: () => "correct the one of the two times that is wrong; both are UTC",
    why: "An update is taken back from where it was released. Which version was served when is answered from these times.",
  }),
  "due-before-start": entry<{ due: string; started: string }>({
    severity: "error",
    say: (a) => `the incident is due on ${a.due}, before it began on ${a.started}`,
    fix: () => "give a day that is not before the incident: `due_on=YYYY-MM-DD`",
    why: "The day by which an incident must be closed is counted from when it began. One before it makes it overdue for ever.",
  }),
  "duplicate-finding": entry<{ id: string; first: string }>({
    severity: "error",
    say: (a) => `the finding \`${a.id}\` stands twice in this record; the first is ${a.first}`,
    fix: () => "keep the one that says how it stands, or give the other one an id of its own",
    why: "Findings are told apart by id over all exercises of a version, and the newest record says how each stands. Two in one record contradict each other.",
  }),
  "tolerance-contradicted": entry<{ apart: string; tolerance: number; said: boolean }>({
    severity: "error",
    say: (a) =>
      `the two values lie ${a.apart} apart with a tolerance of ${String(a.tolerance)}, which is not \`within_tolerance: ${String(a.said)}\``,
    fix: (a) => `write \`within_tolerance: ${String(!a.said)}\`, or leave it out: \`mlc record\` computes it`,
    why: "A reproduction counts by what it says of its tolerance, so that must follow from its own numbers.",
  }),
  "metric-not-in-record": entry<{ metric: string; id: string; meant: string | undefined }>({
    severity: "error",
    say: (a) => `\`${a.id}\` has no value for \`${a.metric}\`${meant(a.meant)}`,
    fix: (a) =>
      a.meant === undefined ? "name the record that holds the original result" : `write \`metric: ${a.meant}\``,
    why: "A result can be reproduced only if it was recorded: the original must be there to be compared with.",
  }),
  "original-differs": entry<{ metric: string; id: string; said: number; recorded: number }>({
    severity: "error",
    say: (a) => `\`${a.id}\` says ${a.metric} ${String(a.recorded)}, not ${String(a.said)}`,
    fix: (a) => `write \`original: ${String(a.recorded)}\`, or name the record that holds ${String(a.said)}`,
    why: "The distance to the original decides whether a result was reproduced, so the original is the recorded one.",
  }),
  "update-follows-itself": entry<{ version: string }>({
    severity: "error",
    say: (a) => `the update made version \`${a.version}\` and cannot follow it`,
    fix: () => "name the version that was served before, or leave `previous:` out",
    why: "Each update is a version of its own, because weights that are served do not change.",
  }),
  "record-of-other-version": entry<{ id: string; version: string; other: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` is about version \`${a.other}\`; the update made \`${a.version}\``,
    fix: (a) => `name an evaluation of \`${a.version}\``,
    why: "The trend over updates is read from the evaluations each of them names; one of another version would stand for the wrong model.",
  }),
  "unknown-pipeline": entry<{ id: string; meant: string | undefined }>({
    severity: "warning",
    say: (a) => `operations.yaml has no pipeline \`${a.id}\`${meant(a.meant)}`,
    fix: (a) =>
      a.meant === undefined
        ? "add it under `pipelines:` in operations.yaml, or correct the id"
        : `write \`${a.meant}\``,
    why: "Who may look up how an update was made looks in operations.yaml, under the id that the record names.",
  }),
  "unknown-environment": entry<{ environment: string; meant: string | undefined; known: string }>({
    severity: "warning",
    say: (a) => `no deployment names the environment \`${a.environment}\`${meant(a.meant)}`,
    fix: (a) => (a.meant === undefined ? `the deployments name: ${a.known}` : `write \`${a.meant}\``),
    why: "What was served where is known from the deployments. An environment under two spellings is two environments.",
  }),
};

function meant(name: string | undefined): string {
  return name === undefined ? "" : `; did you mean \`${name}\`?`;
}
