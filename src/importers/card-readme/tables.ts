import { isPlaceholder } from "../../core/placeholders.ts";
import { placeOf, plainTitle, type Place } from "./headings.ts";
import type { Passage } from "./passages.ts";

/** A table that states one fact a row, as some published cards are laid out. */
export interface CardTable {
  /** Where its rows belong by its first column's head; undefined where the section says. */
  readonly place: Place | undefined;
  /** `**Label:** value` for each row that answers. */
  readonly rows: readonly Passage[];
}

/** Reads a table of two columns headed `Model Detail`, `Intended Use`, `Factors` …; undefined for a table of numbers. */
export function cardTable(text: string): CardTable | undefined {
  const [head, rule, ...rows] = text.split("\n").map(cellsOf);
  if (head === undefined || rule === undefined || !rule.every((cell) => /^:?-{2,}:?$/.test(cell))) return undefined;
  const title = head[0] ?? "";
  const place = placeOf(title, []);
  const known = place !== undefined || /^model details?$/.test(plainTitle(title));
  if (!known || head.length > 2 || (head.length === 2 && !/^(?:description|value|details?)$/i.test(head[1] ?? "")))
    return undefined;
  return {
    place,
    rows: rows.flatMap(([label = "", value = ""]): Passage[] => {
      const said = head.length === 1 ? label : value;
      if (said === "" || isPlaceholder(said)) return [];
      const row = head.length === 1 ? said : `**${label}:** ${said}`;
      return [{ kind: "text", text: row, raw: row, line: 0 }];
    }),
  };
}

function cellsOf(row: string): readonly string[] {
  const cells = row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
  return cells;
}
