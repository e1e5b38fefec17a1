import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { tempDir } from "../../support/repo.ts";

/** A real terminal with one command at work in it, and a person before it. */
export interface Terminal {
  /** Waits until a text stands on the screen; throws with the screen after ten seconds. */
  sees(text: string): Promise<void>;
  /** Keys by their names in tmux(1): Enter, Down, C-c; anything else is typed letter by letter. */
  press(...keys: readonly string[]): void;
  type(text: string): void;
  /** What stands on the screen, without spaces at the ends of lines and without empty lines. */
  screen(): string;
  /** Waits until the command has ended, looks at what it left, and closes the terminal. */
  ended(): Promise<Left>;
}

/** What a command left behind on its terminal. */
export interface Left {
  readonly exit: number;
  readonly screen: string;
  /** What is not as it was before the command: the settings of the line (echo, raw input) or the cursor. */
  readonly changed: readonly string[];
}

/** Opens a terminal of its own server, and runs a shell command in a directory with just these variables. */
export function terminal(
  command: string,
  where: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
    readonly columns?: number;
    readonly rows?: number;
  },
): Terminal {
  const dir = tempDir();
  const socket = join(dir, "socket");
  const at = (name: string): string => join(dir, name);
  const script = [
    `cd ${quoted(where.cwd)} || exit`,
    ...Object.entries(where.env).map(([name, value]) => `export ${name}=${quoted(value)}`),
    `stty -g > ${at("before")}`,
    command,
    `echo $? > ${at("status")}`,
    `stty -g > ${at("after")}`,
    `mv ${at("status")} ${at("exit")}`,
    "exec sleep 600",
  ];
  writeFileSync(at("script"), `${script.join("\n")}\n`);
  const tmux = (...args: readonly string[]): string => {
    const { status, stdout, stderr, error } = spawnSync("tmux", ["-S", socket, "-f", "/dev/null", ...args], {
      // In a locale without UTF-8 tmux itself would draw no symbol.
      env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8", TERM: "xterm-256color" },
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`tmux ${args.join(" ")}: ${error?.message ?? stderr}`);
    return stdout;
  };
  const size = ["-x", String(where.columns ?? 100), "-y", String(where.rows ?? 40)];
  tmux("new-session", "-d", ...size, `env -i PATH=${quoted(where.env["PATH"] ?? "")} TERM="$TERM" sh ${at("script")}`);
  const screen = (): string =>
    tmux("capture-pane", "-p", "-J")
      .split("\n")
      .map((line) => line.trimEnd())
      .filter((line) => line !== "")
      .join("\n");
  const until = async (what: string, done: () => boolean): Promise<void> => {
    for (let tries = 0; !done(); tries += 1) {
      if (tries === 200) throw new Error(`waited for ${what} before\n${screen()}`);
      await sleep(50);
    }
  };
  return {
    screen,
    sees: (text) => until(`\`${text}\``, () => screen().includes(text)),
    press: (...keys) => void tmux("send-keys", ...keys),
    type: (text) => void tmux("send-keys", "-l", text),
    async ended() {
      try {
        await until("the end", () => existsSync(at("exit")));
        const read = (name: string): string => readFileSync(at(name), "utf8").trim();
        const cursor = tmux("display-message", "-p", "#{cursor_flag}").trim();
        const changed = [
          ...(read("before") === read("after") ? [] : ["stty"]),
          ...(cursor === "1" ? [] : ["the cursor is hidden"]),
        ];
        return { exit: Number(read("exit")), screen: screen(), changed };
      } finally {
        tmux("kill-server");
      }
    },
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
