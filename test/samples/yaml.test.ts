import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readYamlStrict } from "../../src/store/yaml/read-strict.ts";
import { readYamlFile } from "../../src/store/yaml/read.ts";
import type { YamlRead } from "../../src/store/yaml/yaml-file.ts";

const root = join(import.meta.dirname, "../../../shared/samples");
const present = existsSync(root);
if (!present) console.warn(`SKIPPED: no samples at ${root}`);

describe.skipIf(!present)("the loader on the bad samples", () => {
  // Of the rows about schemas and meaning these are already a matter of the text.
  const text = ["y39", "y46", "y47", "y48", "y49"];
  const rows = expectations("bad").filter(
    ({ file, kind }) => kind === "yaml" || kind === "size" || text.some((start) => file.startsWith(start)),
  );

  it("has rows to run", () => {
    console.log(`${rows.length} rows of bad/EXPECTED.tsv are a matter of the loader`);
    expect(rows.length).toBeGreaterThanOrEqual(49);
  });

  it.each(rows)("refuses $file at $at, in time", async ({ file, at }) => {
    const bytes = readFileSync(join(root, "bad", file));
    const started = process.cpuUsage();
    const read = await readYamlFile({ file, bytes });
    const { user } = process.cpuUsage(started);
    expect(positionsOf(read)[0]).toMatch(pattern(at));
    expect(user).toBeLessThan(1_000_000);
  });

  it.each(expectations("bad").filter(({ file }) => file.startsWith("s") && !file.startsWith("s11")))(
    "reads $file, which is bad for what it says",
    async ({ file }) => {
      expect(await readYamlFile({ file, bytes: readFileSync(join(root, "bad", file)) })).toMatchObject({ ok: true });
    },
  );
});

describe.skipIf(!present)("the loader on the tricky samples", () => {
  it.each(expectations("tricky-ok").filter(({ expect: wanted }) => wanted === "accept"))(
    "accepts $file",
    async ({ file }) => {
      const bytes = readFileSync(join(root, "tricky-ok", file));
      const read = await readYamlFile({ file, bytes });
      const strict = readYamlStrict({ file, bytes });
      expect(read).toMatchObject({ ok: true, text: bytes.toString("utf8") });
      expect(read.ok && read.value).toEqual(strict.ok && strict.value);
    },
  );

  it("refuses the one with anchors, and says where the value to write out stands", () => {
    const file = "t10-anchors-few.yaml";
    const read = readYamlStrict({ file, bytes: readFileSync(join(root, "tricky-ok", file)) });
    expect(read).toMatchObject({ ok: false, findings: [{ code: "alias", args: { name: "*x", anchor: "10:4" } }] });
  });
});

interface Row {
  readonly file: string;
  readonly kind: string;
  readonly expect: string;
  readonly at: string;
}

function expectations(folder: string): readonly Row[] {
  if (!present) return [];
  const lines = readFileSync(join(root, folder, "EXPECTED.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return lines.map((line) => {
    const [file = "", kind = "", wanted = "", at = ""] = line.split("\t");
    return { file, kind, expect: wanted, at };
  });
}

function positionsOf(read: YamlRead): readonly string[] {
  return read.ok ? [] : read.findings.map(({ at }) => `${at?.line}:${at?.column}`);
}

// `*` is any number, alone any place; `-` is not checked.
function pattern(at: string): RegExp {
  return at === "-" || at === "*" ? /^\d+:\d+$/ : new RegExp(`^${at.replace("*", "\\d+")}$`);
}
