import { fileDigest } from "../../src/core/digest.ts";
import { dir, supportLlm, versionFile } from "./model.ts";
import { cast, gitRepo, type Person, type TestRepository } from "./repo.ts";

/** A transition to be written as `mlc promote` writes it: the record, and the two lines of the version file. */
export interface Move {
  readonly by: Person;
  readonly to: string;
  readonly at: string;
  /** Last digits of the record's id. */
  readonly hex: string;
}

/** support-llm in a repository, its first commit on 1 October by Ben. */
export function trackedRepo(): TestRepository {
  const repo = gitRepo();
  for (const [file, content] of Object.entries(supportLlm())) repo.write(file, content);
  commitAs(repo, "ben", "2026-10-06T10:00:00Z", "mlc: adopt support-llm");
  return repo;
}

/** Writes a move without committing it; gives the record's id. */
export function move(repo: TestRepository, { by, to, at, hex }: Move): string {
  const version = repo.read(versionFile);
  const [, from = ""] = /^stage:\s+(\S+)/m.exec(version) ?? [];
  const [, prev = ""] = /^transition: '?([^'\s]+)/m.exec(version) ?? [];
  const id = `${at.slice(0, 10)}-transition-${hex.padStart(12, "0")}`;
  const sha256 = fileDigest(repo.read(recordFile(prev))).slice("sha256:".length);
  repo.write(
    recordFile(id),
    [
      "schema: mlc.transition/v1",
      "model: support-llm",
      'version: "1.0.0"',
      `observed_at: "${at}"`,
      `by: ${by}`,
      "subject: {}",
      `from: ${from}`,
      `to: ${to}`,
      "move: forward",
      `prev: {id: ${prev}, sha256: "${sha256}"}`,
      "",
    ].join("\n"),
  );
  repo.write(versionFile, version.replace(/^stage:\s+\S+/m, `stage:    ${to}`).replace(prev, id));
  return id;
}

/** A move in a commit of its own, by the person who makes it. */
export function moved(repo: TestRepository, asked: Move): string {
  const id = move(repo, asked);
  commitAs(repo, asked.by, asked.at, `mlc: promote support-llm@1.0.0 to ${asked.to}`);
  return id;
}

/** Commits everything as a person at a moment. */
export function commitAs(repo: TestRepository, by: Person, at: string, message: string): string {
  const { name, email } = cast[by];
  const who = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: at,
  };
  repo.gitWith(who, "add", "-A");
  repo.gitWith(who, "commit", "-q", "-m", message);
  return repo.head();
}

/** Where a record of support-llm lies. */
export function recordFile(id: string): string {
  return `${dir}/records/${id.slice(0, 4)}/${id}.yaml`;
}
