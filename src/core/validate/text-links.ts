import { finding } from "../findings/catalogue.ts";
import type { Workspace } from "../workspace.ts";
import { isLinkField, isReferenceField } from "./fields.ts";
import { secretIn } from "./secrets.ts";
import { dangerousReference } from "./text-references.ts";
import type { Report, Visitor } from "./walk.ts";

/** Finds paths and links that must not be followed. */
export function dangerVisitor(report: Report): Visitor {
  return {
    text: (text, place, path) => {
      if (!isLinkField(place)) return;
      // `git@host:owner/name` and bare names are fine for a repository, which is never opened as a path.
      const because = place.field === "repo" && !text.includes("://") ? undefined : dangerousReference(text);
      // Credentials in an address are found as the secret they are, and not shown.
      if (because === undefined || secretIn(text) !== undefined) return;
      report.found.push(finding("dangerous-reference", { text, because }, { file: report.file, path: [...path] }));
    },
  };
}

/** Finds paths that lead nowhere; `exists` is asked without the `#part` of a path. */
export function deadLinkVisitor(report: Report, exists: Workspace["exists"]): Visitor {
  return {
    asks: isReferenceField,
    text: (text, place, path) => {
      if (!isReferenceField(place) || place.foreign || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(text)) return;
      const target = text.replace(/#.*$/, "").replace(/\/$/, "");
      if (dangerousReference(text) !== undefined || exists(target)) return;
      report.found.push(finding("reference-not-found", { text }, { file: report.file, path: [...path] }));
    },
  };
}
