import { describe, expect, test } from "vitest";
import { finding } from "../../src/core/findings/catalogue.ts";
import type { Finding, Location } from "../../src/core/findings/finding.ts";
import { makePen, plainPen } from "../../src/reporters/pen.ts";
import type { Style } from "../../src/reporters/style.ts";
import { countLine, frame } from "../../src/reporters/text/frame.ts";

const style: Style = { color: false, width: 80, unicode: true, tty: true, verbose: false, quiet: false };

/** A finding about a line of a file; what it says is not the point here. */
function at(location: Location): Finding {
  return finding("bad-value", { value: "1.10", place: "VERSION", expected: "a quoted version" }, location);
}

function drawn(line: string, column: number, width = 80): string {
  return frame(at({ file: "mlc.yaml", line: 4, column }), () => line, plainPen({ ...style, width }));
}

describe("a finding", () => {
  test("shows what, where, the line with a caret, and the fix", () => {
    expect(drawn("version: 1.10", 10)).toBe(
      [
        "error[bad-value]: `1.10` does not fit VERSION",
        " --> mlc.yaml:4:10",
        "  |",
        "4 | version: 1.10",
        "  |          ^^^^",
        "  = help: give a quoted version",
        "",
      ].join("\n"),
    );
  });

  test("without a place shows what and the fix", () => {
    const found = finding("cancelled", {}) as unknown as Finding;
    expect(frame(found, () => undefined, plainPen(style))).toBe(
      "error[cancelled]: cancelled, nothing was written\n  = help: run the command again when ready\n",
    );
  });

  test("whose line cannot be had shows the place alone", () => {
    const text = frame(at({ file: "a/b.yaml", line: 12, column: 3 }), () => undefined, plainPen(style));
    expect(text.split("\n")[1]).toBe("  --> a/b.yaml:12:3");
    expect(text).not.toContain("^");
  });

  test.each([
    ["a key", "    rol: data-scientist", 5, "^^^"],
    ["a value before a comment", "stage: deploymnt  # soon", 8, "^^^^^^^^^"],
    ["a quoted value", 'name: "a: b # c"', 7, "^^^^^^^^^^"],
    ["a single-quoted value", "name: 'it''s'", 7, "^^^^^^^"],
    ["one of a flow list", "tags: [one, two]", 13, "^^^"],
    ["a value of a flow map", "x: {id: a:b, n: 2}", 9, "^^^"],
    ["a wide value", "name: 模型", 7, "^^^^"],
    ["the end of a line", "stage:", 7, "^"],
  ])("underlines %s", (_what, line, column, caret) => {
    const under = drawn(line, column).split("\n")[4] ?? "";
    expect(under.trimStart().slice(2).trim()).toBe(caret);
    expect(under.indexOf("^")).toBe("4 | ".length + column - 1);
  });

  test("keeps the caret under its word behind tabs and escapes", () => {
    const [, , , line = "", under = ""] = drawn("\ta\u001b: b\u0007c", 6).split("\n");
    expect(line).toBe("4 |   a\\x1b: b\\x07c");
    expect(under.indexOf("^")).toBe(line.indexOf("b\\x07c"));
    expect(under.trimEnd().length).toBe(line.length);
  });

  test("cuts a long line on both sides of its word", () => {
    const long = `${"x".repeat(298)}: [value, ${"y".repeat(300)}]`;
    const lines = drawn(long, 302, 60).split("\n");
    const under = lines[4] ?? "";
    expect(Math.max(...lines.slice(1, 5).map((line) => line.length))).toBeLessThanOrEqual(61);
    expect(lines[3]?.slice(under.indexOf("^"), under.lastIndexOf("^") + 1)).toBe("value");
  });

  test("on a terminal of 20 columns still draws", () => {
    expect(drawn("version: 1.10", 10, 20)).toContain("^^^^");
  });

  test("says in colour what it says without", async () => {
    const found = at({ file: "mlc.yaml", line: 4, column: 10 });
    const source = (): string => "version: 1.10";
    const coloured = frame(found, source, await makePen({ ...style, color: true }));
    expect(coloured).toContain("\u001b[31m");

    expect(coloured.replaceAll(/\u001b\[\d+m/g, "")).toBe(frame(found, source, plainPen(style)));
  });
});

describe("the last line", () => {
  test("counts by weight", () => {
    const error = at({ file: "a" });
    expect(countLine([error])).toBe("1 error, 0 warnings");
    expect(countLine([error, error, { ...error, severity: "warning" }, { ...error, severity: "note" }])).toBe(
      "2 errors, 1 warning, 1 note",
    );
  });
});
