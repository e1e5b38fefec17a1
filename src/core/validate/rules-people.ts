import { didYouMean } from "../did-you-mean.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isList, isMap, type Json, type Path } from "../json.ts";
import { roles } from "../people.ts";
import { decisionKinds, kindOf } from "../records.ts";
import type { Doc, Workspace } from "../workspace.ts";
import { isPersonField } from "./fields.ts";
import type { ModelSetting } from "./rules-setting.ts";
import type { Report, Visitor } from "./walk.ts";

/** Whether the roles of mlc.yaml name people of mlc.yaml, and an e-mail address means one person. */
export function workspacePeople({ config }: Workspace): readonly Finding[] {
  const { people = {} } = config.value;
  const owner = new Map<string, string>();
  const twice = Object.entries(people).flatMap(([id, { emails = [] }]) =>
    emails.flatMap((email, index) => {
      const first = owner.get(email.toLowerCase()) ?? id;
      owner.set(email.toLowerCase(), first);
      if (first === id) return [];
      const at = { file: config.file, path: ["people", id, "emails", index] };
      return [finding("email-twice", { email, first, second: id }, at)];
    }),
  );
  const held = roleHolders(config.value.roles, ["roles"], config);
  return [...held.flatMap(({ id, path }) => unknown(id, config.file, path, new Set(Object.keys(people)))), ...twice];
}

/** Whether owners and the authors of records are people of mlc.yaml, and decisions are by somebody listed. */
export function peopleFindings(setting: ModelSetting): readonly Finding[] {
  const { files, people, standing } = setting;
  const owners = files.model === undefined ? [] : roleHolders(files.model.value.owners, ["owners"], files.model);
  const records = standing.flatMap((record) => {
    const { by } = record.value;
    const kind = kindOf(record.value);
    const at = { file: record.file, path: ["by"] };
    if (by !== "unlisted") return unknown(by, record.file, ["by"], people);
    return decisionKinds.has(kind) ? [finding("unlisted-by", { kind }, at)] : [];
  });
  return [...owners.flatMap(({ id, path, file }) => unknown(id, file, path, people)), ...records];
}

interface Named {
  readonly id: string;
  readonly path: Path;
  readonly file: string;
}

function roleHolders(held: Json | undefined, root: Path, { file }: Doc<unknown>): readonly Named[] {
  if (!isMap(held)) return [];
  return roles.flatMap((role) => {
    const people = held[role];
    const list: readonly (readonly [Json, Path])[] = isList(people)
      ? people.map((id, index) => [id, [...root, role, index]])
      : people === undefined
        ? []
        : [[people, [...root, role]]];
    return list.flatMap(([id, path]) => (typeof id === "string" ? [{ id, path, file }] : []));
  });
}

/** Finds `by`, `owner` and `approved_by` that name nobody of mlc.yaml. */
export function personVisitor(report: Report, people: ReadonlySet<string>): Visitor {
  return {
    asks: isPersonField,
    text: (id, place, path) => {
      if (isPersonField(place) && !place.foreign) report.found.push(...unknown(id, report.file, [...path], people));
    },
  };
}

function unknown(id: string, file: string, path: Path, people: ReadonlySet<string>): readonly Finding[] {
  if (people.has(id)) return [];
  return [finding("unknown-person", { id, meant: didYouMean(id, people) }, { file, path })];
}
