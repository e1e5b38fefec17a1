import { describe, expect, test } from "vitest";
import { makePen } from "../../src/reporters/pen.ts";
import type { Style } from "../../src/reporters/style.ts";
import { tableFor, type Cell, type Column } from "../../src/reporters/table.ts";
import { columns } from "../../src/reporters/width.ts";

const terminal: Style = { color: false, width: 80, unicode: true, tty: true, verbose: false, quiet: false };
const heads: readonly Column[] = [{ head: "MODEL" }, { head: "SCORE", right: true }, { head: "FILE", machine: true }];
const rows: readonly (readonly Cell[])[] = [
  ["support-llm", "82.0", "models/support-llm/model.yaml"],
  ["模型🙂", "9.5", "models/x/model.yaml"],
];

async function drawn(style: Partial<Style>, body = rows): Promise<string> {
  const full = { ...terminal, ...style };
  return (await tableFor(full, (await makePen(full)).bold))(heads, body);
}

describe("a table", () => {
  test("has no borders on a terminal, headings, and numbers at the right", async () => {
    expect(await drawn({})).toBe(["MODEL        SCORE", "support-llm   82.0", "模型🙂         9.5", ""].join("\n"));
  });

  test("in a pipe is tab-separated, without headings, with the columns for machines", async () => {
    expect(await drawn({ tty: false })).toBe(
      "support-llm\t82.0\tmodels/support-llm/model.yaml\n模型🙂\t9.5\tmodels/x/model.yaml\n",
    );
  });

  test("has not one colour of its own", async () => {
    expect(await drawn({ color: false })).not.toContain("\u001b");
  });

  test("paints cells after their width is known", async () => {
    const pen = await makePen({ ...terminal, color: true });
    const text = await drawn({ color: true }, [["a", { text: "1", paint: pen.bad }]]);
    expect(text).toContain("\u001b[31m1\u001b[39m");
  });

  test.each([20, 24, 40])("fits into a terminal of %i columns", async (width) => {
    const text = await drawn({ width }, [["a-very-long-model-name-that-goes-on-and-on", "100.0", ""]]);
    for (const line of text.split("\n")) expect(columns(line)).toBeLessThanOrEqual(width);
    expect(text).toContain("…");
  });
});
