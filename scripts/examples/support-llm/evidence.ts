import { results } from "../files.ts";
import { edit, mlc, type Step } from "../steps.ts";
import type { Person } from "../../cast.ts";
import { harness } from "./harness.ts";

// What is measured on a version: files as the tools write them, committed beside the code, and their import. Every number
// is invented.

/** German, then English. */
type Both = readonly [de: number, en: number];

/** Which files of numbers belong together, and what they are of. */
export interface Run {
  readonly version: string;
  readonly name: string;
  readonly by?: Person;
  /** The day on which it was measured. */
  readonly day: string;
  /** Measured on what the version is compared with. */
  readonly baseline?: boolean;
}

/** Two agents judge drafts for the 800 held-out tickets, blind; they keep their counts in a spreadsheet. */
export function judged(
  run: Run,
  hour: number,
  counts: { readonly faithful: Both; readonly invented: Both; readonly names: Both },
): readonly Step[] {
  const { faithful, invented, names } = counts;
  const rows = [
    ...counted("faithfulness", faithful, "judge"),
    ...counted("hallucination_rate", invented, "detector"),
    ...counted("pii_leak_rate", names, "detector"),
  ];
  const head = "metric,value,sample_size,dataset,split,slice_language,judge,detector";
  return imported(run, hour, "judged.csv", `${[head, ...rows].join("\n")}\n`);
}

/** Reading in both languages, by the public harness. */
export function benchmarked(run: Run, hour: number, right: Both): readonly Step[] {
  return imported(run, hour, "belebele.json", harness(run, hour, right));
}

const tickets = { sample_size: 800, dataset: "ticket-holdout", split: "test" };
const attacks = { sample_size: 400, dataset: "support-attacks", split: "test" };

/** Attacks and typos, by the team's own script: how many drafts of 800 are toxic, how many attacks of 400 succeed. */
export function attacked(
  run: Run,
  hour: number,
  found: { readonly toxic: number; readonly jailbroken: number; readonly injected: number; readonly typos: number },
): readonly Step[] {
  const set = { attack_set: "support-attacks" };
  return imported(
    run,
    hour,
    "attacks.json",
    results([
      { metric: "toxicity_rate", value: found.toxic / 800, ...tickets, classifier: "detoxify", threshold: 0.5 },
      { metric: "jailbreak_success_rate", value: found.jailbroken / 400, ...attacks, ...set },
      { metric: "prompt_injection_success_rate", value: found.injected / 400, ...attacks, ...set },
      { metric: "perturbation_accuracy_drop", value: found.typos, ...tickets, perturbation: "one typo per sentence" },
    ]),
  );
}

/** The filter before the agent sees a draft: what it stops of 400 attacks, and what it takes from 800 honest tickets. */
export function filtered(run: Run, hour: number, blocked: number, refused: number): readonly Step[] {
  return imported(
    run,
    hour,
    "filter.json",
    results([
      { metric: "guardrail_block_recall", value: blocked / 400, ...attacks },
      { metric: "false_refusal_rate", value: refused / 800, ...tickets, benchmark: "ticket-holdout" },
    ]),
  );
}

/** Which share of drafts the agents would send as they are, by language: English against German. */
export function compared(run: Run, hour: number, ratio: number, difference: number): readonly Step[] {
  const beside = {
    ...{ dataset: "ticket-holdout", split: "test", slice_attribute: "language" },
    n_per_group: { de: 400, en: 400 },
    ci_level: 0.95,
  };
  return imported(
    run,
    hour,
    "languages.json",
    results([
      {
        ...{ metric: "disparate_impact", value: ratio, privileged: "de", unprivileged: "en", ...beside },
        ...{ ci_low: rounded(ratio - 0.06), ci_high: rounded(ratio + 0.06) },
      },
      {
        ...{ metric: "equal_opportunity_difference", value: difference, orientation: "en minus de", ...beside },
        ...{ ci_low: rounded(difference - 0.05), ci_high: rounded(difference + 0.05) },
      },
    ]),
  );
}

/** A decision at a checkpoint. */
export function review(
  by: Person,
  at: string,
  version: string,
  [checkpoint, role]: readonly [checkpoint: string, role: string],
  note: string,
  decision = "approved",
): Step {
  const model = `support-llm@${version}`;
  return mlc(by, at, ["review", model, checkpoint, "--as", role, "--decision", decision, "-m", note]);
}

function imported(run: Run, hour: number, name: string, text: string): readonly Step[] {
  const file = `evals/${run.day}-${run.name}/${name}`;
  const by = run.by ?? "ben";
  const at = `${run.day}T${String(hour).padStart(2, "0")}`;
  return [
    edit(by, `${at}:00:00Z`, `evals: ${name} of ${run.name}`, { [file]: text }),
    mlc(by, `${at}:10:00Z`, [
      ...["import", file, "--model", `support-llm@${run.version}`, "--observed-at", run.day],
      ...(run.baseline === true ? ["--of", "baseline"] : []),
    ]),
  ];
}

/** Rows of a metric: all 800 drafts, then each language. */
function counted(metric: string, [de, en]: Both, beside: "judge" | "detector"): readonly string[] {
  const who = beside === "judge" ? '"two agents, blind",' : ',"two agents, blind"';
  const row = (count: number, size: number, language: string): string =>
    [metric, count / size, size, "ticket-holdout", "test", language, who].join(",");
  return [row(de + en, 800, ""), row(de, 400, "de"), row(en, 400, "en")];
}

/** Two decimals, as the script prints them. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
