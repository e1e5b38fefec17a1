import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileDigest } from "../../src/core/digest.ts";
import { version, type Scene } from "./attack.ts";
import { dir } from "./model.ts";
import type { Person } from "./repo.ts";

/** What a forged transition says; the rest is as mlc would write it. */
export interface Forged {
  readonly by: Person;
  readonly to: string;
  readonly move?: string;
  /** The inputs that are listed, of all that mlc would list. */
  readonly inputs?: (file: string) => boolean;
  /** What else is written otherwise. */
  readonly change?: (text: string) => string;
}

/**
 * Writes a transition as `mlc promote` would, asking no gate: the record with its link, every review there is, its inputs and their
 * digests, and the two lines of the version file. Nothing is committed; gives the record's path.
 */
export function forge(scene: Scene, { by, to, move = "forward", inputs = () => true, change }: Forged): string {
  const { repo } = scene;
  scene.clock += 1;
  const at = new Date(Date.parse("2026-11-20T08:00:00Z") + scene.clock * 60_000).toISOString();
  const id = `${at.slice(0, 10)}-transition-${scene.clock.toString(16).padStart(12, "f")}`;
  const [, from = ""] = /^stage: (.*)$/m.exec(repo.read(version)) ?? [];
  const [, prev = ""] = /^transition: (.*)$/m.exec(repo.read(version)) ?? [];
  const listed = files(scene)
    .filter(inputs)
    .map((file) => `  - path: ${file}\n    sha256: "${sha256(repo.read(file))}"\n`);
  const reviews = files(scene).flatMap((file) => /[^/]+-review-[^/]+(?=\.yaml$)/.exec(file)?.[0] ?? []);
  const text = scene.promotion
    .replace(/^observed_at: .*$/m, `observed_at: "${at}"`)
    .replace(/^by: .*$/m, `by: ${by}`)
    .replace(/^from: .*\nto: .*\nmove: .*$/m, `from: ${from}\nto: ${to}\nmove: ${move}`)
    .replace(/^prev:\n.*\n.*$/m, `prev:\n  id: ${prev}\n  sha256: "${sha256(repo.read(recordFile(prev)))}"`)
    .replace(/^reviews: .*$/m, `reviews: [${reviews.join(", ")}]`)
    .replace(/^inputs:\n[^]*$/m, listed.length === 0 ? "inputs: []\n" : `inputs:\n${listed.join("")}`);
  repo.write(recordFile(id), change?.(text) ?? text);
  const lines = repo.read(version).replace(/^stage: .*$/m, `stage: ${to}`);
  repo.write(version, lines.replace(/^transition: .*$/m, `transition: ${id}`));
  return recordFile(id);
}

/** Where a record of the model lies. */
export function recordFile(id: string): string {
  return `${dir}/records/${id.slice(0, 4)}/${id}.yaml`;
}

/** The sha256 of a file's text, as records hold it. */
export function sha256(text: string): string {
  return fileDigest(text).slice("sha256:".length);
}

/** Every file that a decision about the model reads. */
function files({ repo }: Scene): readonly string[] {
  const below = readdirSync(join(repo.dir, dir), { recursive: true, encoding: "utf8" }).map((file) => `${dir}/${file}`);
  return ["mlc.yaml", ...below.filter((file) => statSync(join(repo.dir, file)).isFile())].sort();
}
