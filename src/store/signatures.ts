import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { devNull } from "node:os";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { commitFacts } from "../core/history/commit-facts.ts";
import type { Signature } from "../core/verify-signatures/signature.ts";
import { cannot } from "../errors.ts";
import type { Repository } from "./git.ts";
import { BatchAnswer } from "./git-objects.ts";
import { honest } from "./git-stream.ts";
import { askGit, gitFailed, plainPaths, runGit } from "./git-run.ts";
import { below } from "./root.ts";
import { hasSshKeygen } from "./ssh-keygen.ts";

/**
 * Who signed commits, by commit id: one `git cat-file` for all, and one `git log` over those that carry a signature at all.
 * SSH keys are looked up in `signersFile` (absolute path; ssh-keygen(1) ALLOWED SIGNERS), OpenPGP keys in the keyring of
 * whoever asks. Git checks a key's validity at the committer date, which is the committer's own word.
 */
export function signersOf(
  repo: Repository,
  commits: readonly string[],
  signersFile?: string,
): ReadonlyMap<string, Signature> {
  const kinds = new Map<string, SignatureKind>();
  const answer = new BatchAnswer((id, bytes) => void kinds.set(id, commitFacts(bytes).signed));
  if (commits.length > 0)
    answer.add(askGit(repo.root, ["cat-file", "--batch"], honest(repo.env), `${commits.join("\n")}\n`));
  const signed = commits.filter((id) => (kinds.get(id) ?? "none") !== "none");
  const checked = signed.length === 0 ? new Map<string, Graded>() : grades(repo, signed, signersFile);
  const listed = signersFile === undefined ? none : listedKeys(signersFile);
  const bad = signed.some((id) => checked.get(id)?.grade === "B");
  // Git says of an SSH signature that it has no program to check with what it says of a false one.
  const blind = bad && !hasSshKeygen(repo.env);
  return new Map(
    commits.map((id): [string, Signature] => {
      const graded = checked.get(id);
      if (graded === undefined) return [id, { state: "none" }];
      const unchecked = blind && kinds.get(id) === "ssh";
      return [id, unchecked ? { state: "unchecked" } : signatureFrom(graded, listed)];
    }),
  );
}

/** The fingerprints (`SHA256:…`) of the keys in a signers file, for whatever time and use. Throws CannotRun `unreadable-file`. */
export function listedKeys(signersFile: string): ReadonlySet<string> {
  let text: string;
  try {
    text = readFileSync(signersFile, "utf8");
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown";
    throw cannot("unreadable-file", { file: signersFile, reason });
  }
  const keys = text.split("\n").flatMap((line) => {
    const blob = line.startsWith("#") ? undefined : keyBlob.exec(line)?.[1];
    return blob === undefined ? [] : [`SHA256:${fingerprint(Buffer.from(blob, "base64"))}`];
  });
  return new Set(keys);
}

/** A signers file that git keeps track of can be changed by those it vouches for. */
export function signersFileFindings(repo: Repository, signersFile: string): readonly Finding[] {
  const inside = below(repo.root, signersFile);
  if (inside === undefined) return [];
  const tracked = runGit(repo.root, ["ls-files", "--error-unmatch", "--", inside], repo.env).status === 0;
  return tracked ? [finding("signers-in-history", { file: inside })] : [];
}

/** Options that make git check SSH signatures with ssh-keygen against one file, whatever a configuration says. */
export function checkingOptions(signersFile: string | undefined): readonly string[] {
  return ["-c", "gpg.ssh.program=ssh-keygen", "-c", `gpg.ssh.allowedSignersFile=${signersFile ?? devNull}`];
}

type SignatureKind = ReturnType<typeof commitFacts>["signed"];

/** What git says of one signature: git-log(1), `%G?` and its like. */
interface Graded {
  readonly grade: string;
  readonly signer: string;
  readonly fingerprint: string;
  readonly primary: string;
}

function grades(repo: Repository, commits: readonly string[], signersFile: string | undefined) {
  const args = ["log", "--no-walk=unsorted", "--stdin", "--no-show-signature", "--no-color", "-z", format];
  const options = [...plainPaths, ...checkingOptions(signersFile)];
  const answer = runGit(repo.root, args, honest(repo.env), `${commits.join("\n")}\n`, options);
  if (answer.status !== 0) throw gitFailed("log", answer);
  const fields = answer.stdout.toString("utf8").split("\0");
  const found = new Map<string, Graded>();
  for (let at = 0; at + 4 < fields.length; at += 5) {
    const [id = "", grade = "", signer = "", key = "", primary = ""] = fields.slice(at, at + 5);
    found.set(id, { grade, signer, fingerprint: key, primary });
  }
  return found;
}

/** Without `%GT`: git 2.39 stops at it where a public key is missing. */
const format = "--format=%H%x00%G?%x00%GS%x00%GF%x00%GP";

function signatureFrom({ grade, signer, fingerprint: key, primary }: Graded, listed: ReadonlySet<string>): Signature {
  const by = {
    ...(signer === "" ? {} : { principal: signer }),
    ...(key === "" ? {} : { fingerprint: key }),
    ...(primary === "" ? {} : { primary }),
  };
  switch (grade) {
    case "G":
      return { state: "good", ...by };
    case "U":
      return { state: listed.has(key) ? "expired" : "unknown-key", ...by };
    case "X":
    case "Y":
      return { state: "expired", ...by };
    case "B":
    case "R":
      return { state: "bad" };
    default:
      // E: the public key is not here. N: a signature is, but no program for it.
      return { state: "unchecked" };
  }
}

function fingerprint(blob: Buffer): string {
  return createHash("sha256").update(blob).digest("base64").replace(/=+$/, "");
}

/** A public key as OpenSSH writes it, behind the principals and options of a line. */
const keyBlob = /(?:^|\s)(?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[A-Za-z0-9@.-]+\s+([A-Za-z0-9+/]+=*)/;

const none: ReadonlySet<string> = new Set();
