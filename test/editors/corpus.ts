const sha = `sha256:${"1".repeat(64)}`;

/** One kind of document: where it stands, and a text without faults after the first line. */
export interface Sound {
  readonly kind: string;
  readonly file: string;
  readonly lines: readonly string[];
  /** Edits of one line (`from` -> `to`) that make the text wrong, with the code of the finding. */
  readonly faults: readonly (readonly [from: string, to: string, code: string])[];
  /** A key that the document cannot be read without. */
  readonly needs?: string;
}

const dir = "models/support-llm";

function document(kind: string, file: string, lines: readonly string[], more: Omit<Sound, "kind" | "file" | "lines">) {
  return { kind, file, lines: [`schema: mlc.${kind}/v1`, ...lines], ...more };
}

function record(kind: string, lines: readonly string[], faults: Sound["faults"]): Sound {
  const head = [
    "model: support-llm",
    'version: "1.0.0"',
    'observed_at: "2026-11-02"',
    "by: ana",
    `subject: {weights: "${sha}"}`,
  ];
  const file = `${dir}/records/2026/2026-11-02-${kind}-000000000001.yaml`;
  return document(kind, file, [...head, ...lines], {
    needs: "observed_at",
    faults: [['observed_at: "2026-11-02"', 'observed_at: "02.11.2026"', "bad-format"], ...faults],
  });
}

/** The kinds of document that people write or read in an editor. */
export const corpus: readonly Sound[] = [
  document(
    "workspace",
    "mlc.yaml",
    [
      "models: [models/*]",
      "catalogue: default@1",
      "lifecycle: genai@1",
      "people:",
      "  ana: {name: Ana Ruiz, emails: [ana@acme.example]}",
      "policy:",
      "  separation_of_duties: none",
    ],
    {
      faults: [
        ["  separation_of_duties: none", "  separation_of_duties: sometimes", "unknown-value"],
        ["models: [models/*]", "models: models/*", "wrong-type"],
        ["  ana: {name: Ana Ruiz, emails: [ana@acme.example]}", "  ana: {emails: [ana@acme.example]}", "missing-key"],
        ["  separation_of_duties: none", "  duties: none", "unknown-key"],
      ],
    },
  ),
  document(
    "model",
    `${dir}/model.yaml`,
    [
      "id: support-llm",
      "name: Support LLM",
      'confirmed_on: "2026-11-02"',
      "purpose: Draft answers to tickets.",
      "intended_use: [Drafting replies]",
      "owners: {accountable_owner: ana}",
      "scope:",
      "  risk_tier: high",
      "  generative: true",
    ],
    {
      needs: "name",
      faults: [
        ["  risk_tier: high", "  risk_tier: hihg", "unknown-value"],
        ["  generative: true", "  generative: sometimes", "wrong-type"],
        ["  generative: true", '  generative: "true"', "wrong-type"],
        ['confirmed_on: "2026-11-02"', "confirmed_on: 2026/11/02", "bad-format"],
        ["name: Support LLM", "name: 7", "number-for-text"],
        ["name: Support LLM", "name: [Support LLM]", "wrong-type"],
        ["intended_use: [Drafting replies]", "intended_use: 5", "wrong-type"],
        ["  generative: true", "  generativ: true", "unknown-key"],
        ["schema: mlc.model/v1", "schema: mlc.card/v1", "wrong-schema"],
      ],
    },
  ),
  document("card", `${dir}/card.yaml`, ["summary: Drafts.", "license: {id: apache-2.0}", "languages: [en, de]"], {
    faults: [
      ["languages: [en, de]", "languages: {en: 1}", "wrong-type"],
      ["license: {id: apache-2.0}", "license: {id: apache-2.0, kind: open}", "unknown-key"],
    ],
  }),
  document(
    "scorecard",
    `${dir}/scorecard.yaml`,
    [
      "target_level: 2",
      "targets:",
      "  - metric: exact_match",
      '    op: ">="',
      "    value: 0.6",
      "    rationale: at least the old macros",
      '    declared_on: "2026-08-01"',
    ],
    {
      faults: [
        ["target_level: 2", "target_level: 9", "out-of-range"],
        ["    value: 0.6", '    value: "0.6"', "text-for-number"],
        ['    op: ">="', '    op: "=>"', "unknown-value"],
        ["    value: 0.6", "    values: 0.6", "unknown-key"],
        ['    declared_on: "2026-08-01"', '    declared_on: "2026-02-30"', "bad-format"],
      ],
    },
  ),
  document(
    "governance",
    `${dir}/governance.yaml`,
    ["risks:", "  - id: R-1", "    statement: A draft states a wrong price"],
    {
      faults: [
        ["    statement: A draft states a wrong price", "    text: A draft states a wrong price", "unknown-key"],
        ["  - id: R-1", "  - id: 1", "number-for-text"],
      ],
    },
  ),
  document("operations", `${dir}/operations.yaml`, ["rollback: {procedure: Serve the version before.}"], {
    faults: [["rollback: {procedure: Serve the version before.}", "rollback: by hand", "wrong-type"]],
  }),
  document(
    "datasheet",
    `${dir}/datasheets/support-chats.yaml`,
    ["dataset:", "  id: support-chats", "pipeline:", "  - step: filter", "    kept_share: 0.9"],
    {
      faults: [
        ["  id: support-chats", "  id: 5", "number-for-text"],
        ["  - step: filter", "  - step: sieve", "unknown-value"],
        ["    kept_share: 0.9", "    kept_share: 9", "out-of-range"],
        ["    kept_share: 0.9", "    share_kept: 0.9", "unknown-key"],
      ],
    },
  ),
  document(
    "version",
    `${dir}/versions/1.0.0.yaml`,
    [
      'version: "1.0.0"',
      "stage: problem",
      "transition: 2026-10-01-transition-000000000001",
      `weights: {uri: "hf://acme/support-llm@${"a".repeat(40)}", digest: "${sha}", format: safetensors}`,
    ],
    {
      needs: "stage",
      faults: [
        ['version: "1.0.0"', "version: 1.10", "number-for-text"],
        ["transition: 2026-10-01-transition-000000000001", "transition: the first one", "bad-format"],
      ],
    },
  ),
  record("note", ["text: A word on it."], [["text: A word on it.", "text: 7", "number-for-text"]]),
  record(
    "evaluation",
    ["metrics:", "  - id: exact_match", "    value: 0.7", "    split: held-out"],
    [
      ["    value: 0.7", "    value: high", "text-for-number"],
      ["    split: held-out", "    spilt: held-out", "unknown-key"],
    ],
  ),
  record("training", ["run_status: complete"], [["run_status: complete", "run_status: over", "unknown-value"]]),
  record(
    "review",
    ["role: ethics_reviewer", "checkpoint: pre-deployment", "decision: approved"],
    [["decision: approved", "decision: aproved", "unknown-value"]],
  ),
  record(
    "monitoring",
    ["metrics:", "  - id: psi", "    value: 0.1"],
    [["    value: 0.1", "    value: a little", "text-for-number"]],
  ),
  record(
    "deployment",
    ["environment: production", "exposure: {kind: canary}"],
    [["exposure: {kind: canary}", "exposure: {kind: some}", "unknown-value"]],
  ),
  record(
    "incident",
    ["key: INC-7", "severity: high", "status: open"],
    [["severity: high", "severity: severe", "unknown-value"]],
  ),
  record("red-team", ["findings: []"], [["findings: []", "findings: none", "wrong-type"]]),
  record("reproduction", ["metric: exact_match"], [["metric: exact_match", "metric: 1", "number-for-text"]]),
  record(
    "exception",
    ["criterion: DOC-02", "effect: waive", "reason: The documents are being rewritten.", 'through: "2026-12-31"'],
    [
      ["effect: waive", "effect: ignore", "unknown-value"],
      ['through: "2026-12-31"', "through: next year", "bad-format"],
    ],
  ),
  record("update", [], []),
  record(
    "transition",
    ["from: null", "to: problem", "move: forward", "prev: null"],
    [["move: forward", "move: sideways", "unknown-value"]],
  ),
];

