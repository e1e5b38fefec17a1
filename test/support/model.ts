import { gitRepo, type Person, type TestRepository } from "./repo.ts";
import { mlc, type Ran } from "./run.ts";
import { testWorld } from "./world.ts";

/** Weights of support-llm 1.0.0, and other ones. */
export const weights = `sha256:${"1".repeat(64)}`;
export const otherWeights = `sha256:${"2".repeat(64)}`;

/** Where the files of the recurring model stand. */
export const dir = "models/support-llm";
export const versionFile = `${dir}/versions/1.0.0.yaml`;
export const scorecardFile = `${dir}/scorecard.yaml`;
export const startRecord = "2026-10-01-transition-000000000001";
export const evaluationFile = `${dir}/records/2026/2026-10-06-evaluation-0000000000e1.yaml`;

/** support-llm 1.0.0, adopted at fine-tuning with everything level 1 asks for; comments and odd quoting on purpose. */
export function supportLlm(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    "mlc.yaml": [
      "schema: mlc.workspace/v1",
      "models: [models/*]        # one directory each",
      "catalogue: default@1",
      "lifecycle: genai@1",
      "people:",
      "  ana: {name: Ana Ruiz, emails: [ana@acme.example]}",
      "  ben: {name: Ben Okoro, emails: [ben@acme.example]}",
      "  chloe: {name: Chloe Lang, emails: [chloe@acme.example]}",
      "  mei: {name: Mei Tan, emails: [mei@acme.example]}",
      "  rosa: {name: Rosa Diaz, emails: [rosa@acme.example]}",
      "policy: {separation_of_duties: require}",
      "",
    ].join("\n"),
    [`${dir}/model.yaml`]: [
      "schema: mlc.model/v1",
      "id: support-llm",
      "name: Support LLM   # what people call it",
      'confirmed_on: "2026-10-05"',
      "purpose: Draft answers to customer tickets for a human agent to send.",
      "problem: {task: drafting, constraints: [answer under 3 s], abuse_vectors: [prompt injection in tickets]}",
      "intended_use: [Drafting replies for support agents]",
      "intended_users: [Support agents of Acme]",
      "out_of_scope_use: [Sending replies without a human]",
      "owners: {accountable_owner: ana, data_scientist: ben, mlops_engineer: chloe, ethics_reviewer: mei, compliance_officer: rosa}",
      "scope: {risk_tier: low, people_affected: indirect, personal_data: none, generative: true, user_facing: true, adaptation: lora, trained_from_scratch: false, eu_market: true, eu_role: deployer, eu_risk: limited, open_weights: false}",
      "",
    ].join("\n"),
    [`${dir}/card.yaml`]: 'schema: mlc.card/v1\nconfirmed_on: "2026-10-05"\nlicense: {id: apache-2.0}\n',
    [`${dir}/governance.yaml`]:
      'schema: mlc.governance/v1\nconfirmed_on: "2026-10-05"\nrisks:\n- {id: R-1, statement: A draft states a wrong price}\n',
    [scorecardFile]: [
      "schema: mlc.scorecard/v1",
      'confirmed_on: "2026-10-05"',
      "target_level: 2",
      "targets:",
      '- {metric: exact_match, op: ">=", value: 0.6, rationale: at least the old macros, declared_on: "2026-08-01"}   # agreed with Ana',
      "",
    ].join("\n"),
    [`${dir}/datasheets/support-chats.yaml`]: [
      "schema: mlc.datasheet/v1",
      'confirmed_on: "2026-10-05"',
      "dataset: {id: support-chats, name: Support chats, license: LicenseRef-acme, creators: [Acme]}",
      "sources: [{name: tickets, kind: user}]",
      "rights: {basis: contract, status: cleared}",
      "motivation: {purpose: Training data for drafting replies.}",
      "composition: {instances: Tickets and the replies agents sent.}",
      "collection: {acquisition: Exported from the ticket system.}",
      'uses: {impacts: "none known, Ben Okoro, 2026-10-03"}',
      "",
    ].join("\n"),
    [versionFile]: [
      "# yaml-language-server: $schema=../../../.mlc/schemas/version.json",
      "schema: mlc.version/v1",
      'version: "1.0.0"',
      "",
      "# where the work is",
      "stage:    finetuning     # changed by mlc promote",
      `transition: '${startRecord}'`,
      'confirmed_on: "2026-10-05"',
      `weights: {uri: "hf://acme/support-llm@${"a".repeat(40)}", digest: "${weights}", bytes: 1024, format: safetensors}`,
      `base_model: {id: mistralai/Mistral-7B-v0.3, revision: "${"b".repeat(40)}", digest: "sha256:${"3".repeat(64)}", license: apache-2.0, terms_checked_on: "2026-09-01"}`,
      "selection: {chosen: mistralai/Mistral-7B-v0.3, because: licence and German}",
      "adaptation: {method: lora, config: configs/lora.yaml}",
      "architecture: {family: transformer, name: MistralForCausalLM, parameters: 7248023552, modalities: [text]}",
      "data:",
      `- {dataset: support-chats, role: fine-tuning, snapshot: {uri: "dvc://data/chats.dvc", digest: "md5:${"4".repeat(32)}", taken_on: "2026-10-03"}}`,
      "",
    ].join("\n"),
    [`${dir}/records/2026/${startRecord}.yaml`]: [
      "schema: mlc.transition/v1",
      "model: support-llm",
      'version: "1.0.0"',
      'observed_at: "2026-10-01T08:00:00Z"',
      "by: ben",
      "subject: {}",
      "from: null",
      "to: finetuning",
      "move: start",
      "attempt: 1",
      "prev: null",
      "adopted: true",
      "reason: The model was built before it was tracked.",
      "",
    ].join("\n"),
    [`${dir}/records/2026/2026-10-04-training-0000000000a1.yaml`]: [
      "schema: mlc.training/v1",
      "model: support-llm",
      'version: "1.0.0"',
      'observed_at: "2026-10-04T20:00:00Z"',
      "by: chloe",
      `subject: {weights: "${weights}"}`,
      trainingRun,
    ].join("\n"),
    [evaluationFile]: evaluation("2026-10-06T10:00:00Z", 0.66),
    ...more,
  };
}

