import { visible } from "./visible.ts";

/** Text as it may stand in an HTML element or in an attribute between double quotes: nothing in it is read as markup. */
export function htmlText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (found) => `&#${String(found.charCodeAt(0))};`);
}
