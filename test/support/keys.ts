import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cast, tempDir, type Person, type TestRepository } from "./repo.ts";

/** Real SSH keys (ed25519, no passphrase) of the cast, made when first asked for; another `name` is another key. */
export function keyring(): Keyring {
  const dir = tempDir();
  const made = new Set<string>();
  const path = (name: string): string => {
    const file = join(dir, name);
    if (!made.has(name)) execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", file]);
    made.add(name);
    return file;
  };
  return {
    path,
    fingerprint: (name) =>
      execFileSync("ssh-keygen", ["-l", "-f", `${path(name)}.pub`], { encoding: "utf8" }).split(" ")[1] ?? "",
    signers(people, options = "") {
      const file = join(dir, "allowed", `signers-${String(Math.random()).slice(2)}`);
      mkdirSync(join(dir, "allowed"), { recursive: true });
      const line = (person: Person): string => {
        const key = readFileSync(`${path(person)}.pub`, "utf8")
          .split(" ")
          .slice(0, 2)
          .join(" ");
        return [cast[person].email, options, key].filter((word) => word !== "").join(" ");
      };
      writeFileSync(file, `# who may sign\n${people.map(line).join("\n")}\n`);
      return file;
    },
    use(repo, name) {
      repo.git("config", "gpg.format", "ssh");
      repo.git("config", "user.signingKey", `${path(name)}.pub`);
    },
  };
}

/** The keys of one test file. */
export interface Keyring {
  /** The private key; `.pub` beside it is the public one. */
  path(name: string): string;
  /** `SHA256:…` */
  fingerprint(name: string): string;
  /** A file of allowed signers, each for their address; `options` as in ssh-keygen(1), such as `valid-before="20250101"`. */
  signers(people: readonly Person[], options?: string): string;
  /** Git and mlc sign with that key in a repository from now on. */
  use(repo: TestRepository, name: string): void;
}
