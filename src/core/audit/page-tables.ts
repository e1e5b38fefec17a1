import type {
  OutAuditDeployment,
  OutAuditEdit,
  OutAuditEvidence,
  OutAuditException,
  OutAuditPerson,
  OutAuditVersion,
} from "../../generated/types.ts";
import { momentText, nameOf } from "./answer.ts";
import { levelWords, shortDigest, shortRevision, toneOf } from "./page-moves.ts";
import { strengths } from "./proof.ts";
import { plain, verbatim, type Block, type Cell } from "./page-blocks.ts";

/** Every record that a move rested on, once, with the moves that read it. */
export function evidenceRows({ moves }: OutAuditVersion): readonly Block[] {
  const read = new Map<string, { readonly each: OutAuditEvidence; readonly numbers: number[] }>();
  for (const { number, evidence } of moves) {
    for (const each of evidence) {
      const key = `${each.record} ${each.sha256 ?? ""}`;
      const known = read.get(key) ?? { each, numbers: [] };
      known.numbers.push(number);
      read.set(key, known);
    }
  }
  const rows = [...read.values()]
    .sort((a, b) => (a.each.record < b.each.record ? -1 : 1))
    .map(({ each, numbers }): readonly Cell[] => [
      verbatim(each.record),
      verbatim(each.sha256 === undefined ? "not listed" : shortDigest(each.sha256)),
      plain(`${each.now}${keptText(each)}`, each.now === "present" ? "good" : "bad"),
      plain(numbers.join(", ")),
    ]);
  return rows.length === 0 ? [] : [{ kind: "table", head: ["Record", "Digest then", "Now", "Moves"], rows }];
}

/** What was changed by hand. */
export function editRows(edits: readonly OutAuditEdit[]): readonly Block[] {
  const rows = edits.map(({ at, what, by, commit, file }): readonly Cell[] => [
    plain(momentText(at)),
    plain(what, "bad"),
    plain(by === undefined ? "" : nameOf(by)),
    verbatim(commit?.id.slice(0, 7) ?? "not committed"),
    verbatim(file.slice(file.lastIndexOf("/") + 1)),
  ]);
  return rows.length === 0 ? [] : [{ kind: "table", head: ["When", "What", "By", "Commit", "File"], rows }];
}

/** Each exception with what became of it. */
export function exceptionRows(exceptions: readonly OutAuditException[]): readonly Block[] {
  const rows = exceptions.map(({ request, moves, approval, proof }) => {
    const effect = request.effect === "waive" ? "waived" : "not applicable";
    const gate = request.gate === undefined ? "" : ` for ${request.gate}`;
    const decided =
      approval === undefined
        ? "nobody decided on it"
        : `${approval.decision.replaceAll("-", " ")} by ${nameOf(approval.by)} as ${approval.role.replaceAll("_", " ")}` +
          `${approval.self ? ", as self" : ""}, ${momentText(approval.at)} (${levelWords[approval.proof.level]})`;
    return {
      label: request.criterion,
      lines: [
        plain(
          `${effect}${gate} through ${request.through}: ${request.state}`,
          request.state === "active" ? undefined : "warn",
        ),
        plain(`asked for by ${request.by} (${levelWords[proof.level]}): ${request.reason}`),
        plain(decided, approval?.self === true ? "warn" : undefined),
        ...(request.controls.length === 0 ? [] : [plain(`meanwhile: ${request.controls.join("; ")}`)]),
        plain(moves.length === 0 ? "no move rested on it" : `moves that rested on it: ${moves.join(", ")}`),
        verbatim(request.id),
      ],
    };
  });
  return rows.length === 0 ? [] : [{ kind: "rows", rows }];
}

/** What was promised, hotfix debts among it, and where it stands. */
export function obligationRows({ obligations }: OutAuditVersion): readonly Block[] {
  const rows = obligations.map(({ state, due, role, text, from, closed_by }) => ({
    label: state,
    lines: [
      plain(
        `${from === "hotfix" ? "after a hotfix: " : ""}${text}; by ${due}, ${role.replaceAll("_", " ")}`,
        state === "overdue" ? "bad" : state === "open" ? "warn" : undefined,
      ),
      ...(closed_by === undefined ? [] : [verbatim(closed_by)]),
    ],
  }));
  return rows.length === 0 ? [] : [{ kind: "rows", rows }];
}

/** Where it is and was served. */
export function deploymentRows(deployments: readonly OutAuditDeployment[]): readonly Block[] {
  const rows = deployments.map((each): readonly Cell[] => [
    plain(`${each.environment}${each.track === "main" ? "" : ` (${each.track})`}`),
    plain(
      `${each.exposure}${each.limit === undefined ? "" : `, ${each.limit}`}${each.rollback_of === undefined ? "" : ", a rollback"}`,
    ),
    plain(momentText(each.since)),
    plain(each.until === undefined ? "still" : momentText(each.until)),
    plain(`${nameOf(each.by)} (${levelWords[each.proof.level]})`, toneOf(each.proof.level)),
  ]);
  const head = ["Environment", "Exposure", "Since", "Until", "Recorded by"];
  return rows.length === 0 ? [] : [{ kind: "table", head, rows }];
}

/** Everybody on the page, with how strongly it is proven that it was they. */
export function peopleRows(people: readonly OutAuditPerson[]): readonly Block[] {
  const rows = people.map(({ by, acts, weakest, proven }): readonly Cell[] => [
    plain(by.id === "unlisted" ? `${nameOf(by)} (unlisted)` : nameOf(by)),
    plain(acts.join(", ")),
    plain(
      strengths
        .filter((each) => proven[each] !== undefined)
        .map((each) => `${String(proven[each] ?? 0)} ${levelWords[each]}`)
        .join(", "),
      toneOf(weakest),
    ),
  ]);
  return rows.length === 0 ? [] : [{ kind: "table", head: ["Person", "Acted as", "Records proven by"], rows }];
}

function keptText({ kept_in }: OutAuditEvidence): string {
  return kept_in === undefined ? "" : `, kept in ${shortRevision(kept_in)}`;
}
