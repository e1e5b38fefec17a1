/** A raw metric name as a reader may try it, with the split that its prefix names. */
export interface NameForm {
  readonly name: string;
  readonly split?: string;
}

/**
 * The names to look up for a raw name, in order: as written, then without the tool's own suffix and prefix.
 * Prefixes and suffixes as the tools write them: transformers `Trainer.evaluate(metric_key_prefix)`, Lightning and
 * wandb `val/`, lm-eval `<metric>,<filter>` with the filter `none`.
 */
export function nameForms(raw: string, tool: string): readonly NameForm[] {
  const bare = withoutSuffix(raw, tool);
  const prefix = PREFIX.exec(bare);
  const word = prefix?.groups?.["word"];
  const split = word === undefined || tool === "lm-eval" ? undefined : SPLITS[word];
  const forms: NameForm[] = [raw, ...(bare === raw ? [] : [bare])].map((name) => withSplit(name, split));
  if (split !== undefined && prefix !== null) forms.push(withSplit(bare.slice(prefix[0].length), split));
  return forms.filter((form) => form.name !== "");
}

/** The name without what its tool always puts behind it: `acc` from lm-eval's `acc,none`. */
export function withoutSuffix(raw: string, tool: string): string {
  const suffix = SUFFIXES[tool];
  return suffix !== undefined && raw.endsWith(suffix) ? raw.slice(0, -suffix.length) : raw;
}

/** The split that a word at the front of a metric name stands for; undefined for any other word. */
export function splitOfWord(word: string): string | undefined {
  return Object.hasOwn(SPLITS, word) ? SPLITS[word] : undefined;
}

const SUFFIXES: { readonly [tool: string]: string } = { "lm-eval": ",none" };
const PREFIX = /^(?<word>train|training|eval|val|valid|validation|dev|test|predict)[_/.]/;
const SPLITS: { readonly [word: string]: string } = {
  train: "train",
  training: "train",
  eval: "eval",
  val: "validation",
  valid: "validation",
  validation: "validation",
  dev: "validation",
  test: "test",
  predict: "test",
};

function withSplit(name: string, split: string | undefined): NameForm {
  return split === undefined ? { name } : { name, split };
}
