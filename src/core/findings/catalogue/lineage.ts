import { entry } from "../entry.ts";

/** Where versions come from, and who rests on what. */
export const lineage = {
  "unknown-reference": entry<{ word: string; near: string | undefined }>({
    severity: "error",
    say: (a) => `nothing in this workspace names \`${a.word}\``,
    fix: (a) =>
      a.near === undefined
        ? "name a base model, a dataset, a source, a model or MODEL@VERSION, or a digest; `mlc show MODEL lineage` lists those of a model"
        : `did you mean \`${a.near}\`?`,
    why: "What can be recalled is what a version file, a datasheet or a record names. A name that none of them has would get the answer that nobody rests on it, which is true only by accident.",
  }),
  "lineage-cycle": entry<{ names: readonly string[] }>({
    severity: "warning",
    say: (a) => `the lineage goes round in a circle: ${[...a.names, a.names[0] ?? ""].join(" -> ")}`,
    fix: () => "mend the `base_model` or the `generator_model` that names the wrong version; where it is true, nothing",
    why: "A version cannot be made from what was made from it. A dataset can hold what a version trained on it wrote, and then quality may fade from round to round. The answer is complete either way.",
  }),
  "affected-served": entry<{ version: string; environments: string; what: string }>({
    severity: "error",
    say: (a) => `${a.version} rests on ${a.what} and is served in ${a.environments}`,
    fix: (a) => `run what \`mlc impact ${a.what}\` says to do for it`,
    why: "With `--fail-on served` the answer is no as long as a version that rests on what was asked for is exposed somewhere.",
  }),
  "affected-at-all": entry<{ version: string; what: string }>({
    severity: "error",
    say: (a) => `${a.version} rests on ${a.what}`,
    fix: (a) => `run what \`mlc impact ${a.what}\` says to do for it`,
    why: "With `--fail-on any` the answer is no as long as any version that is not retired rests on what was asked for.",
  }),
};
