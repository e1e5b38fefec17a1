import { valueAt, type JsonMap } from "../core/json.ts";
import { assigned, parseAssignment, type Assignment } from "../core/plans/assign.ts";
import { cannot } from "../errors.ts";
import type { Draft } from "../importers/importer.ts";

/** What `--field PATH=VALUE` says of a training run. Throws CannotRun where it is no assignment, or where there is no run. */
export function givenFields(texts: readonly string[], drafts: readonly Draft[]): readonly Assignment[] {
  const read = texts.map((text) => {
    const assignment = parseAssignment(text);
    if (assignment === undefined) throw cannot("bad-assignment", { text });
    return assignment;
  });
  const [first] = read;
  if (first !== undefined && !drafts.some(({ kind }) => kind === "training"))
    throw cannot("import-field-without-run", { path: first.text });
  return read;
}

/** The fields of a training record with those that its tool does not write. Throws CannotRun where it wrote one of them. */
export function withGiven(fields: JsonMap, given: readonly Assignment[]): JsonMap {
  const said = given.find(({ path }) => valueAt(fields, path) !== undefined);
  if (said !== undefined) throw cannot("import-field-said", { path: said.text });
  return assigned(fields, given);
}
