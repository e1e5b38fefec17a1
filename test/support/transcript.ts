import type { Person, TestRepository } from "./repo.ts";
import { atWork } from "./model.ts";

interface Said {
  readonly findings?: readonly { readonly code: string }[];
  readonly models?: readonly Partial<Record<"model" | "version" | "from" | "to" | "move" | "decision", string>>[];
}

/**
 * Runs the lines of a transcript that start with `person$ mlc …`, each by that person, and gives the transcript as it came out:
 * under each line its exit code with the codes of its findings, the moves it speaks of, and the subject of each commit it made.
 * Indentation of the text as a whole does not count. A test compares it with the text it was given.
 */
export async function played(repo: TestRepository, text: string, start?: string): Promise<string> {
  const work = atWork(repo, start);
  const lines: string[] = [];
  for (const line of script(text).split("\n")) {
    const call = /^(\w+)\$ mlc (.*)$/.exec(line);
    if (call === null) {
      if (!line.startsWith("  ")) lines.push(line);
      continue;
    }
    const before = repo.head();
    const ran = await work(call[1] as Person, `${call[2] ?? ""} --json`, "any");
    lines.push(line, ...told(ran));
    const commits = repo.git("log", "--reverse", "--format=%s", `${before}..HEAD`).split("\n");
    lines.push(...commits.filter(Boolean).map((subject) => `  commit: ${subject}`));
  }
  return lines.join("\n");
}

/** A transcript as `played` gives it: without the indentation of the source around it. */
export function script(text: string): string {
  const lines = text.replace(/^\n/, "").trimEnd().split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const least = Math.min(...indents);
  return lines.map((line) => line.slice(least).trimEnd()).join("\n");
}

function told({ exit, out, err }: { exit: number; out: string; err: string }): readonly string[] {
  if (exit === 2) return [`  exit 2: ${(JSON.parse(err) as { code: string }).code}`];
  const { findings = [], models = [] } = JSON.parse(out) as Said;
  const codes = findings.map((each) => each.code).join(", ");
  const moves = models.flatMap(({ model, version, from, to, move = "retire", decision }) =>
    from === undefined || decision === undefined
      ? []
      : [`  ${model ?? ""}@${version ?? ""} ${from} -> ${to ?? ""} (${move}): ${decision}`],
  );
  return [`  exit ${String(exit)}${codes === "" ? "" : `: ${codes}`}`, ...moves];
}
