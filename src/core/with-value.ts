import type { Doc } from "./workspace.ts";

/** A document with another value. Its digest stays that of its file and is taken only where somebody asks: to spread a document would ask. */
export function withValue<T>(document: Doc<unknown>, value: T): Doc<T> {
  return {
    file: document.file,
    value,
    locate: document.locate,
    get digest() {
      return document.digest;
    },
  };
}