/** A text with the first line that leads an editor to the schema. */
export function withModeline({ kind, file }: Sound, lines: readonly string[]): string {
  const up = "../".repeat(file.split("/").length - 1);
  return [`# yaml-language-server: $schema=${up}.mlc/schemas/${kind}.json`, ...lines, ""].join("\n");
}

/** Every faulty text of a kind with the code of what is wrong: its own edits, and what can go wrong in any of them. */
export function faultsOf(
  sound: Sound,
): readonly { readonly text: string; readonly code: string; readonly what: string }[] {
  const { lines, needs, faults } = sound;
  const last = lines.at(-1) ?? "";
  const twice = lines.find((line) => /^(?!schema)\w+: \S/.test(line)) ?? last;
  const made = (changed: readonly string[], code: string, what: string) => ({
    text: withModeline(sound, changed),
    code,
    what,
  });
  return [
    made([...lines, "unheard_of: 1"], "unknown-key", "unheard_of: 1"),
    made([...lines, twice], "duplicate-key", `${twice}, twice`),
    ...(needs === undefined
      ? []
      : [
          made(
            lines.filter((line) => !line.startsWith(`${needs}:`)),
            "missing-key",
            `no ${needs}`,
          ),
        ]),
    ...faults.map(([from, to, code]) => {
      if (!lines.includes(from)) throw new Error(`${sound.kind} has no line ${from}`);
      return made(
        lines.map((line) => (line === from ? to : line)),
        code,
        to.trim(),
      );
    }),
  ];
}
