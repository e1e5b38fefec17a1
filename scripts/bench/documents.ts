import { model, workspaceFiles, hex } from "./workspace.ts";

/** How many documents a model of `richFiles` has. */
export const documentsPerModel = 40;

/**
 * A workspace of one model with documents of the size they have where people answer in full: 40 documents of 9.7 KB on
 * average, about 388 KB. Four datasheets of prose, twenty-seven evaluations of a whole benchmark each; always the same bytes.
 */
export function richFiles(): Readonly<Record<string, string>> {
  const files = { ...workspaceFiles(0), ...answers, ...datasheets(), ...evaluations() };
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, withAllData(file, text)]));
}

/** The versions use all four datasheets. */
function withAllData(file: string, text: string): string {
  const more = ["ticket-holdout", "support-attacks"].map((id) => `  - {dataset: ${id}, role: evaluation}\n`).join("");
  return file.includes("/versions/") ? `${text}${more}` : text;
}

/** Sentences of an even length: prose is most of what people write into these files. */
function prose(of: string, sentences: number): string {
  return Array.from(
    { length: sentences },
    (_, at) => `In part ${hex(`${of} ${String(at)}`, 6)} the team wrote down what it knew and who had looked at it.`,
  ).join(" ");
}

const answers: Readonly<Record<string, string>> = {
  "docs/rollback.md": "Send traffic back to the version before, then tell the owner.\n",
  [`${model}/scorecard.yaml`]: `schema: mlc.scorecard/v1
confirmed_on: "2026-11-01"
targets:
${["accuracy", "precision", "recall"].map((metric) => `  - {metric: ${metric}, op: ">=", value: 0.6, rationale: the old macros reached it, declared_on: "2026-08-01"}`).join("\n")}
`,
  [`${model}/operations.yaml`]: `schema: mlc.operations/v1
confirmed_on: "2026-11-01"
rollback: {target_version: switched off, procedure: docs/rollback.md, last_exercised_on: "2026-10-09"}
budget: {amount: 2600, currency: USD, period: month}
feedback: {channel: the button under every draft, owner: ben}
`,
};

/** The questions that get a paragraph each. */
const questions: Readonly<Record<string, readonly string[]>> = {
  motivation: ["purpose", "creators", "funding", "notes"],
  composition: [
    ...["instances", "counts", "sampling", "instance_data", "labels", "missing", "relationships", "splits"],
    ...["errors", "external", "confidential", "offensive", "subpopulations", "identifiable", "sensitive", "notes"],
  ],
  collection: [
    ...["acquisition", "mechanisms", "sampling_strategy", "collectors", "timeframe", "ethics_review"],
    ...["directness", "notice", "consent", "revocation", "impact_analysis", "notes"],
  ],
  preprocessing: ["steps", "raw_saved", "software", "notes"],
  uses: ["used_for", "usage_repo", "other_tasks", "impacts", "avoid", "notes"],
  distribution: ["third_parties", "how", "when", "license", "ip_restrictions", "export_controls", "notes"],
  maintenance: ["maintainer", "contact", "erratum", "updates", "retention", "old_versions", "contributions", "notes"],
};

function datasheets(): Record<string, string> {
  const all = ["support-chats", "agent-feedback", "ticket-holdout", "support-attacks"].map((id) => {
    const sections = Object.entries(questions).map(([section, names]) => {
      const lines = names.map((name) => `  ${name}: ${prose(`${id} ${section} ${name}`, 5)}\n`);
      return `${section}:\n${lines.join("")}`;
    });
    const head = `schema: mlc.datasheet/v1\nconfirmed_on: "2026-11-01"\ndataset: {id: ${id}, name: ${id}}\n`;
    return [`${model}/datasheets/${id}.yaml`, `${head}${sections.join("")}`];
  });
  return Object.fromEntries(all) as Record<string, string>;
}

/** Twenty-seven runs of the newer version over a benchmark of many tasks. */
function evaluations(): Record<string, string> {
  const all = Array.from({ length: 27 }, (_, at) => {
    const day = `2026-${at < 14 ? "09" : "10"}-${String((at % 14) + 1).padStart(2, "0")}`;
    const id = `${day}-evaluation-${hex(`rich evaluation ${String(at)}`)}`;
    return [`${model}/records/2026/${id}.yaml`, evaluation(day, at)];
  });
  return Object.fromEntries(all) as Record<string, string>;
}

/** A record of one run on a day; `at` makes its values. */
export function evaluation(day: string, at: number): string {
  const metrics = Array.from({ length: 86 }, (_, row) => metric(at, row));
  return `schema: mlc.evaluation/v1
model: support-llm
version: "1.2.0"
observed_at: "${day}T10:00:00Z"
by: ben
subject:
  weights: "sha256:${hex("1.2.0", 64)}"
tool: lm-eval
run_status: complete
metrics:
${metrics.join("")}`;
}

function metric(at: number, row: number): string {
  const id = ["accuracy", "precision", "recall", "f1", "roc_auc"][row % 5] ?? "accuracy";
  return `  - id: ${id}
    value: 0.${String(500 + ((at * 7 + row * 3) % 400))}
    sample_size: ${String(400 + row)}
    dataset:
      id: benchmark-part-${String(Math.floor(row / 5))}
    split: test
    n_shot: 5
`;
}
