import { describe, expect, it } from "vitest";
import { shapeErrors } from "../../src/generated/validators.ts";
import { importFrom } from "../../src/importers/index.ts";
import type { FileDigests, ImportInput } from "../../src/importers/importer.ts";
import { recordOf } from "../../src/importers/record.ts";
import { codes, evaluation, input, metric, training } from "./fixtures.ts";

const [DATA, CODE, WEIGHTS, SCORES] = ["a", "b", "c", "d"].map((digit) => digit.repeat(32)) as [
  string,
  string,
  string,
  string,
];

/** dvc.lock as DVC 3 writes it: schema 2.0, and `hash: md5` beside every digest of raw bytes. */
const lock = `schema: '2.0'
stages:
  train:
    cmd: python train.py --token hunter2
    deps:
    - path: data/tickets.csv
      hash: md5
      md5: ${DATA}
      size: 100
    - path: train.py
      hash: md5
      md5: ${CODE}
      size: 20
    params:
      params.yaml:
        lr: 1e-05
        revision: 59642e5
        layers:
        - 2
        - 4
    outs:
    - path: model.safetensors
      hash: md5
      md5: ${WEIGHTS}
      size: 4000
  evaluate:
    cmd:
    - python evaluate.py
    deps:
    - path: model.safetensors
      hash: md5
      md5: ${WEIGHTS}
      size: 4000
    outs:
    - path: scores.json
      hash: md5
      md5: ${SCORES}
      size: 30
`;

/** dvc.lock of DVC 2: no \`hash\`, so the digest was taken with LF ends; and of DVC 1: stages at the top. */
const second = lock.replaceAll("      hash: md5\n", "");
const first = second.replace(/schema.*\nstages:\n/, "").replaceAll(/^ {2}/gm, "");

const pipeline = `stages:
  train:
    cmd: python train.py
    deps: [data/tickets.csv, train.py]
    outs: [model.safetensors]
    metrics:
    - training.yaml:
        cache: false
  evaluate:
    cmd: python evaluate.py
    metrics: [scores.json]
metrics:
- "\${item}/late.json"
- cached.json
`;

const scores = JSON.stringify({
  accuracy: 0.91,
  by: { de: { f1: 0.8 } },
  folds: [1, 2],
  note: "x",
  train: { loss: 0.3 },
});

function directory(
  files: Readonly<Record<string, string>>,
  digests: Readonly<Record<string, string>> = {},
): ImportInput {
  const encoder = new TextEncoder();
  const digestsOf = (_: unknown, path: string): FileDigests | undefined => {
    const md5 = digests[path];
    return md5 === undefined ? undefined : { bytes: 7, md5, sha256: "e".repeat(64) };
  };
  return {
    directory: "repo",
    files: Object.entries(files).map(([name, text]) => ({ path: `repo/${name}`, bytes: encoder.encode(text) })),
    digestsOf,
  };
}

const whole = {
  "dvc.lock": lock,
  "dvc.yaml": pipeline,
  "scores.json": scores,
  "training.yaml": "loss: 0.25\nnorm: nan\n",
};
const there = { "data/tickets.csv": DATA, "train.py": CODE, "model.safetensors": WEIGHTS, "scores.json": SCORES };

