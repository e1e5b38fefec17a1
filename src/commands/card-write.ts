import type { Facts } from "../core/facts/facts.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Plan } from "../core/plan.ts";
import { applyPlan } from "../store/apply.ts";
import { findRepository } from "../store/git.ts";
import type { World } from "../world.ts";
import type { Input } from "./command.ts";
import type { Opened } from "./open.ts";
import { readWriterOptions } from "./options.ts";

/** The file of a card before and after. */
export interface CardFile {
  readonly file: string;
  readonly existing: string | undefined;
  readonly text: string;
}

/** Writes the file and commits it, unless it is current or this is a dry run. */
export async function writeCard(
  world: World,
  input: Input,
  opened: Opened,
  facts: Pick<Facts, "model" | "version">,
  { file, existing, text }: CardFile,
): Promise<{ readonly written: boolean; readonly notes: readonly Finding[] }> {
  const choices = readWriterOptions(input);
  if (choices.dryRun || existing === text) return { written: false, notes: [] };
  const plan: Plan = {
    changes: [{ file, before: existing ?? null, after: text }],
    subject: `mlc: card ${facts.model}@${facts.version} ${file}`,
    body: [],
    findings: [],
    reads: [],
    committed: false,
  };
  const repo = findRepository(opened.root, world.env);
  const applied = await applyPlan(plan, opened.root, {
    env: world.env,
    commit: choices.commit,
    cwd: world.cwd,
    sign: choices.signCommit,
    signoff: choices.signoff,
    ...(repo === undefined ? {} : { repo }),
  });
  return { written: true, notes: applied.notes };
}
