import type { Finding } from "../findings/finding.ts";
import type { Doc, Workspace } from "../workspace.ts";
import { isPlaceholder } from "../placeholders.ts";
import { hasRole } from "./fields.ts";
import { LONGEST, remembered } from "./remembered.ts";
import { futureVisitor } from "./rules-dates.ts";
import { personVisitor } from "./rules-people.ts";
import type { ModelSetting } from "./rules-setting.ts";
import { dueVisitor } from "./rules-stages.ts";
import { namesSecret, secretIn, secretVisitor } from "./secrets.ts";
import { deceptionIn } from "./text-characters.ts";
import { dangerVisitor, deadLinkVisitor } from "./text-links.ts";
import { nameVisitor } from "./text-names.ts";
import { placeholderVisitor, todoVisitor } from "./text-placeholders.ts";
import { walk, type Quiet, type Visitor } from "./walk.ts";

/** Secrets, links, deceptive names, placeholders, people and dates in the documents and records of a model. */
export function textFindings(setting: ModelSetting): readonly Finding[] {
  const { documents, standing, workspace, today } = setting;
  const counted = new Set<Doc<unknown>>(standing);
  return documents.flatMap((doc) => {
    const { file } = doc;
    const found: Finding[] = [];
    const visitors = harm(file, found);
    const record = file.includes("/records/");
    // A superseded record was corrected and cannot be edited; but a secret or a trap in it is still there.
    if (!record || counted.has(doc)) visitors.push(...sense(file, found, workspace), futureVisitor(file, found, today));
    if (!record) {
      visitors.push(
        personVisitor(file, found, setting.people),
        dueVisitor(file, found, setting.stages),
        todoVisitor(file, found, setting.stageReached),
      );
    }
    walk(doc.value, visitors, QUIET);
    return found;
  });
}

/** The same for one document that belongs to no model, without people and dates. */
export function plainTextFindings(
  { file, value }: Doc<unknown>,
  workspace: Pick<Workspace, "exists">,
): readonly Finding[] {
  const found: Finding[] = [];
  walk(value, [...harm(file, found), ...sense(file, found, workspace)], QUIET);
  return found;
}

/** Short texts of a field without a role, and keys, that hold neither a secret nor what deceives, and answer something. */
const QUIET: Quiet = {
  text: (text, { field }) => text.length <= LONGEST && !speaks(field) && isPlain(text),
  key: remembered((key) => secretIn(key) === undefined && deceptionIn(key) === undefined),
};
const speaks = remembered((field) => hasRole(field) || namesSecret(field));
const isPlain = remembered((text) => secretIn(text) === undefined && !isPlaceholder(text));

function harm(file: string, found: Finding[]): Visitor[] {
  return [secretVisitor(file, found), nameVisitor(file, found), dangerVisitor(file, found)];
}

function sense(file: string, found: Finding[], { exists }: Pick<Workspace, "exists">): readonly Visitor[] {
  return [deadLinkVisitor(file, found, exists), placeholderVisitor(file, found)];
}
