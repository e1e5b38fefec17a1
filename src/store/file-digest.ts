import { fileText } from "../core/digest.ts";

/** `fileDigest` of core, by the system's own SHA-256: a transition names every file of its model, and in a short run that is far quicker. */
export function fileDigest(text: string): string {
  // Asked for only here: most commands want no digest of a file, and loading the module costs every one of them.
  return `sha256:${process.getBuiltinModule("node:crypto").hash("sha256", fileText(text), "hex")}`;
}
