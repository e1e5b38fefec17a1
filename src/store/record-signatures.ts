import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RECORD_NAMESPACE, type Signature } from "../core/verify-signatures/signature.ts";
import type { Environment } from "./git-env.ts";
import { listedKeys } from "./signatures.ts";
import { runProgram, type ProgramAnswer } from "./ssh-keygen.ts";

/** A record and the signature that stands beside it, as git or the disk holds them. */
export interface SignedRecord {
  readonly record: Uint8Array;
  readonly signature: Uint8Array;
  /** When it was signed, as far as anybody can say: a UTC time, or a day. A key's validity is checked at this time. */
  readonly at?: string;
}

/**
 * What the signatures of records prove, in order. One or two runs of ssh-keygen for each: whose key of the signers file
 * (absolute path) it is, and whether it fits; without a file only whether it fits and by which key. `unchecked` where
 * there is no ssh-keygen.
 */
export function recordSignatures(
  env: Environment,
  signed: readonly SignedRecord[],
  signersFile?: string,
): readonly Signature[] {
  if (signed.length === 0) return [];
  const listed = signersFile === undefined ? new Set<string>() : listedKeys(signersFile);
  return inTemporary((dir) => {
    const file = join(dir, "record.sig");
    return signed.map((each) => {
      writeFileSync(file, canonicalBytes(each.signature));
      return checked(
        { env, file, record: canonicalBytes(each.record), time: verifyTime(each.at) },
        signersFile,
        listed,
      );
    });
  });
}

/** The bytes that are signed: without BOM and with CRLF as LF, so that a signature fits in every checkout. */
export function canonicalBytes(bytes: Uint8Array): Buffer {
  const text = Buffer.from(bytes).toString("latin1");
  return Buffer.from(text.replace(/^\xEF\xBB\xBF/, "").replaceAll("\r\n", "\n"), "latin1");
}

/** Calls with a new directory that only this user can read, and removes it. */
export function inTemporary<T>(use: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), "mlc-signature-"));
  try {
    return use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

interface Case {
  readonly env: Environment;
  /** The signature. */
  readonly file: string;
  readonly record: Buffer;
  readonly time: readonly string[];
}

function checked(one: Case, signersFile: string | undefined, listed: ReadonlySet<string>): Signature {
  if (signersFile !== undefined) {
    const good = byPrincipal(one, signersFile);
    if (good !== undefined) return good;
  }
  const { ended, stdout } = keygen(one, ["check-novalidate", "-n", RECORD_NAMESPACE]);
  if (ended === "missing") return { state: "unchecked" };
  const fingerprint = keyIn(stdout);
  if (ended !== "well" || fingerprint === undefined) return { state: "bad" };
  return { state: listed.has(fingerprint) ? "expired" : "unknown-key", fingerprint };
}

/** As git does it: the key's principals first, then the signature as one of them. */
function byPrincipal(one: Case, signersFile: string): Signature | undefined {
  const principals = keygen(one, ["find-principals", "-f", signersFile, ...one.time]);
  if (principals.ended !== "well") return undefined;
  for (const principal of principals.stdout.split("\n").filter((line) => line !== "")) {
    const verify = ["verify", "-n", RECORD_NAMESPACE, "-I", principal, "-f", signersFile, ...one.time];
    const { ended, stdout } = keygen(one, verify);
    const fingerprint = keyIn(stdout);
    if (ended === "well" && fingerprint !== undefined) return { state: "good", principal, fingerprint };
  }
  return undefined;
}

function keygen({ env, file, record }: Case, [how = "", ...rest]: readonly string[]): ProgramAnswer {
  const args = ["-Y", how, ...rest, "-s", file];
  return runProgram("ssh-keygen", args, { env: { ...env, TZ: "UTC", LC_ALL: "C" }, input: record });
}

function keyIn(stdout: string): string | undefined {
  return /\bkey (SHA256:[A-Za-z0-9+/]+)/.exec(stdout)?.[1];
}

/** `-Overify-time=YYYYMMDDHHMMSS`, in the time zone of the process, which is UTC here; a day stands for its end. */
function verifyTime(at: string | undefined): readonly string[] {
  const [, year, month, day, hour = "23", minute = "59", second = "59"] = moment.exec(at ?? "") ?? [];
  if (year === undefined || month === undefined || day === undefined) return [];
  return [`-Overify-time=${year}${month}${day}${hour}${minute}${second}`];
}

const moment = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/;