/** An evaluation record of exact_match on 2000 tickets. */
export function evaluation(observedAt: string, value: number, subject = weights): string {
  return [
    "schema: mlc.evaluation/v1",
    "model: support-llm",
    'version: "1.0.0"',
    `observed_at: "${observedAt}"`,
    "by: chloe",
    `subject: {weights: "${subject}"}`,
    "run_status: complete",
    "metrics:",
    `  - {id: exact_match, value: ${String(value)}, sample_size: 2000, dataset: {id: held-out-tickets}}`,
    "",
  ].join("\n");
}

/** The model in a git repository, committed on `main`. */
export function supportRepo(more: Readonly<Record<string, string>> = {}): TestRepository {
  return gitRepo(supportLlm(more));
}

/**
 * A person at work in a repository: every command gets a later clock and fresh digits (counted from `firstDigits` on, for a
 * repository that somebody worked in before), and exits as expected.
 */
export function atWork(
  repo: TestRepository,
  start = "2026-11-22T09:00:00Z",
  firstDigits = 0,
): (person: Person, line: string, exit?: number | "any") => Promise<Ran> {
  let calls = 0;
  return async (person, line, exit = 0) => {
    calls += 1;
    const now = new Date(Date.parse(start) + calls * 60_000).toISOString();
    const world = testWorld({ cwd: repo.dir, env: { LANG: "C.UTF-8", ...repo.env(person) }, now });
    let drawn = 0;
    // The first record of a call is numbered like the call, further ones of the same call above all of them.
    const randomHex = (): string => (firstDigits + calls + 0x10000 * drawn++).toString(16).padStart(12, "0");
    const ran = await mlc({ ...world, randomHex, written: world.written, asked: world.asked }, line);
    if (exit !== "any" && ran.exit !== exit)
      throw new Error(`mlc ${line}: exit ${String(ran.exit)}\n${ran.out}${ran.err}`);
    return ran;
  };
}

/** What a training record says of its run, beside the head that every record has. */
export const trainingRun: string = [
  "run_id: f3a9",
  "tracker: mlflow",
  `code: {repo: acme/support-llm, commit: "${"c".repeat(40)}", dirty: false}`,
  `config_digest: "sha256:${"5".repeat(64)}"`,
  "hyperparameters: {learning_rate: 0.0002}",
  'started_at: "2026-10-04T08:00:00Z"',
  'ended_at: "2026-10-04T20:00:00Z"',
  "",
].join("\n");
