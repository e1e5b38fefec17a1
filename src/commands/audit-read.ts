import { askedAgain } from "../core/audit/again.ts";
import { hex, recordedEntry, type AskedAgain, type Audited, type Replay, type Signed } from "../core/audit/audited.ts";
import { changedInputs } from "../core/audit/changed-inputs.ts";
import { movesOf } from "../core/audit/moves.ts";
import { movesLeavingReviews } from "../core/audit/reviews.ts";
import { provenBy } from "../core/audit/signed.ts";
import type { Day } from "../core/dates.ts";
import { fileDigest } from "../core/digest.ts";
import { recordId } from "../core/facts/fold.ts";
import { entriesOf } from "../core/history/entries.ts";
import { logOf } from "../core/history/log.ts";
import { assess } from "../core/scoring/assess.ts";
import { SIGNATURE_SUFFIX } from "../core/verify-signatures/signature.ts";
import type { OutLogEntry } from "../generated/types.ts";
import type { Repository } from "../store/git.ts";
import { filesAt } from "../store/git-files.ts";
import { gitTree } from "../store/git-tree.ts";
import { readHistory } from "../store/history.ts";
import { recordSignatures } from "../store/record-signatures.ts";
import { signersOf } from "../store/signatures.ts";
import type { Tree } from "../store/tree.ts";
import { loadWorkspace } from "../store/workspace.ts";
import type { Chosen } from "./open.ts";
import type { OpenedPast } from "./open-at.ts";

/** What to audit: a version as a commit holds it. */
export interface Asked {
  readonly opened: OpenedPast;
  /** Its HEAD is the commit that is audited, wherever the branch stands. */
  readonly repo: Repository;
  readonly chosen: Chosen;
  readonly asOf: Day;
  readonly stage: string | undefined;
  /** The file of allowed signers, absolute. */
  readonly signers: string | undefined;
}

/** Everything an audit is made from: the history joined with its commits, signatures, and files as they were. */
export async function readAudited(asked: Asked, replay: Replay): Promise<Audited> {
  const { opened, repo, chosen, asOf, stage } = asked;
  const { workspace, tree } = opened;
  const assessment = assess(workspace, chosen.files, chosen.document, asOf);
  const dirs = workspace.models.map((each) => each.dir);
  const read = await readHistory(repo, { config: workspace.config.value, only: undefined }, tree, dirs);
  const entries = logOf(entriesOf({ ...read.happened, today: asOf }), read.steps, read.order);
  const digestNow = remembered((file) => digestOf(tree.read(file)));
  const wanted = changedInputs({ assessment, entries, digestNow });
  const contents = filesAt(repo, wanted);
  const then = new Map(wanted.map(({ revision, file }, at) => [`${revision}:${file}`, digestOf(contents[at])]));
  const own = entries.filter((each) => each.model === chosen.files.id);
  return {
    assessment,
    entries,
    stage,
    digestNow,
    digestThen: (revision, file) => then.get(`${revision}:${file}`),
    signed: signedBy(asked, own),
    again: await gatesAgain(asked, movesLeavingReviews({ assessment }, movesOf({ assessment }).chain), own),
    replay: { ...replay, complete: replay.complete && read.cut.size === 0 },
  };
}

/** Who signed the commits that brought the model's records, and the records themselves. */
function signedBy({ opened, repo, signers }: Asked, entries: readonly OutLogEntry[]): Signed {
  const { tree, workspace } = opened;
  const config = workspace.config.value;
  const trust = signers === undefined ? "people" : "signers-file";
  const commits = [...new Set(entries.flatMap((each) => each.commit?.id ?? []))];
  const byCommit = signersOf(repo, commits, signers);
  const beside = [...new Set(entries.map((each) => each.file))].flatMap((file) => {
    const [record, signature] = [tree.read(file), tree.read(`${file}${SIGNATURE_SUFFIX}`)];
    const at = entries.find((each) => each.file === file)?.at;
    return record === undefined || signature === undefined
      ? []
      : [{ file, record, signature, ...(at === undefined ? {} : { at }) }];
  });
  const checked = recordSignatures(repo.env, beside, signers);
  const byRecord = new Map(beside.map(({ file }, at) => [file, checked[at]]));
  return {
    commit: (id) => provenBy(byCommit.get(id), config, trust),
    record: (file) => provenBy(byRecord.get(file), config, trust),
  };
}

/** The gates of moves asked again, each on the files of the commit that brought it. */
async function gatesAgain(
  { repo, chosen }: Asked,
  moves: readonly { readonly file: string }[],
  entries: readonly OutLogEntry[],
): Promise<(transition: string) => AskedAgain | undefined> {
  const { id, dir } = chosen.files;
  const answers = new Map<string, AskedAgain | undefined>();
  for (const { file } of moves) {
    const commit = recordedEntry({ entries }, file)?.commit;
    if (commit === undefined) continue;
    const { workspace } = await loadWorkspace(gitTree(repo, commit.id, repo.prefix), new Set([id]));
    const files = workspace.models.find((each) => each.dir === dir);
    if (files !== undefined) answers.set(recordId({ file }), askedAgain(workspace, files, recordId({ file })));
  }
  return (transition) => answers.get(transition);
}

function digestOf(bytes: ReturnType<Tree["read"]>): string | undefined {
  return bytes === undefined ? undefined : hex(fileDigest(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)));
}

function remembered<T>(find: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    if (!known.has(file)) known.set(file, find(file));
    return known.get(file) as T;
  };
}
