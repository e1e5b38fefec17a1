import { cannot } from "../errors.ts";
import { completionScripts } from "../generated/completion.ts";
import type { OutCompletion } from "../generated/types.ts";
import { argument, textOption, type CommandModule } from "./command.ts";

/**
 * `mlc completion SHELL`: the script that a shell needs to complete mlc. The script asks `mlc completion --line LINE` at
 * each key press. An installed mlc answers both before it loads anything else (`main-completion.ts`).
 */
export const command: CommandModule = {
  name: "completion",
  summary: "print the script by which a shell completes mlc",
  group: "Tools",
  examples: [
    ["mlc completion bash > ~/.local/share/bash-completion/completions/mlc", "bash with the bash-completion package"],
    ["mlc completion bash > ~/.mlc-completion.bash", "bash without it; in ~/.bashrc: . ~/.mlc-completion.bash"],
    ["mlc completion zsh > ~/.zfunc/_mlc", "zsh; in ~/.zshrc, before compinit: fpath+=(~/.zfunc)"],
    ["mlc completion fish > ~/.config/fish/completions/mlc.fish", "fish"],
    ["mlc completion pwsh > mlc.ps1", "PowerShell 7; in $PROFILE: . ./mlc.ps1"],
  ],

  configure(command) {
    command
      .argument("[shell]", "bash, zsh, fish or pwsh", { choices: Object.keys(completionScripts) })
      .option("--line <text>", "what is typed up to the cursor: print what can follow", { hidden: true });
  },

  async run(world, input) {
    const line = textOption(input, "line");
    const shell = argument(input, "shell");
    if (line !== undefined) {
      const { answerTo } = await import("./completion-answer.ts");
      const { completionTable } = await import("./completion-table.ts");
      return outcome({ answer: answerTo(line, () => world.cwd, world.env["HOME"] ?? "", await completionTable()) });
    }
    if (shell === undefined) throw cannot("missing-argument", { argument: "shell", command: "mlc completion" });
    return outcome({ shell: shell as NonNullable<OutCompletion["shell"]>, script: completionScripts[shell] ?? "" });
  },
};

function outcome(found: Pick<OutCompletion, "shell" | "script" | "answer">) {
  const body: OutCompletion = { schema: "mlc.out.completion/v1", ok: true, findings: [], ...found };
  return { exit: 0 as const, body, findings: [], sourceLine: () => undefined };
}
