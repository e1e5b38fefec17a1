import { entry } from "../entry.ts";

/** Why a version cannot make a move, and what a move leaves to be done. */
export const moves = {
  "no-edge": entry<{ from: string; to: string; allowed: string; back: string; model: string }>({
    severity: "error",
    say: (a) => `there is no move from ${a.from} to ${a.to}`,
    fix: (a) => {
      const on = a.allowed === "" ? "no stage comes next" : `next: ${a.allowed}`;
      const back = a.back === "" ? "" : `; back: ${a.back}, with --reason TEXT`;
      const end = a.to === "retired" ? `; its life ends with \`mlc retire ${a.model}\`` : "";
      return `${on}${back}${end}`;
    },
    why:
      "The lifecycle file lists the moves between stages. Going back is possible to every stage that was done, in a phase before " +
      "serve; jumping ahead only where an edge says so, or with `--hotfix` straight to the first stage that serves.",
  }),
  "retired-already": entry<{ version: string; to: string }>({
    severity: "error",
    say: (a) => `${a.version} is retired, and nothing leads out of that`,
    fix: (a) => `start its successor: \`mlc new version NEXT ${a.version.split("@")[0] ?? ""}\``,
    why: "Retirement is the end of a version. What comes after it is another version, with a history of its own.",
  }),
  "stage-skipped": entry<{ to: string; back: string }>({
    severity: "error",
    say: (a) => `${a.to} was skipped, so there is nothing to go back to`,
    fix: (a) => (a.back === "" ? "go on from this stage" : `go back to one of: ${a.back}`),
    why:
      "A transition of this version records a phase of that stage as passed over, with the reason. To do it after all, go back " +
      "to the stage before it and take the edge that leads there.",
  }),
  "no-hotfix": entry<{ from: string; serving: string | undefined; model: string }>({
    severity: "error",
    say: (a) =>
      a.serving === undefined
        ? "no stage of the lifecycle serves, so there is none to hotfix"
        : `a hotfix leads to ${a.serving} from an earlier stage, and ${a.from} is none`,
    fix: (a) =>
      a.serving === undefined
        ? "promote it along the edges of the lifecycle"
        : `start a version with the fix: \`mlc new version NEXT ${a.model} --from CURRENT\`, then promote that one with --hotfix`,
    why: "A hotfix is a version that goes straight to limited exposure because the one that is served is broken. Served weights never change.",
  }),
  "still-served": entry<{ version: string; environment: string; track: string; exposure: string }>({
    severity: "error",
    say: (a) => `${a.version} is still served in ${a.environment} (${a.exposure}, track ${a.track})`,
    fix: (a) =>
      `serve another version there: \`mlc rollback ${a.version.split("@")[0] ?? ""} ${a.environment} --reason TEXT\`, or end it: ` +
      `\`mlc record ${a.version} deployment environment=${a.environment} track=${a.track} exposure.kind=none\``,
    why:
      "A version leaves the stages that serve only when nobody is served with it any more: its environments are empty, or " +
      "another version has taken its place there. That is a deployment record, not a move.",
  }),
  "reason-missing": entry<{ move: string; reasons: string }>({
    severity: "error",
    say: (a) => `a ${a.move} needs a reason`,
    fix: (a) => `add --reason TEXT; usual reasons: ${a.reasons}`,
    why: "A move that no edge describes is free in its wording but never silent: the record says why it was made.",
  }),
  "hotfix-opens": entry<{ version: string; checkpoint: string; due: string; criteria: string; reviews: string }>({
    severity: "warning",
    say: (a) =>
      `the review at ${a.checkpoint} is due by ${a.due}` +
      (a.criteria === "" ? "" : `; passed over: ${a.criteria}`) +
      (a.reviews === "" ? "" : `; not asked: reviews at ${a.reviews}`),
    fix: (a) => `\`mlc review ${a.version} ${a.checkpoint} --as ROLE --decision approved\`, within the days`,
    why:
      "A hotfix waives what is not lineage, licence, the pre-deployment ethics review or a veto. What it passed over stands in " +
      "its record, and people look at it afterwards; overdue, the version is on hold.",
  }),
  "retire-dependant": entry<{ version: string; who: string; how: string }>({
    severity: "warning",
    say: (a) => `${a.who} names ${a.version} as ${a.how}`,
    fix: () => "move it to the successor, or leave it knowingly: what is retired stays readable",
    why: "A model, version or plan that rests on a retired version goes on resting on it. They are listed so that nobody finds out later.",
  }),
  "purpose-shared": entry<{ others: string; model: string }>({
    severity: "warning",
    say: (a) => `the new purpose of ${a.model} is that of ${a.others} too`,
    fix: () => "retire those versions, or make the new purpose a model of its own",
    why: "model.yaml speaks for every version that is not retired, so a new purpose in it changes what they are for as well.",
  }),
  "transition-incomplete": entry<{ id: string; move: string; missing: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` is a ${a.move} without ${a.missing}`,
    fix: () =>
      "take the record back and move the version with `mlc promote` or `mlc retire`, which ask for everything a move has to say",
    why: "Going back, a hotfix, a new purpose and a retirement each say why; a retirement also names the successor and the end of service.",
  }),
  "moved-after-retirement": entry<{ id: string; prev: string; version: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` moves a version that \`${a.prev}\` retired`,
    fix: (a) => `withdraw it: \`mlc record ${a.version} note supersedes=${a.id} reason=… text=…\``,
    why: "Retirement is terminal. A version that came back would come back without any of the gates it had to pass.",
  }),
  "transition-decided-no": entry<{ id: string; decision: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` moved the version although its own gate said ${a.decision}`,
    fix: () =>
      "take the record back and move the version with `mlc promote`, which writes only on go and go-with-conditions",
    why: "A transition record holds the decision it rests on. One that holds a no was not written by mlc.",
  }),
};
