import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { valueDigest } from "../../src/core/digest.ts";
import type { Json } from "../../src/core/json.ts";
import type { Catalogue } from "./catalogue.ts";
import { judgedMetrics } from "./judged.ts";
import { root } from "./sources.ts";

/** One catalogue, one set of gates or one lifecycle as decisions name it: by digest, here with its name and version. */
export interface RulesFile {
  readonly kind: "catalogue" | "gates" | "lifecycle";
  /** `default@1.0.0`: with the whole version. */
  readonly name: string;
  readonly digest: string;
  /** What stands in the file under templates/released. */
  readonly content: Json;
}

/** What this release would add to templates/released. */
export function rulesFiles({ levels, metrics, frameworks, gates, checkpoints, lifecycles }: Catalogue): RulesFile[] {
  const [first] = levels;
  if (first === undefined) throw new Error("templates/criteria is empty");
  return [
    rulesFile("catalogue", `${first.catalogue}@${first.version}`, {
      levels,
      metrics: judgedMetrics(metrics),
      frameworks,
    }),
    rulesFile("gates", `default@${gates.version}`, { gates, checkpoints }),
    ...Object.values(lifecycles).map((file) => rulesFile("lifecycle", `${file.name}@${file.version}`, file)),
  ];
}

/** What earlier releases left there. Throws where a file is not what was released, or a digest has no file. */
export function releasedFiles(dir = releasedDir): RulesFile[] {
  const digests = new Map(listed(dir));
  const names = readdirSync(dir).filter((name) => name.endsWith(".json"));
  for (const name of digests.keys()) {
    if (!names.includes(name)) throw new Error(`templates/released/${name} was released and is gone: bring it back`);
  }
  return names.sort().map((file) => {
    const [, kind = "", name = ""] = /^(catalogue|gates|lifecycle)-(.+)\.json$/.exec(file) ?? [];
    const read = rulesFile(
      kind as RulesFile["kind"],
      name,
      JSON.parse(readFileSync(join(dir, file), "utf8")) as object,
    );
    if (digests.get(file) === read.digest) return read;
    throw new Error(`templates/released/${file} is not what was released: its digest is now ${read.digest}`);
  });
}

/** Rules that changed and kept the version under which they were released. */
export function unraised(now: readonly RulesFile[], released: readonly RulesFile[]): string[] {
  return now.flatMap((each) => {
    const same = released.find((other) => other.kind === each.kind && other.name === each.name);
    if (same === undefined || same.digest === each.digest) return [];
    return [`${each.kind} ${each.name} was released with other content: raise its version`];
  });
}

/** The text of src/generated/released.ts: everything by digest, as JSON text that is read when it is asked for. */
export function releasedText(files: readonly RulesFile[]): string {
  const of = (kind: RulesFile["kind"]): string =>
    files
      .filter((file) => file.kind === kind)
      .map((file) => `    "${file.digest}": ${JSON.stringify(JSON.stringify(file.content))},\n`)
      .join("");
  return `// Generated from templates/released by \`npm run generate\`. Do not edit.

/** Rules of earlier releases as JSON text, by the digest that decisions name them with. */
export interface Released {
  /** \`{levels, metrics, frameworks}\`, of the metrics what decisions read. */
  readonly catalogues: Readonly<Record<string, string>>;
  /** \`{gates, checkpoints}\`. */
  readonly gates: Readonly<Record<string, string>>;
  /** A lifecycle file. */
  readonly lifecycles: Readonly<Record<string, string>>;
}

/** All that were released before this release. */
export const released: Released = {
  catalogues: {
${of("catalogue")}  },
  gates: {
${of("gates")}  },
  lifecycles: {
${of("lifecycle")}  },
};
`;
}

/** Where they are kept. */
export const releasedDir: string = join(root, "templates", "released");

/** The file of digests: `<digest>  <file name>` a line, as sha256sum writes it. */
export const digestsFile = "DIGESTS";

function listed(dir: string): [string, string][] {
  const file = join(dir, digestsFile);
  if (!existsSync(file)) return [];
  const rows = readFileSync(file, "utf8").split("\n");
  return rows.filter((row) => row !== "").map((row) => [row.split("  ")[1] ?? "", row.split("  ")[0] ?? ""]);
}

/** The digest of a catalogue is over levels and judged metrics: frameworks only say which controls a criterion speaks for. */
function rulesFile(kind: RulesFile["kind"], name: string, content: object): RulesFile {
  const { frameworks: _frameworks, ...pinned } = content as Record<string, unknown>;
  const digest = valueDigest((kind === "catalogue" ? pinned : content) as Json);
  return { kind, name, digest, content: content as Json };
}
