import { describe, expect, it } from "vitest";
import { and, andOf, not, or, orOf, truthOf, type Truth } from "../../../src/core/criteria/truth.ts";

const t: Truth = "true";
const f: Truth = "false";
const u: Truth = "unknown";
const s: Truth = "stale";
const e: Truth = "error";

describe("three-valued logic, with two causes of not knowing", () => {
  it.each<[Truth, Truth, Truth, Truth]>([
    [t, t, t, t],
    [t, f, f, t],
    [f, f, f, f],
    [t, u, u, t],
    [f, u, f, u],
    [u, u, u, u],
    [t, s, s, t],
    [f, s, f, s],
    [u, s, u, s],
    [s, s, s, s],
    [e, t, e, e],
    [e, f, e, e],
    [e, u, e, e],
    [e, s, e, e],
    [e, e, e, e],
  ])("%s with %s: both %s, either %s", (a, b, both, either) => {
    expect([and([a, b]), and([b, a])]).toEqual([both, both]);
    expect([or([a, b]), or([b, a])]).toEqual([either, either]);
    const nodes = [{ truth: a }, { truth: b }];
    expect([andOf(nodes), orOf(nodes)]).toEqual([both, either]);
  });

  it.each<[Truth, Truth]>([
    [t, f],
    [f, t],
    [u, u],
    [s, s],
    [e, e],
  ])("not %s is %s", (a, negation) => {
    expect(not(a)).toBe(negation);
  });

  it("holds for all of nothing, and not for any of nothing", () => {
    expect([and([]), or([])]).toEqual([t, f]);
    expect([truthOf(true), truthOf(false)]).toEqual([t, f]);
  });
});
