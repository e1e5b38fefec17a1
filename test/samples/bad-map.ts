import { dir, evaluationFile, scorecardFile, versionFile } from "../support/model.ts";

/**
 * Where the value of a bad sample goes in the files of mlc: the file, the text that stands there in the sound
 * workspace, and what takes its place (`$` is the sample's own raw YAML). `value` picks that from the sample.
 */
export interface Placed {
  readonly file: string;
  readonly instead: string;
  readonly put: string;
  readonly value: RegExp;
  /** The text whose first character is the expected position; the sample's value unless given. */
  readonly at?: string;
}

const model = `${dir}/model.yaml`;
const card = `${dir}/card.yaml`;

const id = { file: model, instead: "id: support-llm", put: "id: $", value: /^id: (.*)$/m };
const name = {
  file: model,
  instead: "name: Support LLM   # what people call it",
  put: "name: $",
  value: /^name: (.*)$/m,
};
const description = {
  file: card,
  instead: "license: {id: apache-2.0}",
  put: "license: {id: apache-2.0}\ndescription: $",
  value: /^description: (.*)$/m,
};
const owner = { file: "mlc.yaml", instead: "{name: Ana Ruiz,", put: "{name: $,", value: /^owner: (.*)$/m };
const path = {
  file: evaluationFile,
  instead: "run_status: complete",
  value: /- path: (.*)$/m,
  put: `run_status: complete\nsource: {path: $, sha256: "${"0".repeat(64)}", bytes: 1, format: json, adapter: "json@1"}`,
};
const link = {
  file: card,
  instead: "license: {id: apache-2.0}",
  put: "license: {id: apache-2.0}\nlinks: {repository: $}",
  value: /(?:- url|homepage): (.*)$/m,
};
const metric = { file: evaluationFile, instead: "value: 0.66", put: "value: $", value: /value: (.*)$/m };
const observed = {
  file: evaluationFile,
  instead: '"2026-10-06T10:00:00Z"',
  put: '"$"',
  value: /at: (.*)$/m,
  at: '"$"',
};
const stage = { file: versionFile, instead: "stage:    finetuning ", put: "stage:    $ ", value: /^stage: (.*)$/m };
const weights = (text: string): Placed => ({
  file: scorecardFile,
  instead: "target_level: 2",
  put: `target_level: 2\n${text}`,
  value: /^()/,
  at: "dimension_weights",
});

/** Rows of EXPECTED.tsv that are about meaning, not about YAML. */
export const badMap: Readonly<Record<string, Placed>> = {
  "y46-nan.yaml": metric,
  "y47-infinity.yaml": metric,
  "y48-overflow.yaml": metric,
  "y49-bigint.yaml": {
    file: versionFile,
    instead: "parameters: 7248023552",
    put: "parameters: $",
    value: /^parameters: (.*)$/m,
  },
  "y50-string-number.yaml": metric,
  "y51-bool-version.yaml": {
    file: versionFile,
    instead: 'version: "1.0.0"',
    put: "version: $",
    value: /^version: (.*)$/m,
  },
  "y52-date-invalid.yaml": observed,
  "y53-date-future.yaml": observed,
  "s01-id-path-traversal.yaml": id,
  "s02-id-absolute.yaml": id,
  "s03-id-dotgit.yaml": id,
  "s04-id-dash.yaml": id,
  "s05-id-newline.yaml": id,
  "s06-id-windows-reserved.yaml": id,
  "s07-id-trailing-dot.yaml": id,
  "s08-id-too-long.yaml": id,
  "s09-id-glob.yaml": id,
  "s10-id-unicode-confusable.yaml": id,
  "s11-id-bidi.yaml": { ...id, at: "\u202e" },
  "s12-evidence-traversal.yaml": path,
  "s13-evidence-dotgit.yaml": path,
  "s14-evidence-file-url.yaml": link,
  "s15-evidence-metadata-ssrf.yaml": link,
  "s16-evidence-url-userinfo.yaml": link,
  "s17-javascript-url.yaml": link,
  "s18-html-in-description.yaml": description,
  "s19-markdown-link.yaml": name,
  "s20-table-break.yaml": name,
  "s21-code-fence.yaml": description,
  "s22-frontmatter-break.yaml": name,
  "s23-template.yaml": description,
  "s24-ansi.yaml": owner,
  "s25-osc52.yaml": owner,
  "s26-osc8-link.yaml": name,
  "s27-gha-command.yaml": description,
  "s28-gha-percent.yaml": name,
  "s29-csv-formula.yaml": name,
  "s30-csv-dde.yaml": owner,
  "s35-stage-unknown.yaml": stage,
  "s36-stage-case.yaml": stage,
  "s37-unknown-key-typo.yaml": {
    file: model,
    instead: "owners: {",
    put: "onwers: {",
    value: /^(onwer)/m,
    at: "onwers",
  },
  "s38-duplicate-metric-id.yaml": {
    file: evaluationFile,
    value: /^()/,
    instead: "metrics:",
    at: "exact_match, value: 0.66",
    put: "metrics:\n  - {id: exact_match, value: 0.1, sample_size: 2000, dataset: {id: held-out-tickets}}",
  },
  "s39-weights-sum.yaml": weights("dimension_weights: {performance: 0.9, safety: 0.9}"),
  "s40-weights-negative.yaml": { ...weights("dimension_weights: {performance: 1.5, safety: -0.5}"), at: "-0.5" },
  "s41-weights-all-zero.yaml": { ...weights("dimension_weights: {performance: 0, safety: 0}"), at: "{performance: 0" },
  "s42-redos-pattern.yaml": {
    ...weights(
      "criteria:\n- {id: X-NAME, title: named, dimension: governance, level: 1, req: should, severity: low, phases: [define], " +
        'check: {pattern: [model.name, "^(a+)+$"]}, fresh: {days: 0, bind: none}, fix: name it}',
    ),
    at: "pattern: [",
  },
  "s43-null-required.yaml": {
    file: model,
    instead: "name: Support LLM   # what people call it",
    put: "name:",
    value: /^()/,
    at: "\nconfirmed_on",
  },
  "s44-list-instead-of-map.yaml": {
    file: model,
    instead: "problem: {task: drafting, constraints: [answer under 3 s], abuse_vectors: [prompt injection in tickets]}",
    put: "problem: $",
    value: /^owner: (.*)$/m,
  },
};

/** Accepted on purpose though the sample says reject: any positive sum of weights is a weighting. */
export const accepted: ReadonlySet<string> = new Set(["s39-weights-sum.yaml"]);
