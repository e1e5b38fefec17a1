import { finding } from "../core/findings/catalogue.ts";
import type { Facts } from "../core/facts/facts.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { CardForm, CardWriter, WriteOptions } from "./format.ts";

/** What a format that writes the whole file has to say about itself. */
export interface WholeFile {
  readonly form: CardForm;
  /** What mlc puts into every file of this form, in words: `<meta name="generator" content="mlc card">`. */
  readonly mark: string;
  /** Whether a file is one that this form wrote. */
  readonly isMine: (existing: string) => boolean;
  readonly render: (
    facts: Facts,
    options: WriteOptions,
  ) => { readonly text: string; readonly notes: readonly Finding[] };
  /** The parts of a file by name, to say which differ; a text it cannot read has none. */
  readonly parts: (text: string) => ReadonlyMap<string, string>;
}

/** The writer of a form that owns the whole file: it replaces what it wrote, and nothing else. */
export function wholeFile(form: WholeFile): CardWriter {
  const refusal = (existing: string | undefined, options: WriteOptions): Finding | undefined => {
    if (existing === undefined || existing.trim() === "" || form.isMine(existing)) return undefined;
    return finding(
      "card-file-not-ours",
      { file: options.file, to: form.form, mark: form.mark },
      { file: options.file },
    );
  };
  return {
    write(facts, existing, options) {
      const refused = refusal(existing, options);
      return refused === undefined ? form.render(facts, options) : { refused };
    },
    check(facts, existing, options) {
      if (existing === undefined) return { differs: ["it does not exist"] };
      const refused = refusal(existing, options);
      if (refused !== undefined) return { refused };
      const { text } = form.render(facts, options);
      return { differs: existing === text ? [] : differing(form.parts(existing), form.parts(text)) };
    },
  };
}

/** The names of the parts that are not the same in both, in the order of the new text, then those that are gone. */
function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const changed = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
  const gone = [...before.keys()].filter((name) => !after.has(name));
  return changed.length + gone.length === 0 ? ["the text around its sections"] : [...changed, ...gone];
}
