import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { rolldown } from "rolldown";
import type { ChildWork } from "./apply-child.ts";
import { tempDir } from "./repo.ts";

/** Another mlc at work: a process of its own that carries out plans. */
export interface Child {
  readonly process: ChildProcess;
  /** What it wrote, line by line, once it has ended; and the signal that ended it. */
  readonly ended: Promise<{ readonly lines: readonly string[]; readonly signal: NodeJS.Signals | null }>;
}

/** Starts a child process on its work. The program is bundled once: that starts in a tenth of the time of a loader. */
export async function startChild(work: ChildWork, env: Readonly<Record<string, string>>): Promise<Child> {
  program ??= bundle();
  const child = spawn(process.execPath, [await program], { env, stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify(work));
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  const ended = new Promise<{ lines: readonly string[]; signal: NodeJS.Signals | null }>((resolve) => {
    child.on("close", (_code, signal) => {
      resolve({ lines: out.split("\n").filter((line) => line !== ""), signal });
    });
  });
  return { process: child, ended };
}

let program: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const dir = tempDir();
  const built = await rolldown({ input: { child: join(import.meta.dirname, "apply-child.ts") }, platform: "node" });
  await built.write({ dir, format: "cjs", entryFileNames: "[name].cjs" });
  await built.close();
  return join(dir, "child.cjs");
}
