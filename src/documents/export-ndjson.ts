import { jsonText } from "../core/json-text.ts";
import type { RowsForm } from "./exports.ts";
import type { FlatRow } from "./flat-columns.ts";

const FILE = "rows.ndjson";

/** The flat form as JSON lines, `mlc.flat/v1`: one row a line, keys sorted, what is not known left out. */
export const ndjson: RowsForm = {
  files: [{ path: FILE, head: "" }],
  write: ({ kind, cells }: FlatRow) => ({
    path: FILE,
    text: `${jsonText({ schema: "mlc.flat/v1", kind, ...cells }, "line")}\n`,
  }),
};
