import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { DatasheetWriter, Sheet } from "./datasheet-format.ts";

/** A form of a datasheet that is a whole file. */
export interface WholeSheet {
  /** Whether mlc wrote a text in this form. */
  readonly isMine: (existing: string) => boolean;
  readonly render: (sheet: Sheet) => { readonly text: string; readonly notes: readonly Finding[] };
}

/** The writer of a form that owns the whole file: it replaces what mlc wrote, and nothing else. */
export function wholeSheet({ isMine, render }: WholeSheet): DatasheetWriter {
  return {
    write(sheet, existing, { file }) {
      if (existing !== undefined && !isMine(existing))
        return { refused: finding("datasheet-not-ours", { file }, { file }) };
      return render(sheet);
    },
    check: (sheet, existing) => ({
      differs: existing === render(sheet).text ? [] : [existing === undefined ? "it does not exist" : "its text"],
    }),
  };
}

/** Whether a text is a JSON object that says of itself what `says` looks for. */
export function jsonSays(text: string, says: (value: Readonly<Record<string, unknown>>) => boolean): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && says(value as Record<string, unknown>);
  } catch {
    return false;
  }
}
