import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { listening } from "./exporter.ts";

/** A Prometheus of the Debian package that looks at one target every second. */
export interface RunningPrometheus {
  readonly version: string;
  /** Where it listens, as a person would type it. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The version of the installed Prometheus, undefined where there is none. */
export function prometheusVersion(): string | undefined {
  const { status, stdout, stderr } = spawnSync("prometheus", ["--version"], { encoding: "utf8" });
  return status === 0 ? /version (\S+)/.exec(stdout + stderr)?.[1] : undefined;
}

/** Starts it in a directory of its own and waits until it answers. Throws with what it wrote where it does not. */
export async function startPrometheus(dir: string, target: number): Promise<RunningPrometheus> {
  const port = await freePort();
  const config = join(dir, "prometheus.yml");
  writeFileSync(
    config,
    [
      "global: {scrape_interval: 1s, scrape_timeout: 1s}",
      "scrape_configs:",
      "- job_name: support-llm",
      `  static_configs: [{targets: ["127.0.0.1:${String(target)}"]}]`,
      "",
    ].join("\n"),
  );
  const child = spawn(
    "prometheus",
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(dir, "data")}`,
      `--web.listen-address=127.0.0.1:${String(port)}`,
      "--log.level=warn",
    ],
    { stdio: ["ignore", "ignore", "pipe"], cwd: dir },
  );
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const url = `http://127.0.0.1:${String(port)}`;
  await answered(`${url}/-/ready`, child, () => said);
  return { version: prometheusVersion() ?? "unknown", url, stop: () => stopped(child) };
}

/** Asks until a condition holds, four times a second, at most half a minute. */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`waited in vain until ${what}`);
}

async function answered(url: string, child: ChildProcess, said: () => string): Promise<void> {
  try {
    await until("Prometheus is ready", async () => {
      if (child.exitCode !== null) throw new Error(`Prometheus ended with ${String(child.exitCode)}`);
      return fetch(url).then(
        ({ ok }) => ok,
        () => false,
      );
    });
  } catch (error) {
    child.kill();
    throw new Error(`${String(error)}\n${said()}`, { cause: error });
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
