import { commit, digest, edit, mlc, type Step } from "../steps.ts";
import { loraConfig } from "./documents.ts";

// What the Trainer of Hugging Face transformers leaves in its output directory: trainer_state.json and all_results.json as
// `Trainer.save_state` and `save_metrics` write them. The numbers are invented.

const BATCH = 64;
const HOURS = 10;

/** A run of the fine-tuning: when it ended, on how many tickets, and its mean training loss. */
export interface TrainingRun {
  readonly version: string;
  readonly name: string;
  readonly day: string;
  readonly epochs: number;
  readonly tickets: number;
  readonly loss: number;
}

/** The new weights of a version, and the run that made them: what the Trainer saved, and beside it what its files do not say. */
export function trained(run: TrainingRun): readonly Step[] {
  const { version, name, day, epochs } = run;
  const model = `support-llm@${version}`;
  const fields = [
    ...[`run_id=${name}`, "tracker=mlflow", "code.repo=https://git.acme.example/support-llm"],
    ...[`code.commit=${commit(name)}`, "code.dirty=false", `config_digest=${digest(loraConfig(epochs))}`],
    ...["hyperparameters.learning_rate=0.0002", "hyperparameters.rank=16", "hyperparameters.seed=7"],
    ...[`started_at=${day}T08:00:00Z`, `ended_at=${day}T18:00:00Z`],
    ...["compute.hardware=8 accelerators of the cluster", "compute.accelerators=8"],
  ];
  return [
    edit("ben", `${day}T18:30:00Z`, `runs: ${name}`, files(run)),
    mlc("ben", `${day}T19:00:00Z`, [
      ...["set", model, `weights.uri=s3://acme-models/support-llm/${name}`, `weights.digest=${digest(name)}`],
      ...["weights.format=safetensors", "weights.bytes=83918144"],
    ]),
    mlc("ben", `${day}T19:10:00Z`, [
      ...["import", `runs/${name}`, "--model", model, "--observed-at", `${day}T18:00:00Z`],
      ...fields.flatMap((field) => ["--field", field]),
    ]),
  ];
}

function files({ name, epochs, tickets, loss }: TrainingRun): Readonly<Record<string, string>> {
  const perEpoch = Math.ceil(tickets / BATCH);
  const steps = perEpoch * epochs;
  const runtime = HOURS * 3600 - 42.5;
  const total_flos = 4.1e14 * steps;
  const results = {
    epoch: epochs,
    total_flos,
    train_loss: loss,
    train_runtime: runtime,
    train_samples: tickets,
    train_samples_per_second: threeDecimals((tickets * epochs) / runtime),
    train_steps_per_second: threeDecimals(steps / runtime),
  };
  const { train_samples: _size, ...last } = results;
  const log_history = [
    ...Array.from({ length: epochs }, (_, epoch) => ({
      epoch: epoch + 1,
      grad_norm: threeDecimals(0.62 - epoch * 0.09),
      learning_rate: 0.0002 * (1 - (epoch + 1) / epochs),
      loss: threeDecimals(loss * (1.18 - epoch * 0.16)),
      step: perEpoch * (epoch + 1),
    })),
    { ...last, step: steps },
  ];
  const state = {
    best_metric: null,
    best_model_checkpoint: null,
    epoch: epochs,
    eval_steps: 500,
    global_step: steps,
    is_hyper_param_search: false,
    is_local_process_zero: true,
    is_world_process_zero: true,
    log_history,
    logging_steps: perEpoch,
    max_steps: steps,
    num_input_tokens_seen: 0,
    num_train_epochs: epochs,
    save_steps: perEpoch,
    total_flos,
    train_batch_size: 8,
    trial_name: null,
    trial_params: null,
  };
  return {
    [`runs/${name}/trainer_state.json`]: pythonJson(state, 2),
    [`runs/${name}/all_results.json`]: pythonJson(results, 4),
  };
}

/** JSON with large numbers as Python writes them: as floats, with an exponent. */
function pythonJson(value: object, indent: number): string {
  const text = JSON.stringify(value, undefined, indent);
  return `${text.replaceAll(/\b\d{17,}\b/g, (digits) => Number(digits).toExponential())}\n`;
}

function threeDecimals(value: number): number {
  return Math.round(value * 1000) / 1000;
}
