import type { Finding } from "../../core/findings/finding.ts";
import type { JsonMap } from "../../core/json.ts";
import type { Locate } from "./place.ts";

/** One file to read. `maxBytes` defaults to 1 MiB; records pass `MAX_RECORD_BYTES`. `file` only names it in findings. */
export interface YamlFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly maxBytes?: number;
}

/** A file that was read, or every reason why it cannot be, each with its line and column. */
export type YamlRead =
  | {
      readonly ok: true;
      readonly value: JsonMap;
      /** Exactly what the bytes say, byte order mark and line ends included. */
      readonly text: string;
      readonly locate: Locate;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };
