/** Documents in every way of writing that the fast reader should know, to be read as they are and mutated. */
export const DOCUMENTS: readonly string[] = [
  `# yaml-language-server: $schema=../../schemas/model.schema.json
schema: mlc.model/v1
id: support-llm
name: Support LLM
purpose: Draft answers to customer tickets for a human agent to send.
problem: {task: ticket reply drafting, constraints: [German and English, answer under 3 s], value: "less waiting"}
intended_use: [Drafting replies in English and German for support agents]
owners: {accountable_owner: ana, data_scientist: ben, ethics_reviewer: mei}   # people are named once, in mlc.yaml
scope:                                    # the closed list of facts
  risk_tier: high                         # low | medium | high | critical
  generative: true
  open_weights: false
  eu_role: ~
x-note: >-
  first line
  second line

  next paragraph
`,
  `schema: mlc.version/v1
version: "1.2.0"
stage: evaluation
transition: 2026-11-02-transition-5be01c77a1b2
weights:
  uri: hf://acme/support-llm@8fd1
  digest: 'sha256:9c1e'
  bytes: 14483464192
data:
- dataset: support-chats
  role: fine-tuning
  snapshot:
    taken_on: '2026-10-03'
- dataset: tickets   # second
  role: evaluation
optimizations:
  - {method: quantization, to: int4}
  - method: distillation
    note: it''s fine
empty:
list: []
map: {}
`,
  `schema: mlc.evaluation/v1
metrics:
  - id: accuracy
    value: 0.9135
    with: {ci: [0.9, 0.92], n: +12, hex: 0xFF, oct: 0o17, exp: 1.5e3, neg: -4, none: null}
    sample_size: 1000

  - id: bleu
    # a comment
    value: .5
    slice: {age: "60+", words: [a b, "c, d", 'e: f']}
text: |
  Line one: with colon
    deeper # no comment

  last
tail: |+
  kept

next: plain text over
  two lines and

  a paragraph # done
`,
  `{"schema":"mlc.note/v1","model":"support-llm","text":"caf\\u00e9 \\"quoted\\"","n":[1,2.5,-3e-2,true,false,null],
  "nested": {"a": {"b": [[], {}]}}
}
`,
  `a:
  b:
    - - 1
      - 2
    - - 3
    -
      c: d
    -
  "quoted key": x
  'single': "y"
url: https://acme.example/a#b
time: 12:30
date: 2026-11-02
win: C:\\new
tilde: ~
yes: no
`,
  `multi: {
    a: 1,   # first
    b: [
      x,
      y,
    ],
  }
flow: [
  {id: a, why: b},
  {id: "c"}
]
after: [ spaced , out ]
`,
];

/** Pieces of YAML that mutations put in: indicators, words with a meaning, numbers at the edges, line ends. */
export const PIECES: readonly string[] = [
  ...Array.from("\n -:#,[]{}\"'|>&*!%@`~?.\\+=<0x_eE\t"),
  "\r\n",
  "\n\n",
  "  ",
  "    ",
  ": ",
  "- ",
  " #",
  "? ",
  "---\n",
  "...\n",
  "\n---\n",
  "|-\n",
  ">+\n",
  "|2\n",
  ">-",
  "\n  ",
  "\n ",
  "null",
  "true",
  "False",
  "NO",
  "~",
  ".inf",
  "-.INF",
  ".nan",
  "1e999",
  "9007199254740993",
  "0x1F",
  "0o8",
  "1_000",
  "1e3",
  "-0",
  "1.",
  ".5",
  "+.5e-3",
  "1e-999",
  "<<: ",
  "<<",
  "__proto__: 1\n",
  "constructor",
  "&a ",
  "*a",
  "!!str ",
  "!x ",
  "\\u00e9",
  "\\ud800",
  "\\x41",
  "\\q",
  "\\\n",
  "''",
  '""',
  "{}",
  "[]",
  "[a]",
  "{a: b}",
  "{a}",
  "[a: b]",
  ", ",
  ",\n",
  "é",
  "\u00a0",
  "\u2028",
  "\ufeff",
  "key: value\n",
  "  key: value\n",
  "- x\n",
  "a: b: c",
  '"a":b',
  "#c\n",
  " # c\n",
  "a:\n",
  ":a",
  "::",
  "a:b",
  "- - ",
  "-\n",
  "%YAML 1.1\n",
];
