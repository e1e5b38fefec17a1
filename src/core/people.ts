import type { WorkspaceDocument, ModelDocument } from "../generated/types.ts";
import { factAt } from "./facts/path.ts";
import { isList, isMap, type JsonMap } from "./json.ts";

/** The roles a person can hold; the same ids everywhere. */
export const roles = [
  "accountable_owner",
  "data_scientist",
  "mlops_engineer",
  "ethics_reviewer",
  "compliance_officer",
  "security_reviewer",
  "independent_assessor",
] as const;

/** One of the role ids. */
export type Role = (typeof roles)[number];

/** A person as mlc.yaml names them. */
export interface Person {
  readonly id: string;
  readonly name?: string;
  readonly emails?: readonly string[];
}

/** The people who hold a role on a model: model.yaml's owners and mlc.yaml's roles together, in that order, each once. */
export function holders(config: WorkspaceDocument, model: ModelDocument | undefined, role: Role): readonly string[] {
  const own = model?.owners?.[role];
  const owners = own === undefined ? [] : Array.isArray(own) ? own : [own];
  return [...new Set([...owners, ...(config.roles?.[role] ?? [])])].filter((each) => typeof each === "string");
}

/** The person with an e-mail address, without regard to case; undefined when mlc.yaml lists nobody with it. */
export function personByEmail(config: WorkspaceDocument, email: string): string | undefined {
  const wanted = email.toLowerCase();
  return Object.entries(config.people ?? {}).find(([, person]) =>
    (person.emails ?? []).some((each) => each.toLowerCase() === wanted),
  )?.[0];
}

/** The person with an id as mlc.yaml describes them; only the id where it is not listed. */
export function person(config: WorkspaceDocument, id: string): Person {
  const listed = config.people?.[id];
  return {
    id,
    ...(listed?.name === undefined ? {} : { name: listed.name }),
    ...(listed?.emails === undefined ? {} : { emails: listed.emails }),
  };
}

/** The ids of the people who hold a role on a model, as its facts join them: its owners and the workspace's roles. */
export function holdersOf(facts: { readonly values: JsonMap }, role: string): readonly string[] {
  const value = factAt(facts.values, ["owners", role]);
  const people = isList(value) ? value : [value ?? null];
  return people.flatMap((each) => (isMap(each) && typeof each["id"] === "string" ? [each["id"]] : []));
}
