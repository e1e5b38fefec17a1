import { resolve } from "node:path";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { JsonMap } from "../core/json.ts";
import { cannot } from "../errors.ts";
import { readMarkdownDatasheet } from "../importers/datasheet/markdown.ts";
import { sourceAt } from "../store/sources.ts";
import type { World } from "../world.ts";
import type { Opened } from "./open.ts";

/** What `mlc new datasheet --from FILE` takes from a datasheet in Markdown. */
export interface ReadSheet {
  readonly name: string | undefined;
  readonly relatesToPeople: boolean | undefined;
  /** The sections with their answers. */
  readonly answers: JsonMap;
  /** What was found, and what was not understood. */
  readonly notes: readonly Finding[];
}

const LIMIT = 1 << 20;

/** Reads the file. Throws CannotRun for one that is no text, too large, or has none of the questions. */
export function readSheet(world: World, opened: Opened, file: string): ReadSheet {
  const source = sourceAt(opened.root, resolve(world.cwd, file), LIMIT);
  if (source.rest !== undefined) throw cannot("unreadable-file", { file, reason: "larger than 1 MiB" });
  const read = readMarkdownDatasheet(textOf(source.bytes, file));
  if (read.questions === 0) throw cannot("no-datasheet-questions", { file });
  const answered = Object.values(read.answers).reduce((sum, each) => sum + Object.keys(each).length, 0);
  const { questions, unanswered } = read;
  return {
    name: read.name === "" ? undefined : read.name?.slice(0, 200),
    relatesToPeople: read.relatesToPeople,
    answers: { ...read.answers },
    notes: [
      finding("datasheet-read", { file: source.path, questions, answered, unanswered }),
      ...read.notUnderstood.map(({ text, line }) =>
        finding("datasheet-not-understood", { file: source.path, line, text: text.slice(0, 100) }),
      ),
    ],
  };
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw cannot("unreadable-file", { file, reason: "not UTF-8 text" });
  }
}
