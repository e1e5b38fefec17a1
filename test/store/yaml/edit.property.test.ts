import { fc, times } from "../../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { isList, isMap, valueAt, type Json, type JsonMap, type Path } from "../../../src/core/json.ts";
import type { Edit } from "../../../src/core/plan.ts";
import { withoutMark } from "../../../src/store/yaml/decode.ts";
import { editText } from "../../../src/store/yaml/edit.ts";
import { applyEdits } from "../../../src/store/yaml/edit-value.ts";
import { stepsTo } from "../../../src/store/yaml/place.ts";
import { readStrict } from "../../../src/store/yaml/strict.ts";
import { documentText, jsonValue } from "./support/arbitrary.ts";

const runs = { numRuns: times(150) };

describe("an edit of any document", () => {
  it("is always possible where it has a place, and means exactly what was asked", () => {
    fc.assert(
      fc.property(
        documentText,
        fc.nat(),
        fc.array(anyChange, { minLength: 1, maxLength: 4 }),
        (text, pick, changes) => {
          let [after, value] = [text, read(text).value];
          for (const change of changes) {
            const edit = editOf(value, change, pick);
            after = editText(after, [edit], "model.yaml");
            value = applyEdits(value, [edit]);
          }
          // Zero has no sign in a file.
          expect(read(after).value).toEqual(JSON.parse(JSON.stringify(value)));
        },
      ),
      runs,
    );
  });

  it("replaces one scalar and no byte beside it", () => {
    fc.assert(
      fc.property(
        documentText,
        fc.nat(),
        fc.constantFrom<Json>(7, "ben", "1.10", true, "a: b"),
        (text, pick, value) => {
          const { value: before, root } = read(text);
          const scalars = pathsOf(before).filter((path) => typeof valueAt(before, path) !== "object");
          const path = scalars[pick % Math.max(1, scalars.length)];
          if (path === undefined) return;
          const place = stepsTo(root, path).at(-1)?.value;
          if (place === undefined || ["literal", "folded"].includes(place.style)) return;
          const after = editText(text, [{ op: "set", path, value }], "model.yaml");
          const mark = text.length - withoutMark(text).length;
          // A scalar on a line of its own may move up beside its key; all others stay where they are.
          const sameLine = !/^\s*$/.test(withoutMark(text).slice(0, place.start).split("\n").at(-1) ?? "");
          if (sameLine) expect(after.startsWith(text.slice(0, place.start + mark))).toBe(true);
          if (sameLine) expect(after.endsWith(text.slice(place.end + mark))).toBe(true);
          expect(comments(after)).toEqual(comments(text));
        },
      ),
      runs,
    );
  });

  it("adds whole lines and changes none when a key comes into a block mapping", () => {
    fc.assert(
      fc.property(documentText, fc.nat(), jsonValue, (text, pick, value) => {
        const { value: before, root } = read(text);
        const maps = [[], ...pathsOf(before)].filter(
          (path) => (stepsTo(root, path).at(-1)?.value ?? root).style === "block" && isMap(valueAt(before, path)),
        );
        const path = [...(maps[pick % maps.length] ?? []), "added_key"];
        const after = editText(text, [{ op: "set", path, value: value as Json }], "model.yaml");
        expect(remaining(linesOf(text), linesOf(after))).toEqual([]);
      }),
      runs,
    );
  });

  it("takes out only what was asked: every other line and comment stays", () => {
    fc.assert(
      fc.property(documentText, fc.nat(), (text, pick) => {
        const { value: before, root } = read(text);
        const paths = pathsOf(before).filter((path) => (stepsTo(root, path).at(-2)?.value ?? root).style === "block");
        const path = paths[pick % paths.length] ?? [];
        const parent = stepsTo(root, path).at(-2)?.value ?? root;
        const place = stepsTo(root, path).at(-1)?.value;
        if (parent.steps.length === 1 || place === undefined) return;
        const after = editText(text, [{ op: "unset", path }], "model.yaml");
        const body = withoutMark(text);
        const start = stepsTo(root, path).at(-1)?.start ?? 0;
        expect(withoutOnePart(body, withoutMark(after))).toBe(true);
        expect(commentLines(after)).toBe(commentLines(body) - commentLines(body.slice(start, place.end)));
      }),
      runs,
    );
  });

  it("keeps line ends, byte order mark and the absence of a final line end", () => {
    fc.assert(
      fc.property(documentText, jsonValue, (text, value) => {
        const after = editText(text, [{ op: "set", path: ["added_key"], value: value as Json }], "model.yaml");
        expect(after.startsWith("\ufeff")).toBe(text.startsWith("\ufeff"));
        expect(after.endsWith("\n")).toBe(text.endsWith("\n"));
        const crlf = /^[^\n]*\r\n/.test(text);
        if (text.includes("\n")) expect(/(^|[^\r])\n/.test(after)).toBe(!crlf);
      }),
      runs,
    );
  });
});

type Change = readonly ["set" | "append" | "unset" | "add" | "deep", Json];

const anyChange: fc.Arbitrary<Change> = fc.tuple(
  fc.constantFrom("set", "append", "unset", "add", "deep"),
  jsonValue as fc.Arbitrary<Json>,
);

function editOf(value: JsonMap, [op, inner]: Change, pick: number): Edit {
  const paths = pathsOf(value);
  const path = paths[pick % Math.max(1, paths.length)] ?? ["only"];
  const here = valueAt(value, path);
  if (op === "unset" && paths.length > 0) return { op, path };
  if (op === "append" && (isList(here) || here === null)) return { op, path, value: inner };
  if (op === "add" && isMap(here)) return { op: "set", path: [...path, "added_key"], value: inner };
  if (op === "deep" && (isMap(here) || here === null))
    return { op: "set", path: [...path, "added_parent", "added_key"], value: inner };
  return { op: "set", path, value: inner };
}

function pathsOf(value: Json, above: Path = []): readonly Path[] {
  const keys = isList(value) ? value.map((_, index) => index) : isMap(value) ? Object.keys(value) : [];
  return keys.flatMap((key) => {
    const path = [...above, key];
    return [path, ...pathsOf(valueAt(value, [key]) ?? null, path)];
  });
}

function read(text: string) {
  const strict = readStrict(withoutMark(text));
  if (!strict.ok) throw new Error(`unreadable: ${JSON.stringify(text)}`);
  return strict;
}

// Lines of `before` that are not, in their order, among those of `after`.
function remaining(before: readonly string[], after: readonly string[]): readonly string[] {
  let at = 0;
  return before.filter((line) => {
    const found = after.indexOf(line, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  });
}

function linesOf(text: string): readonly string[] {
  return withoutMark(text)
    .split(/\r?\n/)
    .filter((line) => line !== "");
}

// True where the shorter text is the longer one with one part taken out.
function withoutOnePart(before: string, after: string): boolean {
  let same = 0;
  while (same < after.length && before[same] === after[same]) same++;
  return before.endsWith(after.slice(same));
}

function commentLines(text: string): number {
  return linesOf(text).filter((line) => line.trimStart().startsWith("#")).length;
}

function comments(text: string): readonly string[] {
  return text.match(/# (head|tail|about it|why|below|one|two|about b)\b/g) ?? [];
}
