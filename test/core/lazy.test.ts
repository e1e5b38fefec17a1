import { describe, expect, test } from "vitest";
import { hasGetters, once, oncePer, oncePerKey, withGetters } from "../../src/core/lazy.ts";

describe("what is computed when it is asked for", () => {
  test("is computed once, also where nothing comes of it", () => {
    let asked = 0;
    const nothing = once((): string | undefined => {
      asked += 1;
      return undefined;
    });
    expect([nothing(), nothing(), asked]).toEqual([undefined, undefined, 1]);
  });

  test("is computed once for each thing", () => {
    const asked: string[] = [];
    const lengthOf = oncePer(({ name }: { readonly name: string }) => {
      asked.push(name);
      return name.length;
    });
    const [a, b] = [{ name: "a" }, { name: "bb" }];
    expect([lengthOf(a), lengthOf(b), lengthOf(a), lengthOf({ name: "a" })]).toEqual([1, 2, 1, 1]);
    expect(asked).toEqual(["a", "bb", "a"]);
  });

  test("is computed once for each of the first texts, and again for those beyond and where nothing comes of it", () => {
    const asked: string[] = [];
    const lengthOf = oncePerKey(2, (text: string) => {
      asked.push(text);
      return text === "" ? undefined : text.length;
    });
    expect(["", "a", "bb", "ccc", "a", "bb", "ccc", ""].map(lengthOf)).toEqual([
      undefined,
      1,
      2,
      3,
      1,
      2,
      3,
      undefined,
    ]);
    expect(asked).toEqual(["", "a", "bb", "ccc", "ccc", ""]);
  });

  test("is known of an object, and not of its copy, which holds the values", () => {
    const marked = withGetters({
      get level() {
        return 2;
      },
    });
    expect([hasGetters(marked), hasGetters({ ...marked }), { ...marked }]).toEqual([true, false, { level: 2 }]);
  });
});
