import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Path } from "../json.ts";
import type { Doc, Workspace } from "../workspace.ts";
import { isForeign, isLinkField, isNameField, isReferenceField } from "./fields.ts";
import type { ModelSetting } from "./rules-setting.ts";
import { secretFindings, secretIn } from "./secrets.ts";
import { deceptionIn } from "./text-characters.ts";
import { overdueTodos, placeholderFindings } from "./text-placeholders.ts";
import { dangerousReference } from "./text-references.ts";
import { fieldOf, walk } from "./walk.ts";

/** Secrets, dangerous or dead links, deceptive names and placeholders in the documents and records of a model. */
export function textFindings({ documents, standing, workspace, stageReached }: ModelSetting): readonly Finding[] {
  const counted = new Set<Doc<unknown>>(standing);
  return documents.flatMap((doc) => {
    // A superseded record was corrected and cannot be edited; but a secret or a trap in it is still there.
    const record = doc.file.includes("/records/");
    if (record && !counted.has(doc)) return harmFindings(doc);
    const late = record ? [] : overdueTodos(doc.value, doc.file, stageReached);
    return [...plainTextFindings(doc, workspace), ...late];
  });
}

/** The same for one document that belongs to no model. */
export function plainTextFindings(doc: Doc<unknown>, { exists }: Pick<Workspace, "exists">): readonly Finding[] {
  const { file, value } = doc;
  return [...harmFindings(doc), ...deadLinks(value, file, exists), ...placeholderFindings(value, file)];
}

function harmFindings({ file, value }: Doc<unknown>): readonly Finding[] {
  const found = [...secretFindings(value, file)];
  const deceived = (text: string, path: Path): void => {
    const deception = deceptionIn(text);
    if (deception === undefined) return;
    const { character, because } = deception;
    found.push(finding("deceptive-character", { text, character, because }, { file, path: [...path] }));
  };
  walk(value, {
    text: (text, path) => {
      if (isNameField(path)) deceived(text, path);
      if (!isLinkField(path) || secretIn(text) !== undefined) return;
      // `git@host:owner/name` and bare names are fine for a repository, which is never opened as a path.
      const because = fieldOf(path) === "repo" && !text.includes("://") ? undefined : dangerousReference(text);
      if (because !== undefined)
        found.push(finding("dangerous-reference", { text, because }, { file, path: [...path] }));
    },
    key: (key, path) => deceived(key, [...path, key]),
  });
  return found;
}

function deadLinks(value: unknown, file: string, exists: Workspace["exists"]): readonly Finding[] {
  const found: Finding[] = [];
  walk(value, {
    skip: isForeign,
    text: (text, path) => {
      if (!isReferenceField(path) || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(text)) return;
      const target = text.replace(/#.*$/, "").replace(/\/$/, "");
      if (dangerousReference(text) !== undefined || exists(target)) return;
      found.push(finding("reference-not-found", { text }, { file, path: [...path] }));
    },
  });
  return found;
}
