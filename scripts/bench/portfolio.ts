import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { workspaceFiles, writeFiles } from "./workspace.ts";

/**
 * Writes a workspace of so many models, each with the files of the one given (that of the bench where none is); how many
 * files. Always the same bytes.
 */
export function writePortfolio(root: string, models: number, one = workspaceFiles()): number {
  const written = new Set<string>();
  for (let model = 0; model < models; model += 1) {
    // Model by model: all texts at once would be a hundred megabytes. mlc.yaml is written with each.
    const files = modelFiles(one, model);
    writeFiles(root, files);
    for (const file of Object.keys(files)) written.add(file);
  }
  return written.size;
}

/**
 * The same in a repository with half a year of history: models begin in different months, and every month ends with a commit of
 * what happened in it.
 */
export function writePortfolioHistory(root: string, models: number): number {
  const files = portfolioFiles(models);
  const git = (...args: string[]): void =>
    void execFileSync("git", args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  git("init", "-q", "-b", "main", "--template=");
  execFileSync("git", ["fast-import", "--quiet"], {
    cwd: root,
    input: [...stream(files)].join(""),
    stdio: ["pipe", "ignore", "inherit"],
    maxBuffer: 2 ** 30,
  });
  git("reset", "-q", "--hard", "main");
  return Object.keys(files).length;
}

function portfolioFiles(models: number): Readonly<Record<string, string>> {
  const one = workspaceFiles();
  return Object.assign({}, ...Array.from({ length: models }, (_, model) => modelFiles(one, model))) as typeof one;
}

function modelFiles(one: Readonly<Record<string, string>>, model: number): Record<string, string> {
  const files = Object.entries(one).map(([file, text]) => [renamed(file, model), renamed(text, model)]);
  return Object.fromEntries(files) as Record<string, string>;
}

/** The first keeps its name; the others have names and record ids of their own. */
function renamed(text: string, model: number): string {
  if (model === 0) return text;
  const id = `model-${String(model).padStart(3, "0")}`;
  return text
    .replaceAll("support-llm", id)
    .replaceAll(/(\d{4}-\d{2}-\d{2}-[a-z]+-)([0-9a-f]{12})/g, (_whole, head: string, hex: string) => {
      return head + createHash("sha256").update(`${id} ${hex}`).digest("hex").slice(0, 12);
    });
}

const months = ["2026-05-30", "2026-06-29", "2026-07-30", "2026-08-30", "2026-09-29", "2026-10-30"] as const;

function* stream(files: Readonly<Record<string, string>>): Generator<string> {
  for (const [at, day] of months.entries()) {
    const person = `Ana Ruiz <ana@acme.example> ${String(Date.parse(day) / 1000)} +0000`;
    const message = `What happened until ${day}`;
    yield `commit refs/heads/main\nauthor ${person}\ncommitter ${person}\ndata ${String(message.length)}\n${message}\n`;
    for (const [file, text] of Object.entries(files)) {
      if (begins(file) === at) yield `M 100644 inline ${file}\ndata ${String(Buffer.byteLength(text))}\n${text}\n`;
    }
  }
}

/** The month in which a file appears: a record in its own, unless its model begins later. */
function begins(file: string): number {
  const model = Number(/model-(\d+)/.exec(file)?.[1] ?? 0) % 4;
  const month = /\/\d{4}-(\d{2})-\d{2}-/.exec(file)?.[1];
  return Math.max(model, month === undefined ? 0 : Math.min(Number(month) - 5, months.length - 1));
}
