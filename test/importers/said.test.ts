import { describe, expect, it } from "vitest";
import { fix, say } from "../../src/core/findings/catalogue.ts";
import type { Finding } from "../../src/core/findings/finding.ts";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportResult } from "../../src/importers/importer.ts";
import { codes, input } from "./fixtures.ts";
import { newer, run } from "./garak-report.ts";

function only(result: ImportResult, code: string): Finding {
  const [found] = result.notes.filter((note) => note.code === code);
  if (found === undefined) throw new Error(codes(result).join(", "));
  return found;
}

const lock = "schema: '2.0'\nstages:\n  evaluate:\n    cmd: python evaluate.py\n    outs: []\n";
const pipeline = "stages:\n  evaluate:\n    cmd: python evaluate.py\n    metrics:\n      - scores.json\n";
const scores = '{"accuracy": 0.9, "mystery": 3}';

describe("what is said when a tool's file gives no record", () => {
  it("is where half a report ends, also of one inside a JSON string", () => {
    const whole = JSON.stringify(JSON.stringify({ metrics: [{ metric: "DatasetDriftMetric", result: {} }] }));
    expect(codes(importFrom(input(whole.slice(0, -20))))).toEqual(["import-truncated"]);
  });

  it("leads on: never the same command again, where the file is that tool's own", () => {
    const own = importFrom(input(pipeline, "train/dvc.yaml"));
    expect(codes(own)).toEqual(["import-wrong-adapter"]);
    expect(fix(only(own, "import-wrong-adapter"))).toContain("`mlc import train`");
    const other = importFrom(input("{}", "train/x.json"), {}, "dvc");
    expect(fix(only(other, "import-wrong-adapter"))).toContain("`mlc import train/x.json`");
  });

  it("is why there was nothing to record", () => {
    const fixtures = run([newer("test.Test", "always.Pass", 0, 8)]);
    expect(fixtures.records).toEqual([]);
    expect(say(only(fixtures, "import-no-metrics"))).toContain("`test.Test/always.Pass`");
  });

  it("offers flat numbers only for files that can hold them", () => {
    expect(fix(only(importFrom(input("- a\n", "params.yaml")), "import-not-recognised"))).not.toContain("--as json");
    expect(fix(only(importFrom(input("[[]]", "params.json")), "import-not-recognised"))).toContain("--as json");
  });
});

describe("a command to type", () => {
  it("names the file it is about", () => {
    const flat = importFrom(input(scores, "out/scores.json"), {}, "json");
    expect(fix(only(flat, "metric-without-companions"))).toContain("`mlc import out/scores.json --map accuracy=,");
    const beyond = importFrom(input('{"accuracy": 95}', "out/scores.json"), {}, "json");
    expect(fix(only(beyond, "metric-out-of-range"))).toContain("`mlc import out/scores.json --map accuracy=");
  });

  it("names the directory where a run fills one, since its file alone is not known", () => {
    const files = Object.entries({ "dvc.lock": lock, "dvc.yaml": pipeline, "scores.json": scores }).map(
      ([name, text]) => ({ path: `repo/${name}`, bytes: new TextEncoder().encode(text) }),
    );
    const result = importFrom({ files, directory: "repo" });
    expect(fix(only(result, "metric-without-companions"))).toContain("`mlc import repo --map accuracy=,");
    expect(fix(only(result, "import-unknown-metrics"))).toContain("`mlc import repo --map mystery=ID`");
    expect(say(only(result, "import-time-unknown"))).toContain("`repo/");
  });
});
