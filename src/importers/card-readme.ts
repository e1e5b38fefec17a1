import { finding } from "../core/findings/catalogue.ts";
import { readFrontMatter, lookalike } from "../core/front-matter.ts";
import { isCardTitle, placeOf } from "./card-readme/headings.ts";
import { partsOf } from "./card-readme/parts.ts";
import { readCard } from "./card-readme/reading.ts";
import { recognise } from "./hf/files.ts";
import { claimedDraft, selfReportedResults } from "./hf/model-index.ts";
import type { Detection, Importer, ImportInput, ImportOptions, ImportResult, SourceFile } from "./importer.ts";
import { nothing } from "./one-file.ts";
import { publicPath } from "./source.ts";
import { decode } from "./text.ts";

/**
 * A model card as Markdown, such as a README of the Hugging Face Hub. It fills what nobody answered in model.yaml, card.yaml
 * and the version; what its model-index claims becomes a record only where partial results are allowed.
 */
export const cardReadme: Importer = {
  id: "model-card",
  title: "Model card (README of the Hugging Face Hub, Markdown)",
  detects: "one Markdown file with front matter between `---` lines, or with headings of a model card",
  example: "mlc import README.md",
  fills: true,
  detect,
  read,
};

function detect({ files }: ImportInput): Detection {
  const [file, second] = files;
  if (file === undefined || second !== undefined || !/\.(?:md|markdown)$/i.test(file.path))
    return { missing: "it is not one Markdown file" };
  const text = decode(file);
  if (typeof text !== "string") return { missing: "it is not UTF-8 text" };
  if (readFrontMatter(text).present || lookalike(text) !== undefined) return "certain";
  const titles = partsOf(text, 1).map(({ title }) => title);
  const known = titles.filter((title) => isCardTitle(title) || placeOf(title, []) !== undefined);
  return known.length > 0 ? "certain" : { missing: "it has no front matter and no heading of a model card" };
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const [file, second] = input.files;
  if (file === undefined) return nothing();
  const path = publicPath(file.path);
  if (second !== undefined) {
    const files = input.files.map((each) => publicPath(each.path));
    return nothing(finding("import-several-files", { path: input.directory ?? ".", files, tool: "model-card" }));
  }
  const text = decode(file);
  if (typeof text !== "string") return nothing(text);
  const { facts, notes } = readCard(file, { exists: existing(input, file), own: "skip" });
  const claims = recognise(file);
  const count = claims === undefined ? 0 : selfReportedResults(claims.value);
  if (claims === undefined || count === 0) return { records: [], facts, notes };
  if (options.allowPartial !== true)
    return { records: [], facts, notes: [...notes, finding("import-self-reported", { path, count })] };
  const claimed = claimedDraft(claims, options);
  return { records: [claimed.draft], facts, notes: [...notes, ...claimed.notes] };
}

/** Of a card from standard input nobody knows what stands beside it. */
function existing({ digestsOf }: ImportInput, file: SourceFile): (path: string) => boolean {
  return (path) => digestsOf === undefined || digestsOf(file, path) !== undefined;
}
