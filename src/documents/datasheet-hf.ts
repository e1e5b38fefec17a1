import type { Finding } from "../core/findings/finding.ts";
import { datasetCardOf } from "./datasheet-hf-body.ts";
import { datasetKeys } from "./datasheet-hf-keys.ts";
import type { DatasheetWriter, Sheet } from "./datasheet-format.ts";
import type { Checked, WriteOptions, Written } from "./format.ts";
import { hubFront, newFront, type EditedFront } from "./hf-front.ts";
import { bodyMarkdown, titleMarkdown } from "./markdown.ts";
import { marked, place, type Placed } from "./markers.ts";

/** A README of a dataset on the Hugging Face Hub: front matter and body. */
export const datasheetHf: DatasheetWriter = { write: writeHf, check: checkHf };

const NOTE = "<!-- Written by mlc from a file under datasheets/: edit that and run mlc datasheet again. -->";

/**
 * In an existing file only the keys that the datasheet answers are edited, byte by byte, and only the text between the
 * markers is written; everything else stays.
 */
function writeHf(sheet: Sheet, existing: string | undefined, options: WriteOptions): Written {
  const card = datasetCardOf(sheet);
  const { keys, notes } = datasetKeys(sheet);
  if (existing === undefined || existing.trim() === "") {
    const front = newFront(keys, "\n", options);
    return { text: `${front}${titleMarkdown(card)}\n\n${marked(bodyMarkdown(card), NOTE)}\n`, notes };
  }
  const edited = editedParts(sheet, existing, options);
  if ("refused" in edited) return edited;
  return { text: edited.front.head + edited.placed, notes: [...notes, ...edited.front.notes] };
}

function checkHf(sheet: Sheet, existing: string | undefined, options: WriteOptions): Checked {
  if (existing === undefined) return { differs: ["it does not exist"] };
  const edited = editedParts(sheet, existing, { ...options, insertMarkers: false });
  if ("refused" in edited) return edited;
  const { front, placed } = edited;
  const mended = front.notes.some((each) => each.code === "card-front-matter-mended");
  return {
    differs: [
      ...(mended ? ["what hides the front matter"] : []),
      ...front.changed.map((key) => `\`${key}\``),
      ...(placed === front.body ? [] : ["the text between the markers"]),
    ],
  };
}

function editedParts(
  sheet: Sheet,
  existing: string,
  options: WriteOptions,
): { readonly front: EditedFront; readonly placed: string } | { readonly refused: Finding } {
  const front = hubFront(existing, datasetKeys(sheet).keys, [], [], options);
  if ("refused" in front) return front;
  const above = existing.slice(0, existing.length - front.body.length);
  const placed: Placed = place(front.body, bodyMarkdown(datasetCardOf(sheet)), {
    ...options,
    model: sheet.model,
    to: "hf",
    above,
    command: `mlc datasheet ${sheet.model} ${sheet.id}`,
    note: NOTE,
  });
  return "refused" in placed ? placed : { front, placed: placed.text };
}
