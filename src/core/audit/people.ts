import type { OutAuditPerson, OutAuditProof, OutAuditVersion, OutLogPerson } from "../../generated/types.ts";
import { recordId } from "../facts/fold.ts";
import { named, recordedEntry, type Audited } from "./audited.ts";
import { proofOf, weakest } from "./proof.ts";

/** What a page names people in. */
type Named = Pick<OutAuditVersion, "moves" | "reviews_since" | "exceptions" | "deployments">;

/** Somebody who did something on the page. */
interface Act {
  readonly by: OutLogPerson;
  readonly as: string;
  readonly record: string;
  readonly proof: OutAuditProof;
}

/** Everybody on the page, in the order of mlc.yaml, with how strongly it is proven that their records are theirs. */
export function peopleOf(audited: Audited, page: Named): OutAuditPerson[] {
  const acts = [...decided(page), ...recorded(audited, page)];
  const listed = Object.keys(audited.assessment.workspace.config.value.people ?? {});
  const people = new Map(acts.map((each) => [keyOf(each.by), each.by]));
  const place = ({ id }: OutLogPerson): number => (listed.includes(id) ? listed.indexOf(id) : listed.length);
  return [...people.values()]
    .sort((a, b) => place(a) - place(b) || (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((by) =>
      personFrom(
        by,
        acts.filter((each) => keyOf(each.by) === keyOf(by)),
      ),
    );
}

function personFrom(by: OutLogPerson, acts: readonly Act[]): OutAuditPerson {
  const levels = new Map(acts.map((each) => [each.record, each.proof.level]));
  const proven: OutAuditPerson["proven"] = {};
  for (const level of levels.values()) proven[level] = (proven[level] ?? 0) + 1;
  return {
    by,
    acts: [...new Set(acts.map((each) => each.as))].sort(),
    records: levels.size,
    weakest: weakest([...levels.values()]),
    proven,
  };
}

function decided({ moves, reviews_since, exceptions, deployments }: Named): readonly Act[] {
  const reviews = [
    ...moves.flatMap((each) => each.reviews),
    ...(reviews_since ?? []),
    ...exceptions.flatMap((each) => each.approval ?? []),
  ];
  return [
    ...moves.map(({ by, record, proof }): Act => ({ by, as: "moved it", record, proof })),
    ...reviews.map(({ by, role, record, proof }): Act => ({ by, as: role.replaceAll("_", " "), record, proof })),
    ...exceptions.map(({ request, proof }): Act => {
      return { by: { id: request.by }, as: "asked for an exception", record: request.id, proof };
    }),
    ...deployments.map(({ by, record, proof }): Act => ({ by, as: "deployed it", record, proof })),
  ];
}

/** Who wrote the records that were read as evidence; of unlisted people the author of the commit is all there is. */
function recorded(audited: Audited, { moves }: Named): readonly Act[] {
  const ids = new Set(moves.flatMap((each) => each.evidence.map((one) => one.record)));
  return audited.assessment.files.records
    .filter((each) => ids.has(recordId(each)))
    .map((each) => {
      const { by } = each.value;
      const author = recordedEntry(audited, each.file)?.commit?.author;
      const who = by === "unlisted" && author !== undefined ? { id: by, name: author } : named(audited, by);
      return { by: who, as: "recorded evidence", record: recordId(each), proof: proofOf(audited, each.file, by) };
    });
}

function keyOf({ id, name }: OutLogPerson): string {
  return id === "unlisted" ? `unlisted ${name ?? ""}` : id;
}
