import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RECORD_NAMESPACE } from "../core/verify-signatures/signature.ts";
import { cannot } from "../errors.ts";
import type { Environment } from "./git-env.ts";
import { runGit } from "./git-run.ts";
import { lastLines } from "./git-text.ts";
import { canonicalBytes, inTemporary } from "./record-signatures.ts";
import { runProgram } from "./ssh-keygen.ts";

/** The SSH key that git signs with here, and the program that does it: git-config(1), `user.signingKey`, `gpg.ssh.*`. */
export interface SigningKey {
  readonly env: Environment;
  readonly program: string;
  /** A path to a private key or, with the private half in ssh-agent, to a public one; or a public key itself. */
  readonly key: { readonly path: string } | { readonly literal: string };
}

/** Finds the key in git's configuration as seen from `dir`. Throws CannotRun `no-signing-key` with what to configure. */
export function signingKey(dir: string, env: Environment): SigningKey {
  const settings = configured(dir, env);
  const format = settings.get("gpg.format") ?? "openpgp";
  if (format !== "ssh") throw cannot("no-signing-key", { reason: "openpgp" });
  const named = settings.get("user.signingkey") ?? fromCommand(dir, env, settings.get("gpg.ssh.defaultkeycommand"));
  if (named === undefined || named === "") throw cannot("no-signing-key", { reason: "none" });
  const program = settings.get("gpg.ssh.program") ?? "ssh-keygen";
  if (named.startsWith("key::")) return { env, program, key: { literal: named.slice("key::".length) } };
  return { env, program, key: named.startsWith("ssh-") ? { literal: named } : { path: named } };
}

/**
 * The detached signature of a record's text (armored, ssh-keygen(1) `-Y sign`), over its canonical bytes. Run as git runs it, so
 * that agents, hardware keys and stand-ins for ssh-keygen work. Throws CannotRun `record-not-signed`.
 */
export function signatureOf(record: string, { env, program, key }: SigningKey): string {
  return inTemporary((dir) => {
    const file = join(dir, "record.yaml");
    writeFileSync(file, canonicalBytes(Buffer.from(record, "utf8")), { mode: 0o600 });
    const keyFile = "path" in key ? key.path : join(dir, "key.pub");
    if ("literal" in key) writeFileSync(keyFile, `${key.literal}\n`, { mode: 0o600 });
    const args = ["-Y", "sign", "-n", RECORD_NAMESPACE, "-f", keyFile, file];
    const { ended, stderr } = runProgram(program, args, { env });
    if (ended !== "well") {
      throw cannot("record-not-signed", { program, output: lastLines(stderr.replaceAll(`${dir}/`, ""), 2) });
    }
    return canonicalBytes(readFileSync(`${file}.sig`)).toString("utf8");
  });
}

/** The last value of each setting that matters; `~` in paths is the home directory. */
function configured(dir: string, env: Environment): ReadonlyMap<string, string> {
  const wanted = "^(gpg\\.format|user\\.signingkey|gpg\\.ssh\\.(program|defaultkeycommand))$";
  const { stdout } = runGit(dir, ["config", "-z", "--type=path", "--get-regexp", wanted], env);
  return new Map(
    stdout
      .toString("utf8")
      .split("\0")
      .filter((row) => row !== "")
      .map((row): [string, string] => {
        const end = row.indexOf("\n");
        return end === -1 ? [row, ""] : [row.slice(0, end), row.slice(end + 1)];
      }),
  );
}

/** The first line of what the command prints, which is a public key (`ssh-add -L` is one such command). */
function fromCommand(dir: string, env: Environment, command: string | undefined): string | undefined {
  if (command === undefined || command === "") return undefined;
  const { ended, stdout } = runProgram(command, [], { cwd: dir, env, shell: true });
  const [first = ""] = ended === "well" ? stdout.split("\n") : [];
  return /^(key::|ssh-)/.test(first) ? first.trim() : undefined;
}
