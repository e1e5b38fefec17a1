import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { JsonMap } from "../../../src/core/json.ts";

/** A card as Python loads it; `error` where huggingface_hub would refuse it. */
export interface LoadedCard {
  readonly keys: JsonMap;
  readonly seen: boolean;
  readonly error?: string;
  readonly results?: readonly {
    readonly name: string;
    readonly group: readonly (string | null)[];
    readonly shared: readonly unknown[];
    readonly type: string;
    readonly value: unknown;
    readonly metric_name: string | null;
    readonly args: JsonMap | null;
  }[];
}

/** Whether there is a Python with PyYAML. */
export const hasPyYaml = spawnSync("python3", ["-c", "import yaml"]).status === 0;

/** Loads READMEs with PyYAML, all in one process. */
export function loadCards(texts: readonly string[]): readonly LoadedCard[] {
  const script = join(import.meta.dirname, "load-cards.py");
  const done = spawnSync("python3", [script], { input: JSON.stringify(texts), encoding: "utf8", maxBuffer: 2 ** 28 });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as LoadedCard[];
}
