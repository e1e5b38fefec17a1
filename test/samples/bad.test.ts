import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";
import { afterAll, describe, expect, test } from "vitest";
import type { OutValidate } from "../../src/generated/types.ts";
import { supportLlm } from "../support/model.ts";
import { tempDir } from "../support/repo.ts";
import { mlc } from "../support/run.ts";
import { accepted, badMap, type Placed } from "./bad-map.ts";

const folder = join(import.meta.dirname, "../../../shared/samples/bad");
const present = existsSync(folder);
if (!present) console.warn("SKIPPED: the bad samples are not there, so nothing of them was checked");

interface Row {
  readonly file: string;
  readonly class: string;
  readonly expect: string;
}

const rows: readonly Row[] = present
  ? readFileSync(join(folder, "EXPECTED.tsv"), "utf8")
      .split("\n")
      .slice(1)
      .filter(Boolean)
      .map((line) => {
        const [file = "", group = "", wanted = ""] = line.split("\t");
        return { file, class: group, expect: wanted };
      })
  : [];

const meaning = rows.filter((row) => Object.hasOwn(badMap, row.file));
const asTheyAre = rows.filter((row) => row.class === "yaml" || row.class === "size" || row.file.startsWith("y39"));

/** The sound workspace with the value of a sample in its place, on disk. */
function workspaceWith(row: Row, placed: Placed): { dir: string; text: string; put: string } {
  const sample = readFileSync(join(folder, row.file), "utf8");
  const value = placed.value.exec(sample)?.[1];
  if (value === undefined) throw new Error(`${row.file} does not have what the map takes from it`);
  const files: Record<string, string> = { ...supportLlm() };
  const before = files[placed.file] ?? "";
  if (!before.includes(placed.instead)) throw new Error(`${placed.file} does not have \`${placed.instead}\``);
  const put = placed.put.replace("$", () => value);
  files[placed.file] = before.replace(placed.instead, () => put);
  const dir = tempDir();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return { dir, text: files[placed.file] ?? "", put: (placed.at ?? value).replace("$", () => value) };
}

function position(text: string, part: string, from: string): string {
  const start = text.indexOf(part, text.indexOf(from));
  const before = text.slice(0, start).split("\n");
  return `${String(before.length)}:${String((before.at(-1) ?? "").length + 1)}`;
}

describe.runIf(present)("bad samples in the fields of our own files", () => {
  const rejected = meaning.filter((row) => row.expect === "reject" && !accepted.has(row.file));
  test.each(rejected)("$file is refused where it stands, without a stack, nothing changed", async (row) => {
    const placed = badMap[row.file] as Placed;
    const { dir, text, put } = workspaceWith(row, placed);
    const ran = await mlc(dir, "validate --json");
    const body = JSON.parse(ran.out) as OutValidate;
    expect(ran.exit).toBe(1);
    const errors = body.findings.filter((each) => each.severity === "error" && each.file === placed.file);
    const places = errors.map((each) => `${String(each.line)}:${String(each.column)}`);
    expect(places.join(" ")).toContain(position(text, put, placed.put.split("$")[0] ?? ""));
    const human = await mlc(dir, "validate");
    expect(human.out).toMatch(/error\[[a-z-]+\]/);
    expect(human.out + human.err).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    expect(Array.from(human.out).some(isRaw)).toBe(false);
    expect(readFileSync(join(dir, placed.file), "utf8")).toBe(text);
  });

  const neutral = meaning.filter((row) => row.expect === "accept-escape" || accepted.has(row.file));
  test.each(neutral)("$file is accepted and neutral in every output", async (row) => {
    const placed = badMap[row.file] as Placed;
    const { dir } = workspaceWith(row, placed);
    const checked = await mlc(dir, "validate --json");
    expect((JSON.parse(checked.out) as OutValidate).findings.filter((each) => each.severity === "error")).toEqual([]);
    for (const line of ["score -v", "status", "show", "card", "score --explain GOV-01", "validate"]) {
      for (const tty of [true, false]) {
        const ran = await mlc({ cwd: dir, tty, env: { LANG: "C.UTF-8", NO_COLOR: "1" } }, line);
        expect(ran.exit, line).toBe(0);
        const text = ran.out + ran.err;
        expect(Array.from(text).some(isRaw), `${line}: ${JSON.stringify(text)}`).toBe(false);
      }
    }
    const github = await mlc(dir, "score --format github");
    expect(github.out.split("\n").filter((each) => /^\s*::(?!(error|warning|notice)( |::))/.test(each))).toEqual([]);
    const card = (await mlc(dir, "card --to md")).out;
    const hub = (await mlc(dir, "card --to hf")).out;
    for (const text of [card, hub.slice(hub.indexOf("<!-- mlc:begin"))]) {
      const tokens = new MarkdownIt({ html: true })
        .parse(text, {})
        .flatMap((token) => [token, ...(token.children ?? [])]);
      const html = tokens.filter((each) => each.type.startsWith("html_")).map((each) => each.content.trim());
      expect(html.filter((each) => !/^<!-- (mlc:(begin|end) card|Written by mlc [^<>]*) -->$/.test(each))).toEqual([]);
      expect(tokens.filter((each) => each.type === "image")).toEqual([]);
      const links = tokens.filter((each) => each.type === "link_open").map((each) => String(each.attrGet("href")));
      expect(links.filter((each) => !/^https:\/\/huggingface\.co\/|^acme\/support-llm$/.test(each))).toEqual([]);
      const headings = tokens.flatMap((each, at) =>
        each.type === "heading_open" ? [tokens[at + 1]?.content ?? ""] : [],
      );
      expect(headings.filter((each) => each === "Owned")).toEqual([]);
    }
    expect(hub.split("\n").filter((each) => each === "---")).toHaveLength(2);
    expect(hub).not.toMatch(/^license: mit$/m);
  });

  test("every row of the list has run", () => {
    const ran = new Set([...meaning, ...asTheyAre].map((row) => row.file));
    expect(rows.filter((row) => !ran.has(row.file)).map((row) => row.file)).toEqual([]);
    expect(readdirSync(folder).filter((file) => file.endsWith(".yaml")).length).toBe(rows.length);
  });

  afterAll(() => {
    const { length: all } = rows;
    console.log(
      `bad samples: ${String(meaning.length)} in fields, ${String(asTheyAre.length)} as they are, of ${String(all)} rows`,
    );
  });
});

/** A control character that a terminal would obey; line feeds and tabs are text. */
function isRaw(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code < 32 && code !== 10 && code !== 9) || (code >= 127 && code < 160) || (code >= 0x202a && code <= 0x202e);
}
