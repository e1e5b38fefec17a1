import { describe, expect, test } from "vitest";
import { hasGetters, once, oncePer, withGetters } from "../../src/core/lazy.ts";

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

  test("is known of an object, and not of its copy, which holds the values", () => {
    const marked = withGetters({
      get level() {
        return 2;
      },
    });
    expect([hasGetters(marked), hasGetters({ ...marked }), { ...marked }]).toEqual([true, false, { level: 2 }]);
  });
});
