import { finding } from "../../core/findings/catalogue.ts";
import type { SourceFile } from "../importer.ts";
import { notebook, type Reading } from "../prefill/reading.ts";
import { publicPath } from "../source.ts";
import { decode } from "../text.ts";
import { bodyFacts } from "./body-facts.ts";
import { frontFacts, nameInFront } from "./front-facts.ts";
import { readFront } from "./front.ts";
import { ownText } from "./own-text.ts";

/** How a card is read. */
export interface ReadCardOptions {
  /** Whether a path of the repository is there. */
  readonly exists: (path: string) => boolean;
  /** Text between mlc's markers: `skip` where the files it was written from are here, else `read`. */
  readonly own: "read" | "skip";
}

/** What a README says about the model in it: its front matter first, then the prose of its sections. */
export function readCard(file: SourceFile, { exists, own }: ReadCardOptions): Reading {
  const path = publicPath(file.path);
  const text = decodedCard(file);
  if (typeof text !== "string") {
    if (text.code === "import-empty") return { facts: [], notes: [] };
    return { facts: [], notes: [finding("init-file-unread", { file: path, because: "it is not UTF-8 text" })] };
  }
  const notes = notebook(file.path);
  const front = readFront(text, path);
  frontFacts(front, notes, exists);
  const body = ownText(front.body, own);
  const said = bodyFacts({ text: body.text, line: front.bodyLine, file: path }, notes);
  const skipped =
    body.skipped === 0
      ? []
      : [finding("card-own-text", { file: path }, { file: path, line: body.skipped + front.bodyLine - 1 })];
  const name = nameInFront(front) ?? said.name;
  return {
    facts: notes.reading.facts,
    notes: [...front.notes, ...notes.reading.notes, ...said.notes, ...skipped],
    ...(name === undefined ? {} : { name }),
  };
}

/** Like `decode`, with the byte order mark: the Hub sees no front matter behind one. */
function decodedCard(file: SourceFile): ReturnType<typeof decode> {
  const text = decode(file);
  const [a, b, c] = file.bytes;
  return typeof text === "string" && a === 0xef && b === 0xbb && c === 0xbf ? `\uFEFF${text}` : text;
}
