import { cpSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { adoptedWith } from "../support/imported.ts";
import { atWork } from "../support/model.ts";
import { present, root, samplesBelow, sampleText, sampleTools } from "./support/imports.ts";

/** Where a project's files stand in the repository: no word of theirs. */
const PLACE = "kept";

/** Longer texts than this are nobody's metric name, dataset or version. */
const LONG = 40;

/** Everything of a person or a machine that was found in the sources. */
const looked: string[] = [];

/** The projects that the samples are from, as `garak/NVIDIA+garak`. */
const projects = present
  ? sampleTools()
      .filter((tool) => tool !== "_negative")
      .flatMap((tool) => readdirSync(join(root, tool)).map((name) => `${tool}/${name}`))
      .filter((name) => statSync(join(root, name)).isDirectory())
  : [];

describe.skipIf(!present)("what an import of a real project writes", () => {
  it.each(projects)("from %s holds nothing of a person, a machine or a conversation", async (project) => {
    const { repo } = await adoptedWith({});
    const run = atWork(repo, "2026-11-22T10:00:00Z", 0x1000);
    cpSync(join(root, project), join(repo.dir, PLACE), { recursive: true });
    const before = repo.head();
    const samples = samplesBelow(project);
    const files = samples
      .map((name) => PLACE + name.slice(project.length))
      .filter((name) => !name.includes("/mlruns/"));
    const printed: string[] = [];
    for (const path of [PLACE, ...files]) {
      for (const more of ["", "--labels", "--environment production", "--findings low"]) {
        const { out, err } = await run("ana", `import '${path}' --each --all --allow-partial ${more}`, "any");
        printed.push(out, err);
      }
    }
    const written = addedSince(repo.git("log", "-p", "--format=%B", `${before}..HEAD`));
    const sources = samples.map(sampleText).join("\n");
    const secrets = secretsIn(sources);
    looked.push(...secrets);
    for (const secret of secrets) expect(written + printed.join("")).not.toContain(secret);
    const copied = longTextsIn(sources).filter((text) => written.includes(text) && !ALLOWED.test(text));
    expect(copied).toEqual([]);
    const said = written.split("\n").map((line) => line.replace(/^\s*(?:- )?(?:[\w.-]+: )?"?|"$/g, ""));
    const spacedSources = spaced(sources);
    expect(said.filter((line) => line.length > LONG && spacedSources.includes(line) && !ALLOWED.test(line))).toEqual(
      [],
    );
  });

  it("was looked through for what the files really hold", () => {
    expect(looked.filter((text) => text.includes("@")).length).toBeGreaterThan(0);
    expect(looked.filter((text) => /home|Users|root/.test(text)).length).toBeGreaterThan(0);
    expect(looked.length).toBeGreaterThan(20);
  });
});

/** The lines that commits added and their messages, folded lines joined, without what names the files themselves. */
function addedSince(log: string): string {
  const lines = log.split("\n").flatMap((line) => (/^\+(?!\+\+)/.test(line) ? [line.slice(1)] : [line]));
  return spaced(lines.filter((line) => !/^\s*(?:- )?path: /.test(line)).join("\n"));
}

/** Long texts may stand in a record where they are digests, or names of runs and metrics: without blanks, or a call as Evidently names it. */
const ALLOWED = /^(?:[\w.:/@+=,()-]+|\w+\([\w=.,() -]+\))$/;

function spaced(text: string): string {
  return text.replaceAll(/[^\S\n]+/g, " ");
}

/** Every text of more than 40 characters that stands in quotes or on a line of its own. */
function longTextsIn(sources: string): readonly string[] {
  const quoted = [...sources.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => unescaped(text));
  const all = [...quoted, ...sources.split("\n")]
    .flatMap((text) => text.split("\n"))
    .map((text) => spaced(text).trim());
  return [...new Set(all.filter((text) => text.length > LONG))];
}

function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}

/** Addresses, home directories, user and host names, serial numbers of hardware. */
function secretsIn(sources: string): readonly string[] {
  const mails = sources.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}/g) ?? [];
  const homes = sources.match(/(?:\/home|\/Users|\/root|[A-Z]:\\{1,2}Users)[\\/]+[\w.-]+/g) ?? [];
  const devices = sources.match(/\b(?:GPU|MIG)-[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  const named = [
    ...sources.matchAll(/"?(?:user(?:name|_id)?|host(?:name)?|email|author|mlflow\.user)"?: *"?([^"\n,]{3,})"?/g),
  ];
  const people = named.map(([, name = ""]) => name.trim()).filter((name) => /[a-z]/i.test(name) && !COMMON.has(name));
  const owners = homes.map((home) => home.split(/[\\/]+/).at(-1) ?? "");
  const hosts = [...sources.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host = ""]) => host);
  return [...new Set([...mails, ...homes, ...devices, ...people, ...owners, ...hosts])].filter(
    (text) => text.length > 3,
  );
}

/** Words that stand after such keys and name nobody. */
const COMMON: ReadonlySet<string> = new Set(["null", "user", "true", "false", "None"]);