describe("a DVC repository", () => {
  const result = importFrom(directory(whole, there));

  it("gives a training record with parameters and with what the stages read, compared with what is here", () => {
    expect(training(result)).toMatchObject({
      tracker: "dvc",
      run_status: "complete",
      hyperparameters: { lr: 0.00001, revision: "59642e5", layers: [2, 4] },
      inputs: [
        { name: "data/tickets.csv", kind: "data", digest: `md5:${DATA}`, same: true },
        { name: "train.py", kind: "code", digest: `md5:${CODE}`, same: true },
      ],
    });
    expect(training(result).metrics?.map(({ raw }) => raw)).toEqual(["loss", "norm", "train.loss"]);
    expect(JSON.stringify(result.records)).not.toContain("hunter2");
  });

  it("gives an evaluation of the stage that evaluates, names joined by dots", () => {
    expect(evaluation(result).metrics.map(({ raw, id, split }) => [raw, id, split])).toEqual([
      ["accuracy", "accuracy", "eval"],
      ["by.de.f1", "f1", "eval"],
    ]);
    expect(metric(evaluation(result), "by.de.f1").variant).toBe("by/de");
    expect(evaluation(result).skipped).toMatchObject({ non_numeric: 2 });
  });

  it("offers the snapshots of data and the only weights", () => {
    const offered = new Map(result.facts.map(({ path, value }) => [path, value]));
    expect(offered.get("data")).toEqual([
      { dataset: "tickets", snapshot: { uri: "dvc://repo/data/tickets.csv", digest: `md5:${DATA}` } },
    ]);
    expect(offered.get("weights.digest")).toBe(`md5:${WEIGHTS}`);
  });

  it("refuses an output that is another file now, and names both digests", () => {
    const changed = importFrom(directory(whole, { ...there, "model.safetensors": DATA }));
    const [note] = changed.notes.filter(({ code }) => code === "dvc-output-changed");
    expect(note).toMatchObject({
      severity: "error",
      args: { file: "model.safetensors", stated: `md5:${WEIGHTS} (4000 bytes)`, found: `md5:${DATA} (7 bytes)` },
    });
  });

  it("warns of code that changed since, and says what is not here", () => {
    const { "data/tickets.csv": _, ...rest } = there;
    const later = importFrom(directory(whole, { ...rest, "train.py": DATA }));
    expect(codes(later)).toEqual(expect.arrayContaining(["dvc-dependency-changed", "dvc-not-pulled"]));
    expect(training(later).inputs).toMatchObject([{ name: "data/tickets.csv" }, { name: "train.py", same: false }]);
    expect(training(later).inputs?.[0]).not.toHaveProperty("same");
  });

  it.each([
    ["2", second],
    ["1", first],
  ])("locked by DVC %s is read; a digest that differs proves nothing there", (_, text) => {
    const old = importFrom(directory({ ...whole, "dvc.lock": text }, { ...there, "train.py": DATA }));
    expect(training(old).hyperparameters).toMatchObject({ revision: "59642e5" });
    expect(codes(old)).toContain("dvc-not-comparable");
    expect(codes(old)).not.toContain("dvc-dependency-changed");
  });

  it.each([
    ["2", second],
    ["1", first],
  ])("locked by DVC %s is compared as text with LF line ends, where that is known", (_, text) => {
    const { files } = directory({ ...whole, "dvc.lock": text });
    const checkedOut = (lf: string): ReturnType<typeof importFrom> =>
      importFrom({
        files,
        directory: "repo",
        digestsOf: (_file, path) => {
          const md5 = (there as Readonly<Record<string, string>>)[path];
          if (md5 === undefined) return undefined;
          return {
            bytes: 7,
            md5: path === "train.py" ? "0".repeat(32) : md5,
            md5_lf: path === "train.py" ? lf : md5,
            sha256: "e".repeat(64),
          };
        },
      });
    const input = (result: ReturnType<typeof importFrom>): unknown =>
      training(result).inputs?.find(({ name }) => name === "train.py");
    expect(input(checkedOut(CODE))).toMatchObject({ same: true });
    expect(codes(checkedOut(CODE))).not.toContain("dvc-not-comparable");
    expect(input(checkedOut(DATA))).toMatchObject({ same: false });
    expect(codes(checkedOut(DATA))).toContain("dvc-dependency-changed");
  });

  it("tells apart parameters that two files set differently", () => {
    const more = lock.replace("        lr: 1e-05\n", "        lr: 1e-05\n      other.yaml:\n        lr: 0.5\n");
    expect(training(importFrom(directory({ "dvc.lock": more }))).hyperparameters).toMatchObject({
      lr: 0.00001,
      "other.yaml:lr": 0.5,
    });
  });

  it("gives records with the shape of their schema", () => {
    const head = { model: "fraud-scorer", version: "1.0.0", observed_at: "2026-11-02", by: "ben", subject: {} };
    for (const draft of result.records) expect(shapeErrors(draft.kind, recordOf(draft, head))).toEqual([]);
  });
});

describe("single files", () => {
  it("as a .dvc file offer their snapshot and are compared", () => {
    const file = `outs:\n- md5: ${DATA}\n  size: 100\n  hash: md5\n  path: tickets.csv\n`;
    const read = importFrom(directory({ "data/tickets.csv.dvc": file }, { "tickets.csv": DATA }));
    expect(read.records).toEqual([]);
    expect(read.facts).toEqual([
      {
        path: "data",
        value: [{ dataset: "tickets", snapshot: { uri: "dvc://repo/data/tickets.csv", digest: `md5:${DATA}` } }],
        from: "repo/data/tickets.csv.dvc",
      },
    ]);
    expect(codes(importFrom(directory({ "a.dvc": file }, { "tickets.csv": CODE })))).toEqual(["dvc-output-changed"]);
    const folder = file.replace(DATA, `${DATA}.dir`);
    expect(codes(importFrom(directory({ "a.dvc": folder }, { "tickets.csv": CODE })))).toEqual(["dvc-not-comparable"]);
  });

  it("as a pipeline alone say nothing about what ran", () => {
    expect(codes(importFrom(input("stages:\n  train:\n    cmd: python train.py\n", "dvc.yaml")))).toEqual([
      "import-wrong-adapter",
    ]);
  });

  it("as a lakeFS reference name the commit and not the branch", () => {
    const head = "f".repeat(64);
    const text = `src: lakefs://acme-data/main/tickets/raw/\nat_head: ${head}\nactive_operation: ""\n`;
    expect(importFrom(input(text, ".lakefs_ref.yaml")).facts).toMatchObject([
      {
        path: "data",
        value: [
          { dataset: "raw", snapshot: { uri: `lakefs://acme-data/${head}/tickets/raw/`, digest: `lakefs:${head}` } },
        ],
      },
    ]);
    const broken = text.replace('""', "checkout");
    expect(codes(importFrom(input(broken, ".lakefs_ref.yaml")))).toEqual(["lakefs-sync-open"]);
  });
});

describe("files that are made to harm", () => {
  it.each([
    ["aliases", `${lock}x: &a [1]\ny: *a\n`],
    ["a key twice", `${lock}schema: '2.0'\n`],
  ])("with %s are refused", (_, text) => {
    expect(codes(importFrom(input(text, "dvc.lock"), {}, "dvc"))).toEqual(["import-yaml-unread"]);
  });

  it("are never followed out of their directory, and keys of JavaScript leave no trace", () => {
    const asked: string[] = [];
    const text = lock.replace("path: train.py", "path: ../../etc/passwd").replace("lr: 1e-05", "__proto__: 1");
    const given = directory({ "dvc.lock": text });
    const read = importFrom({
      ...given,
      digestsOf: (_, path) => {
        asked.push(path);
        return undefined;
      },
    });
    expect(asked).toEqual(["data/tickets.csv", "model.safetensors", "scores.json"]);
    expect(training(read).hyperparameters).toEqual({ revision: "59642e5", layers: [2, 4] });
  });
});
