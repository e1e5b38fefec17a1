import { resolve } from "node:path";
import { didYouMean } from "../core/did-you-mean.ts";
import { audiences } from "../core/card/audience.ts";
import type { Audience } from "../core/facts/shown.ts";
import type { CardFormat, CardWriter, WriteOptions } from "../documents/format.ts";
import type { LayoutFile } from "../documents/layout.ts";
import { cardFormats } from "../documents/index.ts";
import { cannot } from "../errors.ts";
import { below } from "../store/root.ts";
import { diskTree } from "../store/tree.ts";
import type { World } from "../world.ts";
import { flagOption, textOption, type Input } from "./command.ts";
import type { Opened } from "./open.ts";

/** Where a card goes and in which form, with what stands there now. */
export interface CardTarget {
  readonly format: CardFormat;
  /** Relative to the workspace; undefined where the card is printed. */
  readonly file: string | undefined;
  readonly existing: string | undefined;
  readonly audience: Audience;
  /** Writes in the format, with the layout of the workspace where it has one. */
  readonly writer: () => Promise<CardWriter>;
  readonly options: WriteOptions;
}

/** Reads the options of `mlc card`. Throws CannotRun for a path outside the workspace or a word that is none of the choices. */
export async function cardTarget(world: World, input: Input, opened: Opened): Promise<CardTarget> {
  const out = textOption(input, "out");
  const file = out === undefined ? undefined : below(opened.root, resolve(world.cwd, out));
  if (out !== undefined && (file === undefined || file === "")) throw cannot("unsafe-path", { file: out });
  const bytes = file === undefined ? undefined : diskTree(opened.root).read(file);
  const existing = bytes === undefined ? undefined : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const format = formatOf(textOption(input, "to") ?? formFor(file, existing));
  const audience = choice("--audience", textOption(input, "audience") ?? "public", audiences);
  const specVersion = specVersionOf(format, textOption(input, "specVersion"));
  return {
    format,
    file,
    existing,
    audience,
    writer: () => writerOf(format, opened.root),
    options: {
      file: file ?? "README.md",
      insertMarkers: flagOption(input, "insertMarkers"),
      ...(format.yaml === true ? await yamlTools() : NO_YAML),
      ...(specVersion === undefined ? {} : { specVersion }),
    },
  };
}

/** The package that edits YAML takes longer to load than a card takes to render: only for a form that has YAML in it. */
async function yamlTools(): Promise<Pick<WriteOptions, "edit" | "emit">> {
  const [{ editText }, { emitYaml }] = await Promise.all([
    import("../store/yaml/edit.ts"),
    import("../store/yaml/emit.ts"),
  ]);
  return { edit: editText, emit: emitYaml };
}

const noYaml = (): never => {
  throw new Error("only a card format that says `yaml: true` edits YAML");
};
const NO_YAML: Pick<WriteOptions, "edit" | "emit"> = { edit: noYaml, emit: noYaml };

/** `templates/cards/md.mustache` and `html.mustache` beside mlc.yaml take the place of mlc's own layouts. */
async function writerOf(format: CardFormat, root: string): Promise<CardWriter> {
  if (format.id !== "md" && format.id !== "html") return format.load();
  const tree = diskTree(root);
  const part = (name: string): LayoutFile | undefined => {
    const file = `templates/cards/${name}.mustache`;
    const bytes = tree.read(file);
    return bytes === undefined ? undefined : { file, text: new TextDecoder().decode(bytes) };
  };
  const own = part(format.id);
  if (own === undefined) return format.load();
  return (await import("../documents/layout-writer.ts")).layoutWriter(format.id, { ...own, part });
}

/** The form that a file asks for by its name or its front matter, where nobody names one. */
function formFor(file: string | undefined, existing: string | undefined): string {
  if (existing !== undefined && /^\s*---\r?\n/.test(existing)) return "hf";
  return file !== undefined && /\.html?$/i.test(file) && cardFormats.some(({ id }) => id === "html") ? "html" : "md";
}

function formatOf(to: string): CardFormat {
  const id = choice(
    "--to",
    to,
    cardFormats.map((each) => each.id),
  );
  const format = cardFormats.find((each) => each.id === id);
  if (format === undefined) throw new Error(`no card format ${id}`);
  return format;
}

function specVersionOf(format: CardFormat, given: string | undefined): string | undefined {
  const choices = format.specVersions ?? [];
  // A file keeps the version that it has, so a format chooses itself where nobody asks for one.
  if (given === undefined) return undefined;
  if (choices.length > 0) return choice("--spec-version", given, choices);
  const versioned = cardFormats.filter((each) => each.specVersions !== undefined).map((each) => each.id);
  throw cannot("spec-version-not-here", { to: format.id, versioned });
}

function choice<Word extends string>(place: string, value: string, choices: readonly Word[]): Word {
  const found = choices.find((each) => each === value);
  if (found === undefined) throw cannot("unknown-choice", { value, place, choices, near: didYouMean(value, choices) });
  return found;
}
