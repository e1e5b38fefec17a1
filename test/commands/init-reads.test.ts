import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutInit } from "../../src/generated/types.ts";
import { ana, config, firstRecord, readme } from "../support/adopted.ts";
import { gitRepo } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";
import { errorCodes } from "../support/valid.ts";

describe("what mlc init reads", () => {
  it("can be named with --from, and is then all", async () => {
    const repo = gitRepo({ "README.md": readme, "out/final/config.json": config });
    const { body } = await mlcJson<OutInit>(ana(repo), "init --yes --from out/final");
    const files = new Set(body.detected.map((each) => each.from));
    expect([...files].sort()).toEqual(["git", "out/final/config.json", "the directory's name"]);
  });

  it("hashes weights that lie here, and takes pointers at their word", async () => {
    const oid = "9c1e44aa01b7c3d2".repeat(4);
    const repo = gitRepo({
      "model.safetensors": `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 14483464192\n`,
      "model.onnx": "abc",
    });
    await mlc(ana(repo), "init --yes --id support-llm");
    const version = repo.read("models/support-llm/versions/0.1.0.yaml");
    expect(version).toContain(`  digest: "sha256:${oid}" # from model.safetensors\n`);
    expect(version).toContain("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(repo.read(firstRecord)).toContain(`  weights: "sha256:${oid}"\n`);
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("binds the start to the data that DVC tracks", async () => {
    const lock =
      "schema: '2.0'\nstages:\n  a:\n    deps:\n    - {path: data/chats.csv, md5: dd2ca0ed1898c73df47bfb679b35adb7}\n";
    const repo = gitRepo({ "dvc.lock": lock });
    await mlc(ana(repo), "init --yes --id support-llm");
    expect(repo.read("models/support-llm/versions/0.1.0.yaml")).toContain(
      "data: # from dvc.lock\n  - dataset: chats\n",
    );
    expect(repo.read(firstRecord)).toContain('data: ["md5:dd2ca0ed1898c73df47bfb679b35adb7"]\n');
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("names the own lifecycle it is given, and starts at its first stage", async () => {
    const lifecycle = [
      "schema: mlc.lifecycle/v1",
      "name: short",
      'version: "1.0.0"',
      "title: Short",
      "stages:",
      "- {id: work, title: Work, phases: [define, data, select, train, adapt]}",
      "- {id: test, title: Test, phases: [evaluate]}",
      "edges:",
      "- {from: work, to: test, promoters: [accountable_owner]}",
    ].join("\n");
    const repo = gitRepo({ "README.md": readme, "lifecycle.yaml": `${lifecycle}\n` });
    const { body, exit } = await mlcJson<OutInit>(ana(repo), "init --yes --lifecycle lifecycle.yaml");
    expect(exit).toBe(0);
    expect(body.stage).toBe("work");
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("never lets a hostile file name or value out of its comment", async () => {
    const repo = gitRepo({ "README.md": readme });
    const dir = join(repo.dir, "a\nstage: evaluation #");
    mkdirSync(dir);
    writeFileSync(join(dir, "config.json"), config);
    const ran = await mlc(ana(repo), ["init", "--yes", "--id", "support-llm", "--from", dir]);
    expect(ran.exit).toBe(0);
    expect(repo.read("models/support-llm/versions/0.1.0.yaml")).toMatch(/^stage: problem$/m);
    expect(await errorCodes(repo.dir)).toEqual([]);
  });
});
