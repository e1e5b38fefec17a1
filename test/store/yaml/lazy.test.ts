import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../../../src/store/yaml");

describe("the yaml package", () => {
  it.each(["read.ts", "edit-lazily.ts", "emit.ts"])("is not loaded by %s before it is needed", (file) => {
    const loaded = modulesBehind(join(folder, file));
    expect(loaded.size).toBeGreaterThan(3);
    expect([...loaded]).not.toContain("yaml");
  });

  it("is behind the strict loader", () => {
    expect([...modulesBehind(join(folder, "read-strict.ts"))]).toContain("yaml");
  });
});

// Everything a module imports when it is loaded: no types, and nothing it imports later.
function modulesBehind(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = existsSync(file) ? readFileSync(file, "utf8") : "";
  for (const [, names = "", from = ""] of source.matchAll(/^import (?!type )([^"]*?)from "([^"]+)";/gms)) {
    const onlyTypes =
      /^\{/.test(names) &&
      names
        .replace(/[{}\s]/g, " ")
        .split(",")
        .every((name) => /^\s*(type .*)?$/.test(name));
    if (!onlyTypes) modulesBehind(from.startsWith(".") ? join(dirname(file), from) : from, seen);
  }
  return seen;
}
