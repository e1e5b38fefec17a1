import { roles } from "../core/people.ts";
import { decisionKinds, recordKinds } from "../core/records.ts";
import { shipped } from "../generated/data.ts";
import { schemas } from "../generated/schemas.ts";
import type { ShippedSource } from "./completion-takes.ts";
import type { CompletionTable, Word } from "./completion-table.ts";

/** Every name that ships with mlc, each with a few words on what it is. */
export async function shippedWords(): Promise<Readonly<Record<ShippedSource, readonly Word[]>>> {
  const { allTopics } = await import("./explain-topics.ts");
  const { commands } = await import("./index.ts");
  const { topics } = await import("./help-topics.ts");
  const { importers } = await import("../importers/index.ts");
  const { cardFormats } = await import("../documents/index.ts");
  const { exportFormats, rowsFormats } = await import("../documents/exports.ts");
  const facts = shipped.facts.facts.filter(({ path }) => /^[\w.]+$/.test(path));
  const ofRecords: ReadonlySet<string> = new Set(recordKinds);
  const typedIn = facts.filter(
    ({ document, pointer }) =>
      pointer.length > 0 && !ofRecords.has(document) && !["derived", "workspace"].includes(document),
  );
  return {
    commands: Object.entries(commands).map(([name, { summary }]): Word => [name, summary]),
    topics: Object.entries(topics).map(([name, { summary }]): Word => [name, summary]),
    explained: unique(allTopics().map(({ name, kind, title }): Word => [name, short(`${kind}: ${title}`)])),
    criteria: shipped.criteria.map(({ id, title }): Word => [id, short(title)]),
    checkpoints: Object.entries(shipped.checkpoints.checkpoints).map(([id, one]): Word => [
      id,
      `decided by ${one.roles.join(" and ")}`,
    ]),
    lifecycles: Object.entries(shipped.lifecycles).map(([pin, { title }]): Word => [pin, short(title)]),
    schemas: Object.keys(schemas).map((name): Word => [name, ""]),
    adapters: importers.map(({ id, title }): Word => [id, short(title)]),
    facts: facts.map(({ path, document }): Word => [path, document]),
    "fact values": typedIn.map(({ path, document }): Word => [`${path}=`, document]),
    "hand-written kinds": recordKinds.filter((kind) => !decisionKinds.has(kind)).map((kind): Word => [kind, "record"]),
    kinds: recordKinds.map((kind): Word => [kind, "record"]),
    roles: roles.map((role): Word => [role, "role"]),
    documents: ["card", "scorecard", "governance", "operations"].map((name): Word => [name, "document"]),
    "card forms": cardFormats.map(({ id }): Word => [id, ""]),
    "export forms": [...exportFormats, ...rowsFormats].map(({ id }): Word => [id, ""]),
  };
}

/** The stages and moves of each shipped lifecycle. */
export function lifecycleWords(): CompletionTable["lifecycles"] {
  return Object.fromEntries(
    Object.entries(shipped.lifecycles).map(([pin, { stages, edges }]) => [
      pin,
      {
        stages: stages.map(({ id, title }): Word => [id, title === undefined ? "" : short(title)]),
        moves: edges.map(({ from, to }): Word => [`${from}:${to}`, ""]),
      },
    ]),
  );
}

/** A shell shows one line a candidate. */
function short(text: string): string {
  const line = text.replaceAll(/[`\s]+/g, (gap) => (gap.includes("`") ? gap.replaceAll("`", "") : " "));
  return line.length <= 56 ? line : `${line.slice(0, 55).trimEnd()}…`;
}

function unique(all: readonly Word[]): readonly Word[] {
  return [...new Map(all.toReversed()).entries()].toReversed();
}
