import type { Bench } from "../places.ts";
import type { Trial } from "../trial.ts";
import { writeWorkspace } from "../workspace.ts";
import { answers, bare, bareNode } from "./mlc.ts";

/** The workspace of one model with forty documents. */
export function oneModel(bench: Bench): string {
  return bench.place("one-model", (dir) => void writeWorkspace(dir));
}

/** What a person waits for after typing a command, beside a node that does nothing. */
export const startUps: readonly Trial[] = [
  startUp(1, "mlc --version", 1.2, ["--version"]),
  startUp(1, "mlc completion bash", 1.2, ["completion", "bash"]),
  startUp(1, "what a key press asks", 1.5, ["completion", "--line", "mlc score s"]),
  startUp(2, "mlc explain CODE --json", 2.2, ["explain", "no-workspace", "--json"]),
  startUp(2, "mlc score --json, 1 model", 2.2, ["score", "--json"]),
  startUp(3, "mlc score, colour, 1 model", 2.6, ["score", "--color", "always"]),
  startUp(3, "mlc status, 1 model", 2.6, ["status"]),
  startUp(3, "mlc card, 1 model", 2.6, ["card", "support-llm@1.2.0"]),
];

function startUp(number: number, name: string, atMost: number, args: readonly string[]): Trial {
  return {
    rounds: 25,
    rows: [{ number, name, ours: name, theirs: bare, budget: { atMost } }],
    prepare(bench) {
      const dir = oneModel(bench);
      return { contenders: { ...bareNode(dir), [name]: answers(bench, dir, args) } };
    },
  };
}
