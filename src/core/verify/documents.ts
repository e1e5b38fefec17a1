import type { Finding } from "../findings/finding.ts";
import type { Doc } from "../workspace.ts";

/** What a file of the workspace is, by its path. */
export type Place =
  | { readonly part: "workspace" | "lifecycle" | "framework" }
  | { readonly part: "document" | "version" | "record"; readonly dir: string };

/** A document with its text: exactly what its bytes say. */
export interface ReadText extends Doc<unknown> {
  readonly text: string;
}

/** A file's content as read: a document, or why it is none. */
export type ReadDocument =
  | { readonly kind: "read"; readonly doc: ReadText }
  | { readonly kind: "broken"; readonly findings: readonly Finding[] }
  | { readonly kind: "missing" };

/** The contents that a walk may ask for, each read and judged by its shape once. */
export interface Documents {
  /** What a path stands for; undefined for files that are none of mlc's. */
  readonly place: (file: string) => Place | undefined;
  readonly read: (file: string, blob: string) => ReadDocument;
}
