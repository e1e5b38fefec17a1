import { describe, expect, test } from "vitest";
import type { OutScore } from "../../src/generated/types.ts";
import { atWork, dir, supportRepo, versionFile } from "../support/model.ts";
import type { TestRepository } from "../support/repo.ts";

const other = "models/policy-rag";

/** The same model under another name, with other record names. */
function second(): Readonly<Record<string, string>> {
  const repo = supportRepo();
  const files = repo.git("ls-files", dir).split("\n");
  return Object.fromEntries(
    files.map((file) => [
      file.replace(dir, other).replace("-00000000", "-10000000"),
      repo.read(file).replaceAll("support-llm", "policy-rag").replaceAll("-00000000", "-10000000"),
    ]),
  );
}

async function compared(repo: TestRepository): Promise<OutScore> {
  const { out } = await atWork(repo)("ben", "score --base main --json --fail-on never", 0);
  return JSON.parse(out) as OutScore;
}

/** A repository of two models, on a branch. */
function twoModels(): TestRepository {
  const repo = supportRepo(second());
  repo.git("switch", "-q", "-c", "change");
  return repo;
}

const modelsIn = ({ base }: OutScore): readonly string[] => [...new Set(base?.versions.map((each) => each.model))];

/** The models that are compared; what is said of them must be what the whole workspace says. */
async function narrowed(repo: TestRepository): Promise<readonly string[]> {
  const narrow = await compared(repo);
  // A file that comes could be one that a document names: then everything is read.
  repo.write("docs/new.md", "# New\n");
  const wide = await compared(repo);
  const models = modelsIn(narrow);
  const rest = wide.base?.versions.filter((each) => !models.includes(each.model)) ?? [];
  expect(rest.map((each) => each.verdict)).toEqual(["unchanged"]);
  const about = ({ base, findings, ok, models: shown }: OutScore): unknown => ({
    ...{ ok, findings, shown, lost: base?.removed_records, policy: base?.policy_changed },
    versions: base?.versions.filter((each) => models.includes(each.model)),
  });
  expect(about(narrow)).toEqual(about(wide));
  return models;
}

function edit(repo: TestRepository, file: string, from: string, to: string): void {
  const before = repo.read(file);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to edit in ${file}`);
  repo.write(file, after);
}

describe("what a range touches is judged as the whole workspace would be", () => {
  test("where files of one model are staged, and one comes that nobody added", async () => {
    const repo = twoModels();
    edit(repo, `${dir}/model.yaml`, "people_affected: indirect", "people_affected: direct");
    repo.git("add", "-A");
    repo.write(`${dir}/datasheets/new-set.yaml`, 'schema: mlc.datasheet/v1\nconfirmed_on: "2026-10-05"\n');
    expect(await narrowed(repo)).toEqual(["support-llm"]);
  });

  test("where one version is gone from the disk alone, and with it what others may come from", async () => {
    const repo = twoModels();
    repo.remove(versionFile);
    repo.remove(`${dir}/datasheets/support-chats.yaml`);
    expect(await narrowed(repo)).toEqual(["support-llm"]);
  });

  test("which is all of it where mlc.yaml changes, or a model goes or takes another name", async () => {
    const people = twoModels();
    edit(people, "mlc.yaml", "name: Ben Okoro", "name: B. Okoro");
    expect(modelsIn(await compared(people))).toEqual(["policy-rag", "support-llm"]);
    const gone = twoModels();
    gone.remove(other);
    expect(modelsIn(await compared(gone))).toEqual(["policy-rag", "support-llm"]);
    const renamed = twoModels();
    renamed.git("mv", other, "models/policy-search");
    expect(modelsIn(await compared(renamed))).toEqual(["policy-rag", "policy-search", "support-llm"]);
  });
});

describe("a document that is the same on both sides", () => {
  test("is not taken for one that git stores with other bytes", async () => {
    const repo = supportRepo({ ".gitattributes": "*.yaml text eol=crlf\n" });
    repo.git("switch", "-q", "-c", "change");
    // Checked out anew, every line of the files here ends in CRLF.
    repo.git("rm", "-q", "--cached", "-r", ".");
    repo.git("reset", "-q", "--hard");
    expect(repo.read(versionFile)).toContain("\r\n");
    edit(repo, `${dir}/model.yaml`, "people_affected: indirect", "people_affected: direct");
    const body = await compared(repo);
    expect(body.findings.map((each) => each.code)).toEqual(["scope-changed"]);
    expect(body.base?.removed_records).toEqual([]);
  });
});
