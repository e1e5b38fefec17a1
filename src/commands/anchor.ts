import { rmSync } from "node:fs";
import { basename, resolve } from "node:path";
import { finding, weighing } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { jsonText } from "../core/json-text.ts";
import type { Verified } from "../core/verify/verified.ts";
import { anchorStatement, namedInStatement, type Statement } from "../core/verify-signatures/statement.ts";
import { cannot } from "../errors.ts";
import type { OutAnchor } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { ANCHOR_TAGS, anchorFindings, anchorNumbers, readAnchor } from "../store/anchors.ts";
import { makeAnchor } from "../store/anchor-tag.ts";
import { createFile, isCode } from "../store/atomic.ts";
import { findRepository, resolveCommit, type Repository } from "../store/git.ts";
import { gitTree } from "../store/git-tree.ts";
import { readKnown } from "../store/known.ts";
import { verifyHistory } from "../store/verify.ts";
import { loadWorkspace } from "../store/workspace.ts";
import { version } from "../version.ts";
import type { World } from "../world.ts";
import { argument, flagOption, textOption, type CommandModule, type Input } from "./command.ts";
import { openWorkspace, type Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";

/** `mlc anchor [REV]`: notes a verified commit in a signed tag, and in a statement to keep where nobody can rewrite it. */
export const command: CommandModule = {
  name: "anchor",
  summary: "note a verified history in a signed tag and a statement",
  group: "Tools",
  examples: [
    ["mlc anchor --out ../anchors/2026-11-22.json", "verify HEAD, tag it, and keep the statement elsewhere"],
    ["mlc anchor v1.2.0 --json", "the same for another commit, with the statement in the output"],
    ["mlc anchor --no-sign", "an unsigned tag, where there is no key to sign with"],
  ],

  configure(command) {
    command
      .argument("[rev]", "the commit; HEAD unless given")
      .option("--out <file>", "write the statement to a file; it must not exist")
      .option("--signers <file>", "verify signatures, too, against a file of allowed signers")
      .option("--known <file>", "violations that are accepted, each with a reason")
      .option("--no-sign", "make an unsigned tag")
      .option("-n, --dry-run", "verify and show the statement, make no tag and no file");
  },

  async run(world, input) {
    const opened = await openWorkspace(world, new Set());
    const repo = findRepository(opened.root, world.env);
    if (repo === undefined) throw cannot("no-repository", { dir: opened.root });
    const rev = argument(input, "rev") ?? "HEAD";
    const commit = resolveCommit(repo, rev);
    const signers = fileOption(world, input, "signers");
    const known = fileOption(world, input, "known");
    const now = world.now();
    const verified = await verifyHistory(repo, {
      range: commit,
      now,
      ...(known === undefined ? {} : { known: await readKnown(known), knownFile: basename(known) }),
      ...(signers === undefined ? {} : { signers }),
    });
    const unsound = unsoundFinding(verified, commit, rev);
    if (unsound !== undefined && verified.verdict === "incomplete") throw cannot(unsound.code, unsound.args);
    const before = anchorNumbers(repo);
    const made: Made = {
      tag: `${ANCHOR_TAGS}${String((before.at(-1) ?? 0) + 1)}`,
      commit,
      verified,
      statement: undefined,
    };
    if (unsound !== undefined) return refused(opened, made, unsound);
    const statement = await statementOf(repo, made, now);
    const earlier = earlierFindings(repo, before.at(-1), commit, signers);
    return write(world, input, opened, repo, { ...made, statement, earlier });
  },
};

function fileOption(world: World, input: Input, name: string): string | undefined {
  const given = textOption(input, name);
  return given === undefined ? undefined : resolve(world.cwd, given);
}

interface Made {
  readonly tag: string;
  readonly commit: string;
  readonly verified: Verified;
  readonly statement: Statement | undefined;
}

/** Why a history cannot be anchored; violations that were accepted before do not keep it from that. */
function unsoundFinding(verified: Verified, commit: string, rev: string): Finding<"history-not-sound"> | undefined {
  if (verified.verdict === "clean") return undefined;
  const errors = verified.violations.filter((each) => each.finding.severity === "error" && each.accepted === undefined);
  const what =
    verified.verdict === "incomplete"
      ? "it is not complete here"
      : `${String(errors.length)} ${errors.length === 1 ? "violation was" : "violations were"} found`;
  return finding("history-not-sound", { commit, what, rev });
}

/** The anchor before this one is part of what is anchored now, or somebody should know that it is not. */
function earlierFindings(
  repo: Repository,
  number: number | undefined,
  commit: string,
  signers: string | undefined,
): readonly Finding[] {
  if (number === undefined) return [];
  const anchor = readAnchor(repo, repo.root, `refs/tags/${ANCHOR_TAGS}${String(number)}`, signers);
  return anchorFindings(repo, anchor, commit)
    .filter((each) => each.severity === "error")
    .map((each) => weighing(each, "warning"));
}

async function statementOf(repo: Repository, { tag, commit, verified }: Made, now: Date): Promise<Statement> {
  const { workspace } = await loadWorkspace(gitTree(repo, commit, repo.prefix));
  const at = now.toISOString().replace(/\.\d+Z$/, "Z");
  const { signatures } = verified.checked;
  return anchorStatement({ tag, commit, at, version, signatures, ...namedInStatement(workspace, at.slice(0, 10)) });
}

async function write(
  world: World,
  input: Input,
  opened: Opened,
  repo: Repository,
  made: Made & { readonly earlier: readonly Finding[] },
): Promise<Outcome> {
  const sign = input.options["sign"] !== false;
  const dryRun = flagOption(input, "dryRun");
  const out = textOption(input, "out");
  if (!dryRun) await makeBoth(world, repo, made, sign, out);
  const notes = [...(sign ? [] : [finding("anchored-unsigned", { tag: made.tag })]), ...made.earlier];
  const findings = dryRun ? notes : [...notes, finding("not-pushed", { tag: made.tag })];
  return outcomeOf(opened, findings, 0, (found) => ({
    ...body(made),
    ok: true,
    findings: found,
    dry_run: dryRun,
    signed: sign,
    ...(out === undefined || dryRun ? {} : { file: out }),
  }));
}

/** The statement first, then the tag: what fails leaves neither. */
async function makeBoth(
  world: World,
  repo: Repository,
  made: Made,
  sign: boolean,
  out: string | undefined,
): Promise<void> {
  const { tag, commit, statement, verified } = made;
  const file = out === undefined ? undefined : resolve(world.cwd, out);
  if (file !== undefined && out !== undefined) writeNew(file, `${jsonText(statement)}\n`, out);
  try {
    const { commits, records } = verified.checked;
    const message = `mlc: anchor\n\nVerified: ${String(commits)} commits, ${String(records)} records up to ${commit}\n`;
    await makeAnchor(repo, world.env, { tag, commit, message, sign });
  } catch (error) {
    if (file !== undefined) rmSync(file, { force: true });
    throw error;
  }
}

function writeNew(file: string, text: string, shown: string): void {
  try {
    createFile(file, Buffer.from(text));
  } catch (error) {
    if (isCode(error, "EEXIST")) throw cannot("exists-already", { file: shown });
    throw cannot("cannot-write", { file: shown, reason: (error as NodeJS.ErrnoException).code ?? "unknown" });
  }
}

/** What replay found instead of an anchor. */
function refused(opened: Opened, made: Made, unsound: Finding): Outcome {
  const violations = made.verified.violations.filter((each) => each.accepted === undefined).map((each) => each.finding);
  return outcomeOf(opened, [...violations, unsound], 1, (findings) => ({
    ...body(made),
    ok: false,
    findings,
    dry_run: true,
    signed: false,
  }));
}

function body({ tag, commit, verified, statement }: Made): Omit<OutAnchor, "ok" | "findings" | "dry_run" | "signed"> {
  const { commits, records, signatures } = verified.checked;
  return {
    schema: "mlc.out.anchor/v1",
    tag,
    commit,
    checked: { commits, records, signatures },
    ...(statement === undefined ? {} : { statement }),
  };
}
