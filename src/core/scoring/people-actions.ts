import { calledBy, type Facts } from "../facts/facts.ts";
import type { Action } from "../findings/finding.ts";
import { isMap, scalarText, type Path } from "../json.ts";
import { exampleFor } from "./examples.ts";

/** `owners.<role>.name` and the like: the role holds an id, what is known of the person stands in mlc.yaml. */
export function isOfPerson(path: Path): boolean {
  return path[0] === "owners" && path.length > 2;
}

/** A person who is named in a role but not described: an entry under `people:`, and the role itself where it is empty. */
export function peopleEdit(facts: Facts, path: Path): readonly Action[] {
  const role = String(path[1]);
  const owners = facts.values["owners"];
  const holder = isMap(owners) ? owners[role] : undefined;
  const id = isMap(holder) && typeof holder["id"] === "string" ? holder["id"] : undefined;
  const example = exampleFor(["owners", role], facts.asOf);
  const person = id ?? scalarText(example);
  const described = exampleFor(["people"], facts.asOf);
  const describe: Action = { edit: { file: "mlc.yaml", path: ["people", person], example: described } };
  if (id !== undefined) return [describe];
  return [describe, { run: ["mlc", "set", calledBy(facts), `owners.${role}=${person}`] }];
}

/** Of two roles that one person holds, the one to give to somebody else; never that of who did the work. */
export function otherPerson(facts: Facts, roles: readonly string[]): readonly Action[] {
  const path = roles.find((role) => role !== "owners.data_scientist" && role.includes("."));
  if (path === undefined) return [];
  const example = exampleFor(path.split("."), facts.asOf);
  return [{ run: ["mlc", "set", calledBy(facts), `${path}=${scalarText(example)}`] }];
}
